import type { Scale } from "../../../alignment/evaluation";
import { anchorKey, anchorScalesWithAll } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { mergedText, type SheetCells } from "../sheet-cells";
import { numberInText } from "../rating-cell";
import type { HeadingBlock } from "./heading-block";
import type { RegionColumn } from "./region-columns";

/** A question with a column for each of its answers. */
export interface AnswerGroup {
  readonly question: string;
  readonly columns: readonly RegionColumn[];
  /** The value of each column; null: the answers are no points of a scale, but choices. */
  readonly values: readonly number[];
  readonly scale: Scale | null;
}

const TICK = /^(x|✓|✔|☑|✗|×|√|\*|•|●|1|yes|y|ok|tick|checked|true|بله|دارد|آری|بلی|ض|ضربدر|تیک)$/iu;
/** Whether a text is a mark that says "this one". */
export function isTick(text: string): boolean {
  return TICK.test(text.trim());
}

const FEWEST_ANSWERS = 3;

/** Neighbouring columns that are the answers of one question: ticks, or each column's own answer, below the points of a scale. */
export function answerGroups(
  cells: SheetCells,
  headings: HeadingBlock,
  columns: readonly RegionColumn[],
): readonly AnswerGroup[] {
  const groups: AnswerGroup[] = [];
  let run: RegionColumn[] = [];
  let question = "";
  const close = (): void => {
    const group = run.length >= 2 ? groupOf(cells, headings, run, question) : null;
    if (group !== null) groups.push(group);
    run = [];
  };
  for (const column of columns) {
    if (!isOneAnswer(cells, headings, column)) {
      close();
      continue;
    }
    const own = questionOf(cells, headings, column);
    const answer = answerOf(cells, headings, column);
    // The same answer again is the next question's.
    if (run.length > 0 && (own !== question || run.some((one) => answerOf(cells, headings, one) === answer))) close();
    if (run.length === 0) question = own;
    run.push(column);
  }
  close();
  return groups;
}

/** One text at most, and blanks; the text is a tick or what heads the column. */
function isOneAnswer(cells: SheetCells, headings: HeadingBlock, column: RegionColumn): boolean {
  const { profile } = column;
  const answer = answerOf(cells, headings, column);
  if (answer === "") return false;
  if (profile.filled === 0)
    return numberInText(answer) !== null || anchorScalesWithAll(new Set([anchorKey(answer)]), 0).length > 0;
  if (profile.filled >= profile.cells) return false;
  if (profile.numbers > 0 && profile.distinctTexts.size === 0) {
    const number = numberInText(answer);
    return profile.counts.size === 1 && (profile.counts.has(1) || (number !== null && profile.counts.has(number)));
  }
  if (profile.numbers > 0) return false;
  return [...profile.distinctTexts].every((text) => isTick(text) || text === matchingKey(answer));
}

/** What heads the column in the lowest of the rows of headings. */
function answerOf(cells: SheetCells, { firstRow, header }: HeadingBlock, { column }: RegionColumn): string {
  for (let row = firstRow - 1; row >= header; row -= 1) {
    const text = cells.textAt(row, column);
    if (text !== "") return text;
  }
  return cells.textAt(header, column);
}

/** The question above the answers. */
function questionOf(cells: SheetCells, { firstRow }: HeadingBlock, { column }: RegionColumn): string {
  let lowest = firstRow - 1;
  while (lowest > cells.top && cells.textAt(lowest, column) === "") lowest -= 1;
  return lowest > cells.top ? mergedText(cells, lowest - 1, column) : "";
}

function groupOf(
  cells: SheetCells,
  headings: HeadingBlock,
  columns: readonly RegionColumn[],
  question: string,
): AnswerGroup | null {
  const answers = columns.map((column) => answerOf(cells, headings, column));
  const numbers = answers.map(numberInText);
  if (columns.length >= FEWEST_ANSWERS && numbers.every((number) => number !== null)) {
    const values = numbers;
    const consecutive = values.every((value, index) => index === 0 || Math.abs(value - (values[index - 1] ?? 0)) === 1);
    if (consecutive)
      return { question, columns, values, scale: { min: Math.min(...values), max: Math.max(...values) } };
  }
  const keys = new Set(answers.map(anchorKey));
  const scale = anchorScalesWithAll(keys, Number.POSITIVE_INFINITY)[0];
  if (scale !== undefined && keys.size === columns.length && columns.length >= 2 && scale.points <= columns.length) {
    const values = answers.map((answer) => 1 + (scale.rankOf.get(anchorKey(answer)) ?? 0));
    return { question, columns, values, scale: { min: 1, max: scale.points } };
  }
  return columns.every(({ profile }) => profile.filled === 0) ? null : { question, columns, values: [], scale: null };
}
