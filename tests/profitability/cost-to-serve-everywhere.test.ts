import { expect, test } from "vitest";
import { reportProfitability } from "../../src/profitability/report";
import type { SalesLine } from "../../src/profitability/sales";

/** 100 of a pool by orders and lines, half each: two orders at 25, three lines at 50 / 3. */

const line = (customer: string, product: string, order: string, revenue: number, goods: number): SalesLine => ({
  customer,
  product,
  segment: null,
  territory: null,
  order,
  date: null,
  period: null,
  scenario: null,
  revenue,
  deductions: 0,
  costs: { COGS: goods },
});

const report = reportProfitability(
  {
    lines: [line("A", "P", "1", 300, 200), line("A", "Q", "1", 100, 60), line("B", "P", "2", 200, 170)],
    levels: ["COGS"],
    dimensions: ["customer", "product", "orderSize"],
    ledgerTotal: null,
  },
  {
    pools: [
      {
        name: "Desk",
        amount: 100,
        keys: [
          { driver: "orders", share: 0.5 },
          { driver: "lines", share: 0.5 },
        ],
      },
    ],
  },
);

test("profit is after cost to serve in the total, in every view and on the curve", () => {
  // 140 + 30 - 100.
  expect(report.contribution).toBeCloseTo(70, 9);
  const profits = (view: "customer" | "product"): Record<string, number> =>
    Object.fromEntries(report.views[view].map(({ name, contribution }) => [name, contribution as number]));
  // A: 140 - 25 - 2 * 50 / 3. B: 30 - 25 - 50 / 3.
  expect(profits("customer")["A"]).toBeCloseTo(140 - 25 - 100 / 3, 9);
  expect(profits("customer")["B"]).toBeCloseTo(30 - 25 - 50 / 3, 9);
  // P: half of order 1, and order 2; two lines.
  expect(profits("product")["P"]).toBeCloseTo(130 - 12.5 - 25 - 100 / 3, 9);
  expect(profits("product")["Q"]).toBeCloseTo(40 - 12.5 - 50 / 3, 9);
  expect(report.whale?.lossMakers).toBe(1);
  expect(report.whale?.names).toEqual(["A", "B"]);
});

test("gross margin and the customers' own table stay before it", () => {
  expect(report.grossMargin).toBe(170);
  expect(report.costToServe?.rows.map(({ name, contribution }) => [name, contribution])).toEqual([
    ["B", 30],
    ["A", 140],
  ]);
});
