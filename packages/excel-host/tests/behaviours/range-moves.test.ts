import fc from "fast-check";
import { expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, failure, type Failed, hostOf, onSheet, reopened } from "../host";
import { notedWorkbook } from "../noted-workbook";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";
import { runs } from "../property-runs";

/** What moving a range to a place fails with, after something was put on the sheet. */
async function refused(prepare: (sheet: Excel.Worksheet) => void, from: string, to: string): Promise<Failed> {
  return failure(blankHost(), async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    prepare(sheet);
    sheet.getRange(from).moveTo(to);
    await context.sync();
  });
}

documented("api/excel.range#excel-excel-range-moveto-member(1)", () => {
  it("takes values, formats and formulas to a place given by its first cell, and leaves nothing", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*2"],
        ["x", "=$A$1+D9"],
      ];
      sheet.getRange("B1").format.fill.color = "#FF0000";
      sheet.getRange("C7").values = [["overwritten"]];
      sheet.getRange("E9").values = [["beside"]];
      sheet.getRange("A1:B2").moveTo("C7");
      const there = sheet.getRange("C7:E9").load("formulas");
      const filled = sheet.getRange("D7").load("format/fill/color");
      const left = sheet.getRange("A1:B2").load("formulas");
      const bare = sheet.getRange("B1").load("format/fill/color");
      await context.sync();
      expect(there.formulas).toEqual([
        [1, "=C7*2", ""],
        ["x", "=$C$7+D9", ""],
        ["", "", "beside"],
      ]);
      expect([filled.format.fill.color, bare.format.fill.color]).toEqual(["#FF0000", "#FFFFFF"]);
      expect(left.formulas.flat()).toEqual(["", "", "", ""]);
    });
  });

  it("lets formulas, names and charts follow, and those of overwritten cells end", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["a", 1],
        ["b", 2],
        ["c", 3],
      ];
      context.workbook.names.add("Numbers", sheet.getRange("B1:B3"));
      sheet.getRange("D1:D4").formulas = [["=SUM(B1:B3)"], ["=SUM(A1:B9)"], ["=G1"], ["=SUM(Numbers)"]];
      const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
      sheet.getRange("B1:B3").moveTo("G1:G3");
      const seen = sheet.getRange("D1:D4").load("formulas,values");
      const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
      await context.sync();
      expect(seen.formulas.flat()).toEqual(["=SUM(G1:G3)", "=SUM(A1:B9)", "=#REF!", "=SUM(Numbers)"]);
      expect([seen.values[0]?.[0], seen.values[3]?.[0], source.value]).toEqual([6, 6, "=Sheet1!$G$1:$G$3"]);
    });
  });

  it("names the sheets that references cross when cells go to another sheet", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other one");
      sheet.getRange("A1:C1").formulas = [[5, "=A1+C9", "=B1"]];
      sheet.getRange("A1:B1").moveTo(other.getRange("B2"));
      const moved = other.getRange("B2:C2").load("formulas,values");
      const stays = sheet.getRange("C1").load("formulas,values");
      await context.sync();
      expect(moved.formulas).toEqual([[5, "=B2+Sheet1!C9"]]);
      expect(stays.formulas).toEqual([["='Other one'!C2"]]);
      expect(stays.values).toEqual([[5]]);
    });
  });

  it("takes merges, rules and lists along and parts them where it has to", async () => {
    const host = blankHost();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      const rule = sheet.getRange("A3:A6").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=A3>$B3";
      sheet.getRange("C3:C6").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      sheet.getRange("A1:D4").moveTo("F11");
      await context.sync();
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
    await onSheet(reopened(host), async (sheet, context) => {
      const merged = sheet.getRange("G11").getMergedAreasOrNullObject().load("address");
      const [moved, left] = ["F13", "A5"].map((cell) => sheet.getRange(cell).conditionalFormats.getItemAt(0));
      const places = [moved, left].map((one) => one?.getRange().load("address"));
      moved?.load("custom/rule/formula");
      left?.load("custom/rule/formula");
      const lists = ["H13:H14", "C5:C6"].map((cells) => sheet.getRange(cells).dataValidation.load("type"));
      const none = sheet.getRange("C3").dataValidation.load("type");
      await context.sync();
      expect(merged.address).toBe("Sheet1!F11:G11");
      expect(places.map((one) => one?.address)).toEqual(["Sheet1!F13:F14", "Sheet1!A5:A6"]);
      expect([moved?.custom.rule.formula, left?.custom.rule.formula]).toEqual(["=F13>$G13", "=A5>$B5"]);
      expect([...lists, none].map(({ type }) => type)).toEqual(["WholeNumber", "WholeNumber", "None"]);
    });
  });

  it("moves a whole table, and no part of its head", async () => {
    await onSheet(blankHost(), async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["k", "v"],
        ["a", 1],
        ["b", 2],
      ];
      const table = sheet.tables.add("A1:B3", true);
      sheet.getRange("D1").formulas = [["=SUM(Table1[v])"]];
      sheet.getRange("A1:B3").moveTo("F5");
      const place = table.getRange().load("address");
      const sum = sheet.getRange("D1").load("values");
      await context.sync();
      expect([place.address, sum.values[0]?.[0]]).toEqual(["Sheet1!F5:G7", 3]);
    });
    const withTable = (sheet: Excel.Worksheet): void => {
      sheet.tables.add("A1:B3", true);
    };
    expect(await refused(withTable, "A1:A3", "F1")).toEqual({ code: "InvalidOperation", location: "Range.moveTo" });
    expect((await refused(withTable, "E1:E2", "B1")).code).toBe("InvalidOperation");
  });

  it("refuses part of a merged area, a place beyond the sheet and a protected one", async () => {
    const merged = (sheet: Excel.Worksheet): void => {
      sheet.getRange("A1:B2").merge();
    };
    const locked = (sheet: Excel.Worksheet): void => {
      sheet.protection.protect();
    };
    const nothing = (): void => undefined;
    const codes = [
      await refused(merged, "A1:A2", "F1"),
      await refused(nothing, "A1:B2", "XFD1"),
      await refused(locked, "A1", "F1"),
    ].map(({ code }) => code);
    expect(codes).toEqual(["InvalidOperation", "InvalidArgument", "AccessDenied"]);
  });

  it("takes notes along with their cells", async () => {
    const host = hostOf(openWorkbook(notedWorkbook()));
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("B2:C5").moveTo("E2");
      const place = sheet.comments.getItemAt(0).getLocation().load("address");
      await context.sync();
      expect(place.address).toBe("Sheet1!F5");
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("changes no value of a formula, whatever block moves to where nothing is", async () => {
    const reference = fc.tuple(fc.nat(4), fc.nat(4), fc.boolean()).map(([row, column, fixed]) => {
      const letter = "ABCDE".charAt(column);
      return fixed ? `$${letter}$${row + 1}` : `${letter}${row + 1}`;
    });
    const block = fc.record({
      row: fc.nat(4),
      column: fc.nat(4),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    const host = blankHost();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add("Away");
      await context.sync();
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(reference, { minLength: 8, maxLength: 8 }),
        block,
        fc.boolean(),
        async (references, { row, column, rows, columns }, away) => {
          await host.Excel.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem("Sheet1");
            const other = context.workbook.worksheets.getItem("Away");
            for (const one of [sheet, other]) one.getRange("A1:Z40").clear();
            sheet.getRange("A1:E5").values = Array.from({ length: 5 }, (_, down) =>
              Array.from({ length: 5 }, (__, along) => 10 * down + along),
            );
            // The formulas stand below what they read, partly within what moves.
            sheet.getRange("A6:H6").formulas = [references.map((text) => `=${text}*2`)];
            const before = sheet.getRange("A6:H6").load("values");
            await context.sync();
            sheet.getRangeByIndexes(row, column, rows, columns).moveTo(away ? "Away!C3" : "K20");
            const stay = sheet.getRange("A6:H6").load("values");
            const gone = (away ? other.getRange("C3:F6") : sheet.getRange("K20:N23")).load("values");
            await context.sync();
            const valueOf = (index: number): unknown => {
              const within = row + rows > 5 && index >= column && index < column + columns;
              return (within ? gone.values[5 - row]?.[index - column] : stay.values[0]?.[index]) as unknown;
            };
            expect(references.map((_, index) => valueOf(index))).toEqual(before.values[0]);
          });
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
