import type { RatingColumn, Scale } from "../../alignment/evaluation";
import { type AnchorScale, anchorKey, anchorScaleOf } from "../../language/anchors";
import { matchingKey } from "../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../language/vocabulary";
import type { CellPosition } from "../address";
import type { FindingCode } from "../finding";
import type { CellValue } from "../snapshot";
import type { Journal } from "./journal";
import { numberInText, readRatingCell } from "./rating-cell";
import { blankIn, newColumn, notApplicableIn, widened } from "./rating-column";
import { isBlank, type SheetCells } from "./sheet-cells";

/** How the answers of a criterion are to be read. */
export interface AnswersOfCriterion {
  readonly scale: Scale;
  /** Own words, the worst first; null: those of known scales. */
  readonly words: readonly string[] | null;
}

/** A block's rating cells: where criterion i of rater r stands. */
export interface RatingCells {
  readonly raterCount: number;
  readonly criterionCount: number;
  readonly rowOf: (criterion: number, rater: number) => number;
  readonly columnOf: (criterion: number, rater: number) => number;
}

/**
 * Reads a block's rating cells into one column a criterion. Every cell is counted; what cannot be used is noted at its
 * cell and left blank; decimals are used, with one finding a sheet.
 */
export function readRatingCells(
  cells: SheetCells,
  block: RatingCells,
  answersOf: (criterion: number) => AnswersOfCriterion,
  skip: (rater: number) => boolean,
  journal: Journal,
): RatingColumn[] {
  const asked = Array.from({ length: block.criterionCount }, (_, criterion) => answersOf(criterion));
  const anchors = anchorsOf(cells, block, asked);
  const columns = asked.map(({ scale }): RatingColumn => newColumn(block.raterCount, scale));
  const codes = cells.noAnswerCodes;
  const counts = { used: 0, notApplicable: 0, blank: 0, refused: 0 };
  const refused = anchors.map((): Refused[] => []);
  let firstDecimal: {
    readonly criterion: number;
    readonly row: number;
    readonly column: number;
    readonly value: number;
  } | null = null;
  // Raters outside: a survey's rows, which then stay at hand, and by far the most cells.
  for (let rater = 0; rater < block.raterCount; rater += 1) {
    const skipped = skip(rater);
    for (let criterion = 0; criterion < block.criterionCount; criterion += 1) {
      const row = block.rowOf(criterion, rater);
      const place = block.columnOf(criterion, rater);
      const written = cells.at(row, place);
      // Shares of one are left as they stand where the scale is from 0 to 1.
      const isShare = (asked[criterion]?.scale.max ?? 0) <= 1;
      const value = typeof written === "number" && !isShare ? cells.shownAt(row, place, written) : written;
      if (skipped) {
        counts[isBlank(value) ? "blank" : "refused"] += 1;
        continue;
      }
      const column = columns[criterion];
      const scale = asked[criterion]?.scale;
      if (column === undefined || scale === undefined) continue;
      const isDate = typeof value === "number" && cells.isDateAt(row, place);
      // By far the most cells: a whole number of the scale.
      if (
        typeof value === "number" &&
        !isDate &&
        value >= scale.min &&
        value <= scale.max &&
        Number.isInteger(value) &&
        !codes.has(value)
      ) {
        counts.used += 1;
        column[rater] = value;
        continue;
      }
      const read = readRatingCell(value, isDate, scale, anchors[criterion] ?? null, codes);
      switch (read.kind) {
        case "rating":
          counts.used += 1;
          if (Number.isInteger(read.value)) column[rater] = read.value;
          else {
            if (firstDecimal === null || criterion < firstDecimal.criterion)
              firstDecimal = { criterion, row, column: place, value: read.value };
            const wide = widened(column);
            wide[rater] = read.value;
            columns[criterion] = wide;
          }
          break;
        case "notApplicable":
          counts.notApplicable += 1;
          column[rater] = notApplicableIn(column);
          break;
        case "refused":
          counts.refused += 1;
          column[rater] = blankIn(column);
          refused[criterion]?.push({ code: read.code, row, column: place, value });
          break;
        case "blank":
          counts.blank += 1;
          break;
      }
    }
  }
  for (const { code, row, column, value } of refused.flat()) journal.noteAt(code, cells.name, row, column, value);
  for (const kind of ["used", "notApplicable", "blank", "refused"] as const)
    journal.count(cells.name, kind, counts[kind]);
  if (firstDecimal !== null)
    journal.noteAt("decimals-in-ratings", cells.name, firstDecimal.row, firstDecimal.column, firstDecimal.value);
  return columns;
}

interface Refused extends CellPosition {
  readonly code: FindingCode;
  readonly value: CellValue;
}

/**
 * The anchor scale of each criterion's texts, null where its ratings are numbers: one for all of one scale, or, where they do not
 * agree, each its own, since a criterion may be answered in words of its own family ("how often" among "how good").
 */
function anchorsOf(
  cells: SheetCells,
  block: RatingCells,
  asked: readonly AnswersOfCriterion[],
): readonly (AnchorScale | null)[] {
  const texts = asked.map(() => new Set<string>());
  for (let rater = 0; rater < block.raterCount; rater += 1) {
    for (let criterion = 0; criterion < block.criterionCount; criterion += 1) {
      const value = cells.at(block.rowOf(criterion, rater), block.columnOf(criterion, rater));
      if (typeof value === "string" && value !== "") texts[criterion]?.add(value);
    }
  }
  return anchorsOfTexts(texts, asked);
}

/** The anchor scale of each criterion, from the texts of its answers. */
export function anchorsOfTexts(
  texts: readonly ReadonlySet<string>[],
  asked: readonly AnswersOfCriterion[],
): readonly (AnchorScale | null)[] {
  const commonOf = new Map<string, AnchorScale | null>();
  asked.forEach(({ scale }) => {
    const key = `${scale.min},${scale.max}`;
    if (commonOf.has(key)) return;
    const those = asked.flatMap((one, index) =>
      `${one.scale.min},${one.scale.max}` === key ? [...(texts[index] ?? [])] : [],
    );
    commonOf.set(key, anchorScaleOfTexts(new Set(those), scale));
  });
  return asked.map(({ scale, words }, index) => {
    if (words !== null) return scaleOfOwnWords(words);
    const written = texts[index] ?? new Set<string>();
    const common = commonOf.get(`${scale.min},${scale.max}`) ?? null;
    const own = anchorScaleOfTexts(written, scale);
    // The others' scale, unless a criterion's own words are of another one.
    return common !== null && wordsCovered(common, written) >= wordsCovered(own, written) ? common : own;
  });
}

function wordsCovered(scale: AnchorScale | null, texts: ReadonlySet<string>): number {
  let covered = 0;
  for (const text of texts) if (scale?.rankOf.has(anchorKey(text)) === true) covered += 1;
  return covered;
}

function scaleOfOwnWords(words: readonly string[]): AnchorScale {
  return { points: words.length, rankOf: new Map(words.map((word, rank) => [anchorKey(word), rank])), isOwn: true };
}

/** Decided by texts that occur; a misspelt one does not decide, so that it becomes a finding. */
export function anchorScaleOfTexts(texts: Iterable<string>, scale: Scale): AnchorScale | null {
  const keys = new Set<string>();
  for (const text of texts) {
    if (numberInText(text) === null && !NOT_APPLICABLE_WORDS.has(matchingKey(text))) keys.add(anchorKey(text));
  }
  return anchorScaleOf(keys, scale.max - scale.min + 1);
}
