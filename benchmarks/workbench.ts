import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { columnName } from "@offline-excel/xlsx/address";
import { NO_DATE, writeArchive } from "@offline-excel/xlsx/archive-writer";
import { readArchive } from "@offline-excel/xlsx/archive";
import { newWorkbook } from "@offline-excel/excel-host/node";
import { Checksum } from "@offline-excel/xlsx/checksum";
import { launchChromium } from "../tests/browser/chromium";
import { startSite } from "../tests/browser/site";
import type { BenchmarkResult } from "./table";

const ROWS = 200_000;
const COLUMNS = 40;
const FRAMES = 300;
const SHEET = "xl/worksheets/sheet1.xml";

/** How smoothly the page scrolls a sheet of 200,000 x 40 cells, in the browser that is installed. */
export async function run(): Promise<BenchmarkResult> {
  const folder = mkdtempSync(path.join(tmpdir(), "hamrasta-bench-"));
  const file = path.join(folder, "large.xlsx");
  writeFileSync(file, largeWorkbook());
  const [site, browser] = await Promise.all([startSite(), launchChromium()]);
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1600, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(240_000);
    // The sheet alone: a pane that reads the workbook at the same time is another question.
    await page.route("**/taskpane.html*", (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.goto(`${site.address}workbench.html?lang=en`);
    await page.locator(".sheet-tab").first().waitFor();
    const started = performance.now();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText("Opened: large.xlsx").waitFor();
    await page.locator(".cell").first().waitFor();
    const opened = performance.now() - started;
    const rows = [];
    for (const [scroll, step] of Object.entries(SCROLLS)) rows.push({ scroll, ...(await frames(page, step)) });
    return {
      title: `Frame times in ms while scrolling ${ROWS} x ${COLUMNS} cells`,
      notes: [
        `Opened and drawn in ${(opened / 1000).toFixed(1)} s. ${FRAMES} frames each, 1600 x 900, without a graphics processor.`,
        "A frame is the time from one animation frame to the next; the screen's own rhythm is 16.7.",
      ],
      rows,
    };
  } finally {
    await browser.close();
    site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Pixels a frame; null: to anywhere in the sheet. */
const SCROLLS: Readonly<Record<string, { readonly down: number | null; readonly along: number }>> = {
  "down, a wheel's notch a frame": { down: 100, along: 0 },
  "down, half a page a frame": { down: 400, along: 0 },
  sideways: { down: 0, along: 8 },
  "anywhere (dragging the bar)": { down: null, along: 0 },
};

/** Runs in the page, as text: what compiles this file would put names of its own into a function. */
const SCROLL = `({ down, along, count }) => new Promise((resolve) => {
  const grid = document.querySelector(".grid");
  grid.scrollTo(0, 0);
  const deltas = [];
  let last = null;
  let seed = 1;
  const next = (now) => {
    if (last !== null) deltas.push(now - last);
    last = now;
    if (deltas.length >= count) return resolve(deltas);
    seed = (seed * 16807) % 2147483647;
    if (down === null) grid.scrollTop = (seed / 2147483647) * grid.scrollHeight;
    else grid.scrollTop += down;
    grid.scrollLeft += along;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})`;

async function frames(
  page: Page,
  step: { readonly down: number | null; readonly along: number },
): Promise<Readonly<Record<"median" | "p95" | "worst" | "over 33 ms", number>>> {
  const times = await page.evaluate<number[]>(`(${SCROLL})(${JSON.stringify({ ...step, count: FRAMES })})`);
  const sorted = times.sort((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    median: at(0.5),
    p95: at(0.95),
    worst: at(1),
    "over 33 ms": sorted.filter((time) => time > 33.4).length,
  };
}

/** A workbook of numbers, with texts in its first column. */
function largeWorkbook(): Uint8Array {
  const names = Array.from({ length: COLUMNS }, (_, column) => columnName(column));
  const pieces: string[] = [];
  for (let row = 1; row <= ROWS; row += 1) {
    let line = `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Row ${row}</t></is></c>`;
    for (let column = 1; column < COLUMNS; column += 1) {
      line += `<c r="${names[column] ?? ""}${row}"><v>${(row * 31 + column * 7) % 1000}</v></c>`;
    }
    pieces.push(`${line}</row>`);
  }
  const head =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  const xml = Buffer.from(`${head}${pieces.join("")}</sheetData></worksheet>`);
  const checksum = new Checksum();
  checksum.add(xml);
  const entries = [...readArchive(newWorkbook().save()).values()].map((entry) =>
    entry.name === SHEET
      ? {
          name: SHEET,
          method: 8,
          crc: checksum.value,
          size: xml.length,
          compressed: deflateRawSync(xml, { level: 1 }),
          modified: NO_DATE,
        }
      : entry,
  );
  return writeArchive(entries);
}
