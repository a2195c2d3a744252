import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createOfficeRuntime, newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { expectAccessible, type Faults, launchBrowser, watchFaults } from "../browser/browser";
import { type SharedSite, sharedSite } from "../browser/shared";
import { notedWorkbook } from "../../packages/excel-host/tests/noted-workbook";
import { useTestAddIn } from "./test-add-in";
import { goTo, shown, type } from "./typing";

/** The workbench page as a spreadsheet: typing, keys, tabs, opening and saving, without the add-in's own work. */
describe.skipIf(!existsSync("/usr/bin/chromium"))("the workbench page (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let site: SharedSite;
  let page: Page;
  let faults: Faults;
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-workbench-"));

  beforeAll(async () => {
    [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      acceptDownloads: true,
      viewport: { width: 1280, height: 800 },
    });
    page = await context.newPage();
    faults = watchFaults(page);
    await useTestAddIn(page);
    await page.goto(`${site.address}workbench.html?lang=en`);
    await page.locator(".sheet-tab").first().waitFor();
    const file = join(folder, "blank.xlsx");
    writeFileSync(file, newWorkbook().save());
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("Opened: blank.xlsx").waitFor();
    await paneIsThere();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** A pane that is still starting takes the focus when it is done. */
  const paneIsThere = (): Promise<void> => page.frameLocator("aside.pane iframe").locator("main h1").waitFor();
  it("takes what is typed as Excel would, and calculates", async () => {
    await type(page, "A1", "12");
    await type(page, "A2", "30%");
    await type(page, "A3", "=A1*2");
    await shown(page, "12");
    await shown(page, "30%");
    await shown(page, "24");
    await type(page, "A1", "50");
    await shown(page, "100");
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

  const formulaOf = async (cell: string): Promise<string> => {
    await goTo(page, cell);
    return page.getByLabel("Formula", { exact: true }).first().inputValue();
  };

  it("copies cells as text and pastes text as cells", async () => {
    await type(page, "H1", "red");
    await type(page, "I1", "7");
    await goTo(page, "H1:I1");
    const copied = await page.evaluate(() => {
      const data = new DataTransfer();
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
      );
      return data.getData("text/plain");
    });
    expect(copied).toBe("red\t7");
    await goTo(page, "H3");
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/plain", 'blue\t=I1+1\r\n"say ""so"""\t5%');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await shown(page, "blue");
    await shown(page, "5%");
    expect([await formulaOf("I3"), await formulaOf("H4")]).toEqual(["=I1+1", 'say "so"']);
  });

  it("takes changes back and makes them again, those of a person and those of an add-in, in their order", async () => {
    await type(page, "L1", "7");
    await type(page, "L2", "=L1*2");
    await type(page, "L1", "8");
    await shown(page, "16");
    await page.keyboard.press("Control+z");
    await shown(page, "14");
    expect(await page.getByLabel("Name box").inputValue()).toBe("L1");
    await page.keyboard.press("Control+z");
    expect(await formulaOf("L2")).toBe("");
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await shown(page, "16");
    const pane = await (await page.waitForSelector("aside.pane iframe")).contentFrame();
    await pane?.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("L1").values = [[100]];
        await context.sync();
      });
    });
    await shown(page, "200");
    await page.keyboard.press("Control+z");
    await page.getByText("Undone: what the add-in wrote").waitFor();
    expect(await formulaOf("L1")).toBe("8");
    await shown(page, "16");
    await page.keyboard.press("Control+z");
    await shown(page, "14");
    await page.keyboard.press("Control+y");
    await page.keyboard.press("Control+y");
    await page.getByText("Done again: what the add-in wrote").waitFor();
    await shown(page, "200");
  });

  it("fills down, puts in rows and takes them out", async () => {
    await goTo(page, "I3:I5");
    await page.keyboard.press("Control+d");
    expect(await formulaOf("I5")).toBe("=I3+1");
    await goTo(page, "A4");
    await page.keyboard.press("Control+Shift++");
    expect(await formulaOf("I6")).toBe("=I3+1");
    await goTo(page, "A4");
    await page.keyboard.press("Control+-");
    expect(await formulaOf("I5")).toBe("=I3+1");
  });

  it("makes columns wider by keys and by dragging", async () => {
    const width = async (): Promise<number> =>
      (await page.locator(".column-name", { hasText: /^B$/ }).boundingBox())?.width ?? 0;
    await goTo(page, "B1");
    const before = await width();
    await page.keyboard.press("Control+Alt+ArrowRight");
    await expect.poll(width).toBeGreaterThan(before);
    const wider = await width();
    const box = await page.locator(".column-name", { hasText: /^B$/ }).boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) - 1, (box?.y ?? 0) + 8];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 50, y);
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(wider + 40);
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
    await shown(page, "50");
  });

  it("marks cells with notes and shows the note of the active cell", async () => {
    const file = join(folder, "notes.xlsx");
    writeFileSync(file, notedWorkbook());
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("Opened: notes.xlsx").waitFor();
    await paneIsThere();
    await expect.poll(() => page.locator(".cell.noted").count()).toBe(2);
    await goTo(page, "C5");
    const note = page.getByRole("note");
    await expect.poll(() => note.innerText()).toBe("Sara: چرا کم است؟\nAli: Fixed");
    expect(await page.locator("body > .status").innerText()).toBe("C5: blank. Note: Sara: چرا کم است؟ Ali: Fixed");
    await page.keyboard.press("ArrowDown");
    await note.waitFor({ state: "hidden" });
  });

  it("offers the list of a cell's validation, and writes what is chosen", async () => {
    const workbook = newWorkbook();
    const { Excel } = createOfficeRuntime(workbook);
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("B2");
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "open,done,dropped" } };
      await context.sync();
    });
    const file = join(folder, "list.xlsx");
    writeFileSync(file, workbook.save());
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("Opened: list.xlsx").waitFor();
    await paneIsThere();
    // The add-in starts anew with the file, and may take the focus in between.
    await vi.waitFor(
      async () => {
        await goTo(page, "B2");
        await page.keyboard.press("Alt+ArrowDown");
        await page.locator("select.choice-list").waitFor({ timeout: 2_000 });
      },
      { timeout: 25_000 },
    );
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await shown(page, "done");
  });

  it("keeps the list of choices open while an add-in writes elsewhere", async () => {
    await goTo(page, "B2");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const pane = await (await page.waitForSelector("aside.pane iframe")).contentFrame();
    await pane?.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange("D5").values = [["meanwhile"]];
        await context.sync();
      });
    });
    await shown(page, "meanwhile");
    await page.keyboard.press("Enter");
    await shown(page, "dropped");
  });

  it("is accessible in the dark, and from right to left", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "workbench in the dark");
    await page.goto(`${site.address}workbench.html?lang=fa`);
    await page.locator(".sheet-tab").first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await expectAccessible(page, "workbench from right to left, dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page, "workbench from right to left");
  });

  it("is accessible, quiet, and asks nobody", async () => {
    await expectAccessible(page, "workbench");
    expect(faults.console).toEqual([]);
    expect(faults.foreignRequests).toEqual([]);
  });
});
