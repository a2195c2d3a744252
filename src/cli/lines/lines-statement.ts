import type { LinesDatabase, StatementWriter } from "./database";
import { type AmountPlan, type ReadingPlan, textOf } from "./reading-plan";
import type { SourceColumn } from "./source-table";

/** What becomes of a row, in the order in which a sheet's reader decides it. */
export type Fate = "total" | "excluded" | "no-amount" | "used";

/** What the rows of all sources have in common once they are read. */
export interface LinesShape {
  readonly levels: readonly string[];
  readonly others: readonly string[];
  readonly volumes: readonly string[];
}

export const LINE_NAMES = ["customer", "product", "segment", "territory"] as const;

/**
 * The rows of a source, each with its fate and what it says: names, money by level, day and period. Money is exact throughout.
 * @param placed the relation that gives each row's place besides; null: none is asked for
 */
export function readRows(
  { dialect }: Pick<LinesDatabase, "dialect">,
  writer: StatementWriter,
  plan: ReadingPlan,
  source: number,
  shape: LinesShape,
  placed: string | null = null,
): string {
  const wide = dialect.wideMoney;
  const needsWide = usesWideMoney(plan);
  const money = needsWide ? wide : dialect.money(plan.isNarrow);
  const zero = `cast(0 as ${money})`;
  const text = (column: SourceColumn | null): string =>
    column === null ? "cast(null as varchar)" : `nullif(${textOf({ dialect }, column)}, '')`;
  const isIn = (column: SourceColumn, texts: readonly string[], hasBlank = false): string => {
    const own = textOf({ dialect }, column);
    const parts = [
      ...(texts.length === 0 ? [] : [`${own} in ${writer.texts(texts)}`]),
      ...(hasBlank ? [`${own} = ''`] : []),
    ];
    return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
  };
  const product = (one: string, other: string): string =>
    `cast(cast(${one} as ${dialect.double}) * cast(${other} as ${dialect.double}) as ${wide})`;
  const quantity = plan.quantity?.amount ?? "1";
  /** Money of a column, of what its kind makes it; null where the cell has none. */
  const amountOf = ({ amount, kind }: AmountPlan, base: string): string => {
    switch (kind) {
      case "each":
        return product(amount, quantity);
      case "share":
        return product(amount, base);
      case "percent":
        return product(`(cast(${amount} as ${dialect.double}) / 100)`, base);
      default:
        return amount;
    }
  };
  const sumOf = (amounts: readonly string[]): string => (amounts.length === 0 ? zero : amounts.join(" + "));
  const signed = (column: AmountPlan, base: string): string =>
    `${column.sign === -1 ? "-" : ""}coalesce(${amountOf(column, base)}, 0)`;

  const amounts = [plan.revenue, ...plan.deductions, ...plan.costs.flatMap(({ columns }) => columns)];
  const isTotal = plan.totals.map(({ column, texts }) => isIn(column, texts)).join(" or ") || "false";
  const ruled = (kind: "exclude" | "negate"): string =>
    plan.rules
      .filter((rule) => rule.kind === kind)
      .map(({ column, texts, hasBlank }) => isIn(column, texts, hasBlank))
      .join(" or ") || "false";
  const tax =
    plan.tax === null
      ? zero
      : "rate" in plan.tax
        ? `cast(amount - cast(amount as ${dialect.double}) / ${1 + plan.tax.rate} as ${wide})`
        : `coalesce(${amountOf(plan.tax, "amount")}, 0)`;
  const isNegated = ruled("negate");
  const reversed = plan.entry.sign === "reversed" ? -1 : 1;
  const rate =
    plan.currency === null || plan.currency.rates.every((one) => one.rate === 1)
      ? null
      : `case ${textOf({ dialect }, plan.currency.column)} ${plan.currency.rates
          .map(({ text: name, rate: one }) => `when ${writer.text(name)} then ${one}`)
          .join(" ")} else 1 end`;
  const turned =
    isNegated === "false"
      ? reversed === 1
        ? null
        : "-1"
      : `(case when ${isNegated} then ${-reversed} else ${reversed} end)`;
  const scaled = (amount: string): string => {
    const withSign = turned === null ? amount : `(${amount}) * ${turned}`;
    return rate === null ? withSign : product(`(${withSign})`, `(${rate})`);
  };
  const goodsAt = ["COGS", "CM1"].map((level) => plan.costs.find((one) => one.level === level)).find(Boolean);
  const withoutCost =
    plan.profit !== null
      ? `profit is null`
      : goodsAt === undefined
        ? "false"
        : `(${goodsAt.columns.map((column) => `${amountOf(column, "net")} is null`).join(" and ") || "true"})`;
  const costAt = (level: string): string => {
    const own = plan.costs.find((one) => one.level === level);
    const sum = own === undefined ? zero : sumOf(own.columns.map((column) => signed(column, "net")));
    return level === "COGS" && plan.profit !== null
      ? `case when profit is null then ${scaled(sum)} else ${scaled("net - profit")} end`
      : scaled(sum);
  };
  const period = periodOf({ dialect }, plan);
  const isPlanned = typeof plan.plan === "boolean" ? String(plan.plan) : isIn(plan.plan.column, plan.plan.texts);
  const refused = `(${amounts.map(({ isRefused }) => `case when ${isRefused} then 1 else 0 end`).join(" + ")})`;
  const other = (name: string): string => {
    const found = plan.others.find(({ heading }) => heading === name);
    return text(found?.column ?? null);
  };
  const volume = (name: string): string => {
    const found = plan.volumes.find((one) => one.name === name);
    return found === undefined ? zero : `coalesce(${found.plan.amount}, 0)`;
  };
  // One step after another, since what a later one is of must be a name: amount, before discount, net.
  const isLine = amounts.map(({ isFilled }) => isFilled).join(" or ");
  const revenue = `cast(${amountOf(plan.revenue, "0")} as ${money})`;
  const rows = `(select *, ${revenue} as amount, ${plan.date?.ymd ?? "cast(null as integer)"} as ymd from ${placed ?? plan.table.relation} where ${isLine}) t1`;
  const beforeDiscount = `(select *, amount - ${tax} as before from ${rows}) t2`;
  const deducted = sumOf(plan.deductions.map((column) => signed(column, "before")));
  const withNet = `(select *, cast(before - (${deducted}) as ${money}) as net from ${beforeDiscount}) t3`;
  const profit = plan.profit === null ? "cast(null as integer)" : amountOf(plan.profit, "net");
  const last = `(select *, ${profit} as profit from ${withNet}) t4`;
  const columns = [
    `${source} as source`,
    `case when ${isTotal} then 'total' when ${ruled("exclude")} then 'excluded' when amount is null then 'no-amount' else 'used' end as fate`,
    ...LINE_NAMES.map((name) => `${text(plan.named[name])} as ${name}`),
    `${text(plan.named.order)} as order_number`,
    "ymd",
    `${period} as period`,
    `(${isPlanned}) as planned`,
    `${scaled("net")} as net`,
    ...shape.levels.map((level, index) => `cast(${costAt(level)} as ${money}) as cost_${index}`),
    `case when ${withoutCost} then 1 else 0 end as without_cost`,
    ...shape.others.map((name, index) => `${other(name)} as other_${index}`),
    ...shape.volumes.map((name, index) => `${volume(name)} as volume_${index}`),
    `${refused} as refused`,
    ...(placed === null ? [] : ["place_file", "place_row"]),
  ];
  return `select ${columns.join(", ")} from ${last}`;
}

/** Products, rates and shares have more decimals than what they are made of. */
function usesWideMoney(plan: ReadingPlan): boolean {
  const all = [
    plan.revenue,
    ...plan.deductions,
    ...plan.costs.flatMap(({ columns }) => columns),
    ...[plan.profit, plan.tax].filter((one) => one !== null && "kind" in one),
  ];
  return (
    all.some(({ kind }) => kind !== "money") ||
    (plan.tax !== null && "rate" in plan.tax) ||
    (plan.currency !== null && plan.currency.rates.some(({ rate }) => rate !== 1))
  );
}

/** The period that a line names, with its year where that stands apart; else the month of its date. */
function periodOf({ dialect }: Pick<LinesDatabase, "dialect">, plan: ReadingPlan): string {
  if (plan.period !== null) {
    const period = `nullif(${textOf({ dialect }, plan.period)}, '')`;
    if (plan.year === null) return period;
    const year = `nullif(${textOf({ dialect }, plan.year)}, '')`;
    return `case when ${period} is null or ${year} is null or position(${year} in ${period}) > 0 then ${period} when ${dialect.matches(period, "^[0-9]{1,2}$")} then ${year} || '-' || lpad(${period}, 2, '0') else ${period} || ' ' || ${year} end`;
  }
  if (plan.date === null) return "cast(null as varchar)";
  return `case when ymd is not null then ${dialect.yearMonth("ymd")} end`;
}

/** All rows of all sources, as the relation that every statement begins with. */
export function readAllRows(
  database: Pick<LinesDatabase, "dialect">,
  writer: StatementWriter,
  plans: readonly ReadingPlan[],
  shape: LinesShape,
): string {
  return plans.map((plan, index) => readRows(database, writer, plan, index, shape)).join(" union all ");
}
