import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Faults, launchBrowser, watchFaults } from "./browser";
import { type SharedSite, sharedSite } from "./shared";

/** Our functions typed into cells of the workbench, answered by the production code of the hosted pane. */

let browser: Browser;
let site: SharedSite;
let context: BrowserContext;

beforeAll(async () => {
  [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  await context.close();
});

async function open(language: "en" | "fa"): Promise<{ readonly page: Page; readonly faults: Faults }> {
  context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${site.address}workbench.html?lang=${language}`);
  await page.frameLocator("aside.pane iframe").locator("main h1").waitFor();
  return { page, faults };
}

async function type(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(".name-box").fill(cell);
  await page.locator(".name-box").press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function shows(page: Page, text: string): Promise<void> {
  await page
    .locator(".cell", { hasText: new RegExp(`^${text}$`) })
    .first()
    .waitFor();
}

describe("a function of ours in a cell", () => {
  it("shows its figure, the new one when a rating changes, and an error for what is no rating", async () => {
    const { page, faults } = await open("en");
    for (const [index, rating] of ["4", "5", "3", "5"].entries()) await type(page, `AA${index + 1}`, rating);
    // By hand: mean 4.25 on 1-5.
    await type(page, "AB1", "=HAMRASTA.SCORE(AA1:AA4)");
    await shows(page, "81.25");
    await type(page, "AA4", "2");
    // By hand: mean 3.5 on 1-5.
    await shows(page, "62.5");
    await type(page, "AA4", "Finance");
    await shows(page, "#VALUE!");
    expect(faults).toEqual({ console: [], foreignRequests: [] });
  });

  it("calculates by its Persian and by its Latin name in Persian", async () => {
    const { page } = await open("fa");
    for (const [index, rating] of ["4", "5", "3", "5"].entries()) await type(page, `AA${index + 1}`, rating);
    await type(page, "AB1", "=HAMRASTA.امتیاز(AA1:AA4)");
    await shows(page, "81.25");
    await type(page, "AB2", "=HAMRASTA.SCORE(AA1:AA2)");
    await shows(page, "87.5");
  });
});
