import { formatAt } from "../cell-formats";
import { matchingKey } from "../../language/matching-key";
import { columnOfLetters, parseCell } from "../address";
import { noAnswerCodesOf } from "./account/noted-codes";
import type { CellValue, SheetSnapshot } from "../snapshot";
import type { ColumnName } from "./mapping";

/** A sheet's cells by their place on the sheet (row 0 = row 1 in Excel), whatever its used range is. */
export interface SheetCells {
  readonly sheet: SheetSnapshot;
  readonly name: string;
  /** First row and column of the used range, and the ones after its last. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly at: (row: number, column: number) => CellValue;
  readonly textAt: (row: number, column: number) => string;
  readonly isDateAt: (row: number, column: number) => boolean;
  /** A number as its cell shows it: 85 where 0.85 is shown as 85 %. */
  readonly shownAt: (row: number, column: number, value: number) => number;
  /** Numbers that a note, on the sheet or on one of notes, gives to missing answers. */
  readonly noAnswerCodes: ReadonlySet<number>;
}

const DATE_FORMAT = /(^|[^\\"[])[ymdhs]/i;

/** Whether a number format shows its number as a date or a time. */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "@" || format === "") return false;
  const bare = format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, "").split(";")[0] ?? "";
  return DATE_FORMAT.test(bare.replace(/general/i, "").replace(/e[+-]/i, ""));
}

/** A sheet's cells, the same each time: what is learnt of them is kept with them. */
export function cellsOf(sheet: SheetSnapshot): SheetCells {
  let cells = known.get(sheet);
  if (cells === undefined) {
    cells = placed(sheet);
    known.set(sheet, cells);
  }
  return cells;
}

const known = new WeakMap<SheetSnapshot, SheetCells>();

function placed(sheet: SheetSnapshot): SheetCells {
  const top = sheet.used?.row ?? 0;
  const left = sheet.used?.column ?? 0;
  const at = (row: number, column: number): CellValue => sheet.values[row - top]?.[column - left] ?? "";
  const dateFormats = new Map<string, boolean>();
  const hasPercents = sheet.formats.names.some((name) => name.includes("%"));
  // Neighbours mostly have one format.
  let last = { format: "General", isDate: false };
  return {
    sheet,
    name: sheet.name,
    top,
    left,
    bottom: top + (sheet.used?.rows ?? 0),
    right: left + (sheet.used?.columns ?? 0),
    at,
    noAnswerCodes: noAnswerCodesOf(sheet),
    shownAt: (row, column, value) =>
      hasPercents && formatAt(sheet.formats, row - top, column - left).includes("%")
        ? Math.round(value * 1e8) / 1e6
        : value,
    textAt: (row, column) => String(at(row, column)).trim(),
    isDateAt: (row, column) => {
      const format = formatAt(sheet.formats, row - top, column - left);
      if (format === last.format) return last.isDate;
      let isDate = dateFormats.get(format);
      if (isDate === undefined) {
        isDate = isDateFormat(format);
        dateFormats.set(format, isDate);
      }
      last = { format, isDate };
      return isDate;
    },
  };
}

export function isBlank(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && value.trim() === "");
}

export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && ERROR_VALUE.test(value);
}
const ERROR_VALUE =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;

/** The header row of a block: as given, else the row of the used range that holds the most of the wanted names. */
export function headerRow(cells: SheetCells, header: string | undefined, wanted: readonly ColumnName[]): number | null {
  if (header !== undefined) return parseCell(header)?.row ?? null;
  const keys = new Set(wanted.map(matchingKey));
  let best: number | null = null;
  let bestCount = 0;
  for (let row = cells.top; row < Math.min(cells.bottom, cells.top + HEADER_SEARCH_ROWS); row += 1) {
    let count = 0;
    for (let column = cells.left; column < cells.right; column += 1) {
      if (keys.has(matchingKey(cells.textAt(row, column)))) count += 1;
    }
    if (count > bestCount) {
      best = row;
      bestCount = count;
    }
  }
  return best ?? (cells.bottom > cells.top ? cells.top : null);
}
const HEADER_SEARCH_ROWS = 60;

/** The first row of a block's answers, from 0: as given, else the one below its header. */
export function firstRowOf({ firstRow }: { readonly firstRow?: number }, header: number): number {
  return firstRow === undefined ? header + 1 : Math.max(header + 1, firstRow - 1);
}

/** The column of a name in a header row: by letter ("column:F"), by its text as it stands, else by its matching key. */
export function findColumn(cells: SheetCells, row: number, name: ColumnName): number | null {
  const letters = /^column:([A-Za-z]{1,3})$/.exec(name)?.[1];
  if (letters !== undefined) return columnOfLetters(letters);
  let byKey: number | null = null;
  const key = matchingKey(name);
  for (let column = cells.left; column < cells.right; column += 1) {
    const text = String(cells.at(row, column));
    if (text === name) return column;
    if (byKey === null && text !== "" && matchingKey(text) === key) byKey = column;
  }
  return byKey;
}

/** The text of a row at a column or left of it, as a heading stands that is merged over several; "": none. */
export function mergedText(cells: SheetCells, row: number, column: number, from = cells.left): string {
  for (let left = column; row >= cells.top && left >= from; left -= 1) {
    const text = cells.textAt(row, left);
    if (text !== "") return text;
  }
  return "";
}
