import { codeColumn, type CodedColumn, columnAsDoubles } from "./coded-column";
import {
  BLANK_BYTE,
  type Criterion,
  type RatedPart,
  type RatingColumn,
  type RatingTable,
  type Scale,
} from "./evaluation";

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

/** All ratings of one department in one part and one period, however many tables they came in. */
export interface Panel {
  readonly part: RatedPart;
  readonly scale: Scale;
  /** The union of the tables' criteria, in order of appearance. */
  readonly criteria: readonly Criterion[];
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
  const scale = first.scale;
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
    scale,
    criteria,
    raterCount,
    role: tables.length === 1 ? first.raters.role : joinRoles(tables, raterCount),
    keys: tables.some((table) => table.raters.key !== null)
      ? tables.flatMap((table) => table.raters.key ?? new Array<string>(table.raters.count).fill(""))
      : null,
    columns: criteria.map((criterion) => joinColumns(tables, criterion, scale, raterCount)),
    sources,
  };
}

/** The criteria of all tables, each once, in order of appearance. */
function unionOfCriteria(tables: readonly RatingTable[]): readonly Criterion[] {
  const criteria = new Map<string, Criterion>();
  for (const table of tables) {
    for (const criterion of table.criteria) {
      if (!criteria.has(criterion.id)) criteria.set(criterion.id, criterion);
    }
  }
  return [...criteria.values()];
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
function joinColumns(
  tables: readonly RatingTable[],
  criterion: Criterion,
  scale: Scale,
  raterCount: number,
): CodedColumn {
  const parts = tables.map((table) => ({ table, column: columnOf(table, criterion) }));
  const only = parts[0];
  if (parts.length === 1 && only?.column) return codeColumn(only.column, scale, criterion.reverse);
  const allBytes = parts.every(
    ({ table, column }) => column === null || (column instanceof Uint8Array && sameScale(table.scale, scale)),
  );
  const joined = allBytes ? new Uint8Array(raterCount).fill(BLANK_BYTE) : new Float64Array(raterCount).fill(Number.NaN);
  let offset = 0;
  for (const { table, column } of parts) {
    if (column !== null) joined.set(allBytes ? column : columnAsDoubles(column, table.scale, scale), offset);
    offset += table.raters.count;
  }
  return codeColumn(joined, scale, criterion.reverse);
}

/**
 * The table's column, turned over where this table words the criterion the other way round than the panel does; null where
 * the table does not ask it.
 */
function columnOf(table: RatingTable, criterion: Criterion): RatingColumn | null {
  const index = table.criteria.findIndex((candidate) => candidate.id === criterion.id);
  const column = table.ratings[index];
  if (column === undefined) return null;
  if (table.criteria[index]?.reverse === criterion.reverse) return column;
  const doubles = columnAsDoubles(column, table.scale, table.scale);
  return doubles.map((rating) => (Number.isFinite(rating) ? table.scale.min + table.scale.max - rating : rating));
}

function sameScale(one: Scale, other: Scale): boolean {
  return one.min === other.min && one.max === other.max;
}
