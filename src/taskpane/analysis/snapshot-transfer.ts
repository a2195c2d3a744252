import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/**
 * A snapshot as a worker can receive it: first what the sheets are, then their rows in parts, each small enough that copying it
 * stops nobody. A function does not travel, so number formats become numbers into a list.
 */
export interface SnapshotOutline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
}

type SheetOutline = Omit<SheetSnapshot, "formatAt" | "values">;

export interface SnapshotRows {
  /** Index of the sheet in the outline. */
  readonly sheet: number;
  /** The rows that follow those of this sheet that were sent before. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: readonly string[];
  /** formats[formatOf[row * columns + column]] of these rows; null: every cell has the first format. */
  readonly formatOf: Uint16Array | null;
}

/** Cells a message: some five milliseconds to pack and copy. A row is never split. */
export const CELLS_A_MESSAGE = 20_000;
const GENERAL = "General";

export function outlineOf({ sheets, date1904 }: WorkbookSnapshot): SnapshotOutline {
  return {
    date1904,
    sheets: sheets.map(({ name, visible, own, hasHiddenRows, hasHiddenColumns, used, tables }) => ({
      name,
      visible,
      own,
      hasHiddenRows,
      hasHiddenColumns,
      used,
      tables,
    })),
  };
}

/** Packed one by one as they are asked for, so that the thread is free in between. */
export function* rowsToSend({ sheets }: WorkbookSnapshot): Generator<SnapshotRows> {
  for (const [index, sheet] of sheets.entries()) {
    const rows = rowsAMessage(sheet);
    for (let first = 0; first < sheet.values.length; first += rows) {
      yield packRows(index, sheet, first, sheet.values.slice(first, first + rows));
    }
  }
}

function rowsAMessage({ used }: Pick<SheetSnapshot, "used">): number {
  return Math.max(1, Math.floor(CELLS_A_MESSAGE / (used?.columns ?? 1)));
}

function packRows(
  index: number,
  { used, formatAt }: SheetSnapshot,
  first: number,
  values: SheetSnapshot["values"],
): SnapshotRows {
  const columns = used?.columns ?? 0;
  const numberOf = new Map<string, number>([[GENERAL, 0]]);
  const formatOf = new Uint16Array(values.length * columns);
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!formatMatters(value)) return;
      const format = formatAt(first + row, column);
      const number = numberOf.get(format) ?? numberOf.size;
      numberOf.set(format, number);
      formatOf[row * columns + column] = number;
    });
  });
  return { sheet: index, values, formats: [...numberOf.keys()], formatOf: numberOf.size === 1 ? null : formatOf };
}

/** Only a number's format says more than its value does: whether it is a date, an amount, a percentage. */
function formatMatters(value: CellValue): boolean {
  return typeof value === "number";
}

/** Takes up the parts in the order in which they were sent. */
export interface ReceivedSnapshot {
  readonly add: (rows: SnapshotRows) => void;
  readonly snapshot: (saved: WorkbookSnapshot["saved"]) => WorkbookSnapshot;
}

export function receiveSnapshot({ sheets, date1904 }: SnapshotOutline): ReceivedSnapshot {
  const received = sheets.map((outline) => ({
    outline,
    values: [] as (readonly CellValue[])[],
    parts: [] as Formats[],
  }));
  return {
    add: ({ sheet, values, formats, formatOf }) => {
      const target = received[sheet];
      if (target === undefined) throw new Error(`Rows of sheet ${sheet} arrived, which the outline does not have.`);
      for (const line of values) target.values.push(line);
      target.parts.push({ formats, formatOf });
    },
    snapshot: (saved) => ({
      date1904,
      saved,
      sheets: received.map(({ outline, values, parts }) => ({
        ...outline,
        values,
        formatAt: formatsOf(outline, parts),
      })),
    }),
  };
}

type Formats = Pick<SnapshotRows, "formats" | "formatOf">;

function formatsOf(outline: SheetOutline, parts: readonly Formats[]): SheetSnapshot["formatAt"] {
  const columns = outline.used?.columns ?? 0;
  const rows = rowsAMessage(outline);
  return (row, column) => {
    const part = parts[Math.floor(row / rows)];
    return part?.formats[part.formatOf?.[(row % rows) * columns + column] ?? 0] ?? GENERAL;
  };
}
