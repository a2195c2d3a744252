import { anchorKey, anchorScalesWithAll, isAnchor, isSetOfCodes } from "../../../language/anchors";
import {
  factWordOf,
  isDerivedLabel,
  isPivotLabel,
  isRoleHeading,
  isTechnicalHeading,
} from "../../../language/column-words";
import { roleSaid } from "../../../language/review-words";
import { digitsToLatin, matchingKey } from "../../../language/matching-key";
import { headerMeaning, isRoleAlone, NOT_APPLICABLE_WORDS, roleOf } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isTick } from "../../reading/account/answer-groups";
import {
  type CellProfile,
  looksLikeMeans,
  looksLikeRatings,
  profileOfColumn,
} from "../../reading/account/column-profile";
import { computedColumns } from "../../reading/account/computed-columns";
import { countsUp } from "../../reading/account/heading-block";
import { legendOf } from "../../reading/account/legends";
import { isSummaryLabel } from "../../reading/block-rows";
import { knownCriterion } from "../../reading/criterion-matching";
import { knownDepartment } from "../../reading/departments";
import type { ChecklistEntry, TickedAnswers } from "../../reading/mapping";
import { numberInText } from "../../reading/rating-cell";
import { mergedText } from "../../reading/sheet-cells";
import { LONGEST_SCALE } from "../../reading/detect/detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "../../reading/detect/draft";
import { labelsBesideDepartments } from "./labels-beside-departments";
import { GENERIC_SHEET } from "../../reading/detect/generic-sheet";
import { headingCandidates } from "../../reading/detect/header-rows";
import { isMarkedReversed, partOfCriteria } from "../../reading/detect/part-of-criteria";
import { titlesOver } from "../../reading/detect/regions";
import { saidDepartment } from "../../reading/detect/said-department";

/** Criteria down the rows, one rating column a rater, or a column for each point with ticks in them. */
export function detectChecklist(context: DetectionContext): Draft | null {
  const { cells, region } = context;
  for (const header of headingCandidates(cells, region)) {
    if (isTableOfCounts(context, header)) return null;
    const criterion = criterionColumn(context, header, labelsBesideDepartments(context, header));
    if (criterion === null) continue;
    const ticked = tickedRater(context, header, criterion.column);
    const raters = ticked === null ? raterColumns(context, header, criterion.column) : [ticked.rater];
    if (raters.length === 0) continue;
    // Where the headings are sentences, they are what is judged, and the rows are those who judge.
    const sentences = raters.filter(
      ({ header: text }) => text.trim().split(/\s+/).length >= 4 && !isRoleAlone(text),
    ).length;
    if (criterion.known === 0 && !criterion.headed && sentences * 2 > raters.length) continue;
    // Statements of the instrument, a heading that says "criterion" or raters' roles: one of them must speak for it.
    const roles = raters.filter(
      ({ header: text }) => text.length <= LONGEST_ROLE && (roleOf(text) !== null || RATER_HEADER.test(text)),
    ).length;
    const strength = (criterion.known > 0 ? 2 : 0) + (criterion.headed ? 1 : 0) + (roles > 0 ? 1 : 0);
    if (
      criterion.known === 0 &&
      roles === 0 &&
      ticked === null &&
      !(criterion.headed && (raters.length > 1 || raters.some(isHeadedRating)))
    )
      continue;
    const texts = criterion.texts;
    const titles = titlesOver(cells, region, header);
    const { part, known } = partOfCriteria(texts, [cells.name, ...titles]);
    const reverse = texts.filter((text) => isMarkedReversed(text, cells));
    const letters = (column: number): string => columnName(cells, header, column, columnLetters(column));
    const department = departmentOf(context, header, criterion.column, texts, known, part);
    // A label that comes again is no criterion but a fact about whoever answers, unless each department has the list.
    if (criterion.repeats && typeof department !== "string" && known.length === 0) continue;
    const legend = legendOf(titles);
    const said = part === "A" ? roleSaid([...titles, cells.name]) : null;
    const roleOfColumn = raters.map((rater) => roleOfRater(context, header, criterion.column, rater));
    const isRoleSaid = said !== null && roleOfColumn.includes(null);
    const entry: ChecklistEntry = {
      layout: "checklist",
      sheet: cells.name,
      part,
      header: cellAddress(header, region.column),
      department,
      criterion: letters(criterion.column),
      raters: raters.map((rater, index) => {
        const role = roleOfColumn[index] ?? said;
        return { column: letters(rater.column), ...(role === null ? {} : { role }) };
      }),
      ...(ticked === null ? {} : { ticks: [ticked.answers(letters)] }),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: ticked?.scale ?? UNKNOWN_SCALE,
    };
    return {
      entry,
      confidence: Math.min(0.98, 0.55 + 0.15 * strength),
      reasons: [
        ...(known.length > 0 ? [{ code: "criteria-matched" as const, count: known.length }] : []),
        { code: "rater-headers", count: raters.length },
        ...(isRoleSaid ? [{ code: "role-from-title" as const, count: 1, value: said }] : []),
      ],
      profiles: ticked === null ? raters.map(({ profile }) => profile) : [],
      statedScale: legend.scale,
      direction: legend.direction,
      statements: texts,
      headerRow: header,
    };
  }
  return null;
}

/** "Score" or "Rating" over the only column of ratings. */
function isHeadedRating({ header }: RaterColumn): boolean {
  return headerMeaning(header) === "rating";
}

/** Characters: a longer heading that speaks of managers or customers is a statement, not a rater. */
const LONGEST_ROLE = 40;

/** Rows: no checklist is longer, and a survey of a hundred thousand raters need not be searched for statements. */
const MOST_CRITERIA = 2_000;

const RATER_HEADER =
  /^(rater|respondent|evaluator|reviewer|assessor|judge|ارزیاب|پاسخ ?دهنده|نمره ?دهنده)\b|^(ارزیاب|پاسخ‌دهنده)/i;

/** Dates, addresses and codes are no statements. */
const DATE_OR_CODE = /^\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|^\S+@\S+$|^https?:|^[\w-]*\d[\w-]*$/;

interface CriterionColumn {
  readonly column: number;
  readonly texts: readonly string[];
  readonly known: number;
  readonly headed: boolean;
  /** True where a text stands in more than one row. */
  readonly repeats: boolean;
}

/**
 * The column of statements: the one with most of the instrument's, else headed as such, else of long texts.
 * @param labels a column that is as good as headed, since departments' ratings stand beside it; null: none
 */
function criterionColumn(
  { cells, region, endRow }: DetectionContext,
  header: number,
  labels: number | null,
): CriterionColumn | null {
  let best: CriterionColumn | null = null;
  let bestMerit = 0;
  for (let column = region.column; column < Math.min(region.column + region.columns, region.column + 6); column += 1) {
    const texts: string[] = [];
    let numbers = 0;
    for (let row = header + 1; row < Math.min(endRow, header + MOST_CRITERIA); row += 1) {
      const value = cells.at(row, column);
      if (typeof value === "number") numbers += 1;
      if (typeof value === "string" && value.trim() !== "" && !isSummaryLabel(value)) texts.push(value.trim());
    }
    // Answers in words are no statements, nor are the few words among numbers.
    const answers = texts.filter((text) => isAnchor(anchorKey(text)) || NOT_APPLICABLE_WORDS.has(matchingKey(text)));
    if (texts.length <= numbers || answers.length * 2 > texts.length) continue;
    if (texts.filter((text) => DATE_OR_CODE.test(digitsToLatin(text))).length * 2 > texts.length) continue;
    const known = texts.filter((text) => knownCriterion(text) !== null).length;
    const bareIds = known > 0 && texts.every((text) => text.length < 12);
    const heading = cells.textAt(header, column);
    const meaning = headerMeaning(heading);
    const headed = meaning === "criterion" || meaning === "facet" || column === labels;
    // Departments, roles, names and facts about persons are texts too.
    if (known === 0 && meaning !== null && !headed && meaning !== "criterionId") continue;
    if (
      known === 0 &&
      !headed &&
      (factWordOf(heading) !== null || isTechnicalHeading(heading) || isRoleHeading(heading))
    )
      continue;
    const averageLength = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const merit =
      known * 4 + (meaning === "criterion" ? 3 : headed ? 1 : 0) + (averageLength >= 12 ? 1 : 0) - (bareIds ? 2 : 0);
    if (merit > bestMerit && new Set(texts).size >= Math.min(texts.length, 2)) {
      best = { column, texts, known, headed, repeats: new Set(texts).size < texts.length };
      bestMerit = merit;
    }
  }
  return best;
}

interface RaterColumn {
  readonly column: number;
  readonly header: string;
  readonly profile: CellProfile;
}

function raterColumns(context: DetectionContext, header: number, criterion: number): readonly RaterColumn[] {
  const { cells, region, endRow } = context;
  const raters: RaterColumn[] = [];
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = cells.textAt(header, column);
    const meaning = headerMeaning(text);
    if (column === criterion || isSummaryLabel(text) || isDerivedLabel(text) || isPivotLabel(text)) continue;
    const isFacet = meaning === "facet";
    if (meaning !== null && !isFacet && meaning !== "rater" && meaning !== "rating" && meaning !== "customer") continue;
    if (meaning === "rater" && column < criterion) continue;
    const profile = profileOfColumn(cells, column, header + 1, endRow);
    // "Quality" over words says which side is judged; over numbers it is judged itself.
    if (isFacet && !(column > criterion && looksLikeRatings(profile, LONGEST_SCALE) && profile.anchors === 0)) continue;
    const isRater =
      looksLikeRatings(profile, 100) ||
      isSigned(profile) ||
      (column > criterion && (isUnfilledRater(text, profile) || isColumnOfMeans(text, profile)));
    if (isRater) raters.push({ column, header: text, profile });
  }
  const computed = computedAmong(context, header, raters);
  const own = raters.filter((rater) => !computed.has(rater.column));
  const rated = own.filter(
    ({ header: text, profile }) =>
      looksLikeRatings(profile, 100) || isSigned(profile) || isColumnOfMeans(text, profile),
  );
  if (rated.some(({ profile }) => profile.maximum <= LONGEST_SCALE || profile.anchors > 0)) return own;
  // Longer scales are believed only where the headings speak of raters or departments: amounts are whole numbers, too.
  return rated.filter(({ header: text }) => isRoleAlone(text) || knownDepartment(text) !== null);
}

/** Means and sums of the raters before them, whatever heads them; each rater's heading that names one is believed. */
function computedAmong(
  { cells, endRow }: DetectionContext,
  header: number,
  raters: readonly RaterColumn[],
): ReadonlySet<number> {
  const columns = raters.map(({ column, header: heading, profile }) => ({
    column,
    letters: columnLetters(column),
    name: heading,
    heading,
    group: "",
    profile,
  }));
  return new Set(
    computedColumns(cells, header + 1, endRow, columns)
      .filter(({ column }) => roleOf(column.heading) === null && knownDepartment(column.heading) === null)
      .map(({ column }) => column.column),
  );
}

/** Ratings about a middle of 0: -2 to 2. */
function isSigned({ minimum, maximum, wholeNumbers, filled }: CellProfile): boolean {
  return minimum < 0 && minimum >= -5 && maximum <= 5 && wholeNumbers >= 0.8 * filled;
}

/** What a role or a department was given on the average, in decimals. */
function isColumnOfMeans(header: string, profile: CellProfile): boolean {
  return (roleOf(header) !== null || knownDepartment(header) !== null) && looksLikeMeans(profile, LONGEST_SCALE);
}

/** A rater's column in which nothing usable stands (yet): what is there becomes findings. */
function isUnfilledRater(header: string, profile: CellProfile): boolean {
  return roleOf(header) !== null && profile.filled > 0 && profile.textLength < 20 * profile.filled;
}

/** The role that a rater's heading names, or the group above it, or the row below where headings go on there. */
function roleOfRater(
  { cells, region }: DetectionContext,
  header: number,
  criterion: number,
  { column, header: text }: RaterColumn,
): ReturnType<typeof roleOf> {
  const own = text === "" ? mergedText(cells, header, column, criterion + 1) : text;
  const above = header > region.row ? mergedText(cells, header - 1, column, criterion + 1) : "";
  const below = cells.textAt(header + 1, criterion);
  const further = below === "" || headerMeaning(below) === "criterion" ? cells.textAt(header + 1, column) : "";
  return (
    roleOf(own) ??
    (above.length <= LONGEST_ROLE ? roleOf(above) : null) ??
    (isRoleAlone(further) ? roleOf(further) : null)
  );
}

interface TickedRater {
  readonly rater: RaterColumn;
  readonly scale: { readonly min: number; readonly max: number };
  readonly answers: (nameOf: (column: number) => string) => TickedAnswers;
}

const FEWEST_POINTS = 2;

/** One rater whose ticks stand under the points of a scale: 1 to 5, or its words. */
function tickedRater(
  { cells, region, endRow }: DetectionContext,
  header: number,
  criterion: number,
): TickedRater | null {
  const columns: number[] = [];
  for (let column = criterion + 1; column < region.column + region.columns; column += 1) {
    if (cells.textAt(header, column) === "") break;
    const profile = profileOfColumn(cells, column, header + 1, endRow);
    const onlyTicks =
      profile.filled < profile.cells || profile.filled === 0
        ? [...rawTexts(cells, column, header + 1, Math.min(endRow, header + MOST_CRITERIA))].every(isTick)
        : false;
    if (!onlyTicks) break;
    columns.push(column);
  }
  if (columns.length < FEWEST_POINTS) return null;
  const texts = columns.map((column) => cells.textAt(header, column));
  const values = valuesOf(texts, countsUp(cells, header, columns));
  const [first] = columns;
  if (values === null || first === undefined) return null;
  const filled = columns.some((column) => profileOfColumn(cells, column, header + 1, endRow).filled > 0);
  if (!filled) return null;
  return {
    rater: { column: first, header: "", profile: profileOfColumn(cells, first, header + 1, endRow) },
    scale: { min: Math.min(...values), max: Math.max(...values) },
    answers: (nameOf) => ({ columns: columns.map(nameOf), values }),
  };
}

/** What the points are worth by their headings; null: they are no points of one scale. */
function valuesOf(texts: readonly string[], consecutive: boolean): readonly number[] | null {
  const numbers = texts.map(numberInText);
  if (numbers.every((number) => number !== null) && numbers.length > FEWEST_POINTS) {
    const steps = numbers.map((number, index) => (index === 0 ? 0 : number - (numbers[index - 1] ?? 0)));
    const one = steps.slice(1).every((step) => step === steps[1] && Math.abs(step) === 1);
    return consecutive || one ? numbers.map(Number) : null;
  }
  const keys = texts.map(anchorKey);
  const scale = anchorScalesWithAll(new Set(keys), Number.POSITIVE_INFINITY)[0];
  if (scale === undefined || new Set(keys).size < texts.length || scale.points > texts.length) return null;
  const lowest = scale.points === 2 ? 0 : 1;
  return keys.map((key) => lowest + (scale.rankOf.get(key) ?? 0));
}

function rawTexts(cells: DetectionContext["cells"], column: number, from: number, to: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = from; row < to; row += 1) if (cells.textAt(row, column) !== "") texts.add(cells.textAt(row, column));
  return texts;
}

const FEWEST_ANSWER_HEADINGS = 3;

/** How often each answer was given: the points of a scale head columns of numbers. */
export function isTableOfCounts({ cells, region, endRow }: DetectionContext, header: number): boolean {
  const headed: string[] = [];
  let numbers = 0;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = cells.textAt(header, column);
    const profile = profileOfColumn(cells, column, header + 1, endRow);
    if (text === "" || profile.numbers === 0 || profile.numbers < 0.8 * profile.filled) continue;
    headed.push(anchorKey(text));
    numbers += 1;
  }
  const keys = new Set(headed.filter((key) => isAnchor(key) || key.length <= 3));
  if (keys.size < FEWEST_ANSWER_HEADINGS || keys.size * 2 <= numbers) return false;
  return isSetOfCodes(keys) || anchorScalesWithAll(keys, Number.POSITIVE_INFINITY).length > 0;
}

/** Said by the instrument's criteria, a column, headings between the rows, the title, or the name of the sheet. */
function departmentOf(
  { cells, region }: Pick<DetectionContext, "cells" | "region">,
  header: number,
  criterion: number,
  texts: readonly string[],
  known: readonly { readonly department: string | null }[],
  part: ChecklistEntry["part"],
): Exclude<ChecklistEntry["department"], undefined> {
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    if (column !== criterion && headerMeaning(cells.textAt(header, column)) === "department") {
      return columnName(cells, header, column, columnLetters(column));
    }
  }
  if (texts.filter((text) => knownDepartment(text) !== null).length > 0) return null;
  for (const title of titlesOver(cells, { ...region, above: [] }, header)) {
    if (knownDepartment(title) !== null) return { fixed: title };
  }
  const bySheet = knownDepartment(cells.name);
  if (bySheet !== null) return { fixed: cells.name.trim() };
  const departments = new Set(known.map(({ department }) => department).filter((id) => id !== null));
  for (const title of titlesOver(cells, region, header)) {
    const said = saidDepartment(title);
    if (said !== null) return { fixed: said };
  }
  // Direct statements about coordination are about the company unless the sheet says otherwise.
  if (part === "D") return null;
  const [only] = departments;
  if (only !== undefined && departments.size === 1) return { fixed: only };
  return GENERIC_SHEET.test(cells.name) || departments.size > 1 ? null : { fixed: cells.name.trim() };
}
