import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { blankHost, failure, type Host, onSheet, reopened } from "../host";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";

async function broken(): Promise<Host> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    sheet.horizontalPageBreaks.add("A21");
    sheet.horizontalPageBreaks.add("Sheet1!C11:D12");
    sheet.verticalPageBreaks.add(sheet.getRange("E5"));
    await context.sync();
  });
  return host;
}

async function placesIn(host: Host): Promise<{ rows: number[]; columns: number[] }> {
  return onSheet(host, async (sheet, context) => {
    const { horizontalPageBreaks: across, verticalPageBreaks: down } = sheet;
    across.load("items/rowIndex");
    down.load("items/columnIndex");
    await context.sync();
    return {
      rows: across.items.map(({ rowIndex }) => rowIndex),
      columns: down.items.map(({ columnIndex }) => columnIndex),
    };
  });
}

documented("api/excel.pagebreakcollection", () => {
  it("begins a page with a range's first row or column, and keeps it in the file", async () => {
    const host = await broken();
    expect(await placesIn(reopened(host))).toEqual({ rows: [10, 20], columns: [4] });
    const text = strFromU8(unzipSync(host.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(text).toContain('<rowBreaks count="2" manualBreakCount="2"><brk id="10" max="16383" man="1"/>');
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("removes one or all, and tells which cell comes after", async () => {
    const host = await broken();
    await onSheet(host, async (sheet, context) => {
      const first = sheet.horizontalPageBreaks.getItem(0);
      const after = first.getCellAfterBreak().load("address");
      await context.sync();
      expect(after.address).toBe("Sheet1!A11");
      first.delete();
      sheet.verticalPageBreaks.removePageBreaks();
      const count = sheet.verticalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(await placesIn(host)).toEqual({ rows: [20], columns: [] });
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("stays before its row and its column when others come and go, and goes with its row", async () => {
    const host = await broken();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("1:3").insert("Down");
      sheet.getRange("B:C").delete("Left");
      await context.sync();
    });
    expect(await placesIn(host)).toEqual({ rows: [13, 23], columns: [2] });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("14:14").delete("Up");
      sheet.getRange("A1:B1").insert("Down");
      await context.sync();
    });
    expect(await placesIn(reopened(host))).toEqual({ rows: [22], columns: [2] });
  });

  it("refuses a page before the first row", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().horizontalPageBreaks.add("C1");
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "PageBreakCollection.add" });
  });
});
