import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag } from "../../protocol/arguments";
import { Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { application } from "./application-type";
import { Area } from "../../workbook/area";
import { commentList } from "../comment/comment-type";
import { customXmlParts } from "./custom-xml-type";
import { documentProperties } from "./document-properties-type";
import { functions } from "./functions-type";
import { insertSheets, type SheetInsertion } from "../../workbook/insert-sheets";
import { names } from "./names-type";
import { type BookTarget, rangeObject } from "../objects";
import { maker } from "../objects";
import type { Settings } from "../../workbook/settings";
import { settingCollection } from "./settings-type";
import { tables } from "../table/table-collection-type";
import { workbookProtection } from "./workbook-protection-type";
import { worksheets } from "./worksheets-type";

export interface WorkbookTarget extends BookTarget {
  readonly settings: Settings;
}

export const workbook = defineClass<WorkbookTarget>({
  name: "Workbook",
  scalars: {
    Name: { get: () => "Book1.xlsx" },
    ReadOnly: { get: ({ book }) => book.profile.readOnly },
    IsDirty: {
      get: ({ book }) => book.dirty,
      set: ({ book }, value) => {
        book.dirty = asFlag(value);
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191_029 },
    ChartDataPointTrack: { get: () => true },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    Worksheets: worksheets,
    Tables: ({ book }) => tables({ book, sheet: null }),
    Names: ({ book }) => names({ book, sheet: null }),
    Settings: ({ settings }) => settingCollection({ settings }),
    Application: application,
    Properties: documentProperties,
    CustomXmlParts: customXmlParts,
    Functions: functions,
    Protection: workbookProtection,
    Comments: ({ book }) => commentList({ book, sheet: null }),
  },
  methods: {
    // What the client of Excel on the web asks for in place of the application's two steps.
    CreateAndOpenWorkbook: ({ book }, args) => {
      book.openCreated(book.createWorkbook(args.optionalText(0)));
      return undefined;
    },
    GetSelectedRange: ({ book }) => rangeObject(new Area(book, book.active, book.selection(book.active))),
    GetSelectedRanges: ({ book }) =>
      maker("areas")({ book, sheet: book.active, areas: [new Area(book, book.active, book.selection(book.active))] }),
    GetActiveCell: ({ book }) =>
      rangeObject(new Area(book, book.active, { ...book.selection(book.active), rows: 1, columns: 1 })),
    // No chart is chosen here: neither by people nor by add-ins.
    GetActiveChart: () => {
      throw new ApiError("ItemNotFound");
    },
    GetActiveChartOrNullObject: () => null,
    InsertWorksheetsFromBase64: ({ book }, args) =>
      new Scalar(insertSheets(book, args.text(0), insertion(args.record(1)))),
    _RemoveAllReferences: () => undefined,
    _GetReferenceCount: () => new Scalar(0),
  },
});

/** The client's options; a name that is no text is the name of no sheet. */
function insertion({
  sheetNamesToInsert: names,
  positionType,
  relativeTo,
}: Readonly<Record<string, unknown>>): SheetInsertion {
  return {
    names: Array.isArray(names) ? names.map((name) => (typeof name === "string" ? name : "")) : [],
    position: asChoice(positionType ?? "End", ["None", "Before", "After", "Beginning", "End"]),
    relativeTo: typeof relativeTo === "string" ? relativeTo : "",
  };
}
