import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser";
import { type SharedSite, sharedSite } from "./shared";
import {
  activeTab,
  expectWhole,
  idle,
  latin,
  type OpenWorkbench,
  openWorkbench,
  paneOf,
  reportWritten,
  tabs,
} from "./workbench-page";

/**
 * The main job in the workbench, as a visitor does it: the sample is open, the real pane beside it, hosted through the real
 * handshake of office.js; check, explore, write, look at the charts, download, open again.
 */

let browser: Browser;
let site: SharedSite;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hamrasta-"));
  [site, browser] = await Promise.all([sharedSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

const EXPECTED = {
  en: {
    direction: "ltr",
    // Excel keeps the name History for itself.
    sheets: [
      "Summary",
      "Departments",
      "Criteria",
      "Coordination",
      "Profitability",
      "Actions",
      "History (Hamrasta)",
      "Method",
    ],
  },
  fa: { direction: "rtl", sheets: ["خلاصه", "واحدها", "معیارها", "هماهنگی", "سودآوری", "اقدام‌ها", "سابقه", "روش"] },
} as const;

describe.each(["en", "fa"] as const)("the main job in %s", (language) => {
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;
  const file = (): string => join(folder, `report-${language}.xlsx`);

  beforeAll(async () => {
    opened = await openWorkbench(browser, site.address, language, listenToWorkers);
    ({ page, pane } = opened);
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("shows the sample, and the pane beside it at 320 pixels in its language", async () => {
    await pane.locator("main h1").waitFor();
    expect(await pane.evaluate(() => [window.innerWidth, document.documentElement.dir])).toEqual([
      320,
      EXPECTED[language].direction,
    ]);
    expect(await page.locator(".sheet-tab").count()).toBeGreaterThan(8);
    await expectWhole(pane, "start");
  });

  it("recognises every evaluation sheet of the sample", async () => {
    await pane.locator("main button").first().click();
    await pane.locator("main table").waitFor();
    await expectWhole(pane, "check");
    expect(await pane.locator("main > div:last-of-type section").first().locator("li").count()).toBeGreaterThan(8);
  });

  it("scores and describes off the pane's own thread", async () => {
    await pane.locator("header nav button:enabled").nth(2).waitFor();
    const heard = await pane.evaluate(() => (globalThis as unknown as { heard: readonly string[] }).heard);
    expect(heard).toEqual(expect.arrayContaining(["progress", "analysis", "description"]));
  });

  it("selects the cell of a finding in the workbook", async () => {
    const group = pane.locator(".fui-AccordionHeader__button").first();
    await group.click();
    const finding = pane.locator(".fui-AccordionPanel button:enabled").first();
    const place = (await finding.locator("bdi").innerText()).split(" · ");
    await finding.click();
    const sheet = place[0] ?? "";
    await expect.poll(() => activeTab(page)).toBe(sheet);
    const cell = /^[A-Z]+\d+/.exec(place[1] ?? "")?.[0];
    if (cell !== undefined) await expect.poll(() => page.locator(".name-box").inputValue()).toBe(cell);
  });

  it("takes a correction in two clicks, scores with it, remembers it, and takes it back", async () => {
    const card = pane.locator("main li:has(select)").nth(3);
    const sheet = await card.locator("button").first().innerText();
    const cells = await pane.locator("main table tbody tr").count();
    await card.locator("select").first().selectOption("ignore");
    await expect.poll(() => pane.locator("main table tbody tr").count()).toBe(cells - 1);

    // Read anew, it is still as the user said.
    await pane.locator("main button[aria-label]").first().click();
    await idle(pane);
    expect(await pane.locator("main table tbody tr").count()).toBe(cells - 1);

    const corrected = pane.locator("main li:has(select)", { hasText: sheet }).last();
    await corrected.locator("select").first().selectOption("detect");
    await expect.poll(() => pane.locator("main table tbody tr").count()).toBe(cells);
  });

  it("shows the scores with their charts", async () => {
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("canvas[data-drawn=true]").first().waitFor();
    await expectWhole(pane, "explore");
    const score = latin(await pane.locator("main h1 ~ div span").first().innerText());
    expect(Number(score)).toBeGreaterThan(0);
    expect(Number(score)).toBeLessThan(100);
    for (const view of [1, 2]) {
      await pane.locator("main nav button").nth(view).click();
      await expectWhole(pane, `view ${view}`);
    }
  });

  it("writes the report and lands on the summary, with charts drawn from its cells", async () => {
    await pane.locator("header nav button").nth(3).click();
    await expectWhole(pane, "write");
    await pane.locator("main .fui-Button").last().click();
    await reportWritten(pane);
    await expectWhole(pane, "written");
    expect(await tabs(page)).toEqual(expect.arrayContaining([...EXPECTED[language].sheets]));
    await expect.poll(() => activeTab(page)).toBe(EXPECTED[language].sheets[0]);
    expect(await drawnCharts(page)).toBeGreaterThan(0);
    await page.getByRole("tab", { name: EXPECTED[language].sheets[1], exact: true }).click();
    await expect.poll(() => drawnCharts(page)).toBeGreaterThan(1);
  });

  it("saves the report as slides", async () => {
    const waiting = page.waitForEvent("download");
    await pane.locator("main button.fui-Link").click();
    const slides = join(folder, `slides-${language}.pptx`);
    await (await waiting).saveAs(slides);
    const parts = Object.keys(unzipSync(readFileSync(slides)));
    expect(parts.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part))).toHaveLength(5);
    await idle(pane);
  });

  it("writes again without duplicates", async () => {
    const before = await tabs(page);
    await pane.locator("main .fui-Button").last().click();
    await idle(pane);
    await reportWritten(pane);
    expect(await tabs(page)).toEqual(before);
  });

  it("downloads a workbook with native charts, and opens it again", async () => {
    const waiting = page.waitForEvent("download");
    await page.locator(".file-commands button").nth(1).click();
    const download = await waiting;
    await download.saveAs(file());
    const parts = Object.keys(unzipSync(readFileSync(file())));
    expect(parts.filter((part) => /^xl\/charts\/chart\d+\.xml$/.test(part)).length).toBeGreaterThanOrEqual(5);

    await page.locator("input[type=file]").setInputFiles(file());
    pane = await paneOf(page);
    await pane.locator("main h1").waitFor();
    expect(await tabs(page)).toEqual(expect.arrayContaining([...EXPECTED[language].sheets]));
    await pane.locator("main button").first().click();
    await pane.locator("main table").waitFor();
    await pane.locator("header nav button:enabled").nth(2).waitFor();
  });

  it("scores and writes by the ribbon's command alone", async () => {
    await page.reload();
    pane = await paneOf(page);
    await pane.locator("main h1").waitFor();
    await page.locator(".ribbon-command").nth(1).click();
    await reportWritten(pane);
    expect(await tabs(page)).toEqual(expect.arrayContaining([...EXPECTED[language].sheets]));
  });

  it("refuses what is no workbook in one sentence, and keeps the one that is open", async () => {
    const text = join(folder, "notes.xlsx");
    writeFileSync(text, "not a workbook");
    const before = await tabs(page);
    await page.locator("input[type=file]").setInputFiles(text);
    await expect.poll(() => page.locator("body > .status").innerText()).not.toBe("");
    expect(await tabs(page)).toEqual(before);
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(opened.faults).toEqual({ console: [], foreignRequests: [] });
  });
});

/** Notes what each worker answers, as it comes in. */
async function listenToWorkers(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: string[] = [];
    const Plain = globalThis.Worker;
    class Overheard extends Plain {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        this.addEventListener(
          "message",
          ({ data }: MessageEvent<{ readonly answer?: { readonly answer: string } }>) => {
            if (data.answer !== undefined) heard.push(data.answer.answer);
          },
        );
      }
    }
    Object.assign(globalThis, { Worker: Overheard, heard });
  });
}

/** Charts on the sheet whose canvas has been drawn on. */
function drawnCharts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLCanvasElement>(".chart canvas")].filter((canvas) => {
        if (canvas.width === 0 || canvas.height === 0) return false;
        const drawn = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
        return drawn?.some((channel) => channel !== 0) === true;
      }).length,
  );
}
