import type { Frame, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { salesWorkbook } from "../excel/sales-workbook";
import { activeTab, expectWhole, idle, latin, type OpenWorkbench, paneOf, servedWorkbench } from "./workbench-page";

/** Profitability in the pane, as an accountant goes through it: the real pane in the workbench, over the sample's lines. */

const open = servedWorkbench();

/** Scoring anew takes its time on a slow machine. */
const PATIENCE = { timeout: 30_000 };

const WORDS = {
  en: {
    tab: "Profitability",
    salesSheet: "Sales lines",
    net: "53,752",
    period: "Spring 2026",
    netColumn: "Net revenue",
    oneAdded: "1 column added.",
    amount: "900",
    addPool: "Add a cost pool",
    keepPools: "Use these pools",
    costToServe: "What customers leave after the cost to serve",
  },
  fa: {
    tab: "سودآوری",
    salesSheet: "سطرهای فروش",
    net: "۵۳٬۷۵۲",
    period: "بهار ۱۴۰۵",
    netColumn: "درآمد خالص",
    oneAdded: "۱ ستون افزوده شد.",
    amount: "۹۰۰",
    addPool: "افزودن مخزن هزینه",
    keepPools: "اعمال مخزن‌ها",
    costToServe: "ماندهٔ مشتریان پس از هزینهٔ خدمت‌رسانی",
  },
} as const;

describe.each(["en", "fa"] as const)("profitability in %s", (language) => {
  const words = WORDS[language];
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  beforeAll(async () => {
    opened = await open(language);
    ({ page, pane } = opened);
    await pane.locator("main button").first().click();
    await pane.locator("main table").waitFor();
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("main nav button", { hasText: words.tab }).click();
    await pane.locator("main dl dd").first().waitFor();
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("shows the totals and a chart with its table, whole at 320 pixels", async () => {
    expect(await pane.evaluate(() => window.innerWidth)).toBe(320);
    // The sum of the sample's lines, as tests/golden/report-en.txt has it: 53751.7.
    expect(await pane.locator("main dl dd").first().innerText()).toBe(words.net);
    await pane.locator("canvas[data-drawn=true]").first().waitFor();
    await expectWhole(pane, "profitability");
  });

  it("views the lines by each of the five dimensions", async () => {
    const dimension = pane.locator("main select").first();
    const options = await dimension.locator("option").evaluateAll((all) => all.map((one) => one.getAttribute("value")));
    expect(options).toEqual(["customer", "product", "segment", "territory", "orderSize"]);
    const titles = new Set<string>();
    for (const option of options) {
      await dimension.selectOption(option);
      titles.add(await pane.locator("main figure h2").first().innerText());
    }
    expect(titles.size).toBe(5);
  });

  it("goes from a row to its lines, and from a line to its cell", async () => {
    await pane.locator("main select").first().selectOption("customer");
    await pane.locator("main table tbody th button").first().click();
    const line = pane.locator("main section table tbody th button").first();
    const cell = (await line.innerText()).split(" · ")[0] ?? "";
    await line.click();
    await expect.poll(() => page.locator(".name-box").inputValue(), PATIENCE).toBe(cell);
    expect(await activeTab(page)).toBe(words.salesSheet);
    await expectWhole(pane, "lines");
  });

  it("goes from a bar to the lines behind it", async () => {
    await pane.locator("main select").first().selectOption("territory");
    const rows = await pane.locator("main table").first().locator("tbody tr").allInnerTexts();
    // The bars stand in the order of net revenue, in Persian from the right: the second largest tells the order apart.
    const largest = rows
      .map((row) => row.split("\t"))
      .map(([name = "", net = ""]) => ({ name: name.trim(), net: Number(latin(net).replace(/[,٬]/g, "")) }))
      .sort((one, other) => other.net - one.net);
    const chart = pane.locator("main figure canvas[data-drawn=true]").first();
    await chart.scrollIntoViewIfNeeded();
    const bars = await barsOf(chart);
    expect(bars).toHaveLength(largest.length);
    const second = bars.at(language === "fa" ? -2 : 1);
    await chart.click({ position: second ?? { x: 0, y: 0 } });
    const heading = pane.locator("main section h2[tabindex]");
    await heading.waitFor(PATIENCE);
    expect(await heading.innerText()).toContain(largest[1]?.name);
    await pane.locator("main section table tbody th button").first().waitFor(PATIENCE);
  });

  it("reports one period when it is chosen, and keeps the choice in the workbook", async () => {
    const period = pane.locator("main select", { has: pane.locator(`option[value="${words.period}"]`) }).last();
    await period.selectOption(words.period);
    await expect.poll(() => pane.locator("main dl dd").first().innerText(), PATIENCE).not.toBe(words.net);
    await pane
      .locator("main select", { has: pane.locator(`option[value="${words.period}"]`) })
      .last()
      .selectOption("");
    await expect.poll(() => pane.locator("main dl dd").first().innerText(), PATIENCE).toBe(words.net);
  });

  it("spreads a cost pool over the customers, and keeps it in the workbook", async () => {
    const costs = pane.locator("[data-costs]");
    await costs.locator("button", { hasText: words.addPool }).click();
    const amount = costs.locator("fieldset input").nth(1);
    await amount.fill("900");
    await amount.blur();
    await costs.locator("button", { hasText: words.keepPools }).click();
    await expect.poll(() => pane.locator("main", { hasText: words.costToServe }).count(), PATIENCE).toBe(1);
    await idle(pane);
    await expectWhole(pane, "cost pools");

    // Another screen and back: it is read from what the workbook keeps.
    await pane.locator("header nav button").nth(1).click();
    await pane.locator("main button[aria-label]").first().click();
    await idle(pane);
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("main nav button", { hasText: words.tab }).click();
    const kept = pane.locator("[data-costs] fieldset input").nth(1);
    await expect.poll(() => kept.inputValue(), PATIENCE).toBe(words.amount);
  });

  it("adds the chosen columns to the accountant's table and takes them away again", async () => {
    await idle(pane);
    const columns = pane.locator("main section").last();
    const boxes = columns.locator("input[type=checkbox]");
    const possible = await boxes.count();
    for (let index = 1; index < possible; index += 1) await boxes.nth(index).uncheck();
    await columns.locator("button").first().click();
    // The only one that was chosen is there now: it is no longer offered.
    await expect.poll(() => boxes.count(), PATIENCE).toBe(possible - 1);
    expect(await columns.locator("[role=status]").innerText()).toBe(words.oneAdded);
    await columns.locator("button").last().click();
    await expect.poll(() => boxes.count(), PATIENCE).toBe(possible);
  });

  it("sends nothing anywhere and logs no error", () => {
    expect(opened.faults).toEqual({ console: [], foreignRequests: [] });
  });
});

describe("many sales lines", () => {
  const LINES = 6000;
  const HEADINGS = [
    "Order no",
    "Customer",
    "Product",
    "Market segment",
    "Region",
    "Gross sales",
    "Discount",
    "Cost of goods",
    "Commission",
    "Freight",
  ];
  /** Cells that one message to the worker may hold, as the product states it. */
  const MOST_CELLS = 20_000;
  let opened: OpenWorkbench;
  let page: Page;
  let pane: Frame;

  /** What the pane posted to workers so far, in order. */
  const posted = (): Promise<readonly Posted[]> =>
    pane.evaluate(() => (globalThis as unknown as { posted: Posted[] }).posted);

  beforeAll(async () => {
    opened = await open("en", async (context) => {
      await context.addInitScript(notePosts);
    });
    ({ page } = opened);
    const rows = Array.from({ length: LINES }, (_, index) => [
      `O-${index >> 2}`,
      `Customer ${index % 700}`,
      `Product ${index % 90}`,
      `Segment ${index % 7}`,
      `Region ${index % 11}`,
      ...[100, 5, 60, 3, 10],
    ]);
    const bytes = await salesWorkbook({ headings: HEADINGS, rows, row: 0, column: 0, table: "Sales" });
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "sales.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.locator(".sheet-tab", { hasText: "Lines" }).waitFor(PATIENCE);
    pane = await paneOf(page);
    await pane.locator("main .fui-CompoundButton:enabled").first().click(PATIENCE);
    await pane.locator("header nav button:enabled").nth(2).click(PATIENCE);
    await pane.locator("main dl dd").first().waitFor(PATIENCE);
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("are analysed in the worker, which gets every cell once and in messages of a bounded number", async () => {
    const all = await posted();
    const parts = all.filter(({ ask }) => ask === "takeRows").map(({ cells }) => cells);
    // The headings' row and the lines.
    expect(parts.reduce((sum, cells) => sum + cells, 0)).toBe((LINES + 1) * HEADINGS.length);
    expect(Math.max(...all.map(({ cells }) => cells))).toBeLessThanOrEqual(MOST_CELLS);
    expect(all.filter(({ ask }) => ask === "analyse")).toHaveLength(1);
    // By hand: 6,000 x (100 - 5).
    expect(latin(await pane.locator("main dl dd").first().innerText())).toBe("570,000");
  });

  it("are looked up in the worker when a row is opened, and not sent again", async () => {
    const before = (await posted()).length;
    await pane.locator("main select").first().selectOption("customer");
    await pane.locator("main table tbody th button").first().click();
    await pane.locator("main section table tbody th button").first().waitFor(PATIENCE);
    expect((await posted()).slice(before)).toEqual([{ ask: "lines", cells: 0 }]);
  });
});

/** Where the columns of a chart stand, from left to right: runs of their colour in the lowest line that has any. */
function barsOf(chart: Locator): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return chart.evaluate((canvas: HTMLCanvasElement) => {
    const { data, width, height } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
      width: 0,
      height: 0,
    };
    const ratio = width / canvas.clientWidth;
    const isBar = (x: number, y: number): boolean => {
      const at = 4 * (y * width + x);
      return data[at] === 0x0f && data[at + 1] === 0x6e && data[at + 2] === 0x6e;
    };
    for (let y = height - 1; y >= 0; y -= 1) {
      const runs: { from: number; to: number }[] = [];
      for (let x = 0; x < width; x += 1) {
        const last = runs[runs.length - 1];
        if (!isBar(x, y)) continue;
        if (last?.to === x - 1) last.to = x;
        else runs.push({ from: x, to: x });
      }
      // Narrower than that is a mark of the legend, or a letter.
      const bars = runs.filter(({ from, to }) => to - from > 14 * ratio);
      if (bars.length > 0) return bars.map(({ from, to }) => ({ x: (from + to) / 2 / ratio, y: y / ratio }));
    }
    return [];
  });
}

interface Posted {
  readonly ask: string;
  readonly cells: number;
}

/** In every frame, before anything of it runs: notes what is posted to workers, and posts it. */
function notePosts(): void {
  const posted: Posted[] = [];
  Object.assign(globalThis, { posted });
  globalThis.Worker = class extends Worker {
    override postMessage(message: {
      readonly question?: { readonly ask: string; readonly rows?: { readonly values: unknown[][] } };
    }): void {
      const { question } = message;
      const rows = question?.rows?.values ?? [];
      posted.push({ ask: question?.ask ?? "", cells: rows.reduce((sum, row) => sum + row.length, 0) });
      super.postMessage(message);
    }
  };
}

describe.each(["en", "fa"] as const)("lines from a file in %s", (language) => {
  const LINES = 40_000;
  const net = new Intl.NumberFormat(language === "fa" ? "fa-IR" : "en", { maximumFractionDigits: 0 });
  let opened: OpenWorkbench;
  let pane: Frame;

  /** A file as the disk has it: awkward enough to be quoted, and with a row that is no line. */
  function csv(lines: number): Buffer {
    const rows = Array.from(
      { length: lines },
      (_, index) => `"Customer, ${index % 1500}",P${index % 7},O${index >> 1},${index % 50}.5`,
    );
    return Buffer.from(["Customer,Product,Order No,Net sales", ...rows, "Grand total,,,999999"].join("\n"));
  }

  beforeAll(async () => {
    opened = await open(language);
    ({ pane } = opened);
  });
  afterAll(async () => {
    await opened.context.close();
  });

  it("says in one sentence what is wrong with a file, and takes the next one", async () => {
    const bad = Buffer.from('Customer,Product,Net sales\nA,P,1\n"B,P,2\nC,P,3\n');
    await pane.locator("[data-lines-input]").setInputFiles({ name: "bad.csv", mimeType: "text/csv", buffer: bad });
    const said = pane.locator(".fui-MessageBar").first();
    await expect
      .poll(async () => latin(await said.innerText()), PATIENCE)
      .toMatch(language === "fa" ? /bad\.csv.*3/s : /bad\.csv.*row 3/s);
  });

  it("adds a file's lines up and shows them as a sheet's", async () => {
    await pane
      .locator("[data-lines-input]")
      .setInputFiles({ name: "lines.csv", mimeType: "text/csv", buffer: csv(LINES) });
    await idle(pane);
    await pane.locator("header nav button").nth(2).click();
    await pane.locator("main nav button", { hasText: WORDS[language].tab }).click();
    const sum = Array.from({ length: LINES }, (_, index) => (index % 50) + 0.5).reduce((all, one) => all + one, 0);
    await expect.poll(() => pane.locator("main dl dd").first().innerText(), PATIENCE).toBe(net.format(sum));
    expect(await pane.evaluate(() => window.innerWidth)).toBe(320);
    await expectWhole(pane, "lines from a file");
  });

  it("asks nobody outside for anything", () => {
    expect(opened.faults.foreignRequests).toEqual([]);
  });
});
