import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { packFormats } from "../../../src/workbook/cell-formats";
import { mappingFor, nearestColumn } from "../../../src/workbook/reading/account-findings";
import { parseMapping } from "../../../src/workbook/reading/parse-mapping";
import type { CellValue, SheetSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../snapshot-of";

type Row = readonly CellValue[];

function analysed(...sheets: readonly SheetSnapshot[]): Analysis {
  return analyseWorkbook(workbookOf(sheets));
}

/** Numbers up to 1 shown as percent, as Excel keeps shares. */
function inPercent(name: string, rows: readonly Row[]): SheetSnapshot {
  const sheet = sheetOf(name, rows);
  const formats = sheet.values.map((row) =>
    row.map((value) => (typeof value === "number" && value <= 1 ? "0%" : "General")),
  );
  return { ...sheet, formats: packFormats(formats, undefined) };
}

function scores({ alignment }: Analysis): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (alignment?.departments ?? []).map(({ id, alignment: score }) => [
      id,
      typeof score === "number" ? Math.round(score * 10) / 10 : score,
    ]),
  );
}

function codes({ findings }: Analysis): readonly string[] {
  return findings.map(({ code }) => code);
}

function roles({ alignment }: Analysis): readonly string[] {
  return [...new Set((alignment?.departments ?? []).flatMap(({ ratersByRole }) => Object.keys(ratersByRole)))];
}

const SHARES = [
  ["Sales", 0.4, 0.5, 0.6],
  ["Warehouse", 0.6, 0.8, 1],
  ["Legal", 0.9, 0.7, 0.5],
];
const OF_SHARES = { sales: 50, warehouse: 80, legal: 70 };

describe("Shares beside departments", () => {
  test.each([
    ["Review", "Board review of departments, by the CEO", "senior"],
    ["Sheet1", "Evaluation of departments by the board of directors", "senior"],
    ["Audit", "Marks (0-100 %)", "peer"],
    ["برگه", "بازدید مدیریت ارشد از واحدها", "senior"],
    ["برگه", "ارزیابی واحدها توسط مشتریان", "customer"],
  ])("are marks where a title says so (%s: %s)", (sheet, title, role) => {
    const analysis = analysed(
      inPercent(sheet, [[title], ["Department", "Order", "Quality", "Cooperation"], ...SHARES]),
    );
    expect(scores(analysis)).toEqual(OF_SHARES);
    expect(roles(analysis)).toEqual([role]);
  });

  test("are no marks under words of what is measured", () => {
    const rows = [["Business review by department"], ["Department", "Growth", "Absence", "Turnover"], ...SHARES];
    expect(analysed(inPercent("KPI", rows)).alignment).toBeNull();
  });

  test("are proposed on their own scale, with all criteria and the department, where nothing says what they are", () => {
    const rows = [["Department", "Order", "Quality", "Cooperation"], ...SHARES];
    const sheet = inPercent("Sheet1", rows);
    const analysis = analysed(sheet);
    expect(analysis.alignment).toBeNull();
    const nearest = nearestColumn(analysis.columns);
    const line = nearest === null ? "" : mappingFor(nearest, analysis.columns);
    expect(JSON.parse(line)).toEqual({
      sheet: "Sheet1",
      layout: "responses",
      department: "Department",
      criteria: ["Order", "Quality", "Cooperation"],
      scale: { min: 0, max: 100 },
    });
    const parsed = parseMapping(JSON.stringify({ version: 1, sheets: [JSON.parse(line)] }));
    expect("mapping" in parsed).toBe(true);
  });
});

const MARKS = [
  ["Greeting", 3, 5, 8],
  ["Eye contact", 7, 5, 2],
  ["Tidy", 9, 4, 7],
  ["Signs readable", 0, 5, 10],
];

describe("Criteria down and names across", () => {
  test.each([
    ["Mystery shopping", ["Item", "Till", "Fitting rooms", "Online desk"]],
    ["برگه", ["معیار", "صندوق", "اتاق پرو", "میز آنلاین"]],
    ["Comparison of branches", ["Criterion", "Adams Street", "Mill Lane", "Old Town"]],
    ["Audit", ["Criterion", "Sales", "Bakery", "Night"]],
  ])("are departments where names or titles speak of units, and that is asked (%s)", (sheet, headings) => {
    const analysis = analysed(sheetOf(sheet, [["marks 0 - 10"], headings, ...MARKS]));
    expect(Object.values(scores(analysis)).sort()).toEqual([47.5, 47.5, 67.5]);
    expect(analysis.otherReadings).toMatchObject([{ taken: "departments", cell: "B2", columns: ["B", "C", "D"] }]);
    expect(codes(analysis)).toContain("columns-are-departments");
  });

  test("are raters otherwise, and that is asked: the other reading gives each a department", () => {
    const sheet = sheetOf("Reception", [["marks 0 - 10"], ["Question", "Anna", "Boris", "Chen"], ...MARKS]);
    const analysis = analysed(sheet);
    expect(scores(analysis)).toEqual({ reception: 54.2 });
    expect(codes(analysis)).toContain("columns-are-raters");
    const [asked] = analysis.otherReadings;
    const mapping = { version: 1 as const, sheets: asked?.entries ?? [] };
    expect(scores(analyseWorkbook(workbookOf([sheet]), { mapping }))).toEqual({ anna: 47.5, boris: 47.5, chen: 67.5 });
  });

  test.each<[said: string, sheets: readonly SheetSnapshot[]]>([
    ["numbered raters", [sheetOf("Audit", [["Criterion", "Rater 1", "Rater 2", "Rater 3"], ...MARKS])]],
    ["roles", [sheetOf("Audit", [["Criterion", "Peer 1", "CEO", "Customer"], ...MARKS])]],
    ["a known department's sheet", [sheetOf("Sales", [["Criterion", "Anna", "Boris", "Chen"], ...MARKS])]],
    [
      "a department in the title",
      [sheetOf("Sheet1", [["Department: Reception"], ["Criterion", "Anna", "Boris", "Chen"], ...MARKS])],
    ],
    [
      "a sheet a department",
      ["Reception", "Workshop"].map((name) => sheetOf(name, [["Criterion", "Anna", "Boris", "Chen"], ...MARKS])),
    ],
  ])("are raters without a question where something says it: %s", (_, sheets) => {
    expect(analysed(...sheets).otherReadings).toEqual([]);
  });

  test("groups over raters are departments", () => {
    const rows = [
      ["Criterion", "Kitchen", "", "Bar", ""],
      ["", "Rater 1", "Rater 2", "Rater 1", "Rater 2"],
      ["Greeting", 1, 3, 4, 4],
      ["Tidy", 2, 2, 5, 3],
    ];
    const analysis = analysed(sheetOf("Review", rows));
    expect(scores(analysis)).toEqual({ kitchen: 25, bar: 75 });
    expect(analysis.otherReadings).toMatchObject([{ taken: "departments" }]);
  });

  test.each([
    ["Mystery shopping", "Weight", ["TOTAL", "Out of", "Result %"]],
    ["ارزیابی", "وزن", ["جمع", "سقف", "درصد"]],
  ])(
    "weights count, rows of what could be reached do not (%s)",
    (sheet, weight, [total = "", possible = "", share = ""]) => {
      const rows = [
        ["marks 0 - 10"],
        ["Item", weight, "Till", "Online desk"],
        ["Greeting", 2, 3, 8],
        ["Eye contact", 1, 7, 2],
        ["Tidy", 1, 9, 7],
        [total, 4, 22, 25],
        [possible, "", 40, 40],
        [share, "", 0.55, 0.625],
      ];
      // (2·3 + 7 + 9) / 4 and (2·8 + 2 + 7) / 4 of ten.
      expect(scores(analysed(sheetOf(sheet, rows)))).toEqual({ till: 55, "online-desk": 62.5 });
    },
  );
});

describe("Two criteria and one", () => {
  const rows = (headings: Row): readonly Row[] => [
    headings,
    ...["Alpha", "Beta"].flatMap((unit, at) =>
      [1, 2, 3, 4, 5, 6].map((rater) => [unit, `r${rater}`, 2 + at, 4 - at].slice(0, headings.length)),
    ),
  ];

  test.each<[headings: Row, expected: readonly [number, number]]>([
    [
      ["Department", "Rater", "Politeness", "Speed"],
      [50, 50],
    ],
    [
      ["واحد", "ارزیاب", "ادب", "سرعت"],
      [50, 50],
    ],
    [
      ["Team", "Reviewer", "Friendly", "Fast"],
      [50, 50],
    ],
    [
      ["Department", "Rater", "Politeness"],
      [25, 50],
    ],
  ])("are ratings beside a department and who rated it: %j", (headings, [alpha, beta]) => {
    expect(scores(analysed(sheetOf("Feedback", rows(headings))))).toEqual({ alpha, beta });
  });

  test("are none in a list of people", () => {
    expect(analysed(sheetOf("Sheet1", rows(["Team", "Name", "Goals", "Assists"]))).alignment).toBeNull();
  });
});

describe("A title that says who rated", () => {
  const DOWN = [
    ["Department", "Punctuality", "Quality", "Cooperation"],
    ["Sales", 2, 3, 4],
    ["Legal", 4, 5, 3],
    ["HR", 3, 1, 2],
  ];

  test.each([
    ["Evaluation of departments by the CEO", "senior"],
    ["ارزیابی واحدها توسط مدیرعامل", "senior"],
    ["نمره‌دهی هیئت‌مدیره به واحدها", "senior"],
    ["Departments as judged by customers", "customer"],
    ["Self-assessment of departments", "self"],
    ["Scores by manager", "peer"],
    ["Evaluation by department", "peer"],
  ])("is believed: %s", (title, role) => {
    const analysis = analysed(sheetOf("Marks", [[title], ...DOWN]));
    expect(roles(analysis)).toEqual([role]);
    expect(codes(analysis)).toContain(role === "peer" ? "rows-are-departments" : "role-from-title");
  });

  test("holds for departments across and for one department as well", () => {
    const across = [
      ["Rated by senior management"],
      ["Criterion", "Sales", "Finance"],
      ["Greeting", 2, 3],
      ["Tidy", 4, 5],
    ];
    const one = [["Evaluation by the CEO"], ["Criterion", "Score"], ["Greeting", 2], ["Tidy", 4]];
    expect(roles(analysed(sheetOf("Marks", across)))).toEqual(["senior"]);
    expect(roles(analysed(sheetOf("Sales", one)))).toEqual(["senior"]);
  });
});
