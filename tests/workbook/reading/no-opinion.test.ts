import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { corrected } from "../../../src/workbook/reading/corrections";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

const ENGLISH = ["Strongly disagree", "Disagree", "No opinion", "Agree", "Strongly agree"];
const PERSIAN = ["کاملاً مخالفم", "مخالفم", "نظری ندارم", "موافقم", "کاملاً موافقم"];
const FRENCH = [
  "Pas du tout d'accord",
  "Plutôt pas d'accord",
  "Sans opinion",
  "Plutôt d'accord",
  "Tout à fait d'accord",
];

/** Each word equally often, but for one "agree" in the place of a "disagree" in every column. */
function survey(words: readonly string[]): WorkbookSnapshot {
  const at = (index: number): string => words[index === 1 ? 3 : index % 5] ?? "";
  const rows = Array.from({ length: 20 }, (_, row) => ["Sales", at(row), at((row * 3) % 20), at((row * 7) % 20)]);
  return workbookOf([
    sheetOf("S", [["Department", "I am proud of my work", "My boss is fair", "I am trained"], ...rows]),
  ]);
}

describe("“No opinion” where a middle would stand is no answer, and asked about", () => {
  test.each([
    ["English", ENGLISH],
    ["Persian", PERSIAN],
    ["French", FRENCH],
  ])("in %s", (_, words) => {
    const workbook = survey(words);
    const analysis = analyseWorkbook(workbook);
    expect(analysis.cells).toMatchObject({ used: 48, notApplicable: 12 });
    expect(analysis.findings.map(({ code }) => code)).toContain("no-opinion-left-out");
    const [question] = analysis.questions;
    expect(question).toMatchObject({
      kind: "midpoint",
      noOpinion: { answers: 12 },
      other: { scale: { min: 1, max: 5 } },
    });

    const taken = corrected(
      analysis.mapping,
      question?.correction ?? { kind: "use", use: "fact", sheet: "", columns: [] },
    );
    const other = analyseWorkbook(workbook, { mapping: taken });
    expect(other.cells).toMatchObject({ used: 60, notApplicable: 0 });
    // In every column 4 of each word, but 3 of the second and 5 of the fourth: (4 * 0 + 3 * 25 + 4 * 50 + 5 * 75 + 4 * 100) / 20.
    expect(other.alignment?.departments[0]?.alignment).toBeCloseTo(52.5, 9);
    expect(question?.other.points).toBeCloseTo(52.5, 9);
    expect(other.findings.map(({ code }) => code)).not.toContain("no-opinion-left-out");
  });

  test("beside a middle of its own it is no answer, and nothing is asked", () => {
    const analysis = analyseWorkbook(survey(["Disagree", "No opinion", "Neutral", "Agree", "Strongly agree"]));
    expect(analysis.findings.map(({ code }) => code)).not.toContain("no-opinion-left-out");
  });
});
