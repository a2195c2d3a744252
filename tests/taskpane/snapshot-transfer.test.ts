import { describe, expect, it } from "vitest";
import { packSnapshot, unpackSnapshot } from "../../src/taskpane/analysis/snapshot-transfer";
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

describe("a snapshot on its way to the worker", () => {
  it("survives structured cloning with its number formats", () => {
    const received = unpackSnapshot(structuredClone(packSnapshot(SNAPSHOT)), SNAPSHOT.saved);
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
    const packed = packSnapshot({ ...SNAPSHOT, sheets: [{ ...SHEET, formatAt: () => "General" }] });
    expect(packed.sheets[0]?.formatOf).toBeNull();
  });
});
