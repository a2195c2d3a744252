import type { CellFormats } from "../../workbook/cell-formats";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/**
 * A snapshot on its way to a worker: first what the sheets are, then their rows in parts, each small enough that copying it stops
 * nobody.
 */
export interface SnapshotOutline {
  readonly sheets: readonly SheetOutline[];
  readonly date1904: boolean;
  readonly company?: string;
}

type SheetOutline = Omit<SheetSnapshot, "formats" | "values"> & {
  readonly formats: Omit<CellFormats, "rows">;
};

export interface SnapshotRows {
  /** Index of the sheet in the outline. */
  readonly sheet: number;
  /** The rows that follow those of this sheet that were sent before. */
  readonly values: readonly (readonly CellValue[])[];
  readonly formats: CellFormats["rows"];
}

/** Cells a message: some five milliseconds to copy. A row is never split. */
export const CELLS_A_MESSAGE = 20_000;

export function outlineOf({ sheets, date1904, company }: WorkbookSnapshot): SnapshotOutline {
  return {
    date1904,
    ...(company === undefined ? {} : { company }),
    sheets: sheets.map(({ name, visible, own, hasHiddenRows, hasHiddenColumns, used, tables, formats }) => ({
      name,
      visible,
      own,
      hasHiddenRows,
      hasHiddenColumns,
      used,
      tables,
      formats: { names: formats.names, others: formats.others },
    })),
  };
}

/** One by one as they are asked for, so that the thread is free in between. */
export function* rowsToSend({ sheets }: WorkbookSnapshot): Generator<SnapshotRows> {
  for (const [index, { values, formats, used }] of sheets.entries()) {
    const rows = Math.max(1, Math.floor(CELLS_A_MESSAGE / (used?.columns ?? 1)));
    for (let first = 0; first < values.length; first += rows) {
      yield {
        sheet: index,
        values: values.slice(first, first + rows),
        formats: formats.rows.slice(first, first + rows),
      };
    }
  }
}

/** Takes up the parts in the order in which they were sent. */
export interface ReceivedSnapshot {
  readonly add: (rows: SnapshotRows) => void;
  readonly snapshot: (saved: WorkbookSnapshot["saved"]) => WorkbookSnapshot;
}

export function receiveSnapshot({ sheets, date1904, company }: SnapshotOutline): ReceivedSnapshot {
  const received = sheets.map((outline) => ({
    outline,
    values: [] as (readonly CellValue[])[],
    rows: [] as (Uint16Array | null)[],
  }));
  return {
    add: ({ sheet, values, formats }) => {
      const target = received[sheet];
      if (target === undefined) throw new Error(`Rows of sheet ${sheet} arrived, which the outline does not have.`);
      for (const line of values) target.values.push(line);
      for (const row of formats) target.rows.push(row);
    },
    snapshot: (saved) => ({
      date1904,
      ...(company === undefined ? {} : { company }),
      saved,
      sheets: received.map(({ outline, values, rows }) => ({
        ...outline,
        values,
        formats: { ...outline.formats, rows },
      })),
    }),
  };
}
