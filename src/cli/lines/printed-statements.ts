import { matchingKey } from "../../language/matching-key";
import { PLAN_TEXTS } from "../../profitability/selection";
import { contributionOrder } from "../../workbook/layouts/sales/levels";
import { LINE_NAMES } from "../../workbook/sources/answered-rows";
import type { SalesEntry } from "../../workbook/reading/mapping";
import { type Statement, StatementWriter } from "./database";
import { type Dialect, literal, quoted } from "./dialect";
import { readRows } from "./lines-statement";
import type { AmountPlan, ReadingPlan } from "./reading-plan";
import { RefusedLines } from "./refused-lines";
import type { ColumnKind, SourceColumn, SourceTable } from "./source-table";

/** Columns of a file of totals that say what is added up, beside costs and views: `cost COGS`, `view Salesperson`, `volume Visits`. */
export const TOTALS_COLUMNS = [
  "statement",
  "planned",
  "period",
  ...LINE_NAMES,
  "order_number",
  "ymd",
  "lines",
  "without_cost",
  "net",
  "returns",
  "returned",
  "zeros",
  "refused",
] as const;
export const STATEMENTS = ["names", "orders"] as const;
export type TotalsStatement = (typeof STATEMENTS)[number];

/**
 * Statements for a warehouse that nobody here can look into: what the mapping names is taken for what it says, amounts for numbers,
 * the date for a date. Their results together, in one file, are what --totals takes.
 * @param from the table as SQL names it
 * @throws RefusedLines
 */
export function printedStatements(
  dialect: Dialect,
  source: string,
  from: string,
  entry: SalesEntry,
): readonly string[] {
  const plan = unseenPlan(dialect, source, from, entry);
  const levels = [
    ...new Set([...(plan.profit === null ? [] : ["COGS"]), ...plan.costs.map(({ level }) => level)]),
  ].sort((one, other) => contributionOrder(one) - contributionOrder(other));
  const others = plan.others.map(({ heading }) => heading);
  const volumes = plan.volumes.map(({ name }) => name);
  const shape = { levels, others, volumes, hasUnits: false, keys: 0 };
  const asked = plan.named.order === null ? (["names"] as const) : STATEMENTS;
  return asked.map((statement) => {
    const writer = new StatementWriter();
    const rows = readRows({ dialect }, writer, plan, 0, shape, { isUsedOnly: true });
    const none = "cast(null as varchar)";
    const isNames = statement === "names";
    // An order belongs to its customer, and to each category that break-even orders may be asked for.
    const names = [...LINE_NAMES.filter((name) => plan.named[name] !== null)];
    const keys = [
      "planned",
      "period",
      ...names,
      ...(isNames ? others.map((_, index) => `other_${index}`) : ["order_number"]),
    ];
    const named = (name: string): string => (names.some((one) => one === name) ? name : none);
    const columns = [
      `${literal(statement)} as statement`,
      "planned",
      "period",
      ...LINE_NAMES.map((name) => `${named(name)} as ${name}`),
      `${isNames ? none : "order_number"} as order_number`,
      "min(ymd) as ymd",
      "count(*) as lines",
      "sum(without_cost) as without_cost",
      "sum(net) as net",
      "sum(case when net < 0 then 1 else 0 end) as returns",
      "sum(case when net < 0 then net else 0 end) as returned",
      "sum(case when net = 0 then 1 else 0 end) as zeros",
      "sum(refused) as refused",
      ...levels.map((level, index) => `sum(cost_${index}) as ${quoted(`cost ${level}`)}`),
      ...others.map((name, index) => `${isNames ? `other_${index}` : none} as ${quoted(`view ${name}`)}`),
      ...volumes.map((name, index) => `sum(volume_${index}) as ${quoted(`volume ${name}`)}`),
    ];
    return written(writer.done(`select ${columns.join(",\n       ")}\nfrom (${rows}) r\ngroup by ${keys.join(", ")}`));
  });
}

/** A statement with its values in it, for a person to run. */
function written({ sql, values }: Statement): string {
  return `${sql.replace(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1] ?? ""))};`;
}

function unseenPlan(dialect: Dialect, source: string, from: string, entry: SalesEntry): ReadingPlan {
  if ((entry.joins ?? []).length > 0) throw new RefusedLines("lines.joins", { source });
  const columns: SourceColumn[] = [];
  const own: string[] = [];
  const columnOf = (name: string, kind: ColumnKind): SourceColumn => {
    const letter = /^column:/.test(name);
    if (letter) throw new RefusedLines("lines.column-missing", { source, column: name, columns: "…" });
    const known = columns.find((column) => column.heading === name && column.kind === kind);
    if (known !== undefined) return known;
    const column: SourceColumn = { heading: name, sql: `c${columns.length}`, kind };
    own.push(`${kind === "text" ? `cast(${quoted(name)} as varchar)` : quoted(name)} as ${column.sql}`);
    columns.push(column);
    return column;
  };
  const text = (name: string | null | undefined): SourceColumn | null =>
    typeof name === "string" ? columnOf(name, "text") : null;
  const amount = (name: string): AmountPlan => {
    const column = columnOf(name, "decimal");
    return {
      column,
      amount: `cast(${column.sql} as ${dialect.money(false)})`,
      isFilled: `${column.sql} is not null`,
      isRefused: "false",
      kind: entry.kinds?.[name] ?? "money",
      sign: 1,
    };
  };
  const optional = (name: string | null | undefined): AmountPlan | null =>
    typeof name === "string" ? amount(name) : null;
  /** Compared without regard to capitals: what texts there are, nobody here knows. */
  const lower = (column: SourceColumn): SourceColumn => ({ ...column, sql: `lower(${column.sql})` });
  const rules = (["exclude", "negate"] as const).flatMap((kind) =>
    Object.entries(entry[kind] ?? {}).map(([name, texts]) => ({
      kind,
      column: lower(columnOf(name, "text")),
      texts: texts.map(matchingKey),
      hasBlank: texts.includes(""),
    })),
  );
  const date = typeof entry.date === "string" ? columnOf(entry.date, "date") : null;
  const scenario = text(entry.scenario);
  const currency = text(entry.currencyColumn);
  const revenue = amount(entry.revenue);
  const tax = typeof entry.tax === "string" ? amount(entry.tax) : (entry.tax ?? null);
  const plan = {
    entry,
    revenue,
    quantity: optional(entry.quantity),
    tax,
    deductions: (entry.deductions ?? []).map(amount),
    costs: Object.entries(entry.costs ?? {})
      .map(([level, names]) => ({ level, columns: names.map(amount) }))
      .filter(({ columns: all }) => all.length > 0),
    profit: optional(entry.profit),
    volumes: [...new Set((entry.pools ?? []).flatMap(({ keys }) => keys.flatMap(({ column }) => column ?? [])))].map(
      (name) => ({ name, plan: amount(name) }),
    ),
    named: {
      customer: text(entry.customer),
      product: text(entry.product),
      segment: text(entry.segment),
      territory: text(entry.territory),
      order: text(entry.order),
    },
    date: date === null ? null : { ymd: dialect.ymd(date.sql), column: date },
    period: text(entry.period),
    year: text(entry.year),
    totals: [],
    suspected: [],
    rules,
    plan:
      entry.plan === true || scenario === null ? entry.plan === true : { column: lower(scenario), texts: PLAN_TEXTS },
    currency:
      currency === null
        ? null
        : { column: currency, rates: Object.entries(entry.rates ?? {}).map(([name, rate]) => ({ text: name, rate })) },
    others: (entry.views ?? []).map((heading) => ({ heading, column: columnOf(heading, "text") })),
    isNarrow: false,
    findings: [],
  };
  const table: SourceTable = {
    name: source,
    relation: `(select ${own.join(", ")} from ${from}) s`,
    columns,
    placed: null,
    partitionedBy: [],
    text: null,
  };
  return { ...plan, table };
}
