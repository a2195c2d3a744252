import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComputable, valueOrNull } from "../../src/alignment/figure";
import { reportProfitability } from "../../src/profitability/report";
import { PROFIT_DIMENSIONS, type SalesData, type SalesLine } from "../../src/profitability/sales";

function line(more: Partial<SalesLine>): SalesLine {
  return {
    customer: null,
    product: null,
    segment: null,
    territory: null,
    order: null,
    date: null,
    period: null,
    scenario: null,
    revenue: 0,
    deductions: 0,
    costs: {},
    ...more,
  };
}

function data(lines: readonly SalesLine[], more: Partial<SalesData> = {}): SalesData {
  return { lines, levels: ["CM1", "CM3"], dimensions: PROFIT_DIMENSIONS, ledgerTotal: null, ...more };
}

const money = fc.integer({ min: -100_000, max: 1_000_000 }).map((cents) => cents / 100);
const name = fc.option(fc.constantFrom("a", "b", "c", "d", "e", "f"), { nil: null });
const anyLine = fc
  .record({
    customer: name,
    product: name,
    segment: name,
    territory: name,
    order: fc.option(fc.constantFrom("1", "2", "3", "4", "5", "6", "7"), { nil: null }),
    revenue: money,
    deductions: money,
    costs: fc.record({ CM1: money, CM3: money }),
  })
  .map(line);
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 60 });

describe("margins, by hand", () => {
  const report = reportProfitability(
    data([
      line({ customer: "A", order: "1", revenue: 1100, deductions: 100, costs: { CM1: 600, CM3: 100 } }),
      line({ customer: "B", order: "2", revenue: 500, costs: { CM1: 400, CM3: 150 } }),
      line({ customer: null, revenue: 0, costs: {} }),
    ]),
  );

  test("gross margin takes off CM1 where there is no COGS; the contribution is the last level", () => {
    expect(report.netRevenue).toBe(1500);
    expect(report.grossMargin).toBe(500);
    expect(report.contribution).toBe(250);
    expect(report.views.customer.map(({ name: of, contributions }) => [of, contributions])).toEqual([
      ["A", [400, 300]],
      ["B", [100, -50]],
      ["", [0, 0]],
    ]);
  });

  test("margins and shares are none without revenue, never a division by zero", () => {
    expect(report.views.customer.map(({ margin }) => margin)).toEqual([0.3, -0.1, { notComputable: "not-positive" }]);
    expect(report.views.customer.map(({ class: of }) => of)).toEqual(["A", "A", "C"]);
  });

  test("the whale curve rises to what the best earn and falls to the total", () => {
    expect(report.whale).toEqual({
      points: [
        [0, 0],
        [1 / 3, 1.2],
        [2 / 3, 1.2],
        [1, 1],
      ],
      unit: "share",
      peak: 1.2,
      peakAt: 1 / 3,
      erosion: expect.closeTo(0.2, 12) as number,
      lossMakers: 1,
      names: ["A", "", "B"],
    });
  });
});

test("gross margin takes off COGS where it is mapped, and every later level too", () => {
  const lines = [line({ customer: "A", revenue: 100, costs: { COGS: 50, CM1: 10, CM2: 5 } })];
  const report = reportProfitability(data(lines, { levels: ["COGS", "CM1", "CM2"] }));
  expect(report.grossMargin).toBe(50);
  expect(report.views.customer[0]?.contributions).toEqual([40, 35]);
});

test("classes by the cumulative share before the row, exact at the bounds", () => {
  const lines = [10, 70, 15, 5].map((revenue, index) => line({ product: String(index), revenue }));
  const { product } = reportProfitability(data(lines)).views;
  expect(product.map(({ netRevenue, class: of, rank }) => [netRevenue, of, rank])).toEqual([
    [70, "A", 1],
    [15, "A", 2],
    [10, "B", 3],
    [5, "C", 4],
  ]);
});

test("order-size bands are quartiles of order value at two significant digits", () => {
  const lines = [120, 260, 510, 1234, 99].map((revenue, index) => line({ order: String(index), revenue }));
  const report = reportProfitability(data([...lines, line({ revenue: 7 })]));
  expect(report.orderSizeBands).toEqual([120, 260, 510]);
  expect(report.views.orderSize.map(({ name: of, lines: n }) => [of, n])).toEqual([
    ["< 120", 1],
    ["120 - 260", 1],
    ["260 - 510", 1],
    ["≥ 510", 2],
    ["", 1],
  ]);
  // In their own order they are in no class; ranks go by net revenue: 1744, 510 ... none.
  expect(report.views.orderSize.map((row) => [row.class, row.rank])).toEqual([
    [null, 4],
    [null, 3],
    [null, 2],
    [null, 1],
    [null, 5],
  ]);
});

describe("variance", () => {
  test("against the plan, blank for a base of zero, over |base| for a negative one", () => {
    const lines = [
      line({ customer: "a", scenario: "Actual", revenue: 120 }),
      line({ customer: "b", scenario: "Actual", revenue: 50 }),
      line({ customer: "c", scenario: "Actual", revenue: 10 }),
      line({ customer: "a", scenario: "Plan", revenue: 100 }),
      line({ customer: "c", scenario: "Plan", revenue: -20 }),
    ];
    const report = reportProfitability(data(lines));
    expect(report.netRevenue).toBe(180);
    expect(report.views.customer.map(({ variance, relativeVariance }) => [variance, relativeVariance])).toEqual([
      [20, 0.2],
      [50, { notComputable: "not-positive" }],
      [30, 1.5],
    ]);
  });

  test("of a period against the one before it, in the order of dates", () => {
    const lines = [
      line({ customer: "a", period: "b-late", date: 200, revenue: 30 }),
      line({ customer: "a", period: "z-early", date: 100, revenue: 20 }),
    ];
    const report = reportProfitability(data(lines), { period: "b-late" });
    expect(report.lines).toBe(1);
    expect(report.views.customer[0]?.variance).toBe(10);
  });
});

test("a ledger total that differs is printed, not spread", () => {
  const report = reportProfitability(
    data([line({ customer: "a", revenue: 0.1 }), line({ revenue: 0.2 })], { ledgerTotal: 1 }),
  );
  expect(report.difference).toBeCloseTo(0.7, 12);
  expect(report.reconciliation).toHaveLength(5);
});

test("nothing to report is no failure", () => {
  const report = reportProfitability(data([]));
  expect(report.lines).toBe(0);
  expect(report.whale).toBeNull();
  expect(report.difference).toBe(0);
});

describe("laws", () => {
  test("every view partitions the lines and reconciles to them", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const report = reportProfitability(data(lines));
        for (const dimension of PROFIT_DIMENSIONS) {
          const rows = report.views[dimension];
          expect(rows.reduce((sum, row) => sum + row.lines, 0)).toBe(lines.length);
          expect(rows.reduce((sum, row) => sum + (valueOrNull(row.contribution) ?? Number.NaN), 0)).toBeCloseTo(
            valueOrNull(report.contribution) ?? Number.NaN,
            4,
          );
          expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
        }
        for (const { difference } of report.reconciliation) expect(Math.abs(difference)).toBeLessThan(1e-6);
      }),
    );
  });

  test("shares add to one, cumulative shares end at one, classes never get better further down", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { orderSize, ...views } = reportProfitability(data(lines)).views;
        expect(orderSize.every((row) => row.class === null)).toBe(true);
        for (const rows of Object.values(views)) {
          const shares = rows.flatMap(({ share }) => (isComputable(share) ? [share] : []));
          if (shares.length === 0) continue;
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 8);
          expect(rows.at(-1)?.cumulativeShare).toBe(1);
          const revenues = rows.map(({ netRevenue }) => netRevenue);
          expect(revenues).toEqual([...revenues].sort((one, other) => other - one));
          if (revenues.every((revenue) => revenue >= 0)) {
            const classes = rows.map((row) => row.class).join("");
            expect(classes).toMatch(/^A*B*C*$/);
          }
        }
      }),
    );
  });

  test("the whale curve ends at the total and is highest at its peak", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { whale, contribution } = reportProfitability(data(lines));
        const last = whale?.points.at(-1);
        expect(last?.[0]).toBe(1);
        expect(last?.[1]).toBeCloseTo(whale?.unit === "share" ? 1 : (valueOrNull(contribution) ?? Number.NaN), 4);
        expect(whale?.peak).toBe(Math.max(...(whale?.points.map(([, y]) => y) ?? [])));
      }),
    );
  });

  test("the order of the lines makes no difference", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const one = reportProfitability(data(lines));
        const other = reportProfitability(data([...lines].reverse()));
        expect(other.netRevenue).toBeCloseTo(one.netRevenue, 8);
        expect(other.orderSizeBands).toEqual(one.orderSizeBands);
      }),
    );
  });
});
