import { describe, expect, it } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { SAVED_KEYS } from "../../../src/workbook/saved-keys";
import { savedPeriod } from "../../../src/workbook/saved-period";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

const CHECKLIST: CellValue[][] = [
  ["Criterion", "Own staff 1", "Senior management 1", "Other department 1"],
  ["Keeps its promises", 4, 5, 3],
  ["Answers at once", 2, 3, 1],
];
/** The same ratings as a list that knows two periods. */
const LIST: CellValue[][] = [
  ["Department", "Criterion", "Rater", "Role", "Period", "Rating"],
  ...["2026 spring", "2026 autumn"].flatMap((period) =>
    ["A", "B", "C"].map((rater): CellValue[] => ["Sales", "Keeps its promises", rater, "peer", period, 4]),
  ),
];

function named(rows: CellValue[][], period: string): WorkbookSnapshot {
  return { ...workbookOf([sheetOf("Sales", rows)]), saved: { [SAVED_KEYS.period]: period } };
}

describe("the period that was named in the workbook", () => {
  it("is the period of ratings that know none, in the scores and in the history", () => {
    const { alignment } = analyseWorkbook(named(CHECKLIST, '"Spring 2026"'));
    expect(alignment?.period).toBe("Spring 2026");
    expect([...new Set(alignment?.history.map(({ period }) => period))]).toEqual(["Spring 2026"]);
  });

  it("gives way to the one that is asked for", () => {
    const { alignment } = analyseWorkbook(named(CHECKLIST, '"Spring 2026"'), { period: "1405" });
    expect(alignment?.period).toBe("1405");
  });

  it("changes nothing where the data knows its periods", () => {
    const { alignment } = analyseWorkbook(named(LIST, '"2026 spring"'));
    expect(alignment?.period).toBe("2026 autumn");
  });

  it.each(["{", "7", '"  "'])("is none where %s was saved", (text) => {
    expect(savedPeriod(named(CHECKLIST, text))).toBeNull();
  });
});
