import { basename } from "node:path";
import type { ProfitDimension } from "../../profitability/sales";
import { profitabilityOptions } from "../../workbook/layouts/sales/profitability-options";
import { inOrder } from "../../workbook/layouts/sales/joined-tables";
import type { SalesEntry } from "../../workbook/reading/mapping";
import { LINE_NAMES } from "../../workbook/sources/answered-rows";
import type { EmbeddedDuckDB } from "./duckdb";
import { literal } from "./dialect";
import { openFiles } from "./file-source";
import type { LinesRequest, ReadSources } from "./lines-of-sources";
import { TOTALS_COLUMNS, type TotalsStatement } from "./printed-statements";
import { RefusedLines } from "./refused-lines";
import { totalsAmongNames } from "./totals-among-names";
import { totalsByStatements } from "./totals-by-sql";

const MONEY = "decimal(38, 8)";

/**
 * Totals that printed statements gave, from a file of their results: CSV or Parquet.
 * @throws RefusedLines
 */
export async function readTotals(
  database: EmbeddedDuckDB,
  file: string,
  { mapping, period }: LinesRequest,
): Promise<ReadSources> {
  const table = await openFiles(database, file, true);
  const shown = basename(file);
  const sqlOf = (name: string): string => {
    const column = table.columns.find(({ heading }) => heading.toLowerCase() === name.toLowerCase());
    if (column === undefined) throw new RefusedLines("totals.columns", { file: shown, column: name });
    return column.sql;
  };
  const named = (prefix: string): readonly string[] =>
    table.columns.flatMap(({ heading }) => (heading.startsWith(prefix) ? [heading.slice(prefix.length)] : []));
  for (const name of TOTALS_COLUMNS) sqlOf(name);
  const shape = {
    levels: inOrder(named("cost ")),
    others: named("view "),
    volumes: named("volume "),
    hasUnits: false,
    keys: 0,
  };
  const text = (name: string): string => `nullif(cast(${sqlOf(name)} as varchar), '')`;
  const money = (name: string): string => `coalesce(try_cast(${sqlOf(name)} as ${MONEY}), 0)`;
  const whole = (name: string): string => `coalesce(try_cast(${sqlOf(name)} as bigint), 0)`;
  const columns = [
    "0 as source",
    "0 as fate",
    `${text("statement")} as statement`,
    `(lower(cast(${sqlOf("planned")} as varchar)) in ('true', 't', '1')) as planned`,
    `${text("period")} as period`,
    ...[...LINE_NAMES, "order_number"].map((name) => `${text(name)} as ${name}`),
    `try_cast(${sqlOf("ymd")} as integer) as ymd`,
    ...["lines", "without_cost", "returns", "zeros", "refused"].map((name) => `${whole(name)} as ${name}`),
    ...["net", "returned"].map((name) => `${money(name)} as ${name}`),
    ...shape.levels.map((level, index) => `${money(`cost ${level}`)} as cost_${index}`),
    ...shape.others.map((name, index) => `${text(`view ${name}`)} as other_${index}`),
    ...shape.volumes.map((name, index) => `${money(`volume ${name}`)} as volume_${index}`),
  ];
  const kept = await database.keep({ sql: `select ${columns.join(", ")} from ${table.relation}`, values: [] });
  const [counts = []] = await database.rows({
    sql: `select ${["statement = 'names'", "statement = 'orders'", ...[...LINE_NAMES].map((name) => `${name} is not null`), "net is null"].map((condition) => `cast(count(case when ${condition} then 1 end) as varchar)`).join(", ")} from ${kept}`,
    values: [],
  });
  const [names = 0, orders = 0, ...filled] = counts.map(Number);
  if (names === 0) throw new RefusedLines("totals.incomplete", { file: shown, statement: "names" });
  const mapped: ProfitDimension[] = LINE_NAMES.filter((_, index) => (filled[index] ?? 0) > 0);
  const sales = (mapping?.sheets ?? []).filter((entry): entry is SalesEntry => entry.layout === "sales");
  if (orders === 0 && sales.some((entry) => typeof entry.order === "string")) {
    throw new RefusedLines("totals.incomplete", { file: shown, statement: "orders" });
  }
  const options = profitabilityOptions({ version: 1, sheets: sales });
  const rows = (_: unknown, __: boolean, statement: TotalsStatement): string =>
    `(select * from ${kept} where statement = ${literal(statement)})`;
  const { totals, counted, findings } = await totalsByStatements(
    database,
    {
      rows,
      isAddedUp: true,
      shape,
      dimensions: orders === 0 ? mapped : [...mapped, "orderSize"],
      aliases: Object.assign({}, ...sales.map(({ aliases }) => aliases ?? {})) as Record<string, string>,
      ledgers: [sales.find(({ ledgerTotal }) => (ledgerTotal ?? null) !== null)?.ledgerTotal ?? null],
    },
    period === null ? options : { ...options, period },
  );
  if (period !== null && totals.periods.length > 0 && !totals.periods.includes(period)) {
    throw new RefusedLines("lines.period", { source: shown, period, periods: totals.periods.join(", ") });
  }
  const summedUp = await totalsAmongNames(database, kept, shown, sales);
  const [own] = counted;
  return {
    samples: [],
    analysed: {
      proposals: [],
      columns: [],
      findings: [...findings, ...summedUp],
      readings:
        own === undefined
          ? []
          : [
              {
                sheet: shown,
                read: own.rows.used,
                used: own.rows.used,
                leftOut: [],
                netRevenue: own.netRevenue,
                ownTotal: null,
              },
            ],
      totals,
    },
  };
}
