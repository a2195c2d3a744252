import { ADD_IN_ID } from "../src/cli/add-in-id";
import { writeFileSync } from "node:fs";
import { createOfficeRuntime, newWorkbook } from "@offline-excel/excel-host/node";
import type { WrittenLanguage } from "../src/language/language";
import { numberFormats } from "../src/language/number-formats";
import { columnLetters } from "../src/workbook/address";
import { rightToLeftTemplate, templateSheetName } from "../src/excel/right-to-left-template";
import { type SampleSheet, sampleCompany } from "./sample/company";

/** Writes assets/sample-en.xlsx and assets/sample-fa.xlsx: the same company, seeded, through office.js and the embedded host. */

const TITLE_ROWS = 3;

async function writeSample(language: WrittenLanguage, path: string): Promise<void> {
  const workbook = newWorkbook({ addIn: ADD_IN_ID });
  Object.assign(globalThis, createOfficeRuntime(workbook));
  const sheets = sampleCompany(language);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const blank = worksheets.getFirst();
    if (language === "fa") {
      context.workbook.insertWorksheetsFromBase64(rightToLeftTemplate(sheets.length));
      await context.sync();
      sheets.forEach(({ name }, index) => {
        worksheets.getItem(templateSheetName(index)).name = name;
      });
    } else for (const { name } of sheets) worksheets.add(name);
    blank.delete();
    for (const sheet of sheets) writeSheet(worksheets.getItem(sheet.name), sheet, language);
    const [first] = sheets;
    if (first !== undefined) worksheets.getItem(first.name).activate();
    await context.sync();
  });
  writeFileSync(path, workbook.save());
}

function writeSheet(
  sheet: Excel.Worksheet,
  { title, header, rows, widths, dateColumns, moneyColumns, table }: SampleSheet,
  language: WrittenLanguage,
): void {
  const all = sheet.getRange();
  if (language === "fa") {
    all.format.font.name = "Tahoma";
    all.format.font.size = 10;
  }
  title.forEach((line, row) => {
    const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
    cell.values = [[line]];
    cell.format.font.bold = row === 0;
    cell.format.font.size = row === 0 ? 14 : 10;
    cell.format.font.color = row === 0 ? "#1F2A37" : "#5B6673";
  });
  const last = columnLetters(header.length - 1);
  const headerRange = sheet.getRange(`A${TITLE_ROWS + 1}:${last}${TITLE_ROWS + 1}`);
  headerRange.values = [[...header]];
  headerRange.format.font.bold = true;
  headerRange.format.fill.color = "#E3EFEF";
  headerRange.format.wrapText = true;
  const body = sheet.getRange(`A${TITLE_ROWS + 2}:${last}${TITLE_ROWS + 1 + rows.length}`);
  const { date, money } = numberFormats(language);
  for (const column of dateColumns ?? []) body.getColumn(column).numberFormat = date as unknown as string[][];
  for (const column of moneyColumns ?? []) body.getColumn(column).numberFormat = money as unknown as string[][];
  body.values = rows.map((row) => row.map((cell) => cell ?? ""));
  if (table !== undefined) {
    const added = sheet.tables.add(`A${TITLE_ROWS + 1}:${last}${TITLE_ROWS + 1 + rows.length}`, true);
    added.name = table;
    added.style = "TableStyleLight1";
  }
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
  });
  sheet.freezePanes.freezeRows(TITLE_ROWS + 1);
}

await writeSample("en", "assets/sample-en.xlsx");
await writeSample("fa", "assets/sample-fa.xlsx");
