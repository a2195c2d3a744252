import { codeColumn, type CodedColumn, columnAsDoubles } from "./coded-column";
import {
  BLANK_BYTE,
  type Criterion,
  type RatedPart,
  type RatingColumn,
  type RatingTable,
  type Scale,
} from "./evaluation";
import { sameScale } from "./points";

/** Raters who came together from one table: what they were asked, and what they were promised. */
export interface PanelSource {
  readonly first: number;
  readonly count: number;
  /** For each criterion of the panel: was it in the table? */
  readonly asked: readonly boolean[];
  /** Only what somebody of the rater's role rated counts as asked: long data. */
  readonly askedWhatWasRated: boolean;
  readonly anonymous: boolean;
  /** Rates the company as a whole, not one department. */
  readonly company: boolean;
}

/** A criterion with the scale that its ratings in a panel are on. */
export interface ScaledCriterion extends Criterion {
  readonly scale: Scale;
}

/** All ratings of one department in one part and one period, however many tables they came in. */
export interface Panel {
  readonly part: RatedPart;
  /** The union of the tables' criteria, in order of appearance, each on the scale of the first table that asks it. */
  readonly criteria: readonly ScaledCriterion[];
  readonly raterCount: number;
  /** Index into ROLES, one a rater. */
  readonly role: Uint8Array;
  /** "" where a rater is not named. */
  readonly keys: readonly string[] | null;
  readonly columns: readonly CodedColumn[];
  readonly sources: readonly PanelSource[];
}

/** Pools the rows of tables of one department and part over the union of their criteria. null: no table. */
export function poolTables(tables: readonly RatingTable[]): Panel | null {
  const first = tables[0];
  if (first === undefined) return null;
  const criteria = unionOfCriteria(tables);
  const raterCount = tables.reduce((total, table) => total + table.raters.count, 0);
  let offset = 0;
  const sources = tables.map((table): PanelSource => {
    const ids = new Set(table.criteria.map((criterion) => criterion.id));
    const source = {
      first: offset,
      count: table.raters.count,
      asked: criteria.map((criterion) => ids.has(criterion.id)),
      askedWhatWasRated: table.askedWhatWasRated === true,
      anonymous: table.anonymous,
      company: table.department === null,
    };
    offset += table.raters.count;
    return source;
  });
  return {
    part: first.part,
    criteria,
    raterCount,
    role: tables.length === 1 ? first.raters.role : joinRoles(tables, raterCount),
    keys: tables.some((table) => table.raters.key !== null)
      ? tables.flatMap((table) => table.raters.key ?? new Array<string>(table.raters.count).fill(""))
      : null,
    columns: criteria.map((criterion) => joinColumns(tables, criterion, raterCount)),
    sources,
  };
}

/** The criteria of all tables, each once, in order of appearance. */
function unionOfCriteria(tables: readonly RatingTable[]): readonly ScaledCriterion[] {
  const criteria = new Map<string, ScaledCriterion>();
  for (const table of tables) {
    for (const criterion of table.criteria) {
      if (!criteria.has(criterion.id)) criteria.set(criterion.id, { ...criterion, scale: scaleIn(table, criterion) });
    }
  }
  return [...criteria.values()];
}

function scaleIn(table: RatingTable, criterion: Criterion): Scale {
  return criterion.scale ?? table.scale;
}

function joinRoles(tables: readonly RatingTable[], raterCount: number): Uint8Array {
  const roles = new Uint8Array(raterCount);
  let offset = 0;
  for (const table of tables) {
    roles.set(table.raters.role.subarray(0, table.raters.count), offset);
    offset += table.raters.count;
  }
  return roles;
}

/** One criterion's column over all tables: bytes stay bytes where the scales agree, a missing criterion is blank. */
function joinColumns(tables: readonly RatingTable[], criterion: ScaledCriterion, raterCount: number): CodedColumn {
  const { scale, reverse } = criterion;
  const parts = tables.map((table) => ({ count: table.raters.count, asked: columnOf(table, criterion) }));
  const only = parts[0]?.asked;
  if (parts.length === 1 && only) return codeColumn(only.column, scale, reverse);
  const allBytes = parts.every(
    ({ asked }) => asked === null || (asked.column instanceof Uint8Array && sameScale(asked.scale, scale)),
  );
  const joined = allBytes ? new Uint8Array(raterCount).fill(BLANK_BYTE) : new Float64Array(raterCount).fill(Number.NaN);
  let offset = 0;
  for (const { count, asked } of parts) {
    if (asked !== null) {
      joined.set(allBytes ? asked.column : columnAsDoubles(asked.column, asked.scale, scale), offset);
    }
    offset += count;
  }
  return codeColumn(joined, scale, reverse);
}

/**
 * The table's column and its scale, turned over where this table words the criterion the other way round than the panel does;
 * null where the table does not ask it.
 */
function columnOf(
  table: RatingTable,
  { id, reverse }: Criterion,
): { readonly column: RatingColumn; readonly scale: Scale } | null {
  const index = table.criteria.findIndex((candidate) => candidate.id === id);
  const column = table.ratings[index];
  const asked = table.criteria[index];
  if (column === undefined || asked === undefined) return null;
  const scale = scaleIn(table, asked);
  if (asked.reverse === reverse) return { column, scale };
  const doubles = columnAsDoubles(column, scale, scale);
  return {
    column: doubles.map((rating) => (Number.isFinite(rating) ? scale.min + scale.max - rating : rating)),
    scale,
  };
}
