import { valueOrNull } from "../../src/alignment/figure";
import { DuckDBInstance } from "@duckdb/node-api";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import type { ProfitDimension } from "../../src/profitability/sales";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { useWorkbook } from "../excel/embedded-excel";

/** Real sales workbooks by nothing but their own headings, against SQL over the rows as SheetJS reads them. */
const FOLDER = "../shared/data/workbooks";
const CENT = 0.005;

interface RealSales {
  readonly file: string;
  /** SQL of a line's net revenue and of its profit, in the file's own columns. */
  readonly net: string;
  readonly profit: string;
  /** The column that each view is by. */
  readonly by: Readonly<Partial<Record<ProfitDimension, string>>>;
}

const SALES: readonly RealSales[] = [
  {
    file: "b_Financial-Sample__Financial-Sample.xlsx",
    net: '"Gross Sales" - "Discounts"',
    profit: '"Profit"',
    by: { product: "Product", segment: "Segment", territory: "Country" },
  },
  {
    file: "b_Time-Series-Analys__Sample-Superstore.xlsx",
    net: '"Sales"',
    profit: '"Profit"',
    by: { customer: "Customer Name", product: "Product Name", segment: "Segment", territory: "City" },
  },
];

interface Totals {
  readonly lines: number;
  readonly netRevenue: number;
  readonly contribution: number;
}

type Query = (sql: string) => Promise<readonly (readonly unknown[])[]>;

/** The rows of the first sheet as a table `lines`, asked by SQL. */
async function withLines<Answer>(bytes: Uint8Array, ask: (query: Query) => Promise<Answer>): Promise<Answer> {
  const { Sheets, SheetNames } = read(bytes);
  const rows = utils
    .sheet_to_json<Record<string, unknown>>(Sheets[SheetNames[0] ?? ""] ?? {})
    .map((row) => Object.fromEntries(Object.entries(row).map(([heading, value]) => [heading.trim(), value])));
  const folder = mkdtempSync(path.join(tmpdir(), "real-sales-"));
  try {
    const file = path.join(folder, "lines.json");
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      `create table lines as select * from read_json('${file}', format = 'newline_delimited', sample_size = -1)`,
    );
    return await ask(async (sql) => (await connection.runAndReadAll(sql)).getRows());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function totalsBySql(
  { net, profit, by }: RealSales,
  bytes: Uint8Array,
): Promise<Record<string, Map<string, Totals>>> {
  return withLines(bytes, async (query) => {
    const totals: Record<string, Map<string, Totals>> = {};
    for (const [view, column] of Object.entries(by)) {
      const rows = await query(`select trim("${column}"), count(*), sum(${net}), sum(${profit}) from lines group by 1`);
      totals[view] = new Map(
        rows.map(([name, lines, netRevenue, contribution]) => [
          String(name),
          { lines: Number(lines), netRevenue: Number(netRevenue), contribution: Number(contribution) },
        ]),
      );
    }
    return totals;
  });
}

/** Customers of each year, those of the year before among them, and what those bring: by joins, not by sets. */
const KEPT = `
  with years as (select "Customer Name" c, year(date '1899-12-30' + "Order Date"::int) y, sum("Sales") s from lines group by all having s > 0),
  pairs as (select b.y + 1 y, count(a.c) kept, count(*) earlier, sum(b.s) s0, sum(coalesce(a.s, 0)) s1
    from years b left join years a on a.c = b.c and a.y = b.y + 1 group by b.y)
  select n.y, n.customers, kept, earlier - kept, s1 / s0 from (select y, count(*) customers from years group by y) n
  join pairs using (y) order by 1`;

describe.skipIf(!existsSync(FOLDER))("real sales workbooks (skipped where the folder is absent)", () => {
  test.each(SALES)("every view of $file has the totals of SQL over its lines, to the cent", async (sales) => {
    const bytes = readFileSync(path.join(FOLDER, sales.file));
    useWorkbook(openWorkbook(bytes));
    const { profitability } = analyseWorkbook(await readWorkbook());
    const expected = await totalsBySql(sales, bytes);
    const wrong = (Object.keys(sales.by) as ProfitDimension[]).flatMap((view) => {
      const rows = profitability?.views[view] ?? [];
      expect(rows).toHaveLength(expected[view]?.size ?? -1);
      return rows.filter(({ name, lines, netRevenue, contribution }) => {
        const sql = expected[view]?.get(name);
        return (
          sql?.lines !== lines ||
          Math.abs(sql.netRevenue - netRevenue) > CENT ||
          Math.abs(sql.contribution - (valueOrNull(contribution) ?? Number.NaN)) > CENT
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  test("customers kept of Superstore are those of SQL over its lines", async () => {
    const bytes = readFileSync(path.join(FOLDER, "b_Time-Series-Analys__Sample-Superstore.xlsx"));
    useWorkbook(openWorkbook(bytes));
    const { profitability } = analyseWorkbook(await readWorkbook());
    const expected = await withLines(bytes, (query) => query(KEPT));
    const [, ...periods] = profitability?.customersKept?.periods ?? [];
    expect(periods.map(({ period, customers, kept, lost }) => [Number(period), customers, kept, lost])).toEqual(
      expected.map((row) => row.slice(0, 4).map(Number)),
    );
    periods.forEach(({ revenueRetention }, index) => {
      expect(valueOrNull(revenueRetention)).toBeCloseTo(Number(expected[index]?.[4]), 9);
    });
  });
});
