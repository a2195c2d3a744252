import { expect, it } from "vitest";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

const SCORES = [
  ["Department", "Score"],
  ["Sales", 71],
  ["Finance", 60],
];

async function ranking(sheet: Excel.Worksheet): Promise<Excel.Chart> {
  sheet.getRange("A1:B3").values = SCORES;
  const chart = sheet.charts.add("BarClustered", sheet.getRange("A1:B3"), "Columns");
  chart.name = "Ranking";
  return Promise.resolve(chart);
}

documented("api/excel.chartcollection#excel-excel-chartcollection-add-member(1)", () => {
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
});

documented("api/excel.chart#excel-excel-chart-setposition-member(1)", () => {
  it("stands exactly on the cells that it is given", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const chart = await ranking(sheet);
      chart.setPosition("D2", "I11");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([144, 15, 288, 150]);
    });
  });
});

documented("api/excel.chart", () => {
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

documented("api/excel.chartaxis#excel-excel-chartaxis-minimum-member", () => {
  it("refuses a minimum on an axis of categories", async () => {
    const failed = await failure(blankHost(), async (context) => {
      const chart = await ranking(context.workbook.worksheets.getActiveWorksheet());
      chart.axes.categoryAxis.minimum = 1;
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "ChartAxis.minimum" });
  });
});
