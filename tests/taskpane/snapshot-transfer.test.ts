import { describe, expect, it } from "vitest";
import { CELLS_A_MESSAGE, outlineOf, receiveSnapshot, rowsToSend } from "../../src/taskpane/analysis/snapshot-transfer";
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
  formatAt: (row, column) => FORMATS[row]?.[column] ?? "General",
  tables: [],
};

const EMPTY: SheetSnapshot = { ...SHEET, name: "Empty", used: null, values: [], formatAt: () => "General" };
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
    formatAt: (row) => (row % 7 === 0 ? "yyyy-mm-dd" : "0.00"),
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
        expect(sheet?.formatAt(row, column)).toBe(format);
      });
    });
    expect(empty?.formatAt(0, 0)).toBe("General");
  });

  it("sends no list of formats for a sheet that has none", () => {
    const [rows] = rowsToSend({ ...SNAPSHOT, sheets: [{ ...SHEET, formatAt: () => "General" }] });
    expect(rows?.formatOf).toBeNull();
  });

  it("puts a long sheet together again from messages of a bounded number of cells", () => {
    // 12 columns, as the profitability benchmark has; seven does not divide the rows of a message.
    const sheet = long(5_003, 12);
    const messages = [...rowsToSend({ ...SNAPSHOT, sheets: [EMPTY, sheet] })];
    expect(messages.length).toBe(4);
    expect(Math.max(...messages.map(({ values }) => values.length * 12))).toBeLessThanOrEqual(CELLS_A_MESSAGE);
    const received = sent({ ...SNAPSHOT, sheets: [EMPTY, sheet] }).sheets[1];
    expect(received?.values).toEqual(sheet.values);
    const formats = sheet.values.map((_line, row) => received?.formatAt(row, 11));
    expect(formats).toEqual(sheet.values.map((_line, row) => sheet.formatAt(row, 11)));
  });

  it("never splits a row, however wide", () => {
    const messages = [...rowsToSend({ ...SNAPSHOT, sheets: [long(2, CELLS_A_MESSAGE + 1)] })];
    expect(messages.map(({ values }) => values.length)).toEqual([1, 1]);
  });
});
