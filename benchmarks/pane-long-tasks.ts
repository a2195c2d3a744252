import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { writeSurveyWorkbook } from "./survey-workbook";
import { syntheticRatings } from "./synthetic-ratings";
import type { BenchmarkResult } from "./table";

const RATERS = 20_000;
const CRITERIA = 34;
const DEPARTMENTS = 9;
/** A person sees that something stood still. */
const SEEN = 100;
const PATIENCE = { timeout: 300_000 };

interface LongTask {
  /** "self": the pane's own; otherwise the workbench's, which shares the thread here and is not there in Excel. */
  readonly name: string;
  readonly duration: number;
}

/** How often and how long the pane's own thread stands still while a large survey is read, scored and shown. */
export async function longTasks(browser: Browser, address: string): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), "hamrasta-bench-"));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  try {
    const file = join(folder, "survey.xlsx");
    writeSurveyWorkbook(file, syntheticRatings(RATERS, CRITERIA, DEPARTMENTS, 0.05));
    await context.addInitScript(() => {
      const tasks: { name: string; duration: number }[] = [];
      Object.assign(globalThis, { longTasks: tasks });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) tasks.push({ name, duration });
      }).observe({ type: "longtask", buffered: true });
    });
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

function rowOf(step: string, tasks: readonly LongTask[]): Readonly<Record<string, string | number>> {
  const own = tasks.filter(({ name }) => name === "self").map(({ duration }) => duration);
  return {
    step,
    "own tasks": String(own.length),
    [`own over ${SEEN} ms`]: String(own.filter((duration) => duration > SEEN).length),
    "longest own, ms": String(Math.round(Math.max(0, ...own))),
    "tasks together": String(tasks.length),
    "longest of all, ms": String(Math.round(Math.max(0, ...tasks.map(({ duration }) => duration)))),
  };
}

/** What was noted since it was last taken. */
function taken(pane: Frame): Promise<readonly LongTask[]> {
  return pane.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks.splice(0));
}

async function paneOf(page: Page): Promise<Frame> {
  const shown = page.frameLocator("aside.pane iframe");
  await shown.locator("main h1").waitFor(PATIENCE);
  const frame = await (await shown.locator("main").elementHandle()).ownerFrame();
  if (frame === null) throw new Error("The workbench shows no pane.");
  return frame;
}
