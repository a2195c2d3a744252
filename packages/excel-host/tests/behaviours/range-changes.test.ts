import { expect, it } from "vitest";
import { blankHost, onSheet } from "../host";
import { documented } from "./documented";

documented("api/excel.range#excel-excel-range-insert-member(1)", () => {
  it("moves formulas, and a range that is held", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      const held = sheet.getRange("A3");
      held.load("address");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      held.load("address,formulas");
      await context.sync();
      expect(held.address).toBe("Sheet1!A4");
      expect(held.formulas).toEqual([["=SUM(A1:A3)"]]);
    });
  });
});

documented("api/excel.range#excel-excel-range-delete-member(1)", () => {
  it("writes #REF! where what was spoken of is gone", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=A1"]];
      sheet.getRange("1:1").delete("Up");
      const range = sheet.getRange("A2");
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=#REF!"]]);
    });
  });
});

documented("api/excel.range#excel-excel-range-clear-member(1)", () => {
  it("clears contents or formats or both", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[5]];
      cell.format.font.italic = true;
      cell.clear("Contents");
      cell.load("values,format/font/italic");
      await context.sync();
      expect(cell.values).toEqual([[""]]);
      expect(cell.format.font.italic).toBe(true);
      cell.clear("Formats");
      cell.load("format/font/italic");
      await context.sync();
      expect(cell.format.font.italic).toBe(false);
    });
  });
});

documented("api/excel.range#excel-excel-range-merge-member(1)", () => {
  it("keeps the first cell of a merged range", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const block = sheet.getRange("A1:B2");
      block.values = [
        [1, 2],
        [3, 4],
      ];
      block.merge();
      block.load("values");
      await context.sync();
      expect(block.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
    });
  });
});
