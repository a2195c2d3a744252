import { expect, it } from "vitest";
import { EVENT } from "@offline-excel/excel-host/workbook/book";
import { blankHost, failure, type Host, onSheet, reopened } from "../host";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";

/** A chain over two sheets: data, sums of it, a share of the sums. */
async function chained(): Promise<Host> {
  const host = blankHost();
  await host.Excel.run(async (context) => {
    const data = context.workbook.worksheets.getFirst();
    const other = context.workbook.worksheets.add("Other");
    data.getRange("A1:A3").values = [[1], [2], [3]];
    data.getRange("C1:C2").formulas = [["=SUM(A1:A3)"], ["=C1/Other!B2"]];
    other.getRange("B2").formulas = [["=Sheet1!A1*2"]];
    await context.sync();
  });
  return host;
}

documented("add-ins/excel/excel-add-ins-ranges-precedents-dependents", () => {
  it("gives the cells that a formula is made from, sheet by sheet", async () => {
    await (
      await chained()
    ).Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("C2");
      const direct = cell.getDirectPrecedents().load("addresses");
      const all = cell.getPrecedents().load("addresses");
      direct.ranges.load("items/address");
      const own = direct.getRangeAreasBySheet("Other").load("address");
      const none = direct.getRangeAreasOrNullObjectBySheet("No such").load("isNullObject");
      await context.sync();
      expect(direct.addresses).toEqual(["Sheet1!C1", "Other!B2"]);
      expect(direct.ranges.items.map(({ address }) => address)).toEqual(["Sheet1!C1", "Other!B2"]);
      expect([own.address, none.isNullObject]).toEqual(["Other!B2", true]);
      // A1 is read by both: it is one cell of A1:A3.
      expect(all.addresses).toEqual(["Sheet1!C1,Sheet1!A1:A3", "Other!B2"]);
    });
  });

  it("gives the cells whose formulas read a cell", async () => {
    await (
      await chained()
    ).Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("A1");
      const direct = cell.getDirectDependents().load("addresses");
      const all = cell.getDependents().load("addresses");
      direct.areas.load("items/address");
      await context.sync();
      expect(direct.addresses).toEqual(["Sheet1!C1", "Other!B2"]);
      expect(direct.areas.items.map(({ address }) => address)).toEqual(["Sheet1!C1", "Other!B2"]);
      expect(all.addresses).toEqual(["Sheet1!C1:C2", "Other!B2"]);
    });
  });

  it("says when there are none", async () => {
    for (const [address, run] of [
      ["A1", (range: Excel.Range): unknown => range.getDirectPrecedents().load("addresses")],
      ["C2", (range: Excel.Range): unknown => range.getDependents().load("addresses")],
    ] as const) {
      const failed = await failure(await chained(), async (context) => {
        run(context.workbook.worksheets.getFirst().getRange(address));
        await context.sync();
      });
      expect(failed.code).toBe("ItemNotFound");
    }
  });
});

documented("api/excel.worksheetformulachangedeventargs", () => {
  it("tells which formulas changed and what they were, and nothing of values", async () => {
    const host = await chained();
    const told: unknown[] = [];
    host.workbook.listen(({ type, target, message }) => {
      // Each event goes to the sheet and to the collection of sheets.
      if (type === EVENT.formulaChanged && target !== "Workbook")
        told.push((JSON.parse(message) as { formulaDetails: unknown }).formulaDetails);
    });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[7], [8], [9]];
      sheet.getRange("C1:D2").formulas = [
        ["=SUM(A1:A2)", "=1"],
        ["=C1/Other!B2", "x"],
      ];
      sheet.getRange("C2").values = [[5]];
      await context.sync();
    });
    expect(told).toEqual([
      [
        { cellAddress: "C1", previousFormula: "=SUM(A1:A3)" },
        { cellAddress: "D1", previousFormula: "" },
      ],
      [{ cellAddress: "C2", previousFormula: "=C1/Other!B2" }],
    ]);
  });
});

documented("api/excel.rangeareas", () => {
  it("finds cells of a kind, used parts and tables in several areas", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["k", "v"],
        ["a", 1],
        ["b", 2],
      ];
      sheet.getRange("D1:D2").formulas = [["=B2"], [5]];
      sheet.tables.add("A1:B3", true).name = "Pairs";
      const areas = sheet.getRanges("A1:B9,D1:E9");
      const numbers = areas.getSpecialCells("Constants", "Numbers").load("address");
      const none = areas.getSpecialCellsOrNullObject("Constants", "Logical").load("isNullObject");
      const used = areas.getUsedRangeAreas().load("address");
      const tables = areas.getTables(true).load("items/name");
      const missing = areas.getTables().getItemOrNullObject("Nothing").load("isNullObject");
      await context.sync();
      expect(numbers.address).toBe("Sheet1!B2:B3,Sheet1!D2");
      expect(used.address).toBe("Sheet1!A1:B3,Sheet1!D1:D2");
      expect(tables.items.map(({ name }) => name)).toEqual(["Pairs"]);
      expect([none.isNullObject, missing.isNullObject]).toEqual([true, true]);
    });
  });
});

documented("api/excel.pagelayout", () => {
  it("keeps how errors and comments are printed, and the first page's number", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.pageLayout.load("printErrors,printComments,firstPageNumber");
      await context.sync();
      const { printErrors, printComments, firstPageNumber } = sheet.pageLayout;
      expect([printErrors, printComments, firstPageNumber]).toEqual(["AsDisplayed", "NoComments", ""]);
      sheet.pageLayout.printErrors = "Dash";
      sheet.pageLayout.printComments = "EndSheet";
      sheet.pageLayout.firstPageNumber = 7;
      await context.sync();
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
    await onSheet(reopened(host), async (sheet, context) => {
      sheet.pageLayout.load("printErrors,printComments,firstPageNumber");
      await context.sync();
      const { printErrors, printComments, firstPageNumber } = sheet.pageLayout;
      expect([printErrors, printComments, firstPageNumber]).toEqual(["Dash", "EndSheet", 7]);
      sheet.pageLayout.firstPageNumber = "";
      sheet.pageLayout.load("firstPageNumber");
      await context.sync();
      expect(sheet.pageLayout.firstPageNumber).toBe("");
    });
  });
});

documented("api/excel.range#excel-excel-range-setdirty-member(1)", () => {
  it("calculates a formula anew that nothing was written for", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.formulas = [["=RAND()"]];
      cell.load("values");
      await context.sync();
      const before = cell.values[0]?.[0] as unknown;
      cell.setDirty();
      cell.load("values");
      await context.sync();
      expect(cell.values[0]?.[0]).not.toBe(before);
    });
  });
});
