import { expect, test } from "vitest";
import { ROLES } from "../../../src/alignment/evaluation";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

const GROUPS = ["Sales", "Marketing", "Finance", "Logistics"];
const CRITERIA = ["Speed", "Courtesy", "Quality"];

test.each([[[]], [["Evaluation of departments by staff (1 = poor ... 5 = excellent)"]]])(
  "Departments that head groups of the same few columns are the rated ones (title: %j)",
  (title) => {
    const groups = ["Rater", ...GROUPS.flatMap((name) => [name, "", ""])];
    const headings = ["", ...GROUPS.flatMap(() => CRITERIA)];
    const rows = Array.from({ length: 10 }, (_, rater) => [
      `Person ${rater + 1}`,
      // Sales 5 and 4, Marketing 4 and 3, and so on down.
      ...GROUPS.flatMap((_name, group) =>
        CRITERIA.map((_text, index) => 5 - group - ((rater + index) % 2 && group < 3 ? 1 : 0)),
      ),
    ]);
    const sheet = sheetOf("Survey", [...(title.length > 0 ? [title] : []), groups, headings, ...rows]);
    const { evaluation } = analyseWorkbook(workbookOf([sheet]));
    expect(evaluation?.departments.map(({ id }) => id).sort()).toEqual(["finance", "logistics", "marketing", "sales"]);
    expect([...new Set(evaluation?.tables.flatMap(({ criteria }) => criteria.map(({ text }) => text)))]).toEqual(
      CRITERIA,
    );
  },
);

const CRITERIA_OF_TWO = ["Fast", "Friendly"];
const ANSWERERS = ["P1", "P2", "P3", "P4", "P5", "P6"];

/** Six answers; the first group's columns are of mean 2, the second's of mean 4. */
function grouped(
  groups: readonly CellValue[],
  headings: readonly string[] = CRITERIA_OF_TWO,
  write: (mark: number) => CellValue = (mark) => mark,
): readonly (readonly CellValue[])[] {
  return [
    ["", ...groups.flatMap((group) => [group, ...headings.slice(1).map(() => "")])],
    ["Respondent", ...groups.flatMap(() => headings)],
    ...ANSWERERS.map((name, row) => [
      name,
      ...groups.flatMap((_, group) => headings.map(() => write((group === 0 ? 2 : 4) + (row % 2 === 0 ? 1 : -1)))),
    ]),
  ];
}

function analysed(rows: readonly (readonly CellValue[])[], sheet = "Survey"): Analysis {
  return analyseWorkbook(workbookOf([sheetOf(sheet, rows)]));
}

function scores({ alignment }: Analysis): Readonly<Record<string, unknown>> {
  return Object.fromEntries((alignment?.departments ?? []).map(({ id, alignment: score }) => [id, score]));
}

const AGREEMENT = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];

test.each<[said: string, rows: readonly (readonly CellValue[])[], names: readonly string[]]>([
  ["names that nobody knows", grouped(["Front desk", "Boat yard"]), ["front-desk", "boat-yard"]],
  ["names of sales words", grouped(["Sales", "Logistics"]), ["sales", "logistics"]],
  ["French names", grouped(["Accueil", "Logistique"], ["Rapidité", "Clarté"]), ["accueil", "logistique"]],
  ["Persian names, words of scales as headings", grouped(["پذیرش", "انبار"], ["خوب", "مفید"]), ["پذیرش", "انبار"]],
  [
    "words of scales over numbers",
    grouped(["Front desk", "Boat yard"], ["Friendly", "Clear"]),
    ["front-desk", "boat-yard"],
  ],
  [
    "words of scales over agreement",
    grouped(["Front desk", "Boat yard"], ["Friendly", "Clear"], (mark) => AGREEMENT[mark - 1] ?? ""),
    ["front-desk", "boat-yard"],
  ],
  [
    "statements that speak of us",
    grouped(["Front desk", "Boat yard"], ["Listens to us", "Keeps promises"]),
    ["front-desk", "boat-yard"],
  ],
])("Groups of columns that repeat the same criteria are departments: %s", (_, rows, [first = "", second = ""]) => {
  const analysis = analysed(rows);
  expect(scores(analysis)).toEqual({ [first]: 25, [second]: 75 });
  expect(analysis.cells).toMatchObject({ read: 24, used: 24, refused: 0 });
});

test("Unknown names are asked about, with the mapping of the other reading; known ones are not", () => {
  const [asked] = analysed(grouped(["Front desk", "Boat yard"])).otherReadings;
  expect(asked).toMatchObject({ taken: "departments", cell: "B2", columns: ["B", "C", "D", "E"] });
  const mapping = { version: 1 as const, sheets: asked?.entries ?? [] };
  const other = analyseWorkbook(workbookOf([sheetOf("Survey", grouped(["Front desk", "Boat yard"]))]), { mapping });
  expect(scores(other)).toEqual({ all: 50 });
  expect(other.otherReadings).toEqual([]);
  expect(analysed(grouped(["Sales", "Logistics"])).otherReadings).toEqual([]);
});

test.each([
  ["2024", "2025"],
  [2024, 2025],
  ["Q1 2025", "Q2 2025"],
  ["بهار ۱۴۰۴", "تابستان ۱۴۰۴"],
])("Groups named %s and %s are periods", (before, now) => {
  const { evaluation, alignment } = analysed(grouped([before, now]));
  expect(evaluation?.periods).toEqual([String(before), String(now)]);
  expect(alignment?.departments.map(({ alignment: score }) => score)).toEqual([75]);
});

test("Groups named after roles are ratings in that role", () => {
  const { evaluation } = analysed(grouped(["Self", "Customers"]), "Sales");
  expect(evaluation?.departments.map(({ id }) => id)).toEqual(["sales"]);
  expect(evaluation?.tables.map(({ raters }) => ROLES[raters.role[0] ?? 0])).toEqual(["self", "customer"]);
});

test.each([
  ["Expectation", "Perception"],
  ["وضع مطلوب", "وضع موجود"],
  ["Importance", "Performance"],
])("What is expected or important is left out beside how it is: %s, %s", (expected, perceived) => {
  const analysis = analysed(grouped([expected, perceived]));
  expect(scores(analysis)).toEqual({ all: 75 });
  expect(analysis.findings.map(({ code }) => code)).toContain("importance-ignored");
});

test.each([
  ["Before", "After"],
  ["Morning", "Evening"],
  ["صبح", "عصر"],
])("Groups that are sides of one thing stay one department, and that is said: %s, %s", (one, other) => {
  const analysis = analysed(grouped([one, other]));
  expect(scores(analysis)).toEqual({ all: 50 });
  expect(analysis.findings).toContainEqual({
    code: "groups-alike",
    sheet: "Survey",
    cell: "A2",
    value: `${one}, ${other}`,
  });
});

test("Departments below each criterion are the rated ones, and the group says what is judged", () => {
  const rows = [
    ["Respondent", "Speed", "", "Courtesy", ""],
    ["", "Sales", "Finance", "Sales", "Finance"],
    ...ANSWERERS.map((name) => [name, 2, 4, 2, 4]),
  ];
  const analysis = analysed(rows);
  expect(scores(analysis)).toEqual({ sales: 25, finance: 75 });
  expect(analysis.evaluation?.tables.map(({ criteria }) => criteria.map(({ text }) => text))).toEqual([
    ["Speed", "Courtesy"],
    ["Speed", "Courtesy"],
  ]);
});

test("An answer in words below headings of its own is no heading", () => {
  const rows = [
    ["Respondent", "Speed of reply here", "Tone of the answers", "Care taken with us"],
    ["P0", "agree", "disagree", "agree"],
    ...ANSWERERS.map((name) => [name, 2, 4, 3]),
  ];
  expect(analysed(rows).cells.read).toBe(21);
});

test("Two departments that were answered alike are both read: neither is a copy of the other", () => {
  const rows = [
    ["", "Front desk", "", "Boat yard", ""],
    ["Respondent", "Fast", "Friendly", "Fast", "Friendly"],
    ...ANSWERERS.map((name, row) => [name, 3, 2 + (row % 2) * 2, 3, 2 + (row % 2) * 2]),
  ];
  expect(scores(analysed(rows))).toEqual({ "front-desk": 50, "boat-yard": 50 });
});
