import { anchorKey, anchorScaleOf } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { headerMeaning } from "../../../language/vocabulary";
import { isSummaryLabel } from "../block-rows";
import { knownCriterion } from "../criterion-matching";
import { type CellProfile, looksLikeMeans, looksLikeRatings } from "../account/column-profile";
import { LONGEST_SCALE } from "./detected-scale";

/** A column under its heading. */
export interface Column {
  readonly column: number;
  readonly text: string;
  readonly profile: CellProfile;
}

/** Headings of whole numbers that are facts about a person or a record, not a judgement. */
const NO_JUDGEMENT =
  /^(age|year|month|day|count|number of|years|n_|quantity|qty|size|price|amount|salary|income|zip|postal|code|phone|group|id|index|row|rank|gender|sex|education|level|grade|class|سن|سابقه|جنس|جنسیت|تحصیلات|تعداد|مبلغ|قیمت|ردیف|کد|سال|ماه)\b|_id$|\bid$|^(سن|سابقه|جنسیت|تحصیلات|تعداد|ردیف|کد)/;
const SCORE_WORDS = /satisf|score|rating|rate\b|رضایت|امتیاز|نمره/i;

/**
 * The criteria: the instrument's own, or the longest company of rating columns that stand together and share a scale. Two or
 * more of them, and not fewer than the columns of other numbers: a table of measurements is no survey.
 */
export function criterionColumns(columns: readonly Column[], longest: number): readonly Column[] {
  const known = columns.filter(({ text, profile }) => knownCriterion(text) !== null && profile.filled > 0);
  const judged = columns.filter((column) => !isFact(column) && isRatingColumn(column, longest));
  if (known.length > 0) return columns.filter((column) => known.includes(column) || judged.includes(column));
  const byAnchors = largestFamily(judged.filter(({ profile }) => profile.anchors > 0));
  const byNumbers = judged.filter(({ profile }) => profile.anchors === 0);
  const series = withSeries(byNumbers, columns);
  const criteria = byAnchors.length >= byNumbers.length && byAnchors.length > 0 ? byAnchors : series;
  const otherNumbers = columns.filter(
    (column) => !criteria.includes(column) && !isFact(column) && column.profile.numbers > column.profile.filled / 2,
  );
  const spoken = criteria.filter(({ text }) => SCORE_WORDS.test(text)).length;
  if (criteria.length < (spoken > 0 ? 2 : 3) || otherNumbers.length > criteria.length) return [];
  return withSeries(sharedScale(criteria), columns);
}

/**
 * With the columns that a series of headings (q1, q2, ...) makes their like, however dirty, and those that are dirty by
 * half: what is in them becomes findings.
 */
function withSeries(criteria: readonly Column[], columns: readonly Column[]): readonly Column[] {
  if (criteria.length === 0) return criteria;
  const stems = new Set(criteria.map(({ text }) => seriesStem(text)).filter((stem) => stem !== null));
  return columns.filter(
    (column) =>
      criteria.includes(column) ||
      (!isFact(column) &&
        (isMostlyLike(column, criteria) ||
          isDecimalsLike(column, criteria) ||
          (stems.has(seriesStem(column.text) ?? "") && isRated(column)))),
  );
}

/**
 * Half points between the ends that the others use, or other decimals where the others have some, too. Nobody would look for
 * a question that was left out only because all happened to answer 3.5.
 */
function isDecimalsLike({ profile }: Column, criteria: readonly Column[]): boolean {
  const numbers = criteria.filter((one) => one.profile.numbers > 0).map((one) => one.profile);
  const lowest = Math.min(...numbers.map(({ minimum }) => minimum));
  const highest = Math.min(LONGEST_SCALE, Math.max(...numbers.map(({ maximum }) => maximum)));
  if (profile.wholeNumbers === profile.numbers || profile.minimum < lowest) return false;
  if (!looksLikeMeans(profile, highest)) return false;
  const areHalves = [...profile.counts.keys()].every((value) => Number.isInteger(value * 2));
  return areHalves || numbers.some((one) => one.wholeNumbers < one.numbers);
}

function isRated({ profile }: Column): boolean {
  return profile.numbers + profile.anchors > 0;
}

/** At least half of the cells could be answers on the scale of the others, and it is no flag. */
function isMostlyLike({ profile }: Column, criteria: readonly Column[]): boolean {
  const tops = criteria.map((one) => (one.profile.numbers === 0 ? 0 : one.profile.maximum)).sort((a, b) => a - b);
  const top = Math.min(LONGEST_SCALE, tops[Math.floor(tops.length / 2)] ?? 0);
  const inScale = [...profile.counts].filter(([value]) => Number.isInteger(value) && value >= 0 && value <= top);
  const answers = inScale.reduce((sum, [, count]) => sum + count, profile.notApplicable);
  return answers * 2 >= profile.filled && inScale.some(([value]) => value > 1);
}

/** "Question 12" and "Q_3" are members of a series; null: a heading without a number at its end. */
function seriesStem(text: string): string | null {
  return /^(.*\p{L}.*?)[\s_.-]*\d+$/u.exec(matchingKey(text))?.[1] ?? null;
}

/** Columns whose anchors are of one family: "how often" is no company for "how important". */
function largestFamily(columns: readonly Column[]): readonly Column[] {
  let largest: readonly Column[] = [];
  for (const { profile } of columns) {
    const scale = anchorScaleOf(new Set([...profile.anchorTexts].map(anchorKey)));
    if (scale === null) continue;
    const family = columns.filter((other) =>
      [...other.profile.anchorTexts].every((text) => scale.rankOf.has(anchorKey(text))),
    );
    if (family.length > largest.length) largest = family;
  }
  return largest;
}

function isFact({ text }: Column): boolean {
  const meaning = headerMeaning(text);
  return (
    text === "" ||
    isSummaryLabel(text) ||
    (meaning !== null && meaning !== "rating" && meaning !== "criterion") ||
    NO_JUDGEMENT.test(matchingKey(text))
  );
}

function isRatingColumn({ text, profile }: Column, longest: number): boolean {
  return profile.filled >= 2 && looksLikeRatings(profile, SCORE_WORDS.test(text) ? 100 : longest);
}

/** Without the odd one whose range is another: an age between ratings to 5, a 0-100 score beside them. */
function sharedScale(criteria: readonly Column[]): readonly Column[] {
  // A stray number among answers in words is a slip.
  const inWords = ({ profile }: Column): boolean => profile.anchors >= profile.numbers;
  const tops = criteria.map((one) => (inWords(one) ? 0 : one.profile.maximum)).sort((a, b) => a - b);
  const middle = tops[Math.floor(tops.length / 2)] ?? 0;
  if (middle > LONGEST_SCALE || middle === 0) return criteria;
  return criteria.filter((one) => {
    const { counts, numbers } = one.profile;
    const inside = [...counts].reduce((sum, [value, count]) => sum + (value <= LONGEST_SCALE ? count : 0), 0);
    return inWords(one) || inside >= 0.8 * numbers;
  });
}
