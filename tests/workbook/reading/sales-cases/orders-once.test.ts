import { describe, expect, test } from "vitest";
import { valueOrNull } from "../../../../src/alignment/figure";
import type { Analysis } from "../../../../src/workbook/analysis";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { FindingCode } from "../../../../src/workbook/finding";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";

/** Exports in which the order's data stand on its first line only; and what belongs to an order, to no other. */
type Rows = readonly (readonly (CellValue | null)[])[];

const analysed = (rows: Rows, period?: string): Analysis =>
  analyseWorkbook(workbookOf([sheetOf("Lines", rows)]), period === undefined ? {} : { period });
const valuesOf = ({ findings }: Analysis, code: FindingCode): readonly unknown[] =>
  findings.filter((one) => one.code === code).map(({ value }) => value);
const byCustomer = ({ profitability }: Analysis): Readonly<Record<string, number>> =>
  Object.fromEntries((profitability?.views.customer ?? []).map(({ name, netRevenue }) => [name, netRevenue]));

const HEAD = ["Order no", "Order date", "Customer", "Product", "Amount", "COGS"];
const FIRST_LINES: Rows = [
  HEAD,
  [8000, "2025-01-05", "Alder", "Pump", 100, 60],
  [null, null, null, "Valve", 50, 30],
  [8001, "2025-02-07", "Birch", "Pump", 70, 40],
  [null, null, null, "Hose", 20, 10],
  [8002, "2025-02-09", "Alder", "Hose", 5, 1],
];

describe("an order's data on its first line", () => {
  test("are those of its other lines: the period too", () => {
    // 70 + 20 + 5.
    expect(analysed(FIRST_LINES, "2025-02").profitability?.netRevenue).toBe(95);
    expect(analysed(FIRST_LINES, "2025-01").profitability?.netRevenue).toBe(150);
  });

  test("are told of, column by column", () => {
    expect(valuesOf(analysed(FIRST_LINES), "names-filled-down")).toEqual([
      "Order no (2)",
      "Customer (2)",
      "Order date (2)",
    ]);
  });

  test("are carried where few orders have several lines", () => {
    const rows = [
      ...FIRST_LINES,
      ...Array.from({ length: 8 }, (_, n) => [8010 + n, "2025-01-20", "Cedar", "Pump", 1, 0]),
    ];
    expect(analysed(rows, "2025-01").profitability?.netRevenue).toBe(158);
    expect(byCustomer(analysed(rows))).toEqual({ Alder: 155, Birch: 90, Cedar: 8 });
  });

  test("are carried in Persian, the month too", () => {
    const rows: Rows = [
      ["شماره فاکتور", "ماه", "مشتری", "کالا", "مبلغ فروش", "بهای تمام شده"],
      [1, "فروردین", "الف", "چای", 100, 60],
      [null, null, null, "قند", 50, 30],
      [2, "اردیبهشت", "ب", "چای", 70, 40],
      [null, null, null, "برنج", 20, 10],
    ];
    expect(analysed(rows, "اردیبهشت").profitability?.netRevenue).toBe(90);
    expect(byCustomer(analysed(rows))).toEqual({ الف: 150, ب: 90 });
  });

  test("make lines of two orders that look alike no duplicates", () => {
    const rows = [...FIRST_LINES, [null, null, null, "Valve", 50, 30]];
    expect(valuesOf(analysed(rows), "lines-duplicated")).toEqual([]);
    const again = [...FIRST_LINES, [8002, "2025-02-09", "Alder", "Hose", 5, 1]];
    expect(valuesOf(analysed(again), "lines-duplicated")).toEqual(["7"]);
  });

  test("of which some are missing pass to no other order, and it is said", () => {
    const rows: Rows = [
      ["Order no", "Customer", "Product", "Amount", "COGS"],
      [1, "Alder", "Pump", 100, 60],
      [1, "Alder", "Valve", 50, 30],
      [2, null, "Pump", 70, 45],
      [2, null, "Hose", 20, 10],
      [3, "Birch", "Hose", 5, 1],
      [3, null, "Pump", 7, 4],
    ];
    expect(byCustomer(analysed(rows))).toEqual({ Alder: 150, "": 90, Birch: 12 });
    expect(valuesOf(analysed(rows), "names-missing")).toEqual(["Customer (2; 90)"]);
  });

  test("are a group's where a name stands over several orders", () => {
    const rows: Rows = [
      ["Customer", "Order no", "Product", "Amount", "COGS"],
      ["Alder", 1, "Pump", 100, 60],
      [null, 2, "Valve", 50, 30],
      [null, 3, "Hose", 20, 10],
      ["Birch", 4, "Hose", 5, 1],
      [null, 5, "Pump", 7, 4],
    ];
    expect(byCustomer(analysed(rows))).toEqual({ Alder: 170, Birch: 12 });
  });

  test("leave no cost missing that is the order's", () => {
    const rows = FIRST_LINES.map((row, at) => [...row, at === 0 ? "Delivery cost" : row[0] === null ? null : 9]);
    const analysis = analysed(rows);
    expect(valuesOf(analysis, "missing-cost")).toEqual([]);
    // 245 - 141 - 27.
    expect(valueOrNull(analysis.profitability?.contribution ?? 0)).toBe(77);
  });
});

describe("an amount that repeats in the lines of an order", () => {
  const rows = (heading: string): Rows => [
    ["Order no", "Customer", "Product", "Amount", "COGS", heading],
    [1, "Alder", "Pump", 100, 60, 15],
    [1, "Alder", "Valve", 50, 30, 15],
    [2, "Birch", "Pump", 70, 45, 10],
    [2, "Birch", "Hose", 20, 10, 10],
  ];

  test.each(["Freight", "هزینه حمل"])("counts once an order, and it is said: %s", (heading) => {
    const analysis = analysed(rows(heading));
    // 240 - 145 - 25.
    expect(valueOrNull(analysis.profitability?.contribution ?? 0)).toBe(70);
    expect(valuesOf(analysis, "amount-of-order")).toEqual([`${heading}; "kinds": {"${heading}": "money"}`]);
  });

  test("counts in each line where it is the cost of its goods, and it is asked", () => {
    const alike: Rows = [
      ["Order no", "Customer", "Product", "Amount", "COGS"],
      [1, "Alder", "Pump", 100, 60],
      [1, "Alder", "Valve", 90, 60],
      [2, "Birch", "Pump", 70, 40],
      [2, "Birch", "Hose", 80, 40],
    ];
    const analysis = analysed(alike);
    expect(valueOrNull(analysis.profitability?.grossMargin ?? 0)).toBe(140);
    expect(valuesOf(analysis, "cost-repeats-in-orders")).toEqual(['COGS; "kinds": {"COGS": "order"}']);
  });
});

describe("tax", () => {
  const rows: Rows = [
    ["Customer", "Product", "Sales incl. VAT", "VAT", "COGS"],
    ["Alder", "Pump", 120, 20, 60],
    ["Birch", "Valve", 60, 10, 30],
    ["Cedar", "Hose", 24, 4, 15],
  ];

  test("is neither revenue nor a discount", () => {
    const { profitability } = analysed(rows);
    expect(profitability?.netRevenue).toBe(170);
    expect(profitability?.waterfall?.steps.map(({ step, amount }) => [step, amount])).toEqual([
      ["list", 170],
      ["net", 170],
      ["cost", -105],
      ["contribution", 65],
    ]);
  });

  test("is none where the mapping takes it off as if it were one", () => {
    const { profitability } = analyseWorkbook(workbookOf([sheetOf("Lines", rows)]), {
      mapping: {
        version: 1,
        sheets: [
          { layout: "sales", sheet: "Lines", customer: "Customer", revenue: "Sales incl. VAT", deductions: ["VAT"] },
        ],
      },
    });
    expect(profitability?.netRevenue).toBe(170);
    expect(profitability?.waterfall?.steps.map(({ step }) => step)).toEqual(["list", "net"]);
  });
});
