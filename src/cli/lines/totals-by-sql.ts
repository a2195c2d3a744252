import { placeInCalendar } from "../../language/calendar-words";
import type { LineSums } from "../../profitability/line-sums";
import { BAND_QUANTILES, bandsByRank } from "../../profitability/order-size";
import type { ProfitabilityOptions } from "../../profitability/options";
import type { ProfitDimension } from "../../profitability/sales";
import { closeSums } from "../../profitability/totals/close-sums";
import { inOrder } from "../../workbook/layouts/sales/joined-tables";
import {
  BASE,
  FATES,
  type Group,
  type KeyedSums,
  LINE_NAMES,
  type NamedSums,
  type OrdersOfName,
  REPORTED,
  type TotalsOfRows,
  type VolumesOfCustomer,
} from "../../workbook/sources/answered-rows";
import { totalsOfRows } from "../../workbook/sources/totals-of-rows";
import { type Added, addedUp } from "./added-up";
import { serialOfYmd } from "./column-sample";
import { type DetailedLines, pairsBySql, purchasesBySql, repeatBySql } from "./detail-by-sql";
import { type LinesDatabase, type ResultRow, StatementWriter } from "./database";
import { type LinesShape, readAllRows } from "./lines-statement";
import type { TotalsStatement } from "./printed-statements";
import type { ReadingPlan } from "./reading-plan";

/** The maker of totals for lines in a database: one statement a view, ranking and margins left to the domain. */
export async function totalsBySql(
  database: LinesDatabase,
  plans: readonly ReadingPlan[],
  options: ProfitabilityOptions,
): Promise<TotalsOfRows> {
  const shape = shapeOf(plans);
  return totalsByStatements(
    database,
    {
      rows: await rowsOf(database, plans, shape),
      isAddedUp: false,
      shape,
      dimensions: dimensionsOf(plans),
      aliases: Object.assign({}, ...plans.map(({ entry }) => entry.aliases ?? {})) as Record<string, string>,
      ledgers: plans.map(({ entry }) => entry.ledgerTotal ?? null),
    },
    options,
  );
}

/** Rows that views are made of: lines, or lines that somebody else has added up by their keys. */
export interface RowsToAddUp {
  /** As a relation; written anew in each statement, or kept once where they are read from texts. */
  readonly rows: Rows;
  readonly isAddedUp: boolean;
  readonly shape: LinesShape;
  readonly dimensions: readonly ProfitDimension[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Net revenue by the ledger, of each source; null: it names none. */
  readonly ledgers: readonly (number | null)[];
}

/** Totals of rows that are in one shape already. */
export async function totalsByStatements(
  database: LinesDatabase,
  of: RowsToAddUp,
  options: ProfitabilityOptions,
): Promise<TotalsOfRows> {
  const { shape, dimensions, aliases, ledgers } = of;
  return totalsOfRows(
    {
      groups: await readGroups(database, of),
      sumsOf: (used, reported, base) => {
        const count = used.reduce((sum, { sums }) => sum + sums.lines, 0);
        return new SqlTotals(database, of, partOf(used, reported, base), count);
      },
      levels: shape.levels,
      others: shape.others,
      volumes: shape.volumes,
      dimensions,
      aliases,
      ledgers,
    },
    options,
  );
}

/** The columns that the rows of all sources have together. */
function shapeOf(plans: readonly ReadingPlan[]): LinesShape {
  const levels = plans.flatMap(({ costs, profit }) => [
    ...(profit === null ? [] : ["COGS"]),
    ...costs.filter(({ columns }) => columns.length > 0).map(({ level }) => level),
  ]);
  return {
    levels: inOrder([...new Set(levels)]),
    // Columns by the first table's names: another's belong to them only where they are called the same.
    others: (plans[0]?.others ?? []).map(({ heading }) => heading),
    volumes: [...new Set(plans.flatMap(({ volumes }) => volumes.map(({ name }) => name)))],
    hasUnits: plans.every(({ quantity }) => quantity !== null),
    keys: plans.length === 1 ? (plans[0]?.table.partitionedBy.length ?? 0) : 0,
  };
}

function dimensionsOf(plans: readonly ReadingPlan[]): readonly ProfitDimension[] {
  const mapped = LINE_NAMES.filter((name) => plans.some(({ named }) => named[name] !== null));
  return plans.some(({ named }) => named.order !== null) ? [...mapped, "orderSize"] : mapped;
}

/**
 * The rows of all sources as a relation.
 * @param statement which rows, where they were added up by two statements
 */
type Rows = (writer: StatementWriter, isUsedOnly: boolean, statement: TotalsStatement) => string;

async function rowsOf(database: LinesDatabase, plans: readonly ReadingPlan[], shape: LinesShape): Promise<Rows> {
  if (database.keep === null || plans.every(({ table }) => table.text === null)) {
    return (writer, isUsedOnly) => `(${readAllRows(database, writer, plans, shape, { isUsedOnly })})`;
  }
  const own = new StatementWriter();
  const table = await database.keep(own.done(readAllRows(database, own, plans, shape)));
  return (_, isUsedOnly) => (isUsedOnly ? `(select * from ${table} where fate = 0)` : table);
}

async function readGroups(
  database: LinesDatabase,
  { rows: from, shape, isAddedUp }: RowsToAddUp,
): Promise<readonly Group[]> {
  const writer = new StatementWriter();
  const rows = from(writer, false, "names");
  const sums: readonly Added[] = [
    ...sumsOfLines(shape, isAddedUp),
    ["day", "min(ymd)"],
    ["returns", isAddedUp ? "sum(returns)" : RETURNS],
    ["returned", isAddedUp ? "sum(returned)" : "sum(case when net < 0 then net end)"],
    ["zeros", isAddedUp ? "sum(zeros)" : "count(case when net = 0 then 1 end)"],
    ["refused", "sum(refused)"],
    ["listed", isAddedUp ? "sum(0)" : "sum(case when net >= 0 then list_amount end)"],
    ["unnamed", isAddedUp ? "sum(0)" : `count(case when ${UNNAMED} then 1 end)`],
    ["unnamed_net", isAddedUp ? "sum(0)" : `sum(case when ${UNNAMED} then net end)`],
    ["unnamed_most", isAddedUp ? "max(0)" : `max(case when ${UNNAMED} then net end)`],
  ];
  const keys = ["source", "fate", "planned", "period"];
  const read = await database.rows(
    writer.done(
      `select ${[...keys, ...sums.map(([name]) => name)].map((column) => `cast(${column} as varchar)`).join(", ")} from ${addedUp(`${rows} r`, keys, sums, shape.keys)} g order by source, fate, planned, period`,
    ),
  );
  return read.map((row): Group => {
    const n = shape.levels.length;
    const number = (index: number): number => Number(row[index] ?? 0);
    const ymd = row[7 + n] ?? null;
    const date = ymd === null ? null : serialOfYmd(Number(ymd));
    const period = row[3] ?? null;
    return {
      source: number(0),
      fate: FATES[number(1)] ?? "used",
      // What the words of the scenario are was decided before: here plan is plan.
      scenario: row[2] === "true" ? "plan" : null,
      period,
      date,
      month: period === null || date !== null ? null : placeInCalendar(period),
      sums: sumsOf(row, 4, shape.levels),
      negative: { lines: number(8 + n), netRevenue: number(9 + n) },
      zeroRevenue: number(10 + n),
      refused: number(11 + n),
      listed: isAddedUp ? null : number(12 + n),
      unnamed: { lines: number(13 + n), netRevenue: number(14 + n), largest: number(15 + n) },
    };
  });
}

/** A row that says neither to whom nor of what nor when may be a total without a word. */
const UNNAMED =
  "customer is null and product is null and segment is null and territory is null and order_number is null and ymd is null and period is null";
const RETURNS = "count(case when net < 0 then 1 end)";

/** What every view adds up. */
function sumsOfLines({ levels }: LinesShape, isAddedUp: boolean): readonly Added[] {
  return [
    ["lines", isAddedUp ? "sum(lines)" : "count(*)"],
    ["without_cost", "sum(without_cost)"],
    ["net", "sum(net)"],
    ...levels.map((_, index): Added => [`cost_${index}`, `sum(cost_${index})`]),
  ];
}

/** Lines, lines without cost, net revenue and costs, from a column on. */
function sumsOf(row: ResultRow, from: number, levels: readonly string[]): LineSums {
  const number = (index: number): number => Number(row[from + index] ?? 0);
  return closeSums(
    {
      lines: number(0),
      withoutCost: number(1),
      netRevenue: number(2),
      costs: levels.map((_, index) => number(3 + index)),
    },
    levels,
  );
}

/** SQL that says which part of the report a line belongs to: reported, compared with; null: neither. */
interface Part {
  /** What the SQL is with the texts of periods as values. */
  readonly sql: (writer: StatementWriter) => string;
}

function partOf(all: readonly Group[], reported: readonly Group[], base: readonly Group[] | null): Part {
  if (base === null && reported.length === all.length) return { sql: () => String(REPORTED) };
  const conditionOf = (groups: readonly Group[], writer: StatementWriter): string => {
    const conditions = new Set(
      groups.map(
        ({ scenario, period }) =>
          `(planned = ${scenario !== null} and period ${period === null ? "is null" : `= ${writer.text(period)}`})`,
      ),
    );
    return conditions.size === 0 ? "false" : [...conditions].join(" or ");
  };
  return {
    sql: (writer) =>
      `case when ${conditionOf(reported, writer)} then ${REPORTED} when ${conditionOf(base ?? [], writer)} then ${BASE} end`,
  };
}

/** The statements of the views, over the lines that are used. */
class SqlTotals implements KeyedSums {
  constructor(
    private readonly database: LinesDatabase,
    private readonly of: RowsToAddUp,
    private readonly part: Part,
    private readonly count: number,
  ) {}

  async pairs(): ReturnType<KeyedSums["pairs"]> {
    return pairsBySql(this.detailed());
  }

  async purchases(): ReturnType<KeyedSums["purchases"]> {
    return purchasesBySql(this.detailed());
  }

  async repeat(customers: ReadonlyMap<string, string>): ReturnType<KeyedSums["repeat"]> {
    return repeatBySql(this.detailed(), customers);
  }

  private detailed(): DetailedLines {
    return {
      database: this.database,
      shape: this.shape,
      count: this.count,
      isAddedUp: this.of.isAddedUp,
      lines: (writer) => this.lines(writer),
      renamed: (writer, column, names) => this.renamed(writer, column, names),
    };
  }

  private get shape(): LinesShape {
    return this.of.shape;
  }

  /** One row a name and part. */
  async byName(column: string): Promise<readonly NamedSums[]> {
    const writer = new StatementWriter();
    const rows = await this.database.rows(
      writer.done(
        `with ${this.lines(writer)} select cast(part as varchar), ${column}, ${this.texts()} from ${this.added(["part", column])} g order by part, ${column}`,
      ),
    );
    return this.named(rows);
  }

  /** From the few values of orders between which the quartiles lie. */
  async defaultBands(customers: ReadonlyMap<string, string>): Promise<readonly number[]> {
    const writer = new StatementWriter();
    const rows = await this.database.rows(
      writer.done(
        `with ${await this.orderTotals(writer, customers)}, ranked as (select net, row_number() over (order by net) - 1 as place, count(*) over () as n from orders where part = ${REPORTED} and order_number is not null) select cast(place as varchar), cast(n as varchar), cast(net as varchar) from ranked where ${BAND_QUANTILES.flatMap(
          (p) => [`place = floor(${p} * (n - 1))`, `place = floor(${p} * (n - 1)) + 1`],
        ).join(" or ")} order by place`,
      ),
    );
    const values = new Map(rows.map(([place, , value]) => [Number(place), Number(value)]));
    return bandsByRank(Number(rows[0]?.[1] ?? 0), (place) => values.get(place) ?? 0);
  }

  /** One row a band and part, the band by its number; lines without an order have the band "". */
  async byBand(customers: ReadonlyMap<string, string>, bounds: readonly number[]): Promise<readonly NamedSums[]> {
    const writer = new StatementWriter();
    const band =
      bounds.length === 0
        ? "0"
        : `case ${bounds.map((bound, index) => `when net < ${decimal(bound)} then ${index}`).join(" ")} else ${bounds.length} end`;
    const rows = await this.database.rows(
      writer.done(
        `with ${await this.orderTotals(writer, customers)}, bands as (select *, case when order_number is null then '' else cast(${band} as varchar) end as band from orders) select cast(part as varchar), band, ${this.ownSums()
          .map(([name]) => `cast(sum(${name}) as varchar)`)
          .join(", ")} from bands group by part, band order by part, band`,
      ),
    );
    return this.named(rows);
  }

  /** Of reported lines, by customer: lines, returns, different orders, sums of volumes. */
  async volumes(): Promise<readonly VolumesOfCustomer[]> {
    const writer = new StatementWriter();
    const { isAddedUp } = this.of;
    const sums: readonly Added[] = [
      ["lines", isAddedUp ? "sum(lines)" : "count(*)"],
      ["returns", isAddedUp ? "sum(returns)" : RETURNS],
      ...this.shape.volumes.map((_, index): Added => [`volume_${index}`, `sum(volume_${index})`]),
    ];
    const rows = await this.database.rows(
      writer.done(
        `with ${this.lines(writer)} select customer, ${sums.map(([name]) => `cast(${name} as varchar)`).join(", ")} from ${addedUp("lines", ["part", "customer"], sums, this.shape.keys)} g where part = ${REPORTED} order by customer`,
      ),
    );
    return rows.map(([name, lines, returns, ...volumes]) => ({
      name: name ?? null,
      lines: Number(lines ?? 0),
      returns: Number(returns ?? 0),
      volumes: volumes.map(Number),
    }));
  }

  /** Different orders of each customer, spellings joined. */
  async ordersOfCustomers(customers: ReadonlyMap<string, string>): Promise<readonly (readonly [string, number])[]> {
    const writer = new StatementWriter();
    const { name, join } = this.renamed(writer, "customer", customers);
    const rows = await this.database.rows(
      writer.done(
        `with ${this.lines(writer, "orders")}, pairs as ${this.added(["part", "customer", "order_number"])} select name, cast(count(*) as varchar) from (select ${name} as name, order_number from pairs ${join} where part = ${REPORTED} and order_number is not null group by ${name}, order_number) o group by name order by name`,
      ),
    );
    return rows.map(([customer, count]) => [customer ?? "", Number(count)]);
  }

  /** Orders of each category: how many, their value, and how many are below the category's own bound. */
  async ordersOfCategories(
    dimension: string,
    renamed: ReadonlyMap<string, string>,
    bounds: ReadonlyMap<string, number | null>,
  ): Promise<readonly OrdersOfName[]> {
    const writer = new StatementWriter();
    const { name, join } = this.renamed(writer, dimension, renamed);
    const pairs = [...bounds].flatMap(([category, bound]) =>
      bound === null || !Number.isFinite(bound) ? [] : [`(${writer.text(category)}, ${decimal(bound)})`],
    );
    const limits =
      pairs.length === 0
        ? "(select null as category, 0 as bound) v"
        : `(values ${pairs.join(", ")}) v(category, bound)`;
    const rows = await this.database.rows(
      writer.done(
        `with ${this.lines(writer, "orders")}, pairs as ${this.added(["part", dimension, "order_number"])}, orders as (select coalesce(${name}, '') as name, order_number, sum(net) as net from pairs ${join} where part = ${REPORTED} and order_number is not null group by coalesce(${name}, ''), order_number) select name, cast(count(*) as varchar), cast(sum(net) as varchar), cast(count(case when net < bound then 1 end) as varchar) from orders left join ${limits} on category = name group by name order by name`,
      ),
    );
    return rows.map(([category, orders, value, below]) => ({
      name: category ?? "",
      orders: Number(orders ?? 0),
      value: Number(value ?? 0),
      below: Number(below ?? 0),
    }));
  }

  /** The lines that are used, each with its part. */
  private lines(writer: StatementWriter, statement: TotalsStatement = "names"): string {
    return `lines as (select *, ${this.part.sql(writer)} as part from ${this.of.rows(writer, true, statement)} r)`;
  }

  private keptOrders: string | null = null;

  /** The orders as `orders`; added up once where a table may be kept. */
  private async orderTotals(writer: StatementWriter, customers: ReadonlyMap<string, string>): Promise<string> {
    const { keep } = this.database;
    if (keep === null) return `${this.lines(writer, "orders")}, ${this.orders(writer, customers)}`;
    if (this.keptOrders === null) {
      const own = new StatementWriter();
      this.keptOrders = await keep(
        own.done(`with ${this.lines(own, "orders")}, ${this.orders(own, customers)} select * from orders`),
      );
    }
    return `orders as (select * from ${this.keptOrders})`;
  }

  /**
   * The orders with their own totals: a number, and its customer too where one number stands with several customers, as it does where
   * each customer's orders are counted from 1.
   */
  private orders(writer: StatementWriter, customers: ReadonlyMap<string, string>): string {
    const { name, join } = this.renamed(writer, "customer", customers);
    const sums = this.ownSums()
      .map(([column]) => `sum(${column}) as ${column}`)
      .join(", ");
    const columns = this.ownSums().map(([column]) => column);
    // Where no names are joined, the pairs are what they are.
    const owned =
      customers.size === 0
        ? `select part, order_number, customer as owner, ${columns.join(", ")} from pairs where part is not null`
        : `select part, order_number, ${name} as owner, ${sums} from pairs ${join} where part is not null group by part, order_number, ${name}`;
    const owner = "case when owners > 1 then owner end";
    return `pairs as ${this.added(["part", "order_number", "customer"])}, owned as (${owned}), numbered as (select *, count(owner) over (partition by part, order_number) as owners from owned), orders as (select part, order_number, ${sums} from numbered group by part, order_number, ${owner})`;
  }

  /** A column with its spellings joined. */
  private renamed(
    writer: StatementWriter,
    column: string,
    names: ReadonlyMap<string, string>,
  ): { readonly name: string; readonly join: string } {
    if (names.size === 0) return { name: column, join: "" };
    const pairs = [...names].map(([from, to]) => `(${writer.text(from)}, ${writer.text(to)})`).join(", ");
    return {
      name: `coalesce(spelled, ${column})`,
      join: `left join (values ${pairs}) s(spelling, spelled) on spelling = ${column}`,
    };
  }

  /** The used lines added up by keys. */
  private added(keys: readonly string[]): string {
    return addedUp("lines", keys, this.ownSums(), this.shape.keys);
  }

  private ownSums(): readonly Added[] {
    return sumsOfLines(this.shape, this.of.isAddedUp);
  }

  private texts(): string {
    return this.ownSums()
      .map(([name]) => `cast(${name} as varchar)`)
      .join(", ");
  }

  private named(rows: readonly ResultRow[]): readonly NamedSums[] {
    return rows.map((row) => ({
      part: row[0] === null || row[0] === undefined ? null : Number(row[0]),
      name: row[1] ?? null,
      sums: sumsOf(row, 2, this.shape.levels),
    }));
  }
}

/** A number of ours as an exact decimal of SQL, never in powers of ten. */
function decimal(value: number): string {
  const text = String(value);
  return /e/i.test(text) ? value.toFixed(20).replace(/0+$/, "0") : text;
}
