import { anchorKey, anchorScaleOf } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { headerMeaning, roleOf } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isSummaryLabel } from "../block-rows";
import { knownCriterion } from "../criterion-matching";
import { knownDepartment } from "../departments";
import type { ResponsesEntry } from "../mapping";
import { type CellProfile, looksLikeRatings, profileOfColumn } from "./column-profile";
import { LONGEST_SCALE, statedScale } from "./detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "./draft";
import { headerCandidates, isRowOfGroups } from "./header-rows";
import { loneTitlesOver, titlesOver } from "./regions";
import { saidDepartment } from "./said-department";
import { isMarkedReversed, partOfCriteria } from "./part-of-criteria";

interface Column {
  readonly column: number;
  readonly text: string;
  readonly profile: CellProfile;
}

/** One rater a row, one column a criterion. */
export function detectResponses(context: DetectionContext): Draft | null {
  const { cells, region, endRow } = context;
  for (const header of headerCandidates(cells, region)) {
    if (isRowOfGroups(cells, region, header)) continue;
    const columns: Column[] = [];
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      columns.push({
        column,
        text: cells.textAt(header, column),
        profile: profileOfColumn(cells, column, header + 1, endRow),
      });
    }
    const titles = titlesOver(cells, region, header);
    const stated = statedScale([...titles, cells.name]);
    const longest = stated?.max ?? (areAnswers(columns) ? 100 : LONGEST_SCALE);
    const criteria = criterionColumns(columns, Math.max(longest, LONGEST_SCALE));
    if (criteria.length === 0) continue;
    const texts = criteria.map(({ text }) => text);
    const { part, known } = partOfCriteria(texts, [cells.name, ...titles, ...texts]);
    const name = ({ column }: Column): string => columnName(cells, header, column, columnLetters(column));
    const department = columns.find((column) => isDepartmentColumn(column, criteria)) ?? null;
    const role = columns.find((column) => isRoleColumn(column, criteria)) ?? null;
    const period =
      columns.find((column) => !criteria.includes(column) && headerMeaning(column.text) === "period") ?? null;
    const rater = raterColumn(columns, criteria);
    const reverse = criteria.filter(({ text }) => isMarkedReversed(text)).map(name);
    const entry: ResponsesEntry = {
      layout: "responses",
      sheet: cells.name,
      part,
      header: cellAddress(header, region.column),
      department:
        department === null
          ? departmentSaid(part, [...loneTitlesOver(cells, region, header), cells.name])
          : name(department),
      role: role === null ? null : name(role),
      rater: rater === null ? null : name(rater),
      period: period === null ? null : name(period),
      criteria: criteria.map(name),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
    return {
      entry,
      confidence: Math.min(0.98, 0.6 + (known.length > 0 ? 0.3 : 0) + (department === null ? 0 : 0.1)),
      reasons: [
        ...(known.length > 0 ? [{ code: "criteria-matched" as const, count: known.length }] : []),
        { code: "rating-columns", count: criteria.length },
      ],
      profiles: criteria.map(({ profile }) => profile),
      statedScale: stated ?? statedScale(texts),
      headerRow: header,
    };
  }
  return null;
}

/** Headings that speak of raters and of departments: beside them, numbers to 100 are scores and no amounts. */
function areAnswers(columns: readonly Column[]): boolean {
  const meanings = columns.map(({ text }) => headerMeaning(text));
  return meanings.includes("rater") && meanings.includes("department");
}

/** The department that all answers are about. Direct statements about coordination are about the company. */
function departmentSaid(part: ResponsesEntry["part"], texts: readonly string[]): { readonly fixed: string } | null {
  if (part === "D") return null;
  const [said] = texts.flatMap((text) => saidDepartment(text) ?? []);
  return said === undefined ? null : { fixed: said };
}

/** Headings of whole numbers that are facts about a person or a record, not a judgement. */
const NO_JUDGEMENT =
  /^(age|year|month|day|count|number of|years|n_|quantity|qty|size|price|amount|salary|income|zip|postal|code|phone|group|id|index|row|rank|gender|sex|education|level|grade|class|سن|سابقه|جنس|جنسیت|تحصیلات|تعداد|مبلغ|قیمت|ردیف|کد|سال|ماه)\b|_id$|\bid$|^(سن|سابقه|جنسیت|تحصیلات|تعداد|ردیف|کد)/;
const SCORE_WORDS = /satisf|score|rating|rate\b|رضایت|امتیاز|نمره/i;

/**
 * The criteria: the instrument's own, or the longest company of rating columns that stand together and share a scale. Two or
 * more of them, and not fewer than the columns of other numbers: a table of measurements is no survey.
 */
function criterionColumns(columns: readonly Column[], longest: number): readonly Column[] {
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
        (isMostlyLike(column, criteria) || (stems.has(seriesStem(column.text) ?? "") && isRated(column)))),
  );
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
  const tops = criteria.map(({ profile }) => (profile.numbers === 0 ? 0 : profile.maximum)).sort((a, b) => a - b);
  const middle = tops[Math.floor(tops.length / 2)] ?? 0;
  if (middle > LONGEST_SCALE || middle === 0) return criteria;
  return criteria.filter(({ profile }) => {
    const inside = [...profile.counts].reduce((sum, [value, count]) => sum + (value <= LONGEST_SCALE ? count : 0), 0);
    return profile.numbers === 0 || inside >= 0.8 * profile.numbers;
  });
}

function isDepartmentColumn(column: Column, criteria: readonly Column[]): boolean {
  if (criteria.includes(column)) return false;
  if (headerMeaning(column.text) === "department") return true;
  const { distinctTexts, texts, filled } = column.profile;
  const known = [...distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return texts > 0.8 * filled && known >= 2 && known >= 0.5 * distinctTexts.size;
}

function isRoleColumn(column: Column, criteria: readonly Column[]): boolean {
  if (criteria.includes(column)) return false;
  if (headerMeaning(column.text) === "role") return true;
  const { distinctTexts, texts, filled } = column.profile;
  if (texts <= 0.8 * filled || distinctTexts.size < 2 || distinctTexts.size > 12) return false;
  return [...distinctTexts].every((text) => roleOf(text) !== null && knownDepartment(text) === null);
}

/** Who answered: the first such column whose entries differ from row to row. */
function raterColumn(columns: readonly Column[], criteria: readonly Column[]): Column | null {
  const candidates = columns.filter(
    (column) =>
      !criteria.includes(column) &&
      (headerMeaning(column.text) === "rater" || /(^|[\s_])id$|survey ?id|employee ?id/i.test(column.text)),
  );
  const distinct = ({ profile }: Column): number => Math.max(profile.counts.size, profile.distinctTexts.size);
  return candidates.reduce<Column | null>(
    (best, column) => (best === null || distinct(column) > distinct(best) ? column : best),
    null,
  );
}
