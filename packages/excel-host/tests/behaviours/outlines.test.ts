import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { blankHost, failure, type Host, onSheet, reopened } from "../host";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";

/** Rows of a sheet, by their numbers as Excel shows them, that are hidden. */
async function hiddenRows(host: Host, last = 10): Promise<number[]> {
  return onSheet(host, async (sheet, context) => {
    const rows = Array.from({ length: last }, (_, index) =>
      sheet.getRange(`${index + 1}:${index + 1}`).load("rowHidden"),
    );
    await context.sync();
    return rows.flatMap(({ rowHidden }, index) => (rowHidden ? [index + 1] : []));
  });
}

/** The page's own example: 4 to 9 with 4 to 5 and 7 to 8 within it. */
async function outlined(): Promise<Host> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    sheet.getRange("A1:A10").values = Array.from({ length: 10 }, (_, index) => [index + 1]);
    for (const rows of ["4:9", "4:5", "7:8"]) sheet.getRange(rows).group("ByRows");
    for (const columns of ["C:F", "C:D"]) sheet.getRange(columns).group("ByColumns");
    await context.sync();
  });
  return host;
}

const call = async (host: Host, run: (sheet: Excel.Worksheet) => void): Promise<void> =>
  onSheet(host, async (sheet, context) => {
    run(sheet);
    await context.sync();
  });

documented("add-ins/excel/excel-add-ins-ranges-group", () => {
  it("writes groups within groups as levels, and how deep they go", async () => {
    const host = await outlined();
    const text = strFromU8(unzipSync(host.workbook.save())["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const rows = [...text.matchAll(/<row r="(\d+)"[^>]*outlineLevel="(\d)"/g)].map(([, row, level]) => [row, level]);
    expect(rows).toEqual([
      ["4", "2"],
      ["5", "2"],
      ["6", "1"],
      ["7", "2"],
      ["8", "2"],
      ["9", "1"],
    ]);
    expect(text).toMatch(/<sheetFormatPr(?=[^>]* outlineLevelRow="2")(?=[^>]* outlineLevelCol="2")/);
    expect(
      [...text.matchAll(/<col (?=[^>]*min="(\d+)")(?=[^>]*max="(\d+)")(?=[^>]*outlineLevel="(\d)")/g)].map((one) =>
        one.slice(1),
      ),
    ).toEqual([
      ["3", "4", "2"],
      ["5", "6", "1"],
    ]);
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("ungroups a level, and leaves hidden what was hidden", async () => {
    const host = await outlined();
    await call(host, (sheet) => {
      sheet.getRange("4:5").hideGroupDetails("ByRows");
      sheet.getRange("4:9").ungroup("ByRows");
    });
    expect(await hiddenRows(host)).toEqual([4, 5]);
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().getRange("6:6").ungroup("ByRows");
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidOperation", location: "Range.ungroup" });
  });

  it.each([
    [1, [4, 5, 6, 7, 8, 9]],
    [2, [4, 5, 7, 8]],
    [3, []],
    [8, []],
  ])("shows %i levels of rows", async (levels, hidden) => {
    const host = await outlined();
    await call(host, (sheet) => {
      sheet.getRange("4:5").hideGroupDetails("ByRows");
      sheet.showOutlineLevels(levels, 0);
    });
    expect(await hiddenRows(reopened(host))).toEqual(hidden);
  });

  it("shows levels of columns without touching rows", async () => {
    const host = await outlined();
    await onSheet(host, async (sheet, context) => {
      sheet.showOutlineLevels(0, 2);
      const inner = sheet.getRange("C:D").load("columnHidden");
      const outer = sheet.getRange("E:F").load("columnHidden");
      await context.sync();
      expect([inner.columnHidden, outer.columnHidden]).toEqual([true, false]);
    });
    expect(await hiddenRows(host)).toEqual([]);
  });
});

documented("api/excel.range#excel-excel-range-hidegroupdetails-member(1)", () => {
  it("hides the group that a cell is in, or whose total it is", async () => {
    const inner = await outlined();
    await call(inner, (sheet) => {
      sheet.getRange("A5").hideGroupDetails("ByRows");
    });
    expect(await hiddenRows(inner)).toEqual([4, 5]);
    const outer = await outlined();
    await call(outer, (sheet) => {
      sheet.getRange("A10").hideGroupDetails("ByRows");
    });
    expect(await hiddenRows(outer)).toEqual([4, 5, 6, 7, 8, 9]);
  });

  it("opens an outer group and leaves an inner one closed", async () => {
    const host = await outlined();
    await call(host, (sheet) => {
      sheet.getRange("A4").hideGroupDetails("ByRows");
      sheet.getRange("A10").hideGroupDetails("ByRows");
      sheet.getRange("A10").showGroupDetails("ByRows");
    });
    expect(await hiddenRows(reopened(host))).toEqual([4, 5]);
  });
});

documented("api/excel.range#excel-excel-range-group-member(1)", () => {
  it("refuses whole rows by columns and whole columns by rows", async () => {
    for (const [address, option] of [
      ["4:9", "ByColumns"],
      ["C:F", "ByRows"],
    ] as const) {
      const failed = await failure(blankHost(), async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).group(option);
        await context.sync();
      });
      expect(failed).toEqual({ code: "InvalidArgument", location: "Range.group" });
    }
  });

  it("refuses a ninth level", async () => {
    const failed = await failure(blankHost(), async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("2:3");
      for (let level = 0; level < 8; level += 1) range.group("ByRows");
      await context.sync();
    });
    expect(failed.code).toBe("InvalidOperation");
  });

  it("takes rows that come in between into the group, and moves with rows that come before", async () => {
    const host = await outlined();
    await call(host, (sheet) => {
      sheet.getRange("5:6").insert("Down");
      sheet.getRange("1:1").insert("Down");
      sheet.showOutlineLevels(2, 0);
    });
    expect(await hiddenRows(host, 12)).toEqual([5, 6, 7, 8, 10, 11]);
  });
});

documented("api/excel.range#excel-excel-range-getrowproperties-member(1)", () => {
  it("gives and sets what rows and columns have, line by line", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet
        .getRange("A1:B2")
        .setRowProperties([{ format: { fill: { color: "#FF0000" } } }, { format: { rowHeight: 30 } }]);
      sheet.getRange("A1:B2").setColumnProperties([{}, { columnHidden: true }]);
      const rows = sheet.getRange("A1:B2").getRowProperties({ address: true, format: { fill: { color: true } } });
      const columns = sheet
        .getRange("A1:B2")
        .getColumnProperties({ columnHidden: true, format: { fill: { color: true } } });
      const height = sheet.getRange("A2").load("format/rowHeight");
      await context.sync();
      expect(rows.value.map(({ address, format }) => [address, format?.fill?.color])).toEqual([
        ["Sheet1!A1:B1", "#FF0000"],
        ["Sheet1!A2:B2", "#FFFFFF"],
      ]);
      expect(columns.value.map(({ columnHidden, format }) => [columnHidden, format?.fill?.color])).toEqual([
        [false, null],
        [true, null],
      ]);
      expect(height.format.rowHeight).toBe(30);
    });
  });

  it("refuses a list of another length", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B2").setRowProperties([{}]);
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "Range.setRowProperties" });
  });
});
