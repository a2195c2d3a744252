import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { expectNothingCut, launchBrowser } from "./browser";
import { pageAddress, SCREENS, STATES } from "./stand-in/screens";
import { type SharedSite, sharedStandIn } from "./shared";

/** In a language whose every message is bracketed and a third longer: no text is hard-coded, and none is cut at 270 pixels. */

let browser: Browser;
let site: SharedSite;

beforeAll(async () => {
  site = await sharedStandIn();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

async function openPage(query: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 270, height: 720 },
    reducedMotion: "reduce",
    ignoreHTTPSErrors: true,
    bypassCSP: true,
  });
  await page.goto(pageAddress(site.address, "en", query));
  return page;
}

/** Texts and labels with letters that stand in no bracket, and are neither the workbook's own nor the report's. */
function unwrapped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { snapshot, preview } = window.pane.state();
    const own = new Set<string>();
    const add = (value: unknown): void => {
      if (typeof value === "string") own.add(value.trim());
      else if (typeof value === "object" && value !== null) Object.values(value).forEach(add);
    };
    // Data is the user's, charts and their captions are the report's, which has its own golden tests.
    for (const sheet of snapshot?.sheets ?? []) add([sheet.name, sheet.values]);
    add(preview);
    const known = [...own].filter((text) => text.length > 1).sort((one, other) => other.length - one.length);
    const isFree = (text: string): boolean => {
      let rest = text;
      for (let before = ""; before !== rest;) {
        before = rest;
        rest = rest.replace(/⟦[^⟦⟧]*⟧/g, "");
      }
      if (!/\p{L}/u.test(rest)) return true;
      // A chart's label is its title and its caption, both of the report.
      for (const data of known) rest = rest.replaceAll(data, "");
      return !/\p{L}/u.test(rest);
    };
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || parent.closest("bdi, [lang]:not(html), textarea, script, style, option") !== null)
        continue;
      if (!isFree(node.nodeValue ?? "")) found.push((node.nodeValue ?? "").slice(0, 80));
    }
    for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
      for (const name of ["aria-label", "title", "placeholder"]) {
        const text = element.getAttribute(name) ?? "";
        if (!isFree(text)) found.push(`${name}: ${text.slice(0, 80)}`);
      }
    }
    return [...new Set(found)];
  });
}

it("no screen on the way has a hard-coded or a cut text", async () => {
  const page = await openPage("pseudo");
  for (const { name, open } of SCREENS) {
    await open(page);
    expect(await unwrapped(page), name).toEqual([]);
    await expectNothingCut(page, name);
  }
  await page.close();
});

it.each(STATES)("the state '$name' has no hard-coded and no cut text", async ({ name, query, open }) => {
  const page = await openPage(`pseudo&${query}`);
  await open(page);
  expect(await unwrapped(page), name).toEqual([]);
  await expectNothingCut(page, name);
  await page.close();
});
