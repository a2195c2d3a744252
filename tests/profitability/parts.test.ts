import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isComputable } from "../../src/alignment/figure";
import { alignmentAgainstMargin } from "../../src/profitability/alignment-against-margin";
import { breakEvenOrder } from "../../src/profitability/break-even-order";
import { spreadPool } from "../../src/profitability/cost-to-serve";
import { scaleAmount } from "../../src/profitability/currency-scale";

test("an order breaks even where its margin pays for handling it", () => {
  expect(breakEvenOrder(30, 0.4, 0.1)).toBeCloseTo(100, 12);
  expect(breakEvenOrder(30, 0.1, 0.1)).toEqual({ notComputable: "not-positive" });
});

test("ten rials are a toman", () => {
  expect(scaleAmount(1_500_000, "toman")).toBe(150_000);
});

describe("cost to serve", () => {
  const volumes = {
    orders: new Map([
      ["a", 30],
      ["b", 10],
    ]),
    visits: new Map([
      ["a", 1],
      ["b", 3],
    ]),
  } as const;

  test("spreads a pool by its drivers", () => {
    const spread = spreadPool(
      {
        name: "Handling",
        amount: 800,
        keys: [
          { driver: "orders", share: 0.5 },
          { driver: "visits", share: 0.5 },
        ],
      },
      volumes,
    );
    expect(spread.rates.map(({ rate }) => rate)).toEqual([10, 100]);
    expect([...spread.byObject]).toEqual([
      ["a", 400],
      ["b", 400],
    ]);
    expect(spread.remainder).toBe(0);
  });

  test("shows what incomplete keys and drivers without volume leave over", () => {
    const spread = spreadPool(
      {
        name: "Freight",
        amount: 100,
        keys: [
          { driver: "orders", share: 0.6 },
          { driver: "returns", share: 0.3 },
        ],
      },
      volumes,
    );
    expect(spread.keySum).toBeCloseTo(0.9, 12);
    expect(spread.remainder).toBeCloseTo(40, 12);
  });

  test("what is spread and what is left over are the pool", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }),
        (amount, share, units) => {
          const orders = new Map(units.map((unit, index) => [String(index), unit]));
          const { byObject, remainder } = spreadPool(
            { name: "p", amount, keys: [{ driver: "orders", share }] },
            { orders },
          );
          const spread = [...byObject.values()].reduce((sum, cost) => sum + cost, 0);
          expect(spread + remainder).toBeCloseTo(amount, 6);
        },
      ),
    );
  });
});

describe("alignment against margin", () => {
  const points = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([alignment, margin], index) => ({ department: String(index), alignment, margin }));

  test("has an exact p: all orders of five departments, of which two are as extreme", () => {
    const result = alignmentAgainstMargin(
      points([
        [50, 0.1],
        [55, 0.2],
        [60, 0.3],
        [65, 0.4],
        [70, 0.5],
      ]),
    );
    expect(result.rho).toBe(1);
    expect(result.p).toBe(2 / 120);
    expect(result.interval).toEqual({ notComputable: "ill-conditioned" });
  });

  test("agrees with R: cor.test(c(1,2,3,4,5,6), c(2,1,4,3,6,5), method = 'spearman')", () => {
    const result = alignmentAgainstMargin(
      points([
        [1, 2],
        [2, 1],
        [3, 4],
        [4, 3],
        [5, 6],
        [6, 5],
      ]),
    );
    expect(result.rho).toBeCloseTo(0.8285714285714286, 12);
    expect(result.p).toBeCloseTo(0.05833333333333333, 12);
    expect(isComputable(result.interval)).toBe(true);
  });

  test("says why there is none", () => {
    expect(
      alignmentAgainstMargin(
        points([
          [1, 1],
          [2, 2],
        ]),
      ).rho,
    ).toEqual({ notComputable: "too-few-departments" });
    expect(
      alignmentAgainstMargin(
        points([
          [1, 1],
          [1, 2],
          [1, 3],
        ]),
      ).p,
    ).toEqual({ notComputable: "no-variance" });
  });
});
