import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { SalesEntry } from "../../../src/workbook/reading/mapping";
import { profitColumns } from "../../../src/workbook/report/profit-columns";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

/** Rows of totals among an accountant's lines. Net revenue of the three lines: 100 + 50 + 25 = 175. */

const HEADINGS = ["Date", "Region", "Customer", "Product", "Net sales", "COGS"];
const LINES = [
  [46_000, "North", "a", "p", 100, 60],
  [46_001, "North", "b", "q", 50, 30],
  [46_002, "South", "a", "p", 25, 30],
] as const;

const books = (rows: readonly (readonly (CellValue | null)[])[]) => workbookOf([sheetOf("Lines", [HEADINGS, ...rows])]);
const [first, second, third] = LINES;

describe.each<[string, readonly (readonly (CellValue | null)[])[], readonly string[]]>([
  ["labelled where the dates stand", [...LINES, ["Total", null, null, null, 175, 120]], ["A5"]],
  ["labelled in Persian where the regions stand", [...LINES, [null, "جمع کل", null, null, 175, 120]], ["B5"]],
  [
    "of each group, and of all",
    [
      first,
      second,
      [null, "North total", null, null, 150, 90],
      third,
      [null, "South Total", null, null, 25, 30],
      [null, "Grand Total", null, null, 175, 120],
    ],
    ["B4", "B6", "B7"],
  ],
  ["without a word", [...LINES, [null, null, null, null, 175, 120]], ["E5"]],
  ["of averages", [...LINES, [null, null, "میانگین", null, 58.3, 40]], ["C5"]],
])("a row of totals %s", (_, rows, cells) => {
  const analysis = analyseWorkbook(books(rows));

  it("is no sale", () => {
    expect(analysis.profitability?.netRevenue).toBe(175);
    expect(analysis.profitability?.lines).toBe(3);
  });

  it("is told of at its cell", () => {
    expect(analysis.findings.map(({ code, cell }) => [code, cell])).toEqual(
      cells.map((cell) => ["summary-row-ignored", cell]),
    );
  });
});

it("a line that happens to be as large as those above is a sale", () => {
  const { profitability } = analyseWorkbook(books([...LINES, [46_003, "South", "total care", "p", 175, 100]]));
  expect(profitability?.netRevenue).toBe(350);
});

it("live columns end above the totals that stand below the lines", () => {
  const entry: SalesEntry = {
    layout: "sales",
    sheet: "Lines",
    header: "A1",
    customer: "Customer",
    product: "Product",
    revenue: "Net sales",
    costs: { COGS: ["COGS"] },
  };
  const rows = [...LINES, [null, null, null, null, null, null], ["Total", null, null, null, 175, 120]];
  expect(profitColumns(books(rows), entry, [], "en")?.lines).toBe(3);
});

describe("the workbook's own total", () => {
  const totalOf = (rows: readonly (readonly (CellValue | null)[])[]) =>
    analyseWorkbook(books(rows)).salesReadings?.[0]?.ownTotal;

  it("stands beside what its lines add up to", () => {
    expect(totalOf([...LINES, ["Total", null, null, null, 180, 120]])).toEqual({
      cell: "E5",
      stated: 180,
      ofLines: 175,
    });
  });

  it("is the one of all lines where groups have theirs too", () => {
    const rows = [
      first,
      second,
      [null, "North total", null, null, 150, 90],
      third,
      ["Total", null, null, null, 175, 120],
    ];
    expect(totalOf(rows)).toEqual({ cell: "E6", stated: 175, ofLines: 175 });
  });

  it("is what the totals of groups make where nothing sums up all", () => {
    const rows = [
      first,
      second,
      [null, "North total", null, null, 150, 90],
      third,
      [null, "South total", null, null, 25, 30],
    ];
    expect(totalOf(rows)).toEqual({ cell: "E6", stated: 175, ofLines: 175 });
  });
});
