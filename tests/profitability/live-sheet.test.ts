import { beforeAll, describe, expect, test } from "vitest";
import { read } from "xlsx";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { describeReport } from "../../src/workbook/report/describe";
import { openBytes, salesWorkbook } from "../excel/sales-workbook";
import { HAS_LIBRE_OFFICE, recalculated } from "../written-report/libre-office";
import { describedCells, type WrittenReport } from "../written-report/written-report";

/** A Profitability sheet with all that it can hold: pools, break-even orders, a plan, variances, two periods, thousands, losses, a ledger. */

const HEADINGS = ["Customer", "Product", "Order no", "Period", "Scenario", "Gross sales", "COGS", "Freight", "Qty"];
const ENTRY: SalesEntry = {
  layout: "sales",
  sheet: "Lines",
  header: "A1",
  customer: "Customer",
  product: "Product",
  order: "Order no",
  period: "Period",
  scenario: "Scenario",
  quantity: "Qty",
  revenue: "Gross sales",
  costs: { COGS: ["COGS"], CM3: ["Freight"] },
  ledgerTotal: 400_000,
  currency: "thousand",
  pools: [
    {
      name: "Handling",
      amount: 9000,
      keys: [
        { driver: "orders", share: 0.5 },
        { driver: "lines", share: 0.3 },
      ],
    },
    { name: "Returns", amount: 800, keys: [{ driver: "returns", share: 1 }] },
  ],
  fixedCostPerOrder: 900,
  breakEvenBy: "product",
};

/** More customers than rows are ranked by formula; some lose money, one returns more than it buys. */
function lines(): (string | number)[][] {
  return Array.from({ length: 900 }, (_, index) => [
    `Customer ${(index * 7) % 320}`,
    `Product ${index % 6}`,
    `O-${index >> 1}`,
    index < 400 ? "2026-1" : "2026-2",
    index % 5 === 4 ? "Plan" : "Actual",
    index % 97 === 0 ? -900.55 : 300 + ((index * 37) % 411) + 0.25,
    200 + ((index * 13) % 150) + 0.1,
    10 + (index % 90) * 2,
    1 + (index % 7),
  ]);
}

const TOLERANCE = 1e-9;
let report: WrittenReport;
beforeAll(async () => {
  const bytes = await salesWorkbook({ headings: HEADINGS, rows: lines(), row: 0, column: 0, table: "SalesLines" });
  const workbook = openBytes(bytes);
  const analysis = analyseWorkbook(await readWorkbook(), { mapping: { version: 1, sheets: [ENTRY] } });
  const description = describeReport(analysis, { language: "en" });
  const { sheets } = await writeReport(description);
  report = { description, names: sheets, bytes: workbook.save() };
});

/** Cells whose formula came to something else than the domain. */
function differing(calculated: Uint8Array): { readonly compared: number; readonly wrong: readonly unknown[] } {
  const { Sheets } = read(calculated);
  const formulas = describedCells(report).flatMap(({ sheet, address, content }) =>
    content !== null && typeof content === "object" ? [{ sheet, address, content }] : [],
  );
  const wrong = formulas.flatMap(({ sheet, address, content }) => {
    const value = (Sheets[sheet]?.[address] as { readonly v?: unknown } | undefined)?.v ?? "";
    const expected = content.value ?? "";
    const same =
      typeof value === "number" && typeof expected === "number"
        ? Math.abs(value - expected) <= TOLERANCE * Math.max(1, Math.abs(expected))
        : value === expected;
    return same ? [] : [{ address, formula: content.formula, value, expected }];
  });
  return { compared: formulas.length, wrong };
}

describe("every formula of a full Profitability sheet comes to the domain's value", () => {
  test("in the embedded host", () => {
    const { compared, wrong } = differing(report.bytes);
    expect(wrong).toEqual([]);
    // Margin, share, cumulative share and class of some 320 customers alone.
    expect(compared).toBeGreaterThan(1200);
  });

  const name = "in LibreOffice";
  test.skipIf(!HAS_LIBRE_OFFICE)(HAS_LIBRE_OFFICE ? name : `${name} (skipped: it is not installed)`, () => {
    expect(differing(recalculated(report.bytes)).wrong).toEqual([]);
  });

  test("and no cell holds an error", () => {
    const { Sheets } = read(report.bytes);
    const cells = report.names.flatMap((name) =>
      Object.entries((Sheets[name] ?? {}) as Record<string, { t?: string }>),
    );
    expect(cells.filter(([address, cell]) => !address.startsWith("!") && cell.t === "e")).toEqual([]);
  });
});

test("net revenue and margins of customers and products are formulas over the lines, those of order sizes are values", () => {
  const [sheet] = report.description.sheets.filter(({ key }) => key === "profitability");
  const liveIn = (name: string): number =>
    (sheet?.tables.find((table) => table.name === name)?.rows ?? []).filter((row) =>
      row.some((cell) => cell !== null && typeof cell === "object" && cell.formula.includes("SUMIFS('Lines'!")),
    ).length;
  expect([liveIn("Hamrasta_ProfitByCustomer"), liveIn("Hamrasta_ProfitByProduct")]).toEqual([320, 6]);
  expect(liveIn("Hamrasta_ProfitByOrderSize")).toBe(0);
});

test("a view reads no more than its own row, the row above and its total, however many rows there are", () => {
  const long = describedCells(report).flatMap(({ content }) =>
    content !== null && typeof content === "object" && /SUM\(.*:.*\).*SUM\(/.test(content.formula) ? [content] : [],
  );
  expect(long).toEqual([]);
  // Two sums a view, in its reconciliation and below it: customers, products, order sizes; one of the variances.
  const sums = describedCells(report).filter(
    ({ content }) => content !== null && typeof content === "object" && /^SUM\(\$C/.test(content.formula),
  );
  expect(sums).toHaveLength(7);
});
