import { describe, expect, it } from "vitest";
import { blankHost, failure, type Host, reopened } from "./host";

/** Documented behaviour of tables, charts, names, settings and sheets (learn.microsoft.com/javascript/api/excel). */

type Run<Result> = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>;

async function onSheet<Result>(host: Host, run: Run<Result>): Promise<Result> {
  return host.Excel.run((context) => run(context.workbook.worksheets.getActiveWorksheet(), context));
}

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

describe("excel.tablecollection and excel.table", () => {
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

describe("excel.chartcollection and excel.chart", () => {
  async function ranking(sheet: Excel.Worksheet): Promise<Excel.Chart> {
    sheet.getRange("A1:B3").values = SCORES;
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "Ranking";
    return Promise.resolve(chart);
  }

  it("takes names and categories from the cells", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const chart = await ranking(sheet);
      chart.load("name,chartType,title/text");
      chart.series.load("items/name,items/chartType");
      await context.sync();
      expect([chart.name, chart.chartType, chart.title.text]).toEqual(["Ranking", "BarClustered", "Score"]);
      expect(chart.series.items.map(({ name }) => name)).toEqual(["Score"]);
      const categories = chart.series.getItemAt(0).getDimensionValues("Categories");
      await context.sync();
      expect(categories.value).toEqual(["Sales", "Finance"]);
    });
  });

  it("stands exactly on the cells that it is given", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const chart = await ranking(sheet);
      chart.setPosition("D2", "I11");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 288, 150]);
    });
  });

  it("keeps what was set through saving and opening", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const chart = await ranking(sheet);
      chart.title.text = "Finance is lowest";
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.maximum = 100;
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.gapWidth = 40;
      series.format.fill.setSolidColor("#0F6E6E");
      series.hasDataLabels = true;
      series.points.getItemAt(1).format.fill.setSolidColor("#B4532A");
      const line = chart.series.add("Target");
      line.chartType = "Line";
      line.setValues(sheet.getRange("B2:B3"));
      line.axisGroup = "Secondary";
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      const chart = sheet.charts.getItem("Ranking");
      chart.load("title/text,legend/visible,axes/valueAxis/maximum,axes/categoryAxis/reversePlotOrder");
      chart.series.load("items/name,items/gapWidth,items/hasDataLabels,items/axisGroup,items/chartType");
      await context.sync();
      expect(chart.title.text).toBe("Finance is lowest");
      expect(chart.legend.visible).toBe(false);
      expect(chart.axes.valueAxis.maximum).toBe(100);
      expect(chart.axes.categoryAxis.reversePlotOrder).toBe(true);
      expect(
        chart.series.items.map((one) => [one.name, one.gapWidth, one.hasDataLabels, one.axisGroup, one.chartType]),
      ).toEqual([
        ["Score", 40, true, "Primary", "BarClustered"],
        ["Target", 150, false, "Secondary", "Line"],
      ]);
    });
  });

  it("leaves nothing behind when it is deleted", async () => {
    const host = blankHost();
    const before = host.workbook.book.file.parts.names().length;
    await onSheet(host, async (sheet, context) => {
      const chart = await ranking(sheet);
      await context.sync();
      chart.delete();
      sheet.charts.load("count");
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    });
    const left = host.workbook.book.file.parts.names().filter((name) => /chart|drawings\/drawing/.test(name));
    expect(left).toEqual([]);
    expect(before).toBeGreaterThan(0);
  });

  it("refuses a minimum on an axis of categories", async () => {
    const failed = await failure(blankHost(), async (context) => {
      const chart = await ranking(context.workbook.worksheets.getActiveWorksheet());
      chart.axes.categoryAxis.minimum = 1;
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "ChartAxis.minimum" });
  });

  it("follows a sheet that is renamed and rows that are put in", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      await ranking(sheet);
      sheet.name = "Results";
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    expect(host.workbook.book.charts.all[0]?.model.series[0]?.values).toBe("Results!$B$3:$B$4");
  });
});

describe("excel.worksheetcollection and excel.worksheet", () => {
  it("refuses names that Excel refuses", async () => {
    for (const [name, code] of [
      ["a/b", "InvalidArgument"],
      ["sheet1", "ItemAlreadyExists"],
      ["x".repeat(32), "InvalidArgument"],
    ] as const) {
      const failed = await failure(blankHost(), async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
      expect(failed).toEqual({ code, location: "WorksheetCollection.add" });
    }
  });

  it("does not delete or hide the last visible sheet", async () => {
    const gone = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().delete();
      await context.sync();
    });
    const hidden = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().visibility = "Hidden";
      await context.sync();
    });
    expect([gone.code, hidden.code]).toEqual(["InvalidOperation", "InvalidOperation"]);
  });

  it("moves, counts and finds neighbours", async () => {
    await blankHost().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Two");
      const three = worksheets.add("Three");
      three.position = 0;
      const count = worksheets.getCount();
      const next = three.getNext();
      next.load("name");
      worksheets.load("items/name");
      await context.sync();
      expect(count.value).toBe(3);
      expect(next.name).toBe("Sheet1");
      expect(worksheets.items.map(({ name }) => name)).toEqual(["Three", "Sheet1", "Two"]);
    });
  });

  it("freezes rows and tells where", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const place = sheet.freezePanes.getLocation();
      place.load("address");
      await context.sync();
      expect(place.address).toBe("Sheet1!A1:B3");
    });
  });

  it("protects cells, but not those that are unlocked", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B1").values = [["free"]];
      sheet.protection.load("protected");
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    });
    expect(failed).toEqual({ code: "AccessDenied", location: "Range.values" });
  });

  it("keeps page set-up through saving", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintArea("A1:F20");
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      sheet.showGridlines = false;
      sheet.tabColor = "#0F6E6E";
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      sheet.load("showGridlines,tabColor,pageLayout/orientation,pageLayout/zoom");
      const area = sheet.pageLayout.getPrintArea();
      const rows = sheet.pageLayout.getPrintTitleRows();
      area.load("address");
      rows.load("address");
      await context.sync();
      expect([sheet.showGridlines, sheet.tabColor, sheet.pageLayout.orientation]).toEqual([
        false,
        "#0F6E6E",
        "Landscape",
      ]);
      expect(sheet.pageLayout.zoom).toEqual({ horizontalFitToPages: 1 });
      expect([area.address, rows.address]).toEqual(["Sheet1!A1:F20", "Sheet1!1:2"]);
    });
  });

  it("brings sheets of another workbook, right to left as they are", async () => {
    const source = blankHost();
    await onSheet(source, async (sheet, context) => {
      sheet.name = "الگو";
      sheet.getRange("A1").values = [["سلام"]];
      await context.sync();
    });
    source.workbook.book.sheets[0]?.changeView().setAttribute("rightToLeft", "1");
    const file = Buffer.from(source.workbook.save()).toString("base64");
    const host = blankHost();
    await host.Excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(file, { positionType: "End" });
      await context.sync();
      expect(ids.value).toHaveLength(1);
      const cell = context.workbook.worksheets.getItem("الگو").getRange("A1");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["سلام"]]);
    });
    expect(reopened(host).workbook.book.findSheet("الگو")?.rightToLeft).toBe(true);
  });
});

describe("names, settings, rules and events", () => {
  it("keeps settings as values of any kind", async () => {
    const host = blankHost();
    await host.Excel.run(async (context) => {
      context.workbook.settings.add("mapping", { version: 1, sheets: [{ sheet: "A", list: [1, 2] }] });
      context.workbook.settings.add("mapping", { version: 2 });
      context.workbook.settings.add("text", "سلام");
      await context.sync();
    });
    await reopened(host).Excel.run(async (context) => {
      const { settings } = context.workbook;
      const mapping = settings.getItemOrNullObject("mapping");
      const none = settings.getItemOrNullObject("none");
      mapping.load("value");
      settings.load("items/key");
      await context.sync();
      expect(mapping.value).toEqual({ version: 2 });
      expect(none.isNullObject).toBe(true);
      expect(settings.items.map(({ key }) => key)).toEqual(["mapping", "text"]);
    });
  });

  it("names ranges and refuses what looks like a cell", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      context.workbook.names.add("Target", sheet.getRange("B2"));
      sheet.getRange("B2").values = [[75]];
      const cell = sheet.getRange("C1");
      cell.formulas = [["=Target*2"]];
      cell.load("values");
      const place = context.workbook.names.getItem("target").getRange();
      place.load("address");
      await context.sync();
      expect(cell.values).toEqual([[150]]);
      expect(place.address).toBe("Sheet1!B2");
    });
    const failed = await failure(host, async (context) => {
      context.workbook.names.add("A1", "=1");
      await context.sync();
    });
    expect(failed.code).toBe("InvalidArgument");
  });

  it("keeps conditional formats and their order", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { formula: "0", type: "Number", color: "#F1D3C2" },
        midpoint: { formula: "50", type: "Number", color: "#FFFFFF" },
        maximum: { formula: "100", type: "Number", color: "#BFDEDE" },
      };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#0F6E6E";
      bar.dataBar.barDirection = "RightToLeft";
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$A1>75";
      rule.custom.format.font.color = "#B4532A";
      await context.sync();
    });
    await onSheet(reopened(host), async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(conditionalFormats.items.map(({ type, priority }) => [type, priority])).toEqual([
        ["Custom", 0],
        ["DataBar", 1],
        ["ColorScale", 2],
      ]);
      sheet.getRange("A1:A4").conditionalFormats.clearAll();
      const rest = sheet.getRange("A5:A9").conditionalFormats.getCount();
      const none = sheet.getRange("A1:A4").conditionalFormats.getCount();
      await context.sync();
      expect([rest.value, none.value]).toEqual([3, 0]);
    });
  });

  it("validates with lists, and refuses long ones", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const range = sheet.getRange("C2:C9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "open,done" } };
      range.dataValidation.load("rule,type");
      await context.sync();
      expect(range.dataValidation.type).toBe("List");
      expect(range.dataValidation.rule.list?.source).toBe("open,done");
    });
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "x".repeat(256) },
      };
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "DataValidation.rule" });
  });

  it("tells handlers what changed", async () => {
    const host = blankHost();
    const heard: string[] = [];
    await onSheet(host, async (sheet, context) => {
      sheet.onChanged.add((event) => {
        heard.push(`${event.changeType} ${event.address}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(["RangeEdited B2:C3"]);
  });

  it("has no property before it is loaded, and no member above the requirement set", async () => {
    const old = blankHost({ api: "1.9" });
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(old.Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    const failed = await failure(old, async (context) => {
      context.workbook.insertWorksheetsFromBase64("");
      await context.sync();
    });
    expect(failed.code).toBe("ApiNotFound");
    const unloaded = await failure(blankHost(), (context) =>
      Promise.resolve(context.workbook.worksheets.getFirst().name),
    );
    expect(unloaded.code).toBe("PropertyNotLoaded");
  });

  it("answers for members that are not there, and remembers them", async () => {
    const host = blankHost();
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().shapes.addTextBox("x");
      await context.sync();
    });
    expect(failed.code).toBe("ApiNotFound");
    expect(host.workbook.missing).toEqual(["Worksheet.shapes"]);
  });

  it("fails as it is told, and under the profiles", async () => {
    const host = blankHost();
    host.workbook.failRequest(1, { code: "RequestAborted" });
    const run = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.add("Report");
      await context.sync();
    };
    expect((await failure(host, run)).code).toBe("RequestAborted");
    expect(host.workbook.book.sheets).toHaveLength(1);
    expect((await failure(blankHost({ readOnly: true }), run)).code).toBe("AccessDenied");
    expect((await failure(blankHost({ cellEditing: true }), run)).code).toBe("InvalidOperationInCellEditMode");
  });
});
