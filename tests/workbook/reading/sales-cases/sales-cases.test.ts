import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { valueOrNull } from "../../../../src/alignment/figure";
import { readWorkbook } from "../../../../src/excel/read";
import type { FindingCode } from "../../../../src/workbook/finding";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { Analysis } from "../../../../src/workbook/analysis";
import { parseMapping } from "../../../../src/workbook/reading/parse-mapping";
import { useWorkbook } from "../../../excel/embedded-excel";

/** One small workbook a kind of mistake, made by hand; the right figures beside it were reckoned from the cells by hand. */
async function analysed(name: string): Promise<Analysis> {
  const file = (ending: string): string => join(import.meta.dirname, `${name}.${ending}`);
  useWorkbook(openWorkbook(readFileSync(file("xlsx"))));
  const snapshot = await readWorkbook();
  if (!existsSync(file("mapping.json"))) return analyseWorkbook(snapshot);
  const parsed = parseMapping(readFileSync(file("mapping.json"), "utf8"));
  if (!("mapping" in parsed)) throw new Error(`${name}: ${parsed.fault.path}`);
  return analyseWorkbook(snapshot, { mapping: parsed.mapping });
}

interface Right {
  readonly net: number;
  /** null: not computable. */
  readonly gross: number | null;
  readonly contribution?: number | null;
  readonly customers?: Readonly<Record<string, number>>;
  readonly said?: readonly FindingCode[];
}

const CASES: Readonly<Record<string, Right>> = {
  "actual-and-budget-sheets": { net: 2200, gross: null, said: ["table-as-plan", "no-costs"] },
  "blank-row-after-two-lines": { net: 2600, gross: 1150 },
  "cancelled-orders": { net: 1700, gross: null, said: ["lines-left-out", "no-costs"] },
  "cost-is-per-unit": { net: 3500, gross: 1400, said: ["cost-per-unit"] },
  "credit-note-by-type": { net: 2000, gross: null, said: ["lines-negated"] },
  "credit-note-sheet-cost-sign": { net: 1850, gross: 760 },
  "customer-in-group-rows": {
    net: 2500,
    gross: 1100,
    customers: { ACME: 1500, Beta: 1000 },
    said: ["names-filled-down"],
  },
  "decimal-comma-three-digits": { net: 903, gross: 363.21, said: ["decimals-assumed"] },
  "discount-percent-heading": { net: 3775, gross: null },
  "discount-percent-whole": { net: 3775, gross: null, said: ["discount-as-rate"] },
  "discount-rate-on-gross": { net: 3775, gross: null },
  "discount-taken-twice": { net: 3075, gross: null },
  "german-thousands-text": { net: 68500, gross: null, said: ["decimals-assumed"] },
  "invoice-and-lines": {
    net: 2200,
    gross: null,
    customers: { ACME: 1000, Beta: 500, Ceta: 700 },
    said: ["heads-left-out"],
  },
  "joined-headings": { net: 2200, gross: 900 },
  "late-cost-column": { net: 26000, gross: 23000, said: ["missing-cost"] },
  "ledger-of-one-table": { net: 600, gross: null },
  "margin-as-rate": { net: 3500, gross: 1250, said: ["margin-as-rate"] },
  "merged-customer": { net: 2600, gross: null, customers: { ACME: 2200, Beta: 400 } },
  "missing-cost-unsaid": { net: 3800, gross: 1700, said: ["missing-cost"] },
  "month-and-year-sheets": { net: 1870, gross: null },
  "month-without-year": { net: 1000, gross: null },
  // 400 + 200 - 40 + 300, and 2,100 - 1,240: the column of profit and the costs agree.
  "netsuite-shape": { net: 2100, gross: 860 },
  "no-cost-shown-as-100-percent": { net: 3500, gross: null, said: ["no-costs"] },
  "order-numbers-repeat": { net: 2000, gross: null },
  "pivot-beside": { net: 2500, gross: 1100, said: ["summary-left-out"] },
  "planned-not-sold": { net: 300, gross: null },
  "profit-column-ignored": {
    net: 3500,
    gross: 280,
    contribution: 280,
    customers: { ACME: 1000, Beta: 500, Ceta: 2000 },
  },
  "purchases-sheet": { net: 2200, gross: null, said: ["purchases-left-out"] },
  "quantity-times-price": { net: 88.9, gross: null, said: ["amount-computed"] },
  "quickbooks-detail": { net: 1600, gross: null, customers: { ACME: 900, Beta: 700 } },
  "scenario-words": { net: 1500, gross: null },
  "spelled-twice": { net: 2000, gross: 800, customers: { "ACME Ltd": 1700, Beta: 300 }, said: ["names-joined"] },
  "summary-sheet": { net: 2500, gross: null, said: ["summary-left-out"] },
  "text-dates": { net: 1200, gross: null },
  "total-on-top": { net: 2200, gross: 900 },
  "two-row-heading": { net: 2050, gross: 850, contribution: 805 },
  "unit-cost-ignored": { net: 3500, gross: 1400, said: ["cost-per-unit"] },
  "vat-gross-amount": { net: 2200, gross: null },
};

describe.each(Object.entries(CASES))("%s", (name, right) => {
  test("gives the right figures, or none", async () => {
    const { profitability, findings } = await analysed(name);
    expect(profitability?.netRevenue).toBeCloseTo(right.net, 2);
    const gross = valueOrNull(profitability?.grossMargin ?? 0);
    if (right.gross === null) expect(gross).toBeNull();
    else expect(gross).toBeCloseTo(right.gross, 2);
    if (right.contribution !== undefined && right.contribution !== null)
      expect(valueOrNull(profitability?.contribution ?? 0)).toBeCloseTo(right.contribution, 2);
    if (right.customers !== undefined)
      expect(
        Object.fromEntries((profitability?.views.customer ?? []).map(({ name: of, netRevenue }) => [of, netRevenue])),
      ).toEqual(right.customers);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining([...(right.said ?? [])]));
  });
});

test("amounts in several currencies are not added up, and the sentence names them", async () => {
  const { profitability, findings } = await analysed("currency-column");
  expect(profitability).toBeNull();
  expect(findings.find(({ code }) => code === "currencies-not-added")?.value).toContain("USD, EUR, IRR");
});

test("a customer of whom no cost is stated has no margin", async () => {
  const { profitability } = await analysed("missing-cost-unsaid");
  const beta = profitability?.views.customer.find(({ name }) => name === "Beta");
  expect(valueOrNull(beta?.grossMargin ?? 0)).toBeNull();
});

test("a month of two years is two periods", async () => {
  const { profitability } = await analysed("month-without-year");
  expect(profitability?.periods).toEqual(["2024-01", "2024-02", "2025-01", "2025-02"]);
});

test("months in words come in the order of the calendar", async () => {
  const { profitability } = await analysed("period-order-english");
  expect(profitability?.comparedWith).toEqual({ with: "previous", period: "Mar 2025" });
});

test.each([
  ["lost-customers-vanish", -830],
  ["planned-not-sold", -470],
])("the variances of %s add up to the change", async (name, change) => {
  const { profitability } = await analysed(name);
  const sum = (profitability?.views.customer ?? []).reduce((total, row) => total + (valueOrNull(row.variance) ?? 0), 0);
  expect(sum).toBe(change);
});

test("a ledger total is compared with its own table", async () => {
  const { profitability } = await analysed("ledger-of-one-table");
  expect(profitability?.difference).toBe(0);
});

test("one number of two customers is two orders", async () => {
  const { profitability } = await analysed("order-numbers-repeat");
  expect(profitability?.views.orderSize.map(({ lines }) => lines).reduce((sum, lines) => sum + lines, 0)).toBe(4);
  // By hand: 100, 100, 900, 900; their quartiles are 100, 500 and 900.
  expect(profitability?.orderSizeBands).toEqual([100, 500, 900]);
});
