import { expect, it } from "vitest";
import { blankHost, failure, onSheet } from "../host";
import { documented } from "./documented";

async function written(
  values: unknown[][],
  address: string,
): Promise<{ values: unknown[][]; text: string[][]; types: unknown[][]; formats: unknown[][] }> {
  return onSheet(blankHost(), async (sheet, context) => {
    const range = sheet.getRange(address);
    range.values = values;
    range.load("values,text,valueTypes,numberFormat");
    await context.sync();
    return { values: range.values, text: range.text, types: range.valueTypes, formats: range.numberFormat };
  });
}

documented("api/excel.range#excel-excel-range-values-member", () => {
  it("keeps numbers, texts and booleans", async () => {
    const { values, types } = await written([[1.5, "Sales", true]], "A1:C1");
    expect(values).toEqual([[1.5, "Sales", true]]);
    expect(types).toEqual([["Double", "String", "Boolean"]]);
  });

  it("reads a blank cell as an empty text of type Empty", async () => {
    const { values, types } = await written([["x", ""]], "A1:B1");
    expect(values).toEqual([["x", ""]]);
    expect(types).toEqual([["String", "Empty"]]);
  });

  it("leaves a cell for null and empties it for an empty text", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["kept", "gone"]];
      range.values = [[null, ""]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["kept", ""]]);
    });
  });

  it("writes one value to every cell", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = 7 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [7, 7],
        [7, 7],
      ]);
    });
  });

  it("reads numbers, percentages and dates that come as text", async () => {
    const { values, formats } = await written([["1,234.5", "12%", "2024-03-01", "1e3"]], "A1:D1");
    expect(values).toEqual([[1234.5, 0.12, 45352, 1000]]);
    expect(formats[0]?.[1]).toBe("0%");
    expect(formats[0]?.[2]).not.toBe("General");
  });

  it("takes an apostrophe for the mark of a text and drops it", async () => {
    expect((await written([["'007", "'=1+1"]], "A1:B1")).values).toEqual([["007", "=1+1"]]);
  });

  it("keeps text in cells with the text format", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["@"]];
      range.values = [["0012"]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["0012"]]);
      expect(range.valueTypes).toEqual([["String"]]);
    });
  });

  it("makes a formula of a text that starts with an equals sign", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[2], [3], ["=SUM(A1:A2)"]];
      range.load("values,formulas");
      await context.sync();
      expect(range.values).toEqual([[2], [3], [5]]);
      expect(range.formulas).toEqual([[2], [3], ["=SUM(A1:A2)"]]);
    });
  });

  it("gives errors as their text", async () => {
    const { values, types } = await written([["=1/0", "#N/A"]], "A1:B1");
    expect(values).toEqual([["#DIV/0!", "#N/A"]]);
    expect(types).toEqual([["Error", "Error"]]);
  });

  it("refuses an array of another size, and says where", async () => {
    const host = blankHost();
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "Range.values" });
  });

  it("writes more cells than the client sends at once", async () => {
    const rows = Array.from({ length: 1200 }, (_, row) => [row, row * 2, `r${row}`]);
    const { values } = await written(rows, "A1:C1200");
    expect(values).toEqual(rows);
  });

  it("answers null for whole columns", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const range = sheet.getRange("A:A");
      range.load("values,rowCount,isEntireColumn");
      await context.sync();
      expect(range.values).toBeNull();
      expect(range.rowCount).toBe(1_048_576);
      expect(range.isEntireColumn).toBe(true);
    });
  });
});
