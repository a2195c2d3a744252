import { LINE_NAMES } from "../../workbook/sources/answered-rows";
import type { LinesDatabase, StatementWriter } from "./database";
import { isTotalRow } from "./labels-of-totals";
import type { AmountPlan, ReadingPlan } from "./reading-plan";
import type { SourceColumn } from "./source-table";
import { nameOf, orZero, rawTextOf } from "./source-texts";

/** What the rows of all sources have in common once they are read. */
export interface LinesShape {
  readonly levels: readonly string[];
  readonly others: readonly string[];
  readonly volumes: readonly string[];
  /** Whether all lines state how many units were sold. */
  readonly hasUnits: boolean;
  /** How many columns rows lie apart by. */
  readonly keys: number;
}

/** Which rows are asked for, and what of them besides. */
export interface RowsAsked {
  /** The relation that gives each row's place besides. */
  readonly placed?: string | null;
  /** Rows that are left out are not asked for. */
  readonly isUsedOnly?: boolean;
}

/**
 * The rows of a source, each with its fate and what it says: names, money by level, day and period. Money is exact throughout.
 */
export function readRows(
  { dialect }: Pick<LinesDatabase, "dialect">,
  writer: StatementWriter,
  plan: ReadingPlan,
  source: number,
  shape: LinesShape,
  { placed = null, isUsedOnly = false }: RowsAsked = {},
): string {
  const wide = dialect.wideMoney;
  const needsWide = usesWideMoney(plan);
  const money = needsWide ? wide : dialect.money(plan.isNarrow);
  const zero = `cast(0 as ${money})`;
  const text = (column: SourceColumn | null): string =>
    column === null ? "cast(null as varchar)" : nameOf({ dialect }, column);
  const isIn = (column: SourceColumn, texts: readonly string[], hasBlank = false): string => {
    const own = rawTextOf({ dialect }, column);
    const parts = [
      ...(texts.length === 0 ? [] : [`${own} in ${writer.texts(texts)}`]),
      ...(hasBlank ? [`${own} is null or ${own} = ''`] : []),
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
    `${column.sign === -1 ? "-" : ""}${orZero(amountOf(column, base))}`;
  // As `lineMoney` has it: what comes back without a sign of its own takes that of the revenue.
  const isReturn = plan.entry.sign === "quantity" && plan.quantity !== null ? `(${orZero(quantity)} < 0)` : null;
  const takesBack = [
    ...(isReturn === null ? [] : [isReturn]),
    ...(plan.entry.unsignedReturns === true ? ["(amount < 0)"] : []),
  ].join(" or ");
  const written = (figure: string): string =>
    takesBack === "" ? figure : `(case when (${takesBack}) and (${figure}) > 0 then -(${figure}) else (${figure}) end)`;

  const amounts = [plan.revenue, ...plan.deductions, ...plan.costs.flatMap(({ columns }) => columns)];
  const isTotal = isTotalRow({ dialect }, writer, plan);
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
        : plan.tax.kind === "share" || plan.tax.kind === "percent"
          ? // A rate is of the amount without the tax that it makes.
            `cast(amount - cast(amount as ${dialect.double}) / (1 + ${orZero(plan.tax.amount)}${plan.tax.kind === "percent" ? " / 100.0" : ""}) as ${wide})`
          : written(orZero(amountOf(plan.tax, "amount")));
  const isNegated = ruled("negate");
  const reversed = plan.entry.sign === "reversed" ? -1 : 1;
  const rate =
    plan.currency === null || plan.currency.rates.every((one) => one.rate === 1)
      ? null
      : `case ${rawTextOf({ dialect }, plan.currency.column)} ${plan.currency.rates
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
    const comesBack = OF_GOODS.has(level) ? written : (figure: string) => figure;
    const sum = own === undefined ? zero : sumOf(own.columns.map((column) => comesBack(signed(column, "net"))));
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
    return found === undefined ? zero : orZero(found.plan.amount);
  };
  // One step after another, since what a later one is of must be a name: amount, before discount, net.
  const isLine = amounts.map(({ isFilled }) => isFilled).join(" or ");
  const stated = amountOf(plan.revenue, "0");
  const revenue = `cast(${isReturn === null ? stated : `case when ${isReturn} and ${stated} > 0 then -(${stated}) else ${stated} end`} as ${money})`;
  const rows = `(select *, ${revenue} as amount, ${plan.date?.ymd ?? "cast(null as integer)"} as ymd from ${placed ?? plan.table.relation} where ${isLine}) t1`;
  const beforeDiscount = `(select *, amount - ${tax} as before from ${rows}) t2`;
  const deducted = sumOf(plan.deductions.map((column) => written(signed(column, "before"))));
  const withNet = `(select *, cast(before - (${deducted}) as ${money}) as net from ${beforeDiscount}) t3`;
  const ofProfit = plan.profit === null ? "cast(null as integer)" : amountOf(plan.profit, "net");
  const profit =
    isReturn === null || plan.profit === null
      ? ofProfit
      : `case when ${isReturn} and ${stated} > 0 then -(${ofProfit}) else ${ofProfit} end`;
  const last = `(select *, ${profit} as profit from ${withNet}) t4`;
  const columns = [
    `${source} as source`,
    `case when ${isTotal} then 1 when ${ruled("exclude")} then 2 when amount is null then 3 else 0 end as fate`,
    ...LINE_NAMES.map((name) => `${text(plan.named[name])} as ${name}`),
    `${text(plan.named.order)} as order_number`,
    "ymd",
    `${period} as period`,
    `(${isPlanned}) as planned`,
    `${scaled("net")} as net`,
    `${scaled("before")} as list_amount`,
    `${turned === null ? orZero(quantity) : `(${orZero(quantity)}) * ${turned}`} as units`,
    ...shape.levels.map((level, index) => `cast(${costAt(level)} as ${money}) as cost_${index}`),
    `case when ${withoutCost} then 1 else 0 end as without_cost`,
    ...shape.others.map((name, index) => `${other(name)} as other_${index}`),
    ...shape.volumes.map((name, index) => `${volume(name)} as volume_${index}`),
    `${refused} as refused`,
    ...Array.from({ length: shape.keys }, (_, index) => {
      const key = plan.table.partitionedBy[index];
      return `${key?.sql ?? "cast(null as varchar)"} as key_${index}`;
    }),
    ...(placed === null ? [] : ["place_file", "place_row"]),
  ];
  const conditions = [isTotal, ruled("exclude")].flatMap((left) =>
    left === "false" ? [] : [`case when ${left} then 1 else 0 end = 0`],
  );
  const used = isUsedOnly ? ` where ${[...conditions, "amount is not null"].join(" and ")}` : "";
  return `select ${columns.join(", ")} from ${last}${used}`;
}

/** Levels whose costs come back with the goods. */
const OF_GOODS: ReadonlySet<string> = new Set(["COGS", "CM1"]);

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
    const period = nameOf({ dialect }, plan.period);
    if (plan.year === null) return period;
    const year = nameOf({ dialect }, plan.year);
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
  asked: RowsAsked = {},
): string {
  return plans.map((plan, index) => readRows(database, writer, plan, index, shape, asked)).join(" union all ");
}
