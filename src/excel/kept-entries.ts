import type { CellContent, ReportTable } from "../workbook/report/description";
import type { CellValue } from "../workbook/snapshot";
import type { ExistingTable } from "./existing-report";

/**
 * The rows of a table with what people typed into its own columns, found again by the row's key. Rows of theirs that the
 * report no longer has stay at the end, as they were, so that nothing is lost.
 */
export function rowsWithEntries(
  table: ReportTable,
  existing: ExistingTable | undefined,
): { readonly rows: readonly (readonly CellContent[])[]; readonly kept: number } {
  const { userColumns, rowKey } = table;
  if (existing === undefined || userColumns === undefined || rowKey === undefined) return { rows: table.rows, kept: 0 };
  const keyAt = indexesOf(table, rowKey);
  const userAt = indexesOf(table, userColumns);
  const keyOf = (row: readonly (CellContent | CellValue)[]): string =>
    keyAt.map((index) => textOf(row[index])).join("|");
  // Same columns in the same order whatever the language of the headings.
  const former = existing.values.slice(1).filter((row) => row.length === table.columns.length);
  const byKey = new Map(former.map((row) => [keyOf(row), row]));
  const rows = table.rows.map((row) => {
    const entries = byKey.get(keyOf(row));
    if (entries === undefined) return row;
    byKey.delete(keyOf(row));
    return row.map((cell, index) =>
      userAt.includes(index) && entries[index] !== "" ? (entries[index] ?? cell) : cell,
    );
  });
  const statusAt = table.columns.findIndex(({ key }) => key === "status");
  const orphans = [...byKey.values()].filter((row) =>
    userAt.some((index) => index !== statusAt && row[index] !== undefined && row[index] !== ""),
  );
  return {
    rows: [...rows, ...orphans.map((row) => row.map((value) => (value === "" ? null : value)))],
    kept: orphans.length,
  };
}

function indexesOf(table: ReportTable, keys: readonly string[]): readonly number[] {
  return keys.map((key) => table.columns.findIndex((column) => column.key === key)).filter((index) => index >= 0);
}

/** Keys are plain texts; a formula is no key. */
function textOf(cell: CellContent | CellValue | undefined): string {
  return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell);
}
