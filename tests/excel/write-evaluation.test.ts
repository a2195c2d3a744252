import { beforeEach, describe, expect, test } from "vitest";
import type { EmbeddedWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import type { Language } from "../../src/language/language";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeEvaluation } from "../../src/workbook/authoring/describe-evaluation";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import { withEntries } from "../../src/workbook/authoring/sheet-names";
import { SAVED_KEYS } from "../../src/workbook/saved-keys";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { ratingAreas } from "../workbook/authoring/filled-sheets";
import { openEmpty, roundTrips } from "./embedded-excel";

let workbook: EmbeddedWorkbook;

beforeEach(() => {
  workbook = openEmpty();
});

function evaluation(language: Language) {
  const plan = defaultPlan(language);
  const authored = describeEvaluation({
    ...plan,
    departments: plan.departments.slice(0, 3),
    employees: 2,
    vertical: plan.vertical.map((criterion, index) => ({ ...criterion, reverse: index === 0 })),
  });
  return {
    plan,
    authored,
    settings: (names: readonly string[]) => ({
      [SAVED_KEYS.mapping]: JSON.stringify(withEntries({ version: 1, sheets: [] }, authored.sheets, names)),
    }),
  };
}

function contents(snapshot: WorkbookSnapshot): unknown {
  return [snapshot.saved, snapshot.sheets.map(({ name, used, values }) => ({ name, used, values }))];
}

describe.each(["en", "fa"] as const)("a new evaluation in %s", (language) => {
  test("is written, filled in and read as it was entered, without a correction", async () => {
    const { plan, authored, settings } = evaluation(language);
    const { sheets } = await writeEvaluation(authored, { settings });
    await Excel.run(async (context) => {
      authored.sheets.forEach((sheet, index) => {
        for (const { row, column, rows, columns } of ratingAreas(sheet, plan.scale)) {
          context.workbook.worksheets
            .getItem(sheets[index] ?? "")
            .getRangeByIndexes(row, column, rows, columns).values = Array.from({ length: rows }, (_, r) =>
            Array.from({ length: columns }, (__, c) => 1 + ((r + 2 * c) % 5)),
          );
        }
      });
      await context.sync();
    });
    const { cells, evaluation: read, findings } = analyseWorkbook(await readWorkbook());
    const places = authored.sheets
      .flatMap((sheet) => ratingAreas(sheet, plan.scale))
      .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(cells).toEqual({ read: places, used: places, notApplicable: 0, blank: 0, refused: 0 });
    expect(findings.filter(({ code }) => /mapping|unknown|duplicate|scale|rating-/.test(code))).toEqual([]);
    const vertical = read?.tables.find(({ part }) => part === "D");
    expect(vertical?.criteria.map(({ reverse }) => reverse)).toEqual([true, false, false, false, false]);
  });

  test("counts what is filled in, in the digits of the language", async () => {
    const { authored, settings } = evaluation(language);
    const { sheets } = await writeEvaluation(authored, { settings });
    const progress = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheets[0] ?? "");
      sheet.getRange("D6:E7").values = [
        [1, 2],
        [3, 4],
      ];
      const range = sheet.getRange("A3").load("values");
      await context.sync();
      return (range.values as unknown[][])[0]?.[0];
    });
    // 5 criteria of research and development by 7 raters.
    expect(progress).toBe(language === "fa" ? "۴ از ۳۵ خانه پر شده است" : "4 of 35 filled");
  });

  test("offers the scale's points and the word for not applicable in every rating cell", async () => {
    const { authored, settings } = evaluation(language);
    const { sheets } = await writeEvaluation(authored, { settings });
    const rule = await Excel.run(async (context) => {
      const validation = context.workbook.worksheets.getItem(sheets[0] ?? "").getRange("D6:J10").dataValidation;
      validation.load("rule,errorAlert");
      await context.sync();
      return validation.rule;
    });
    expect(rule.list?.source).toBe(language === "fa" ? "1,2,3,4,5,نظری ندارم" : "1,2,3,4,5,n/a");
  });

  test("asks for three round trips at most", async () => {
    const { authored, settings } = evaluation(language);
    const before = workbook.requests.length;
    await writeEvaluation(authored, { settings });
    expect(roundTrips(workbook, before)).toBeLessThanOrEqual(3);
  });
});

test("sheets of the user's keep their names and their cells; ours take another and say so", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Purchasing").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const { authored, settings } = evaluation("en");
  const outcome = await writeEvaluation(authored, { settings });
  expect(outcome.renamed).toEqual([{ wanted: "Purchasing", name: "Purchasing (2)" }]);
  const snapshot = await readWorkbook();
  expect(snapshot.sheets.find(({ name }) => name === "Purchasing")?.values).toEqual([["mine"]]);
  expect(analyseWorkbook(snapshot).mapping.sheets.map(({ sheet }) => sheet)).toContain("Purchasing (2)");
});

test("an Excel that cannot insert sheets gets them too, and the hint about their direction", async () => {
  workbook = openEmpty({ api: "1.9" });
  const { authored, settings } = evaluation("fa");
  const outcome = await writeEvaluation(authored, { settings });
  expect(outcome).toMatchObject({ directionSet: false });
  expect(outcome.sheets).toHaveLength(authored.sheets.length);
});

// Request 2 inserts the right-to-left template, without which it goes on.
test.each([1, 3])("after a failure of request %i the workbook is as it was", async (request) => {
  const before = contents(await readWorkbook());
  const { authored, settings } = evaluation("fa");
  workbook.failRequest(request, { code: "GeneralException" });
  await expect(writeEvaluation(authored, { settings })).rejects.toMatchObject({ remains: { state: "as-before" } });
  expect(contents(await readWorkbook())).toEqual(before);
});

// office-js issue 3179: Excel on the web inserts the sheets and answers with an error.
test.each(["before", "after"] as const)("where right-to-left sheets fail %s they come in, others do", async (when) => {
  const { authored, settings } = evaluation("fa");
  workbook.failRequest(2, { code: "GeneralException", when });
  const outcome = await writeEvaluation(authored, { settings });
  expect(outcome).toMatchObject({ directionSet: false });
  const { sheets } = await readWorkbook();
  expect(sheets.filter(({ name }) => name.startsWith("hamrasta-rtl"))).toEqual([]);
});
