import { headerMeaning, roleOf } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { knownDepartment } from "../departments";
import type { ResponsesEntry } from "../mapping";
import { profileOfColumn } from "./column-profile";
import { type Column, criterionColumns } from "./criterion-columns";
import { LONGEST_SCALE, statedScale } from "./detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "./draft";
import { headerCandidates, isRowOfGroups } from "./header-rows";
import { loneTitlesOver, titlesOver } from "./regions";
import { saidDepartment } from "./said-department";
import { isMarkedReversed, partOfCriteria } from "./part-of-criteria";

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
