import type { Browser } from "playwright-core";
import { fileURLToPath } from "node:url";
import { buildSite } from "../scripts/building/build-site";
import { localCertificate } from "../scripts/serving/certificate";
import { serveFolder } from "../scripts/serving/static-server";
import { launchChromium } from "../tests/browser/chromium";
import { longTasks } from "./pane-long-tasks";
import { salesTasks } from "./pane-sales-tasks";
import type { BenchmarkResult } from "./table";

const ROUNDS = 8;
const OUT = "build/bench-site";
const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

interface Times {
  /** The first words on the screen. */
  readonly painted: number;
  /** The start screen's buttons can be pressed. */
  readonly useful: number;
  readonly kilobytes: number;
}

/** How long the pane takes to its first useful screen: the production build, office.js beside it, in the browser that is installed. */
export async function run(): Promise<readonly BenchmarkResult[]> {
  await buildSite({ mode: "production", url: "https://localhost:3000/", officeJs: "local", workbench: true, out: OUT });
  const certificate = await localCertificate(root(".certificates"));
  const { server, port } = await serveFolder(root(OUT), certificate, 0);
  const browser = await launchChromium();
  try {
    const address = `https://localhost:${port}/workbench.html?lang=en`;
    // The first start of all compiles nothing beforehand and is told apart.
    const cold: Times[] = [];
    const warm: Times[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, again] = await times(browser, address);
      cold.push(first);
      warm.push(again);
    }
    const start: BenchmarkResult = {
      title: "Milliseconds from the pane's navigation to its first useful screen",
      notes: [
        `${ROUNDS} rounds, each in a new profile. First: nothing cached. Again: the browser's cache is warm.`,
        "Production build with office.js from the same machine, in the workbench's frame; no network is measured.",
        "Useful: the start screen stands and its first button takes a click.",
      ],
      rows: [rowOf("first", cold), rowOf("again", warm)],
    };
    return [start, await longTasks(browser, address), await salesTasks(browser, address)];
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

function rowOf(start: string, all: readonly Times[]): Readonly<Record<string, string | number | null>> {
  const of = (key: keyof Times, share: number): number =>
    Math.round(
      quantile(
        all.map((one) => one[key]),
        share,
      ),
    );
  return {
    start,
    "first words, median": of("painted", 0.5),
    "useful, median": of("useful", 0.5),
    "useful, 90 %": of("useful", 0.9),
    "kilobytes loaded": of("kilobytes", 0.5),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function times(browser: Browser, address: string): Promise<readonly [first: Times, again: Times]> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const measured: Times[] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      await page.goto(address, { waitUntil: "commit", timeout: 120_000 });
      const pane = page.frameLocator("aside.pane iframe");
      await pane.locator("main .fui-CompoundButton:enabled").first().waitFor();
      const useful = await pane
        .locator("main .fui-CompoundButton")
        .first()
        .evaluate(() => performance.now());
      const { painted, kilobytes } = await pane.locator("main").evaluate(() => ({
        painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
        kilobytes:
          (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).reduce(
            (sum, { transferSize }) => sum + transferSize,
            0,
          ) / 1024,
      }));
      measured.push({ painted, useful, kilobytes });
    }
    const [first, again] = measured;
    if (first === undefined || again === undefined) throw new Error("The pane was not visited twice.");
    return [first, again];
  } finally {
    await context.close();
  }
}
