import { expect, test } from "vitest";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { sheetOf, workbookOf } from "./snapshot-of";

/** A checklist of the sales department beside sales lines: A and B bought in 2024, of them A in 2025 again. */
const checklist = sheetOf("Sales", [
  ["Statement", "Peer 1", "Peer 2", "Senior"],
  ["They know the customers", 4, 5, 3],
  ["They answer quickly", 3, 4, 4],
  ["They keep promises", 5, 4, 2],
]);
const lines = sheetOf("Lines", [
  ["Customer", "Period", "Net sales", "COGS"],
  ["A", "2024", 100, 50],
  ["B", "2024", 100, 50],
  ["A", "2025", 100, 50],
  ["C", "2025", 100, 50],
]);

test("the retention rate of the sales department is that of the lines where nobody typed one, and that is said", () => {
  const { alignment, findings } = analyseWorkbook(workbookOf([checklist, lines]));
  expect(alignment?.departments.find(({ id }) => id === "sales")?.retention).toBe(50);
  expect(findings.find(({ code }) => code === "retention-from-lines")?.value).toBe("50 (2025)");
});

test("a typed one stays", () => {
  const list = sheetOf("Units", [
    ["Department", "Headcount", "Retention rate"],
    ["Sales", 12, 81],
    ["Marketing", 5, 70],
    ["Finance", 5, 60],
  ]);
  const { alignment, findings } = analyseWorkbook(workbookOf([checklist, lines, list]));
  expect(alignment?.departments.find(({ id }) => id === "sales")?.retention).toBe(81);
  expect(findings.map(({ code }) => code)).not.toContain("retention-from-lines");
});

test("however many periods customers are followed through, no merged cell lies in a table", () => {
  const rows = Array.from({ length: 48 }, (_, index) => [
    `Customer ${index % 5}`,
    `2025-${String((index % 12) + 1).padStart(2, "0")}`,
    100 + index,
    50,
  ]);
  const many = sheetOf("Lines", [["Customer", "Period", "Net sales", "COGS"], ...rows]);
  const { sheets } = describeReport(analyseWorkbook(workbookOf([many])), { language: "en" });
  const [sheet] = sheets.filter(({ key }) => key === "profitability");
  const meet = (sheet?.merges ?? []).flatMap((merge) =>
    (sheet?.tables ?? []).filter(
      ({ row, column, rows: of, columns }) =>
        merge.row <= row + of.length &&
        merge.row + merge.rows > row &&
        merge.column < column + columns.length &&
        merge.column + merge.columns > column,
    ),
  );
  expect(sheet?.tables.map(({ name }) => name)).toContain("Hamrasta_Cohorts");
  expect(meet.map(({ name }) => name)).toEqual([]);
});
