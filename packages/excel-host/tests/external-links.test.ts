import { describe, expect, it } from "vitest";
import { blankHost, type Host, hostOf, onSheet } from "./host";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { withParts } from "./with-parts";

/** Formulas that speak of another workbook: their values are in the file, and the other workbook is not at hand. */
const CELLS =
  '<row r="1"><c r="A1"><f>[1]Prices!$B$2</f><v>17</v></c><c r="B1"><f>\'[1]Last year\'!A1*2</f><v>8</v></c><c r="C1"><f>[1]!Rate+D1</f><v>5</v></c><c r="D1"><v>3</v></c><c r="E1"><f>A1+D1</f><v>20</v></c><c r="F1"><f>"[1]x!"&amp;D1</f><v>0</v></c></row>';

function opened(): Host {
  const bytes = blankHost().workbook.save();
  return hostOf(
    openWorkbook(
      withParts(bytes, {}, (name, text) =>
        name.endsWith("sheet1.xml") ? text.replace("<sheetData/>", `<sheetData>${CELLS}</sheetData>`) : text,
      ),
    ),
  );
}

describe("formulas that speak of another workbook", () => {
  it("keep the values that the file came with, and what is made of them is calculated", async () => {
    const host = opened();
    const values = await onSheet(host, async (sheet, context) => {
      sheet.getRange("D1").values = [[4]];
      const range = sheet.getRange("A1:F1").load("values");
      await context.sync();
      return range.values[0];
    });
    // Excel asks for the other workbook and keeps what it had where there is none; E1 = 17 + 4, and F1 is a text.
    expect(values).toEqual([17, 8, 5, 4, 21, "[1]x!4"]);
  });

  it("keep what they had when they are copied or moved as they are, and know nothing of other cells", async () => {
    const host = opened();
    const seen = await onSheet(host, async (sheet, context) => {
      sheet.getRange("A2").copyFrom("A1:B1");
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("1:1").insert("Down");
      const range = sheet.getRange("A2:B3").load("formulas,values");
      await context.sync();
      return [range.formulas, range.values];
    });
    expect(seen).toEqual([
      [
        ["=[1]Prices!$B$2", "='[1]Last year'!A1*2"],
        ["=[1]Prices!$B$2", "='[1]Last year'!A2*2"],
      ],
      [
        [17, 8],
        [17, "#REF!"],
      ],
    ]);
  });

  it("are not taken for a sheet of this workbook with the same name", async () => {
    const host = opened();
    const formula = await onSheet(host, async (sheet, context) => {
      const prices = context.workbook.worksheets.add("Prices");
      prices.getRange("1:1").insert("Down");
      prices.name = "Costs";
      const range = sheet.getRange("A1").load("formulas");
      await context.sync();
      return String(range.formulas[0]?.[0]);
    });
    expect(formula).toBe("=[1]Prices!$B$2");
  });

  it("keep their text and their values in the saved file", async () => {
    const host = opened();
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("D1").values = [[4]];
      await context.sync();
    });
    const again = hostOf(openWorkbook(host.workbook.save()));
    const [formulas, values] = await onSheet(again, async (sheet, context) => {
      const range = sheet.getRange("A1:B1").load("formulas,values");
      await context.sync();
      return [range.formulas[0], range.values[0]];
    });
    expect([formulas, values]).toEqual([
      ["=[1]Prices!$B$2", "='[1]Last year'!A1*2"],
      [17, 8],
    ]);
  });
});
