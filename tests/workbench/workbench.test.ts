import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newWorkbook, openWorkbook } from "../../src/embedded/node";
import { expectAccessible, type Faults, launchBrowser, watchFaults } from "../browser/browser";
import { startSite } from "../browser/site";

/** The workbench page as a spreadsheet: typing, keys, tabs, opening and saving, without the add-in's own work. */
describe.skipIf(!existsSync("/usr/bin/chromium"))("the workbench page (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;
  let page: Page;
  let faults: Faults;
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-workbench-"));

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launchBrowser()]);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
      viewport: { width: 1280, height: 800 },
    });
    page = await context.newPage();
    faults = watchFaults(page);
    await page.goto(`${site.address}workbench.html?lang=en`);
    await page.locator(".sheet-tab").first().waitFor();
    const file = join(folder, "blank.xlsx");
    writeFileSync(file, newWorkbook().save());
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("Opened: blank.xlsx").waitFor();
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });

  const type = async (cell: string, text: string): Promise<void> => {
    await page.getByLabel("Name box").fill(cell);
    await page.getByLabel("Name box").press("Enter");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const shown = (text: string): Promise<void> =>
    page
      .locator(".cell", { hasText: new RegExp(`^${text}$`) })
      .first()
      .waitFor();

  it("takes what is typed as Excel would, and calculates", async () => {
    await type("A1", "12");
    await type("A2", "30%");
    await type("A3", "=A1*2");
    await shown("12");
    await shown("30%");
    await shown("24");
    await type("A1", "50");
    await shown("100");
  });

  it("is driven by keys alone", async () => {
    await page.getByLabel("Name box").fill("A1");
    await page.getByLabel("Name box").press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    expect(await page.getByLabel("Name box").inputValue()).toBe("B2");
    await page.keyboard.press("Control+Home");
    expect(await page.getByLabel("Name box").inputValue()).toBe("A1");
    await page.keyboard.press("Control+ArrowDown");
    expect(await page.getByLabel("Name box").inputValue()).toBe("A3");
    await page.keyboard.press("Delete");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("F2");
    expect(await page.locator(".cell-editor").inputValue()).toBe("0.3");
    await page.keyboard.press("Escape");
    expect(await page.locator(".cell-editor").isVisible()).toBe(false);
  });

  it("saves what was typed", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download" }).click(),
    ]);
    const file = join(folder, "saved.xlsx");
    await download.saveAs(file);
    const { cells } = openWorkbook(readFileSync(file)).book.sheets[0]?.file.content ?? { cells: null };
    expect(cells?.content(0, 0)).toEqual({ kind: "number", value: 50 });
    expect(cells?.content(2, 0)).toEqual({ kind: "empty" });
  });

  it("says why a file is refused and keeps the workbook", async () => {
    const file = join(folder, "text.xlsx");
    writeFileSync(file, "not a workbook");
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("The file is not an Excel workbook (.xlsx).").waitFor();
    await shown("50");
  });

  it("is accessible, quiet, and asks nobody", async () => {
    await expectAccessible(page, "workbench");
    expect(faults.console).toEqual([]);
    expect(faults.foreignRequests).toEqual([]);
  });
});
