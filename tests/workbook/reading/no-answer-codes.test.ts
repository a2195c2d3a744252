import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { noAnswerCodesIn } from "../../../src/workbook/reading/account/no-answer-codes";
import { sheetOf, workbookOf } from "../snapshot-of";

const HEADINGS = ["Department", "Answers requests promptly", "Keeps its promises", "Delivers without errors"];

/** Sales 5, Finance 2, by twelve each; two cells of each department are the code. */
function survey(note: string, code: number): Analysis {
  const rows = Array.from({ length: 24 }, (_, index) => {
    const department = index < 12 ? "Sales" : "Finance";
    const rating = index < 12 ? 5 : 2;
    return [department, index % 6 === 0 ? code : rating, rating, rating === 5 ? 4 + (index % 2) : 1 + (index % 2)];
  });
  return analyseWorkbook(workbookOf([sheetOf("Survey", [[note], HEADINGS, ...rows])]));
}

describe("A number that a note gives to missing answers is no answer", () => {
  test.each([
    ["99 = no answer", 99],
    ["Scale 1 (low) to 5 (high); 99 = missing", 99],
    ["0 = not applicable, 1 = poor, 5 = excellent", 0],
    ["Missing values are coded -1", -1],
    ["9: don't know", 9],
    ["۱ = خیلی ضعیف، ۵ = عالی، ۹۹ = بدون پاسخ", 99],
  ])("“%s”", (note, code) => {
    const analysis = survey(note, code);
    // 12 raters, three statements, less the two cells with the code in each department.
    expect(analysis.cellsBySheet["Survey"]).toMatchObject({ used: 68, notApplicable: 4, refused: 0 });
    const scales = (analysis.evaluation?.tables ?? []).map(({ scale }) => scale);
    expect(scales.every(({ min, max }) => min === 1 && max === 5)).toBe(true);
    expect(analysis.evaluation?.tables.flatMap(({ criteria }) => criteria.filter(({ reverse }) => reverse))).toEqual(
      [],
    );
    expect(analysis.findings).toContainEqual({
      code: "no-answer-codes",
      sheet: "Survey",
      cell: null,
      value: String(code),
    });
  });

  test.each([
    ["1 = disagree, 3 = no opinion, 5 = agree", []],
    ["3 = no opinion", []],
    ["Rate from 1 to 5", []],
    ["I was not sure 10 people would come", []],
    ["1-5, 6 = don't know", [6]],
    ["0 (not applicable) to 5", [0]],
    ["no answer = 99", [99]],
    ["Use 0 if not applicable", [0]],
  ])("“%s” names %j", (note, codes) => {
    expect(noAnswerCodesIn(note)).toEqual(codes);
  });
});
