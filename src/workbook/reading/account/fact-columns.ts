import { asksForJudgement, factWordOf, headingKey } from "../../../language/column-words";
import { headerMeaning } from "../../../language/vocabulary";
import { isInPercent } from "./number-families";
import { coreRange } from "./number-series";
import { isShort } from "./column-alone";
import type { CellProfile } from "./column-profile";
import { asks, isStructureHeading, WORDS_OF_A_SENTENCE, wordsOf } from "./heading-signs";
import { type Legend, legendOf } from "./legends";
import type { RegionColumn } from "./region-columns";

/** A number that is a fact: by its heading, or by a heading of one word among sentences. */
export function isFact(column: RegionColumn, statements: boolean, numeric: readonly RegionColumn[]): boolean {
  const { heading, profile } = column;
  const meaning = headerMeaning(heading);
  if (
    isStructureHeading(column) &&
    !(meaning === "rating" || meaning === "criterion" || isRatedUnderAName(column, statements, numeric))
  )
    return true;
  if (
    profile.ascending &&
    profile.counts.size === profile.numbers &&
    profile.numbers > 3 &&
    wordsOf(heading) < WORDS_OF_A_SENTENCE
  )
    return true;
  const word = factWordOf(heading);
  if (word === "fact") return !(legendOf([heading]).scale !== null && asksForJudgement(heading));
  if (word === null) return heading === "";
  if (statements) return true;
  // "Salary" and "Price" are rated where their like beside them are, on the same range.
  const { minimum, maximum } = coreRange(column);
  const like = numeric.filter((other) => {
    if (other === column) return false;
    // Shares are alike whatever they come to, and so few numbers reach the ends of a scale by chance.
    if (isInPercent(column) || isInPercent(other)) return isInPercent(column) && isInPercent(other);
    if (profile.filled < FEWEST_TO_COMPARE && isShort(profile) && isShort(other.profile))
      return minimum >= 0 && other.profile.minimum >= 0;
    const range = coreRange(other);
    return (
      range.minimum >= 0 &&
      Math.abs(range.minimum - minimum) <= 1 &&
      Math.abs(range.maximum - maximum) <= (maximum > 7 ? 2 : 1)
    );
  });
  // Where the others ask for a rating and it does not, it is a fact: "Class" beside "Interest rating".
  if (!asks(column) && like.filter(asks).length * 2 > like.length) return true;
  return like.length < 2 || like.every((other) => factWordOf(other.heading) !== null && like.length < 3);
}

/** Numbers: fewer say nothing of the range that they come from. */
const FEWEST_TO_COMPARE = 10;

/** "Team", "Department" among short headings with the range of the others: what is rated, and no department. */
function isRatedUnderAName(column: RegionColumn, statements: boolean, numeric: readonly RegionColumn[]): boolean {
  if (statements || !isShort(column.profile) || isUnique(column.profile)) return false;
  const own = coreRange(column);
  const like = numeric.filter(
    (other) => other !== column && !isStructureHeading(other) && factWordOf(other.heading) !== "fact",
  );
  const same = like.filter((other) => {
    const range = coreRange(other);
    return Math.abs(range.minimum - own.minimum) <= 1 && Math.abs(range.maximum - own.maximum) <= 1;
  });
  return same.length >= 2 && same.length * 2 >= like.length;
}

/** Numbers of which nearly every one is another. */
function isUnique({ counts, numbers }: CellProfile): boolean {
  return numbers > 0 && counts.size * 2 > numbers;
}

/** Words of facts: levels of education, priorities, one text for all. */
export function isFactInWords(column: RegionColumn): boolean {
  const word = factWordOf(column.heading);
  return (
    word === "fact" ||
    (word === "fact or rating" &&
      /^(priority|risk|level|status|type|stage|اولویت|ریسک|سطح|وضعیت)/.test(headingKey(column.heading)))
  );
}

/** Numbers that no scale has: decimals of many values, large ones, running ones. */
export function isMeasure(column: RegionColumn, legend: Legend, rowsAreAnswers: boolean): boolean {
  const { profile, heading } = column;
  const { minimum, maximum } = coreRange(column);
  const stated = legendOf([heading]).scale ?? legend.scale;
  const mayBeLong = asksForJudgement(heading) || rowsAreAnswers;
  const longest = stated?.max ?? (mayBeLong ? 100 : 20);
  if (maximum > longest || minimum < -5) return true;
  if (minimum < 0 && profile.wholeNumbers < profile.numbers * 0.9) return true;
  const decimals = profile.numbers - profile.wholeNumbers;
  if (decimals * 2 > profile.numbers && !areHalves(profile) && profile.counts.size > 3)
    return maximum > 20 || stated === null;
  if (maximum > 10 && stated === null && !mayBeLong) return true;
  return false;
}

function areHalves({ counts }: CellProfile): boolean {
  return [...counts.keys()].every((value) => Number.isInteger(value * 2));
}

/** Mostly numbers that could be points of a scale. */
export function isInNumbers({ profile }: RegionColumn, known: boolean): boolean {
  const { numbers, filled, notApplicable, errors, dates } = profile;
  if (numbers === 0) return false;
  return known || numbers * 2 >= filled - notApplicable - errors - dates;
}
