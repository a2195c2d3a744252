import { describe, expect, it } from "vitest";
import { CELLS_A_MESSAGE, outlineOf, receiveSnapshot, rowsToSend } from "../../src/taskpane/analysis/snapshot-transfer";
import { formatAt, GENERAL_FORMATS, packFormats } from "../../src/workbook/cell-formats";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";

const FORMATS = [
  ["General", "General"],
  ["yyyy-mm-dd", "0.00"],
  ["General", "yyyy-mm-dd"],
];

const SHEET: SheetSnapshot = {
  name: "Sales",
  visible: true,
  own: false,
  hasHiddenRows: false,
  hasHiddenColumns: false,
  used: { row: 2, column: 1, rows: 3, columns: 2 },
  values: [
    ["date", "rating"],
    [45_000, 4.5],
    [3, 45_001],
  ],
  formats: packFormats(FORMATS, undefined),
  tables: [],
};

const EMPTY: SheetSnapshot = { ...SHEET, name: "Empty", used: null, values: [], formats: GENERAL_FORMATS };
const SNAPSHOT: WorkbookSnapshot = { sheets: [SHEET, EMPTY], saved: { key: "text" }, date1904: true };

/** As the worker gets it: everything is cloned on its way. */
function sent(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const received = receiveSnapshot(structuredClone(outlineOf(snapshot)));
  for (const rows of rowsToSend(snapshot)) received.add(structuredClone(rows));
  return received.snapshot(snapshot.saved);
}

/** Of so many rows; every seventh is formatted as a date. */
function long(rows: number, columns: number): SheetSnapshot {
  return {
    ...SHEET,
    used: { row: 0, column: 0, rows, columns },
    values: Array.from({ length: rows }, (_row, row) => Array.from({ length: columns }, (_, at) => row * columns + at)),
    formats: packFormats(
      Array.from({ length: rows }, (_row, row) =>
        new Array<string>(columns).fill(row % 7 === 0 ? "yyyy-mm-dd" : "0.00"),
      ),
      undefined,
    ),
  };
}

describe("a snapshot on its way to the worker", () => {
  it("survives structured cloning with its number formats", () => {
    const received = sent(SNAPSHOT);
    expect(received.date1904).toBe(true);
    expect(received.saved).toEqual({ key: "text" });
    const [sheet, empty] = received.sheets;
    expect(sheet?.values).toEqual(SHEET.values);
    FORMATS.forEach((line, row) => {
      line.forEach((format, column) => {
        expect(formatAt(sheet?.formats ?? GENERAL_FORMATS, row, column)).toBe(format);
      });
    });
    expect(formatAt(empty?.formats ?? GENERAL_FORMATS, 0, 0)).toBe("General");
  });

  it("sends no list of formats for a sheet that has none", () => {
    const plain = packFormats(
      [
        ["General", "General"],
        ["General", "General"],
        ["General", "General"],
      ],
      undefined,
    );
    const [rows] = rowsToSend({ ...SNAPSHOT, sheets: [{ ...SHEET, formats: plain }] });
    expect(rows?.formats).toEqual([null, null, null]);
  });

  it("puts a long sheet together again from messages of a bounded number of cells", () => {
    // 12 columns, as the profitability benchmark has; seven does not divide the rows of a message.
    const sheet = long(5_003, 12);
    const messages = [...rowsToSend({ ...SNAPSHOT, sheets: [EMPTY, sheet] })];
    expect(messages.length).toBe(4);
    expect(Math.max(...messages.map(({ values }) => values.length * 12))).toBeLessThanOrEqual(CELLS_A_MESSAGE);
    const received = sent({ ...SNAPSHOT, sheets: [EMPTY, sheet] }).sheets[1];
    expect(received?.values).toEqual(sheet.values);
    expect(received?.formats).toEqual(sheet.formats);
  });

  it("never splits a row, however wide", () => {
    const messages = [...rowsToSend({ ...SNAPSHOT, sheets: [long(2, CELLS_A_MESSAGE + 1)] })];
    expect(messages.map(({ values }) => values.length)).toEqual([1, 1]);
  });
});
