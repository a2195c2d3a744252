import { matchingKey } from "../../../language/matching-key";
import { moneyHeading } from "../../../language/money-heading";
import { AMOUNTS, type SalesMeaning, salesMeaning, salesMeanings } from "../../../language/money-words";
import { isBlank, type SheetCells } from "../../reading/sheet-cells";
import type { Region } from "../../reading/detect/regions";
import { readAmount } from "./amount-cell";
import { decimalsOf } from "./decimal-sign";

export type ColumnsByMeaning = ReadonlyMap<SalesMeaning, readonly number[]>;

/** Where a table of lines stands. */
export interface TablePlace {
  readonly cells: SheetCells;
  readonly region: Region;
  readonly header: number;
  /** One past the last row that may be a line. */
  readonly end: number;
}

const MONEY: ReadonlySet<SalesMeaning> = new Set<SalesMeaning>([...AMOUNTS, "marginRate"]);

/** How many headings of a row are known, without looking at the cells below. */
export function headingsKnown(cells: SheetCells, region: Region, header: number): number {
  let known = 0;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    if (salesMeaning(headingOver(cells, region, header, column)) !== null) known += 1;
  }
  return known;
}

/** The columns by the surest meaning of their headings that the cells below bear out. */
export function columnsByMeaning(place: TablePlace): ColumnsByMeaning {
  const { cells, region, header } = place;
  const columns = new Map<SalesMeaning, number[]>();
  const met = new Set<string>();
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = headingOver(cells, region, header, column);
    const key = matchingKey(text);
    // Of columns of one heading the first counts, as the finding says: amounts of both would be counted twice.
    if (text === "" || met.has(key)) continue;
    const meaning = meaningOf(place, column, text);
    if (meaning === null) continue;
    met.add(key);
    columns.set(meaning, [...(columns.get(meaning) ?? []), column]);
  }
  return columns;
}

function meaningOf(place: TablePlace, column: number, heading: string): SalesMeaning | null {
  const meanings = salesMeanings(heading);
  for (const meaning of meanings) {
    if (MONEY.has(meaning)) {
      if (holdsMoney(place, column)) return meaning;
      continue;
    }
    if (meaning === "product" && meanings.includes("lineNumber") && countsLines(place, column)) return "lineNumber";
    // "Name" heads the numbers of orders in exports of shops.
    if (meaning === "customer" && isBareName(heading) && holdsCodes(place, column)) return "order";
    return meaning;
  }
  return null;
}

function isBareName(heading: string): boolean {
  return moneyHeading(heading).keys.includes("name");
}

/** The heading, or the one above where only the headings of groups go on in a further row. */
export function headingOver(cells: SheetCells, region: Region, header: number, column: number): string {
  const text = cells.textAt(header, column);
  return text === "" && !region.isTable && header > region.row ? cells.textAt(header - 1, column) : text;
}

/** Mostly amounts below the heading, in all its cells. */
export function holdsMoney({ cells, header, end }: TablePlace, column: number): boolean {
  const { sign } = decimalsOf(cells, column, header + 1, end);
  let filled = 0;
  let amounts = 0;
  for (let row = header + 1; row < end; row += 1) {
    const read = readAmount(cells.at(row, column), sign);
    if (read.amount !== null) amounts += 1;
    if (read.amount !== null || read.refused) filled += 1;
  }
  return amounts > 0 && amounts >= 0.5 * filled;
}

const ROWS_LOOKED_AT = 500;
const MOSTLY = 0.8;

function share(place: TablePlace, column: number, test: (value: string | number | boolean) => boolean): number {
  let filled = 0;
  let those = 0;
  for (let row = place.header + 1; row < Math.min(place.end, place.header + ROWS_LOOKED_AT); row += 1) {
    const value = place.cells.at(row, column);
    if (isBlank(value)) continue;
    filled += 1;
    if (test(value)) those += 1;
  }
  return filled === 0 ? 0 : those / filled;
}

/** Codes, numbers and addresses rather than names. */
export function holdsCodes(place: TablePlace, column: number): boolean {
  return (
    share(place, column, (value) => typeof value === "number" || /^[^\s]*\d[^\s]*$|@/.test(String(value).trim())) >=
    MOSTLY
  );
}

/** 10, 20, 30 or 1, 2, 3 within each document: numbers of lines, not of products. */
function countsLines(place: TablePlace, column: number): boolean {
  const numbers: number[] = [];
  const isSmall = share(place, column, (value) => {
    const number = typeof value === "number" ? value : Number(value);
    if (!Number.isInteger(number) || number <= 0 || number > 9999) return false;
    numbers.push(number);
    return true;
  });
  if (isSmall < 1 || numbers.length === 0) return false;
  const step = numbers.every((number) => number % 10 === 0) ? 10 : 1;
  // Each goes on from the one before, or begins again.
  const goOn = numbers.filter((number, index) => {
    const before = numbers[index - 1] ?? 0;
    return number === before + step || number === step || number === before;
  });
  return goOn.length >= MOSTLY * numbers.length;
}
