import { expect, it } from "vitest";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

documented("api/excel.settingcollection", () => {
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
});

documented("api/excel.nameditemcollection", () => {
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
});

documented("api/excel.conditionalformatcollection", () => {
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
});

documented("api/excel.datavalidation#excel-excel-datavalidation-rule-member", () => {
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
});
