import { departmentHeadingOf, headingKey, isWhoJudges } from "../../../language/column-words";
import { headerMeaning } from "../../../language/vocabulary";
import type { Family } from "./family";
import { isInPercent } from "./number-families";
import { wordKeys } from "./word-families";
import { asks, isSentence, wordsOf } from "./heading-signs";
import { type Legend, legendOf } from "./legends";
import type { RegionColumn } from "./region-columns";

/** Two points, or yes and no with something between: how things are rather than how good. */
export function isYesOrNo({ kind, scale, columns }: Family): boolean {
  if (kind !== "words") return false;
  if (scale.max - scale.min === 1) return true;
  return (
    scale.max - scale.min === 2 && columns.some((column) => [...wordKeys(column)].some((key) => YES_OR_NO.has(key)))
  );
}

const YES_OR_NO: ReadonlySet<string> = new Set(["yes", "no", "بله", "خیر", "بلی", "true", "false"]);

/** Statements that hold or do not, and no questions about whoever answers ("Do you ...?", "Have you ...?"). */
export function areFulfilments({ columns }: Family): boolean {
  if (columns.length < FEWEST_YES_NO) return false;
  const statements = columns.filter(
    (column) => isSentence(column) && !ASKS_WHO_ANSWERS.test(headingKey(column.heading)),
  );
  return statements.length * 2 > columns.length;
}

const ASKS_WHO_ANSWERS =
  /^(do|did|does|are|were|have|has|had|would|will|can|could|is|was|should|which|who) (you|your|there|any|anyone|we)\b|^آیا /;

const FEWEST_YES_NO = 3;

const FEWEST_ANSWERS = 2;

/** Headings that speak of raters and of departments: beside them, numbers to 100 are scores and no amounts. */
export function areAnswers(columns: readonly RegionColumn[]): boolean {
  const isRater = columns.some(({ heading }) => headerMeaning(heading) === "rater" || isWhoJudges(heading));
  return isRater && columns.some(({ heading, profile }) => departmentHeadingOf(heading) !== null && profile.texts > 0);
}

interface Evidence {
  readonly rowsAreAnswers: boolean;
  readonly hasWords: boolean;
  readonly otherNumbers: number;
  readonly legend: Legend;
  readonly statements: boolean;
  /** A title or the sheet's name says that shares are marks and no measurements. */
  readonly percentsAreMarks: boolean;
  /** Beside departments stands a column of those who judged them. */
  readonly areRatersNamed: boolean;
  readonly isKnown: (column: RegionColumn) => boolean;
}

/** Whether a family of numbers is ratings: enough columns that share a scale, headings that ask, a scale that is stated. */
export function numbersAreRatings(family: Family, all: readonly Family[], evidence: Evidence): boolean {
  const { columns, scale } = family;
  if (columns.some(evidence.isKnown)) return true;
  const asked = columns.filter(asks).length;
  // Percentages are growth, margins and use of capacity as often as marks.
  if (columns.every(isInPercent) && asked === 0 && !evidence.percentsAreMarks) return false;
  const stated = family.from !== "range" || evidence.legend.scale !== null;
  if (columns.every(({ profile }) => profile.filled < FEWEST_ANSWERS)) return false;
  if (scale.max > 20 && !stated && !evidence.rowsAreAnswers && asked * 2 < columns.length) return false;
  if (evidence.hasWords && !stated && asked === 0 && !(columns.length >= 2 && columns.every(isSentence))) return false;
  // Who judged which department stands beside them: the whole numbers of one short scale are what they gave.
  if (evidence.areRatersNamed && evidence.otherNumbers === 0 && all.every((one) => one.scale.max <= LONGEST_OF_FEW))
    return true;
  const largest = all.every((other) => other.columns.length <= columns.length);
  if (!largest && !stated && asked === 0 && columns.length < 3) return false;
  if (columns.length >= 3)
    return (
      stated ||
      asked > 0 ||
      columns.filter(isSentence).length * 2 > columns.length ||
      evidence.otherNumbers <= columns.length
    );
  if (columns.length === 2)
    return (
      stated || asked > 0 || (columns.every(({ heading }) => wordsOf(heading) >= 3) && evidence.otherNumbers === 0)
    );
  return (stated && asksOrSays(columns[0])) || asked > 0;
}

const LONGEST_OF_FEW = 10;

function asksOrSays(column: RegionColumn | undefined): boolean {
  return column !== undefined && (asks(column) || isSentence(column) || legendOf([column.heading]).scale !== null);
}
