import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, type Host, hostOf } from "./host";
import { withParts } from "./with-parts";

const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const TAIL = `<protectedRanges><protectedRange sqref="A2:A4" name="Open"/></protectedRanges>`;
const END = `<ignoredErrors><ignoredError sqref="B3" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${X14}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>Lists!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>C2:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Sheet1!A2:B2</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

/** A list from another sheet, a sparkline, a range that may be edited and an error that is ignored, as Excel 2010 and later write them. */
async function opened(): Promise<Host> {
  const first = blankHost();
  await first.Excel.run(async (context) => {
    context.workbook.worksheets.add("Lists");
    await context.sync();
  });
  const put = (name: string, text: string): string =>
    name.endsWith("sheet1.xml")
      ? text.replace("<sheetData/>", `<sheetData/>${TAIL}`).replace("</worksheet>", `${END}</worksheet>`)
      : text;
  return hostOf(openWorkbook(withParts(first.workbook.save(), {}, put)));
}

const said = (host: Host): string[] => {
  const text = strFromU8(unzipSync(host.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return [...text.matchAll(/<xm:\w+>([^<]*)|<(?:protectedRange|ignoredError) [^>]*sqref="([^"]*)"/g)].map(
    ([, element, attribute]) => element ?? attribute ?? "",
  );
};

describe("what speaks of cells in the newer parts of a sheet", () => {
  it("follows rows that are put in", async () => {
    const host = await opened();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      context.workbook.worksheets.getItem("Lists").getRange("1:2").insert("Down");
      await context.sync();
    });
    expect(said(host)).toEqual(["A3:A5", "B4", "Lists!$A$4:$A$6", "C3:C10", "Sheet1!A3:B3", "D3"]);
  });

  it("follows a sheet that is renamed", async () => {
    const host = await opened();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Lists").name = "All lists";
      await context.sync();
    });
    expect(said(host)).toContain("'All lists'!$A$2:$A$4");
  });

  it("keeps the cells of an array formula with it: a file that says others is repaired by Excel", async () => {
    const bytes = withParts(blankHost().workbook.save(), {}, (name, text) =>
      name.endsWith("sheet1.xml")
        ? text.replace(
            "<sheetData/>",
            '<sheetData><row r="2"><c r="A2"><f t="array" ref="A2:A2">SUM(C2:C3*2)</f><v>0</v></c></row></sheetData>',
          )
        : text,
    );
    const host = hostOf(openWorkbook(bytes));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("1:3").insert("Down");
      await context.sync();
    });
    const text = strFromU8(unzipSync(host.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(text).toMatch(/<c r="A5"><f t="array" ref="A5(?::A5)?">SUM\(C5:C6\*2\)/);
  });
});
