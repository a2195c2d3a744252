import { parseArea, splitSheet } from "@offline-excel/xlsx/address";
import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asText, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import { charts } from "../chart/chart-collection-type";
import { commentList } from "../comment/comment-type";
import { copySheet } from "../../workbook/copy-sheet";
import type { Sheet } from "../../workbook/sheet";
import { customProperties } from "./custom-properties-type";
import { asColour } from "../range/font-fill-type";
import { freezePanes } from "./freeze-panes-type";
import { namedArea, names } from "./names-type";
import { existing, maker, type SheetTarget } from "../objects";
import { showLevels } from "../../workbook/outline";
import { pageBreakList } from "../page/page-break-type";
import { pageLayout } from "../page/page-layout-type";
import { rangeObject } from "../objects";
import { findAllText, replaceText } from "../range/range-search";
import { protection } from "./sheet-protection-type";
import { deleteSheet, moveSheet, renameSheet, setVisibility } from "../../workbook/sheet-changes";
import { sheetFilter } from "../table/auto-filter-type";
import { usedRange } from "../../workbook/used-areas";
import { pointsToFileWidth, standardWidthPoints } from "../../workbook/geometry";
import { recalculate } from "../../calculation/recalculation";
import { tables } from "../table/table-collection-type";

function area({ book, sheet }: SheetTarget, address: string | null): Area {
  if (address === null || address === "")
    return new Area(book, sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  const { sheet: named, rest } = splitSheet(address);
  const target = named === null ? sheet : book.findSheet(named);
  const bounds = parseArea(rest);
  if (target !== null && bounds !== null) return new Area(book, target, bounds);
  const place = namedArea(book, sheet, address);
  if (place === null) throw new ApiError("InvalidArgument");
  return place;
}

function areas(target: SheetTarget, text: string): HostObject {
  const list = text.split(",").map((piece) => area(target, piece.trim()));
  return maker("areas")({ ...target, areas: list });
}

function neighbour({ book, sheet }: SheetTarget, step: 1 | -1, args: CallArguments): HostObject | null {
  const visibleOnly = args.flag(0);
  for (let index = book.sheets.indexOf(sheet) + step; ; index += step) {
    const other = book.sheets[index];
    if (other === undefined) return null;
    if (!visibleOnly || other.file.visibility === "visible") return worksheet({ book, sheet: other });
  }
}

function byId(book: Book, id: string): HostObject {
  const sheet = book.findSheet(id);
  if (sheet === null) throw new ApiError("ItemNotFound");
  return worksheet({ book, sheet });
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
const FILE_VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

export const worksheet: (target: SheetTarget) => HostObject = defineClass<SheetTarget>({
  name: "Worksheet",
  scalars: {
    Id: { get: ({ sheet }) => sheet.id },
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, value) => {
        renameSheet(book, sheet, asText(value));
      },
    },
    Position: {
      get: ({ book, sheet }) => book.sheets.indexOf(sheet),
      set: ({ book, sheet }, value) => {
        moveSheet(book, sheet, asNumber(value));
      },
    },
    Visibility: {
      get: ({ sheet }) => VISIBILITIES.find((one) => FILE_VISIBILITY[one] === sheet.file.visibility) ?? "Visible",
      set: ({ book, sheet }, value) => {
        setVisibility(book, sheet, FILE_VISIBILITY[asChoice(value, VISIBILITIES)]);
      },
    },
    TabColor: {
      get: ({ sheet }) => sheet.tabColour ?? "",
      set: ({ sheet }, value) => {
        sheet.tabColour = value === "" ? null : asColour(value);
      },
    },
    // office.js sets these two under other names than it reads them.
    Gridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, value) => {
        sheet.showGridlines = asFlag(value);
      },
    },
    Headings: {
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, value) => {
        sheet.showHeadings = asFlag(value);
      },
    },
    ShowGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ sheet }, value) => {
        sheet.showGridlines = asFlag(value);
      },
    },
    ShowHeadings: {
      get: ({ sheet }) => sheet.showHeadings,
      set: ({ sheet }, value) => {
        sheet.showHeadings = asFlag(value);
      },
    },
    StandardHeight: { get: ({ sheet }) => sheet.standardHeight },
    StandardWidth: {
      get: ({ sheet }) => sheet.standardWidth,
      set: ({ sheet }, value) => {
        sheet.file
          .ensure("sheetFormatPr")
          .setAttribute("defaultColWidth", String(pointsToFileWidth(asNumber(value) * 5.25 + 3.75)));
        standardWidthPoints(sheet);
      },
    },
    EnableCalculation: { get: () => true },
    TabId: { get: ({ sheet }) => sheet.file.sheetId },
  },
  navigation: {
    Charts: charts,
    Tables: ({ book, sheet }) => tables({ book, sheet }),
    Names: ({ book, sheet }) => names({ book, sheet }),
    Protection: protection,
    FreezePanes: freezePanes,
    PageLayout: pageLayout,
    HorizontalPageBreaks: pageBreakList("row"),
    VerticalPageBreaks: pageBreakList("column"),
    CustomProperties: customProperties,
    Comments: ({ book, sheet }) => commentList({ book, sheet }),
    AutoFilter: sheetFilter,
  },
  methods: {
    Activate: ({ book, sheet }) => {
      book.activate(sheet);
      return undefined;
    },
    Delete: ({ book, sheet }) => {
      deleteSheet(book, sheet);
      return undefined;
    },
    Copy: ({ book, sheet }, args) => worksheet({ book, sheet: copySheet(book, sheet, placeOfCopy(book, args)) }),
    // How the client comes back to what "copy" gave.
    _GetAnotherWorksheetById: ({ book }, args) => byId(book, args.text(0)),
    _GetSheetById: ({ book }, args) => byId(book, args.text(0)),
    Calculate: ({ book }) => {
      recalculate(book, true);
      return undefined;
    },
    GetRange: (target, args) => rangeObject(area(target, args.optionalText(0))),
    GetRanges: (target, args) => areas(target, args.text(0)),
    GetRangeByIndexes: ({ book, sheet }, args) => {
      const whole = new Area(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      return rangeObject(
        whole.with({ row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) }),
      );
    },
    GetCell: ({ book, sheet }, args) => {
      const whole = new Area(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
      return rangeObject(whole.with({ row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 }));
    },
    GetUsedRange: ({ book, sheet }, args) => {
      const used = usedRange(sheet, args.flag(0));
      // A blank sheet's used range is its first cell.
      return rangeObject(new Area(book, sheet, used ?? { row: 0, column: 0, rows: 1, columns: 1 }));
    },
    GetUsedRangeOrNullObject: ({ book, sheet }, args) => {
      const used = usedRange(sheet, args.flag(0));
      return used === null ? null : rangeObject(new Area(book, sheet, used));
    },
    FindAll: (target, args) => {
      const found = findAllText(area(target, null), args);
      if (found === null) throw new ApiError("ItemNotFound");
      return found;
    },
    FindAllOrNullObject: (target, args) => findAllText(area(target, null), args),
    ReplaceAll: (target, args) => new Scalar(replaceText(area(target, null), args)),
    ShowOutlineLevels: (target, args) => {
      showLevels(area(target, null), args.optionalInteger(0) ?? 0, args.optionalInteger(1) ?? 0);
      return undefined;
    },
    GetNext: (target, args) => existing(neighbour(target, 1, args)),
    GetNextOrNullObject: (target, args) => neighbour(target, 1, args),
    GetPrevious: (target, args) => existing(neighbour(target, -1, args)),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, args),
  },
});

/** Without a place, Excel documents the first. */
function placeOfCopy(book: Book, args: CallArguments): number {
  const type = args.given(0) ? asChoice(args.value(0), ["None", "Before", "After", "Beginning", "End"]) : "None";
  if (type === "End") return book.sheets.length;
  if (type === "None" || type === "Beginning") return 0;
  const target = args.object(1)?.target;
  const other = target !== undefined && "sheet" in target ? book.sheets.indexOf(target.sheet as Sheet) : -1;
  if (other < 0) throw new ApiError("InvalidArgument");
  return other + (type === "After" ? 1 : 0);
}
