import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Language } from "../../src/language/language";
import { expectAccessible, expectNothingCut, type Faults, launchBrowser, watchFaults } from "./browser";
import { type SharedSite, sharedSite } from "./shared";

/** The workbench with the sample open and the real pane beside it, as a visitor finds it. */
export interface OpenWorkbench {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  readonly faults: Faults;
}

/** Serves the site for the tests of a file; gives what opens its workbench in a browser. */
export function servedWorkbench(): (language: Language, prepare?: Prepare) => Promise<OpenWorkbench> {
  let browser: Browser;
  let site: SharedSite;
  beforeAll(async () => {
    [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
  });
  return (language, prepare) => openWorkbench(browser, site.address, language, prepare);
}

/** What is done to a browser's context before the page is opened. */
type Prepare = (context: BrowserContext) => Promise<void>;

export async function openWorkbench(
  browser: Browser,
  address: string,
  language: Language,
  prepare: Prepare = () => Promise.resolve(),
): Promise<OpenWorkbench> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
    reducedMotion: "reduce",
  });
  await prepare(context);
  const page = await context.newPage();
  const faults = watchFaults(page);
  await page.goto(`${address}workbench.html?lang=${language}`);
  return { context, page, pane: await paneOf(page), faults };
}

/** The pane's frame, once office.js has loaded it. */
export async function paneOf(page: Page): Promise<Frame> {
  const shown = page.frameLocator("aside.pane iframe");
  await shown.locator("main h1").waitFor();
  const handle = await shown.locator("main").elementHandle();
  const frame = await handle.ownerFrame();
  if (frame === null) throw new Error("The workbench shows no pane.");
  return frame;
}

export async function expectWhole(pane: Frame, screen: string): Promise<void> {
  await expectAccessible(pane, screen);
  await expectNothingCut(pane, screen);
}

/** Nothing is being worked on any more. */
export function idle(pane: Frame): Promise<void> {
  return pane.locator("[role=progressbar]").waitFor({ state: "detached" });
}

/** The pane says that the report is written; that the sheets changed since may stand beside it. */
export function reportWritten(pane: Frame): Promise<void> {
  return pane.locator("[data-written]").waitFor();
}

/** Names of the sheets, as their tabs say them. */
export function tabs(page: Page): Promise<string[]> {
  return page.locator(".sheet-tab").allInnerTexts();
}

export function activeTab(page: Page): Promise<string> {
  return page.locator(".sheet-tab[aria-selected=true]").innerText();
}

/** Persian digits as Latin ones. */
export function latin(text: string): string {
  return text.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
