import { anchorKey, isAnchor } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { headerMeaning, NOT_APPLICABLE_WORDS, roleOf } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isSummaryLabel } from "../block-rows";
import { knownCriterion } from "../criterion-matching";
import { knownDepartment } from "../departments";
import type { ChecklistEntry } from "../mapping";
import { type CellProfile, looksLikeMeans, looksLikeRatings, profileOfColumn } from "../account/column-profile";
import { LONGEST_SCALE, statedScale } from "./detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "./draft";
import { headerCandidates } from "./header-rows";
import { mergedText } from "../sheet-cells";
import { titlesOver } from "./regions";
import { saidDepartment } from "./said-department";
import { isMarkedReversed, partOfCriteria } from "./part-of-criteria";

/** Criteria down the rows, one rating column a rater. */
export function detectChecklist(context: DetectionContext): Draft | null {
  const { cells, region } = context;
  for (const header of headerCandidates(cells, region)) {
    const criterion = criterionColumn(context, header);
    if (criterion === null) continue;
    const raters = raterColumns(context, header, criterion.column);
    if (raters.length === 0) continue;
    // Statements of the instrument, a heading that says "criterion" or raters' roles: one of them must speak for it.
    const roles = raters.filter(
      ({ header: text }) => text.length <= LONGEST_ROLE && (roleOf(text) !== null || RATER_HEADER.test(text)),
    ).length;
    const strength = (criterion.known > 0 ? 2 : 0) + (criterion.headed ? 1 : 0) + (roles > 0 ? 1 : 0);
    if (criterion.known === 0 && roles === 0 && !(criterion.headed && raters.length > 1)) continue;
    const texts = criterion.texts;
    const titles = titlesOver(cells, region, header);
    const { part, known } = partOfCriteria(texts, [cells.name, ...titles]);
    const reverse = texts.filter(isMarkedReversed);
    const letters = (column: number): string => columnName(cells, header, column, columnLetters(column));
    const entry: ChecklistEntry = {
      layout: "checklist",
      sheet: cells.name,
      part,
      header: cellAddress(header, region.column),
      department: departmentOf(context, header, criterion.column, texts, known, part),
      criterion: letters(criterion.column),
      raters: raters.map(({ column, header: text }) => {
        const role = roleOf(text === "" ? mergedText(cells, header, column, criterion.column + 1) : text);
        return { column: letters(column), ...(role === null ? {} : { role }) };
      }),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
    return {
      entry,
      confidence: Math.min(0.98, 0.55 + 0.15 * strength),
      reasons: [
        ...(known.length > 0 ? [{ code: "criteria-matched" as const, count: known.length }] : []),
        { code: "rater-headers", count: raters.length },
      ],
      profiles: raters.map(({ profile }) => profile),
      statedScale: statedScale(titles),
      headerRow: header,
    };
  }
  return null;
}

/** Characters: a longer heading that speaks of managers or customers is a statement, not a rater. */
const LONGEST_ROLE = 40;

/** Rows: no checklist is longer, and a survey of a hundred thousand raters need not be searched for statements. */
const MOST_CRITERIA = 2_000;

const RATER_HEADER = /^(rater|respondent|evaluator|judge|ارزیاب|پاسخ ?دهنده|نمره ?دهنده)\b|^(ارزیاب|پاسخ‌دهنده)/i;

interface CriterionColumn {
  readonly column: number;
  readonly texts: readonly string[];
  readonly known: number;
  readonly headed: boolean;
}

/** The column of statements: the one with most of the instrument's, else headed as such, else of long texts. */
function criterionColumn({ cells, region, endRow }: DetectionContext, header: number): CriterionColumn | null {
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
    const known = texts.filter((text) => knownCriterion(text) !== null).length;
    const bareIds = known > 0 && texts.every((text) => text.length < 12);
    const meaning = headerMeaning(cells.textAt(header, column));
    const headed = meaning === "criterion";
    // Departments, roles and names are texts too.
    if (known === 0 && meaning !== null && !headed && meaning !== "criterionId") continue;
    const averageLength = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
    const merit = known * 4 + (headed ? 3 : 0) + (averageLength >= 12 ? 1 : 0) - (bareIds ? 2 : 0);
    if (merit > bestMerit && new Set(texts).size >= Math.min(texts.length, 2)) {
      best = { column, texts, known, headed };
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

function raterColumns(
  { cells, region, endRow }: DetectionContext,
  header: number,
  criterion: number,
): readonly RaterColumn[] {
  const raters: RaterColumn[] = [];
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = cells.textAt(header, column);
    const meaning = headerMeaning(text);
    if (column === criterion || isSummaryLabel(text)) continue;
    if (meaning !== null && meaning !== "rater" && meaning !== "rating" && meaning !== "customer") continue;
    if (meaning === "rater" && column < criterion) continue;
    const profile = profileOfColumn(cells, column, header + 1, endRow);
    const isRater =
      looksLikeRatings(profile, 100) ||
      (column > criterion && (isUnfilledRater(text, profile) || isColumnOfMeans(text, profile)));
    if (isRater) raters.push({ column, header: text, profile });
  }
  const rated = raters.filter(
    ({ header: text, profile }) => looksLikeRatings(profile, 100) || isColumnOfMeans(text, profile),
  );
  if (rated.some(({ profile }) => profile.maximum <= LONGEST_SCALE || profile.anchors > 0)) return raters;
  // Longer scales are believed only where the headings speak of raters or departments: amounts are whole numbers, too.
  return rated.filter(({ header: text }) => roleOf(text) !== null || knownDepartment(text) !== null);
}

/** What a role or a department was given on the average, in decimals. */
function isColumnOfMeans(header: string, profile: CellProfile): boolean {
  return (roleOf(header) !== null || knownDepartment(header) !== null) && looksLikeMeans(profile, LONGEST_SCALE);
}

/** A rater's column in which nothing usable stands (yet): what is there becomes findings. */
function isUnfilledRater(header: string, profile: CellProfile): boolean {
  return roleOf(header) !== null && profile.filled > 0 && profile.textLength < 20 * profile.filled;
}

/** Said by the instrument's criteria, a column, headings between the rows, the title, or the name of the sheet. */
function departmentOf(
  { cells, region }: Pick<DetectionContext, "cells" | "region">,
  header: number,
  criterion: number,
  texts: readonly string[],
  known: readonly { readonly department: string | null }[],
  part: ChecklistEntry["part"],
): ChecklistEntry["department"] {
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

const GENERIC_SHEET =
  /^(sheet|table|data|ratings?|checklists?|evaluation|survey|form|climate|vertical|statements?|responses?|برگه|شیت|داده|ارزیابی|چک ?لیست|نظرسنجی|جو|هماهنگی|پاسخ)/i;
