import * as v from "valibot";
import { COST_DRIVERS } from "../../../profitability/cost-to-serve";
import { CURRENCY_SCALES, type CurrencyScale } from "../../../profitability/currency-scale";
import { cell, common, type EntryOf, name, optionalName } from "../schema-parts";

const amount = v.pipe(v.number(), v.finite());

/** Costs that no line bears, spread over customers; shares are fractions. */
const pool = v.object({
  name,
  /** Money, in the lines' currency. */
  amount,
  keys: v.array(
    v.object({
      driver: v.picklist(COST_DRIVERS),
      share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      /** Counts the driver: visits, deliveries. Left out: orders, lines and returns are counted in the lines. */
      column: v.exactOptional(name),
    }),
  ),
});

const amountKind = v.picklist(["money", "each", "share", "percent", "order"]);
const decimalSign = v.picklist(["point", "comma"]);
const dateOrder = v.picklist(["dmy", "mdy", "ymd"]);

/** A sheet that says more of each line: heads of invoices, the list of customers. */
const join = v.object({
  sheet: name,
  /** A1 of its header row's first cell. */
  header: v.exactOptional(cell),
  /** The key in the lines, and in the other sheet (left out: the same name). */
  key: name,
  theirKey: v.exactOptional(name),
  columns: v.object({
    customer: v.exactOptional(name),
    product: v.exactOptional(name),
    segment: v.exactOptional(name),
    territory: v.exactOptional(name),
    date: v.exactOptional(name),
  }),
});

/** The accountant's table of sales lines. */
export const salesSchema = v.object({
  ...common,
  layout: v.literal("sales"),
  header: v.exactOptional(cell),
  customer: optionalName,
  product: optionalName,
  segment: optionalName,
  territory: optionalName,
  order: optionalName,
  date: optionalName,
  period: optionalName,
  scenario: optionalName,
  revenue: name,
  deductions: v.exactOptional(v.array(name)),
  /** By level: COGS, CM1, CM2, CM3. */
  costs: v.exactOptional(v.record(v.string(), v.array(name))),
  /** A column of profit where the costs are not given: what lies between it and net revenue is taken as cost of goods. */
  profit: optionalName,
  /** Counts the units of a line: what columns of kind "each" are multiplied by. */
  quantity: optionalName,
  /**
   * Of columns whose figures are no money of the line: per unit, a share (0-1) or a percentage of the line's amount, or of the
   * whole order, repeated in each of its lines.
   */
  kinds: v.exactOptional(v.record(name, amountKind)),
  /** What customers are charged beside the price (freight): added to revenue. */
  income: v.exactOptional(v.array(name)),
  /** What one unit of a column is in units of the revenue column, where headings say different ones: 0.001 for € beside k€. */
  units: v.exactOptional(v.record(name, v.pipe(v.number(), v.finite(), v.gtValue(0)))),
  /** Tax that the revenue column includes: a column of money or of rates to take off, or the rate that was added, as a fraction. */
  tax: v.exactOptional(
    v.nullable(v.union([name, v.object({ rate: v.pipe(v.number(), v.gtValue(-1), v.maxValue(10)) })])),
  ),
  /**
   * "reversed": revenue is negative, as on the credit side of a ledger, or a sheet of returns has positive amounts; "quantity":
   * amounts have no sign, and lines of a negative quantity are returns.
   */
  sign: v.exactOptional(v.picklist(["reversed", "quantity"])),
  /** Whether costs of goods, discounts and tax of returns are written without a sign: they are taken back all the same. */
  unsignedReturns: v.exactOptional(v.boolean()),
  /** Whether all lines of this table are plan. */
  plan: v.exactOptional(v.boolean()),
  /** Lines left out, and lines that count with the other sign, by the texts of a column. */
  exclude: v.exactOptional(v.record(name, v.array(v.string()))),
  negate: v.exactOptional(v.record(name, v.array(v.string()))),
  /** Names the currency of each line. */
  currencyColumn: optionalName,
  /** What one unit of each currency is in the report's currency; without it, several currencies are not added up. */
  rates: v.exactOptional(v.record(name, v.pipe(v.number(), v.finite(), v.gtValue(0)))),
  /** Names that stand for others: the name in the lines, then the name to report. */
  aliases: v.exactOptional(v.record(v.string(), name)),
  /** Which sign separates the decimals of figures that are typed as text. */
  decimals: v.exactOptional(v.record(name, decimalSign)),
  /** The order of day, month and year in dates that are typed as text. */
  dateOrder: v.exactOptional(dateOrder),
  /** The year that belongs to the period column. */
  year: optionalName,
  /** Columns of another sheet, looked up by a key. */
  joins: v.exactOptional(v.array(join)),
  /** Any other columns to view the lines by. */
  views: v.exactOptional(v.array(name)),
  /** Net revenue by the general ledger, in the lines' currency: views are compared with it. */
  ledgerTotal: v.exactOptional(v.nullable(amount)),
  /** What amounts are shown in, of the currency that they are in. */
  currency: v.exactOptional(v.picklist(Object.keys(CURRENCY_SCALES) as CurrencyScale[])),
  /** Upper bounds of the order-size bands, ascending; null or left out: from the data. */
  bands: v.exactOptional(v.nullable(v.array(amount))),
  /** The period to report; null or left out: all of them. */
  reportPeriod: optionalName,
  /** What variances are against; left out: the plan, else the period before. */
  compareWith: v.exactOptional(v.picklist(["plan", "previous", "none"])),
  pools: v.exactOptional(v.array(pool)),
  /** What handling an order costs, whatever its value. */
  fixedCostPerOrder: v.exactOptional(v.nullable(v.pipe(v.number(), v.minValue(0)))),
  /** Categories of the break-even order. */
  breakEvenBy: v.exactOptional(v.picklist(["customer", "product", "segment", "territory"])),
});
export type SalesEntry = EntryOf<typeof salesSchema>;
export type SalesPool = EntryOf<typeof pool>;
export type SalesJoin = EntryOf<typeof join>;
export type JoinedColumn = keyof SalesJoin["columns"];
export type AmountKind = v.InferOutput<typeof amountKind>;
export type DecimalSign = v.InferOutput<typeof decimalSign>;
export type DateOrder = v.InferOutput<typeof dateOrder>;
