import { unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newWorkbook } from "@offline-excel/excel-host/node";
import {
  activeTab,
  expectWhole,
  idle,
  latin,
  type OpenWorkbench,
  paneOf,
  reportWritten,
  servedWorkbench,
  tabs,
} from "./workbench-page";
import { bytesOf } from "./browser";

/** What begins with an empty workbook, in the workbench with the real office.js: the sample, and an evaluation over two periods. */

const open = servedWorkbench();

const WORDS = {
  en: {
    summary: "Summary",
    history: "History",
    first: "Sales",
    second: "Warehouse",
    criterion: "This unit answers within a day.",
    periods: ["Spring 2026", "Autumn 2026"],
    undone: "Undone: what the add-in wrote",
    again: "Done again: what the add-in wrote",
  },
  fa: {
    summary: "خلاصه",
    history: "سابقه",
    first: "فروش",
    second: "انبار مرکزی",
    criterion: "این واحد در یک روز پاسخ می‌دهد.",
    periods: ["بهار ۱۴۰۵", "پاییز ۱۴۰۵"],
    undone: "برگردانده شد: آنچه افزونه نوشت",
    again: "دوباره انجام شد: آنچه افزونه نوشت",
  },
} as const;
/** Of the standard departments, the one that stays. */
const SALES = 4;
const STANDARD_DEPARTMENTS = 9;
/** Own staff, four other departments and two seniors rate from column D and row 6 on, on a scale of 1 to 5. */
const RATINGS = { top: 5, left: 3, raters: 7 };

describe.each(["en", "fa"] as const)("from an empty workbook in %s", (language) => {
  const words = WORDS[language];
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;
  /** Of the workbook with the sample and without a report. */
  let unreported: { readonly tabs: readonly string[]; readonly parts: ReadonlyMap<string, string> };

  const openEmpty = async (): Promise<void> => {
    const buffer = Buffer.from(newWorkbook().save());
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await page.locator("input[type=file]").setInputFiles({ name: "Empty.xlsx", mimeType, buffer });
    await page.waitForFunction(() => document.querySelectorAll(".sheet-tab").length === 1);
    pane = await paneOf(page);
  };
  const rate = (sheet: string, criteria: number, rating: number): Promise<void> =>
    pane.evaluate(
      ({ name, at, rows, value }) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(at.top, at.left, rows, at.raters);
          range.values = Array.from({ length: rows }, () => Array.from({ length: at.raters }, () => value));
          await context.sync();
        }),
      { name: sheet, at: RATINGS, rows: criteria, value: rating },
    );
  /** Criteria that a checklist asks: rows whose second column says something. */
  const criteriaOf = (sheet: string): Promise<readonly string[]> =>
    pane.evaluate(
      ([name, top]) =>
        Excel.run(async (context) => {
          const used = context.workbook.worksheets.getItem(name).getUsedRange().load("values");
          await context.sync();
          return (used.values as unknown[][]).slice(top).flatMap((row) => (row[1] === "" ? [] : [String(row[1])]));
        }),
      [sheet, RATINGS.top] as const,
    );
  /** The sheets' parts of the workbook as it is downloaded. */
  const downloaded = async (): Promise<ReadonlyMap<string, string>> => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".file-commands button").nth(1).click(),
    ]);
    const parts = Object.entries(unzipSync(await bytesOf(download)));
    return new Map(
      parts
        .filter(([name]) => name.startsWith("xl/worksheets/"))
        .map(([name, bytes]) => [name, Buffer.from(bytes).toString("latin1")]),
    );
  };
  /** Presses a key until the tabs are these, as often as a person might; each time the page says what it did. */
  const pressUntil = async (key: string, wanted: readonly string[], said: string): Promise<void> => {
    await page.locator(".grid").focus();
    for (let time = 0; time < 3 && (await tabs(page)).join() !== wanted.join(); time += 1) {
      await page.keyboard.press(key);
      expect(await page.locator("body > .status").innerText()).toBe(said);
    }
    expect(await tabs(page)).toEqual(wanted);
  };
  const read = async (): Promise<void> => {
    await page.locator(".ribbon-command").nth(2).click();
    await pane.locator("main table").first().waitFor();
    await idle(pane);
  };
  const write = async (period: string): Promise<void> => {
    await pane.locator("header nav button").nth(3).click();
    await pane.locator("input[data-period]").fill(period);
    await pane.locator("main .fui-Button").last().click();
    await reportWritten(pane);
    await idle(pane);
  };

  beforeAll(async () => {
    opened = await open(language);
    ({ page } = opened);
    await openEmpty();
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("adds the sample, which is scored and reported like any evaluation", async () => {
    await pane.locator("main .fui-CompoundButton").nth(3).click();
    await pane.locator("main table").first().waitFor();
    await idle(pane);
    expect((await tabs(page)).length).toBeGreaterThan(8);
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("canvas[data-drawn=true]").first().waitFor();
    // The sample's company has nine departments.
    expect(await pane.locator("main ul li button[title]").count()).toBe(9);
    unreported = { tabs: await tabs(page), parts: await downloaded() };
    await pane.locator("header nav button").nth(3).click();
    await pane.locator("main .fui-Button").last().click();
    await reportWritten(pane);
    await expect.poll(() => activeTab(page)).toBe(words.summary);
  });

  it("takes the report back by undo, leaves the user's sheets byte for byte, and brings it again", async () => {
    await idle(pane);
    const reported = await tabs(page);
    await pressUntil("Control+z", unreported.tabs, words.undone);
    expect(await downloaded()).toEqual(unreported.parts);
    await pressUntil("Control+y", reported, words.again);
    await pressUntil("Control+z", unreported.tabs, words.undone);
  });

  it("undoes a person's cell beside that, and the same pane reads and writes again", async () => {
    const bar = page.locator("input.formula");
    await page.locator(".name-box").fill("A200");
    await page.locator(".name-box").press("Enter");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => bar.inputValue()).toBe("7");
    await page.keyboard.press("Control+z");
    await expect.poll(() => bar.inputValue()).toBe("");
    // Still where the first report was written from: nobody loaded the pane anew.
    await reportWritten(pane);
    await read();
    await pane.locator("header nav button").nth(3).click();
    await pane.locator("main .fui-Button").last().click();
    await reportWritten(pane);
    await expect.poll(() => activeTab(page)).toBe(words.summary);
  });

  it("refuses the sample beside an evaluation, and says why", async () => {
    const before = await tabs(page);
    await pane.locator("header nav button").first().click();
    await pane.locator("main .fui-CompoundButton").nth(3).click();
    await pane.locator("main .fui-MessageBar").waitFor();
    expect(await tabs(page)).toEqual(before);
  });

  it("makes a checklist for one department alone", async () => {
    await openEmpty();
    await page.locator(".ribbon-command").nth(3).click();
    await pane.locator("[data-step='0']").waitFor();
    const [departments, parts] = [pane.locator("[role=group]").first(), pane.locator("[role=group]").nth(1)];
    for (let at = 0; at < STANDARD_DEPARTMENTS; at += 1) {
      if (at !== SALES) await departments.locator("input[type=checkbox]").nth(at).uncheck();
    }
    for (const box of (await parts.locator("input[type=checkbox]").all()).slice(1).reverse()) await box.uncheck();
    for (const step of [1, 2, 3]) {
      await pane.locator("[data-step] ~ div:last-of-type > button").first().click();
      await pane.locator(`[data-step='${step}']`).waitFor();
    }
    await pane.locator("[data-step] ~ button").first().click();
    await pane.locator("[data-made='1']").waitFor();
    await idle(pane);
    expect(await tabs(page)).toEqual(["Sheet1", words.first]);
  });

  it("adds a criterion to it, and then another to the same sheet", async () => {
    const before = await criteriaOf(words.first);
    await pane.locator("main nav button").nth(1).click();
    for (const text of [words.criterion, `${words.criterion} (2)`]) {
      await pane.locator("main textarea").fill(text);
      await pane.locator("main section .fui-Button").nth(1).click();
      await pane.locator("main .fui-MessageBar", { hasText: words.first }).waitFor();
      await idle(pane);
    }
    expect(await criteriaOf(words.first)).toEqual([...before, words.criterion, `${words.criterion} (2)`]);
  });

  it("adds a department, which is scored with the others when it is filled in", async () => {
    await pane.locator("main section input").last().fill(words.second);
    await pane.locator("main section .fui-Button").last().click();
    await pane.locator("main .fui-MessageBar", { hasText: words.second }).waitFor();
    await idle(pane);
    await expectWhole(pane, "a department added");
    await rate(words.first, (await criteriaOf(words.first)).length, 3);
    await rate(words.second, (await criteriaOf(words.second)).length, 5);
    await read();
    await pane.locator("header nav button").nth(2).click();
    const departments = pane.locator("main ul li button[title]");
    await expect.poll(() => departments.count()).toBe(2);
    const named = await departments.locator("bdi").allInnerTexts();
    expect(named.sort()).toEqual([words.first, words.second].sort());
  });

  it("keeps what a report under another period found, and compares the two", async () => {
    const [spring, autumn] = words.periods;
    await write(spring);
    await rate(words.first, (await criteriaOf(words.first)).length, 4);
    await read();
    await write(autumn);
    // The report's History holds the first period; it is read with the sheets.
    await read();
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("main nav button", { hasText: words.history }).click();
    await pane.locator("main figure canvas[data-drawn=true]").first().waitFor();
    const rows = (await pane.locator("main section table tbody tr").allInnerTexts()).map((row) => latin(row));
    // By hand: customer orientation is (4 - 1) / 4 = 75 and was (3 - 1) / 4 = 50 of 100; all agree, so vertical
    // coordination is 100. By the default weights (40 x 75 + 20 x 100) / 60 = 83.3, and (40 x 50 + 20 x 100) / 60 = 66.7.
    const plain = rows.map((row) =>
      row
        .replace(/[\u200E\u200F\u2066-\u2069]/g, "")
        .replaceAll("٫", ".")
        .split(/\s*\t\s*/),
    );
    expect(plain.sort()).toEqual(
      [
        [words.first, "83.3", "66.7", "+16.7"],
        [words.second, "100.0", "100.0", "0.0"],
      ].sort(),
    );
    await expectWhole(pane, "two periods");
  });

  it("says so above a long screen when a rating changes, and reads again at one click", async () => {
    await pane.locator("header nav button").nth(1).click();
    await rate(words.first, 1, 2);
    const bar = pane.locator("main .fui-MessageBar").first();
    await bar.waitFor();
    await expectWhole(pane, "stale");
    await bar.locator("button").click();
    await bar.waitFor({ state: "detached" });
    await idle(pane);
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(opened.faults).toEqual({ console: [], foreignRequests: [] });
  });
});
