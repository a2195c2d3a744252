import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { EVENT } from "@offline-excel/excel-host/workbook/book";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, failure, type Host, hostOf, onSheet, reopened } from "../host";
import { notedWorkbook } from "../noted-workbook";
import { lintPackage } from "../package-lint";
import { withParts } from "../with-parts";
import { documented } from "./documented";

const partsOf = (host: Host): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(host.workbook.save())).map(([name, content]) => [name, strFromU8(content)]),
  );

/** A sheet with about everything that a report has. */
async function report(): Promise<Host> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    sheet.name = "گزارش";
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.getRange("A1:B4").values = [
      ["Item", "Sold"],
      ["x", 1],
      ["y", 2],
      ["z", 3],
    ];
    const table = sheet.tables.add("A1:B4", true);
    table.name = "Sales";
    sheet.getRange("D1:D4").formulas = [["=SUM(Sales[Sold])"], ["='گزارش'!B2+B3"], ["=Share*2"], ["=Other!A1"]];
    sheet.getRange("F1:G1").merge();
    sheet.getRange("F1").values = [["Title"]];
    sheet.getRange("F1").format.fill.color = "#00FF00";
    sheet.getRange("F:F").format.columnWidth = 120;
    sheet.getRange("3:3").rowHidden = true;
    sheet.getRange("B2:B4").conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#FF0000" },
    };
    sheet.getRange("G5").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    sheet.getRange("G6").hyperlink = { address: "https://example.invalid/", textToDisplay: "page" };
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:G6");
    sheet.freezePanes.freezeRows(1);
    context.workbook.names.add("Share", sheet.getRange("B4"));
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    chart.name = "Sold";
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").values = [[40]];
    sheet.protection.protect({ allowSort: true });
    await context.sync();
  });
  return host;
}

async function copied(): Promise<Host> {
  const host = await report();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("گزارش").copy("End");
    await context.sync();
  });
  return host;
}

documented("api/excel.worksheet#excel-excel-worksheet-copy-member(1)", () => {
  it("names a copy after its sheet, counts on, and puts it first unless a place is given", async () => {
    await blankHost().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const one = worksheets.getItem("Sheet1");
      one.copy();
      const third = one.copy("After", one);
      third.copy("Before", one);
      one.copy("End");
      third.load("name,position");
      worksheets.load("items/name");
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual([
        "Sheet1 (2)",
        "Sheet1 (4)",
        "Sheet1",
        "Sheet1 (3)",
        "Sheet1 (5)",
      ]);
      expect([third.name, third.position]).toEqual(["Sheet1 (3)", 3]);
    });
  });

  it("refuses a place beside no sheet", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().copy("Before");
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "Worksheet.copy" });
  });

  it("can be worked with after a request, by the object that copy gave", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const copy = sheet.copy("End");
      await context.sync();
      copy.getRange("A1").values = [["there"]];
      const here = sheet.getRange("A1").load("values");
      const there = copy.getRange("A1").load("values");
      await context.sync();
      expect([here.values, there.values]).toEqual([[[""]], [["there"]]]);
    });
  });

  it("takes values, formats, widths, hidden rows, merges, rules, links, panes, page and protection along", async () => {
    const host = reopened(await copied());
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("گزارش (2)");
      sheet.load("tabColor,showGridlines,protection/protected,protection/options,pageLayout/orientation");
      const cells = sheet.getRange("A1:B4").load("values");
      const title = sheet.getRange("F1").load("format/fill/color,format/columnWidth");
      const merged = sheet.getRange("G1").getMergedAreasOrNullObject().load("address");
      const row = sheet.getRange("3:3").load("rowHidden");
      const rule = sheet.getRange("B3").conditionalFormats.getItemAt(0).load("type");
      const list = sheet.getRange("G5").dataValidation.load("type");
      const link = sheet.getRange("G6").load("hyperlink");
      const frozen = sheet.freezePanes.getLocation().load("address");
      const area = sheet.pageLayout.getPrintArea().load("address");
      await context.sync();
      expect(cells.values).toEqual([
        ["Item", "Sold"],
        ["x", 1],
        ["y", 2],
        ["z", 3],
      ]);
      expect([sheet.tabColor, sheet.showGridlines, sheet.protection.protected]).toEqual(["#FF0000", false, true]);
      expect(sheet.protection.options.allowSort).toBe(true);
      expect([title.format.fill.color, title.format.columnWidth]).toEqual(["#00FF00", 120]);
      expect([merged.address, row.rowHidden]).toEqual(["'گزارش (2)'!F1:G1", true]);
      expect([rule.type, list.type, link.hyperlink.address]).toEqual([
        "ColorScale",
        "List",
        "https://example.invalid/",
      ]);
      expect([frozen.address, area.address]).toEqual(["'گزارش (2)'!1:1", "'گزارش (2)'!A1:G6"]);
      expect(sheet.pageLayout.orientation).toBe("Landscape");
    });
  });

  it("lets formulas of the copy speak of the copy, its tables and its names, and of other sheets as before", async () => {
    await (
      await copied()
    ).Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("گزارش (2)");
      sheet.protection.unprotect();
      sheet.getRange("B2:B4").values = [[10], [20], [30]];
      const seen = sheet.getRange("D1:D4").load("formulas,values");
      const before = context.workbook.worksheets.getItem("گزارش").getRange("D1:D4").load("formulas,values");
      await context.sync();
      expect(seen.formulas.flat()).toEqual(["=SUM(Sales2[Sold])", "='گزارش (2)'!B2+B3", "=Share*2", "=Other!A1"]);
      expect(seen.values.flat()).toEqual([60, 30, 60, 40]);
      expect(before.formulas.flat()).toEqual(["=SUM(Sales[Sold])", "='گزارش'!B2+B3", "=Share*2", "=Other!A1"]);
      expect(before.values.flat()).toEqual([6, 3, 6, 40]);
    });
  });

  it("gives the copy its own table, name and chart", async () => {
    await reopened(await copied()).Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("گزارش (2)");
      const table = sheet.tables.getItemAt(0);
      table.load("name");
      const body = table.getDataBodyRange().load("address");
      const own = sheet.names.getItem("Share").load("formula");
      const global = workbook.names.getItem("Share").load("formula");
      const chart = sheet.charts.getItem("Sold");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      workbook.tables.load("items/name");
      await context.sync();
      expect([table.name, body.address]).toEqual(["Sales2", "'گزارش (2)'!A2:B4"]);
      expect(workbook.tables.items.map(({ name }) => name)).toEqual(["Sales", "Sales2"]);
      expect([own.formula, global.formula]).toEqual(["='گزارش (2)'!$B$4", "=گزارش!$B$4"]);
      expect(source.value).toBe("='گزارش (2)'!$B$2:$B$4");
    });
  });

  it("makes a sound package, in which no two sheets lead to one part", async () => {
    const host = await copied();
    expect(lintPackage(host.workbook.save())).toEqual([]);
    const targets = Object.entries(partsOf(host))
      .filter(([name]) => /worksheets\/_rels|drawings\/_rels/.test(name))
      .flatMap(([, text]) => [...text.matchAll(/Target="((?!https?:)[^"]*)"/g)].map(([, target]) => target));
    expect(targets.length).toBeGreaterThan(5);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it("is deleted without harm to its sheet", async () => {
    const host = await copied();
    const before = Object.keys(partsOf(await report())).sort();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("گزارش (2)").delete();
      await context.sync();
    });
    expect(Object.keys(partsOf(host)).sort()).toEqual(before);
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("takes notes and conversations along, under numbers of their own", async () => {
    const host = hostOf(openWorkbook(notedWorkbook()));
    await onSheet(host, async (sheet, context) => {
      sheet.copy("End");
      await context.sync();
    });
    const parts = partsOf(host);
    const ids = Object.entries(parts)
      .filter(([name]) => name.includes("threadedComments/"))
      .flatMap(([, text]) => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect([ids.length, new Set(ids).size]).toEqual([4, 4]);
    expect(parts["xl/comments2.xml"]).toContain("warehouse");
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("tells of the new sheet once", async () => {
    const host = blankHost();
    const told: number[] = [];
    host.workbook.listen(({ type }) => told.push(type));
    await onSheet(host, async (sheet, context) => {
      sheet.copy("Beginning");
      await context.sync();
    });
    expect(told).toEqual([EVENT.sheetAdded]);
  });

  it("refuses a sheet with a pivot table, and leaves the workbook as it was", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = withParts(
      blankHost().workbook.save(),
      {
        "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
      },
      (name, text) =>
        name === "[Content_Types].xml"
          ? text.replace(
              "</Types>",
              '<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="application/xml"/></Types>',
            )
          : text,
    );
    const host = hostOf(openWorkbook(bytes));
    const failed = await failure(host, async (context) => {
      context.workbook.worksheets.getFirst().copy("End");
      await context.sync();
    });
    expect(failed).toEqual({ code: "NotImplemented", location: "Worksheet.copy" });
    expect(host.workbook.book.sheets).toHaveLength(1);
  });

  it("is refused where the workbook's structure is protected", async () => {
    const failed = await failure(blankHost({ protected: true }), async (context) => {
      context.workbook.worksheets.getFirst().copy("End");
      await context.sync();
    });
    expect(failed.code).toBe("AccessDenied");
  });
});

documented("api/excel.table#excel-excel-table-name-member", () => {
  it("carries formulas along when a table is renamed, and leaves texts and columns of that name", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:A3").values = [["Old"], [1], [2]];
      const table = sheet.tables.add("A1:A3", true);
      table.name = "Old";
      sheet.getRange("C1:C3").formulas = [["=SUM(Old[Old])"], ['="Old"&ROWS(old[Old])'], ["=OLD(1)"]];
      table.name = "New";
      const seen = sheet.getRange("C1:C2").load("formulas,values");
      await context.sync();
      expect(seen.formulas.flat()).toEqual(["=SUM(New[Old])", '="Old"&ROWS(New[Old])']);
      expect(seen.values.flat()).toEqual([3, "Old2"]);
    });
  });
});
