import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

/** What Microsoft's own samples (Script Lab, samples/excel) take for granted. */

documented("add-ins/excel/excel-add-ins-ranges-set-get-values", () => {
  it("spreads an array of one over the whole range", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:B3");
      range.values = [[7]];
      range.numberFormat = [["0.00"]];
      range.load("text");
      await context.sync();
      expect(range.text).toEqual(Array.from({ length: 3 }, () => ["7.00", "7.00"]));
    });
  });

  it("loads nothing for a name that no Excel has, and refuses one that a newer Excel has", async () => {
    const host = blankHost({ api: "1.9" });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").load("no-properties-needed");
      await context.sync();
    });
    const newer = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().load("customProperties/items/key");
      await context.sync();
    });
    expect(newer).toMatchObject({ code: "ApiNotFound" });
  });
});

documented("add-ins/excel/excel-add-ins-tables", () => {
  it("puts the first rows of a table below its headings, without a blank one", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const table = sheet.tables.add("A1:B1", true);
      table.getHeaderRowRange().values = [["Date", "Amount"]];
      table.rows.add(undefined, [
        ["Mon", 5],
        ["Tue", 7],
      ]);
      table.rows.add(undefined, [["Wed", 9]]);
      const range = table.getRange().load("address,values");
      await context.sync();
      expect(range.address).toBe("Sheet1!A1:B4");
      expect(range.values).toEqual([
        ["Date", "Amount"],
        ["Mon", 5],
        ["Tue", 7],
        ["Wed", 9],
      ]);
    });
  });
});

documented("add-ins/excel/excel-add-ins-comments", () => {
  it("takes a bare address in a sheet's own list of comments, and refuses it in the workbook's", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.comments.add("B2", "Why?");
      const found = sheet.comments.getItemByCell("B2").load("content");
      await context.sync();
      expect(found.content).toBe("Why?");
    });
    const bare = await failure(host, async (context) => {
      context.workbook.comments.add("C3", "Where?");
      await context.sync();
    });
    expect(bare).toMatchObject({ code: "InvalidArgument" });
  });
});

documented("add-ins/excel/excel-add-ins-charts", () => {
  it("takes dates and texts before the figures for labels of one series", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:D3");
      range.values = [
        ["Date", "Merchant", "Category", "Amount"],
        [46_000, "The Phone Company", "Communications", 120],
        [46_001, "Best For You Organics", "Groceries", 27.9],
      ];
      sheet.getRange("A2:A3").numberFormat = [["d/m/yyyy"]];
      const { series } = sheet.charts.add("ColumnClustered", range, "Auto").load("series/items/name");
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["Amount"]);
    });
  });

  it("keeps the unit of an axis through saving, and charts of one name", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B2").values = [
        ["a", 1_000],
        ["b", 2_000],
      ];
      for (const unit of ["Thousands", "Millions"] as const) {
        const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"));
        chart.name = "Sales";
        chart.axes.valueAxis.displayUnit = unit;
        chart.axes.valueAxis.showDisplayUnitLabel = false;
      }
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      const charts = sheet.charts.load("items/name");
      await context.sync();
      const axes = charts.items.map((chart) => chart.axes.valueAxis.load("displayUnit,showDisplayUnitLabel"));
      await context.sync();
      expect(charts.items.map(({ name }) => name)).toEqual(["Sales", "Sales"]);
      expect(axes.map(({ displayUnit, showDisplayUnitLabel }) => [displayUnit, showDisplayUnitLabel])).toEqual([
        ["Thousands", false],
        ["Millions", false],
      ]);
    });
  });
});

documented("api/excel.range", () => {
  it("takes every colour name of HTML", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "DarkMagenta";
      fill.load("color");
      await context.sync();
      expect(fill.color).toBe("#8B008B");
    });
  });

  it("fills cells by dragging: formulas move, numbers go on, texts repeat", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:C2").formulas = [
        [1, "x", "=A1*2"],
        [3, "y", "=A2*2"],
      ];
      sheet.getRange("A1:C2").autoFill("A1:C5", "FillDefault");
      sheet.getRange("E1").values = [[4]];
      sheet.getRange("E1").autoFill("E1:G1");
      const filled = sheet.getRange("A1:C5").load("formulas");
      const along = sheet.getRange("E1:G1").load("values");
      await context.sync();
      expect(filled.formulas).toEqual([
        [1, "x", "=A1*2"],
        [3, "y", "=A2*2"],
        [5, "x", "=A3*2"],
        [7, "y", "=A4*2"],
        [9, "x", "=A5*2"],
      ]);
      expect(along.values).toEqual([[4, 4, 4]]);
    });
  });

  it("copies one range to several", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").values = [["copied"]];
      sheet.getRanges("C1,E5:E6").copyFrom("A1");
      const there = sheet.getRange("E6").load("values");
      await context.sync();
      expect(there.values).toEqual([["copied"]]);
    });
  });
});

documented("api/excel.range", () => {
  it("gives cells a style of Excel's own, by either name, and keeps it through saving", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").style = "Heading1";
      sheet.getRange("A2:B2").style = host.Excel.BuiltInStyle.good;
      sheet.getRange("A3").style = "20% - Accent1";
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      const cells = ["A1", "A2:B2", "A3", "A4"].map((address) => sheet.getRange(address).load("style"));
      const { font, fill } = sheet.getRange("A1:B2").getLastCell().format;
      font.load("color");
      fill.load("color");
      const title = sheet.getRange("A1").format.font.load("bold,size");
      await context.sync();
      expect(cells.map(({ style }) => style)).toEqual(["Heading 1", "Good", "20% - Accent1", "Normal"]);
      expect([font.color, fill.color]).toEqual(["#006100", "#C6EFCE"]);
      expect([title.bold, title.size]).toEqual([true, 15]);
    });
    const unknown = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").style = "Nobody's";
      await context.sync();
    });
    expect(unknown).toMatchObject({ code: "InvalidArgument" });
  });
});

documented("api/excel.documentproperties", () => {
  it("keeps properties that add-ins name, with their kinds, in the part that Excel reads", async () => {
    const host = blankHost();
    await host.Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("Reviewed", true);
      custom.add("Version", 3);
      custom.add("Owner", "سارا");
      custom.add("version", 4);
      await context.sync();
    });
    const again = reopened(host);
    await again.Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.load("items/key,items/value,items/type");
      const none = custom.getItemOrNullObject("Nobody");
      await context.sync();
      expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
        ["Reviewed", true, "Boolean"],
        ["Version", 4, "Number"],
        ["Owner", "سارا", "String"],
      ]);
      expect(none.isNullObject).toBe(true);
    });
    const parts = unzipSync(host.workbook.save());
    expect(strFromU8(parts["docProps/custom.xml"] ?? new Uint8Array())).toContain('pid="2" name="Reviewed"');
  });
});

documented("api/excel.createworkbook", () => {
  it("hands a new workbook over to whoever shows it", async () => {
    const host = blankHost();
    const shown: (string | null)[] = [];
    host.workbook.book.onCreated = (base64) => shown.push(base64);
    await host.Excel.createWorkbook("UEsDBA==");
    expect(shown).toEqual(["UEsDBA=="]);
  });
});
