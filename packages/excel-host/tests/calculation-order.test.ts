import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inColumns } from "@offline-excel/excel-host/calculation/column-order";
import type { DirtyFormula } from "@offline-excel/excel-host/calculation/dirty-formulas";
import { Reader } from "@offline-excel/excel-host/calculation/precedents";
import { TableReferences } from "@offline-excel/excel-host/calculation/table-references";
import { createOfficeRuntime, newWorkbook } from "@offline-excel/excel-host/node";

/** Large workbooks are calculated a column at a time, each after those that it is made from. */

const { book } = newWorkbook();

function formulaAt(row: number, column: number, text: string): DirtyFormula {
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  const formula = { kind: "normal", text, sharedIndex: null, range: null, attributes: "" } as const;
  return { sheet, row, column, text, formula, precedents: new Reader(book).read(text, sheet), written: true };
}

/** The letters of the columns in the order in which they are calculated. */
function order(formulas: readonly DirtyFormula[], many = 1): readonly string[] {
  return inColumns(formulas, many).map((part) =>
    [...new Set(part.map(({ column }) => String.fromCharCode(65 + column)))].join(""),
  );
}

describe("columns of formulas are calculated in parts", () => {
  test("each after those that it is made from", () => {
    const formulas = [0, 1, 2].flatMap((row) => [
      formulaAt(row, 0, `C${row + 1}*2`),
      formulaAt(row, 1, `SUM(A$1:A$3)`),
      formulaAt(row, 2, `7`),
    ]);
    expect(order(formulas, 3)).toEqual(["C", "A", "B"]);
  });

  test("a column may refer to the cells above", () => {
    const formulas = [formulaAt(2, 1, "B2+A3"), formulaAt(1, 1, "B1+A2"), formulaAt(1, 0, "1")];
    expect(inColumns(formulas, 1).map((part) => part.map(({ text }) => text))).toEqual([["1"], ["B1+A2"], ["B2+A3"]]);
  });

  test("a column that refers to the cells below stays whole", () => {
    expect(inColumns([formulaAt(0, 0, "A2"), formulaAt(1, 0, "A3")], 1)).toHaveLength(1);
  });

  test.each([
    ["they are few", [formulaAt(0, 0, "B1"), formulaAt(0, 1, "1")], 2],
    ["columns are made from one another in a circle", [formulaAt(0, 0, "B1"), formulaAt(1, 1, "A1")], 1],
    ["a formula does not tell what it reads", [formulaAt(0, 0, 'INDIRECT("B1")'), formulaAt(0, 1, "1")], 1],
    ["an array fills other cells", [{ ...formulaAt(0, 0, "1"), spills: true }, formulaAt(0, 1, "A2")], 1],
  ] as const)("all at once where %s", (_, formulas, many) => {
    expect(order(formulas, many)).toEqual(["AB"]);
  });

  test("no formula is left out or calculated twice, whatever refers to what", () => {
    const cell = fc.tuple(fc.nat(3), fc.nat(4));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 20 }), (pairs) => {
        const formulas = pairs.map(([[row, column], [otherRow, otherColumn]]) =>
          formulaAt(row, column, `${String.fromCharCode(65 + otherColumn)}${otherRow + 1}`),
        );
        const parts = inColumns(formulas, 1);
        expect(new Set(parts.flat())).toEqual(new Set(formulas));
        expect(parts.flat()).toHaveLength(formulas.length);
      }),
    );
  });
});

async function linesTable(): Promise<ReturnType<typeof newWorkbook>> {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1:C3").values = [
      // The table's own name in a heading names no table there.
      ["Name of lines", "Net", "It's [gross]"],
      ["a", 1, 2],
      ["b", 3, 4],
    ];
    sheet.name = "Lines";
    sheet.tables.add("A1:C3", true).name = "Lines";
    await context.sync();
  });
  return workbook;
}

test("a column of more formulas than the engine remembers is right from its first row to its last", async () => {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  const rows = 12_000;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(`A1:A${rows}`).formulas = Array.from({ length: rows }, (_, row) => [
      row === 0 ? "=1" : `=A${row}+1`,
    ]);
    const read = sheet.getRange(`A1:A${rows}`).load("values");
    await context.sync();
    expect(read.values.map(([value]) => Number(value))).toEqual(Array.from({ length: rows }, (_, row) => row + 1));
  });
});

test("formulas that read their own row of a long table are right in each of its parts", async () => {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  const lines = 20_000;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange(`A1:C${lines + 1}`).values = [
      ["Net", "Twice", "More"],
      ...Array.from({ length: lines }, (_, line) => [line, "", ""]),
    ];
    sheet.tables.add(`A1:C${lines + 1}`, true).name = "Lines";
    sheet.getRange(`B2:B${lines + 1}`).formulas = "=Lines[[#This Row],[Net]]*2" as unknown as string[][];
    sheet.getRange(`C2:C${lines + 1}`).formulas = "=Lines[@Net]+Lines[@Twice]" as unknown as string[][];
    const read = sheet.getRange(`B2:C${lines + 1}`).load("values");
    await context.sync();
    expect(read.values).toEqual(Array.from({ length: lines }, (_, line) => [2 * line, 3 * line]));
  });
});

describe("what a formula says of a table's columns is calculated as cells", () => {
  test.each([
    ["Lines[[#This Row],[Net]]*2", 2, "$B$3*2"],
    ["Lines[@Net]+N(Lines[@[It''s '[gross']]])", 1, "$B$2+N($C$2)"],
    ['IF(Lines[[#This Row],[Net]]>0,"Lines[@Net]","")', 1, 'IF($B$2>0,"Lines[@Net]","")'],
    ["SUM(Lines[Net])", 9, "SUM(Lines!$B$2:$B$3)"],
    ["SUM(Lines[It''s '[gross']])/Lines[[#This Row],[Net]]", 1, "SUM(Lines!$C$2:$C$3)/$B$2"],
    ['COUNTA(Lines[[#All],[Net]])&"Lines[Net]"', 1, 'COUNTA(Lines!$B$1:$B$3)&"Lines[Net]"'],
    [
      "COUNTA(Lines[#Headers])+ROWS(Lines[[Net]:[It''s '[gross']]])",
      1,
      "COUNTA(Lines[#Headers])+ROWS(Lines[[Net]:[It''s '[gross']]])",
    ],
    ["Lines[[#This Row],[Gone]]", 1, "Lines[[#This Row],[Gone]]"],
    // The heading's row is none of the table's.
    ["Lines[@Net]", 0, "Lines[@Net]"],
    ["Lines[@Net]", 3, "Lines[@Net]"],
  ])("%s in row %i: %s", async (text, row, cells) => {
    const { book } = await linesTable();
    const [sheet] = book.sheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet.");
    expect(new TableReferences(book).asCells(text, sheet, row)).toBe(cells);
  });
});

describe("what a formula reads of a table", () => {
  test.each([
    ["Lines[[#This Row],[Net]]", "B"],
    ["SUM(Lines[Net])", "B"],
    ["Lines[@Net]", "B"],
    ["1+SUM(Lines[Name of lines], 'Lines'!A2, \"Lines\")", "AA"],
    ["Lines[@[It''s '[gross']]]", "C"],
    ["SUM(Lines[[Net]:[It''s '[gross']]])", "ABC"],
    ["COUNTA(Lines[#Headers])", "ABC"],
    ["ROWS(Lines)", "ABC"],
    ["SUM(Lines[Gone])", "ABC"],
  ])("%s: the columns %s", async (text, letters) => {
    const workbook = await linesTable();
    const [sheet] = workbook.book.sheets;
    if (sheet === undefined) throw new Error("A new workbook has a sheet.");
    const areas = new Reader(workbook.book).read(text, sheet)?.map(({ area }) => area) ?? [];
    const columns = areas.flatMap(({ column, columns: wide }) => Array.from({ length: wide }, (_, at) => column + at));
    expect(columns.map((column) => String.fromCharCode(65 + column)).join("")).toBe(letters);
  });
});

test("a formula finds a table on a sheet whose name has a half-space", async () => {
  const workbook = newWorkbook();
  Object.assign(globalThis, createOfficeRuntime(workbook));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("اقدام\u200cها");
    sheet.getRange("A1:A2").values = [["Owner"], ["Sara"]];
    sheet.tables.add("A1:A2", true).name = "Plan";
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.formulas = [["=INDEX(Plan[Owner],1)"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["Sara"]]);
  });
});
