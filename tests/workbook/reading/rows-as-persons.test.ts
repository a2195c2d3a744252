import { expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

/** Ratings from 1 to 5 of three columns. */
const RATINGS = [
  [4, 3, 5],
  [5, 4, 4],
  [3, 3, 4],
  [4, 5, 3],
  [2, 3, 4],
];

function said(
  heading: string,
  labels: readonly CellValue[],
  columns = ["Hall A", "Hall B", "Hall C"],
): readonly string[] {
  const rows = [[heading, ...columns], ...RATINGS.map((ratings, row) => [labels[row] ?? "", ...ratings])];
  return analyseWorkbook(workbookOf([sheetOf("Sheet1", rows)])).findings.map(({ code }) => code);
}

test.each([
  ["Topic", ["Cleanliness", "Noise", "Light", "Air", "Seating"]],
  ["محور", ["پاکیزگی", "آرامش", "نور", "هوا", "صندلی"]],
  ["Thema", ["Sauberkeit", "Lärm", "Licht", "Luft", "Sitze"]],
])("words under %s beside ratings alone may be persons or topics: it is said", (heading, labels) => {
  expect(said(heading, labels)).toContain("rows-are-persons");
});

test.each([
  ["Respondent", ["Ann", "Ben", "Cleo", "Dov", "Eve"]],
  ["ID", [101, 102, 103, 104, 105]],
  ["ID", ["R-1", "R-2", "R-3", "R-4", "R-5"]],
])("%s names persons: nothing is said", (heading, labels) => {
  expect(said(heading, labels)).not.toContain("rows-are-persons");
});

test("a column of numbers headed as a side of quality is judged itself, and its heading may be a rater's", () => {
  const analysis = analyseWorkbook(
    workbookOf([
      sheetOf("Sheet1", [
        ["Aspect", "Speed", "Quality", "Attitude"],
        ...["Reception", "Warehouse", "Night shift", "Canteen", "Garage"].map((name, row) => [
          name,
          ...(RATINGS[row] ?? []),
        ]),
      ]),
    ]),
  );
  expect(analysis.columns.map(({ heading, use }) => [heading, use])).toEqual([
    ["Aspect", "statement"],
    ["Speed", "criterion"],
    ["Quality", "criterion"],
    ["Attitude", "criterion"],
  ]);
  expect(analysis.findings.map(({ code }) => code)).toContain("columns-are-raters");
});
