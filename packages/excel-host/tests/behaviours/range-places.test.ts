import { expect, it } from "vitest";
import { blankHost, failure, onSheet } from "../host";
import { documented } from "./documented";

documented("api/excel.range", () => {
  const address = async (of: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
    onSheet(blankHost(), async (sheet, context) => {
      const range = of(sheet);
      range.load("address");
      await context.sync();
      return range.address;
    });

  it.each([
    ["getCell", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getCell(1, 1), "Sheet1!C3"],
    ["getCell outside", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getCell(4, 0), "Sheet1!B6"],
    ["getRow", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRow(1), "Sheet1!B3:D3"],
    ["getColumn", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getColumn(2), "Sheet1!D2:D4"],
    ["getLastCell", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getLastCell(), "Sheet1!D4"],
    ["getLastRow", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getLastRow(), "Sheet1!B4:D4"],
    ["getEntireRow", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getEntireRow(), "Sheet1!2:4"],
    ["getEntireColumn", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getEntireColumn(), "Sheet1!B:D"],
    ["getOffsetRange", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getOffsetRange(-1, 1), "Sheet1!C1:E3"],
    ["getResizedRange", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getResizedRange(1, -2), "Sheet1!B2:B5"],
    ["getBoundingRect", (sheet: Excel.Worksheet) => sheet.getRange("B2").getBoundingRect("D9"), "Sheet1!B2:D9"],
    ["getIntersection", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getIntersection("C3:F9"), "Sheet1!C3:D4"],
    ["getRowsBelow", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getRowsBelow(2), "Sheet1!B5:D6"],
    ["getColumnsBefore", (sheet: Excel.Worksheet) => sheet.getRange("B2:D4").getColumnsBefore(1), "Sheet1!A2:A4"],
    ["getRangeByIndexes", (sheet: Excel.Worksheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "Sheet1!C2:F4"],
  ])("%s", async (_name, of, expected) => {
    expect(await address(of)).toBe(expected);
  });

  it("quotes a sheet's name where it needs it", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.name = "It's R&D";
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'It''s R&D'!A1");
    });
  });

  it("has no intersection: a null object", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("C3");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("refuses what is no address", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("no such name").load("address");
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "Worksheet.getRange" });
  });

  it("refuses to leave the sheet", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(failed.code).toBe("InvalidArgument");
  });
});

documented("api/excel.range#excel-excel-range-getusedrange-member(1)", () => {
  it("is the first cell of a blank sheet, or a null object", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const used = sheet.getUsedRange();
      used.load("address");
      const none = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.address).toBe("Sheet1!A1");
      expect(none.isNullObject).toBe(true);
    });
  });

  it("counts formats unless only values are asked for", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("E9").format.fill.color = "#FF0000";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      expect(all.address).toBe("Sheet1!B2:E9");
      expect(values.address).toBe("Sheet1!B2");
    });
  });

  it("finds the block round a cell", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("F9").values = [[1]];
      const region = sheet.getRange("B2").getSurroundingRegion();
      region.load("address");
      await context.sync();
      expect(region.address).toBe("Sheet1!B2:C3");
    });
  });

  it("finds constants and formulas", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:C1").values = [[1, "=A1", "x"]];
      const formulas = sheet.getRange("A1:C1").getSpecialCells("Formulas");
      const blanks = sheet.getRange("A1:C1").getSpecialCellsOrNullObject("Blanks");
      formulas.load("address");
      await context.sync();
      expect(formulas.address).toBe("Sheet1!B1");
      expect(blanks.isNullObject).toBe(true);
    });
  });
});
