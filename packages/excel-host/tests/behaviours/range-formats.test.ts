import { expect, it } from "vitest";
import { blankHost, onSheet } from "../host";
import { documented } from "./documented";

documented("api/excel.rangeformat", () => {
  it("reads null where cells differ", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      const both = sheet.getRange("A1:B1");
      both.load("format/font/bold,format/font/name");
      await context.sync();
      expect(both.format.font.bold).toBeNull();
      expect(both.format.font.name).toBe("Calibri");
    });
  });

  it("keeps widths in points", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const column = sheet.getRange("B:B");
      column.format.columnWidth = 96;
      column.load("format/columnWidth");
      const other = sheet.getRange("A1");
      other.load("format/columnWidth,format/rowHeight");
      await context.sync();
      expect(column.format.columnWidth).toBeCloseTo(96, 0);
      expect(other.format.columnWidth).toBe(48);
      expect(other.format.rowHeight).toBe(15);
    });
  });
});

documented("api/excel.rangefill", () => {
  it("says white where there is no fill, and clears one", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.format.fill.color = "orange";
      cell.load("format/fill/color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#FFA500");
      cell.format.fill.clear();
      cell.load("format/fill/color");
      await context.sync();
      expect(cell.format.fill.color).toBe("#FFFFFF");
    });
  });
});

documented("api/excel.rangeborder", () => {
  it("draws the edges of a range and not its inside", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const block = sheet.getRange("B2:C3");
      block.format.borders.getItem("EdgeBottom").style = "Double";
      const inside = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
      const edge = sheet.getRange("B3").format.borders.getItem("EdgeBottom");
      inside.load("style");
      edge.load("style");
      await context.sync();
      expect([inside.style, edge.style]).toEqual(["None", "Double"]);
    });
  });
});

documented("api/excel.range#excel-excel-range-text-member", () => {
  it("shows values by their number format", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:E1");
      range.values = [[1234.567, 0.256, 45352, 1234.5, 45736]];
      range.numberFormat = [["#,##0.0", "0%", "yyyy-mm-dd", "[$-3000429]#,##0.0", "[$-fa-IR,96]yyyy/mm/dd"]];
      range.load("text");
      await context.sync();
      expect(range.text).toEqual([["1,234.6", "26%", "2024-03-01", "۱٬۲۳۴٫۵", "۱۴۰۳/۱۲/۳۰"]]);
    });
  });
});
