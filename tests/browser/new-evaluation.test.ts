import { unzipSync } from "fflate";
import type { Download, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createOfficeRuntime, openWorkbook } from "@offline-excel/excel-host/node";
import { ANSWER_COLUMN, DEPARTMENT_ROW, FIRST_STATEMENT_ROW } from "../../src/workbook/authoring/climate-form";
import { HEADER_ROW } from "../../src/workbook/authoring/form-parts";
import {
  FORM_CRITERION_COLUMN,
  FORM_RATING_COLUMN,
  FORM_SHEET_COLUMN,
} from "../../src/workbook/authoring/response-forms";
import { expectWhole, idle, latin, type OpenWorkbench, servedWorkbench, tabs } from "./workbench-page";

/** From the ribbon's "New evaluation" to ratings that are read, in the workbench with the real office.js. */

const open = servedWorkbench();

const WORDS = {
  en: { own: "Warehouse", title: "Customer orientation: Warehouse", form: "Form Senior management 1" },
  fa: { own: "انبار مرکزی", title: "مشتری‌مداری: انبار مرکزی", form: "برگهٔ مدیر ارشد ۱" },
} as const;

describe.each(["en", "fa"] as const)("a new evaluation in %s", (language) => {
  const words = WORDS[language];
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    opened = await open(language);
    ({ page, pane } = opened);
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("opens from the ribbon", async () => {
    await page.locator(".ribbon-command").nth(3).click();
    await pane.locator("[data-step='0']").waitFor();
    await expectWhole(pane, "departments");
  });

  it("takes a department of one's own in place of the standard ones, by keyboard alone", async () => {
    const boxes = pane.locator("[role=group]").first().locator("input[type=checkbox]");
    for (let box = 0; box < 8; box += 1) {
      await boxes.nth(box).focus();
      await page.keyboard.press("Space");
    }
    await pane.locator("main input:not([type])").or(pane.locator("main input[type=text]")).first().focus();
    await page.keyboard.type(words.own);
    await page.keyboard.press("Enter");
    await expect.poll(() => boxes.count()).toBe(10);
    await nextStep(pane, 1);
    await expectWhole(pane, "criteria");
    await nextStep(pane, 2);
    await nextStep(pane, 3);
    await expectWhole(pane, "make");
  });

  it("adds the sheets beside the present ones and says what was renamed", async () => {
    const before = await tabs(page);
    await pane.locator("[data-step] ~ button").first().click();
    await pane.locator("[data-made]").waitFor();
    await idle(pane);
    await expectWhole(pane, "made");
    const after = await tabs(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toContain(words.own);
    expect(await cell(pane, words.own, "A1")).toBe(words.title);
  });

  it("reads what is filled in without a correction", async () => {
    await fill(pane, words.own, "D6:J8", [
      [4, 4, 5, 3, 4, 5, 4],
      [2, 2, 3, 2, 2, 3, 2],
      [5, 5, 5, 4, 5, 5, 5],
    ]);
    await pane.locator("[data-made] ~ div button").nth(1).click();
    await pane.locator("main table").waitFor();
    const row = pane.locator("main table tbody tr", { hasText: words.own });
    expect(
      latin(
        await row
          .locator("td")
          .allInnerTexts()
          .then((cells) => cells.join(" ")),
      ),
    ).toBe("21 0 0 0");
  });

  it("grows by a rater, and its forms go out and come back", async () => {
    await page.locator(".ribbon-command").nth(3).click();
    await pane.locator("main nav button").nth(1).click();
    await pane.locator("main select").first().selectOption(words.own);
    await pane.locator("main section .fui-Button").first().click();
    await pane.locator("main .fui-MessageBar").waitFor();
    await idle(pane);
    await expectWhole(pane, "extend");
    // Own staff, four other departments and two seniors were there: the new column is the eighth.
    expect(await cell(pane, words.own, "K5")).not.toBe("");

    await pane.locator("main nav button").nth(2).click();
    const waiting = page.waitForEvent("download");
    await pane.locator("main .fui-Button").first().click();
    await pane.locator("[data-saved]").waitFor();
    const saved = unzipSync(await bytesOf(await waiting));
    expect(Object.keys(saved)).toContain(`${words.form}.xlsx`);

    await pane.locator("main .fui-Button").nth(1).click();
    await pane.locator("[data-forms]").waitFor();
    await idle(pane);
    await expectWhole(pane, "forms");
    expect(await tabs(page)).toContain(words.form);

    await pane.locator("main .fui-Button").last().click();
    await pane.locator("[data-merged='0']").waitFor();
  });

  it("gives out one blank form of the climate survey, and takes it back from its file", async () => {
    const waiting = page.waitForEvent("download");
    await pane.locator("[data-survey-form]").click();
    await pane.locator("[data-survey='survey']").waitFor();
    await idle(pane);
    await expectWhole(pane, "survey");
    const before = await tabs(page);
    const buffer = await answeredSurvey(await bytesOf(await waiting), words.own);
    const files = ["one.xlsx", "one (1).xlsx"].map((name) => ({ name, mimeType: XLSX, buffer }));
    await pane.locator("input[type=file]").setInputFiles(files);
    await pane.locator("[data-climate='1']").waitFor();
    await idle(pane);
    await pane.locator("main", { hasText: "one (1).xlsx" }).waitFor();
    await expectWhole(pane, "climate");
    expect(await tabs(page)).toEqual(before);
  });

  it("takes the answers of a form that comes back in a file of its own", async () => {
    const waiting = page.waitForEvent("download");
    await page.locator(".file-commands button").nth(1).click();
    const { bytes, answers } = await returnedForm(await bytesOf(await waiting), words.form, words.own);
    expect(answers).toBeGreaterThan(1);

    await pane.locator("input[type=file]").setInputFiles({ name: "form.xlsx", mimeType: XLSX, buffer: bytes });
    await pane.locator(`[data-merged='${answers}']`).waitFor();
    await idle(pane);
    await expectWhole(pane, "merged");
  });

  it("names a file that is no workbook, and takes nothing from it", async () => {
    const buffer = Buffer.from("no workbook");
    await pane.locator("input[type=file]").setInputFiles({ name: "notes.xlsx", mimeType: XLSX, buffer });
    await pane.locator("main", { hasText: "notes.xlsx" }).waitFor();
    await idle(pane);
    expect(await pane.locator("[data-merged='0']").count()).toBe(1);
  });

  it("reads again by the ribbon's refresh", async () => {
    await page.locator(".ribbon-command").nth(2).click();
    await pane.locator("main table").waitFor();
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(opened.faults).toEqual({ console: [], foreignRequests: [] });
  });
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FOUR = 4;

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What a rater sends back: the form alone, with a rating for each criterion of the other departments. */
async function returnedForm(
  workbook: Uint8Array,
  form: string,
  own: string,
): Promise<{ readonly bytes: Buffer; readonly answers: number }> {
  const opened = openWorkbook(workbook);
  const runtime = createOfficeRuntime(opened);
  const answers = await runtime.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const used = context.workbook.worksheets.getItem(form).getUsedRange().load("values,rowIndex,columnIndex");
    await context.sync();
    const rows = (used.values as (string | number)[][]).flatMap((row, index) => {
      const about = String(row[FORM_SHEET_COLUMN - used.columnIndex] ?? "");
      const isCriterion = String(row[FORM_CRITERION_COLUMN - used.columnIndex] ?? "") !== "";
      return index + used.rowIndex > HEADER_ROW && isCriterion && about !== "" && about !== own
        ? [index + used.rowIndex]
        : [];
    });
    const sheet = context.workbook.worksheets.getItem(form);
    for (const row of rows) sheet.getCell(row, FORM_RATING_COLUMN).values = [[FOUR]];
    for (const other of sheets.items) if (other.name !== form) other.delete();
    await context.sync();
    return rows.length;
  });
  return { bytes: Buffer.from(opened.save()), answers };
}

/** The blank climate form with a department and one answer. */
async function answeredSurvey(bytes: Uint8Array, department: string): Promise<Buffer> {
  const opened = openWorkbook(bytes);
  await createOfficeRuntime(opened).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getCell(DEPARTMENT_ROW, ANSWER_COLUMN).values = [[department]];
    sheet.getCell(FIRST_STATEMENT_ROW, ANSWER_COLUMN).values = [[FOUR]];
    await context.sync();
  });
  return Buffer.from(opened.save());
}

async function nextStep(pane: Frame, step: number): Promise<void> {
  await pane.locator("[data-step] ~ div:last-of-type > button").first().click();
  await pane.locator(`[data-step='${step}']`).waitFor();
}

function cell(pane: Frame, sheet: string, address: string): Promise<unknown> {
  return pane.evaluate(
    async ([name, where]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem(name ?? "")
          .getRange(where)
          .load("values");
        await context.sync();
        return (range.values as unknown[][])[0]?.[0];
      }),
    [sheet, address],
  );
}

function fill(pane: Frame, sheet: string, address: string, values: number[][]): Promise<void> {
  return pane.evaluate(
    async ({ sheet: name, address: where, values: cells }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(where).values = cells;
        await context.sync();
      }),
    { sheet, address, values },
  );
}
