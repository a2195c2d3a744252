import { strToU8 } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SheetReader } from "@offline-excel/xlsx/sheet-reader";
import { TextPool } from "@offline-excel/xlsx/text-pool";

const SHARED = ["zero", "one", "two"];

interface Cell {
  readonly column: number;
  readonly style: number;
  readonly kind: "number" | "shared" | "empty";
  readonly value: number;
}

/** A row of cells of two digits at most, as XML; the cell by the given writer. */
function sheetOf(cells: readonly Cell[], row: number, write: (cell: Cell, reference: string) => string): SheetReader {
  const inner = cells.map((cell) => write(cell, `${String.fromCharCode(65 + cell.column)}${row}`)).join("");
  const xml = `<worksheet><sheetData><row r="${row}" spans="1:26">${inner}</row></sheetData></worksheet>`;
  return new SheetReader(strToU8(xml), "xl/worksheets/sheet1.xml", new TextPool([...SHARED]));
}

/** As Excel writes it. */
function plainly({ style, kind, value }: Cell, reference: string): string {
  const start = `<c r="${reference}"${style > 0 ? ` s="${style}"` : ""}${kind === "shared" ? ' t="s"' : ""}`;
  return kind === "empty" ? `${start}/>` : `${start}><v>${value}</v></c>`;
}

/** The same by other rules of XML, which the quick way does not know. */
function otherwise({ style, kind, value }: Cell, reference: string): string {
  const start = `<c ${kind === "shared" ? "t='s' " : "t='n' "} s="${style}" r = '${reference}' `;
  return kind === "empty" ? `${start}></c>` : `${start}><v >${kind === "number" ? `${value}.0` : value}</v ></c >`;
}

function contents(reader: SheetReader, cells: readonly Cell[], row: number): unknown {
  const store = reader.result().cells;
  return cells.map(({ column }) => [store.content(row - 1, column), Math.max(1, store.styleMark(row - 1, column))]);
}

test("cells read the quick way are those that the full reader finds, however they are written", () => {
  const cell = fc.record({
    column: fc.nat(25),
    style: fc.nat(40),
    kind: fc.constantFrom("number", "shared", "empty"),
    value: fc.nat(2),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { selector: ({ column }) => column, maxLength: 26 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (cells, row) => {
        expect(contents(sheetOf(cells, row, plainly), cells, row)).toEqual(
          contents(sheetOf(cells, row, otherwise), cells, row),
        );
      },
    ),
  );
});

test.each([
  ["a cell of another row", '<c r="B3"><v>1</v></c>'],
  ["a shared text that is not there", '<c r="B2" t="s"><v>3</v></c>'],
  ["a column past the last", '<c r="XFE2"><v>1</v></c>'],
])("%s is refused as damaged", (_, xml) => {
  const sheet = `<worksheet><sheetData><row r="2">${xml}</row></sheetData></worksheet>`;
  expect(() => new SheetReader(strToU8(sheet), "sheet1.xml", new TextPool([...SHARED]))).toThrow(
    expect.objectContaining({ code: "damaged" }) as Error,
  );
});
