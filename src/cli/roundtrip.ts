import { readFileSync, writeFileSync } from "node:fs";
import { createOfficeRuntime, openWorkbook, RefusedWorkbook, type RefusalCode } from "@offline-excel/excel-host/node";

/** Opens a workbook in the embedded host, writes one cell on a new sheet through office.js, and saves it. */

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  "empty-file": "The file is empty.",
  "not-a-workbook": "The file is not an Excel workbook (.xlsx).",
  encrypted: "The workbook is encrypted; save it without a password first.",
  strict: "The workbook is in the Strict Open XML format; save it as an ordinary Excel workbook (.xlsx) first.",
  hostile: "The file was refused because its contents look hostile.",
  damaged: "The workbook is damaged and cannot be read.",
};

async function main([input, output, ...rest]: readonly string[]): Promise<number> {
  if (input === undefined || output === undefined || rest.length > 0) {
    console.error("Usage: npm run --silent roundtrip -- IN.xlsx OUT.xlsx");
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(input);
  } catch {
    console.error(`The file ${input} cannot be read.`);
    return 1;
  }
  try {
    const workbook = openWorkbook(bytes, { addIn: "hamrasta" });
    const { Excel } = createOfficeRuntime(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange("A1").values = [["Round trip"]];
      await context.sync();
    });
    writeFileSync(output, workbook.save());
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedWorkbook)) throw error;
    console.error(SENTENCES[error.code]);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
