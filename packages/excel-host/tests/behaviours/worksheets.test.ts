import { expect, it } from "vitest";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

documented("api/excel.worksheetcollection", () => {
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
});

documented("api/excel.worksheet", () => {
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
});

documented("api/excel.worksheetfreezepanes", () => {
  it("freezes rows and tells where", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      const place = sheet.freezePanes.getLocation();
      place.load("address");
      await context.sync();
      expect(place.address).toBe("Sheet1!A1:B3");
    });
  });
});

documented("api/excel.worksheetprotection", () => {
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
});

documented("api/excel.pagelayout", () => {
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
});

documented("api/excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member(1)", () => {
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
