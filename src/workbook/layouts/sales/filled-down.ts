import { cellAddress } from "../../address";
import type { Journal } from "../../reading/journal";
import { isBlank, type SheetCells } from "../../reading/sheet-cells";

/** Blank among the lines at least this share: then a name stands once above its lines. */
const MOSTLY_BLANK = 0.4;

/** A row that says little more than a name; a line whose amounts are missing says what was sold, and when. */
const MOST_OF_A_GROUP = 2;

function namesAGroup(cells: SheetCells, row: number): boolean {
  let filled = 0;
  for (let column = cells.left; column < cells.right && filled <= MOST_OF_A_GROUP; column += 1)
    if (!isBlank(cells.at(row, column))) filled += 1;
  return filled <= MOST_OF_A_GROUP;
}

/**
 * The texts of a column of names, each for all the lines that it stands over: merged cells, rows that hold nothing but the name
 * of a group, and columns where repeated names are left out. A finding says where names were carried down.
 * @param isLine whether a row holds an amount
 * @param goesOn whether a row is a further line of the order above it
 */
export function namesDown(
  cells: SheetCells,
  column: number,
  rows: { readonly from: number; readonly to: number },
  isLine: (row: number) => boolean,
  isSummary: (row: number) => boolean,
  journal: Journal,
  goesOn: (row: number) => boolean = () => false,
): (row: number) => string {
  const merged = (cells.sheet.merged ?? []).filter(
    (area) => area.rows > 1 && column >= area.column && column < area.column + area.columns,
  );
  let lines = 0;
  let blanks = 0;
  let groups = 0;
  let firstIsNamed: boolean | null = null;
  let continued = 0;
  for (let row = rows.from; row < rows.to; row += 1) {
    const blank = isBlank(cells.at(row, column));
    if (isSummary(row)) continue;
    if (!isLine(row)) {
      if (!blank && namesAGroup(cells, row)) groups += 1;
      continue;
    }
    lines += 1;
    if (blank) blanks += 1;
    if (blank && goesOn(row)) continued += 1;
    firstIsNamed ??= !blank || groups > 0;
  }
  const plain = (row: number): string => cells.textAt(row, column);
  const carries = blanks > 0 && firstIsNamed === true && (groups > 0 || blanks >= MOSTLY_BLANK * lines);
  if (!carries && merged.length === 0 && continued === 0) return plain;
  const names = new Map<number, string>();
  let last = "";
  let filled = 0;
  for (let row = rows.from; row < rows.to; row += 1) {
    const text = plain(row);
    const area = merged.find((one) => row >= one.row && row < one.row + one.rows);
    if (isSummary(row)) continue;
    if (text !== "") last = text;
    else if (isLine(row)) {
      const name = area !== undefined ? plain(area.row) : carries || goesOn(row) ? last : "";
      if (name === "") continue;
      names.set(row, name);
      filled += 1;
    }
  }
  if (filled > 0) {
    const heading = cells.textAt(rows.from - 1, column);
    journal.note("names-filled-down", cells.name, cellAddress(rows.from - 1, column), `${heading} (${filled})`);
  }
  return (row) => names.get(row) ?? plain(row);
}
