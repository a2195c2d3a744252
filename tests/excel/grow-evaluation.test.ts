import { pageLook } from "../../src/workbook/report/theme";
import { beforeEach, describe, expect, test } from "vitest";
import { ROLES } from "../../src/alignment/evaluation";
import { readWorkbook } from "../../src/excel/read";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { AuthoredWorkbook } from "../../src/workbook/authoring/authored-sheet";
import { checklistPlace } from "../../src/workbook/authoring/checklist-place";
import { SERVICE_FACETS } from "../../src/instrument/service";
import { describeEvaluation } from "../../src/workbook/authoring/describe-evaluation";
import { addedCriterion, addedDepartment, addedRater, type Extension } from "../../src/workbook/authoring/extend";
import { mergedForms } from "../../src/workbook/authoring/merge-forms";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import { isResponseForm } from "../../src/workbook/authoring/response-form-mark";
import { responseForms } from "../../src/workbook/authoring/response-forms";
import { savedMappingIn, settingsOfEvaluation } from "../../src/workbook/authoring/saved-evaluation";
import type { ChecklistEntry, MappingEntry } from "../../src/workbook/reading/mapping";
import type { CellValue } from "../../src/workbook/snapshot";
import { openEmpty } from "./embedded-excel";

const standard = defaultPlan("en");
/** Two departments (3 and 5 criteria), own staff, two other departments, one senior. */
const PLAN = {
  ...standard,
  parts: ["A"] as const,
  departments: standard.departments.filter(({ id }) => id === "purchasing" || id === "sales"),
  raters: { self: 1, peer: 2, senior: 1, customer: 0 },
};

async function put(authored: AuthoredWorkbook, replaced: readonly MappingEntry[] = []) {
  return writeEvaluation(authored, { settings: settingsOfEvaluation("en", authored.sheets, replaced) });
}

async function set(sheet: string, address: string, values: CellValue[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = values;
    await context.sync();
  });
}

async function state() {
  const snapshot = await readWorkbook();
  const entries = savedMappingIn(snapshot.saved).sheets;
  const checklist = (sheet: string): ChecklistEntry => entries.find((entry) => entry.sheet === sheet) as ChecklistEntry;
  const analysis = analyseWorkbook(snapshot);
  const table = (department: string) =>
    analysis.evaluation?.tables.find((one) => one.department === department && one.part === "A");
  return { snapshot, entries, checklist, analysis, table };
}

async function grow(extension: Extension | null): Promise<void> {
  if (extension === null) throw new Error("It was refused.");
  await put(extension.authored, extension.replaced);
}

beforeEach(async () => {
  openEmpty();
  await put(describeEvaluation(PLAN));
});

const FULL = Array.from({ length: 3 }, (_, row) => Array.from({ length: 4 }, (__, column) => 1 + row + (column % 2)));

describe("an evaluation that grows", () => {
  test("takes one more rater, keeps the ratings that are there, and counts the new cells", async () => {
    await set("Purchasing", "D6:G8", FULL);
    await grow(addedRater((await state()).snapshot, (await state()).checklist("Purchasing"), "senior", "en"));
    await set("Purchasing", "H6:H8", [[5], [4], [3]]);
    const { table, snapshot } = await state();
    expect([...(table("purchasing")?.raters.role ?? [])].map((role) => ROLES[role])).toEqual([
      "self",
      "peer",
      "peer",
      "senior",
      "senior",
    ]);
    expect(table("purchasing")?.ratings.map((column) => [...column])).toEqual(
      FULL.map((line, row) => [...line, 5 - row]),
    );
    expect(snapshot.sheets.find(({ name }) => name === "Purchasing")?.values[2]?.[0]).toBe("15 of 15 filled");
  });

  test("takes one more criterion with its row of cells", async () => {
    await set("Purchasing", "D6:G8", FULL);
    await grow(
      addedCriterion(
        (await state()).snapshot,
        (await state()).checklist("Purchasing"),
        "It answers within a day.",
        "en",
      ),
    );
    await set("Purchasing", "D9:G9", [[5, 5, 4, 4]]);
    const { table, snapshot } = await state();
    expect(
      table("purchasing")
        ?.criteria.map(({ text }) => text)
        .at(-1),
    ).toBe("It answers within a day.");
    expect([...(table("purchasing")?.ratings.at(-1) ?? [])]).toEqual([5, 5, 4, 4]);
    expect(snapshot.sheets.find(({ name }) => name === "Purchasing")?.values[2]?.[0]).toBe("16 of 16 filled");
  });

  test("refuses a criterion that is there already or would be read as something else", async () => {
    const { snapshot, checklist } = await state();
    const entry = checklist("Purchasing");
    const present = PLAN.departments[0]?.criteria[0]?.text ?? "";
    expect([present, "Total", "", "Sales"].map((text) => addedCriterion(snapshot, entry, text, "en"))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("takes one more department with the same raters", async () => {
    const { snapshot, entries, checklist } = await state();
    await grow(addedDepartment(snapshot, entries, checklist("Purchasing"), "Warehouse", "en"));
    await set("Warehouse", "D6:G8", FULL);
    const { table } = await state();
    expect(table("warehouse")?.ratings.map((column) => [...column])).toEqual(FULL);
  });
});

describe("a department that joins later", () => {
  /** Squares a facet, so that one insertion moves the next square. */
  const WHOLE = { ...PLAN, parts: ["A", "B", "C", "D"] as const, employees: 10, facets: true };

  beforeEach(async () => {
    openEmpty();
    await put(describeEvaluation(WHOLE));
  });

  async function join() {
    const { snapshot, entries, checklist } = await state();
    await grow(addedDepartment(snapshot, entries, checklist("Purchasing"), "Warehouse", "en"));
  }

  test("rates and is rated in every square of the service matrix, beside the ratings that are there", async () => {
    // The first square is made at A5: suppliers in rows 6 and 7, customers in B and C.
    await set("Service matrix", "C6", [[4]]);
    await join();
    await set("Service matrix", "D6:D7", [[5], [3]]);
    await set("Service matrix", "B8:C8", [[2, 1]]);
    const { analysis, snapshot } = await state();
    const ratings = analysis.evaluation?.service?.ratings.map(({ supplier, customer, rating }) =>
      [supplier, customer, rating].join(" "),
    );
    expect(ratings?.sort()).toEqual(
      [
        "purchasing sales 4",
        "purchasing warehouse 5",
        "sales warehouse 3",
        "warehouse purchasing 2",
        "warehouse sales 1",
      ].sort(),
    );
    const sheet = snapshot.sheets.find(({ name }) => name === "Service matrix");
    // Three departments rate two others each, on every facet.
    const squares = sheet?.values.flat().filter((cell) => cell === "Warehouse").length ?? 0;
    expect(squares).toBe(2 * SERVICE_FACETS.length);
    expect(sheet?.values[2]?.[0]).toBe(`5 of ${String(6 * SERVICE_FACETS.length)} filled`);
  });

  test("has rows for its employees, below those of the others", async () => {
    // Two departments of ten employees each, from row 6; statements from column C.
    await join();
    await set("Climate", "C26", [[4]]);
    const { snapshot, entries, analysis } = await state();
    const sheet = snapshot.sheets.find(({ name }) => name === "Climate");
    const rows = sheet?.values.filter((row) => row[1] === "Warehouse").map((row) => row[0]);
    expect(rows).toEqual(Array.from({ length: 10 }, (_, index) => `R${21 + index}`));
    const statements = entries.find(({ layout }) => layout === "responses");
    const count = statements?.layout === "responses" ? statements.criteria.length : 0;
    expect(sheet?.values[2]?.[0]).toBe(`1 of ${String(30 * count)} filled`);
    const climate = analysis.evaluation?.tables.find((one) => one.department === "warehouse" && one.part === "B");
    expect(climate?.ratings[0]?.[0]).toBe(4);
  });

  test("has a manager among those who judge the company", async () => {
    await join();
    const { entries } = await state();
    const vertical = entries.find(
      (entry): entry is ChecklistEntry & MappingEntry => "part" in entry && entry.part === "D",
    );
    const place = checklistPlace((await state()).snapshot, vertical ?? { layout: "ignore", sheet: "" });
    expect(vertical?.raters.at(-1)?.role).toBe("self");
    expect(place?.raters.at(-1)?.heading).toContain("Warehouse");
    expect(place?.raters.length).toBe(vertical?.raters.length);
  });
});

describe("response forms", () => {
  async function withForms() {
    const { snapshot, entries } = await state();
    const forms = responseForms(snapshot, entries, "en");
    await put(forms);
    return forms.sheets.map(({ name }) => name);
  }
  async function merge() {
    const { snapshot, entries } = await state();
    const merged = mergedForms(snapshot, entries);
    await put({ ...pageLook("en"), sheets: [], additions: merged.additions }, merged.entries);
    return merged;
  }

  test("are one a rater: own staff one a department, others one over all departments", async () => {
    expect(await withForms()).toEqual([
      "Form Own staff 1, Purchasing",
      "Form Other department 1",
      "Form Other department 2",
      "Form Senior management 1",
      "Form Own staff 1, Sales",
    ]);
  });

  test("count nothing while they wait, even where nobody said what they are", async () => {
    await withForms();
    await set("Form Senior management 1", "C6:C7", [[5], [4]]);
    const { snapshot } = await state();
    const bare = { ...snapshot, saved: {}, sheets: snapshot.sheets.filter(isResponseForm) };
    expect(bare.sheets).toHaveLength(5);
    expect(analyseWorkbook(bare).cells.read).toBe(0);
  });

  test("go back into the rater's own column of each department", async () => {
    await withForms();
    await set("Form Senior management 1", "C6:C13", [[1], [2], [3], [5], [4], [3], [2], [1]]);
    const merged = await merge();
    expect(merged).toMatchObject({ forms: 5, ratings: 8, same: 0, conflicts: [], unmatched: [] });
    const { table } = await state();
    const seniors = (department: string) => table(department)?.ratings.map((column) => column[3]);
    expect([seniors("purchasing"), seniors("sales")]).toEqual([
      [1, 2, 3],
      [5, 4, 3, 2, 1],
    ]);
  });

  test("overwrite nothing: what differs is told, what agrees is counted, what has no place is kept in sight", async () => {
    await withForms();
    await set("Purchasing", "G6:G7", [[5], [2]]);
    await set("Form Senior management 1", "C6:C9", [[1], [2], [3], [4]]);
    await set("Form Senior management 1", "B9", [["A statement of nobody"]]);
    const merged = await merge();
    expect(merged).toMatchObject({
      ratings: 1,
      same: 1,
      conflicts: [{ sheet: "Purchasing", cell: "G6", present: 5, offered: 1 }],
      unmatched: [{ form: "Form Senior management 1", cell: "C9", value: 4 }],
    });
    const { snapshot } = await state();
    const column = snapshot.sheets.find(({ name }) => name === "Purchasing")?.values.slice(5, 8);
    expect(column?.map((row) => row[6])).toEqual([5, 2, 3]);
  });

  test("merged again change nothing", async () => {
    await withForms();
    await set("Form Other department 1", "C6:C13", [[1], [2], [3], [5], [4], [3], [2], [1]]);
    await merge();
    expect(await merge()).toMatchObject({ ratings: 0, same: 8, additions: [] });
  });
});
