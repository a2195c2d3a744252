import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, expectNothingCut, type Faults, launchBrowser, watchFaults } from "./browser";
import { startSite } from "./site";

/** From the ribbon's "New evaluation" to ratings that are read, in the workbench with the real office.js. */

let browser: Browser;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  site.close();
});

const WORDS = {
  en: { own: "Warehouse", title: "Customer orientation: Warehouse", form: "Form Senior management 1" },
  fa: { own: "انبار مرکزی", title: "مشتری‌مداری: انبار مرکزی", form: "برگهٔ مدیریت ارشد ۱" },
} as const;

describe.each(["en", "fa"] as const)("a new evaluation in %s", (language) => {
  const words = WORDS[language];
  let context: BrowserContext;
  let page: Page;
  let pane: Frame;
  let faults: Faults;

  beforeAll(async () => {
    context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ignoreHTTPSErrors: true,
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    faults = watchFaults(page);
    await page.goto(`${site.address}workbench.html?lang=${language}`);
    pane = await paneOf(page);
  });
  afterAll(async () => {
    await context.close();
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
    await pane.locator("[role=progressbar]").waitFor({ state: "detached" });
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
    await pane.locator("[role=progressbar]").waitFor({ state: "detached" });
    await expectWhole(pane, "extend");
    // Own staff, four other departments and two seniors were there: the new column is the eighth.
    expect(await cell(pane, words.own, "K5")).not.toBe("");

    await pane.locator("main nav button").nth(2).click();
    await pane.locator("main .fui-Button").first().click();
    await pane.locator("[data-forms]").waitFor();
    await pane.locator("[role=progressbar]").waitFor({ state: "detached" });
    await expectWhole(pane, "forms");
    expect(await tabs(page)).toContain(words.form);

    await pane.locator("main .fui-Button").last().click();
    await pane.locator("[data-merged='0']").waitFor();
  });

  it("reads again by the ribbon's refresh", async () => {
    await page.locator(".ribbon-command").nth(2).click();
    await pane.locator("main table").waitFor();
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(faults).toEqual({ console: [], foreignRequests: [] });
  });
});

async function paneOf(page: Page): Promise<Frame> {
  const shown = page.frameLocator("aside.pane iframe");
  await shown.locator("main h1").waitFor();
  const handle = await shown.locator("main").elementHandle();
  const frame = await handle.ownerFrame();
  if (frame === null) throw new Error("The workbench shows no pane.");
  return frame;
}

async function nextStep(pane: Frame, step: number): Promise<void> {
  await pane.locator("[data-step] ~ div:last-of-type > button").first().click();
  await pane.locator(`[data-step='${step}']`).waitFor();
}

async function expectWhole(pane: Frame, screen: string): Promise<void> {
  await expectAccessible(pane, screen);
  await expectNothingCut(pane, screen);
}

function tabs(page: Page): Promise<string[]> {
  return page.locator(".sheet-tab").allInnerTexts();
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

function latin(text: string): string {
  return text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
