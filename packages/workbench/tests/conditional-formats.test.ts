import { describe, expect, it } from "vitest";
import { createOfficeRuntime, type EmbeddedWorkbook, newWorkbook } from "@offline-excel/excel-host/node";
import { addRule } from "@offline-excel/excel-host/workbook/conditional-rules";
import { Area } from "@offline-excel/excel-host/workbook/area";
import { parseArea } from "@offline-excel/xlsx/address";
import { ConditionalLooks } from "@offline-excel/workbench/conditional-look";

/**
 * Which cells a rule is drawn in. Oracle: what Excel's documentation says of each kind
 * (support.microsoft.com, "Use conditional formatting to highlight information"), worked out by hand.
 */

type Values = readonly (readonly (string | number | boolean)[])[];

async function workbookOf(values: Values): Promise<EmbeddedWorkbook> {
  const workbook = newWorkbook();
  await createOfficeRuntime(workbook).Excel.run(async (context) => {
    const first = context.workbook.worksheets.getFirst().getRange("A1");
    first.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values.map((row) => [...row]);
    await context.sync();
  });
  return workbook;
}

function addTo(workbook: EmbeddedWorkbook, address: string, xml: string): void {
  const { book } = workbook;
  const bounds = parseArea(address);
  if (bounds === null) throw new Error(address);
  addRule([new Area(book, book.active, bounds)], xml);
}

/** Addresses with a fill, and which. */
function filled(workbook: EmbeddedWorkbook, rows = 6, columns = 3): string[] {
  const { book } = workbook;
  const looks = new ConditionalLooks(book, book.active);
  const found: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const fill = looks.at(row, column)?.fill;
      if (fill !== undefined) found.push(`${String.fromCharCode(65 + column)}${row + 1} ${fill}`);
    }
  }
  return found;
}

const RED = "#FFC7CE";
const GREEN = "#C6EFCE";

function format(workbook: EmbeddedWorkbook, colour: string): number {
  return workbook.book.file.styles.addDifferential(
    `<fill><patternFill><bgColor rgb="FF${colour.slice(1)}"/></patternFill></fill>`,
  );
}

/** The cells that a rule without its format attribute is drawn in. */
async function drawn(values: Values, address: string, rule: string): Promise<string[]> {
  const workbook = await workbookOf(values);
  addTo(workbook, address, rule.replace("<cfRule", `<cfRule dxfId="${format(workbook, RED)}"`));
  return filled(workbook).map((one) => one.split(" ")[0] ?? "");
}

const PEOPLE: Values = [
  ["Sales", 80, 1],
  ["Finance", 55, 2],
  ["sales north", 70, 3],
  ["", "", ""],
];

describe("rules by formula", () => {
  it("are asked relative to each cell, with fixed columns staying", async () => {
    const rule = '<cfRule type="expression"><formula>$B1&gt;60</formula></cfRule>';
    expect(await drawn(PEOPLE, "A1:C4", rule)).toEqual(["A1", "B1", "C1", "A3", "B3", "C3"]);
  });

  it("see other cells of the workbook as calculated", async () => {
    const values = [
      [1, "=A1*10", ""],
      [2, "=A2*10", ""],
    ];
    const rule = '<cfRule type="expression"><formula>AND(B1=MAX($B$1:$B$2),MOD(ROW(),2)=0)</formula></cfRule>';
    const workbook = await workbookOf(values);
    addTo(workbook, "A1:A2", rule.replace("<cfRule", `<cfRule dxfId="${format(workbook, RED)}"`));
    workbook.save();
    expect(filled(workbook)).toEqual([`A2 ${RED}`]);
  });

  it("may speak of today, which is later than 1 January 2020", async () => {
    const rule = '<cfRule type="expression"><formula>A1&lt;TODAY()</formula></cfRule>';
    expect(await drawn([[43831], [2958465]], "A1:A2", rule)).toEqual(["A1"]);
  });

  it("follow a change of what they read", async () => {
    const workbook = await workbookOf(PEOPLE);
    const rule = `<cfRule type="expression" dxfId="${format(workbook, RED)}"><formula>$B1&gt;60</formula></cfRule>`;
    addTo(workbook, "A1:A3", rule);
    expect(filled(workbook)).toEqual([`A1 ${RED}`, `A3 ${RED}`]);
    await createOfficeRuntime(workbook).Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("B2").values = [[99]];
      await context.sync();
    });
    expect(filled(workbook)).toEqual([`A1 ${RED}`, `A2 ${RED}`, `A3 ${RED}`]);
  });
});

describe("rules by a cell's value", () => {
  it.each([
    ["greaterThan", "<formula>60</formula>", ["B1", "B3"]],
    ["between", "<formula>70</formula><formula>55</formula>", ["B2", "B3"]],
    // A blank cell is nothing, and less than 60.
    ["lessThan", "<formula>60</formula>", ["B2", "B4"]],
    ["equal", "<formula>$B$2</formula>", ["B2"]],
    // The average of B1:B3 is 68.3.
    ["greaterThanOrEqual", "<formula>AVERAGE($B$1:$B$3)</formula>", ["B1", "B3"]],
  ])("%s %s", async (operator, formulas, expected) => {
    const rule = `<cfRule type="cellIs" operator="${operator}">${formulas}</cfRule>`;
    expect(await drawn(PEOPLE, "B1:B4", rule)).toEqual(expected);
  });

  it("compare texts without regard to case", async () => {
    const rule = '<cfRule type="cellIs" operator="equal"><formula>"sales"</formula></cfRule>';
    expect(await drawn(PEOPLE, "A1:A4", rule)).toEqual(["A1"]);
  });
});

describe("rules by text, rank and repetition", () => {
  it("find a text in any case", async () => {
    const rule =
      '<cfRule type="containsText" operator="containsText" text="sales"><formula>NOT(ISERROR(SEARCH("sales",A1)))</formula></cfRule>';
    expect(await drawn(PEOPLE, "A1:A4", rule)).toEqual(["A1", "A3"]);
  });

  it("find blanks", async () => {
    const rule = '<cfRule type="containsBlanks"><formula>LEN(TRIM(A1))=0</formula></cfRule>';
    expect(await drawn(PEOPLE, "A1:A4", rule)).toEqual(["A4"]);
  });

  it("find the highest, the lowest and those above the average", async () => {
    expect(await drawn(PEOPLE, "B1:B4", '<cfRule type="top10" rank="2"/>')).toEqual(["B1", "B3"]);
    expect(await drawn(PEOPLE, "B1:B4", '<cfRule type="top10" rank="1" bottom="1"/>')).toEqual(["B2"]);
    expect(await drawn(PEOPLE, "B1:B4", '<cfRule type="aboveAverage"/>')).toEqual(["B1", "B3"]);
  });

  it("find what is there twice, and once", async () => {
    const values = [["a"], ["B"], ["A"]];
    expect(await drawn(values, "A1:A3", '<cfRule type="duplicateValues"/>')).toEqual(["A1", "A3"]);
    expect(await drawn(values, "A1:A3", '<cfRule type="uniqueValues"/>')).toEqual(["A2"]);
  });
});

describe("several rules over one cell", () => {
  it("let the first win, and stop where it says so", async () => {
    const workbook = await workbookOf([[5]]);
    const rule = (colour: string, more: string, inside: string): void => {
      addTo(
        workbook,
        "A1",
        `<cfRule type="expression" dxfId="${format(workbook, colour)}"${more}><formula>${inside}</formula></cfRule>`,
      );
    };
    rule(GREEN, "", "A1&gt;0");
    rule(RED, "", "A1&gt;1");
    // The newest comes first.
    expect(filled(workbook)).toEqual([`A1 ${RED}`]);
    addTo(workbook, "A1", '<cfRule type="expression" stopIfTrue="1"><formula>TRUE</formula></cfRule>');
    expect(filled(workbook)).toEqual([]);
  });

  it("leave the colour of the text where a format does not name one", async () => {
    const workbook = await workbookOf([[5]]);
    const bold = workbook.book.file.styles.addDifferential("<font><b/></font>");
    addTo(workbook, "A1", `<cfRule type="expression" dxfId="${bold}"><formula>A1=5</formula></cfRule>`);
    expect(new ConditionalLooks(workbook.book, workbook.book.active).at(0, 0)).toEqual({ bold: true });
  });
});
