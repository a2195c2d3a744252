import { packFormats } from "../../../src/workbook/cell-formats";
import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { describeReport } from "../../../src/workbook/report/describe";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

/** Faults in an accountant's table: findings with cells, sensible figures, no error value and no division by zero. */

const HEADINGS = ["Customer", "Product", "Order no", "Gross sales", "Discount", "COGS"];

function workbook(
  rows: readonly (readonly CellValue[])[],
  formats: Readonly<Record<string, string>> = {},
): WorkbookSnapshot {
  const values = [HEADINGS, ...rows];
  const sheet: SheetSnapshot = {
    name: "Lines",
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: values.length, columns: HEADINGS.length },
    values,
    formats: packFormats(
      values.map((line, row) => line.map((_, column) => formats[`${row},${column}`] ?? "General")),
      undefined,
    ),
    tables: [],
  };
  return { sheets: [sheet], saved: {}, date1904: false };
}

const GOOD: readonly (readonly CellValue[])[] = [
  ["a", "p", "1", 100, 0, 60],
  ["b", "q", "2", 50, 5, 30],
  ["c", "p", "3", 25, 0, 30],
];

function found(snapshot: WorkbookSnapshot): readonly string[] {
  return analyseWorkbook(snapshot).findings.map(({ code, cell }) => `${code} ${cell ?? ""}`);
}

/** Every content of every cell that the report would write, formulas with what they give. */
function written(snapshot: WorkbookSnapshot): readonly unknown[] {
  const { sheets } = describeReport(analyseWorkbook(snapshot), { language: "en" });
  return sheets.flatMap(({ blocks, tables }) =>
    [...blocks.flatMap(({ cells }) => cells.flat()), ...tables.flatMap(({ rows }) => rows.flat())].map((content) =>
      typeof content === "object" && content !== null ? content.value : content,
    ),
  );
}

describe.each<[string, WorkbookSnapshot, readonly string[]]>([
  ["text in amounts", workbook([...GOOD, ["d", "q", "4", "ask", 0, 1]]), ["amount-not-a-number D5"]],
  [
    "amounts typed as text, below each other and apart",
    workbook([
      ["a", "p", "1", "100", 0, 60],
      ["b", "q", "2", "۵۰", 5, 30],
      ["c", "p", "3", 25, "(1,000)", 30],
      ["d", "p", "4", "40", "-", 30],
    ]),
    ["amount-as-text D2:D3", "amount-as-text E4", "amount-as-text D5"],
  ],
  ["a missing cost", workbook([...GOOD, ["d", "q", "4", 10, 0, ""]]), ["missing-cost F5"]],
  ["no revenue in a line", workbook([...GOOD, ["d", "q", "4", 0, 0, 3]]), ["zero-revenue D5"]],
  [
    "costs written as negative amounts",
    workbook(GOOD.map((row) => [...row.slice(0, 5), -Number(row[5])])),
    ["negative-amounts F1"],
  ],
  [
    "no revenue at all",
    workbook(GOOD.map((row) => [...row.slice(0, 3), 0, 0, 5])),
    ["zero-revenue D2", "zero-revenue D3", "zero-revenue D4"],
  ],
  ["one customer only", workbook(GOOD.map((row) => ["a", ...row.slice(1)])), []],
])("%s", (_, snapshot, findings) => {
  test("is found, with its cell", () => {
    expect(found(snapshot)).toEqual(findings);
  });

  test("leaves no error value and no figure that is none", () => {
    const contents = written(snapshot);
    expect(contents.length).toBeGreaterThan(20);
    expect(contents.filter((content) => typeof content === "number" && !Number.isFinite(content))).toEqual([]);
    expect(
      contents.filter((content) => typeof content === "string" && /#DIV|#VALUE|NaN|Infinity/.test(content)),
    ).toEqual([]);
  });
});

describe.each<[string, WorkbookSnapshot, string, string]>([
  [
    "in a cell",
    workbook([["a", "p", "1", "$100", 0, 60], ...GOOD.slice(1), ["d", "q", "4", "€90", 0, 1]]),
    "mixed-currency D5",
    "USD, EUR",
  ],
  [
    "by number format",
    workbook(GOOD, { "1,3": '"$"#,##0', "2,3": "[$€-407] #,##0", "3,3": "[$-409]#,##0" }),
    "mixed-currency D3",
    "USD, EUR",
  ],
  [
    "in the headings",
    workbookOf([
      sheetOf("Lines", [
        ["Customer", "Product", "Net sales (EUR)", "Freight (USD)"],
        ["a", "p", 100, 5],
        ["b", "q", 50, 5],
        ["c", "p", 25, 5],
      ]),
    ]),
    "currencies-not-added C1",
    "EUR, USD",
  ],
])("two currencies %s", (_, snapshot, place, named) => {
  const analysis = analyseWorkbook(snapshot);

  test("are not added up, with the cell", () => {
    expect(analysis.profitability).toBeNull();
    expect(found(snapshot)).toContain(place);
  });

  test("are named", () => {
    expect(String(analysis.findings.find(({ code }) => code === "currencies-not-added")?.value)).toContain(named);
  });
});

test("rates in the mapping add up what cells name", () => {
  const snapshot = workbook([["a", "p", "1", "$100", 0, 60], ...GOOD.slice(1), ["d", "q", "4", "€90", 0, 1]]);
  const entry = {
    layout: "sales",
    sheet: "Lines",
    customer: "Customer",
    revenue: "Gross sales",
    rates: { USD: 1, EUR: 1.1 },
  } as const;
  // 100 + 50 + 25 + 99.
  expect(analyseWorkbook(snapshot, { mapping: { version: 1, sheets: [entry] } }).profitability?.netRevenue).toBe(274);
});

test("costs count the same whether they are written as negative amounts or not", () => {
  const negative = workbook(GOOD.map((row) => [...row.slice(0, 5), -Number(row[5])]));
  // By hand: 100 + 45 + 25 - (60 + 30 + 30).
  expect(analyseWorkbook(negative).profitability?.grossMargin).toBe(50);
  expect(analyseWorkbook(workbook(GOOD)).profitability?.grossMargin).toBe(50);
});

test("a period without lines is an empty report, not a failure", () => {
  const analysis = analyseWorkbook(workbook(GOOD), {
    mapping: {
      version: 1,
      sheets: [
        {
          layout: "sales",
          sheet: "Lines",
          header: "A1",
          customer: "Customer",
          order: "Order no",
          revenue: "Gross sales",
          costs: { COGS: ["COGS"] },
          reportPeriod: "2020-01",
        },
      ],
    },
  });
  expect(analysis.profitability?.lines).toBe(0);
  expect(describeReport(analysis, { language: "fa" }).sheets.map(({ key }) => key)).toEqual([
    "profitability",
    "method",
  ]);
});
