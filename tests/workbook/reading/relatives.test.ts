import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import type { CellValue } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";
import { expectSumsToHold, ratingsInFigures } from "./account-sums";

/** Twelve answers of mean 3.5, 3.5 and 3.5 on a scale to five: 62.5 points each. */
const ANSWERS = [
  [4, 5, 3],
  [2, 3, 4],
  [5, 4, 4],
  [3, 3, 2],
  [4, 4, 5],
  [1, 2, 3],
  [5, 5, 4],
  [3, 4, 3],
  [4, 2, 4],
  [2, 3, 1],
  [5, 4, 5],
  [4, 3, 4],
] as const;
const EN = [
  "My manager explains what is expected of me",
  "I get the tools I need for my work",
  "Good work is recognised here",
];
const FA = ["مدیر من انتظارش را روشن می‌گوید", "ابزار لازم برای کارم را دارم", "کار خوب در اینجا دیده می‌شود"];

type Row = readonly (CellValue | null)[];

function analysed(name: string, rows: readonly Row[]): Analysis {
  return analyseWorkbook(workbookOf([sheetOf(name, rows)]));
}

/** A survey with further columns before the statements, and each answer written as given. */
function survey(
  before: readonly (readonly [heading: string, cell: (rater: number) => CellValue])[],
  statements: readonly string[] = EN,
  write: (value: number) => CellValue = (value) => value,
): readonly Row[] {
  return [
    [...before.map(([heading]) => heading), ...statements],
    ...ANSWERS.map((answers, rater) => [...before.map(([, cell]) => cell(rater)), ...answers.map(write)]),
  ];
}

/** Points of each criterion over all its ratings. */
function points({ evaluation }: Analysis): readonly number[] {
  const byText = new Map<string, number[]>();
  for (const { criteria, ratings, scale: ofTable } of evaluation?.tables ?? []) {
    criteria.forEach(({ text, reverse, scale = ofTable }, index) => {
      const column = ratings[index] ?? new Uint8Array();
      for (const rating of column) {
        if (column instanceof Uint8Array ? rating >= 254 : !Number.isFinite(rating)) continue;
        const value = (100 * (rating - scale.min)) / (scale.max - scale.min);
        byText.set(text, [...(byText.get(text) ?? []), reverse ? 100 - value : value]);
      }
    });
  }
  return [...byText.values()].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
}

const departmentsOf = ({ evaluation }: Analysis): readonly string[] =>
  (evaluation?.departments ?? []).map(({ id }) => id);
const useOf = ({ columns }: Analysis, heading: string): string | undefined =>
  columns.find((column) => column.heading === heading)?.use;
const names =
  (...texts: readonly string[]) =>
  (rater: number): string =>
    texts[rater % texts.length] ?? "";

function expectLikert(analysis: Analysis): void {
  expect(points(analysis)).toEqual([62.5, 62.5, 62.5]);
  expectSumsToHold(analysis);
  expect(ratingsInFigures(analysis)).toBe(analysis.cells.used);
}

describe("a department is found by what its heading means:", () => {
  test.each([
    ["Which team are you part of?", EN],
    ["Please select your division", EN],
    ["Business unit (required)", EN],
    ["در کدام بخش شرکت کار می‌کنید؟", FA],
    ["واحد محل خدمت شما", FA],
    ["نام دپارتمان", FA],
  ])("%s", (heading, statements) => {
    const analysis = analysed("Sheet1", survey([[heading, names("Claims", "Underwriting")]], statements));
    expect(departmentsOf(analysis)).toEqual(["claims", "underwriting"]);
    expectLikert(analysis);
  });

  test.each(["Department meetings are useful to me", "My team helps me when I ask", "واحد ما به قولش عمل می‌کند"])(
    "%s is a statement",
    (statement) => {
      const analysis = analysed("Sheet1", survey([], [statement, EN[1] ?? "", EN[2] ?? ""]));
      expect(departmentsOf(analysis)).toEqual(["all"]);
      expectLikert(analysis);
    },
  );
});

describe("facts are no criteria:", () => {
  test.each([
    ["Age", 0],
    ["Years of experience", 0],
    ["How long have you worked here?", 0],
    ["Gender", 1],
    ["Level", 1],
    ["lastpage", 5],
    ["Number of children", 0],
    ["سن شما", 0],
    ["سابقهٔ کار", 1],
    ["تعداد فرزندان", 0],
    ["جنسیت", 1],
  ])("%s", (heading, from) => {
    const analysis = analysed("Sheet1", survey([[heading, (rater) => from + (rater % 4)]]));
    expect(useOf(analysis, heading)).toBe("fact");
    expectLikert(analysis);
  });
});

describe("one means the best where the words say so:", () => {
  const turned = (value: number): number => 6 - value;
  test.each([
    ["1 = strongly agree, 5 = strongly disagree"],
    ["Scale: 1 (best) to 5 (worst)"],
    ["Please rate from 1 (very good) to 5 (very poor)"],
    ["۱ = کاملاً موافقم تا ۵ = کاملاً مخالفم"],
    ["نمره از ۱ (عالی) تا ۵ (خیلی ضعیف)"],
  ])("%s", (title) => {
    const analysis = analysed("Sheet1", [[title], [], ...survey([], EN, turned)]);
    expectLikert(analysis);
  });

  test("in the answers themselves", () => {
    const words = ["Very good", "Good", "Fair", "Poor", "Very poor"];
    expectLikert(
      analysed(
        "Sheet1",
        survey([], EN, (value) => `(${6 - value}) ${words[5 - value] ?? ""}`),
      ),
    );
  });
});

describe("words and spellings in common use:", () => {
  test.each([
    ["Totally disagree|Disagree|Neutral|Agree|Totally agree"],
    ["Disagree strongly|Disagree|Undecided|Agree|Agree strongly"],
    ["Very unsatisfied|Unsatisfied|Neutral|Satisfied|Highly satisfied"],
    ["Not at all confident|Slightly confident|Somewhat confident|Very confident|Extremely confident"],
    ["Much worse|Worse|About the same|Better|Much better"],
    ["1 - Never|2 - Rarely|3 - Sometimes|4 - Often|5 - Always"],
    ["★|★★|★★★|★★★★|★★★★★"],
    ["خیلی مخالفم|مخالفم|بی‌تفاوت|موافقم|خیلی موافقم"],
    ["اصلاً|کم|تا حدودی|زیاد|خیلی زیاد"],
    ["۱ - خیلی ضعیف|۲ - ضعیف|۳ - متوسط|۴ - خوب|۵ - عالی"],
    ["کاملاً ناراضی هستم|ناراضی هستم|نه راضی نه ناراضی|راضی هستم|کاملاً راضی هستم"],
  ])("%s", (words) => {
    expectLikert(
      analysed(
        "Sheet1",
        survey([], EN, (value) => words.split("|")[value - 1] ?? ""),
      ),
    );
  });

  test("words that no scale has are asked about, not read in part", () => {
    const words = ["Nigdy", "Czasami", "Często", "Zazwyczaj", "Zawsze"];
    const analysis = analysed(
      "Sheet1",
      survey([], EN, (value) => words[value - 1] ?? ""),
    );
    expect(analysis.evaluation).toBeNull();
    expect(analysis.columns.map(({ reason }) => reason.code)).toEqual(EN.map(() => "words-of-no-known-scale"));
    const mapping = {
      version: 1,
      sheets: [
        {
          layout: "responses",
          sheet: "Sheet1",
          part: "B",
          criteria: EN,
          words: { "*": words },
          scale: { min: 1, max: 5 },
        },
      ],
    } as const;
    const sheet = sheetOf(
      "Sheet1",
      survey([], EN, (value) => words[value - 1] ?? ""),
    );
    expectLikert(analyseWorkbook(workbookOf([sheet]), { mapping }));
  });
});

describe("a scale belongs to a family:", () => {
  test.each([
    ["How likely are you to recommend this company as a place to work?", 0, 10],
    ["Overall satisfaction (0-100)", 0, 100],
    ["How satisfied are you with your life? (1-7)", 1, 7],
  ])("%s", (heading, min, max) => {
    const rows = survey([]).map((row, index) => [
      ...row,
      index === 0 ? heading : Math.round(max * (1 - ((index - 1) % 4) / 10)),
    ]);
    const analysis = analysed("Sheet1", rows);
    expect(points(analysis).slice(0, 3)).toEqual([62.5, 62.5, 62.5]);
    expect(analysis.columns.at(-1)).toMatchObject({ use: "criterion", scale: { min, max } });
    expectSumsToHold(analysis);
  });

  test.each([0, 9, 99, -1])("one %i does not widen it", (code) => {
    const rows = survey([]).map((row, index) => (index === 6 ? [code, ...row.slice(1)] : row));
    const analysis = analysed("Sheet1", [...rows, ...survey([]).slice(1), ...survey([]).slice(1)]);
    expect(analysis.columns[0]?.scale).toEqual({ min: 1, max: 5 });
    expect(analysis.findings.map((finding) => finding.code)).toContain("rating-out-of-scale");
    expectSumsToHold(analysis);
  });
});

describe("headings in two rows:", () => {
  test("a group over every two statements of a survey", () => {
    const analysis = analysed("Sheet1", [
      ["Respondent", "Leadership", null, "Work"],
      [null, ...EN],
      ...ANSWERS.map((answers, rater) => [`R${rater + 1}`, ...answers]),
    ]);
    expectLikert(analysis);
  });

  test("roles over numbered raters of a checklist", () => {
    const { evaluation, cells } = analysed("Sales", [
      ["Criterion", "Own staff", null, "Other departments", null],
      [null, 1, 2, 1, 2],
      ["It listens to the customer", 5, 5, 2, 2],
      ["It keeps its promises", 5, 5, 2, 2],
    ]);
    expect([...(evaluation?.tables[0]?.raters.role ?? [])]).toEqual([0, 0, 1, 1]);
    expect(cells).toMatchObject({ read: 8, used: 8 });
  });

  test("names below the groups, the word for criteria in the second row", () => {
    const { evaluation } = analysed("Sales", [
      [null, "Self", null, "Peers", null],
      ["Criterion", "Ali", "Sara", "Reza", "Mina"],
      ["It listens to the customer", 5, 5, 2, 2],
      ["It keeps its promises", 5, 5, 2, 2],
    ]);
    expect([...(evaluation?.tables[0]?.raters.role ?? [])]).toEqual([0, 0, 1, 1]);
  });
});

describe("nothing that is no evaluation is scored:", () => {
  test.each([
    [
      "a budget",
      [
        ["Item", "Jan", "Feb", "Mar"],
        ["Rent", 1200, 1200, 1250],
        ["Power", 310, 290, 305],
        ["Travel", 80, 120, 60],
      ],
    ],
    [
      "a pivot table",
      [
        ["Row Labels", "Average of Q1", "Average of Q2"],
        ["Sales", 3.5, 4.1],
        ["Finance", 2.9, 3.3],
        ["Grand Total", 3.2, 3.7],
      ],
    ],
    [
      "counts of answers",
      [
        ["Question", "Strongly disagree", "Disagree", "Agree", "Strongly agree"],
        ["Pay", 2, 4, 9, 5],
        ["Tools", 1, 3, 8, 8],
      ],
    ],
    [
      "counts in Persian",
      [
        ["پرسش", "خیلی کم", "کم", "متوسط", "زیاد", "خیلی زیاد"],
        ["حقوق", 2, 4, 9, 5, 1],
        ["ابزار", 1, 3, 8, 8, 2],
      ],
    ],
    [
      "a staff list",
      [
        ["Name", "E-mail", "Extension", "Floor"],
        ["Ali", "ali@alvand.example", 114, 2],
        ["Sara", "sara@alvand.example", 120, 3],
        ["Reza", "reza@alvand.example", 131, 3],
      ],
    ],
  ] as const)("%s", (_, rows) => {
    const analysis = analysed("Sheet1", rows);
    expect(analysis.evaluation).toBeNull();
    expectSumsToHold(analysis);
  });
});

describe("sums and means are derived:", () => {
  test.each(["Total", "Average score", "Overall mean", "جمع نمره", "میانگین نمره‌ها", "Result"])("%s", (heading) => {
    const rows = survey([]).map((row, index) => {
      if (index === 0) return [...row, heading];
      const numbers = row.map(Number);
      const sum = numbers.reduce((total, value) => total + value, 0);
      return [...row, heading === "Total" || heading.startsWith("جمع") ? sum : sum / 3];
    });
    const analysis = analysed("Sheet1", rows);
    expect(analysis.columns.at(-1)?.use).toBe("derived");
    expectLikert(analysis);
  });
});

describe("a long list of ratings", () => {
  const rows: Row[] = [["Department", "Rater", "Role", "Criterion", "Rating"]];
  for (const department of ["Sales", "Finance"])
    for (let rater = 1; rater <= 6; rater += 1)
      for (const id of ["sa-1", "sa-2"]) rows.push([department, `r${rater}`, "employee", id, rater <= 3 ? 4 : 3]);
  const analysis = analysed("Ratings", rows);

  test("is one although its criteria are the instrument's", () => {
    expect(analysis.mapping.sheets.map(({ layout }) => layout)).toEqual(["long"]);
  });

  test("says who is rated; an employee who rates it is no one of its own", () => {
    expect(departmentsOf(analysis)).toEqual(["sales", "finance"]);
    expect(analysis.evaluation?.tables.every(({ anonymous }) => anonymous)).toBe(true);
    expect(new Set(analysis.evaluation?.tables.flatMap(({ raters }) => [...raters.role]))).toEqual(new Set([4]));
  });
});
