import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormulaTokenKind, lexFormula, type Notation } from "@offline-excel/excel-host/formula/lexer";
import { runs } from "../property-runs";

type Row = readonly [formula: string, tokens: string];

/** "kind:text" of each token that is no space, apart by " | ". Oracle: what Excel takes each of them for. */
function shown(formula: string, notation?: Notation): string {
  return lexFormula(formula, notation)
    .filter(({ kind }) => kind !== "space")
    .map(({ kind, text }) => `${kind}:${text}`)
    .join(" | ");
}

const A1: readonly Row[] = [
  // Cells, whole columns and rows, fixed or not.
  ["A1+$B$2:c3", "reference:A1 | operator:+ | reference:$B$2:c3"],
  ["SUM(A:C,$2:3)", "function:SUM | open:( | reference:A:C | separator:, | reference:$2:3 | close:)"],
  // A function is no cell, however it is called; nor is a name that goes on.
  ["LOG10(A1)", "function:LOG10 | open:( | reference:A1 | close:)"],
  ["A1B+TAX2024_", "name:A1B | operator:+ | name:TAX2024_"],
  // Sheets: plain, quoted, quoted with an apostrophe and with a mark, several at once.
  ["Sales!A1", "sheet:Sales! | reference:A1"],
  ["'Bob''s!'!A1", "sheet:'Bob''s!'! | reference:A1"],
  ["گزارش!$A$1", "sheet:گزارش! | reference:$A$1"],
  ["SUM(Jan:Mar!B2)", "function:SUM | open:( | sheet:Jan:Mar! | reference:B2 | close:)"],
  ["'Jan:Mar 2'!B2", "sheet:'Jan:Mar 2'! | reference:B2"],
  ["Sheet1!Rate", "sheet:Sheet1! | name:Rate"],
  // Other workbooks.
  ["[1]Sheet!A1", "sheet:[1]Sheet! | reference:A1"],
  ["[1]!Rate*2", "sheet:[1]! | name:Rate | operator:* | number:2"],
  ["'C:\\x\\[b.xlsx]S'!A1", "sheet:'C:\\x\\[b.xlsx]S'! | reference:A1"],
  // Tables: headings with brackets, number signs and apostrophes of their own.
  ["Sales[Net]", "name:Sales | structure:[Net]"],
  ["Sales[[#This Row],[Net]]*2", "name:Sales | structure:[[#This Row],[Net]] | operator:* | number:2"],
  ["Sales[@[Net sales]]", "name:Sales | structure:[@[Net sales]]"],
  ["[@Net]+A1", "structure:[@Net] | operator:+ | reference:A1"],
  ["T[Net '[EUR']]&T['#]", "name:T | structure:[Net '[EUR']] | operator:& | name:T | structure:['#]"],
  ["T[Cust''s]", "name:T | structure:[Cust''s]"],
  ['T[a"b]&"c"', 'name:T | structure:[a"b] | operator:& | text:"c"'],
  ["SUM(T[A1])", "function:SUM | open:( | name:T | structure:[A1] | close:)"],
  // Spills, intersections, arrays, comparisons.
  ["A1#+@B2", "reference:A1 | operator:# | operator:+ | operator:@ | reference:B2"],
  [
    '{1,-2;TRUE,"x"}',
    'open:{ | number:1 | separator:, | operator:- | number:2 | separator:; | name:TRUE | separator:, | text:"x" | close:}',
  ],
  ["A1<>B1>=2%", "reference:A1 | operator:<> | reference:B1 | operator:>= | number:2 | operator:%"],
  // Texts with doubled quotes hold what looks like anything.
  ['"say ""A1"""&B1', 'text:"say ""A1""" | operator:& | reference:B1'],
  // Errors: by themselves, and in the place of a sheet that is no more.
  ["IFERROR(#N/A,#DIV/0!)", "function:IFERROR | open:( | error:#N/A | separator:, | error:#DIV/0! | close:)"],
  ["#REF!+1", "error:#REF! | operator:+ | number:1"],
  ["#REF!A1", "sheet:#REF! | reference:A1"],
  ["Sales!#REF!", "sheet:Sales! | error:#REF!"],
  // Numbers are no rows and no names.
  ["1.5E+3-.5*2E3", "number:1.5E+3 | operator:- | number:.5 | operator:* | number:2E3"],
  // A space before the bracket, and a function of a newer Excel.
  ["_xlfn.SINGLE (A1)", "function:_xlfn.SINGLE | open:( | reference:A1 | close:)"],
  // What never ends means nothing, to the end.
  ['1+"A1', 'number:1 | operator:+ | other:"A1'],
  ["T[A1", "name:T | other:[A1"],
  ["'A1", "other:'A1"],
];

const R1C1: readonly Row[] = [
  ["RC[1]*R2C3", "reference:RC[1] | operator:* | reference:R2C3"],
  [
    "SUM(R[-1]C:R[-3]C[2],C[1],R)",
    "function:SUM | open:( | reference:R[-1]C:R[-3]C[2] | separator:, | reference:C[1] | separator:, | reference:R | close:)",
  ],
  ["'a b'!RC+RATE+A1", "sheet:'a b'! | reference:RC | operator:+ | name:RATE | operator:+ | name:A1"],
];

describe("a formula's tokens", () => {
  it.each(A1)("of %s", (formula, tokens) => {
    expect(shown(formula)).toBe(tokens);
  });

  it.each(R1C1)("in R1C1 notation of %s", (formula, tokens) => {
    expect(shown(formula, "R1C1")).toBe(tokens);
  });

  const pieces = [
    "A1",
    "$B$2",
    ":",
    "!",
    "'",
    "''",
    '"',
    "[",
    "]",
    "#",
    "#REF!",
    "@",
    "(",
    ")",
    "{",
    ",",
    " ",
    "Sales",
    "1",
    ".",
    "E",
    "R",
    "C[1]",
    "ک",
    "😀",
    "\\",
    "?",
    "$",
  ];
  const formulas = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join("")),
  );

  it("are the formula again when they are joined, whatever text it is", () => {
    fc.assert(
      fc.property(formulas, fc.constantFrom<Notation>("A1", "R1C1"), (formula, notation) => {
        const tokens = lexFormula(formula, notation);
        expect(tokens.map(({ text }) => text).join("")).toBe(formula);
        expect(tokens.every(({ text, start, end }) => text !== "" && formula.slice(start, end) === text)).toBe(true);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("are the same with a space in front, as no token looks at what is far before it", () => {
    const kinds = (formula: string): FormulaTokenKind[] => lexFormula(formula).map(({ kind }) => kind);
    fc.assert(
      fc.property(formulas, (formula) => {
        fc.pre(!/^\s/.test(formula));
        expect(kinds(` ${formula}`)).toEqual(formula === "" ? ["space"] : ["space", ...kinds(formula)]);
      }),
    );
  });

  it.each(["[", "'", '"', "a:", "9", "[a]b", "#", "a ", "''", "$", "[["])(
    "are read of two hundred thousand times %s, which no reading in squares would end",
    (piece) => {
      const formula = piece.repeat(200_000);
      expect(lexFormula(formula).reduce((length, { text }) => length + text.length, 0)).toBe(formula.length);
    },
  );
});
