import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  activeTab,
  expectWhole,
  idle,
  latin,
  type OpenWorkbench,
  servedWorkbench,
  paneOf,
  tabs,
} from "./workbench-page";

/** The scores of the sample, looked at from every side: roles, other weights, and down to the cells. */

const open = servedWorkbench();

const WORDS = {
  en: { roles: "Roles", whatIf: "What if", cancelled: "Cancelled. Nothing was written." },
  fa: { roles: "نقش‌ها", whatIf: "چه می‌شود اگر", cancelled: "کار لغو شد. چیزی نوشته نشد." },
} as const;

/** Gaps as they are shown: "+3.5", "−12.0", "٫" for the decimal point in Persian. */
function figure(text: string): number {
  const plain = latin(text)
    .replace(/[\u200E\u200F\u2066-\u2069]/g, "")
    .replace("٫", ".")
    .replace("−", "-");
  return Number(plain);
}

describe.each(["en", "fa"] as const)("exploring in %s", (language) => {
  const words = WORDS[language];
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    opened = await open(language);
    ({ page, pane } = opened);
    await pane.locator("main button").first().click();
    await pane.locator("main table").waitFor();
    await idle(pane);
    await pane.locator("header nav button").nth(2).click();
  });
  afterAll(async () => {
    await opened.context.close();
  });

  const view = (name: string): Promise<void> => pane.locator("main nav button", { hasText: name }).first().click();
  const cells = (row: number): Promise<string[]> =>
    pane.locator("main section table tbody tr").nth(row).locator("td").allInnerTexts();

  it("compares what two roles say, largest gap first", async () => {
    await view(words.roles);
    const [one = "", other = "", gap = ""] = await cells(0);
    // The gap is the first minus the second, rounded like them.
    expect(Math.abs(figure(one) - figure(other) - figure(gap))).toBeLessThan(0.11);
    const second = pane.locator("main select").nth(1);
    const roles = await second.locator("option").count();
    expect(roles).toBeGreaterThan(2);
    await second.selectOption({ index: roles - 1 });
    await expect.poll(() => cells(0)).not.toEqual([one, other, gap]);
  });

  it("shows what other weights and another target would change, and writes nothing", async () => {
    const before = await tabs(page);
    await view(words.whatIf);
    const weight = pane.locator("main [role=spinbutton]").first();
    await weight.fill("80");
    await weight.blur();
    await pane.locator("main .fui-Button").first().click();
    await pane.locator("[data-tried]").waitFor();
    const [now = "", then = "", gap = ""] = await cells(0);
    expect(figure(gap)).not.toBe(0);
    expect(Math.abs(figure(then) - figure(now) - figure(gap))).toBeLessThan(0.11);
    await expectWhole(pane, "what if");
    await pane.locator("main .fui-Button").nth(2).click();
    await pane.locator("[data-tried]").waitFor({ state: "detached" });
    expect(await tabs(page)).toEqual(before);
  });

  it("goes from a criterion's score to its ratings on the sheet", async () => {
    await pane.locator("main nav button").first().click();
    await pane.locator("main ul li button[title]").first().click();
    await pane.locator("main h1[tabindex]").waitFor();
    const criterion = pane.locator("main section ul > li").first();
    await criterion.locator("button").first().click();
    await criterion.locator("[data-ratings] ul button").first().waitFor();
    const [sheet = "", address = ""] = (await criterion.locator("[data-ratings] ul button bdi").allInnerTexts()).slice(
      0,
      2,
    );
    await expect.poll(() => activeTab(page)).toBe(sheet);
    await expect.poll(() => page.locator(".name-box").inputValue()).toBe(address.split(":")[0]);
    await expectWhole(pane, "ratings");
  });

  it("is cancelled while it writes over a slow network, and leaves the workbook as it was", async () => {
    await page.locator("select.profile").selectOption("slow-network");
    const slow = await paneOf(page);
    const before = await tabs(page);
    await slow.locator("main button").first().click();
    await slow.locator("header nav button:enabled").nth(3).click();
    await idle(slow);
    await slow.locator("main .fui-Button").last().click();
    await slow.locator("div:has(> [role=progressbar]) > button").click();
    await expect.poll(() => slow.locator("footer [role=status]").innerText()).toBe(words.cancelled);
    expect(await tabs(page)).toEqual(before);
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(opened.faults).toEqual({ console: [], foreignRequests: [] });
  });
});
