import { describe, expect, test } from "vitest";
import { read } from "xlsx";
import { addColumns } from "../../src/excel/add-columns";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { Analysis } from "../../src/workbook/analysis";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { describeReport } from "../../src/workbook/report/describe";
import { profitColumns } from "../../src/workbook/report/profit-columns";
import { openBytes, salesWorkbook, type SalesWorkbook } from "./sales-workbook";

/** Faulty tables of sales lines, reported and given their live columns: what then stands in the workbook. */

const HEADINGS = ["Customer", "Product", "Order no", "Gross sales", "Discount", "COGS", "Freight"];
const GOOD: SalesWorkbook["rows"] = [
  ["a", "p", "1", 100, 0, 60, 4],
  ["b", "q", "2", 50, 5, 30, 3],
  ["c", "p", "3", 25, 0, 30, 2],
];

interface Fault {
  readonly headings?: readonly string[];
  readonly rows: SalesWorkbook["rows"];
  readonly entry?: Partial<SalesEntry>;
  readonly findings: readonly string[];
}

const FAULTS: Readonly<Record<string, Fault>> = {
  "text in amounts": {
    rows: [...GOOD, ["d", "q", "4", "ask", 0, "n/a", 1], ["d", "q", "5", 40, "?", "tbd", "later"]],
    findings: ["amount-not-a-number D5", "amount-not-a-number E6", "amount-not-a-number F6", "amount-not-a-number G6"],
  },
  "missing costs": {
    rows: [...GOOD, ["d", "q", "4", 10, 0, "", ""]],
    findings: ["missing-cost F5", "missing-cost G5"],
  },
  "a column of costs without any": {
    rows: GOOD.map((row) => [...row.slice(0, 6), ""]),
    entry: { costs: { COGS: ["COGS"], CM3: ["Freight"] }, deductions: ["Discount"] },
    findings: ["missing-cost G2"],
  },
  "duplicate headings": {
    headings: [...HEADINGS, "COGS"],
    rows: GOOD.map((row, index) => [...row, 1000 + index]),
    findings: ["duplicate-heading H1"],
  },
  "zero revenue in a line": {
    rows: [...GOOD, ["d", "q", "4", 0, 0, 3, 1]],
    findings: ["zero-revenue D5"],
  },
  "zero revenue altogether": {
    rows: GOOD.map((row) => [...row.slice(0, 3), 0, 0, 5, 1]),
    findings: ["zero-revenue D2", "zero-revenue D3", "zero-revenue D4"],
  },
  "returns that outweigh the sales": {
    rows: [...GOOD, ["a", "p", "4", -400, 0, -240, 0]],
    findings: [],
  },
  "one customer only": {
    rows: GOOD.map((row) => ["a", ...row.slice(1)]),
    findings: [],
  },
  "an empty period": {
    headings: [...HEADINGS, "Period"],
    rows: GOOD.map((row) => [...row, "2026-1"]),
    entry: {
      deductions: ["Discount"],
      costs: { COGS: ["COGS"], CM3: ["Freight"] },
      period: "Period",
      reportPeriod: "2020-1",
    },
    findings: ["period-not-there "],
  },
};

interface Written {
  readonly analysis: Analysis;
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
}

/** Reads, writes the report, adds every column, and has all formulas calculated once more. */
async function written({ headings = HEADINGS, rows, entry }: Fault): Promise<Written> {
  const workbook = openBytes(await salesWorkbook({ headings, rows, row: 0, column: 0, table: null }));
  const given: SalesEntry = {
    layout: "sales",
    sheet: "Lines",
    header: "A1",
    customer: "Customer",
    product: "Product",
    order: "Order no",
    revenue: "Gross sales",
    ...entry,
  };
  const options = entry === undefined ? {} : { mapping: { version: 1, sheets: [given] } as const };
  const snapshot = await readWorkbook();
  // What a handling pool and a break-even order divide by may be nothing as well.
  const detected = analyseWorkbook(snapshot, options).mapping.sheets.find(
    (one): one is SalesEntry => one.layout === "sales",
  );
  if (detected === undefined) throw new Error("No sales lines were recognised.");
  const full: SalesEntry = {
    ...detected,
    ledgerTotal: 0,
    pools: [
      {
        name: "Handling",
        amount: 90,
        keys: [
          { driver: "orders", share: 0.5 },
          { driver: "returns", share: 0.5 },
        ],
      },
    ],
    fixedCostPerOrder: 10,
    breakEvenBy: "product",
  };
  const analysis = analyseWorkbook(snapshot, { mapping: { version: 1, sheets: [full] } });
  const { sheets } = await writeReport(describeReport(analysis, { language: "en" }));
  const columns = profitColumns(snapshot, full, analysis.profitability?.orderSizeBands ?? [], "en");
  if (columns === null) throw new Error("There is nothing to add columns to.");
  await addColumns(columns);
  await Excel.run(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
  return { analysis, bytes: workbook.save(), sheets };
}

/** Cells by what they hold: all, and those with an error or with text that names one. */
function cellsOf(bytes: Uint8Array): { readonly all: number; readonly faulty: readonly string[] } {
  const { Sheets } = read(bytes);
  const cells = Object.entries(Sheets).flatMap(([sheet, content]) =>
    Object.entries(content as Record<string, { readonly t?: string; readonly v?: unknown }>)
      .filter(([address]) => !address.startsWith("!"))
      .map(([address, { t, v }]) => ({ at: `${sheet}!${address}`, t, v })),
  );
  const faulty = cells.filter(
    ({ t, v }) => t === "e" || (typeof v === "string" && /#(DIV|VALUE|NUM|REF|NAME|N\/A)|NaN|Infinity/.test(v)),
  );
  return { all: cells.length, faulty: faulty.map(({ at, v }) => `${at} ${String(v)}`) };
}

describe.each(Object.entries(FAULTS))("%s", (_, fault) => {
  test("is found, with its cell, and leaves no cell with an error on any sheet", async () => {
    const { analysis, bytes, sheets } = await written(fault);
    expect(analysis.findings.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toEqual(fault.findings);
    expect(sheets).toContain("Profitability");
    const { all, faulty } = cellsOf(bytes);
    expect(faulty).toEqual([]);
    expect(all).toBeGreaterThan(60);
  });
});

test("mixed currencies are found, with their cell, and nothing is added up", async () => {
  const rows = [["a", "p", "1", "100 USD", 0, 60, 4], ...GOOD.slice(1), ["d", "q", "4", "90 EUR", 0, 1, 1]] as const;
  openBytes(await salesWorkbook({ headings: HEADINGS, rows, row: 0, column: 0, table: null }));
  const { findings, profitability } = analyseWorkbook(await readWorkbook());
  expect(findings.map(({ code, cell }) => `${code} ${cell ?? ""}`)).toEqual([
    "mixed-currency D5",
    "amount-as-text D2",
    "amount-as-text D5",
    "currencies-not-added D1",
  ]);
  expect(profitability).toBeNull();
});

test("what the report and the live columns differ by are the amounts typed as text that findings name", async () => {
  const { analysis, bytes } = await written({
    rows: [...GOOD, ["d", "q", "4", "۱٬۲۰۰", 0, 7, 1], ["d", "q", "5", 40, "۵", "9 USD", 1]],
    findings: [],
  });
  const lines = read(bytes).Sheets["Lines"] as Record<string, { readonly v?: unknown }>;
  const liveTotal = ["H", "I"].map((column) =>
    [2, 3, 4, 5, 6].reduce((sum, row) => sum + Number(lines[`${column}${row}`]?.v), 0),
  );
  expect(["H1", "I1"].map((address) => lines[address]?.v)).toEqual(["Net revenue", "Gross margin"]);
  expect(analysis.findings).toEqual([
    { code: "amount-as-text", sheet: "Lines", cell: "D5", value: "۱٬۲۰۰" },
    { code: "amount-as-text", sheet: "Lines", cell: "E6", value: "۵" },
    { code: "amount-as-text", sheet: "Lines", cell: "F6", value: "9 USD" },
  ]);
  // By hand: 100 + 45 + 25 + 1,200 + 35 of revenue, and 60 + 30 + 30 + 7 + 9 of COGS.
  expect(analysis.profitability).toMatchObject({ netRevenue: 1405, grossMargin: 1269 });
  // Without D5, E6 and F6.
  expect(liveTotal).toEqual([1405 - 1200 + 5, 1269 - 1200 + 5 + 9]);
});

test("of two columns of one heading the first counts, once, in the report and in the live columns", async () => {
  const fault = FAULTS["duplicate headings"];
  if (fault === undefined) throw new Error("There is no such fault.");
  const { analysis, bytes } = await written(fault);
  // By hand: 100 + 45 + 25 of revenue; 60 + 30 + 30 of COGS, not the thousands of the second; 4 + 3 + 2 of freight;
  // 45 of handling by orders, and nothing by returns.
  expect(analysis.profitability).toMatchObject({ netRevenue: 170, grossMargin: 50, contribution: -4 });
  expect(analysis.findings).toEqual([{ code: "duplicate-heading", sheet: "Lines", cell: "H1", value: "COGS" }]);
  const lines = read(bytes).Sheets["Lines"] as Record<string, { readonly v?: unknown }>;
  expect(["I", "J"].map((column) => lines[`${column}1`]?.v)).toEqual(["Net revenue", "Gross margin"]);
  expect(["J2", "J3", "J4"].map((address) => lines[address]?.v)).toEqual([40, 15, -5]);
});
