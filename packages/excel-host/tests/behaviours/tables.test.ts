import { expect, it } from "vitest";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

const SCORES = [
  ["Department", "Score"],
  ["Sales", 71],
  ["Finance", 60],
];

async function scores(sheet: Excel.Worksheet): Promise<Excel.Table> {
  sheet.getRange("A1:B3").values = SCORES;
  const table = sheet.tables.add("A1:B3", true);
  table.name = "Scores";
  return Promise.resolve(table);
}

documented("api/excel.tablecollection#excel-excel-tablecollection-add-member(1)", () => {
  it("makes header cells text, unique and never blank", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:C2").values = [
        [2024, "", 2024],
        [1, 2, 3],
      ];
      const table = sheet.tables.add("A1:C2", true);
      const header = table.getHeaderRowRange();
      header.load("values");
      await context.sync();
      expect(header.values).toEqual([["2024", "Column2", "20242"]]);
    });
  });

  it("puts a row for the headers above where there are none", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const all = table.getRange();
      all.load("values,address");
      await context.sync();
      expect(all.address).toBe("Sheet1!A1:B3");
      expect(all.values[0]).toEqual(["Column1", "Column2"]);
    });
  });

  it("refuses to overlap another table, and a name that is taken", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      await scores(sheet);
      await context.sync();
    });
    const overlap = await failure(host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("B2:D5", true);
      await context.sync();
    });
    expect(overlap).toEqual({ code: "InvalidArgument", location: "TableCollection.add" });
    const taken = await failure(host, async (context) => {
      const table = context.workbook.worksheets.getActiveWorksheet().tables.add("F1:G2", true);
      table.name = "scores";
      await context.sync();
    });
    expect(taken).toEqual({ code: "ItemAlreadyExists", location: "Table.name" });
  });
});

documented("api/excel.table", () => {
  it("takes its columns' names from the header cells", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const table = await scores(sheet);
      table.columns.load("items/name");
      table.load("name,showTotals,showBandedRows,style");
      await context.sync();
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Department", "Score"]);
      expect([table.name, table.showTotals, table.showBandedRows, table.style]).toEqual([
        "Scores",
        false,
        true,
        "TableStyleMedium2",
      ]);
    });
  });

  it("sums the last column in its totals row", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const table = await scores(sheet);
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("values,formulas,address");
      await context.sync();
      expect(totals.address).toBe("Sheet1!A4:B4");
      expect(totals.values).toEqual([["Total", 131]]);
      expect(totals.formulas[0]?.[1]).toBe("=SUBTOTAL(109,Scores[Score])");
    });
  });

  it("grows by rows and by columns", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const table = await scores(sheet);
      table.rows.add(undefined, [["Logistics", 44]]);
      table.columns.add(undefined, [["Target"], [75], [75], [75]]);
      const all = table.getRange();
      all.load("values,address");
      await context.sync();
      expect(all.address).toBe("Sheet1!A1:C4");
      expect(all.values[3]).toEqual(["Logistics", 44, 75]);
    });
  });

  it("resizes, and converts to a range that keeps its cells", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const table = await scores(sheet);
      table.resize("A1:C5");
      const header = table.getHeaderRowRange();
      header.load("values");
      await context.sync();
      expect(header.values).toEqual([["Department", "Score", "Column3"]]);
      table.convertToRange();
      sheet.tables.load("count");
      const cell = sheet.getRange("B2");
      cell.load("values");
      await context.sync();
      expect(sheet.tables.count).toBe(0);
      expect(cell.values).toEqual([[71]]);
    });
  });

  it("calculates structured references", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      await scores(sheet);
      const cell = sheet.getRange("D1");
      cell.formulas = [["=AVERAGE(Scores[Score])"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[65.5]]);
      sheet.getRange("B2").values = [[80]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([[70]]);
    });
  });

  it("survives saving, with its style", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const table = await scores(sheet);
      table.style = "TableStyleLight1";
      table.showFilterButton = false;
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      const table = sheet.tables.getItem("Scores");
      table.load("style,showFilterButton");
      await context.sync();
      expect([table.style, table.showFilterButton]).toEqual(["TableStyleLight1", false]);
    });
  });
});
