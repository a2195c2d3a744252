import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { suppliersIn } from "../../../src/workbook/layouts/matrix/direction";
import { sheetOf, workbookOf } from "../snapshot-of";

const NAMES = ["Sales", "Finance", "Logistics"];

/** Everybody gives Sales 5, Finance 3 and Logistics 1; where the raters stand in the rows, each column holds one figure. */
function matrix(corner: string, ratersInRows: boolean, title = ""): Analysis {
  const given = [5, 3, 1];
  const rows = NAMES.map((name, row) => [
    name,
    ...NAMES.map((_, column) => (row === column ? "" : (given[ratersInRows ? column : row] ?? 0))),
  ]);
  const head = [[corner, ...NAMES], ...rows];
  return analyseWorkbook(workbookOf([sheetOf("Matrix", title === "" ? head : [[title], [""], ...head])]));
}

function suppliers(analysis: Analysis): unknown {
  const [entry] = analysis.mapping.sheets;
  return entry !== undefined && "suppliers" in entry ? entry.suppliers : null;
}

describe("A matrix is read in the direction that it names", () => {
  test.each([
    ["Rated by \\ rated", true],
    ["Rating department (rows) / rated department (columns)", true],
    ["Rater ↓ / Rated →", true],
    ["From \\ To", true],
    ["Customer \\ Supplier", true],
    ["Supplier \\ Customer", false],
    ["Rated department / rated by", false],
    ["Rated (rows) / raters (columns)", false],
    ["ارزیاب ↓ / ارزیابی‌شونده →", true],
    ["تأمین‌کننده \\ مشتری", false],
    ["We are ↓ / we rate →", true],
    ["we rate ↓ / we are →", false],
    ["Your team ↓, you rate →", true],
    ["Who we are / whom we rate", true],
    ["rated ↓ / rater →", false],
    ["Reviewer → / Reviewed ↓", false],
    ["Department ↓ rates →", true],
    ["Department ↓ is rated by →", false],
    ["Department ↓ serves →", false],
    ["Department ↓ served by →", true],
    ["to ↓ / from →", false],
    ["ما ↓ / ارزیابی می‌کنیم →", true],
    ["ارزیابی‌شونده ↓ / ارزیاب →", false],
    ["چه کسی نمره می‌گیرد ↓", false],
    ["Wir sind ↓ / wir bewerten →", true],
    ["Évalué ↓ / évaluateur →", false],
  ])("the corner says “%s”", (corner, ratersInRows) => {
    const analysis = matrix(corner, ratersInRows);
    expect(suppliers(analysis)).toBe(ratersInRows ? "columns" : "rows");
    expect(analysis.findings.map(({ code }) => code)).not.toContain("suppliers-assumed");
  });

  test.each([
    ["Rows are the departments that rate, columns those being rated", "columns"],
    ["Each row: how the department in the row rates the departments in the columns", "columns"],
    ["Columns rate rows", "rows"],
    ["How well does the department in the column serve you? (rows: who rates; 1-10)", "columns"],
    ["How well does each department (row) serve the others?", "rows"],
    ["Rows: raters; columns: rated", "columns"],
    ["In each column, the department above rates the others", "rows"],
    ["واحدهای ستون چقدر به شما خدمت می‌دهند؟", "columns"],
    ["Suppliers in columns, customers in rows", "columns"],
    ["سطرها ارزیاب و ستون‌ها ارزیابی‌شونده‌اند", "columns"],
  ])("a title says “%s”", (title, expected) => {
    expect(suppliersIn("Department", [title])).toBe(expected);
    expect(suppliers(matrix("Department", expected === "columns", title))).toBe(expected);
  });

  test.each([
    ["Rater ↓ / rater →", ""],
    ["We serve ↓ / they rate us →", ""],
    ["Rater ↓ / rated →", "Columns rate rows"],
    ["Who helps whom", "Every department rates every other"],
  ])("“%s” below “%s” is no clear word: the reading is named as assumed", (corner, title) => {
    expect(suppliersIn(corner, [title])).toBeNull();
  });

  test("where nothing says it, the reading is named at the matrix with what to do", () => {
    const found = matrix("", false).findings.find(({ code }) => code === "suppliers-assumed");
    expect(found).toMatchObject({ sheet: "Matrix", cell: "B1" });
  });
});
