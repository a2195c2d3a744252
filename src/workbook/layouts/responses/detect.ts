import type { Scale } from "../../../alignment/evaluation";
import { departmentHeadingOf, headingKey, isRateeHeading } from "../../../language/column-words";
import { roleSaid } from "../../../language/review-words";
import { cellAddress } from "../../address";
import type { AnswerGroup } from "../../reading/account/answer-groups";
import { accountOf, type RegionAccount } from "../../reading/account/region-account";
import type { RegionColumn } from "../../reading/account/region-columns";
import type { ColumnUse } from "../../reading/account/column-use";
import type { ResponsesEntry } from "../../reading/mapping";
import type { DetectionContext, Draft } from "../../reading/detect/draft";
import { isMarkedReversed, partOfCriteria } from "../../reading/detect/part-of-criteria";
import { rowsAreDepartments } from "./rows-of-departments";
import { loneTitlesOver, titlesOver } from "../../reading/detect/regions";
import { saidDepartment } from "../../reading/detect/said-department";

/** One rater a row, one column a criterion: as the account of the columns has it. */
export function detectResponses(context: DetectionContext): Draft | null {
  const { cells, region, endRow, noted } = context;
  const account = accountOf(cells, region, endRow, noted ?? null);
  if (account === null) return null;
  const { headings } = account;
  const ticked = account.groups.filter((group) => group.scale !== null);
  const criteria = criteriaOf(account, ticked);
  if (criteria.length === 0) return null;
  const texts = criteria.map(({ heading }) => heading);
  const titles = titlesOver(cells, region, headings.header);
  const firstWith = (use: ColumnUse): RegionColumn | null =>
    account.columns.find((column) => account.decisionOf(column).use === use) ?? null;
  const rated = firstWith("department rated");
  const ofRater = firstWith("department of the rater");
  const { part, known } = partOfCriteria(texts, [cells.name, ...titles, ...texts], {
    rowsArePersons: true,
    isRated: rated !== null && (isRateeHeading(rated.heading) || departmentHeadingOf(rated.heading)?.whose === "rated"),
    hasRoles: firstWith("role") !== null,
    departmentOfRater: ofRater !== null,
  });
  const department =
    part === "B" ? (ofRater ?? rated) : (rated ?? (known.length > 0 || ofRater === null ? ofRater : null));
  const inOneGo = part === "A" && department === rated && rowsAreDepartments(account, rated, [cells.name, ...titles]);
  const said =
    part === "A" && department === rated && firstWith("role") === null ? roleSaid([...titles, cells.name]) : null;
  const { scale, scales } = scalesOf(account, ticked, criteria);
  const lowIsBest = new Set(
    account.families.filter(({ direction }) => direction === "lowIsBest").flatMap(({ columns }) => columns),
  );
  const reverse = criteria
    .filter((column) => isMarkedReversed(column.heading, cells) !== lowIsBest.has(column))
    .map(({ name }) => name);
  const entry: ResponsesEntry = {
    layout: "responses",
    sheet: cells.name,
    part,
    header: cellAddress(headings.header, region.column),
    ...(headings.firstRow === headings.header + 1 ? {} : { firstRow: headings.firstRow + 1 }),
    department:
      department?.name ?? departmentSaid(part, [...loneTitlesOver(cells, region, headings.header), cells.name]),
    // Somebody rated them all, as one who fills in a checklist does.
    role: firstWith("role")?.name ?? (said !== null ? { fixed: said } : inOneGo ? { fixed: "peer" } : null),
    rater: firstWith("rater")?.name ?? null,
    period: firstWith("period")?.name ?? null,
    criteria: criteria.map(({ name }) => name),
    ...(ticked.length > 0
      ? { ticks: ticked.map(({ columns, values }) => ({ columns: columns.map(({ name }) => name), values })) }
      : {}),
    ...(reverse.length > 0 ? { reverse } : {}),
    ...(inOneGo ? { anonymous: false } : {}),
    scale,
    ...(Object.keys(scales).length > 0 ? { scales } : {}),
  };
  return {
    entry,
    confidence: Math.min(0.98, 0.6 + (known.length > 0 ? 0.3 : 0) + (department === null ? 0 : 0.1)),
    reasons: [
      ...(known.length > 0 ? [{ code: "criteria-matched" as const, count: known.length }] : []),
      { code: "rating-columns", count: criteria.length },
      ...(inOneGo && said === null
        ? [{ code: "rows-are-departments" as const, count: rated?.profile.filled ?? 0 }]
        : []),
      ...(said === null ? [] : [{ code: "role-from-title" as const, count: 1, value: said }]),
    ],
    profiles: criteria.map(({ profile }) => profile),
    statedScale: null,
    headerRow: headings.header,
    families: account.families,
  };
}

/** Columns of criteria from left to right; a question with a column for each answer goes by its first one. */
function criteriaOf(account: RegionAccount, ticked: readonly AnswerGroup[]): readonly RegionColumn[] {
  const firsts = new Map(ticked.map((group) => [group.columns[0]?.column, group]));
  const others = new Set(ticked.flatMap(({ columns }) => columns.slice(1).map(({ column }) => column)));
  return account.columns
    .filter((column) => account.decisionOf(column).use === "criterion" && !others.has(column.column))
    .map((column) => {
      const group = firsts.get(column.column);
      return group === undefined ? column : { ...column, heading: group.question || column.heading };
    });
}

/** The scale of the largest family for the entry, and those of the columns that have another. */
function scalesOf(
  account: RegionAccount,
  ticked: readonly AnswerGroup[],
  criteria: readonly RegionColumn[],
): { readonly scale: Scale; readonly scales: Readonly<Record<string, Scale>> } {
  const scaleOf = (column: RegionColumn): Scale | null =>
    ticked.find(({ columns }) => columns[0]?.column === column.column)?.scale ??
    account.families.find(({ columns }) => columns.includes(column))?.scale ??
    null;
  const byScale = new Map<string, { readonly scale: Scale; readonly columns: RegionColumn[] }>();
  for (const column of criteria) {
    const scale = scaleOf(column);
    if (scale === null) continue;
    const key = `${scale.min},${scale.max}`;
    const same = byScale.get(key) ?? { scale, columns: [] };
    same.columns.push(column);
    byScale.set(key, same);
  }
  const [main, ...others] = [...byScale.values()].sort((one, other) => other.columns.length - one.columns.length);
  return {
    scale: main?.scale ?? { min: 1, max: 5 },
    scales: Object.fromEntries(others.flatMap(({ scale, columns }) => columns.map(({ name }) => [name, scale]))),
  };
}

/** The department that all answers are about. Direct statements about coordination are about the company. */
function departmentSaid(part: ResponsesEntry["part"], texts: readonly string[]): { readonly fixed: string } | null {
  if (part === "D") return null;
  const [said] = texts.flatMap((text) => saidDepartment(text) ?? []);
  return said === undefined || headingKey(said) === "" ? null : { fixed: said };
}
