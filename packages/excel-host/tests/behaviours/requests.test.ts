import { expect, it } from "vitest";
import { blankHost, failure, onSheet } from "../host";
import { documented } from "./documented";

documented("add-ins/excel/excel-add-ins-events", () => {
  it("tells handlers what changed", async () => {
    const host = blankHost();
    const heard = await onSheet(host, async (sheet, context) => {
      const event = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
        sheet.onChanged.add((args) => {
          resolve(args);
          return Promise.resolve();
        });
      });
      await context.sync();
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      return event;
    });
    expect([heard.changeType, heard.address]).toEqual(["RangeEdited", "B2:C3"]);
  });
});

documented("requirement-sets/excel/excel-api-requirement-sets", () => {
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
});

documented("add-ins/testing/application-specific-api-error-handling", () => {
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
