import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/** A snapshot as a worker can receive it: a function does not travel, so number formats become numbers into a list. */
export interface TransferableSnapshot {
  readonly sheets: readonly TransferableSheet[];
  readonly date1904: boolean;
}

interface TransferableSheet extends Omit<SheetSnapshot, "formatAt"> {
  readonly formats: readonly string[];
  /** formats[formatOf[row * columns + column]]; null: every cell has the first format. */
  readonly formatOf: Uint16Array | null;
}

export function packSnapshot(snapshot: WorkbookSnapshot): TransferableSnapshot {
  return { sheets: snapshot.sheets.map(packSheet), date1904: snapshot.date1904 };
}

export function unpackSnapshot(packed: TransferableSnapshot, saved: WorkbookSnapshot["saved"]): WorkbookSnapshot {
  return { sheets: packed.sheets.map(unpackSheet), saved, date1904: packed.date1904 };
}

const GENERAL = "General";

function packSheet({ formatAt, ...sheet }: SheetSnapshot): TransferableSheet {
  const columns = sheet.used?.columns ?? 0;
  const numberOf = new Map<string, number>([[GENERAL, 0]]);
  const formatOf = new Uint16Array((sheet.used?.rows ?? 0) * columns);
  sheet.values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (!formatMatters(value)) return;
      const format = formatAt(row, column);
      const number = numberOf.get(format) ?? numberOf.size;
      numberOf.set(format, number);
      formatOf[row * columns + column] = number;
    });
  });
  return { ...sheet, formats: [...numberOf.keys()], formatOf: numberOf.size === 1 ? null : formatOf };
}

/** Only a number's format says more than its value does: whether it is a date, an amount, a percentage. */
function formatMatters(value: CellValue): boolean {
  return typeof value === "number";
}

function unpackSheet({ formats, formatOf, ...sheet }: TransferableSheet): SheetSnapshot {
  const columns = sheet.used?.columns ?? 0;
  return {
    ...sheet,
    formatAt: (row, column) => formats[formatOf?.[row * columns + column] ?? 0] ?? GENERAL,
  };
}
