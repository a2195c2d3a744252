import { describe, expect, it } from "vitest";
import { blankHost, failure, type Host } from "./host";

/** Documented behaviour of Excel.Range; each group names its page on learn.microsoft.com/javascript/api/excel. */

async function onSheet<Result>(
  host: Host,
  run: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> {
  return host.Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

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

describe("excel.range#values: what is written and what is read", () => {
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

describe("excel.range: addresses and neighbours", () => {
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

describe("excel.range#getUsedRange and its relatives", () => {
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

describe("excel.rangeformat", () => {
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

describe("excel.range#insert and #delete: references follow", () => {
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
