import { expect, it } from "vitest";
import { blankHost, onSheet } from "../host";
import { documented } from "./documented";

documented("api/excel.range#excel-excel-range-formulasr1c1-member", () => {
  it.each([
    ["=B1*2", "=RC[1]*2"],
    ["=$B$1+B$2", "=R1C2+R2C[1]"],
    ["=SUM(A1:A3)", "=SUM(R[-3]C:R[-1]C)"],
    ["=SUM(B:B)", "=SUM(C[1])"],
    ["=SUM($1:$3)", "=SUM(R1:R3)"],
    ["='My sheet'!A1&\"RC[1]\"", "='My sheet'!R[-3]C&\"RC[1]\""],
    ["=ROUND(A3,1)", "=ROUND(R[-1]C,1)"],
  ])("writes %s in A4 as %s, and reads it back", async (a1, r1c1) => {
    const seen = await onSheet(blankHost(), async (sheet, context) => {
      context.workbook.worksheets.add("My sheet");
      // "B1*2" is written for A1, the others for A4.
      const cell = sheet.getRange(a1 === "=B1*2" || a1.startsWith("=$B") ? "A1" : "A4");
      cell.formulasR1C1 = [[r1c1]];
      cell.load("formulas,formulasR1C1");
      await context.sync();
      return [String(cell.formulas[0]?.[0]), String(cell.formulasR1C1[0]?.[0])];
    });
    expect(seen).toEqual([a1, r1c1]);
  });

  it("fills a column with one text that means each row's own cells", async () => {
    const values = await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const range = sheet.getRange("B1:B3");
      range.formulasR1C1 = [["=RC[-1]*10"], ["=RC[-1]*10"], ["=RC[-1]*10"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[10], [20], [30]]);
  });
});

documented("add-ins/excel/excel-add-ins-range-select-range-edge", () => {
  it("finds the edge of what is filled, and the range up to it", async () => {
    const seen = await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("B2:D4").values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      const edge = sheet.getRange("B2").getRangeEdge("Down").load("address");
      const beyond = sheet.getRange("B4").getRangeEdge("Down").load("address");
      const extended = sheet.getRange("B2").getExtendedRange("Right").load("address");
      await context.sync();
      return [edge.address, beyond.address, extended.address];
    });
    expect(seen).toEqual(["Sheet1!B4", "Sheet1!B1048576", "Sheet1!B2:D2"]);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-remove-duplicates", () => {
  it("removes rows that repeat a column, and counts them", async () => {
    const seen = await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:B5");
      range.values = [
        ["Name", "Qty"],
        ["Tea", 1],
        ["'007", 2],
        ["tea", 3],
        ["Cake", 4],
      ];
      const result = range.removeDuplicates([0], true).load("removed,uniqueRemaining");
      range.load("values");
      await context.sync();
      return { removed: result.removed, remaining: result.uniqueRemaining, values: range.values };
    });
    expect(seen).toEqual({
      removed: 1,
      remaining: 3,
      values: [
        ["Name", "Qty"],
        ["Tea", 1],
        ["007", 2],
        ["Cake", 4],
        ["", ""],
      ],
    });
  });
});

documented("add-ins/excel/excel-add-ins-worksheets", () => {
  it("finds all cells with a text, as areas", async () => {
    const seen = await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["Complete", "x"],
        ["complete", "Complete"],
        ["open", ""],
      ];
      const found = sheet.findAll("Complete", { completeMatch: true, matchCase: false }).load("address");
      const none = sheet.findAllOrNullObject("nothing", {});
      await context.sync();
      return [found.address, none.isNullObject];
    });
    expect(seen).toEqual(["Sheet1!A1:A2,Sheet1!B2", true]);
  });

  it("replaces a text in all cells, and counts them", async () => {
    const seen = await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["Q1 plan"], ["Q1"], ["Q2"]];
      const count = sheet.replaceAll("Q1", "Q3", {});
      const range = sheet.getRange("A1:A3").load("values");
      await context.sync();
      return [count.value, range.values];
    });
    expect(seen).toEqual([2, [["Q3 plan"], ["Q3"], ["Q2"]]]);
  });

  it("hides gridlines", async () => {
    const shown = await onSheet(blankHost(), async (sheet, context) => {
      sheet.showGridlines = false;
      sheet.load("showGridlines");
      await context.sync();
      return sheet.showGridlines;
    });
    expect(shown).toBe(false);
  });
});
