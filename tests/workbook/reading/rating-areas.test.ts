import { expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { ratingAreas } from "../../../src/workbook/reading/rating-areas";
import type { MappingEntry } from "../../../src/workbook/reading/mapping";
import { SAVED_KEYS } from "../../../src/workbook/saved-keys";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

const SCALE = { min: 1, max: 5 };

/** Places were read off the cells below by hand. */
function workbook(values: CellValue[][], entry: MappingEntry): WorkbookSnapshot {
  const saved = { [SAVED_KEYS.mapping]: JSON.stringify({ version: 1, sheets: [entry] }) };
  return { ...workbookOf([sheetOf(entry.sheet, values)]), saved };
}

function places(snapshot: WorkbookSnapshot, department: string, text: string): readonly string[] {
  const { mapping, alignment } = analyseWorkbook(snapshot);
  const found = alignment?.departments.find(({ id }) => id === department)?.criteria.find((one) => one.text === text);
  return ratingAreas(snapshot, mapping, {
    department,
    criterion: found?.id ?? "",
    period: alignment?.period ?? null,
  }).map(({ address, cells }) => `${address} ${cells}`);
}

test("a checklist's criterion has its row of raters", () => {
  const snapshot = workbook(
    [
      ["Statement", "A", "B", "note", "C"],
      ["Keeps its promises", 4, 5, "", 3],
      ["Answers at once", 2, 3, "", 1],
    ],
    {
      sheet: "Sales",
      layout: "checklist",
      part: "A",
      header: "A1",
      department: { fixed: "Sales" },
      criterion: "Statement",
      raters: ["A", "B", "C"].map((column) => ({ column, role: "peer" })),
      scale: SCALE,
    },
  );
  expect(places(snapshot, "sales", "Answers at once")).toEqual(["B3:C3 2", "E3 1"]);
});

test("a survey's criterion has the rows of the department, whatever stands between them", () => {
  const snapshot = workbook(
    [
      ["unit", "we help", "we care"],
      ["Sales", 4, 5],
      ["Sales", 3, 4],
      ["Finance", 1, 2],
      ["Sales", 5, 5],
    ],
    {
      sheet: "Survey",
      layout: "responses",
      part: "B",
      header: "A1",
      department: "unit",
      criteria: ["we help", "we care"],
      scale: SCALE,
      anonymous: false,
    },
  );
  expect(places(snapshot, "sales", "we care")).toEqual(["C2:C3 2", "C5 1"]);
  expect(places(snapshot, "finance", "we help")).toEqual(["B4 1"]);
});

test("a long list's criterion has the cells of its own ratings in the latest period", () => {
  const row = (unit: string, period: string, who: string, statement: string, rating: number): CellValue[] => [
    unit,
    period,
    who,
    statement,
    rating,
  ];
  const snapshot = workbook(
    [
      ["unit", "period", "who", "statement", "score"],
      row("Sales", "2025", "a", "we help", 4),
      row("Sales", "2026", "a", "we help", 5),
      row("Sales", "2026", "a", "we care", 3),
      row("Sales", "2026", "b", "we help", 2),
    ],
    {
      sheet: "Long",
      layout: "long",
      part: "B",
      header: "A1",
      department: "unit",
      period: "period",
      rater: "who",
      criterion: "statement",
      rating: "score",
      scale: SCALE,
      anonymous: false,
    },
  );
  expect(places(snapshot, "sales", "we help")).toEqual(["E3 1", "E5 1"]);
});
