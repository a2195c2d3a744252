import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, hostOf } from "./host";

/** Heights after what Excel.RangeFormat.autofitRows() documents. */
async function heightsOf(write: (sheet: Excel.Worksheet) => void): Promise<readonly number[]> {
  const host = blankHost();
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    write(sheet);
    const formats = [1, 2].map((row) => sheet.getRange(`A${row}`).format.load("rowHeight"));
    await context.sync();
    return formats.map(({ rowHeight }) => rowHeight);
  });
}

test("a row is fitted to its wrapped text: as many lines as the column's width asks for", async () => {
  const heights = await heightsOf((sheet) => {
    sheet.getRange("A1:A2").values = [["one two three four five six seven"], ["one"]];
    sheet.getRange("A1:A2").format.wrapText = true;
    sheet.getRange("A:A").format.columnWidth = 60;
    sheet.getRange("A1:A2").format.autofitRows();
  });
  // About ten characters a line: four lines of 15 points.
  expect(heights).toEqual([60, 15]);
});

test("a row of a height of its own is fitted again when asked", async () => {
  const heights = await heightsOf((sheet) => {
    sheet.getRange("A1").values = [["short"]];
    sheet.getRange("A1").format.rowHeight = 80;
    sheet.getRange("A1").format.autofitRows();
  });
  expect(heights).toEqual([15, 15]);
});

test("a fitted height is not the row's own in the file, a set one is", async () => {
  const host = blankHost();
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:A3").values = [["one two three four five six seven"], ["set"], ["plain"]];
    sheet.getRange("A1").format.wrapText = true;
    sheet.getRange("A:A").format.columnWidth = 60;
    sheet.getRange("A1").format.autofitRows();
    sheet.getRange("A2").format.rowHeight = 40;
    await context.sync();
  });
  const again = hostOf(openWorkbook(host.workbook.save()));
  await again.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B1").values = [["touched"]];
    await context.sync();
  });
  const xml = strFromU8(unzipSync(again.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const rows = [...xml.matchAll(/<row r="\d+"[^>]*>/g)].map(([tag]) => tag);
  expect(rows).toEqual(['<row r="1" ht="60" customHeight="0">', '<row r="2" ht="40" customHeight="1">', '<row r="3">']);
});
