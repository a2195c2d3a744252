import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createOfficeRuntime, openWorkbook } from "@offline-excel/excel-host/node";

/**
 * `npm run render [-- WORKBOOK ... --out FOLDER --sheets NAME]`: images of a written workbook's sheets, one PNG a page, by
 * LibreOffice and poppler. Without arguments the reports of both samples, written anew, in build/render.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "build/render" },
    sheets: { type: "string", multiple: true },
    resolution: { type: "string", default: "90" },
  },
});
mkdirSync(values.out, { recursive: true });
const files = positionals.length > 0 ? positionals : ["en", "fa"].map(writtenSample);
for (const file of files) await render(file);

function writtenSample(language: string): string {
  const out = join(values.out, `report-${language}.xlsx`);
  execFileSync(
    process.execPath,
    ["scripts/launch.js", "src/cli/report.ts", `assets/sample-${language}.xlsx`, "--out", out],
    { stdio: "inherit" },
  );
  return out;
}

/**
 * Only the report's own sheets unless others are named: the rest is hidden in a copy, which LibreOffice does not print. A
 * workbook that has none of them is rendered whole.
 */
async function render(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-render-"));
  const name = basename(file, ".xlsx");
  const copy = join(folder, `${name}.xlsx`);
  writeFileSync(copy, await withReportSheetsOnly(readFileSync(file)));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", folder, copy], { stdio: "ignore" });
  execFileSync("pdftoppm", ["-r", values.resolution, "-png", join(folder, `${name}.pdf`), join(folder, name)]);
  for (const page of readdirSync(folder).filter((one) => one.endsWith(".png"))) {
    writeFileSync(join(values.out, page), readFileSync(join(folder, page)));
    process.stdout.write(`${join(values.out, page)}\n`);
  }
  rmSync(folder, { recursive: true });
}

async function withReportSheetsOnly(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = openWorkbook(bytes);
  Object.assign(globalThis, createOfficeRuntime(workbook));
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/visibility");
    const tables = context.workbook.tables.load("items/name,items/worksheet/name");
    await context.sync();
    const own = new Set(
      tables.items.filter(({ name }) => name.startsWith("Hamrasta_")).map(({ worksheet }) => worksheet.name),
    );
    const asked = values.sheets === undefined ? own : new Set(values.sheets);
    // A workbook without a report, or without the sheets that are named, is shown as it is.
    const visible = sheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    const shown = new Set(visible.map(({ name }) => name).filter((name) => asked.has(name)));
    if (shown.size === 0) return;
    sheets.items.find(({ name }) => shown.has(name))?.activate();
    for (const sheet of visible) if (!shown.has(sheet.name)) sheet.visibility = Excel.SheetVisibility.hidden;
    await context.sync();
  });
  return workbook.save();
}
