import { expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

type Row = readonly CellValue[];

const TOPICS = ["Greeting", "Eye contact", "Smile", "Tidy", "Signs readable"];
/** Means of the columns: 2, 3 and 4, of a fourth one 3 again. */
const MARKS = [
  [1, 2, 5, 3],
  [2, 4, 3, 4],
  [3, 3, 4, 2],
  [2, 1, 4, 5],
  [2, 5, 4, 1],
];

function analysed(rows: readonly Row[], sheet = "Sheet1"): Analysis {
  return analyseWorkbook(workbookOf([sheetOf(sheet, rows)]));
}

function table(headings: Row, times = 1, labels: readonly string[] = TOPICS): readonly Row[] {
  return [
    headings,
    ...MARKS.map((marks, row) => [
      labels[row] ?? "",
      ...marks.slice(0, headings.length - 1).map((mark) => mark * times),
    ]),
  ];
}

function points(analysis: Analysis): Readonly<Record<string, number>> {
  return Object.fromEntries(
    (analysis.alignment?.departments ?? []).map(({ id, alignment }) => [
      id,
      typeof alignment === "number" ? Math.round(alignment * 10) / 10 : Number.NaN,
    ]),
  );
}

/** Points of means 2, 3 and 4 from 1 to 5. */
const ONE_TO_FIVE = [25, 50, 75];

test.each<[said: string, rows: readonly Row[], departments: readonly string[], expected: readonly number[]]>([
  [
    "Item and three departments, no title",
    table(["Item", "Sales", "Finance", "Logistics"]),
    ["sales", "finance", "logistics"],
    ONE_TO_FIVE,
  ],
  [
    "a title that asks, a word of freight among the departments",
    [["How satisfied are you with each department? 1-5"], ...table(["Service", "Sales", "Shipping", "Finance"])],
    ["sales", "shipping", "finance"],
    ONE_TO_FIVE,
  ],
  [
    "four departments under a topic in Persian",
    table(["موضوع", "فروش", "مالی", "تدارکات", "بازاریابی"]),
    ["sales", "finance", "logistics", "marketing"],
    [...ONE_TO_FIVE, 50],
  ],
  [
    "a title in German, two of three names known",
    [["Bewertung der Abteilungen, 1-5"], ...table(["Merkmal", "Sales", "Logistik", "Finance"])],
    ["sales", "logistik", "finance"],
    ONE_TO_FIVE,
  ],
  [
    "marks to 20, as schools give them",
    [["نمره واحدها از ۲۰"], ...table(["خدمت", "فروش", "مالی", "تدارکات"], 4)],
    ["sales", "finance", "logistics"],
    [40, 60, 80],
  ],
  [
    "marks to 100 under a title that says so",
    [["Department scores, out of 100"], ...table(["Product", "Sales", "Finance", "Logistics"], 20)],
    ["sales", "finance", "logistics"],
    [40, 60, 80],
  ],
])("Marks that departments were given are no sales lines: %s", (_, rows, departments, expected) => {
  const analysis = analysed(rows);
  expect(analysis.profitability).toBeNull();
  expect(points(analysis)).toEqual(Object.fromEntries(departments.map((id, index) => [id, expected[index]])));
});

test("Customers or raters down the rows rate each department in a column of its own", () => {
  for (const heading of ["Customer", "Rater"]) {
    const analysis = analysed(
      table([heading, "Sales", "Finance", "Logistics"], 1, ["Acme", "Bolt", "Core", "Dyna", "Echo"]),
    );
    expect(analysis.profitability).toBeNull();
    expect(points(analysis)).toEqual({ sales: 25, finance: 50, logistics: 75 });
  }
});

test.each<[said: string, rows: readonly Row[]]>([
  ["amounts under departments' words", table(["Product", "Sales", "Logistics", "Marketing"], 100)],
  ["small amounts beside their costs", table(["Product", "Sales", "Cost"])],
  ["a title that evaluates sales", [["Sales evaluation 2025"], ...table(["Product", "Sales", "Cost of goods"], 1000)]],
  [
    "dates and customers",
    [
      ["Date", "Customer", "Sales", "Freight"],
      ...[5, 4, 3, 2].map((amount, row) => [45000 + row, `C${row}`, amount, 1]),
    ],
  ],
])("Sales lines are still sales lines: %s", (_, rows) => {
  expect(analysed(rows).profitability).not.toBeNull();
});

test("Where no title asks for marks, the reading is named with the entry that would take them for sales", () => {
  const marks = ({ findings }: Analysis) => findings.filter(({ code }) => code === "marks-assumed");
  const [said] = marks(analysed(table(["Item", "Sales", "Finance", "Logistics"])));
  expect(said?.cell).toBe("A1");
  expect(said?.value).toContain('"layout":"sales"');
  expect(marks(analysed([["Ratings 1-5"], ...table(["Item", "Sales", "Finance", "Logistics"])]))).toEqual([]);
});

// One known department alone says too little: the headings speak of sales, and the figures of marks.
test("amounts that are all whole numbers up to ten are said to look like marks", () => {
  const small = analysed(table(["Service", "Sales", "Shipping", "Returns"]));
  expect(small.findings.map(({ code }) => code)).toContain("amounts-like-marks");
  const large = analysed(table(["Service", "Sales", "Shipping", "Returns"], 130));
  expect(large.findings.map(({ code }) => code)).not.toContain("amounts-like-marks");
});
