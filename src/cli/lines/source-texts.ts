import type { LinesDatabase } from "./database";
import type { SourceColumn, SourceTable } from "./source-table";
import { trimmed } from "./text-amounts";

/** Different texts of a column that are looked at as statuses, scenarios or currencies. */
const MOST_TEXTS = 5000;
/** Keeps what is asked of texts from being asked of every row: databases would rather do it before they group. */
const ALL_ROWS = "limit 1000000000";

/** The different texts of a column, trimmed; of more than can be statuses or scenarios, the most frequent. */
export async function textsOf(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
): Promise<readonly string[]> {
  const rows = await database.rows({
    sql: `select w from ${textsIn(database, table, column)} t where w is not null group by w order by sum(n) desc, w limit ${MOST_TEXTS}`,
    values: [],
  });
  return rows.flatMap(([text]) => text ?? []);
}

/** A cell's text without blanks around it, as SQL; whole floating-point numbers without their decimals. null: the cell is. */
export function rawTextOf({ dialect }: Pick<LinesDatabase, "dialect">, { sql, kind }: SourceColumn): string {
  switch (kind) {
    case "text":
      return trimmed(dialect, sql);
    case "double":
      return `(case when ${sql} = floor(${sql}) and abs(${sql}) < 1e15 then cast(cast(${sql} as bigint) as varchar) else cast(${sql} as varchar) end)`;
    default:
      return `cast(${sql} as varchar)`;
  }
}

/** The same, "" as a null, in words that servers which share a table's rows understand where these lie: no coalesce, no nullif. */
export function nameOf(database: Pick<LinesDatabase, "dialect">, column: SourceColumn): string {
  const text = rawTextOf(database, column);
  return column.kind === "text" ? `(case when ${text} <> '' then ${text} end)` : text;
}

/** An amount, nothing as 0, in the same words. */
export function orZero(amount: string): string {
  return `(case when ${amount} is null then 0 else ${amount} end)`;
}

/** The different texts of a column; each part of a table that lies on several servers names its own. */
export function textsIn(
  database: LinesDatabase,
  { relation, partitionedBy }: SourceTable,
  column: SourceColumn,
): string {
  const text = nameOf(database, column);
  const keys = [text, ...partitionedBy.map(({ sql }) => sql)].join(", ");
  return `(select ${text} as w, count(*) as n from ${relation} group by ${keys} ${ALL_ROWS})`;
}
