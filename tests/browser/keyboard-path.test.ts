import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activeTab, idle, latin, type OpenWorkbench, reportWritten, servedWorkbench } from "./workbench-page";

/** The whole job by keys alone, in the workbench: plan, make, fill in, check, explore, write. Nothing is clicked, nothing focused by script. */

const open = servedWorkbench();

/** The sheet that is filled in: the first of the evaluation, beside the sample's of the same name. */
const FIRST = { en: "Research & development (2)", fa: "تحقیق و توسعه (2)" } as const;
const SUMMARY = { en: "Summary", fa: "خلاصه" } as const;
/** Its standard raters (own staff, four others, two seniors) and criteria, from D6. */
const RATERS = 7;
const CRITERIA = 5;
const FIRST_ROW = 6;

describe.each(["en", "fa"] as const)("by keys alone in %s", (language) => {
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

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const enter = async (selector: string, index = 0, key = "Tab"): Promise<void> => {
    await reach(page, pane, selector, index, key);
    await press("Enter");
  };
  /** The steps stand above the screen. */
  const step = (number: number): Promise<void> => enter(`header nav li:nth-child(${number}) button`, 0, "Shift+Tab");

  it("F6 goes from the worksheet to its tabs, the pane, the ribbon and round", async () => {
    const parts: string[] = [];
    for (let presses = 0; presses < 5; presses += 1) {
      await press("F6");
      parts.push(await part(page));
    }
    expect(parts).toEqual(["grid", "sheet-tabs", "pane", "ribbon-commands", "grid"]);
    await press("Shift+F6");
    expect(await part(page)).toBe("ribbon-commands");
    await goTo(page, "pane");
  });

  it("Tab leads out of the pane behind its last control, and back in before its first", async () => {
    await reach(page, pane, "footer button", 1);
    await press("Tab");
    await expect.poll(() => part(page)).toBe("top");
    await goTo(page, "pane");
    await reach(page, pane, "header nav button", 0, "Shift+Tab");
    await press("Shift+Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("pane-handle");
    await goTo(page, "pane");
  });

  it("plans an evaluation and makes its sheets", async () => {
    await enter(".fui-CompoundButton", 2);
    for (let at = 0; at < 3; at += 1) {
      await pane.locator(`[data-step='${at}']`).waitFor();
      await enter("[data-step] ~ div:last-of-type > button");
    }
    await pane.locator("[data-step='3']").waitFor();
    await enter("[data-step] ~ button");
    await pane.locator("[data-made]").waitFor();
    await idle(pane);
    await enter("[data-made] ~ div button");
    await expect.poll(() => activeTab(page)).toBe(FIRST[language]);
  });

  it("fills in the first sheet in the grid", async () => {
    await goTo(page, "grid");
    await press("Control+Home");
    for (let row = 1; row < FIRST_ROW; row += 1) await press("ArrowDown");
    // Left is the next column where the sheet runs from right to left.
    const next = language === "fa" ? "ArrowLeft" : "ArrowRight";
    for (let column = 0; column < 3; column += 1) await press(next);
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe(`D${FIRST_ROW}`);
    for (let rater = 0; rater < RATERS; rater += 1) {
      for (let row = 0; row < CRITERIA; row += 1) {
        await page.keyboard.type(String(2 + ((rater + row) % 4)));
        await press("Enter");
      }
      for (let row = 0; row < CRITERIA; row += 1) await press("ArrowUp");
      await press(next);
    }
    await goTo(page, "pane");
  });

  it("checks what was read", async () => {
    await enter("[data-made] ~ div button", 1);
    await pane.locator("main table").first().waitFor();
    await idle(pane);
    const row = pane.locator("main table tbody tr", { hasText: FIRST[language] });
    expect(latin((await row.locator("td").allInnerTexts()).join(" "))).toBe(`${RATERS * CRITERIA} 0 0 0`);
  });

  it("explores a department", async () => {
    await step(3);
    await pane.locator("canvas[data-drawn=true]").first().waitFor();
    await enter("main ul li button[title]");
    await pane.locator("main h1[tabindex]").waitFor();
  });

  it("goes round in the settings until they are closed by Escape", async () => {
    await enter("footer button", 1);
    await pane.locator("[role=dialog] [role=spinbutton]").first().waitFor();
    for (let presses = 0; presses < 30; presses += 1) {
      await press("Tab");
      expect(await pane.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
    }
    // What is no number is refused with a word.
    const field = pane.locator("[role=dialog] [role=spinbutton]").first();
    const before = await field.inputValue();
    await field.fill("abc");
    await press("Enter");
    await expect
      .poll(() => pane.locator("[role=dialog] .fui-Field__validationMessage").first().innerText())
      .toContain("abc");
    expect(await field.inputValue()).toBe(before);
    await press("Escape");
    await pane.locator("[role=dialog]").waitFor({ state: "detached" });
    // Screen readers find the page again that the drawer had covered.
    await expect
      .poll(() => pane.evaluate(() => document.querySelector("main")?.closest("[aria-hidden=true]")))
      .toBe(null);
    const opener = pane.locator("footer button").last();
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it("writes the report and lands on its summary", async () => {
    await step(4);
    await pane.locator("main [role=radiogroup]").waitFor();
    await enter("main .fui-Button");
    await reportWritten(pane);
    await expect.poll(() => activeTab(page)).toBe(SUMMARY[language]);
  });
});

/** The part of the page that has the focus. */
function part(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest(".grid, .sheet-tabs, .pane, .ribbon-commands, .top")?.classList[0] ?? "",
  );
}

/** Presses F6 until a part has the focus. */
async function goTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 4; presses += 1) {
    if ((await part(page)) === wanted) return;
    await page.keyboard.press("F6");
  }
  throw new Error(`F6 never reaches ${wanted}.`);
}

/** Presses Tab until an element of the pane has the focus, as a user would: it must be within reach. */
async function reach(page: Page, pane: Frame, selector: string, index: number, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    const isThere = await pane.evaluate(
      ([wanted, at]) => {
        const { activeElement } = document;
        return document.hasFocus() && activeElement !== null && document.querySelectorAll(wanted)[at] === activeElement;
      },
      [selector, index] as const,
    );
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${selector}.`);
}
