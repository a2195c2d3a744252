import { readFileSync } from "node:fs";
import { codeOf } from "../excel/adapter-error";
import { ADD_IN_ID } from "./add-in-id";
import { OutputError, writeOutputs } from "./outputs";
import { createOfficeRuntime, openWorkbook, RefusedWorkbook, type RefusalCode } from "@offline-excel/excel-host/node";

/** Opens a workbook in the embedded host, writes one cell on a new sheet through office.js, and saves it. */

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  "empty-file": "The file is empty.",
  "not-a-workbook": "The file is not an Excel workbook (.xlsx).",
  encrypted: "The workbook is encrypted; save it without a password first.",
  strict: "The workbook is in the Strict Open XML format; save it as an ordinary Excel workbook (.xlsx) first.",
  hostile: "The file was refused because its contents look hostile.",
  "too-large": "The workbook holds more than can be opened here.",
  damaged: "The workbook is damaged and cannot be read.",
};

function sentenceOf(error: unknown): string {
  if (error instanceof RefusedWorkbook) return SENTENCES[error.code];
  if (error instanceof OutputError) {
    return error.reason === "disk-full"
      ? `The file ${error.file} could not be written: the disk is full. Nothing was changed.`
      : `The file ${error.file} could not be written: check that the folder exists and is not write-protected.`;
  }
  const code = codeOf(error);
  if (code === "AccessDenied" || code === "InvalidOperation") {
    return "The workbook is protected, so that no sheet can be added: take the protection off and try again.";
  }
  return `The workbook could not be changed (${code}); nothing was saved.`;
}

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
    const workbook = openWorkbook(bytes, { addIn: ADD_IN_ID });
    const { Excel } = createOfficeRuntime(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRange("A1").values = [["Round trip"]];
      await context.sync();
    });
    writeOutputs([{ path: output, content: workbook.save() }]);
    return 0;
  } catch (error) {
    console.error(sentenceOf(error));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
