import { MOST_DETAILED_LINES, MOST_DETAILS } from "../../profitability/totals/lines-in-detail";
import type { PairedSums, PurchasesOfPeriod } from "../../workbook/sources/answered-rows";
import { serialOfYmd } from "./column-sample";
import { type Added, addedUp } from "./added-up";
import { type LinesDatabase, StatementWriter } from "./database";
import type { LinesShape } from "./lines-statement";

/** Lines that sums by two keys are asked of. */
export interface DetailedLines {
  readonly database: LinesDatabase;
  readonly shape: LinesShape;
  /** Lines in all; rows that were added up before tell no more than their keys. */
  readonly count: number;
  readonly isAddedUp: boolean;
  /** "lines as (...)", each with its part. */
  readonly lines: (writer: StatementWriter) => string;
  /** A column with its spellings joined. */
  readonly renamed: (
    writer: StatementWriter,
    column: string,
    names: ReadonlyMap<string, string>,
  ) => { readonly name: string; readonly join: string };
}

function isTold({ count, isAddedUp }: DetailedLines): boolean {
  return !isAddedUp && count <= MOST_DETAILED_LINES;
}

/** Net revenue, costs and units by product and customer. */
export async function pairsBySql(of: DetailedLines): Promise<readonly PairedSums[] | null> {
  if (!isTold(of)) return null;
  const { database, shape } = of;
  const writer = new StatementWriter();
  const sums: readonly Added[] = [
    ["net", "sum(net)"],
    ...shape.levels.map((_, index): Added => [`cost_${index}`, `sum(cost_${index})`]),
    ["units", "sum(units)"],
  ];
  const rows = await database.rows(
    writer.done(
      `with ${of.lines(writer)} select cast(part as varchar), product, customer, ${sums.map(([name]) => `cast(${name} as varchar)`).join(", ")} from ${addedUp("lines", ["part", "product", "customer"], sums, shape.keys)} g where part is not null order by part, product, customer limit ${MOST_DETAILS + 1}`,
    ),
  );
  if (rows.length > MOST_DETAILS) return null;
  const n = shape.levels.length;
  return rows.map(([part, product = null, customer = null, net, ...more]) => ({
    part: Number(part),
    product,
    customer,
    netRevenue: Number(net ?? 0),
    costs: shape.levels.map((_, index) => Number(more[index] ?? 0)),
    quantity: shape.hasUnits ? Number(more[n] ?? 0) : null,
  }));
}

/** What each customer bought in each period, plans left out. */
export async function purchasesBySql(of: DetailedLines): Promise<readonly PurchasesOfPeriod[] | null> {
  if (!isTold(of)) return null;
  const { database, shape } = of;
  const writer = new StatementWriter();
  const sums: readonly Added[] = [
    ["net", "sum(net)"],
    ["day", "min(ymd)"],
  ];
  const rows = await database.rows(
    writer.done(
      `with ${of.lines(writer)}, bought as (select * from lines where not planned and customer is not null) select customer, period, cast(net as varchar), cast(day as varchar) from ${addedUp("bought", ["customer", "period"], sums, shape.keys)} g order by customer, period limit ${MOST_DETAILS + 1}`,
    ),
  );
  if (rows.length > MOST_DETAILS) return null;
  return rows.map(([customer, period = null, net, day = null]) => ({
    customer: customer ?? "",
    period,
    date: day === null ? null : serialOfYmd(Number(day)),
    netRevenue: Number(net ?? 0),
  }));
}

/** Customers with more than one purchase: orders, else days, else periods, as `customersKept` tells them apart. */
export async function repeatBySql(
  of: DetailedLines,
  customers: ReadonlyMap<string, string>,
): Promise<{ readonly customers: number; readonly several: number } | null> {
  if (!isTold(of)) return null;
  const writer = new StatementWriter();
  const { name, join } = of.renamed(writer, "customer", customers);
  const [row = []] = await of.database.rows(
    writer.done(
      `with ${of.lines(writer)}, bought as (select * from lines where not planned and customer is not null), told as (select ${name} as name, case when order_number is not null then order_number when ymd is not null then cast(ymd as varchar) else period end as purchase from ${addedUp("bought", ["customer", "order_number", "period", "ymd"], [["n", "count(case when net > 0 then 1 end)"]], of.shape.keys)} b ${join} where n > 0), counted as (select name, count(distinct case when purchase is null then '' else purchase end) as n from told group by name) select cast(count(*) as varchar), cast(count(case when n > 1 then 1 end) as varchar) from counted`,
    ),
  );
  const [all = 0, several = 0] = row.map(Number);
  return { customers: all, several };
}
