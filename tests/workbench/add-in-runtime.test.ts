import { existsSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../browser/browser";
import { type SharedSite, sharedSite } from "../browser/shared";
import { useTestAddIn } from "./test-add-in";
import { shown, type } from "./typing";

/** What an add-in's runtime does besides its pane, on the page: custom functions, dialogs, the Excel it runs in. */
describe.skipIf(!existsSync("/usr/bin/chromium"))("a runtime on the page (skipped where there is no Chromium)", () => {
  let browser: Browser;
  let site: SharedSite;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    await useTestAddIn(page);
    await page.goto(`${site.address}workbench.html?lang=en`);
    pane = page.frameLocator("aside.pane iframe");
    await pane.getByText("ready").waitFor();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("answers a custom function in a cell, and again when its cells change", async () => {
    await type(page, "AA1", "4000");
    await type(page, "AA2", "300");
    await type(page, "AB1", "=TEST.SUMUP(AA1:AA2)");
    await shown(page, "4300");
    await type(page, "AA2", "56");
    await shown(page, "4056");
  });

  it("shows the error that a custom function throws", async () => {
    await type(page, "AB3", "=TEST.FAIL()");
    await shown(page, "#DIV/0!");
  });

  it("shows a dialog that speaks with the pane until the pane closes it", async () => {
    await pane.getByRole("button", { name: "Ask" }).click();
    const dialog = page.frameLocator("dialog iframe");
    await dialog.getByRole("button", { name: "hello" }).click();
    await pane.getByText("heard hello").waitFor();
    await dialog.getByRole("button", { name: "bye" }).click();
    await expect.poll(() => page.locator("dialog").count()).toBe(0);
  });

  it("tells the pane when a person closes the dialog", async () => {
    await pane.getByRole("button", { name: "Ask" }).click();
    await page.frameLocator("dialog iframe").getByRole("button", { name: "hello" }).waitFor();
    await page.getByRole("button", { name: "Close the dialog" }).click();
    await pane.getByText("closed 12006").waitFor();
    expect(await page.locator("dialog").count()).toBe(0);
  });

  it("is another Excel when one is chosen, with the same workbook", async () => {
    await page.getByLabel("Excel that this is").selectOption("excel-2021");
    const sets = (): Promise<unknown> =>
      pane
        .locator("main")
        .evaluate(() => ["1.14", "1.15"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)));
    await expect.poll(sets, { timeout: 30_000 }).toEqual([true, false]);
    await pane.getByText("ready").waitFor();
    await type(page, "AA4", "=AA1+1");
    await shown(page, "4001");
  });
});
