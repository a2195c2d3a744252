import type { Page } from "playwright-core";
import type { Language } from "../../../src/language/language";

/** A screen of the pane in one state, and how to get there from the one before. */
export interface ScreenState {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

/** The way through the pane, every screen once. */
export const SCREENS: readonly ScreenState[] = [
  { name: "start", open: (page) => page.locator("main h1").waitFor() },
  {
    name: "new-departments",
    open: async (page) => {
      await page.locator("main button").nth(2).click();
      await page.locator("[data-step='0']").waitFor();
    },
  },
  { name: "new-criteria", open: (page) => nextStep(page, 1) },
  { name: "new-raters", open: (page) => nextStep(page, 2) },
  { name: "new-make", open: (page) => nextStep(page, 3) },
  {
    name: "new-made",
    open: async (page) => {
      await page.locator("[data-step] ~ button").first().click();
      await page.locator("[data-made]").waitFor();
      await idle(page);
    },
  },
  {
    name: "check",
    open: async (page) => {
      await page.locator("header nav button").first().click();
      await page.locator("main .fui-CompoundButton").first().click();
      await page.locator("main table").waitFor();
    },
  },
  {
    name: "check-reversed",
    open: (page) =>
      page.locator("main button[aria-expanded=false][aria-controls]:not([id]):not([data-columns])").last().click(),
  },
  {
    name: "check-findings",
    open: async (page) => {
      await page.locator("main .fui-AccordionHeader__button").first().click();
      await settled(page);
    },
  },
  {
    name: "explore",
    open: async (page) => {
      await page.locator("header nav button").nth(2).click();
      await page.locator("canvas[data-drawn=true]").first().waitFor();
    },
  },
  {
    name: "explore-table",
    open: async (page) => {
      await page.locator("figure button").first().click();
      await page.locator("figure table").first().waitFor();
    },
  },
  { name: "coordination", open: (page) => view(page, 1) },
  { name: "priorities", open: (page) => view(page, 2) },
  { name: "roles", open: (page) => view(page, 3) },
  { name: "history", open: (page) => view(page, 4) },
  {
    name: "what-if",
    open: async (page) => {
      await view(page, 5);
      const weight = page.locator("main [role=spinbutton]").first();
      await weight.fill("80");
      await weight.blur();
      await page.locator("main .fui-Button").first().click();
      await page.locator("[data-tried]").waitFor();
    },
  },
  {
    name: "department",
    open: async (page) => {
      await view(page, 0);
      await page.locator("main ul li button[title]").last().click();
      await page.locator("main h1[tabindex]").waitFor();
    },
  },
  {
    name: "department-ratings",
    open: async (page) => {
      const criterion = page.locator("main section ul > li").first();
      await criterion.locator("button").first().click();
      await criterion.locator("ul button").first().waitFor();
      await idle(page);
    },
  },
  {
    name: "write",
    open: async (page) => {
      await page.locator("header nav button").nth(3).click();
      await page.locator("main [role=radiogroup]").waitFor();
    },
  },
  {
    name: "written",
    open: async (page) => {
      await page.locator("main button:not([role])").last().click();
      await page.locator(".fui-MessageBar").waitFor();
    },
  },
  {
    name: "stale",
    open: async (page) => {
      // Right after writing a change is taken for the writing's own echo.
      await page.waitForTimeout(3200);
      await page.evaluate(() => {
        window.changeCell();
      });
      await page.locator(".fui-MessageBar").nth(1).waitFor();
    },
  },
  {
    name: "settings",
    open: async (page) => {
      await page.locator("footer button").last().click();
      await page.locator("[role=dialog] [role=spinbutton]").first().waitFor();
      await settled(page);
    },
  },
  {
    name: "settings closed",
    open: async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("[role=dialog]").waitFor({ state: "detached" });
      await settled(page);
    },
  },
];

/** States that lie off the way, each on a page of its own. */
export const STATES: readonly (ScreenState & { readonly query: string })[] = [
  {
    name: "loading",
    query: "slow",
    open: async (page) => {
      await page.locator("main button").first().click();
      await page.locator("[role=progressbar]").waitFor();
    },
  },
  {
    name: "nothing-recognised",
    query: "workbook=empty",
    open: async (page) => {
      await page.locator("main button").first().click();
      await page.locator("main ul").first().waitFor();
    },
  },
  {
    name: "not-that-kind",
    query: "workbook=empty",
    open: async (page) => {
      await page.locator("main button").first().click();
      await page.locator("main select").first().selectOption("long/A");
      await page.locator("main li [role=status]:not([hidden])").waitFor();
    },
  },
  {
    name: "columns-of-a-sheet",
    query: "",
    open: async (page) => {
      await page.locator("main .fui-CompoundButton").first().click();
      await page.locator("main table").waitFor();
      await page.locator("[data-columns]").nth(9).click();
      await page.locator("main li input[type=checkbox]").first().waitFor();
    },
  },
  {
    name: "extend",
    query: "workbook=made",
    open: async (page) => {
      await page.locator("main button").nth(2).click();
      await page.locator("main nav button").nth(1).click();
      await page.locator("main .fui-Button").last().click();
      await page.locator("main textarea").waitFor();
      await idle(page);
      await page.locator("main section .fui-Button").first().click();
      await page.locator("main .fui-MessageBar").waitFor();
      // The workbook is read again after that, with its buttons out of use.
      await idle(page);
    },
  },
  {
    name: "forms",
    query: "workbook=made",
    open: async (page) => {
      await page.locator("main button").nth(2).click();
      await page.locator("main nav button").nth(2).click();
      await page.locator("main .fui-Button").last().click();
      await page.locator("input[type=file]").waitFor({ state: "attached" });
      await idle(page);
      await page.locator("main .fui-Button").first().click();
      await page.locator("[data-saved]").waitFor();
      await idle(page);
    },
  },
  {
    name: "two-periods",
    query: "workbook=company",
    open: async (page) => {
      await exploreCompany(page);
      await view(page, 5);
      await page.locator("main figure").first().waitFor();
      await page.locator("canvas[data-drawn=true]").first().waitFor();
    },
  },
  {
    name: "profitability",
    query: "workbook=company",
    open: async (page) => {
      await exploreCompany(page);
      await view(page, 3);
      await page.locator("main dl dd").first().waitFor();
      await page.locator("canvas[data-drawn=true]").first().waitFor();
      await page.locator("main section button[aria-expanded=false][aria-controls]").click();
      await page.locator("[data-sales-columns]").waitFor();
    },
  },
  {
    name: "profitability-lines",
    query: "workbook=company",
    open: async (page) => {
      await exploreCompany(page);
      await view(page, 3);
      await page.locator("main table tbody th button").first().click();
      await page.locator("main section h2[tabindex]").waitFor();
    },
  },
  {
    name: "failed",
    query: "fails=protected-sheet",
    open: async (page) => {
      await page.locator("main button").first().click();
      await page.locator("main table").waitFor();
      await page.locator("header nav button").nth(3).click();
      await page.locator("main button:not([role])").last().click();
      await page.locator(".fui-MessageBar").waitFor();
    },
  },
];

export function pageAddress(address: string, language: Language, query: string): string {
  return `${address}?lang=${language}${query === "" ? "" : `&${query}`}`;
}

async function exploreCompany(page: Page): Promise<void> {
  await page.locator("main .fui-CompoundButton").first().click();
  await page.locator("main table").first().waitFor();
  await idle(page);
  await page.locator("header nav button").nth(2).click();
  await page.locator("main nav button").first().waitFor();
}

/** Every movement of the page is over. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Nothing is being worked on any more. */
function idle(page: Page): Promise<void> {
  return page.locator("[role=progressbar]").waitFor({ state: "detached" });
}

/** On to the given step of a new evaluation. */
async function nextStep(page: Page, step: number): Promise<void> {
  await page.locator("[data-step] ~ div:last-of-type > button").first().click();
  await page.locator(`[data-step='${step}']`).waitFor();
}

function view(page: Page, index: number): Promise<void> {
  return page.locator("main nav button").nth(index).click();
}
