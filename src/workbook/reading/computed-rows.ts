import { anchorKey, isAnchor } from "../../language/anchors";
import { matchingKey } from "../../language/matching-key";
import { mayBeSummary } from "../../language/summary-words";
import { NOT_APPLICABLE_WORDS } from "../../language/vocabulary";
import { agrees, areComputed, type Figure, standsApart } from "./computed-figures";
import { isLabelledSummaryRow } from "./labelled-summary-rows";
import { numberInText } from "./rating-cell";
import { isBlank, type SheetCells } from "./sheet-cells";

/** Rows: fewer figures agree by chance. */
const FEWEST_ROWS = 3;
/** A sum, a mean and a count may stand one below the other. */
const MOST_COMPUTED = 3;
/** Rows: below more answers nobody writes a mean that no word names. */
const MOST_ROWS = 20_000;
const LABEL_COLUMNS = 8;

const known = new WeakMap<SheetCells, ReadonlySet<number>>();

/**
 * Whether a row at the end or at the head of a stretch of rows holds nothing but means, sums or counts of the others, whatever it
 * is called: their figures are no answers.
 */
export function isComputedRow(cells: SheetCells, row: number): boolean {
  let rows = known.get(cells);
  if (rows === undefined) {
    rows = computedRows(cells);
    known.set(cells, rows);
  }
  return rows.has(row);
}

function computedRows(cells: SheetCells): ReadonlySet<number> {
  const found = new Set<number>();
  /** Rows with figures since the last blank row, and since the last row without any. */
  let stretch: number[] = [];
  let section: number[] = [];
  let sections = 0;
  const endSection = (): void => {
    if (section.length > 0) sections += 1;
    addComputed(cells, section, found);
    stretch = stretch.length === 0 ? section : stretch.concat(section);
    section = [];
  };
  const endStretch = (): void => {
    endSection();
    if (sections > 1)
      addComputed(
        cells,
        stretch.filter((row) => !found.has(row)),
        found,
      );
    stretch = [];
    sections = 0;
  };
  for (let row = cells.top; row < cells.bottom; row += 1) {
    const values = cells.sheet.values[row - cells.top] ?? [];
    if (values.some((value) => numberOf(value) !== null)) {
      if (!isLabelledSummaryRow(cells, row)) section.push(row);
    } else if (values.every(isBlank)) endStretch();
    // A heading between the rows; answers in words are rows like others.
    else if (values.filter((value) => !isBlank(value)).length === 1) endSection();
    else if (!isLabelledSummaryRow(cells, row)) section.push(row);
  }
  endStretch();
  return found;
}

function addComputed(cells: SheetCells, rows: readonly number[], found: Set<number>): void {
  if (rows.length > MOST_ROWS) return;
  for (let tail = Math.min(MOST_COMPUTED, rows.length - FEWEST_ROWS); tail > 0; tail -= 1) {
    const base = rows.slice(0, -tail);
    const [first, ...further] = rows.slice(-tail);
    if (first === undefined || !isComputed(cells, first, base)) continue;
    if (!further.every((row) => isComputed(cells, row, base))) continue;
    for (const row of [first, ...further]) found.add(row);
    return;
  }
  // Headings stand above the first row of figures.
  const from = rows.findIndex((row) =>
    (cells.sheet.values[row - cells.top] ?? []).some((one) => numberOf(one) !== null),
  );
  const [first, ...others] = rows.slice(Math.max(0, from));
  if (first !== undefined && others.length >= FEWEST_ROWS && isComputed(cells, first, others)) found.add(first);
}

function isComputed(cells: SheetCells, row: number, base: readonly number[]): boolean {
  const figures: Figure[] = [];
  const ofWords: WordFigure[] = [];
  const label = labelOf(cells, row);
  const isWeak = label !== "" && mayBeSummary(label);
  for (let column = cells.left; column < cells.right; column += 1) {
    const value = numberAt(cells, row, column);
    if (value === null) continue;
    const from: number[] = [];
    const words: string[] = [];
    for (const other of base) {
      const number = numberAt(cells, other, column);
      if (number !== null) from.push(number);
      else if (!isBlank(cells.at(other, column))) words.push(cells.textAt(other, column));
    }
    if (from.length >= 2) {
      const figure = { value, from };
      if (!agrees(figure) && !(isWeak && standsApart(figure))) return false;
      figures.push(figure);
    } else {
      const answers = words.filter(isAnswer);
      if (answers.length < FEWEST_ROWS) return false;
      ofWords.push({ value, words: answers });
    }
  }
  if (figures.length + ofWords.length === 0) return false;
  const numbersAgree = figures.length === 0 || isWeak || areComputed(figures);
  return numbersAgree && (ofWords.length === 0 || countAnswers(ofWords, isWeak));
}

/** A number below answers in words. */
interface WordFigure {
  readonly value: number;
  readonly words: readonly string[];
}

/** Whether numbers below words are counts or shares of one answer, or of all, or no answer of their own. */
function countAnswers(figures: readonly WordFigure[], isWeak: boolean): boolean {
  if (figures.length < 2 && !isWeak) return false;
  if (isWeak || figures.some(({ value }) => !Number.isInteger(value))) return true;
  if (figures.every(({ value, words }) => value === words.length)) return true;
  const answers = new Set(figures.flatMap(({ words }) => words.map(matchingKey)));
  return [...answers].some((answer) =>
    figures.every(({ value, words }) => {
      const count = words.filter((word) => matchingKey(word) === answer).length;
      return value === count || value === Math.round((100 * count) / words.length);
    }),
  );
}

function isAnswer(text: string): boolean {
  return isAnchor(anchorKey(text)) || NOT_APPLICABLE_WORDS.has(matchingKey(text));
}

function labelOf(cells: SheetCells, row: number): string {
  for (let column = cells.left; column < Math.min(cells.right, cells.left + LABEL_COLUMNS); column += 1) {
    const value = cells.at(row, column);
    if (typeof value === "string" && !isBlank(value) && numberOf(value) === null) return value.trim();
  }
  return "";
}

function numberAt(cells: SheetCells, row: number, column: number): number | null {
  const value = numberOf(cells.at(row, column));
  return value === null || cells.isDateAt(row, column) ? null : value;
}

const BEGINS_A_NUMBER = /^\s*[-+]?[\d\u06F0-\u06F9\u0660-\u0669]/;

function numberOf(value: ReturnType<SheetCells["at"]>): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && BEGINS_A_NUMBER.test(value) ? numberInText(value) : null;
}
