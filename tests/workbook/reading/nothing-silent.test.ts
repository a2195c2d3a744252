import { describe, expect, test } from "vitest";
import { isComputable } from "../../../src/alignment/figure";
import type { Analysis } from "../../../src/workbook/analysis";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { packFormats } from "../../../src/workbook/cell-formats";
import { sheetOf, workbookOf } from "../snapshot-of";

const UNITS = ["Sales", "Finance", "Logistics"];
const STATEMENTS = [
  "My work matters to our customers",
  "My manager listens",
  "I get the training I need",
  "I am proud",
];

/** Answers from 2 to 5 that hang together: eight people a unit. */
function answer(unit: number, person: number, question: number): number {
  return 2 + ((unit + person + (question % 2)) % 4);
}
function survey(
  more: readonly string[],
  cells: (unit: number, person: number) => readonly (string | number)[],
  units = UNITS,
) {
  return [
    ["Department", ...more, ...STATEMENTS],
    ...units.flatMap((unit, u) =>
      Array.from({ length: 8 }, (_, p) => [unit, ...cells(u, p), ...STATEMENTS.map((_text, q) => answer(u, p, q))]),
    ),
  ];
}
function analysed(...sheets: readonly SheetSnapshot[]): Analysis {
  return analyseWorkbook(workbookOf(sheets));
}
const codes = ({ findings }: Analysis): readonly string[] => findings.map(({ code }) => code);
const alignmentOf = ({ alignment }: Analysis): readonly (number | null)[] =>
  (alignment?.departments ?? []).map((one) => (isComputable(one.alignment) ? one.alignment : null));

describe("codes for no answer that stand elsewhere", () => {
  const withCode = (code: number, every: number) =>
    survey([], () => []).map((row, at) => row.map((cell, c) => (c === 2 && at > 0 && at % every === 0 ? code : cell)));
  // Eight people answer 2 3 4 5 2 3 4 5 in turn: a mean of 3.5 on 1 to 5 is 62.5 points; the three left out change it a little.
  const scaleOf = (analysis: Analysis) => analysis.evaluation?.tables[0]?.scale;

  test.each([
    [
      "a list of codes",
      [
        ["Code", "Meaning"],
        [1, "Strongly disagree"],
        [5, "Strongly agree"],
        [9, "Missing"],
      ],
      9,
    ],
    ["a line of a sheet of notes", [["All questions from 1 to 5. 0 = no answer."]], 0],
    ["a point right above the scale", [["Answers", "1 = very poor, 5 = very good; 6 = don't know"]], 6],
    ["a Persian note", [["۱ = کاملاً مخالفم، ۵ = کاملاً موافقم، ۸ = نمی‌دانم"]], 8],
  ])("%s on another sheet", (_name, notes, code) => {
    const analysis = analysed(sheetOf("Data", withCode(code, 8)), sheetOf("Notes", notes));
    expect(scaleOf(analysis)).toEqual({ min: 1, max: 5 });
    expect(analysis.cells).toEqual({ read: 96, used: 93, notApplicable: 3, blank: 0, refused: 0 });
    expect(codes(analysis)).toContain("no-answer-codes");
  });

  test.each([[9], [99], [0]])(
    "without a note, %i in one column is refused cell by cell and the column stays",
    (code) => {
      const analysis = analysed(sheetOf("Data", withCode(code, 8)));
      expect(analysis.cells).toEqual({ read: 96, used: 93, notApplicable: 0, blank: 0, refused: 3 });
      expect(codes(analysis).filter((one) => one === "rating-out-of-scale")).toHaveLength(3);
    },
  );

  test("a code that is a point of a longer scale is an answer there", () => {
    const rows = survey(["How likely are you to recommend us (0-10)?"], (u, p) => [(4 * u + p) % 11]);
    const analysis = analysed(sheetOf("Data", rows), sheetOf("Notes", [["9 = no answer"]]));
    expect(analysis.cells.used).toBe(24 * 5);
  });
});

describe("positions in a survey of the company", () => {
  test.each([
    ["Role", "Manager", "Staff"],
    ["Position", "Supervisor", "Employee"],
    ["نقش", "مدیر ارشد", "کارمند"],
  ])("%s: two managers of eight hide no department, and it is said that all count alike", (heading, manager, staff) => {
    const plain = analysed(
      sheetOf(
        "Survey",
        survey([], () => []),
      ),
    );
    const analysis = analysed(
      sheetOf(
        "Survey",
        survey([heading], (_u, p) => [p < 2 ? manager : staff]),
      ),
    );
    expect(alignmentOf(analysis)).toEqual(alignmentOf(plain));
    expect(codes(analysis)).toContain("positions-counted-alike");
  });
});

describe("whose ratings they are", () => {
  test("a column of names that repeat is offered as the department where none was found", () => {
    const rows = survey([], () => [], ["Alpha", "Beta", "Gamma"]).map(([first = "", ...rest], at) => [
      at === 0 ? "Cost object" : first,
      ...rest,
    ]);
    const analysis = analysed(sheetOf("Survey", rows));
    expect(analysis.findings).toContainEqual({
      code: "no-department",
      sheet: "Survey",
      cell: "A1",
      value: "A: Cost object",
    });
  });

  test.each([["Service"], ["Quel est votre service ?"], ["Département"], ["Abteilung"], ["Departamento"]])(
    "%s heads the departments",
    (heading) => {
      const rows = survey([], () => []).map(([first = "", ...rest], at) => [at === 0 ? heading : first, ...rest]);
      expect(analysed(sheetOf("Survey", rows)).evaluation?.departments).toHaveLength(3);
    },
  );

  test.each([
    ["Rated department", "Rating department"],
    ["Evaluated unit", "Evaluator unit"],
    ["Department being rated", "Your department"],
  ])("%s and %s are supplier and customer", (rated, rating) => {
    const pairs = UNITS.flatMap((one, a) =>
      UNITS.filter((other) => other !== one).map((other, b) => [one, other, 1 + a + b]),
    );
    const analysis = analysed(sheetOf("Matrix", [[rating, rated, "Reliability"], ...pairs]));
    // Sales rates the others 1 and 2, finance 2 and 3, logistics 3 and 4: finance is rated 1 and 4.
    const finance = analysis.alignment?.departments.find(({ id }) => id === "finance");
    expect(finance?.asSupplier).toBeCloseTo((0 + 75) / 2, 9);
  });
});

describe("a row for each department", () => {
  const rows = [
    ["Department", "Speed", "Courtesy", "Reliability"],
    ["Sales", 5, 4, 3],
    ["Finance", 3, 3, 3],
    ["Logistics", 1, 2, 3],
  ];
  test("is somebody's rating of departments, and said to be", () => {
    const analysis = analysed(sheetOf("Evaluation", rows));
    // (5 + 4 + 3) / 3 = 4 is 75 points; by name, in the order of the instrument: sales, logistics, finance.
    expect(alignmentOf(analysis)).toEqual([75, 25, 50]);
    expect(codes(analysis)).toContain("rows-are-departments");
  });

  test.each([
    ["a sheet of responses", "Responses", rows],
    ["questions by number", "Sheet1", [["Department", "Q1", "Q2", "Q3"], ...rows.slice(1)]],
    ["somebody who says who he is", "Sheet1", rows.map((row, at) => [...row, at === 0 ? "Age" : 30 + at])],
    ["a department twice", "Sheet1", [...rows, ["Sales", 4, 4, 4]]],
  ])("is persons where there is %s, and what is hidden is named", (_why, sheet, given) => {
    const analysis = analysed(sheetOf(sheet, given));
    expect(alignmentOf(analysis).every((one) => one === null)).toBe(true);
    expect(analysis.findings.find(({ code }) => code === "hidden-departments")?.value).toContain("Finance");
  });
});

describe("percentages", () => {
  const shares = [
    ["Department", "Speed", "Courtesy", "Reliability"],
    ["Sales", 0.9, 0.8, 1],
    ["Finance", 0.5, 0.4, 0.6],
    ["Logistics", 0, 0.2, 0.1],
  ];
  const shown = (rows: readonly (readonly (string | number)[])[], name: string): SheetSnapshot => ({
    ...sheetOf(name, rows),
    formats: packFormats(
      rows.map((row) => row.map((cell) => (typeof cell === "number" ? "0%" : "General"))),
      undefined,
    ),
  });
  const written = shares.map((row) => row.map((cell) => (typeof cell === "number" ? `${cell * 100}%` : cell)));

  test.each([
    ["cells shown as percent", shown(shares, "Evaluation")],
    ["texts with a sign", sheetOf("Evaluation", written)],
  ])("%s are marks of a hundred where an evaluation is spoken of", (_name, sheet) => {
    // (90 + 80 + 100) / 3; (0 + 20 + 10) / 3; (50 + 40 + 60) / 3
    expect(alignmentOf(analysed(sheet)).map((one) => Math.round((one ?? -1) * 1e6) / 1e6)).toEqual([90, 10, 50]);
  });

  test("growth and margins of departments are no marks", () => {
    const rows = [["Department", "Growth", "Margin", "Utilisation"], ...shares.slice(1)];
    expect(analysed(shown(rows, "Figures")).evaluation).toBeNull();
  });
});

describe("answers in words", () => {
  test("two people who answer alike begin no second table", () => {
    const words = ["Zgadzam się", "Raczej tak", "Nie wiem tego", "Raczej nie"];
    const rows = [
      ["Dział", ...STATEMENTS],
      ...Array.from({ length: 12 }, (_, p) => ["Sprzedaż", ...STATEMENTS.map((_text, q) => words[(p + q) % 4] ?? "")]),
    ];
    const { columns } = analysed(sheetOf("Ankieta", rows));
    expect(columns.slice(1).map(({ reason }) => reason.code)).toEqual(STATEMENTS.map(() => "words-of-no-known-scale"));
  });

  test.each([
    ["nie", "selten", "manchmal", "oft", "immer"],
    ["nie", "manchmal", "oft", "meistens", "immer"],
    ["trifft gar nicht zu", "trifft eher nicht zu", "teils/teils", "trifft eher zu", "trifft voll zu"],
    [
      "pas du tout d'accord",
      "plutôt pas d'accord",
      "ni d'accord ni pas d'accord",
      "plutôt d'accord",
      "tout à fait d'accord",
    ],
    ["nunca", "casi nunca", "a veces", "casi siempre", "siempre"],
    ["kesinlikle katılmıyorum", "katılmıyorum", "kararsızım", "katılıyorum", "kesinlikle katılıyorum"],
    ["لا أوافق بشدة", "لا أوافق", "محايد", "أوافق", "أوافق بشدة"],
  ])("%s, %s, %s, %s, %s are five points", (...words) => {
    const rows = [
      STATEMENTS,
      ...Array.from({ length: 10 }, (_, p) => STATEMENTS.map((_text, q) => words[(p + q) % 5] ?? "")),
    ];
    const [table] = analysed(sheetOf("Sheet1", rows)).evaluation?.tables ?? [];
    expect(table?.scale).toEqual({ min: 1, max: 5 });
    expect([...(table?.ratings[0] ?? [])]).toEqual(rows.slice(1).map((_row, p) => 1 + (p % 5)));
  });
});

describe("statements worded in the negative", () => {
  const ask = (negative: string, turned: boolean): Analysis => {
    const rows = [
      ["Department", negative, ...STATEMENTS.slice(1)],
      ...Array.from({ length: 16 }, (_, p) => {
        const [own = 3, ...others] = [0, 1, 2, 3].map((q) => 1 + ((p + (q % 2)) % 5));
        return ["Sales", turned ? 6 - own : own, ...others];
      }),
    ];
    return analysed(sheetOf("Survey", rows));
  };

  test.each([
    ["Management ignores our suggestions"],
    ["Nobody cares about customers here"],
    ["هیچ‌کس به مشتری اهمیت نمی‌دهد"],
  ])("%s is asked about where the answers run against the others", (text) => {
    const found = ask(text, true).findings.filter(({ code }) => code.startsWith("reversed"));
    expect(found.map(({ cell }) => cell)).toEqual(["B1"]);
    expect(ask(text, false).findings.filter(({ code }) => code.startsWith("reversed"))).toEqual([]);
  });

  test.each([["Deliveries are never late"], ["I am not afraid to speak up"], ["نگرانی ندارم"]])(
    "%s is worded in the positive",
    (text) => {
      const few = analysed(
        sheetOf("Survey", [
          ["Department", text, ...STATEMENTS.slice(1)],
          ["Sales", 4, 4, 4, 4],
        ]),
      );
      expect(codes(few)).not.toContain("reversed-wording");
    },
  );
});

describe("answers that stand in a workbook twice", () => {
  const list = (names: readonly string[]) =>
    UNITS.flatMap((unit, u) =>
      Array.from({ length: 5 }, (_, p) =>
        names.map((name, q) => [`${unit} ${p}`, unit, name, answer(u, p, q)] as (string | number)[]),
      ).flat(),
    );
  const heads = ["Rater", "Department", "Question", "Rating"];

  test("a list whose questions were renamed is a copy", () => {
    const raw = sheetOf("Raw", [heads, ...list(STATEMENTS)]);
    const cleaned = sheetOf("Cleaned", [heads, ...list(["Work", "Manager", "Training", "Pride"]).reverse()]);
    const analysis = analysed(raw, cleaned);
    expect(analysis.cells.read).toBe(3 * 5 * 4);
    expect(analysis.findings).toContainEqual({ code: "copy-ignored", sheet: "Cleaned", cell: null, value: "Raw" });
  });

  test("averages by department beside the answers are none", () => {
    const averages = sheetOf("By department", [
      ["Question", ...UNITS],
      ...STATEMENTS.map((text, q) => [text, ...UNITS.map((_unit, u) => 3.123 + u / 7 + q / 11)]),
    ]);
    const analysis = analysed(sheetOf("Answers", [heads, ...list(STATEMENTS)]), averages);
    expect(analysis.cells.read).toBe(3 * 5 * 4);
    expect(analysis.findings).toContainEqual({
      code: "averages-ignored",
      sheet: "By department",
      cell: null,
      value: "Answers",
    });
  });
});

test("only 1 and 2 in many answers beside 1 to 5 are two codes, and no ratings", () => {
  const rows = [
    [...STATEMENTS, "I decide on purchases"],
    ...Array.from({ length: 80 }, (_, p) => [...STATEMENTS.map((_text, q) => 1 + ((p + q) % 5)), 1 + (p % 2)]),
  ];
  const { columns } = analysed(sheetOf("Sheet1", rows));
  expect(columns.map(({ use }) => use)).toEqual([...STATEMENTS.map(() => "criterion"), "choice"]);
});

test("a question of opinion in whole sentences is asked about", () => {
  const own = [
    "I find it fulfilling in some parts and not so much in others",
    "I find it extremely fulfilling",
    "Not at all",
  ];
  const rows = [
    [...STATEMENTS, "How fulfilling do you find your work?"],
    ...Array.from({ length: 12 }, (_, p) => [...STATEMENTS.map((_text, q) => 1 + ((p + q) % 5)), own[p % 3] ?? ""]),
  ];
  expect(codes(analysed(sheetOf("Sheet1", rows)))).toContain("reading-uncertain");
});

test.each([
  ["I understand the importance of our customers", "criterion"],
  ["Importance of fast delivery", "left out"],
  ["Delivery (importance)", "left out"],
  ["مدیرم به پیشنهادها اهمیت می‌دهد", "criterion"],
  ["میزان اهمیت تحویل", "left out"],
])("%s is a %s", (heading, use) => {
  const rows = [
    [...STATEMENTS, heading],
    ...Array.from({ length: 12 }, (_, p) => [0, 1, 2, 3, 4].map((q) => 1 + ((p + q) % 5))),
  ];
  expect(analysed(sheetOf("Sheet1", rows)).columns.at(-1)?.use).toBe(use);
});
