import { expect, it } from "vitest";
import { blankHost, failure, type Host, onSheet } from "../host";
import { documented } from "./documented";

const SALES = [
  ["Product", "Qty", "Unit Price", "Total Price"],
  ["Almonds", 2, 7.5, "=C3 * B3"],
  ["Coffee", 1, 34.5, "=C4 * B4"],
  ["Chocolate", 5, 9.5, "=C5 * B5"],
];

async function sales(): Promise<Host> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    sheet.getRange("A2:D5").formulas = SALES;
    await context.sync();
  });
  return host;
}

async function functionValue(
  call: (functions: Excel.Functions, sheet: Excel.Worksheet) => Excel.FunctionResult<number | string | boolean>,
): Promise<unknown> {
  return onSheet(await sales(), async (sheet, context) => {
    const result = call(context.workbook.functions, sheet).load("value,error");
    await context.sync();
    const { error, value } = result.toJSON();
    return error ?? value;
  });
}

documented("add-ins/excel/excel-add-ins-ranges-set-get-values", () => {
  it("writes formulas of a range and reads their results", async () => {
    const values = await onSheet(await sales(), async (sheet, context) => {
      const range = sheet.getRange("D3:D5").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[15], [34.5], [47.5]]);
  });

  it("shows what a cell shows as its text", async () => {
    const text = await onSheet(await sales(), async (sheet, context) => {
      sheet.getRange("D3").numberFormat = [["0.00"]];
      const range = sheet.getRange("D3").load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["15.00"]]);
  });
});

documented("add-ins/excel/excel-add-ins-worksheet-functions", () => {
  it("looks a value up in a range", async () => {
    expect(
      await functionValue((functions, sheet) => functions.vlookup("Coffee", sheet.getRange("A2:D5"), 3, false)),
    ).toBe(34.5);
  });

  it("nests one function in another", async () => {
    const value = await functionValue((functions, sheet) =>
      functions.sum(
        functions.vlookup("Coffee", sheet.getRange("A2:D5"), 2, false),
        functions.vlookup("Almonds", sheet.getRange("A2:D5"), 2, false),
      ),
    );
    expect(value).toBe(3);
  });
});

documented("api/excel.functions", () => {
  it.each<
    readonly [
      string,
      (functions: Excel.Functions, range: Excel.Range) => Excel.FunctionResult<number | string | boolean>,
      unknown,
    ]
  >([
    ["sum", (functions, range) => functions.sum(range), 8],
    ["average", (functions, range) => functions.average(range), 8 / 3],
    ["median", (functions, range) => functions.median(range), 2],
    ["countIf", (functions, range) => functions.countIf(range, ">1"), 2],
    // STDEV.S of 2, 1, 5.
    ["stDev_S", (functions, range) => functions.stDev_S(range), Math.sqrt(13 / 3)],
    ["max", (functions, range) => functions.max(range, 7), 7],
    ["round", (functions) => functions.round(2.345, 1), 2.3],
    ["an error", (functions) => functions.mod(1, 0), "#DIV/0!"],
  ])("calls %s", async (_, call, expected) => {
    const value = await functionValue((functions, sheet) => call(functions, sheet.getRange("B3:B5")));
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-insert", () => {
  it("moves cells down to make room", async () => {
    const values = await onSheet(await sales(), async (sheet, context) => {
      sheet.getRange("A4:D4").insert("Down");
      const range = sheet.getRange("A3:A6").load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["Almonds"], [""], ["Coffee"], ["Chocolate"]]);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-clear-delete", () => {
  it("moves cells up where some are deleted, and formulas with them", async () => {
    const formulas = await onSheet(await sales(), async (sheet, context) => {
      sheet.getRange("A4:D4").delete("Up");
      const range = sheet.getRange("A4:D4").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([["Chocolate", 5, 9.5, "=C4 * B4"]]);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-clear-delete", () => {
  it("clears contents and formats", async () => {
    const seen = await onSheet(await sales(), async (sheet, context) => {
      const range = sheet.getRange("A2:D2");
      range.format.fill.color = "#4472C4";
      range.clear();
      range.load("values,format/fill/color");
      await context.sync();
      return [range.values, range.format.fill.color];
    });
    expect(seen).toEqual([[["", "", "", ""]], "#FFFFFF"]);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-cut-copy-paste", () => {
  it("copies values without their formulas", async () => {
    const formulas = await onSheet(await sales(), async (sheet, context) => {
      sheet.getRange("F3").copyFrom("D3:D5", "Values");
      const range = sheet.getRange("F3:F5").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([[15], [34.5], [47.5]]);
  });

  it("copies formulas, and they speak of their new place", async () => {
    const formulas = await onSheet(await sales(), async (sheet, context) => {
      sheet.getRange("D7").copyFrom("D3", "Formulas");
      const range = sheet.getRange("D7").load("formulas");
      await context.sync();
      return range.formulas;
    });
    expect(formulas).toEqual([["=C7 * B7"]]);
  });
});

documented("add-ins/excel/excel-add-ins-ranges-string-match", () => {
  it("finds a text, and a null object where there is none", async () => {
    const seen = await onSheet(await sales(), async (sheet, context) => {
      const found = sheet.getRange("A2:D5").find("choc", {}).load("address");
      const none = sheet.getRange("A2:D5").findOrNullObject("tea", {}).load("address");
      await context.sync();
      return [found.address, none.isNullObject];
    });
    expect(seen).toEqual(["Sheet1!A5", true]);
  });
});

documented("add-ins/excel/excel-add-ins-tables", () => {
  it("sorts a table by a column", async () => {
    const values = await onSheet(await sales(), async (sheet, context) => {
      const table = sheet.tables.add("A2:D5", true);
      table.sort.apply([{ key: 1, ascending: false }]);
      const names = table.columns.getItem("Product").getDataBodyRange().load("values");
      await context.sync();
      return names.values;
    });
    expect(values).toEqual([["Chocolate"], ["Almonds"], ["Coffee"]]);
  });

  it("adds rows at its end", async () => {
    const seen = await onSheet(await sales(), async (sheet, context) => {
      const table = sheet.tables.add("A2:D5", true);
      table.rows.add(undefined, [["Tea", 3, 4, "=C6 * B6"]]);
      const body = table.getDataBodyRange().load("rowCount");
      const last = sheet.getRange("D6").load("values");
      await context.sync();
      return [body.rowCount, last.values];
    });
    expect(seen).toEqual([4, [[12]]]);
  });
});

documented("add-ins/excel/excel-add-ins-worksheets", () => {
  it("adds a sheet at the end and names it", async () => {
    const names = await blankHost().Excel.run(async (context) => {
      context.workbook.worksheets.add("Sample");
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      return sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Sheet1", "Sample"]);
  });

  it("hides a sheet from its tabs", async () => {
    const visibility = await blankHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sample");
      sheet.visibility = "Hidden";
      sheet.load("visibility");
      await context.sync();
      return sheet.visibility;
    });
    expect(visibility).toBe("Hidden");
  });
});

documented("add-ins/testing/application-specific-api-error-handling", () => {
  it("says ItemNotFound, and which member asked, for a sheet that is not there", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getItem("Nowhere").load("name");
      await context.sync();
    });
    expect(failed).toEqual({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  it("is a null object, and not an error, where the snippet asks so", async () => {
    const isNull = await blankHost().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});
