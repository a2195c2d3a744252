import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNothingCut, type Faults, launchBrowser, watchFaults } from "./browser";
import { pageAddress } from "./stand-in/screens";
import { type SharedSite, sharedStandIn } from "./shared";

/** Sheets that were not recognised, each put right in two clicks, in every layout: the workbook of stand-in/home-made-workbook.ts. */

let browser: Browser;
let site: SharedSite;

beforeAll(async () => {
  site = await sharedStandIn();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Sheets in the workbook's order; the cells used were counted in the workbook by hand, null: a layout without ratings. */
const KINDS = [
  { sheet: 0, kind: "checklist/A", used: 3 },
  { sheet: 1, kind: "responses/B", used: 6 },
  { sheet: 2, kind: "long/D", used: 4 },
  { sheet: 3, kind: "matrix", used: 2 },
  { sheet: 4, kind: "departments", used: null },
  { sheet: 5, kind: "sales", used: null },
] as const;

describe.each(["en", "fa"] as const)("corrections in %s", (language) => {
  let page: Page;
  let faults: Faults;
  let names: readonly string[];

  beforeAll(async () => {
    page = await browser.newPage({
      viewport: { width: 320, height: 720 },
      reducedMotion: "reduce",
      ignoreHTTPSErrors: true,
      bypassCSP: true,
    });
    faults = watchFaults(page);
    await page.goto(pageAddress(site.address, language, "workbook=home-made"));
    await page.locator("main button").first().click();
    await page.locator("main li:has(select)").first().waitFor();
    names = await page.evaluate(() => window.pane.state().snapshot?.sheets.map(({ name }) => name) ?? []);
  });
  afterAll(async () => {
    await page.close();
  });

  const card = (sheet: number): Locator =>
    page.locator("main li:has(select)", { has: page.locator("bdi", { hasText: names[sheet] ?? "" }) });
  const entryOf = (sheet: number): Promise<unknown> =>
    page.evaluate((name) => window.pane.state().corrections.sheets.find((one) => one.sheet === name), names[sheet]);
  const usedOf = async (sheet: number): Promise<number | undefined> =>
    page.evaluate((name) => window.pane.state().analysis?.cellsBySheet[name]?.used, names[sheet] ?? "");
  const idle = (): Promise<void> => page.locator("[role=progressbar]").waitFor({ state: "detached" });

  it("recognises none of the sheets by itself", async () => {
    const kinds = page.locator("main li:has(select) select:first-of-type");
    expect(await kinds.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual(
      names.map(() => "ignore"),
    );
  });

  it.each(KINDS)("reads sheet $sheet as $kind when that is chosen", async ({ sheet, kind, used }) => {
    await card(sheet).locator("select").first().selectOption(kind);
    const [layout, part] = kind.split("/");
    await expect.poll(() => entryOf(sheet)).toMatchObject({ layout, ...(part === undefined ? {} : { part }) });
    await idle();
    if (used !== null) expect(await usedOf(sheet)).toBe(used);
    expect(await card(sheet).locator("select").first().inputValue()).toBe(kind);
  });

  it("says so where a sheet has nothing that the layout needs", async () => {
    await card(6).locator("select").first().selectOption("long/A");
    await card(6).locator("[role=status]:not([hidden])").waitFor();
    expect(await entryOf(6)).toBeUndefined();
  });

  it("takes the department that is chosen, and the scale", async () => {
    await card(0).locator("select").nth(1).selectOption("fixed/sales");
    await expect.poll(() => entryOf(0)).toMatchObject({ department: { fixed: "sales" } });
    await idle();
    const scale = card(0).locator("select").nth(2);
    await scale.selectOption({ index: 1 });
    await expect.poll(() => entryOf(0)).toMatchObject({ scale: { min: 1, max: 7 } });
    await idle();
  });

  it("takes suppliers from the columns where that is said", async () => {
    await card(3).locator("select").nth(1).selectOption("columns");
    await expect.poll(() => entryOf(3)).toMatchObject({ suppliers: "columns" });
    await idle();
  });

  it("reads the columns of ratings that are ticked, and no others", async () => {
    await card(1).locator("[data-columns]").click();
    const boxes = card(1).locator("input[type=checkbox]");
    await boxes.first().waitFor();
    await expectAccessible(page, "columns");
    await expectNothingCut(page, "columns");
    await boxes.nth(1).uncheck();
    await card(1).locator("[role=group] > button").last().click();
    await expect.poll(() => usedOf(1)).toBe(3);
    await idle();
  });

  it("reverses the criteria that are ticked", async () => {
    await card(1).locator("button[aria-expanded]:not([data-columns])").click();
    await card(1).locator("input[type=checkbox]").first().check();
    await card(1).locator("[role=group] > button").last().click();
    await expect.poll(() => entryOf(1)).toMatchObject({ reverse: [language === "fa" ? "کمک‌رسان" : "Helpful"] });
    await idle();
  });

  it("shows what became of every rating cell, by sheet", async () => {
    const cells = await page.evaluate(() => window.pane.state().analysis?.cells);
    // Nobody rates themselves: the square's diagonal is blank.
    expect(cells).toMatchObject({ read: 14, used: 12, notApplicable: 0, blank: 2, refused: 0 });
    const table = page.locator("main table");
    expect(await table.locator("tbody tr").count()).toBe(4);
    await expectAccessible(page, "corrected");
    await expectNothingCut(page, "corrected");
  });

  it("asks once: read anew, every sheet is as it was said", async () => {
    const before = await page.evaluate(() => window.pane.state().corrections.sheets);
    await page.evaluate(() => window.pane.useWorkbook());
    expect(await page.evaluate(() => window.pane.state().corrections.sheets)).toEqual(before);
    expect(before.map(({ sheet }) => sheet).sort()).toEqual(names.slice(0, 6).sort());
    expect(faults).toEqual({ console: [], foreignRequests: [] });
  });

  it("asks whether headings are departments or raters, and takes the other reading", async () => {
    await page.goto(pageAddress(site.address, language, "screen=check&workbook=survey"));
    const question = page.locator('[data-question="columns"]');
    await question.waitFor();
    await expectAccessible(page, "departments or raters");
    await expectNothingCut(page, "departments or raters");
    const departments = (): Promise<number | undefined> =>
      page.evaluate(() => window.pane.state().analysis?.evaluation?.departments.length);
    expect(await departments()).toBe(6);
    await question.locator("button").last().click();
    await question.waitFor({ state: "detached" });
    await idle();
    // Three departments of the survey, and the one that the visitor's sheet is about.
    expect(await departments()).toBe(4);
  });
});
