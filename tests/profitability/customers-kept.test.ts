import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { customersKept } from "../../src/profitability/customers-kept";
import { priceWaterfall } from "../../src/profitability/price-waterfall";
import { productByCustomer } from "../../src/profitability/product-by-customer";
import type { SalesLine } from "../../src/profitability/sales";
import { varianceBridge } from "../../src/profitability/variance-bridge";

const line = (more: Partial<SalesLine>): SalesLine => ({
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
});
const bought = (customer: string, period: string, revenue: number, order: string): SalesLine =>
  line({ customer, period, revenue, order });

describe("customers kept, worked on paper", () => {
  // 2023: A 100, B 200, C 300. 2024: A 150, C 100, D 50. 2025: B 80, C 120, E 10; D gave all back.
  const kept = customersKept([
    bought("A", "2023", 100, "1"),
    bought("B", "2023", 200, "2"),
    bought("C", "2023", 300, "3"),
    bought("A", "2024", 150, "4"),
    bought("C", "2024", 100, "5"),
    bought("D", "2024", 50, "6"),
    bought("B", "2025", 80, "7"),
    bought("C", "2025", 120, "8"),
    bought("E", "2025", 10, "9"),
    bought("D", "2025", -50, "6"),
    line({ customer: "F", period: "2025", scenario: "Plan", revenue: 999 }),
  ]);

  test.each([
    ["2023", 3, 0, 0, 3, 0],
    ["2024", 3, 2, 1, 1, 0],
    ["2025", 3, 1, 2, 1, 1],
  ])("%s: %i customers, %i kept, %i lost, %i new, %i won back", (period, customers, stay, lost, gained, wonBack) => {
    expect(kept?.periods.find((one) => one.period === period)).toMatchObject({
      customers,
      kept: stay,
      lost,
      gained,
      wonBack,
    });
  });

  test("retention by number and by revenue", () => {
    expect(kept?.periods.map(({ retention }) => retention).slice(1)).toEqual([2 / 3, 1 / 3]);
    // 2024: (150 + 100) of 600. 2025: C 120 and D -50 of 300.
    expect(kept?.periods.map(({ revenueRetention }) => revenueRetention).slice(1)).toEqual([250 / 600, 70 / 300]);
  });

  test("cohorts by first purchase, and repeat purchase", () => {
    expect(kept?.cohorts.map(({ customers }) => customers)).toEqual([[3, 2, 2], [1, 0], [1]]);
    // A, B and C have several orders; D and E one each.
    expect(kept?.repeat).toEqual({ customers: 5, several: 3, share: 3 / 5 });
  });

  test("many months are put together to quarters, of three years and more to years", () => {
    const months = (count: number) =>
      customersKept(
        Array.from({ length: count }, (_, index) =>
          bought(
            "A",
            `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
            1,
            String(index),
          ),
        ).map((one, index) => ({ ...one, month: (2022 + Math.floor(index / 12)) * 12 + (index % 12) + 1 })),
      )?.periods.map(({ period }) => period);
    expect(months(12)).toHaveLength(12);
    expect(months(15)).toEqual(["2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4", "2023-Q1"]);
    expect(months(30)).toEqual(["2022", "2023", "2024"]);
  });

  test("one period says nothing of who stays", () => {
    expect(customersKept([bought("A", "2025", 1, "1")])).toBeNull();
  });

  test("those of a period are the kept, the new and the won back; those before it the kept and the lost", () => {
    const anyLine = fc
      .tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("1", "2", "3", "4"), fc.integer({ min: -9, max: 20 }))
      .map(([customer, period, revenue]) => bought(customer, period, revenue, "o"));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 2, maxLength: 40 }), (lines) => {
        const periods = customersKept(lines)?.periods ?? [];
        periods.forEach((one, index) => {
          expect(one.kept + one.gained + one.wonBack).toBe(one.customers);
          if (index > 0) expect(one.kept + one.lost).toBe(periods[index - 1]?.customers);
        });
      }),
    );
  });
});

describe("variances of price, cost, volume and mix, worked on paper", () => {
  const sold = (product: string, quantity: number, revenue: number, cost: number): SalesLine =>
    line({ product, quantity, revenue, costs: { COGS: cost } });
  // Then: P 10 at 10 less 6, Q 30 at 20 less 15, R 5. Now: P 20 at 11 less 6, Q 30 at 20 less 16, S 1.
  const before = [sold("P", 10, 100, 60), sold("Q", 30, 600, 450), sold("R", 5, 50, 20)];
  const now = [sold("P", 20, 220, 120), sold("Q", 30, 600, 480), sold("S", 1, 40, 10)];
  const bridge = varianceBridge(now, before, ["COGS"]);

  test("each by its formula", () => {
    // Price: 1 * 20. Cost: -1 * 30. Volume: 50 of 40 units, a quarter more of 40 + 150. Mix: 20 * 4 + 30 * 5 - 190 * 1.25.
    expect(bridge?.total).toEqual({
      price: 20,
      cost: -30,
      volume: 47.5,
      mix: -7.5,
      gained: 30,
      lost: -30,
      change: 30,
    });
  });

  test("and together the change of the contribution", () => {
    expect([bridge?.before, bridge?.now]).toEqual([220, 250]);
  });

  test("they add up whatever was sold", () => {
    const anyLine = fc
      .tuple(
        fc.constantFrom("P", "Q", "R"),
        fc.integer({ min: -3, max: 50 }),
        fc.integer({ min: -500, max: 5000 }),
        fc.integer({ min: 0, max: 3000 }),
      )
      .map(([product, quantity, revenue, cost]) => sold(product, quantity, revenue, cost));
    const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyLines, anyLines, (one, zero) => {
        const of = varianceBridge(one, zero, ["COGS"]);
        if (of === null) return;
        const { price, cost, volume, mix, gained, lost, change } = of.total;
        expect(price + cost + volume + mix + gained + lost).toBeCloseTo(change, 6);
        expect(change).toBeCloseTo(of.now - of.before, 6);
      }),
    );
  });

  test("without quantities there is none", () => {
    expect(varianceBridge([line({ product: "P", revenue: 1 })], before, ["COGS"])).toBeNull();
  });
});

test("the waterfall goes from the list amount to the contribution, returns apart", () => {
  const lines = [
    line({ revenue: 1000, deductions: 100, costs: { COGS: 500, CM3: 40 } }),
    line({ revenue: 500, deductions: 0, costs: { COGS: 300, CM3: 10 } }),
    line({ revenue: -200, deductions: -20, costs: { COGS: -100, CM3: 5 } }),
  ];
  expect(priceWaterfall(lines, ["COGS", "CM3"]).steps.map(({ step, amount }) => [step, amount])).toEqual([
    ["list", 1500],
    ["deductions", -100],
    ["returns", -180],
    ["net", 1220],
    ["cost", -700],
    ["cost", -55],
    ["contribution", 465],
  ]);
});

test("products by customers: the largest of each, the others together, nothing where nothing was sold", () => {
  const sale = (customer: string, product: string, revenue: number, cost: number): SalesLine =>
    line({ customer, product, revenue, costs: { COGS: cost } });
  const matrix = productByCustomer(
    [sale("A", "P", 100, 60), sale("A", "Q", 50, 60), sale("B", "P", 40, 10), sale("C", "R", 30, 5)],
    ["COGS"],
    2,
  );
  expect(matrix).toEqual({
    customers: ["A", "B"],
    products: ["P", "Q"],
    contribution: [
      [40, 30, null],
      [-10, null, null],
      [null, null, 25],
    ],
    hasOtherCustomers: true,
    hasOtherProducts: true,
  });
});
