import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { noteLongTasks, PATIENCE, paneOf, rowOf, taken } from "./noted-tasks";
import { writeSurveyWorkbook } from "./survey-workbook";
import { syntheticRatings } from "./synthetic-ratings";
import type { BenchmarkResult } from "./table";

const RATERS = 20_000;
const CRITERIA = 34;
const DEPARTMENTS = 9;

/** How often and how long the pane's own thread stands still while a large survey is read, scored and shown. */
export async function longTasks(browser: Browser, address: string): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), "hamrasta-bench-"));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  try {
    const file = join(folder, "survey.xlsx");
    writeSurveyWorkbook(file, syntheticRatings(RATERS, CRITERIA, DEPARTMENTS, 0.05));
    await noteLongTasks(context);
    const page = await context.newPage();
    await page.goto(address, { timeout: 120_000 });
    await (await paneOf(page)).locator("main .fui-CompoundButton:enabled").first().waitFor();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator(".sheet-tab", { hasText: "Responses" }).waitFor(PATIENCE);
    const pane = await paneOf(page);
    await pane.locator("main .fui-CompoundButton:enabled").first().waitFor(PATIENCE);
    const rows = [];
    await taken(pane);
    await pane.locator("main .fui-CompoundButton:enabled").first().click();
    await pane.locator("main table").first().waitFor(PATIENCE);
    await pane.locator("header nav button:enabled").nth(2).waitFor(PATIENCE);
    await pane.locator("[role=progressbar]").waitFor({ state: "detached", ...PATIENCE });
    rows.push(rowOf("read, score and preview", await taken(pane)));
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("canvas[data-drawn=true]").first().waitFor(PATIENCE);
    rows.push(rowOf("show the scores", await taken(pane)));
    return {
      title: `Tasks of more than 50 milliseconds on the pane's thread, ${RATERS.toLocaleString("en")} raters x ${CRITERIA} criteria`,
      notes: [
        "Counted by the browser's PerformanceObserver (longtask) in the pane's frame; the analysis runs in a worker.",
        "Own: begun by the pane. Together: with those of the workbench, which answers on the same thread; Excel does not.",
      ],
      rows,
    };
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
