import { describe, expect, test } from "vitest";
import { findingSentence } from "../../../src/language/finding-sentence";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { publishedFindings } from "../../../src/workbook/published-findings";
import { sheetOf, workbookOf } from "../snapshot-of";

type Row = readonly (string | number)[];

describe("What is in no score is named", () => {
  test("roles of a 360° that too few have, with their departments", () => {
    const roles = ["Self", "Peer", "Peer", "Peer", "Manager", ...Array.from({ length: 5 }, () => "Subordinate")];
    const rows = ["Design", "Legal"].flatMap((department, at) =>
      roles.map((role, index): Row => [
        department,
        role,
        `${department} ${index}`,
        2 + ((index + at) % 5),
        3 + (index % 4),
        2 + ((index * 3) % 6),
      ]),
    );
    const { findings } = analyseWorkbook(
      workbookOf([
        sheetOf("360", [["Department", "Relationship", "Reviewer", "Listens", "Delivers", "Shares"], ...rows]),
      ]),
    );
    const found = findings.find(({ code }) => code === "roles-left-out");
    expect(found?.value).toMatch(/^(?=.*\bself\b)(?=.*\bpeer\b)(?=.*\bsenior\b).*: Design, Legal$|: Legal, Design$/);
    expect(findingSentence("roles-left-out", found?.value ?? null, "en")).toContain("other departments");
    expect(findingSentence("roles-left-out", found?.value ?? null, "fa")).toContain("واحدهای دیگر");
  });

  test("departments whose score rests on few of what was asked", () => {
    const rows = [1, 2, 3, 4, 5, 3].map((value, index): Row => [
      "Sales",
      value,
      6 - value,
      index < 2 ? value : "n/a",
      index > 3 ? value : "n/a",
    ]);
    const statements = ["I am proud of my work", "My boss is fair", "I am well trained", "I get the tools I need"];
    const { findings } = analyseWorkbook(workbookOf([sheetOf("S", [["Department", ...statements], ...rows])]));
    expect(findings).toContainEqual({ code: "few-criteria", sheet: null, cell: null, value: "Sales (2/4)" });
    expect(findingSentence("few-criteria", "Sales (2/4)", "fa")).toContain("Sales (۲/۴)");
  });
});

describe("A finding about two readings is a sentence", () => {
  const value = '0-10 → 59; 1-10 → 54.4: "scale": {"min":1,"max":10}';

  test("with the means and the mapping line in their places", () => {
    expect(findingSentence("scale-ambiguous", value, "en")).toBe(
      "The answers fit a scale of 0–10 as well as one of 1–10. They were read on the first, which gives a mean of 59 points of 100; " +
        'on the second it would be 54.4. Confirm the scale on the Check screen, or put "scale": {"min":1,"max":10} into the mapping for the second.',
    );
    expect(findingSentence("scale-ambiguous", value, "fa")).toContain("۵۴٫۴");
  });

  test("without the means where only the line may be published", () => {
    expect(findingSentence("scale-ambiguous", '"scale": {"min":1,"max":10}', "en")).toBe(
      'The answers fit two scales; the first was taken. Confirm the scale on the Check screen, or put "scale": {"min":1,"max":10} into the mapping for the second.',
    );
  });

  test("whose means stay in where a department is hidden: less the shown ones they were its own", () => {
    const words = ["Strongly disagree", "Disagree", "No opinion", "Agree", "Strongly agree"];
    const rows = Array.from({ length: 20 }, (_, index): Row => [
      index < 3 ? "Legal" : index < 12 ? "Sales" : "Finance",
      words[index % 5] ?? "",
      words[(index * 3) % 5] ?? "",
    ]);
    const analysis = analyseWorkbook(
      workbookOf([sheetOf("S", [["Department", "I am proud of my work", "My boss is fair"], ...rows])]),
    );
    expect(analysis.findings.find(({ code }) => code === "no-opinion-left-out")?.value).toMatch(/→/);
    expect(publishedFindings(analysis).find(({ code }) => code === "no-opinion-left-out")?.value).toMatch(/^"words": /);
  });
});
