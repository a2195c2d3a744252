import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import type { Recording } from "../../src/excel/recording";
import { idle, type OpenWorkbench, paneOf, reportWritten, servedWorkbench, tabs } from "../browser/workbench-page";
import { replay } from "../excel-host/replay";

/** Every button of the manifest, pressed on the page with the real add-in behind it, and what it is for done. */

const MANIFEST = readFileSync("manifest.xml", "utf8");

/** The manifest's labels of the buttons as it states them: the page's own reader is not asked. */
function labels(language: "en" | "fa"): string[] {
  return [...MANIFEST.matchAll(/<Control [\s\S]*?<Label resid="([^"]+)"/g)].map(([, id = ""]) => {
    const [, standard, persian] =
      new RegExp(`<bt:String id="${id}" DefaultValue="([^"]*)">\\s*<bt:Override Locale="fa-IR" Value="([^"]*)"`).exec(
        MANIFEST,
      ) ?? [];
    return (language === "fa" ? persian : standard) ?? "";
  });
}

const SUMMARY = { en: "Summary", fa: "خلاصه" } as const;
const SWITCH = { en: /Record requests/, fa: /درخواست/ } as const;

describe.skipIf(!existsSync("/usr/bin/chromium"))("the ribbon (skipped where there is no Chromium)", () => {
  const open = servedWorkbench();

  describe.each(["en", "fa"] as const)("in %s", (language) => {
    let opened: OpenWorkbench;
    let page: Page;
    let pane: Frame;
    const press = (index: number): Promise<void> => page.locator(".ribbon-command").nth(index).click();

    beforeAll(async () => {
      opened = await open(language);
      ({ page, pane } = opened);
      await page.locator(".ribbon-command").nth(3).waitFor();
    });
    afterAll(async () => {
      await opened.context.close();
    });

    it("has the manifest's buttons with their labels and icons", async () => {
      expect(labels(language).filter((label) => label !== "")).toHaveLength(4);
      expect(await page.locator(".ribbon-command").allInnerTexts()).toEqual(labels(language));
      const drawn = page
        .locator(".ribbon-command img")
        .evaluateAll((icons) => icons.map((icon) => (icon as HTMLImageElement).naturalWidth));
      expect(await drawn).toEqual([32, 32, 32, 32]);
    });

    it("puts the focus into the pane", async () => {
      await page.locator(".grid").focus();
      await press(0);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
    });

    it("reads the workbook anew: what was renamed since stands in the pane, and nothing is written", async () => {
      await press(2);
      await pane.locator("main table").waitFor();
      await idle(pane);
      const sheet = await pane.locator("main li:has(select) bdi").first().innerText();
      await pane.evaluate(async (name) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).name = "Renamed since";
          await context.sync();
        });
      }, sheet);
      await page.locator(".sheet-tab", { hasText: /^Renamed since$/ }).waitFor();
      const before = await tabs(page);
      expect(await pane.locator("main bdi", { hasText: /^Renamed since$/ }).count()).toBe(0);
      await press(2);
      await pane
        .locator("main bdi", { hasText: /^Renamed since$/ })
        .first()
        .waitFor();
      await idle(pane);
      expect(await tabs(page)).toEqual(before);
    });

    it("shows where an evaluation is planned", async () => {
      await press(3);
      await pane.locator("[data-step='0']").waitFor();
    });

    it("scores and writes; a recording of it holds no contents, and the host answers it alike", async () => {
      const sample = readFileSync(`assets/sample-${language}.xlsx`);
      await page.reload();
      pane = await paneOf(page);
      await pane.locator("footer button").last().click();
      const recording = pane.getByRole("switch", { name: SWITCH[language] });
      await recording.click();
      await page.keyboard.press("Escape");
      await press(1);
      await reportWritten(pane);
      expect(await tabs(page)).toContain(SUMMARY[language]);

      await pane.locator("footer button").last().click();
      const [download] = await Promise.all([page.waitForEvent("download"), recording.click()]);
      const file = join(mkdtempSync(join(tmpdir(), "hamrasta-recording-")), "recording.json");
      await download.saveAs(file);
      const text = readFileSync(file, "utf8");
      const made = JSON.parse(text) as Recording;
      // The pinned client's own constant.
      expect(made.client).toBe("16.0.15407.10000");
      expect(made.exchanges.length).toBeGreaterThan(4);
      expect(textsOf(sample).filter((one) => one.length > 6 && text.includes(JSON.stringify(one)))).toEqual([]);
      expect(replay(made, openWorkbook(sample))).toEqual([]);
    });
  });
});

/** Names of sheets and texts of cells. */
function textsOf(bytes: Uint8Array): string[] {
  return openWorkbook(bytes).book.sheets.flatMap(({ name, file: { content } }) => {
    const area = content.cells.bounds(true);
    if (area === null) return [name];
    const cells = [...content.cells.rowsWithin(area)].flatMap(({ row, columns }) =>
      columns.map((column) => content.cells.content(row, column)),
    );
    return [name, ...cells.flatMap((cell) => (cell.kind === "text" ? [cell.value] : []))];
  });
}
