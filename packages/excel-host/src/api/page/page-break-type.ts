import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import type { CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { rangeObject, type SheetTarget } from "../objects";
import { addPageBreak, type BreakAxis, pageBreaks, removePageBreaks } from "../../workbook/page-breaks";

interface BreaksTarget extends SheetTarget {
  readonly axis: BreakAxis;
}
interface BreakTarget extends BreaksTarget {
  /** The row or column that comes first on the new page. */
  readonly at: number;
}

function guard({ book, sheet }: SheetTarget): void {
  if (book.profile.readOnly || sheet.isProtected) throw new ApiError("AccessDenied");
}

const pageBreak = defineClass<BreakTarget>({
  name: "PageBreak",
  scalars: {
    RowIndex: { get: ({ axis, at }) => (axis === "row" ? at : 0) },
    ColumnIndex: { get: ({ axis, at }) => (axis === "column" ? at : 0) },
  },
  identity: ({ sheet, axis, at }) => pageBreaks(sheet, axis).indexOf(at),
  methods: {
    Delete: (target) => {
      guard(target);
      removePageBreaks(target.sheet, target.axis, (at) => at === target.at);
      return undefined;
    },
    GetCellAfterBreak: ({ book, sheet, axis, at }) => {
      const [row, column] = axis === "row" ? [at, 0] : [0, at];
      return rangeObject(new Area(book, sheet, { row, column, rows: 1, columns: 1 }));
    },
  },
});

const list = defineClass<BreaksTarget>({
  name: "PageBreakCollection",
  items: (target) => pageBreaks(target.sheet, target.axis).map((at) => pageBreak({ ...target, at })),
  methods: {
    Add: (target, args) => {
      guard(target);
      const at = place(target, args)[target.axis];
      // Before the first row and the first column there is no page.
      if (at === 0) throw new ApiError("InvalidArgument");
      addPageBreak(target.sheet, target.axis, at);
      return pageBreak({ ...target, at });
    },
    GetCount: ({ sheet, axis }) => new Scalar(pageBreaks(sheet, axis).length),
    GetItem: (target, args) => {
      const at = pageBreaks(target.sheet, target.axis)[args.integer(0)];
      if (at === undefined) throw new ApiError("InvalidArgument");
      return pageBreak({ ...target, at });
    },
    RemovePageBreaks: (target) => {
      guard(target);
      removePageBreaks(target.sheet, target.axis, () => true);
      return undefined;
    },
  },
});

function place({ sheet }: SheetTarget, args: CallArguments): Bounds {
  const object = args.object(0);
  if (object !== null) {
    if (object.target instanceof Area && object.target.sheet === sheet) return object.target;
    throw new ApiError("InvalidArgument");
  }
  const bounds = parseArea(splitSheet(args.text(0)).rest);
  if (bounds === null) throw new ApiError("InvalidArgument");
  return bounds;
}

export function pageBreakList(axis: BreakAxis): (target: SheetTarget) => HostObject {
  return ({ book, sheet }) => list({ book, sheet, axis });
}
