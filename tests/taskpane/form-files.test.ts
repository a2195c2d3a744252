import { unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { beforeEach, describe, expect, test } from "vitest";
import { insertSheets } from "../../src/excel/insert-sheets";
import { readWorkbook } from "../../src/excel/read";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import { createOfficeRuntime, openWorkbook } from "@offline-excel/excel-host/node";
import { climateFormFiles, formFiles, zipOfForms } from "../../src/taskpane/state/form-files";
import { describeForms, describeMerge, describeNewEvaluation } from "../../src/taskpane/state/new-evaluation";
import { ANSWER_COLUMN, DEPARTMENT_ROW, FIRST_STATEMENT_ROW } from "../../src/workbook/authoring/climate-form";
import { isResponseForm } from "../../src/workbook/authoring/response-form-mark";
import { returnedClimateFile } from "../../src/workbook/authoring/returned-climate-forms";
import { takenForms } from "../../src/workbook/authoring/taken-forms";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import type { Language } from "../../src/language/language";
import { createPane } from "../../src/taskpane/state/pane";
import { seededRandom } from "../seeded-random";
import { openEmpty } from "../excel/embedded-excel";
import { stub } from "./session-stub";

/** A sheet's name ends after 31 characters. */
const FILES = {
  en: [
    "Form Own staff 1, Research & development.xlsx",
    "Form Other department 1.xlsx",
    "Form Senior management 1.xlsx",
    "Form Own staff 1, Purchasing.xlsx",
  ],
  fa: [
    "برگهٔ خود واحد ۱، تحقیق و توسعه.xlsx",
    "برگهٔ واحد دیگر ۱.xlsx",
    "برگهٔ مدیر ارشد ۱.xlsx",
    "برگهٔ خود واحد ۱، خرید.xlsx",
  ],
} as const;

/** Two departments with own staff, one other department and one senior: four raters. */
async function madeEvaluation(language: Language): Promise<void> {
  openEmpty();
  const plan = defaultPlan(language);
  const { authored, settings } = describeNewEvaluation({
    ...plan,
    parts: ["A"],
    departments: plan.departments.slice(0, 2),
    raters: { self: 1, peer: 1, senior: 1, customer: 0 },
  });
  await writeEvaluation(authored, { settings });
}

async function files(language: Language): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(Object.entries(unzipSync(zipOfForms(formFiles(await readWorkbook(), language)))));
}

describe.each(["en", "fa"] as const)("forms as files in %s", (language) => {
  beforeEach(() => madeEvaluation(language));

  test("are one workbook a rater, named in full, each with one sheet", async () => {
    const saved = await files(language);
    const { authored } = describeForms(await readWorkbook(), language);
    expect([...saved.keys()]).toEqual([...FILES[language]]);
    const sheets = [...saved.values()].flatMap((bytes) => openWorkbook(bytes).book.sheets.map(({ name }) => name));
    expect(sheets).toEqual(authored.sheets.map(({ name }) => name));
  });

  test("hold what the sheet would hold in the workbook itself", async () => {
    const [first] = await files(language);
    const bytes = first?.[1] ?? new Uint8Array();
    const { authored, settings } = describeForms(await readWorkbook(), language);
    await writeEvaluation(authored, { settings });
    const sheetName = authored.sheets[0]?.name ?? "";
    const facts = async (excel: typeof Excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetName);
        const used = sheet.getUsedRange().load("address,values,formulas");
        const rating = sheet.getRange("C6").load("format/fill/color,format/horizontalAlignment,format/font/name");
        const validation = rating.dataValidation.load("rule,errorAlert");
        const width = sheet.getRange("B1").load("format/columnWidth");
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
        await context.sync();
        return {
          values: used.values.slice(3),
          formulas: used.formulas,
          rule: validation.rule,
          alert: validation.errorAlert,
          fill: rating.format.fill.color,
          alignment: rating.format.horizontalAlignment,
          font: rating.format.font.name,
          width: Math.round(width.format.columnWidth),
          frozen: frozen.address,
        };
      });
    const own = await facts(Excel);
    expect(await facts(createOfficeRuntime(openWorkbook(bytes)).Excel)).toEqual(own);
    expect(own.values.length).toBeGreaterThan(2);
  });

  test("are opened by another reader, with their drop-downs and direction", async () => {
    const [first] = await files(language);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((first?.[1] ?? new Uint8Array()).slice().buffer);
    const [sheet] = book.worksheets;
    expect(sheet?.getCell("C6").dataValidation).toMatchObject({ type: "list", showErrorMessage: true });
    expect(sheet?.views[0]?.rightToLeft ?? false).toBe(language === "fa");
    expect(sheet?.views[0]?.state).toBe("frozen");
  });

  test("come back with their answers", async () => {
    const [first] = await files(language);
    const form = openWorkbook(first?.[1] ?? new Uint8Array());
    const { Excel: theirs } = createOfficeRuntime(form);
    await theirs.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("C6:C7").values = [[5], [2]];
      await context.sync();
    });
    await insertSheets(Buffer.from(form.save()).toString("base64"));
    const snapshot = await readWorkbook();
    expect(snapshot.sheets.filter(isResponseForm)).toHaveLength(1);
    const { merged } = describeMerge(snapshot, language, [], Math.random);
    expect(merged).toMatchObject({ forms: 1, ratings: 2, conflicts: [], unmatched: [] });
  });
});

// office-js issues 2700, 3385, 4681: the web view of Excel for Mac takes no downloads.
test("where Excel saves no files, each form is opened as a workbook of its own", async () => {
  await madeEvaluation("en");
  const opened: string[] = [];
  const openWorkbook = (base64: string): Promise<void> => {
    opened.push(base64);
    return Promise.resolve();
  };
  const pane = createPane(stub({ read: () => readWorkbook(), saveFile: null, openWorkbook }), "en");
  await pane.saveForms("Response forms.zip");
  const expected = formFiles(await readWorkbook(), "en").map(([, bytes]) => Buffer.from(bytes).toString("base64"));
  expect(opened).toEqual(expected);
  expect(pane.state()).toMatchObject({ problem: null, outcome: { kind: "opened", files: 4 } });
});

// Docs, "Insert a copy of an existing workbook": Excel on the web answers UnsupportedFeature where a source holds comments or charts.
test.each(["UnsupportedFeature", "GeneralException", "InvalidArgument"])(
  "a workbook that Excel answers with %s is named, and those behind it are added",
  async (code) => {
    await madeEvaluation("en");
    const added: string[] = [];
    const addWorkbook = (base64: string): Promise<void> => {
      const content = Buffer.from(base64, "base64").toString();
      if (content === "second") return Promise.reject(Object.assign(new Error(code), { code }));
      added.push(content);
      return Promise.resolve();
    };
    const pane = createPane(stub({ read: () => readWorkbook(), addWorkbook }), "en");
    await pane.mergeForms(
      ["first", "second", "third"].map((content) => ({
        name: `${content}.xlsx`,
        base64: Buffer.from(content).toString("base64"),
      })),
    );
    expect(added).toEqual(["first", "third"]);
    expect(pane.state()).toMatchObject({ problem: null, outcome: { kind: "merged", unreadable: ["second.xlsx"] } });
  },
);

/** Two departments of two employees each: rows 6 to 9 of the survey's sheet, statements from column C. */
async function madeSurvey(language: Language) {
  openEmpty();
  const plan = defaultPlan(language);
  const departments = plan.departments.slice(0, 2);
  const climate = plan.climate.slice(0, 3);
  const { authored, settings } = describeNewEvaluation({ ...plan, parts: ["B"], departments, climate, employees: 2 });
  await writeEvaluation(authored, { settings });
  const [file] = climateFormFiles(await readWorkbook(), language);
  return { departments: departments.map(({ name }) => name), blank: file?.[1] ?? new Uint8Array(), name: file?.[0] };
}

async function answeredForm(blank: Uint8Array, department: string, answers: readonly number[]): Promise<Uint8Array> {
  const form = openWorkbook(blank);
  await createOfficeRuntime(form).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getCell(DEPARTMENT_ROW, ANSWER_COLUMN).values = [[department]];
    answers.forEach((value, index) => {
      sheet.getCell(FIRST_STATEMENT_ROW + index, ANSWER_COLUMN).values = [[value]];
    });
    await context.sync();
  });
  return form.save();
}

describe.each([
  ["en", "Climate survey form.xlsx", "R"],
  ["fa", "برگهٔ نظرسنجی جوّ بازاریابی.xlsx", "نفر "],
] as const)("the climate survey's form in %s", (language, fileName, label) => {
  test("is one file; what comes back stands in rows of its departments, in the workbook itself", async () => {
    const { departments, blank, name } = await madeSurvey(language);
    expect(name).toBe(fileName);
    const [first = "", second = ""] = departments;
    const forms = [
      [first, [1, 1, 1]],
      [first, [2, 2, 2]],
      [first, [3, 3, 3]],
      [second, [4, 4, 4]],
    ] as const;
    const files = [];
    for (const [department, answers] of forms) {
      const file = await returnedClimateFile("Sara.xlsx", await answeredForm(blank, department, answers));
      if (file !== null) files.push(file);
    }
    const { authored, settings, climate } = describeMerge(await readWorkbook(), language, files, seededRandom(3));
    await writeEvaluation(authored, { settings });
    expect(climate).toMatchObject({ forms: 4, ratings: 12, addedRows: 1, refused: [] });
    const { sheets, saved } = await readWorkbook();
    const survey = sheets.find((sheet) => !sheet.own && sheet.values.flat().includes(first));
    const rows = (survey?.values ?? []).slice(5).map((row) => row.slice(0, 5));
    expect(rows.map(([number]) => number)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `${label}${number.toLocaleString(language)}`),
    );
    const answered = rows.flatMap(([, department, ...ratings]) =>
      ratings.every((rating) => rating === "") ? [] : [[department, ratings]],
    );
    expect(answered.sort((a, b) => String(a[1]).localeCompare(String(b[1])))).toEqual(forms);
    // Five rows of three statements.
    expect(String(survey?.values[2]?.[0])).toContain((15).toLocaleString(language));
    expect(takenForms(saved)).toHaveLength(4);
    expect(JSON.stringify(saved)).not.toContain("Sara");
  });
});

test("climate forms are taken from their files, and never become sheets of the workbook", async () => {
  const { blank, departments } = await madeSurvey("en");
  const bytes = await answeredForm(blank, departments[0] ?? "", [5, 5, 5]);
  const made: unknown[] = [];
  const pane = createPane(
    stub({
      read: () => readWorkbook(),
      addWorkbook: null,
      makeSheets: (authored) => {
        made.push(authored.additions.map(({ blocks }) => blocks.map(({ cells }) => cells)));
        return Promise.resolve({ sheets: [], renamed: [], directionSet: true, pagesSet: true });
      },
    }),
    "en",
  );
  const base64 = Buffer.from(bytes).toString("base64");
  await pane.mergeForms([
    { name: "Sara.xlsx", base64 },
    { name: "Sara (1).xlsx", base64 },
    { name: "notes.xlsx", base64: Buffer.from("no workbook").toString("base64") },
  ]);
  expect(made).toEqual([[[[[5, 5, 5]]]]]);
  expect(pane.state()).toMatchObject({
    problem: null,
    outcome: {
      kind: "merged",
      climate: { forms: 1, refused: [{ file: "Sara (1).xlsx", reason: "taken-already" }] },
      unreadable: ["notes.xlsx"],
    },
  });
});

test("the blank climate form is saved as it is, not in a zip", async () => {
  const { blank } = await madeSurvey("en");
  const saved: [string, Uint8Array][] = [];
  const pane = createPane(
    stub({ read: () => readWorkbook(), saveFile: (name, bytes) => void saved.push([name, bytes]) }),
    "en",
  );
  await pane.saveClimateForm("Climate survey forms.zip");
  expect(saved).toEqual([["Climate survey form.xlsx", blank]]);
  expect(pane.state().outcome).toEqual({ kind: "survey", name: "Climate survey form.xlsx" });
});
