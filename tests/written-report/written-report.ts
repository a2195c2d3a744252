import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createOfficeRuntime, openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import type { Language } from "../../src/language/language";
import { cellAddress } from "../../src/workbook/address";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import type { CellContent, ReportDescription, ReportSheet } from "../../src/workbook/report/description";
import { ROOT } from "../cli/run-command";

export interface WrittenReport {
  readonly description: ReportDescription;
  /** The sheets' names, in the description's order. */
  readonly names: readonly string[];
  /** The saved workbook. */
  readonly bytes: Uint8Array;
}

const written = new Map<Language, Promise<WrittenReport>>();

/** The report of a sample, written through the adapter and saved: once a test file. */
export function writtenSample(language: Language): Promise<WrittenReport> {
  let report = written.get(language);
  if (report === undefined) {
    report = writeSample(language);
    written.set(language, report);
  }
  return report;
}

async function writeSample(language: Language): Promise<WrittenReport> {
  const workbook = openWorkbook(readFileSync(join(ROOT, `assets/sample-${language}.xlsx`)));
  Object.assign(globalThis, createOfficeRuntime(workbook));
  const description = describeReport(analyseWorkbook(await readWorkbook()), { language });
  const { sheets } = await writeReport(description);
  return { description, names: sheets, bytes: workbook.save() };
}

export interface DescribedCell {
  readonly sheet: string;
  readonly address: string;
  readonly content: CellContent;
}

/** Every cell that the description fills, by the name that its sheet was given. */
export function describedCells({ description, names }: WrittenReport): readonly DescribedCell[] {
  return description.sheets.flatMap((sheet, index) => cellsOf(sheet, names[index] ?? sheet.name));
}

function cellsOf(report: ReportSheet, sheet: string): readonly DescribedCell[] {
  const inBlocks = report.blocks.flatMap(({ row, column, cells }) => linesOf(sheet, row, column, cells));
  const inTables = report.tables.flatMap(({ row, column, columns, rows }) => [
    ...linesOf(sheet, row, column, [columns.map(({ heading }) => heading)]),
    ...linesOf(sheet, row + 1, column, rows),
  ]);
  // What is written last stands.
  return [...new Map([...inBlocks, ...inTables].map((cell) => [cell.address, cell])).values()];
}

function linesOf(
  sheet: string,
  row: number,
  column: number,
  lines: readonly (readonly CellContent[])[],
): readonly DescribedCell[] {
  return lines.flatMap((line, down) =>
    line.map((content, across) => ({ sheet, address: cellAddress(row + down, column + across), content })),
  );
}
