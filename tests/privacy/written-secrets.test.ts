import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { Analysis } from "../../src/workbook/analysis";
import { describeReport } from "../../src/workbook/report/describe";
import { describeSlides } from "../../src/workbook/slides/deck";
import { resultsJson } from "../../src/workbook/results-json";
import { openEmpty } from "../excel/embedded-excel";
import { sheetOf, workbookOf } from "../workbook/snapshot-of";

const QUESTIONS = ["train-1", "train-2", "attract-1", "attract-2", "inform-1", "inform-2"];
const LARGE = 8;

/** A climate survey: two large departments, and finance with four employees, who were promised not to be shown. */
function survey(ofFinance: (person: number, question: number) => number): Analysis {
  const people = (department: string, count: number, answer: (person: number, question: number) => number) =>
    Array.from({ length: count }, (_, person) => [
      `${department}-${person}@example.invalid`,
      department,
      ...QUESTIONS.map((__, question) => answer(person, question)),
    ]);
  const usual = (person: number, question: number): number => 2 + ((person * 3 + question * 2) % 3);
  return analyseWorkbook(
    workbookOf([
      sheetOf("Climate survey", [
        ["Scale: 1 to 5"],
        [],
        ["Email", "Department", ...QUESTIONS],
        ...people("Sales", LARGE, usual),
        ...people("Production", LARGE + 1, usual),
        ...people("Marketing", LARGE + 2, usual),
        ...people("Finance", 4, ofFinance),
      ]),
    ]),
  );
}

const low = survey((person, question) => 1 + ((person + question) % 2));
const high = survey((person, question) => 5 - ((person * question) % 2));

describe("a group of four employees", () => {
  test("is hidden together with the next-smallest, so that no total gives it away", () => {
    const hidden = low.alignment?.departments.filter((department) => department.hidden).map(({ id }) => id);
    expect(hidden).toEqual(["sales", "finance"]);
  });

  test("changes nothing that is reported, whatever it answers", () => {
    expect(resultsJson(low, "en")).toEqual(resultsJson(high, "en"));
    expect(describeReport(low, { language: "en" })).toEqual(describeReport(high, { language: "en" }));
  });

  test("changes nothing on the slides, whatever it answers", () => {
    const slides = (analysis: Analysis) => describeSlides(describeReport(analysis, { language: "en" }));
    expect(slides(low)?.slides.length).toBeGreaterThan(2);
    expect(slides(low)).toEqual(slides(high));
  });

  test("changes no byte of the written workbook, whatever it answers", async () => {
    const written = async (analysis: Analysis): Promise<Record<string, string>> => {
      const workbook = openEmpty();
      await writeReport(describeReport(analysis, { language: "en" }));
      const parts = Object.entries(unzipSync(workbook.save()));
      return Object.fromEntries(parts.map(([name, bytes]) => [name, withoutIdentifiers(strFromU8(bytes))]));
    };
    expect(await written(low)).toEqual(await written(high));
  });
});

test("no rater's address leaves the sheet it stands in", () => {
  const reported = JSON.stringify([resultsJson(low, "en"), describeReport(low, { language: "fa" })]);
  expect(reported).not.toContain("example.invalid");
});

/** Random identifiers that Excel's format asks for. */
function withoutIdentifiers(xml: string): string {
  return xml.replace(/\{[0-9A-Fa-f-]{36}\}/g, "{}");
}
