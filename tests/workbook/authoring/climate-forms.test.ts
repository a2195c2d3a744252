import fc from "fast-check";
import { portableCodec } from "@offline-excel/xlsx/codec";
import { WorkbookFile } from "@offline-excel/xlsx/workbook-file";
import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/language/language";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import {
  ANSWER_COLUMN,
  climateForms,
  climatePlaces,
  DEPARTMENT_ROW,
  FIRST_STATEMENT_ROW,
} from "../../../src/workbook/authoring/climate-form";
import { NO_CONTENT } from "../../../src/workbook/authoring/authored-sheet";
import { describeEvaluation } from "../../../src/workbook/authoring/describe-evaluation";
import { defaultPlan, type EvaluationPlan } from "../../../src/workbook/authoring/plan";
import { FORM_MARK, MARK_ROW } from "../../../src/workbook/authoring/response-form-mark";
import { returnedClimateFile, type ReturnedClimateFile } from "../../../src/workbook/authoring/returned-climate-forms";
import { savedMappingIn } from "../../../src/workbook/authoring/saved-evaluation";
import { sheetFile } from "../../../src/workbook/authoring/sheet-file";
import { type TakenClimate, takenClimate } from "../../../src/workbook/authoring/take-climate";
import { responseRate } from "../../../src/workbook/report/response-rate";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { seededRandom } from "../../seeded-random";
import { sheetOf } from "../snapshot-of";
import { runs } from "../../property-runs";
import { withAdditions } from "./added-content";
import { filledWorkbook } from "./filled-sheets";
import { plans } from "./plans";

/** Two departments of a few employees, four statements. */
function planOf(language: Language, employees: number): EvaluationPlan {
  const plan = defaultPlan(language);
  return {
    ...plan,
    parts: ["B"],
    departments: plan.departments.slice(0, 2),
    climate: plan.climate.slice(0, 4),
    employees,
  };
}

function evaluationOf(plan: EvaluationPlan): WorkbookSnapshot {
  return filledWorkbook(describeEvaluation(plan), plan.scale, () => "");
}

const entriesOf = (snapshot: WorkbookSnapshot) => savedMappingIn(snapshot.saved).sheets;

/** The blank form's file, one for everybody. */
function blankForm(snapshot: WorkbookSnapshot, language: Language): Uint8Array {
  const forms = climateForms(snapshot, entriesOf(snapshot), language);
  const [sheet] = forms.sheets;
  if (sheet === undefined) throw new Error("There is no form.");
  return sheetFile(sheet, forms);
}

/** The form as an employee sends it back. */
function filled(blank: Uint8Array, department: string, answers: readonly CellValue[]): Uint8Array {
  const file = new WorkbookFile(blank, portableCodec);
  const [sheet] = file.sheets;
  const put = (row: number, value: CellValue): void => {
    sheet?.setContent(
      row,
      ANSWER_COLUMN,
      typeof value === "number" ? { kind: "number", value } : { kind: "text", value: String(value) },
    );
  };
  if (department !== "") put(DEPARTMENT_ROW, department);
  answers.forEach((value, index) => {
    if (value !== "") put(FIRST_STATEMENT_ROW + index, value);
  });
  return file.save();
}

async function returned(files: readonly Uint8Array[]): Promise<readonly ReturnedClimateFile[]> {
  const read = await Promise.all(files.map((bytes, index) => returnedClimateFile(`person ${index}.xlsx`, bytes)));
  return read.filter((file) => file !== null);
}

async function take(
  snapshot: WorkbookSnapshot,
  language: Language,
  files: readonly Uint8Array[],
  { seed = 1, earlier = [] as readonly string[] } = {},
): Promise<TakenClimate & { readonly after: WorkbookSnapshot }> {
  const taken = takenClimate(
    snapshot,
    entriesOf(snapshot),
    await returned(files),
    earlier,
    language,
    seededRandom(seed),
  );
  return { ...taken, after: withAdditions(snapshot, taken.additions) };
}

/** The rows of the survey's sheet: label, department, answers. */
function rowsOf(snapshot: WorkbookSnapshot): readonly (readonly CellValue[])[] {
  const [place] = climatePlaces(snapshot, entriesOf(snapshot));
  return (place?.people ?? []).map((_, index) =>
    Array.from({ length: 6 }, (__, column) => place?.cells.at(5 + index, column) ?? ""),
  );
}

const answered = (snapshot: WorkbookSnapshot) =>
  rowsOf(snapshot)
    .filter((row) => row.slice(2).some((value) => value !== ""))
    .map((row) => row.slice(1).join(" "));

describe.each(["en", "fa"] as const)("forms of the climate survey in %s", (language) => {
  const plan = planOf(language, 5);
  const snapshot = evaluationOf(plan);
  const [first = "", second = ""] = plan.departments.map(({ name }) => name);
  const blank = blankForm(snapshot, language);

  test("are the same file, byte for byte, whoever gets one and whatever was answered before", async () => {
    const { after } = await take(snapshot, language, [filled(blank, first, [1, 2, 3, 4])]);
    expect(blankForm(after, language)).toEqual(blank);
  });

  test("hold no author, no date, no name and no number of a person in their package", () => {
    const parts = new WorkbookFile(blank, portableCodec).parts;
    const text = ["docProps/core.xml", "docProps/app.xml", "xl/workbook.xml"]
      .map((part) => new TextDecoder().decode(parts.bytes(part)))
      .join("");
    expect(text).not.toMatch(
      /creator|lastModifiedBy|dcterms:created|dcterms:modified|docId|xr:uid|<Company>|<Manager>/,
    );
  });

  test("ask Excel to leave out who saves them", () => {
    const { parts } = new WorkbookFile(filled(blank, first, [1]), portableCodec);
    // ECMA-376 Part 1, 18.2.28: what "Remove personal information from file properties on save" sets.
    expect(new TextDecoder().decode(parts.bytes("xl/workbook.xml"))).toContain('<workbookPr filterPrivacy="1"/>');
  });

  test("tell only answers and department apart, not the answering persons", () => {
    const [one, other] = [filled(blank, first, [1, 2, 3, 4]), filled(blank, first, [1, 2, 3, 4])];
    expect(one).toEqual(other);
  });

  test("come back into rows of their departments, every answer once", async () => {
    const { after, ...taken } = await take(snapshot, language, [
      filled(blank, first, [1, 2, 3, 4]),
      filled(blank, second, [5, "", 5, 5]),
      filled(blank, first, [2, 2, 2, 2]),
    ]);
    expect(taken).toMatchObject({ forms: 3, ratings: 11, addedRows: 0, alike: 0, refused: [] });
    expect([...answered(after)].sort()).toEqual([`${first} 1 2 3 4`, `${first} 2 2 2 2`, `${second} 5  5 5`].sort());
  });

  test("are read as answers of as many employees as sent one", async () => {
    const { after } = await take(snapshot, language, [
      ...[1, 2, 3, 4, 5].map((value) => filled(blank, first, [value, 3, 3, 3])),
    ]);
    const analysis = analyseWorkbook(after, {});
    expect(analysis.cells).toMatchObject({ used: 20, notApplicable: 0, refused: 0 });
    expect(analysis.alignment?.departments.find(({ id }) => id === plan.departments[0]?.id)?.raters).toBe(5);
  });

  test("count as answers of those asked, where headcounts are known", async () => {
    const { after } = await take(
      snapshot,
      language,
      [1, 2, 3, 4, 5].map((value) => filled(blank, first, [value, 3, 3, 3])),
    );
    const words = { en: ["Department", "Headcount"], fa: ["واحد", "تعداد کارکنان"] }[language];
    const list = sheetOf("Units", [words, [first, 8], [second, 6]]);
    const { alignment } = analyseWorkbook({ ...after, sheets: [...after.sheets, list] }, {});
    const department = alignment?.departments.find(({ id }) => id === plan.departments[0]?.id);
    // 5 forms of 8 employees.
    expect(department === undefined ? null : responseRate(department)).toMatchObject({ rate: 0.625 });
  });

  test("are nothing that is read as an evaluation where one stands in the workbook", () => {
    const { sheets } = climateForms(snapshot, entriesOf(snapshot), language);
    const form = filledWorkbook({ ...describeEvaluation(plan), sheets }, plan.scale, () => 3);
    const analysis = analyseWorkbook({ ...form, saved: {} }, {});
    expect(analysis.evaluation).toBe(null);
  });
});

describe("climate forms that come back", () => {
  const plan = planOf("en", 2);
  const snapshot = evaluationOf(plan);
  const [first = "", second = ""] = plan.departments.map(({ name }) => name);
  const blank = blankForm(snapshot, "en");
  const form = (value: number, department = first) => filled(blank, department, [value, value, value, value]);

  test("put in rows where a department has no blank one left, with its name and numbers down the sheet", async () => {
    const { after, addedRows } = await take(
      snapshot,
      "en",
      [1, 2, 3, 4, 5].map((value) => form(value)),
    );
    expect(addedRows).toBe(3);
    expect(rowsOf(after).map(([label, department]) => `${String(label)} ${String(department)}`)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `R${number} ${first}`),
      `R6 ${second}`,
      `R7 ${second}`,
    ]);
    expect([...answered(after)].sort()).toEqual(
      [1, 2, 3, 4, 5].map((value) => `${first} ${[value, value, value, value].join(" ")}`),
    );
  });

  test("put in rows that look as all others do, with one rule for all", async () => {
    const { additions } = await take(
      snapshot,
      "en",
      [1, 2, 3, 4, 5].map((value) => form(value)),
    );
    const { styles, grids, validations, rowHeights } = additions.at(-1) ?? NO_CONTENT;
    const areas = [...styles.map(({ area }) => area), ...grids, ...validations.map(({ area }) => area)];
    // Two departments of two employees, and three more; answers begin in row 6.
    expect(areas.map(({ row, rows }) => [row, rows])).toEqual(areas.map(() => [5, 7]));
    expect(rowHeights.map(({ row }) => row)).toEqual([5, 6, 7, 8, 9, 10, 11]);
  });

  test("stand in every order equally often, whether taken at once or one after another", async () => {
    const files = await Promise.all([1, 2, 3].map((value) => returned([form(value)])));
    const random = seededRandom(7);
    const counts = { atOnce: new Map<string, number>(), oneByOne: new Map<string, number>() };
    const orderIn = (workbook: WorkbookSnapshot): string =>
      rowsOf(workbook)
        .map((row) => row[2])
        .join("");
    const entries = entriesOf(snapshot);
    const taken = (present: WorkbookSnapshot, some: readonly ReturnedClimateFile[]): WorkbookSnapshot =>
      withAdditions(present, takenClimate(present, entries, some, [], "en", random).additions);
    const ROUNDS = 300;
    for (let round = 0; round < ROUNDS; round += 1) {
      const atOnce = orderIn(taken(snapshot, files.flat()));
      counts.atOnce.set(atOnce, (counts.atOnce.get(atOnce) ?? 0) + 1);
      const oneByOne = orderIn(files.reduce(taken, snapshot));
      counts.oneByOne.set(oneByOne, (counts.oneByOne.get(oneByOne) ?? 0) + 1);
    }
    for (const orders of Object.values(counts)) {
      // Pearson's chi-square over the six orders; 5 degrees of freedom, 0.999 quantile 20.52.
      expect(orders.size).toBe(6);
      const expected = ROUNDS / 6;
      const chiSquare = [...orders.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(chiSquare).toBeLessThan(20.52);
    }
  });

  test("never move answers that stand there away from what stands beside them", async () => {
    const { after } = await take(snapshot, "en", [form(1), form(2)]);
    const noted = withAdditions(after, [
      {
        ...NO_CONTENT,
        sheet: entriesOf(after)[0]?.sheet ?? "",
        insertedRows: null,
        insertedColumns: null,
        blocks: rowsOf(after).map((row, index) => ({ row: 5 + index, column: 7, cells: [[`note ${String(row[2])}`]] })),
      },
    ]);
    const { after: later } = await take(noted, "en", [form(3), form(4), form(5)]);
    const [place] = climatePlaces(later, entriesOf(later));
    const pairs = rowsOf(later).map((row, index) => [row[2], place?.cells.at(5 + index, 7)]);
    expect(pairs).toContainEqual([1, "note 1"]);
    expect(pairs).toContainEqual([2, "note 2"]);
    expect(
      pairs
        .filter(([, note]) => note === "")
        .map(([value]) => value)
        .sort(),
    ).toEqual([3, 4, 5]);
  });

  test("are not taken twice, in one go or later, and the file is named", async () => {
    const once = await take(snapshot, "en", [form(1), form(1)]);
    expect(once.refused).toEqual([{ file: "person 1.xlsx", reason: "taken-already" }]);
    const again = await take(once.after, "en", [form(1), form(2)], { earlier: once.digests });
    expect(again).toMatchObject({ forms: 1, refused: [{ file: "person 0.xlsx", reason: "taken-already" }] });
    expect([...answered(again.after)].sort()).toEqual([`${first} 1 1 1 1`, `${first} 2 2 2 2`]);
  });

  test("are taken again when the answers are not there any more", async () => {
    const once = await take(snapshot, "en", [form(1)]);
    expect(await take(snapshot, "en", [form(1)], { earlier: once.digests })).toMatchObject({ forms: 1, refused: [] });
  });

  test("are counted where all answers are those of another form of the department", async () => {
    // Saved anew by another program: other bytes, the same answers.
    const saved = new WorkbookFile(form(1), portableCodec);
    saved.addSheet("Notes");
    const { forms, alike } = await take(snapshot, "en", [form(1), saved.save(), form(1, second)]);
    expect({ forms, alike }).toEqual({ forms: 3, alike: 1 });
  });

  test.each([
    ["empty", () => filled(blank, first, [])],
    ["no-department", () => filled(blank, "", [1, 2, 3, 4])],
    ["unknown-department", () => filled(blank, "Astronomy", [1, 2, 3, 4])],
    ["unknown-statement", () => withCell(form(1), FIRST_STATEMENT_ROW, 0, "Something else")],
    ["two-kinds", () => withRaterForm(form(1))],
  ] as const)("are left out whole, and named, for %s", async (reason, file) => {
    const taken = await take(snapshot, "en", [file(), form(2)]);
    expect(taken).toMatchObject({ forms: 1, refused: [{ file: "person 0.xlsx", reason }] });
    expect(taken.digests).toHaveLength(1);
  });

  test("leave in the workbook neither names of files nor the order in which they came", async () => {
    const one = await take(snapshot, "en", [form(1), form(2)]);
    const other = await take(snapshot, "en", [form(2), form(1)]);
    expect(one.digests).toEqual(other.digests);
    expect(JSON.stringify([one.additions, one.digests])).not.toContain("person");
  });
});

test("forms of any evaluation come back whole, whatever its departments and statements are called", async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.nat(), async (chosen, seed) => {
      const plan = { ...chosen, parts: ["B"] as const };
      const snapshot = evaluationOf(plan);
      const blank = blankForm(snapshot, plan.language);
      // Another answer to each statement, so that a mixed-up one would show.
      const answers = plan.climate.map((_, index) => plan.scale.min + (index % 3));
      const files = plan.departments.map(({ name }) => filled(blank, name, answers));
      const { after, ...taken } = await take(snapshot, plan.language, files, { seed });
      expect(taken).toMatchObject({ forms: files.length, ratings: files.length * answers.length, refused: [] });
      const [place] = climatePlaces(after, entriesOf(after));
      const rows = (place?.people ?? []).map((department, row) =>
        [department, ...answers.map((__, column) => place?.cells.at(5 + row, 2 + column))].join(" "),
      );
      const expected = plan.departments.map(({ name }) => [name, ...answers].join(" "));
      expect(rows.filter((row) => expected.includes(row)).sort()).toEqual([...expected].sort());
    }),
    { numRuns: runs(12) },
  );
});

function withCell(bytes: Uint8Array, row: number, column: number, value: string): Uint8Array {
  const file = new WorkbookFile(bytes, portableCodec);
  file.sheets[0]?.setContent(row, column, { kind: "text", value });
  return file.save();
}

function withRaterForm(bytes: Uint8Array): Uint8Array {
  const file = new WorkbookFile(bytes, portableCodec);
  file.addSheet("Form").setContent(MARK_ROW, 0, { kind: "text", value: FORM_MARK });
  return file.save();
}
