import { absoluteName, areaName, intersection, parseArea, quotedSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import {
  type Element,
  attribute,
  child,
  children,
  fragment,
  numberAttribute,
  removeElement,
} from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asRecord } from "../../protocol/arguments";
import type { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import { criteriaOf, filterColumnXml, filterXml } from "./filter-criteria";
import { applyFilters } from "../../workbook/filter-rows";
import { definedNames, removeName, setOwnName } from "../../workbook/names";
import { rangeObject, type SheetTarget, type TableTarget } from "../objects";
import { ensureWritable } from "../../workbook/range-changes";
import type { Sheet } from "../../workbook/sheet";

/** Where filters live: on a sheet or in a table. */
export interface FilterPlace {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Headings and the rows under them, without totals; null: there is no filter. */
  readonly area: Bounds | null;
  readonly element: Element | null;
  /** To be called before the element is changed. */
  readonly change: () => void;
  /** Lets a filter begin over cells. */
  readonly begin: (area: Bounds) => void;
  readonly end: () => void;
}

const NAME = "_xlnm._FilterDatabase";

function sheetPlace({ book, sheet }: SheetTarget): FilterPlace {
  const element = child(sheet.file.root(), "autoFilter");
  return {
    book,
    sheet,
    element,
    area: element === null ? null : parseArea(attribute(element, "ref") ?? ""),
    change: () => {
      sheet.file.changeShell();
    },
    begin: (area) => {
      sheet.file.ensure("autoFilter").setAttribute("ref", areaName(area));
      setOwnName(book, sheet, NAME, `${quotedSheet(sheet.name)}!${absoluteName(area)}`);
      definedNames(book)
        .find((one) => one.sheet === sheet && one.name === NAME)
        ?.element.setAttribute("hidden", "1");
    },
    end: () => {
      if (element === null) return;
      sheet.file.changeShell();
      removeElement(element);
      for (const name of definedNames(book)) if (name.sheet === sheet && name.name === NAME) removeName(book, name);
    },
  };
}

export function tablePlace({ book, table }: TableTarget): FilterPlace {
  const { area, sheet } = table;
  return {
    book,
    sheet,
    element: table.filterElement(),
    area: { ...area, rows: area.rows - (table.showTotals ? 1 : 0) },
    change: () => {
      table.touch();
    },
    begin: () => {
      if (!table.showHeaders) throw new ApiError("InvalidOperation");
      table.setFilterButton(true);
    },
    end: () => {
      table.setFilterButton(false);
    },
  };
}

function columnsOf({ element }: FilterPlace): Element[] {
  return element === null ? [] : children(element, "filterColumn");
}

/** Hides and shows rows as the filters say now. */
export function reapply(place: FilterPlace): void {
  const { book, sheet, area, element } = place;
  if (area === null) return;
  applyFilters({ book, sheet, element, body: { ...area, row: area.row + 1, rows: area.rows - 1 } });
}

/** Gives a column another filter; null takes it off. */
export function filterColumn(of: () => FilterPlace, column: number, criteria: unknown): void {
  let place = of();
  if (place.area === null || column < 0 || column >= place.area.columns) throw new ApiError("InvalidArgument");
  ensureWritable(new Area(place.book, place.sheet, place.area), "rows");
  // Made before anything changes: criteria that are refused leave the old filter.
  const inside = criteria === null ? null : filterXml(criteria, place.book.file.styles);
  if (place.element === null) {
    if (inside === null) return;
    place.begin(place.area);
    place = of();
  }
  const { element } = place;
  if (element === null) throw new ApiError("GeneralException");
  place.change();
  for (const old of columnsOf(place)) if (numberAttribute(old, "colId") === column) removeElement(old);
  const document = element.ownerDocument;
  if (inside !== null && document !== null) {
    const next = children(element).find(
      (one) => one.localName !== "filterColumn" || (numberAttribute(one, "colId") ?? 0) > column,
    );
    element.insertBefore(fragment(document, filterColumnXml(column, inside)), next ?? null);
  }
  reapply(place);
}

export function clearFilters(place: FilterPlace): void {
  if (columnsOf(place).length === 0) return;
  place.change();
  for (const column of columnsOf(place)) removeElement(column);
  reapply(place);
}

/** The criteria of a column; null: it has none. */
export function columnCriteria(place: FilterPlace, column: number): unknown {
  const found = columnsOf(place).find((one) => numberAttribute(one, "colId") === column);
  return found === undefined ? null : criteriaOf(found, place.book.file.styles);
}

/** An area is asked for with the range that it applies to. */
function givenArea(place: FilterPlace, object: HostObject | null, text: string | null): Bounds {
  const bounds = object?.target instanceof Area ? object.target : parseArea(text ?? "");
  if (bounds === null) throw new ApiError("InvalidArgument");
  const { row, column, rows, columns } = bounds;
  if (rows > 1 || columns > 1) return { row, column, rows, columns };
  // One cell stands for what is filled round it.
  const used = place.sheet.file.content.cells.bounds(true);
  return used !== null && intersection(used, bounds) !== null ? used : { row, column, rows, columns };
}

const filter = defineClass<{ readonly of: () => FilterPlace }>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: ({ of }) => of().element !== null },
    IsDataFiltered: { get: ({ of }) => columnsOf(of()).length > 0 },
    Criteria: {
      get: ({ of }) => {
        const place = of();
        if (place.element === null) return [];
        return Array.from({ length: place.area?.columns ?? 0 }, (_, column) => columnCriteria(place, column));
      },
    },
  },
  methods: {
    Apply: ({ of }, args) => {
      const place = of();
      const area = givenArea(place, args.object(0), args.object(0) === null ? args.optionalText(0) : null);
      const same = place.area !== null && areaName(place.area) === areaName(area);
      if (!same || place.element === null) {
        ensureWritable(new Area(place.book, place.sheet, area));
        clearFilters(place);
        place.begin(area);
      }
      if (args.given(1)) filterColumn(of, args.integer(1), args.given(2) ? asRecord(args.value(2)) : null);
      return undefined;
    },
    ClearColumnCriteria: ({ of }, args) => {
      filterColumn(of, args.integer(0), null);
      return undefined;
    },
    ClearCriteria: ({ of }) => {
      clearFilters(of());
      return undefined;
    },
    Reapply: ({ of }) => {
      reapply(of());
      return undefined;
    },
    Remove: ({ of }) => {
      clearFilters(of());
      of().end();
      return undefined;
    },
    GetRange: ({ of }) => {
      const object = rangeOf(of());
      if (object === null) throw new ApiError("ItemNotFound");
      return object;
    },
    GetRangeOrNullObject: ({ of }) => rangeOf(of()),
  },
});

function rangeOf({ book, sheet, area, element }: FilterPlace): HostObject | null {
  return area === null || element === null ? null : rangeObject(new Area(book, sheet, area));
}

export function sheetFilter(target: SheetTarget): HostObject {
  return filter({ of: () => sheetPlace(target) });
}

export function tableFilter(target: TableTarget): HostObject {
  return filter({ of: () => tablePlace(target) });
}
