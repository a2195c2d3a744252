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
