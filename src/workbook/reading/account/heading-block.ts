import { anchorKey, isAnchor } from "../../../language/anchors";
import { isGenericHeading } from "../../../language/column-words";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import type { CellValue } from "../../snapshot";
import { isHeading } from "../detect/heading";
import type { Region } from "../detect/regions";
import { numberInText } from "../rating-cell";
import { isBlank, mergedText, type SheetCells } from "../sheet-cells";
import { headsOtherAnswers, headsPeriods } from "./heading-words";

/** The rows of a region in which its columns are headed: titles, groups, questions, statements, codes of survey tools. */
export interface HeadingBlock {
  /** The row that heads the most columns, by which a mapping names them. */
  readonly header: number;
  /** The first row below all headings. */
  readonly firstRow: number;
  /** What heads a column, from whichever row it stands in; "": nothing. */
  readonly headingOf: (column: number) => string;
  /** The heading of a group of columns, above the column's own; "": none. */
  readonly groupOf: (column: number) => string;
}

const MOST_HEADING_ROWS = 10;
const SAMPLE = 40;

/** Finds the heading rows of a region of records. null: its first row is data already. */
export function headingBlockOf(cells: SheetCells, region: Region): HeadingBlock | null {
  const columns = Array.from({ length: region.columns }, (_, index) => region.column + index);
  const answers = columns.filter((column) => holdsAnswers(cells, region, column));
  const end = region.row + region.rows;
  let last = -1;
  if (region.isTable) last = region.row;
  for (let row = region.row; row < Math.min(end - 1, region.row + MOST_HEADING_ROWS); row += 1) {
    const kind = kindOfRow(cells, region, row, answers, columns);
    if (kind === "data") break;
    if (kind === "headings") last = row;
    // Without any column of answers the first row of texts is the header.
    if (kind === "headings" && answers.length === 0) break;
  }
  if (last < 0) return null;
  const rows: number[] = [];
  for (let row = region.row; row <= last; row += 1) rows.push(row);
  const header = namesRow(cells, region, rows, answers);
  const groups = rows.filter((row) => row < header && isGroupRow(cells, row, columns));
  return {
    header,
    firstRow: last + 1,
    headingOf: (column) => headingAt(cells, rows, header, column, region.column),
    groupOf: (column) => {
      const group = groups.at(-1);
      return group === undefined ? "" : mergedText(cells, group, column, region.column);
    },
  };
}

/** Numbers, dates, words of scales, ticks: cells that are no heading, in most of a column's rows. */
function holdsAnswers(cells: SheetCells, region: Region, column: number): boolean {
  let filled = 0;
  let answers = 0;
  const values = new Map<CellValue, number>();
  const step = Math.max(1, Math.floor((region.rows - 1) / SAMPLE));
  for (let row = region.row + 1; row < region.row + region.rows; row += step) {
    const value = cells.at(row, column);
    if (isBlank(value)) continue;
    filled += 1;
    values.set(value, (values.get(value) ?? 0) + 1);
    if (!isHeading(value)) answers += 1;
  }
  return filled > 0 && answers * 2 > filled;
}

type RowKind = "headings" | "data" | "neither";

function kindOfRow(
  cells: SheetCells,
  region: Region,
  row: number,
  answers: readonly number[],
  columns: readonly number[],
): RowKind {
  if (isImportRow(cells, row, columns)) return "headings";
  if (answers.length === 0) {
    return columns.filter((column) => isHeading(cells.at(row, column))).length >= Math.min(2, columns.length)
      ? "headings"
      : "neither";
  }
  const filledColumns = answers.filter((column) => !isBlank(cells.at(row, column)));
  const filled = filledColumns.length;
  // A row of answers' names fills the columns; a respondent ticks a few of them.
  const mayName = filled * 2 >= answers.length;
  if (filled > 0 && headsPeriods(cells, row, filledColumns)) return "headings";
  const named = namedAbove(cells, region, row, answers);
  const headings = filledColumns.filter(
    (column) =>
      isHeading(cells.at(row, column)) ||
      (mayName && headsOwnAnswers(cells, region, row, column)) ||
      (!named && headsOtherAnswers(cells, region, row, column)),
  ).length;
  if (filled === 0) return "neither";
  if (headings * 2 >= filled) return "headings";
  return countsUp(cells, row, answers) && row === region.row ? "headings" : "data";
}

/** A column for each answer of a question: its heading is what its ticked cells say. */
function headsOwnAnswers(cells: SheetCells, region: Region, row: number, column: number): boolean {
  const text = cells.textAt(row, column);
  if (text === "" || numberInText(text) !== null) return false;
  let same = 0;
  let blank = 0;
  for (let below = row + 1; below < Math.min(region.row + region.rows, row + 1 + SAMPLE); below += 1) {
    const value = cells.textAt(below, column);
    if (value === "") blank += 1;
    else if (value === text) same += 1;
    else return false;
  }
  return same > 0 && blank > 0;
}

/** Whether the columns have headings of their own already: in a row above, and not the same for several of them. */
function namedAbove(cells: SheetCells, region: Region, row: number, columns: readonly number[]): boolean {
  for (let above = region.row; above < row; above += 1) {
    const texts = columns.map((column) => cells.textAt(above, column));
    if (texts.every((text) => text !== "") && new Set(texts).size === texts.length) return true;
  }
  return false;
}

/** Questions or points that go by their numbers: 1, 2, 3 ... */
export function countsUp(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  let expected: number | null = null;
  let counted = 0;
  for (const column of columns) {
    const value = cells.at(row, column);
    const number = typeof value === "number" ? value : typeof value === "string" ? numberInText(value) : null;
    if (number === null) continue;
    if (expected === null && number > 1) return false;
    if (expected !== null && number !== expected) return false;
    expected = number + 1;
    counted += 1;
  }
  return counted >= FEWEST_NUMBERED;
}
const FEWEST_NUMBERED = 3;

function isImportRow(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => /^\{"?ImportId"?:/i.test(cells.textAt(row, column)));
}

/** The row that heads the most columns by texts of their own; of two that do as well, the one that says more, then the lower. */
function namesRow(cells: SheetCells, region: Region, rows: readonly number[], answers: readonly number[]): number {
  const columns = Array.from({ length: region.columns }, (_, index) => region.column + index);
  const headed = answers.length > 0 ? answers : columns;
  const candidates = rows
    .filter((row) => !isImportRow(cells, row, columns))
    .map((row) => {
      const names = headed
        .map((column) => ({ column, text: cells.textAt(row, column) }))
        .filter(
          ({ column, text }) =>
            text !== "" &&
            !isGenericHeading(text) &&
            (!isAnswer(text) || headsOtherAnswers(cells, region, row, column)),
        );
      // The same few headings under each group: "Speed" of Sales is another column than "Speed" of Finance.
      const grouped = new Set(names.map(({ column, text }) => `${groupAbove(cells, rows, row, column)}\n${text}`));
      const everywhere = columns.filter((column) => cells.textAt(row, column) !== "").length;
      const length = names.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, names.length);
      return { row, distinct: grouped.size, everywhere, length };
    });
  const most = Math.max(...candidates.map(({ distinct }) => distinct));
  const full = candidates.filter(({ distinct }) => distinct >= 0.8 * most);
  const longest = Math.max(...full.map(({ length }) => length));
  const wordy = full.filter(({ length }) => length * 1.5 >= longest);
  return (wordy.at(-1) ?? candidates.at(-1))?.row ?? rows[0] ?? 0;
}

/** The heading of a group over a column, in the row above that has one; "": none. */
function groupAbove(cells: SheetCells, rows: readonly number[], row: number, column: number): string {
  const above = rows.filter((one) => one < row).at(-1);
  return above === undefined ? "" : mergedText(cells, above, column, cells.left);
}

function isAnswer(text: string): boolean {
  return isAnchor(anchorKey(text)) || NOT_APPLICABLE_WORDS.has(matchingKey(text));
}

/** Names of groups of columns: more than one text, or one that does not begin the row. */
function isGroupRow(cells: SheetCells, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter((column) => cells.textAt(row, column) !== "");
  return filled.length > 1 || (filled[0] !== undefined && filled[0] !== columns[0]);
}

/** The text of the names' row, where that is blank or says "Response" the nearest above it, else the one below. */
function headingAt(cells: SheetCells, rows: readonly number[], header: number, column: number, left: number): string {
  const own = cells.textAt(header, column);
  if (own !== "" && !isGenericHeading(own)) return own;
  for (const row of rows.filter((one) => one < header).reverse()) {
    const text = cells.textAt(row, column);
    if (text !== "") return text;
  }
  for (const row of rows.filter((one) => one > header)) {
    const text = cells.textAt(row, column);
    if (text !== "" && !text.startsWith("{")) return text;
  }
  if (own === "") return "";
  const above = rows.filter((row) => row < header).at(-1);
  return above === undefined ? own : mergedText(cells, above, column, left) || own;
}
