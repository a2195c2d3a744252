import { describe, expect, test } from "vitest";
import { reportProfitability } from "../../src/profitability/report";
import type { SalesData, SalesLine } from "../../src/profitability/sales";

/**
 * Cost to serve and break-even orders of four lines, worked out on paper:
 *
 *     customer order product revenue  CM1  CM2
 *     Arya     1     lids       1000  600  100
 *     Arya     2     boxes       200  140   20
 *     Bahar    3     lids        500  400   60
 *     Bahar    3     lids       -100  -80    0   a return
 *
 * Contribution: Arya 1200 - 740 - 120 = 340; Bahar 400 - 320 - 60 = 20.
 */
const LINES: readonly SalesLine[] = [
  lineOf("Arya", "1", "lids", 1000, 600, 100),
  lineOf("Arya", "2", "boxes", 200, 140, 20),
  lineOf("Bahar", "3", "lids", 500, 400, 60),
  lineOf("Bahar", "3", "lids", -100, -80, 0),
];
const DATA: SalesData = {
  lines: LINES,
  levels: ["CM1", "CM2"],
  dimensions: ["customer", "product", "orderSize"],
  ledgerTotal: null,
};

function lineOf(
  customer: string,
  order: string,
  product: string,
  revenue: number,
  cm1: number,
  cm2: number,
): SalesLine {
  const none = { segment: null, territory: null, date: null, period: null, scenario: null, deductions: 0 };
  return { ...none, customer, order, product, revenue, costs: { CM1: cm1, CM2: cm2 } };
}

describe("cost to serve, by hand", () => {
  const served = reportProfitability(DATA, {
    pools: [
      { name: "Handling", amount: 90, keys: [{ driver: "orders", share: 1 }] },
      // Nobody counted visits: their fifth of the pool stays.
      {
        name: "Returns desk",
        amount: 50,
        keys: [
          { driver: "returns", share: 0.8 },
          { driver: "visits", share: 0.2 },
        ],
      },
    ],
  }).costToServe;

  test("rates are the pool's share over the driver's volume: 90 / 3 orders, 40 / 1 return", () => {
    expect(served?.pools.map(({ rates }) => rates.map(({ rate }) => rate))).toEqual([
      [30],
      [40, { notComputable: "not-positive" }],
    ]);
  });

  test("a customer is left with the contribution less what its orders and returns cost, the worst first", () => {
    expect(served?.rows).toEqual([
      // 20 - 30 - 40
      { name: "Bahar", contribution: 20, costs: [30, 40], after: -50 },
      // 340 - 2 x 30
      { name: "Arya", contribution: 340, costs: [60, 0], after: 280 },
    ]);
  });

  test("what nobody bears is shown beside what was spread: 140 = 130 + 10", () => {
    expect(served?.spread).toBeCloseTo(130, 12);
    expect(served?.remainder).toBeCloseTo(10, 12);
  });
});

describe("break-even order by product, by hand: 100 an order", () => {
  const rows = reportProfitability(DATA, { fixedCostPerOrder: 100, breakEvenBy: "product" }).breakEven?.rows ?? [];
  const [lids, boxes] = rows;

  test("lids: orders of 1000 and 400, gross margin 480/1400, variable 160/1400", () => {
    expect(lids?.orders).toBe(2);
    expect(lids?.meanOrder).toBe(700);
    expect(lids?.grossMargin).toBeCloseTo(480 / 1400, 12);
    expect(lids?.variable).toBeCloseTo(160 / 1400, 12);
    // 100 / (320/1400)
    expect(lids?.breakEven).toBeCloseTo(437.5, 9);
    expect(lids?.below).toBe(1);
  });

  test("boxes: one order of 200, which breaks even at 100 / (0.3 - 0.1) = 500", () => {
    expect(boxes).toMatchObject({ name: "boxes", orders: 1, meanOrder: 200, below: 1 });
    expect(boxes?.breakEven).toBeCloseTo(500, 9);
  });

  test("no category has one where each further unit earns nothing", () => {
    const lines = [lineOf("Arya", "1", "bags", 100, 60, 40)];
    const report = reportProfitability({ ...DATA, lines }, { fixedCostPerOrder: 100, breakEvenBy: "product" });
    expect(report.breakEven?.rows[0]?.breakEven).toEqual({ notComputable: "not-positive" });
    expect(report.breakEven?.rows[0]?.below).toBeNull();
  });
});
