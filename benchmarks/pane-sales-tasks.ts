import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { noteLongTasks, ownOf, PATIENCE, paneOf, rowOf, SEEN, taken } from "./noted-tasks";
import { SALES_CUSTOMERS, SALES_HEADINGS, SALES_LINES, workbookOfSales } from "./sales-workbook";
import type { BenchmarkResult } from "./table";

/** How long the pane's own thread stands still from opening 100,000 sales lines to their written report. */
export async function salesTasks(browser: Browser, address: string): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(tmpdir(), "hamrasta-bench-"));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  try {
    const file = join(folder, "sales.xlsx");
    await writeFile(file, await workbookOfSales());
    await noteLongTasks(context);
    const page = await context.newPage();
    await page.goto(address, { timeout: 120_000 });
    await (await paneOf(page)).locator("main .fui-CompoundButton:enabled").first().waitFor();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.locator(".sheet-tab", { hasText: "Lines" }).waitFor(PATIENCE);
    const pane = await paneOf(page);
    const rows: ReturnType<typeof rowOf>[] = [];
    const own: number[] = [];
    const step = async (name: string, body: () => Promise<void>): Promise<void> => {
      await body();
      const tasks = await taken(pane);
      rows.push(rowOf(name, tasks));
      own.push(...ownOf(tasks));
    };
    const idle = (): Promise<void> => pane.locator("[role=progressbar]").waitFor({ state: "detached", ...PATIENCE });
    await pane.locator("main .fui-CompoundButton:enabled").first().waitFor(PATIENCE);
    await taken(pane);
    await step("read, analyse and preview", async () => {
      await pane.locator("main .fui-CompoundButton:enabled").first().click();
      await pane.locator("header nav button:enabled").nth(2).waitFor(PATIENCE);
      await idle();
    });
    await step("show the profitability", async () => {
      await pane.locator("header nav button").nth(2).click();
      await pane.locator("main dl dd").first().waitFor(PATIENCE);
      await pane.locator("canvas[data-drawn=true]").nth(1).waitFor(PATIENCE);
    });
    const dimension = pane.locator("main select").first();
    for (const of of ["customer", "orderSize"]) {
      await step(`view by ${of}`, async () => {
        await dimension.selectOption(of);
        await pane.locator("canvas[data-drawn=true]").nth(1).waitFor(PATIENCE);
      });
      await step(`lines of one ${of}`, async () => {
        await pane.locator("main table tbody th button").first().click();
        await pane.locator("main section table tbody th button").first().waitFor(PATIENCE);
      });
    }
    await step("write the report", async () => {
      await pane.locator("header nav button").nth(3).click();
      const tabs = await page.locator(".sheet-tab").count();
      await pane.locator("main button.fui-Button:enabled").last().click();
      await page.locator(".sheet-tab").nth(tabs).waitFor(PATIENCE);
      await idle();
    });
    if (own.some((duration) => duration > SEEN)) process.exitCode = 1;
    return {
      title: `The same, ${SALES_LINES.toLocaleString("en")} sales lines x ${SALES_HEADINGS.length} columns, ${SALES_CUSTOMERS.toLocaleString("en")} customers`,
      notes: [`An own task of more than ${SEEN} milliseconds makes the exit code 1.`],
      rows,
    };
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}
