/** Draws the add-in's icons: `tsx scripts/icons.ts`. Each size is drawn on its own pixel grid, so that small ones stay sharp. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
const TEAL = "#0F6E6E";
const PALE = "#9CC4C4";
const AMBER = "#B4690E";
const INK = "#5B6673";
const FOLDER = fileURLToPath(new URL("../assets/icons/", import.meta.url));

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly radius?: number;
}

/** Departments drawn up to one line: three bars that reach an amber target. */
function mark(size: number): readonly Rectangle[] {
  const unit = size / 16;
  const bar = Math.round(3 * unit);
  const gap = Math.round(1.5 * unit);
  const top = Math.floor((size - 3 * bar - 2 * gap) / 2);
  const start = Math.round(unit);
  const lengths = [10, 13, 8].map((length) => Math.round(length * unit));
  const target = Math.round(11.5 * unit);
  const width = Math.max(1, Math.round(1.25 * unit));
  return [
    ...lengths.map((length, index) => ({
      x: start,
      y: top + index * (bar + gap),
      width: length,
      height: bar,
      fill: index === 2 ? PALE : TEAL,
      radius: size < 24 ? 0 : Math.round(unit / 2),
    })),
    { x: target, y: Math.round(unit), width, height: size - 2 * Math.round(unit), fill: AMBER },
  ];
}

/** A sheet with a chart on it: the report that is written. */
function report(size: number): readonly Rectangle[] {
  const unit = size / 16;
  const line = Math.max(1, Math.round(0.75 * unit));
  const edge = Math.round(unit);
  const inner = size - 2 * edge;
  const base = size - edge - line - Math.round(1.5 * unit);
  const bar = Math.round(2 * unit);
  const gap = Math.round(1.5 * unit);
  const first = Math.round((size - 3 * bar - 2 * gap) / 2);
  return [
    { x: edge, y: edge, width: inner, height: inner, fill: INK },
    { x: edge + line, y: edge + line, width: inner - 2 * line, height: inner - 2 * line, fill: "#FFFFFF" },
    { x: edge + line, y: edge + line, width: inner - 2 * line, height: Math.round(1.5 * unit), fill: PALE },
    ...[4, 6.5, 5].map((height, index) => ({
      x: first + index * (bar + gap),
      y: base - Math.round(height * unit),
      width: bar,
      height: Math.round(height * unit),
      fill: index === 1 ? AMBER : TEAL,
    })),
  ];
}

/** A sheet with an amber cross: a new evaluation. */
function newSheet(size: number): readonly Rectangle[] {
  const unit = size / 16;
  const line = Math.max(1, Math.round(0.75 * unit));
  const edge = Math.round(unit);
  const inner = size - 2 * edge;
  const arm = Math.max(2, Math.round(1.75 * unit));
  const reach = Math.round(7 * unit);
  const centre = Math.round(11 * unit);
  const row = Math.max(1, Math.round(unit));
  return [
    { x: edge, y: edge, width: inner, height: inner, fill: INK },
    { x: edge + line, y: edge + line, width: inner - 2 * line, height: inner - 2 * line, fill: "#FFFFFF" },
    { x: edge + line, y: edge + line, width: inner - 2 * line, height: Math.round(1.5 * unit), fill: PALE },
    ...[5, 7.5, 10].map((y, index) => ({
      x: Math.round(3 * unit),
      y: Math.round(y * unit),
      width: Math.round((index === 0 ? 8 : 4) * unit),
      height: row,
      fill: TEAL,
    })),
    { x: centre - Math.round(reach / 2), y: centre - Math.round(arm / 2), width: reach, height: arm, fill: AMBER },
    { x: centre - Math.round(arm / 2), y: centre - Math.round(reach / 2), width: arm, height: reach, fill: AMBER },
  ];
}

/** Two arrows that run round: read again. */
function refresh(size: number): string {
  const arc = "M3.2 8.6 A5 5 0 0 1 12 4.9";
  const head = "M12.9 2.1 L12.9 6.2 L8.8 6.2 Z";
  const half = `<path d="${arc}" fill="none" stroke="${TEAL}" stroke-width="1.8"/><path d="${head}" fill="${TEAL}"/>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">` +
    `${half}<g transform="rotate(180 8 8)">${half.replaceAll(TEAL, AMBER)}</g></svg>`
  );
}

function svg(size: number, rectangles: readonly Rectangle[]): string {
  const shapes = rectangles.map(
    ({ x, y, width, height, fill, radius = 0 }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${shapes.join("")}</svg>`;
}

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const [name, draw] of [
    ["hamrasta", (size: number) => svg(size, mark(size))],
    ["report", (size: number) => svg(size, report(size))],
    ["new", (size: number) => svg(size, newSheet(size))],
    ["refresh", refresh],
  ] as const) {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${draw(size)}`);
      writeFileSync(`${FOLDER}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
