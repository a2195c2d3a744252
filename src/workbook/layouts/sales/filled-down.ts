import { cellAddress } from "../../address";
import type { Journal } from "../../reading/journal";
import { isBlank, type SheetCells } from "../../reading/sheet-cells";

/** Blank among the lines at least this share: then a name stands once above its lines. */
const MOSTLY_BLANK = 0.4;
/** Orders whose first line states a name at least in this share: then it belongs to the order, and to no order below it. */
const MOSTLY_STATED = 0.8;

/** A row that says little more than a name; a line whose amounts are missing says what was sold, and when. */
const MOST_OF_A_GROUP = 2;

function namesAGroup(cells: SheetCells, row: number): boolean {
  let filled = 0;
  for (let column = cells.left; column < cells.right && filled <= MOST_OF_A_GROUP; column += 1)
    if (!isBlank(cells.at(row, column))) filled += 1;
  return filled <= MOST_OF_A_GROUP;
}

/** The rows of a table, and what is known of each. */
export interface CarryingRows {
  readonly from: number;
  readonly to: number;
  /** Whether a row holds an amount. */
  readonly isLine: (row: number) => boolean;
  readonly isSummary: (row: number) => boolean;
  /** Whether a row states nothing of its order, customer and date, as further lines of an order in exports. */
  readonly isFurther: (row: number) => boolean;
  /** Whether a row is a further line of the order above it; null: no orders are known. */
  readonly goesOn: ((row: number) => boolean) | null;
}

/**
 * For each row the one whose cell of a column speaks for it: merged cells, rows that hold nothing but the name of a group, columns
 * where what repeats is left out, and further lines of an order. What belongs to an order never passes to the next one. A finding
 * says where anything was carried down.
 */
export function rowsDown(
  cells: SheetCells,
  column: number,
  { from, to, isLine, isSummary, isFurther, goesOn }: CarryingRows,
  journal: Journal,
): (row: number) => number {
  const merged = (cells.sheet.merged ?? []).filter(
    (area) => area.rows > 1 && column >= area.column && column < area.column + area.columns,
  );
  const counts = { lines: 0, blanks: 0, further: 0, groups: 0, continued: 0, orders: 0, stated: 0, repeated: 0 };
  let above = "";
  let firstIsNamed: boolean | null = null;
  for (let row = from; row < to; row += 1) {
    const blank = isBlank(cells.at(row, column));
    if (isSummary(row)) continue;
    if (!isLine(row)) {
      if (!blank && namesAGroup(cells, row)) counts.groups += 1;
      continue;
    }
    counts.lines += 1;
    if (!blank && cells.textAt(row, column) === above) counts.repeated += 1;
    above = cells.textAt(row, column);
    const isFirstOfOrder = goesOn !== null && !goesOn(row);
    if (isFirstOfOrder) counts.orders += 1;
    if (isFirstOfOrder && !blank) counts.stated += 1;
    if (blank) counts.blanks += 1;
    if (blank && isFurther(row)) counts.further += 1;
    if (blank && goesOn?.(row) === true) counts.continued += 1;
    firstIsNamed ??= !blank || counts.groups > 0;
  }
  const { lines, blanks, further, groups, continued, orders, stated, repeated } = counts;
  const isLeftOut = groups > 0 || blanks >= MOSTLY_BLANK * lines || blanks === further;
  const carries = blanks > 0 && firstIsNamed === true && isLeftOut;
  if (!carries && merged.length === 0 && continued === 0) return (row) => row;
  // Who writes a name again below itself leaves none out.
  const isOfOrder = orders > 0 && groups === 0 && (stated >= MOSTLY_STATED * orders || repeated > 0);
  const sources = new Map<number, number>();
  let last: number | null = null;
  for (let row = from; row < to; row += 1) {
    if (isSummary(row)) continue;
    if (!isBlank(cells.at(row, column))) last = row;
    else if (isLine(row)) {
      const within = goesOn?.(row) === true;
      // Of another order nothing is known here.
      if (!within && (isOfOrder || !carries)) last = null;
      const area = merged.find((one) => row >= one.row && row < one.row + one.rows);
      const source = area !== undefined ? area.row : carries || within ? last : null;
      if (source !== null && !isBlank(cells.at(source, column))) sources.set(row, source);
    }
  }
  if (sources.size > 0) {
    const heading = cells.textAt(from - 1, column);
    journal.note("names-filled-down", cells.name, cellAddress(from - 1, column), `${heading} (${sources.size})`);
  }
  return (row) => sources.get(row) ?? row;
}
