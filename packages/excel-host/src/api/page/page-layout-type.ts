import { absoluteName, parseArea, quotedSheet, splitSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { attribute, booleanAttribute, child, numberAttribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asRecord, type CallArguments } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { headersFooters } from "./header-footer-type";
import { ownName, setOwnName } from "../../workbook/names";
import { existing, maker, rangeObject, type SheetTarget } from "../objects";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
/** Points in an inch: the file counts margins in inches. */
const INCH = 72;
const STANDARD_MARGINS: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1, Legal: 5, Executive: 7, A3: 8, A4: 9, A4Small: 10, A5: 11, B4: 12, B5: 13, Tabloid: 3, Ledger: 4, Statement: 6,
}; // prettier-ignore

const PRINT_ERRORS = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;
const PRINT_COMMENTS = { NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" } as const;

function setup(sheet: SheetTarget["sheet"], name: string): string | null {
  const element = child(sheet.file.root(), "pageSetup");
  return element === null ? null : attribute(element, name);
}

function margin(name: string): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => {
      const element = child(sheet.file.root(), "pageMargins");
      return ((element === null ? null : numberAttribute(element, name)) ?? STANDARD_MARGINS[name] ?? 0) * INCH;
    },
    set: ({ sheet }, value) => {
      const element = sheet.file.ensure("pageMargins");
      // The schema wants all six.
      for (const [one, inches] of Object.entries(STANDARD_MARGINS))
        if (!element.hasAttribute(one)) element.setAttribute(one, String(inches));
      element.setAttribute(name, String(asNumber(value) / INCH));
    },
  };
}

function option(name: string): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => {
      const element = child(sheet.file.root(), "printOptions");
      return element !== null && booleanAttribute(element, name);
    },
    set: ({ sheet }, value) => {
      sheet.file.ensure("printOptions").setAttribute(name, asFlag(value) ? "1" : "0");
    },
  };
}

function flag(name: string): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => setup(sheet, name) === "1",
    set: ({ sheet }, value) => {
      sheet.file.ensure("pageSetup").setAttribute(name, asFlag(value) ? "1" : "0");
    },
  };
}

/** One of a page set-up's words, under the name that the API has for it. */
function setupChoice(
  name: string,
  words: Readonly<Record<string, string>>,
  standard: string,
): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => Object.keys(words).find((one) => words[one] === setup(sheet, name)) ?? standard,
    set: ({ sheet }, value) => {
      sheet.file.ensure("pageSetup").setAttribute(name, words[asChoice(value, Object.keys(words))] ?? "");
    },
  };
}

function readZoom({ sheet }: SheetTarget): unknown {
  const properties = child(sheet.file.root(), "sheetPr");
  const pages = properties === null ? null : child(properties, "pageSetUpPr");
  if (pages === null || !booleanAttribute(pages, "fitToPage")) return { scale: Number(setup(sheet, "scale") ?? 100) };
  const fit = (name: string): number | undefined => {
    const value = Number(setup(sheet, name) ?? 1);
    return value === 0 ? undefined : value;
  };
  return { horizontalFitToPages: fit("fitToWidth"), verticalFitToPages: fit("fitToHeight") };
}

function writeZoom({ sheet }: SheetTarget, value: unknown): void {
  const zoom = asRecord(value);
  const { horizontalFitToPages: across, verticalFitToPages: down, scale } = zoom;
  const element = sheet.file.ensure("pageSetup");
  const properties = sheet.file.ensure("sheetPr");
  let pages = child(properties, "pageSetUpPr");
  if (pages === null) {
    pages = sheet.file.element("pageSetUpPr");
    properties.appendChild(pages);
  }
  const fits = (across !== undefined && across !== null) || (down !== undefined && down !== null);
  if (!fits) {
    if (typeof scale !== "number" || scale < 10 || scale > 400) throw new ApiError("InvalidArgument");
    pages.removeAttribute("fitToPage");
    element.setAttribute("scale", String(scale));
    return;
  }
  pages.setAttribute("fitToPage", "1");
  element.removeAttribute("scale");
  element.setAttribute("fitToWidth", String(typeof across === "number" ? across : 0));
  element.setAttribute("fitToHeight", String(typeof down === "number" ? down : 0));
}

function given(target: SheetTarget, args: CallArguments): Bounds {
  const object = args.object(0);
  if (object !== null && object.target instanceof Area) return object.target;
  const bounds = parseArea(splitSheet(args.text(0)).rest);
  if (bounds === null) throw new ApiError("InvalidArgument");
  return new Area(target.book, target.sheet, bounds);
}

function printAreas(target: SheetTarget): HostObject | null {
  const text = ownName(target.book, target.sheet, PRINT_AREA);
  if (text === null) return null;
  const areas = text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((one) => parseArea(splitSheet(one).rest))
    .filter((one) => one !== null)
    .map((one) => new Area(target.book, target.sheet, one));
  return maker("areas")({ ...target, areas });
}

/** Print titles are one name for both: 'Sheet'!$A:$B,'Sheet'!$1:$2. */
function titles(target: SheetTarget): { rows: Bounds | null; columns: Bounds | null } {
  const text = ownName(target.book, target.sheet, PRINT_TITLES) ?? "";
  const areas = text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((one) => parseArea(splitSheet(one).rest));
  return {
    rows: areas.find((one) => one?.columns === 16_384) ?? null,
    columns: areas.find((one) => one?.rows === 1_048_576) ?? null,
  };
}

function setTitles(target: SheetTarget, change: Partial<ReturnType<typeof titles>>): void {
  const next = { ...titles(target), ...change };
  const sheet = quotedSheet(target.sheet.name);
  const text = [next.columns, next.rows].filter((one) => one !== null).map((one) => `${sheet}!${absoluteName(one)}`);
  setOwnName(target.book, target.sheet, PRINT_TITLES, text.length === 0 ? null : text.join(","));
}

function orNull(target: SheetTarget, bounds: Bounds | null): HostObject | null {
  return bounds === null ? null : rangeObject(new Area(target.book, target.sheet, bounds));
}

export const pageLayout = defineClass<SheetTarget>({
  name: "PageLayout",
  scalars: {
    Orientation: {
      get: ({ sheet }) => (setup(sheet, "orientation") === "landscape" ? "Landscape" : "Portrait"),
      set: ({ sheet }, value) => {
        sheet.file
          .ensure("pageSetup")
          .setAttribute("orientation", asChoice(value, ["Portrait", "Landscape"]).toLowerCase());
      },
    },
    PaperSize: {
      get: ({ sheet }) =>
        Object.entries(PAPERS).find(([, number]) => String(number) === (setup(sheet, "paperSize") ?? "1"))?.[0] ?? null,
      set: ({ book, sheet }, value) => {
        if (!book.profile.printer) throw new ApiError("GeneralException");
        sheet.file
          .ensure("pageSetup")
          .setAttribute("paperSize", String(PAPERS[asChoice(value, Object.keys(PAPERS))] ?? 9));
      },
    },
    Zoom: { get: readZoom, set: writeZoom },
    BlackAndWhite: flag("blackAndWhite"),
    DraftMode: flag("draft"),
    CenterHorizontally: option("horizontalCentered"),
    CenterVertically: option("verticalCentered"),
    PrintGridlines: option("gridLines"),
    PrintHeadings: option("headings"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    PrintErrors: setupChoice("errors", PRINT_ERRORS, "AsDisplayed"),
    PrintComments: setupChoice("cellComments", PRINT_COMMENTS, "NoComments"),
    FirstPageNumber: {
      // Without a number of its own a sheet is numbered on from the one before.
      get: ({ sheet }) => (setup(sheet, "useFirstPageNumber") === "1" ? Number(setup(sheet, "firstPageNumber")) : ""),
      set: ({ sheet }, value) => {
        const element = sheet.file.ensure("pageSetup");
        const isAutomatic = value === null || value === "";
        if (!isAutomatic && !Number.isInteger(asNumber(value))) throw new ApiError("InvalidArgument");
        for (const name of ["firstPageNumber", "useFirstPageNumber"]) element.removeAttribute(name);
        if (isAutomatic) return;
        element.setAttribute("firstPageNumber", String(asNumber(value)));
        element.setAttribute("useFirstPageNumber", "1");
      },
    },
    PrintOrder: {
      get: ({ sheet }) => (setup(sheet, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: ({ sheet }, value) => {
        const order = asChoice(value, ["DownThenOver", "OverThenDown"]);
        sheet.file
          .ensure("pageSetup")
          .setAttribute("pageOrder", order === "OverThenDown" ? "overThenDown" : "downThenOver");
      },
    },
  },
  navigation: { HeadersFooters: headersFooters },
  methods: {
    SetPrintArea: (target, args) => {
      const object = args.object(0);
      const list =
        object !== null && "areas" in object.target ? (object.target.areas as readonly Area[]) : [given(target, args)];
      const sheet = quotedSheet(target.sheet.name);
      setOwnName(target.book, target.sheet, PRINT_AREA, list.map((one) => `${sheet}!${absoluteName(one)}`).join(","));
      return undefined;
    },
    GetPrintArea: (target) => existing(printAreas(target)),
    GetPrintAreaOrNullObject: printAreas,
    SetPrintTitleRows: (target, args) => {
      setTitles(target, { rows: { ...bare(given(target, args)), column: 0, columns: 16_384 } });
      return undefined;
    },
    SetPrintTitleColumns: (target, args) => {
      setTitles(target, { columns: { ...bare(given(target, args)), row: 0, rows: 1_048_576 } });
      return undefined;
    },
    GetPrintTitleRows: (target) => existing(orNull(target, titles(target).rows)),
    GetPrintTitleRowsOrNullObject: (target) => orNull(target, titles(target).rows),
    GetPrintTitleColumns: (target) => existing(orNull(target, titles(target).columns)),
    GetPrintTitleColumnsOrNullObject: (target) => orNull(target, titles(target).columns),
    SetPrintMargins: ({ sheet }, args) => {
      const unit = asChoice(args.value(0), ["Points", "Inches", "Centimeters"]);
      const inches = unit === "Points" ? 1 / INCH : unit === "Inches" ? 1 : 1 / 2.54;
      const element = sheet.file.ensure("pageMargins");
      for (const [name, standard] of Object.entries(STANDARD_MARGINS)) {
        const value = args.record(1)[name];
        if (typeof value === "number") element.setAttribute(name, String(value * inches));
        else if (!element.hasAttribute(name)) element.setAttribute(name, String(standard));
      }
      return undefined;
    },
  },
});

function bare({ row, column, rows, columns }: Bounds): Bounds {
  return { row, column, rows, columns };
}
