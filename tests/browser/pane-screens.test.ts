import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNothingCut, type Faults, launchBrowser, watchFaults } from "./browser";
import { pageAddress, SCREENS, STATES } from "./stand-in/screens";
import { type SharedSite, sharedStandIn } from "./shared";

/** Every screen of the pane in every state, on a workbook that stands in for Excel's. */

let browser: Browser;
let site: SharedSite;

beforeAll(async () => {
  site = await sharedStandIn();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

const LOOKS = [
  { look: "light", width: 320, query: "", forcedColors: "none" },
  { look: "dark and narrow", width: 270, query: "dark", forcedColors: "none" },
  { look: "high contrast", width: 320, query: "", forcedColors: "active" },
] as const;

async function openPage(
  language: "en" | "fa",
  { width, forcedColors }: { readonly width: number; readonly forcedColors: "none" | "active" },
  query: string,
): Promise<{ readonly page: Page; readonly faults: Faults }> {
  // The policy is tested where the product's own page is; axe is put into this one.
  const page = await browser.newPage({
    viewport: { width, height: 720 },
    forcedColors,
    // What still moves is neither whole nor in its colours yet.
    reducedMotion: "reduce",
    ignoreHTTPSErrors: true,
    bypassCSP: true,
  });
  const faults = watchFaults(page);
  await page.goto(pageAddress(site.address, language, query));
  return { page, faults };
}

describe.each(["en", "fa"] as const)("in %s", (language) => {
  it.each(LOOKS)("every screen is accessible and whole, $look at $width pixels", async (look) => {
    const { page, faults } = await openPage(language, look, look.query);
    for (const { name, open } of SCREENS) {
      await open(page);
      await expectAccessible(page, name);
      await expectNothingCut(page, name);
    }
    expect(faults).toEqual({ console: [], foreignRequests: [] });
    await page.close();
  });

  it.each(STATES)("the state '$name' is accessible and whole in every look", async ({ name, query, open }) => {
    // The looks beside each other: a page waits most of its time.
    const checked = LOOKS.map(async ({ look, query: lookQuery, ...shape }) => {
      const { page, faults } = await openPage(language, shape, [query, lookQuery].filter(Boolean).join("&"));
      await open(page);
      await expectAccessible(page, `${name}, ${look}`);
      await expectNothingCut(page, `${name}, ${look}`);
      expect(faults).toEqual({ console: [], foreignRequests: [] });
      await page.close();
    });
    await Promise.all(checked);
  });

  it("has its language and direction, and no letter of the other", async () => {
    const { page } = await openPage(language, { width: 320, forcedColors: "none" }, "");
    for (const { open } of SCREENS) {
      await open(page);
      const { dir, lang, text } = await page.evaluate(() => ({
        dir: document.documentElement.dir,
        lang: document.documentElement.lang,
        text: document.querySelector("main")?.innerText ?? "",
      }));
      expect([dir, lang]).toEqual(language === "fa" ? ["rtl", "fa-IR"] : ["ltr", "en-US"]);
      const own = text
        .replaceAll("فارسی", "")
        .replaceAll(/English|Undo|Ctrl\+Z|Page Layout|Sheet Right-to-Left|[A-Z]{1,3}\d+/g, "");
      expect(own).not.toMatch(language === "fa" ? /[A-Za-z0-9]/ : /[\u0600-\u06FF]/);
    }
    await page.close();
  });

  it("compares two periods, department by department", async () => {
    const { page } = await openPage(language, { width: 320, forcedColors: "none" }, "workbook=company");
    await STATES.find(({ name }) => name === "two-periods")?.open(page);
    const row = page.locator("main section table tbody tr").first().locator("td");
    const [now, before, gap] = await row.allInnerTexts();
    expect([now, before, gap].every((figure) => figure !== undefined && figure !== "–")).toBe(true);
    // A period beside itself: no department has a gap.
    await page
      .locator("main select")
      .nth(1)
      .selectOption(await page.locator("main select").first().inputValue());
    await expect.poll(() => row.allInnerTexts()).toEqual([now, now, expect.stringMatching(/^[^1-9۱-۹]+$/)]);
    await page.close();
  });

  it("leads from a workbook without ratings to a new evaluation", async () => {
    const { page } = await openPage(language, { width: 320, forcedColors: "none" }, "workbook=empty");
    await page.locator("main button").first().click();
    await page.locator("main ul").first().waitFor();
    await page.locator("main .fui-Button").nth(1).click();
    await page.locator("[data-step='0']").waitFor();
    await page.close();
  });

  it("opens a department from its bar, and says what was cancelled", async () => {
    const { page } = await openPage(language, { width: 320, forcedColors: "none" }, "");
    await page.locator("main button").first().click();
    await page.locator("main table").waitFor();
    await page.locator("header nav button").nth(2).click();
    const canvas = page.locator("canvas[data-drawn=true]").first();
    await canvas.waitFor();
    const box = await canvas.boundingBox();
    // The first bar starts beside the names, on the side that the language reads from.
    await canvas.click({ position: { x: (box?.width ?? 0) * 0.5, y: 24 } });
    await page.locator("main h1[tabindex]").waitFor();
    await page.close();

    const { page: slow } = await openPage(language, { width: 320, forcedColors: "none" }, "slow");
    await slow.locator("main button").first().click();
    await slow.locator("[role=progressbar]").waitFor();
    await slow.locator("main button").first().click();
    expect(await slow.evaluate(() => window.pane.state())).toMatchObject({
      work: null,
      cancelled: true,
      problem: null,
    });
    await slow.close();
  });
});
