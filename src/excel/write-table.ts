import type { CellValue } from "../workbook/snapshot";
import { cellInput } from "./cell-text";
import { run } from "./run";

/** Cells a request: under the limit of a request's size. */
const CELLS_A_REQUEST = 100_000;

/** Fills the first sheet of a new workbook with a table, under the given name; texts stay texts, also those that begin with "=". */
export async function writeTable(name: string, rows: readonly (readonly CellValue[])[]): Promise<void> {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = name;
    if (columns === 0) return;
    const most = Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
    for (let first = 0; first < rows.length; first += most) {
      const block = rows.slice(first, first + most);
      sheet.getRangeByIndexes(first, 0, block.length, columns).values = block.map((row) =>
        Array.from({ length: columns }, (_, column) => asWritten(row[column] ?? "")),
      );
      await context.sync();
    }
  });
}

/** As a person would type it so that it stays a text. */
function asWritten(value: CellValue): CellValue {
  return typeof value === "string" ? cellInput(value) : value;
}
