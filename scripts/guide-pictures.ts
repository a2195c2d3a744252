/**
 * `npx tsx scripts/guide-pictures.ts`: the pictures of the guides, taken from the workbench in both languages, into
 * docs/images. Look at each before it is committed.
 */
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "playwright-core";
import { launchChromium } from "../tests/browser/chromium";
import { startSite } from "../tests/browser/site";
import { newWorkbook } from "@offline-excel/excel-host/node";

const FOLDER = fileURLToPath(new URL("../docs/images/", import.meta.url));
/** Of a picture of the whole page, and of one of the pane. */
const WIDE = { width: 1280, height: 700 };
/** For a sheet that is text from top to bottom: some rows fewer keep its picture small. */
const LOW = { width: 1280, height: 620 };
const TALL = { width: 1280, height: 900 };
const RATINGS = ["4", "5", "3", "4", "n/a", "2", "5", "4", "3"];
const WORDS = {
  en: {
    summary: "Summary",
    method: "Method",
    sales: "Profitability",
    column: ["Ratings", ...RATINGS],
    formulas: [
      ["Score, points", "=HAMRASTA.SCORE(A2:A10)"],
      ["Favourable share", "=ROUND(HAMRASTA.FAVOURABLE(A2:A10),2)"],
      ["From (95 %)", "=ROUND(HAMRASTA.FAVOURABLE.LOWER(A2:A10),2)"],
      ["To", "=ROUND(HAMRASTA.FAVOURABLE.UPPER(A2:A10),2)"],
    ],
  },
  fa: {
    summary: "خلاصه",
    method: "روش",
    sales: "سودآوری",
    column: ["نمره‌ها", ...RATINGS],
    formulas: [
      ["امتیاز", "=HAMRASTA.امتیاز(A2:A10)"],
      ["سهم مساعد", "=ROUND(HAMRASTA.سهم_مساعد(A2:A10),2)"],
      ["از (۹۵ درصد)", "=ROUND(HAMRASTA.سهم_مساعد.کران_پایین(A2:A10),2)"],
      ["تا", "=ROUND(HAMRASTA.سهم_مساعد.کران_بالا(A2:A10),2)"],
    ],
  },
} as const;

mkdirSync(FOLDER, { recursive: true });
const [site, browser] = await Promise.all([startSite(), launchChromium()]);
try {
  for (const language of ["en", "fa"] as const) {
    const context = await browser.newContext({
      viewport: WIDE,
      ignoreHTTPSErrors: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(`${site.address}workbench.html?lang=${language}`);
    await picturesOf(page, language);
    await context.close();
  }
} finally {
  await browser.close();
  site.close();
}

async function picturesOf(page: Page, language: "en" | "fa"): Promise<void> {
  const words = WORDS[language];
  const pane = page.frameLocator("aside.pane iframe");
  const whole = (name: string) => shoot(name, (path) => page.screenshot({ path }));
  const ofPane = async (name: string): Promise<void> => {
    await page.setViewportSize(TALL);
    await shoot(name, (path) => page.locator("aside.pane").screenshot({ path }));
    await page.setViewportSize(WIDE);
  };
  const ofBook = (name: string) => shoot(name, (path) => page.locator("main.book").screenshot({ path }));
  const shoot = async (name: string, take: (path: string) => Promise<unknown>): Promise<void> => {
    await take(`${FOLDER}guide-${name}-${language}.png`);
  };

  await pane.locator("main h1").waitFor();
  await whole("start");
  await pane.locator("main button").nth(0).click();
  await pane.locator("main table").waitFor();
  await ofPane("check");
  await pane.locator("header nav button").nth(2).click();
  await drawn(pane);
  await ofPane("explore");
  await pane.getByRole("button", { name: words.sales, exact: true }).click();
  await pane.locator("main table").first().waitFor();
  await ofPane("profitability");
  await pane.locator("header nav button").nth(3).click();
  await pane.locator("main .fui-Button").last().waitFor();
  await ofPane("write");
  await pane.locator("main .fui-Button").last().click();
  await pane.locator(".fui-MessageBar").waitFor();
  await ofBook("summary");
  await page.getByRole("tab", { name: words.method, exact: true }).click();
  await page.setViewportSize(LOW);
  await ofBook("method");
  await page.setViewportSize(WIDE);
  await pane.locator("footer button").last().click();
  await pane.getByRole("dialog").locator("input").first().waitFor();
  await ofPane("settings");
  await page.reload();
  await pane.locator("main h1").waitFor();
  await page.locator(".ribbon-command").nth(3).click();
  await pane.locator("main input[type=checkbox]").first().waitFor();
  await ofPane("new");
  const blank = {
    name: "ratings.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(newWorkbook().save()),
  };
  await page.locator("input[type=file]").setInputFiles(blank);
  await pane.locator("main h1").waitFor();
  for (const [index, text] of words.column.entries()) await typeInto(page, `A${index + 1}`, text);
  for (const [index, formula] of words.formulas.entries()) {
    await typeInto(page, `C${index + 1}`, formula[0]);
    await typeInto(page, `E${index + 1}`, formula[1]);
  }
  await page
    .locator(".cell", { hasText: /^68\.75$/ })
    .first()
    .waitFor();
  await page.locator(".cell", { hasText: "#BUSY!" }).first().waitFor({ state: "detached" });
  await page.locator(".name-box").fill("E1");
  await page.locator(".name-box").press("Enter");
  // Going to a cell draws the sheet anew in the next frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator(".column-name").first().waitFor();
  await page
    .locator(".cell", { hasText: /^68\.75$/ })
    .first()
    .waitFor();
  await ofBook("function");
}

async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await page.locator(".name-box").fill(cell);
  await page.locator(".name-box").press("Enter");
  // As an input method does where the keyboard has no such letter: the cell is opened first.
  await page.keyboard.press("F2");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Enter");
}

async function drawn(pane: FrameLocator): Promise<void> {
  await pane.locator("canvas[data-drawn=true]").first().waitFor();
}
