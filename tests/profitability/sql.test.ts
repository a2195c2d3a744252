import { valueOrNull } from "../../src/alignment/figure";
import { Workbook } from "@cj-tech-master/excelts";
import { DuckDBInstance } from "@duckdb/node-api";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../seeded-random";
import { reportProfitability } from "../../src/profitability/report";
import type { ProfitDimension, SalesLine } from "../../src/profitability/sales";

/** Every view's totals against SQL over the same lines, to the cent: DuckDB groups and adds on its own. */
const DIMENSIONS = ["customer", "product", "segment", "territory"] as const satisfies readonly ProfitDimension[];
const CENT = 0.005;

interface Totals {
  readonly name: string;
  readonly lines: number;
  readonly netRevenue: number;
  readonly contribution: number;
}

async function totalsBySql(
  lines: readonly SalesLine[],
  dimensions: readonly string[],
): Promise<{ readonly totals: Readonly<Record<string, readonly Totals[]>>; readonly quartiles: readonly number[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "profitability-"));
  try {
    const file = path.join(folder, "lines.json");
    writeFileSync(
      file,
      lines
        .map(({ customer, product, segment, territory, order, revenue, deductions, costs }) =>
          JSON.stringify({
            customer,
            product,
            segment,
            territory,
            order,
            revenue,
            deductions,
            cost: costs["CM1"] ?? 0,
          }),
        )
        .join("\n"),
    );
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const types = {
      customer: "VARCHAR",
      product: "VARCHAR",
      segment: "VARCHAR",
      territory: "VARCHAR",
      order: "VARCHAR",
      revenue: "DOUBLE",
      deductions: "DOUBLE",
      cost: "DOUBLE",
    };
    const columns = Object.entries(types)
      .map(([name, type]) => `"${name}": '${type}'`)
      .join(", ");
    await connection.run(
      `create table lines as select * from read_json('${file}', format = 'newline_delimited', columns = {${columns}})`,
    );
    const totals: Record<string, readonly Totals[]> = {};
    for (const dimension of dimensions) {
      const reader = await connection.runAndReadAll(
        `select coalesce(${dimension}, ''), count(*), sum(revenue - deductions), sum(revenue - deductions - cost) from lines group by 1`,
      );
      totals[dimension] = reader.getRows().map(([name, n, net, contribution]) => ({
        name: String(name),
        lines: Number(n),
        netRevenue: Number(net),
        contribution: Number(contribution),
      }));
    }
    const orders = await connection.runAndReadAll(
      `with repeated as (select "order" from lines group by 1 having count(distinct customer) > 1), orders as (select "order", case when "order" in (select "order" from repeated) then coalesce(customer, '') end as owner, sum(revenue - deductions) as value from lines where "order" is not null group by 1, 2) select quantile_cont(value, 0.25), quantile_cont(value, 0.5), quantile_cont(value, 0.75) from orders`,
    );
    return { totals, quartiles: (orders.getRows()[0] ?? []).map(Number) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(lines: readonly SalesLine[], dimensions: readonly ProfitDimension[]): Promise<void> {
  const report = reportProfitability({
    lines,
    levels: ["CM1"],
    dimensions: [...dimensions, "orderSize"],
    ledgerTotal: null,
  });
  const { totals, quartiles } = await totalsBySql(lines, dimensions);
  for (const dimension of dimensions) {
    const expected = new Map((totals[dimension] ?? []).map((row) => [row.name, row]));
    expect(report.views[dimension].length).toBe(expected.size);
    for (const row of report.views[dimension]) {
      const other = expected.get(row.name);
      expect(row.lines).toBe(other?.lines);
      expect(Math.abs(row.netRevenue - (other?.netRevenue ?? Number.NaN))).toBeLessThan(CENT);
      expect(
        Math.abs((valueOrNull(row.contribution) ?? Number.NaN) - (other?.contribution ?? Number.NaN)),
      ).toBeLessThan(CENT);
    }
  }
  if (lines.some(({ order }) => order !== null)) {
    expect(report.orderSizeBands).toEqual(quartiles.map((value) => Number(value.toPrecision(2))));
  }
  for (const { difference } of report.reconciliation) expect(Math.abs(difference)).toBeLessThan(CENT);
}

function generated(): readonly SalesLine[] {
  const random = seededRandom(7);
  const pick = (names: readonly (string | null)[]) => names[Math.floor(random() * names.length)] ?? null;
  return Array.from({ length: 20_000 }, (_, index) => ({
    customer: pick(["Ada", "Bita", "Cyrus", "دنا", null]),
    product: pick(["p1", "p2", "p3"]),
    segment: pick(["s1", "s2"]),
    territory: pick(["north", "south", "", null]) || null,
    order: random() < 0.1 ? null : String(index >> 2),
    date: null,
    period: null,
    scenario: null,
    revenue: Math.round((random() * 2000 - 100) * 100) / 100,
    deductions: Math.round(random() * 5000) / 100,
    costs: { CM1: Math.round(random() * 90_000) / 100 },
  }));
}

test("generated lines", async () => {
  await compare(generated(), DIMENSIONS);
});

const folder = path.resolve(import.meta.dirname, "../../../shared/data/workbooks");
const absent = !existsSync(folder);

describe.skipIf(absent)(absent ? "real workbooks (skipped: they are not here)" : "real workbooks", () => {
  async function linesOf(
    file: string,
    columns: Readonly<Record<ProfitDimension | "revenue" | "profit", string | null>>,
  ): Promise<readonly SalesLine[]> {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path.join(folder, file));
    const sheet = workbook.worksheets[0];
    const lines: SalesLine[] = [];
    const headings = new Map<string, number>();
    sheet?.getRow(1).eachCell((cell, column) => headings.set(cell.text.trim(), column));
    sheet?.eachRow((row, number) => {
      if (number === 1) return;
      const text = (name: string | null) => (name === null ? null : row.getCell(headings.get(name) ?? 0).text);
      const amount = (name: string | null) => Number(text(name));
      lines.push({
        customer: text(columns.customer),
        product: text(columns.product),
        segment: text(columns.segment),
        territory: text(columns.territory),
        order: text(columns.orderSize),
        date: null,
        period: null,
        scenario: null,
        revenue: amount(columns.revenue),
        deductions: 0,
        costs: { CM1: amount(columns.revenue) - amount(columns.profit) },
      });
    });
    return lines;
  }

  test("the Financial Sample", async () => {
    const lines = await linesOf("b_Financial-Sample__Financial-Sample.xlsx", {
      customer: null,
      product: "Product",
      segment: "Segment",
      territory: "Country",
      orderSize: null,
      revenue: "Sales",
      profit: "Profit",
    });
    expect(lines).toHaveLength(700);
    await compare(lines, ["product", "segment", "territory"]);
  });

  test("the Superstore", async () => {
    const lines = await linesOf("b_Time-Series-Analys__Sample-Superstore.xlsx", {
      customer: "Customer Name",
      product: "Product Name",
      segment: "Segment",
      territory: "Region",
      orderSize: "Order ID",
      revenue: "Sales",
      profit: "Profit",
    });
    expect(lines).toHaveLength(9994);
    await compare(lines, DIMENSIONS);
  });
});
