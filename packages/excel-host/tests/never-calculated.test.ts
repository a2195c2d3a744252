import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, type Host, hostOf, onSheet, reopened } from "./host";
import { withParts } from "./with-parts";

/** As openpyxl writes formulas: nobody has calculated them yet. */
const CELLS =
  '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f><v></v></c><c r="C1"><f>B1+A1</f><v/></c><c r="D1"><f>1/0</f></c><c r="E1"><f t="shared" ref="E1:E2" si="0">A1+1</f></c></row><row r="2"><c r="A2"><v>5</v></c><c r="E2"><f t="shared" si="0"/></c></row>';

const insert = (name: string, text: string): string =>
  name.endsWith("sheet1.xml") ? text.replace("<sheetData/>", `<sheetData>${CELLS}</sheetData>`) : text;
const BYTES = withParts(blankHost().workbook.save(), {}, insert);
const opened = (): Host => hostOf(openWorkbook(BYTES));

const seen = (host: Host): Promise<unknown> =>
  onSheet(host, async (sheet, context) => {
    const range = sheet.getUsedRange().load("address,values,formulas");
    await context.sync();
    return [range.address, range.values, range.formulas];
  });

describe("formulas of a file that nobody has calculated", () => {
  const EXPECTED = [
    "Sheet1!A1:E2",
    [
      [2, 6, 8, "#DIV/0!", 3],
      [5, "", "", "", 6],
    ],
    [
      [2, "=A1*3", "=B1+A1", "=1/0", "=A1+1"],
      [5, "", "", "", "=A2+1"],
    ],
  ];

  it("are calculated when the workbook is opened, as Excel does", async () => {
    expect(await seen(opened())).toEqual(EXPECTED);
  });

  it("are all there, with their values, where a cell of their sheet was written and the file saved", async () => {
    const host = opened();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A3").values = [["x"]];
      sheet.getRange("A3").clear();
      await context.sync();
    });
    expect(await seen(reopened(host))).toEqual(EXPECTED);
  });

  it("leave the file as it was where nothing was written", async () => {
    const host = opened();
    await seen(host);
    const [before, after] = [BYTES, host.workbook.save()].map((bytes) => unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(Buffer.from(after ?? []).equals(Buffer.from(before ?? []))).toBe(true);
  });
});
