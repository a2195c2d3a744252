import type { CellContent, ReportTable, UserEntries } from "../workbook/report/description";
import type { CellValue } from "../workbook/snapshot";
import type { ExistingTable } from "./existing-report";

type Row = readonly CellContent[];
type FormerRow = readonly CellValue[];

/**
 * The rows of a table with what people typed into its own columns. A former row is found by key and wording first, then by what
 * is left when a criterion was moved, a department renamed or a statement reworded. Rows of theirs that the report no longer
 * has, and rows that they added, stay at the end, so that nothing is lost.
 */
export function rowsWithEntries(
  table: ReportTable,
  existing: ExistingTable | undefined,
): { readonly rows: readonly Row[]; readonly kept: number } {
  const { entries } = table;
  if (existing === undefined || entries === undefined) return { rows: table.rows, kept: 0 };
  const at = (keys: readonly string[]): readonly number[] =>
    keys.map((key) => table.columns.findIndex((column) => column.key === key)).filter((index) => index >= 0);
  const former = formerRows(table, existing);
  const found = new Map<Row, FormerRow>();
  const left = new Set(former);
  for (const keys of entries.foundBy) findRows(table.rows, at(keys), found, left);

  const userAt = new Set(at([...entries.columns, ...(entries.kept ?? [])]));
  const rows = table.rows.map((row) => {
    const own = found.get(row);
    if (own === undefined) return row;
    return row.map((cell, index) => (userAt.has(index) && own[index] !== "" ? inWords(own[index], entries) : cell));
  });
  const orphans = [...left].filter((row) => isTouched(row, table, entries));
  const all = [...rows, ...orphans.map((row) => orphaned(row, table, entries))];
  return { rows: withFinishedBelow(all, table, entries), kept: orphans.length };
}

/** What is done with goes down; otherwise the order stays. */
function withFinishedBelow(rows: readonly Row[], { columns }: ReportTable, { below }: UserEntries): readonly Row[] {
  const place = columns.findIndex(({ key }) => key === below?.column);
  if (below === undefined || place < 0) return rows;
  const isFinished = (row: Row): boolean => below.words.includes(textOf(row[place]));
  return [...rows.filter((row) => !isFinished(row)), ...rows.filter(isFinished)];
}

/** The rows of an earlier report, their cells in the order of the present columns: found by heading, in whatever language it was. */
function formerRows({ columns }: ReportTable, { values }: ExistingTable): readonly FormerRow[] {
  const headings = (values[0] ?? []).map(String);
  const places = columns.map(({ heading, knownAs = [heading] }) =>
    headings.findIndex((former) => knownAs.includes(former)),
  );
  return values.slice(1).map((row) => places.map((place) => row[place] ?? ""));
}

/** Pairs rows that say the same in the given columns, where only one on each side does. */
function findRows(
  rows: readonly Row[],
  columns: readonly number[],
  found: Map<Row, FormerRow>,
  left: Set<FormerRow>,
): void {
  const said = (row: readonly (CellContent | CellValue | undefined)[]): string =>
    columns.map((index) => textOf(row[index])).join("\n");
  const formerBy = grouped([...left], said);
  const currentBy = grouped(
    rows.filter((row) => !found.has(row)),
    said,
  );
  for (const [key, current] of currentBy) {
    const former = formerBy.get(key) ?? [];
    const [row] = current;
    const [own] = former;
    if (key.trim() === "" || current.length !== 1 || former.length !== 1 || row === undefined || own === undefined)
      continue;
    found.set(row, own);
    left.delete(own);
  }
}

function grouped<One>(rows: readonly One[], keyOf: (row: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Whether anything in the row is the user's: something typed, another choice than the first, or a row of their own. */
function isTouched(row: FormerRow, { columns, rowKey }: ReportTable, entries: UserEntries): boolean {
  const isOwn = columns.every(({ key }, index) => rowKey?.includes(key) !== true || row[index] === "");
  return columns.some(({ key }, index) => {
    const value = row[index] ?? "";
    if (value === "") return false;
    return isOwn || (entries.columns.includes(key) && inWords(value, entries) !== entries.untouched[key]);
  });
}

function orphaned(row: FormerRow, { columns, rowKey }: ReportTable, entries: UserEntries): Row {
  const isOwn = columns.every(({ key }, index) => rowKey?.includes(key) !== true || row[index] === "");
  return columns.map(({ key }, index) => {
    const gone = entries.gone[key];
    if (!isOwn && gone !== undefined) return gone;
    const value = row[index] ?? "";
    return value === "" ? null : inWords(value, entries);
  });
}

function inWords(value: CellValue | undefined, { words }: UserEntries): CellContent {
  return typeof value === "string" ? (words[value] ?? value) : (value ?? null);
}

/** Keys are plain texts; a formula is no key. */
function textOf(cell: CellContent | CellValue | undefined): string {
  return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell);
}
