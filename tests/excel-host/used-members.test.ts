import { describe, expect, it } from "vitest";
import { EXCEL_API_FLOOR } from "../../src/excel/capabilities";
import { faultsOf, statedCapabilities, usedMembers } from "./used-members";

/** What the add-in's code asks of Excel: in the host, and in every Excel that the manifest lets it into. */
describe("members of the Excel API in src/excel and src/functions", () => {
  const used = usedMembers();

  it("are found by the compiler", () => {
    const members = new Set(used.map(({ member }) => member));
    expect([...members]).toEqual(
      expect.arrayContaining(["Range.values", "Worksheet.getRange", "Chart.title", "Table.resize"]),
    );
    expect(members.size).toBeGreaterThan(100);
  });

  it("are in the host, and at the floor or behind a capability", () => {
    expect(faultsOf(used, EXCEL_API_FLOOR, statedCapabilities())).toEqual([]);
  });

  it("are told when they are absent from the host, or newer than the floor", () => {
    const planted = `
      export async function planted(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
        sheet.getRange("A1").values = [[1]];
        context.workbook.close();
        sheet.pivotTables.refreshAll();
        context.workbook.insertWorksheetsFromBase64("");
        await context.sync();
      }`;
    const faults = faultsOf(usedMembers(planted), EXCEL_API_FLOOR, statedCapabilities());
    expect(faults.map((fault) => fault.replace(/at .*:/, "at line "))).toEqual([
      "absent from the host: Workbook.close at line 4",
      "needs ExcelApi 1.11 without a capability: Workbook.close at line 4",
      "absent from the host: PivotTableCollection.refreshAll at line 5",
      "absent from the host: Worksheet.pivotTables at line 5",
      "needs ExcelApi 1.13 without a capability: Workbook.insertWorksheetsFromBase64 at line 6",
    ]);
  });

  it("are found where they are destructured too", () => {
    const planted = `
      export function planted({ shapes }: Excel.Worksheet, context: Excel.RequestContext): unknown {
        const { pivotTables: pivots } = context.workbook;
        return [shapes, pivots];
      }`;
    expect(usedMembers(planted).map(({ member, within }) => [member, within])).toEqual([
      ["Worksheet.shapes", "planted"],
      ["Workbook.pivotTables", "planted"],
    ]);
  });
});
