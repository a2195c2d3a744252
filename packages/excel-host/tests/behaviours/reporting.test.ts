import { expect, it } from "vitest";
import { lintPackage } from "../package-lint";
import { blankHost, failure, onSheet, reopened } from "../host";
import { documented } from "./documented";

/** What an add-in that writes reports calls besides cells: links, headers and footers. */

documented("api/excel.rangehyperlink", () => {
  it("shows a link's text in its cell, and keeps address, place and tip through saving", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1").hyperlink = {
        address: "https://example.invalid/?a=1&b=2",
        textToDisplay: "Source",
        screenTip: "Opens a page",
      };
      sheet.getRange("A2").hyperlink = { documentReference: "Sheet1!C3", textToDisplay: "To the table" };
      await context.sync();
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
    await onSheet(reopened(host), async (sheet, context) => {
      const page = sheet.getRange("A1").load("hyperlink,values,format/font/underline,format/font/color");
      const place = sheet.getRange("A2").load("hyperlink,values");
      await context.sync();
      expect(page.hyperlink).toMatchObject({ address: "https://example.invalid/?a=1&b=2", screenTip: "Opens a page" });
      expect([page.values, page.format.font.underline]).toEqual([[["Source"]], "Single"]);
      expect(place.hyperlink).toMatchObject({ documentReference: "Sheet1!C3", textToDisplay: "To the table" });
      expect(place.values).toEqual([["To the table"]]);
    });
  });

  it("is replaced by the next one, and moves with its row", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.hyperlink = { address: "https://example.invalid/one" };
      cell.hyperlink = { address: "https://example.invalid/two" };
      sheet.getRange("1:1").insert("Down");
      const seen = sheet.getRange("B3").load("hyperlink,values");
      const before = sheet.getRange("B2").load("hyperlink");
      await context.sync();
      expect(seen.hyperlink.address).toBe("https://example.invalid/two");
      // The text that the first link showed stays: none was given with the second.
      expect(seen.values).toEqual([["https://example.invalid/one"]]);
      expect(before.hyperlink).toBeNull();
    });
  });

  it("refuses a link to nowhere", async () => {
    const failed = await failure(blankHost(), async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").hyperlink = { textToDisplay: "nowhere" };
      await context.sync();
    });
    expect(failed.code).toBe("InvalidArgument");
  });
});

documented("api/excel.clearapplyto", () => {
  it("clears links and leaves contents and formats, or the formats with them", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      for (const name of ["A1", "A2"]) sheet.getRange(name).hyperlink = { address: "https://example.invalid/" };
      sheet.getRange("A1").clear("Hyperlinks");
      sheet.getRange("A2").clear("RemoveHyperlinks");
      const cells = ["A1", "A2"].map((name) => sheet.getRange(name).load("hyperlink,values,format/font/underline"));
      await context.sync();
      expect(
        cells.map(({ hyperlink, values, format }) => [hyperlink, String(values[0]?.[0]), format.font.underline]),
      ).toEqual([
        [null, "https://example.invalid/", "Single"],
        [null, "https://example.invalid/", "None"],
      ]);
    });
  });
});

documented("api/excel.headerfooter", () => {
  it("keeps what stands left, in the middle and right on printed pages", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      const { headersFooters } = sheet.pageLayout;
      headersFooters.defaultForAllPages.centerFooter = "صفحهٔ &P از &N";
      headersFooters.defaultForAllPages.leftHeader = "Q&&A";
      headersFooters.defaultForAllPages.rightHeader = "&D";
      headersFooters.firstPage.centerHeader = '&"-,Bold"Report';
      headersFooters.state = "FirstAndDefault";
      await context.sync();
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
    await onSheet(reopened(host), async (sheet, context) => {
      const group = sheet.pageLayout.headersFooters.load("state,useSheetScale");
      const all = group.defaultForAllPages.load();
      const first = group.firstPage.load();
      await context.sync();
      expect([group.state, group.useSheetScale]).toEqual(["FirstAndDefault", true]);
      expect(all.toJSON()).toEqual({
        leftHeader: "Q&&A",
        centerHeader: "",
        rightHeader: "&D",
        leftFooter: "",
        centerFooter: "صفحهٔ &P از &N",
        rightFooter: "",
      });
      expect(first.centerHeader).toBe('&"-,Bold"Report');
    });
  });
});
