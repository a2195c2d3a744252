import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { CELL } from "@offline-excel/xlsx/cell-store";
import { type Element, attribute, booleanAttribute, child, children, numberAttribute } from "@offline-excel/xlsx/xml";
import { Area } from "./area";
import { type Book, EVENT } from "./book";
import { cellText } from "./range-cells";
import { recalculate } from "../calculation/recalculation";
import type { Sheet } from "./sheet";

/** Cells under headings with a filter, and the autoFilter element that says how they are filtered. */
export interface FilteredCells {
  readonly book: Book;
  readonly sheet: Sheet;
  /** Without headings and totals. */
  readonly body: Bounds;
  readonly element: Element | null;
}

type RowTest = (row: number) => boolean;

/** Hides the rows that some column's filter does not let through, and shows the others. */
export function applyFilters({ book, sheet, body, element }: FilteredCells): void {
  recalculate(book);
  const tests = (element === null ? [] : children(element, "filterColumn")).flatMap((column) => {
    const test = columnTest(book, sheet, column, {
      ...body,
      column: body.column + (numberAttribute(column, "colId") ?? 0),
      columns: 1,
    });
    return test === null ? [] : [test];
  });
  let changed = false;
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const hidden = !tests.every((test) => test(row));
    if (sheet.file.row(row).hidden === hidden) continue;
    sheet.file.setRow(row, { hidden });
    changed = true;
  }
  book.dirty = true;
  if (!changed) return;
  // Subtotals leave hidden rows out.
  book.written.push({ sheet, area: body });
  book.emit(EVENT.rowHiddenChanged, sheet.id, {
    address: new Area(book, sheet, body).local,
    changeType: tests.length > 0 ? "Hidden" : "Unhidden",
    source: "Local",
    worksheetId: sheet.id,
  });
}

/** null: a filter that is not understood leaves its rows as they are. */
function columnTest(book: Book, sheet: Sheet, column: Element, cells: Bounds): RowTest | null {
  const area = new Area(book, sheet, cells);
  const at = cells.column;
  const text = (row: number): string => cellText(area, row, at);
  const store = sheet.file.content.cells;
  const number = (row: number): number | null => (store.kind(row, at) === CELL.number ? store.raw(row, at) : null);
  const filters = child(column, "filters");
  if (filters !== null) {
    if (children(filters, "dateGroupItem").length > 0) return null;
    const values = new Set(children(filters, "filter").map((one) => (attribute(one, "val") ?? "").toLowerCase()));
    const blank = booleanAttribute(filters, "blank");
    return (row) => (text(row) === "" ? blank : values.has(text(row).toLowerCase()));
  }
  const custom = child(column, "customFilters");
  if (custom !== null) {
    const tests = children(custom, "customFilter").map((one) => customTest(one, text, number));
    return booleanAttribute(custom, "and")
      ? (row) => tests.every((test) => test(row))
      : (row) => tests.some((test) => test(row));
  }
  const numbers = (): number[] =>
    Array.from({ length: cells.rows }, (_, index) => number(cells.row + index))
      .filter((value) => value !== null)
      .sort((a, b) => a - b);
  const top = child(column, "top10");
  if (top !== null) return rankTest(top, numbers(), number);
  const dynamic = child(column, "dynamicFilter");
  if (dynamic !== null) {
    const type = attribute(dynamic, "type");
    if (type !== "aboveAverage" && type !== "belowAverage") return null;
    const all = numbers();
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    return (row) => {
      const value = number(row);
      return value !== null && (type === "aboveAverage" ? value > mean : value < mean);
    };
  }
  const colour = child(column, "colorFilter");
  if (colour !== null) return colourTest(book, sheet, colour, at);
  return null;
}

function customTest(
  filter: Element,
  text: (row: number) => string,
  number: (row: number) => number | null,
): (row: number) => boolean {
  const operator = attribute(filter, "operator") ?? "equal";
  const wanted = attribute(filter, "val") ?? "";
  if (wanted === " ") return (row) => (text(row) === "") === (operator === "equal");
  const limit = wanted.trim() === "" ? Number.NaN : Number(wanted);
  const pattern = wildcard(wanted);
  return (row) => {
    const value = number(row);
    if (operator === "equal" || operator === "notEqual") {
      const same = (value !== null && value === limit) || pattern.test(text(row));
      return same === (operator === "equal");
    }
    // A limit that is a number speaks of numbers only, one that is a text of texts only.
    if (Number.isNaN(limit))
      return value === null && text(row) !== "" && ordered(operator, compareTexts(text(row), wanted));
    return value !== null && ordered(operator, value - limit);
  };
}

function compareTexts(one: string, other: string): number {
  return one.localeCompare(other, undefined, { sensitivity: "accent" });
}

function ordered(operator: string, difference: number): boolean {
  switch (operator) {
    case "greaterThan":
      return difference > 0;
    case "greaterThanOrEqual":
      return difference >= 0;
    case "lessThan":
      return difference < 0;
    default:
      return difference <= 0;
  }
}

/** "*" any text, "?" any character, "~" before either: itself. */
function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\/]/g, (found, escaped: string | undefined, wild) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (wild !== undefined) return found === "*" ? "[^]*" : "[^]";
    return `\\${found}`;
  });
  return new RegExp(`^${source}$`, "iu");
}

function rankTest(top: Element, sorted: readonly number[], number: (row: number) => number | null): RowTest {
  const wanted = numberAttribute(top, "val") ?? 10;
  const count = booleanAttribute(top, "percent")
    ? Math.max(1, Math.floor((sorted.length * wanted) / 100))
    : Math.min(wanted, sorted.length);
  const highest = booleanAttribute(top, "top", true);
  const limit = sorted[highest ? sorted.length - count : count - 1];
  return (row) => {
    const value = number(row);
    return value !== null && limit !== undefined && (highest ? value >= limit : value <= limit);
  };
}

function colourTest(book: Book, sheet: Sheet, filter: Element, column: number): RowTest {
  const { styles } = book.file;
  const wanted = styles.differential(numberAttribute(filter, "dxfId") ?? -1);
  const ofCell = booleanAttribute(filter, "cellColor", true);
  return (row) => {
    const { fill, font } = styles.format(sheet.styleAt(row, column));
    return ofCell ? fill.colour === (wanted.fill?.colour ?? null) : font.colour === wanted.fontColour;
  };
}
