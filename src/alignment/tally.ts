import { type Role, ROLES } from "./evaluation";
import type { CodedColumn } from "./coded-column";
import type { Panel } from "./panel";

/** How often each value was given, by role: all that a criterion's own figures need. */
export interface CriterionTally {
  /** Units of the scale, after reversal. */
  readonly values: Float64Array;
  /** counts[role][code], parallel to `values`; null where no rater has the role. */
  readonly counts: readonly (Uint32Array | null)[];
}

/** Number of ratings of one role on a criterion. */
export function countOf(tally: CriterionTally, role: number): number {
  const counts = tally.counts[role] ?? [];
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/** Counts every column of a panel in one pass each. */
export function tallyPanel(panel: Panel): readonly CriterionTally[] {
  const present = rolesPresent(panel.role, panel.raterCount);
  return panel.columns.map((column) => tallyColumn(column, panel, present));
}

/** Roles that have at least one rater in the panel, as indices into ROLES. */
function rolesPresent(role: Uint8Array, raterCount: number): readonly number[] {
  const seen = new Uint8Array(256);
  for (let rater = 0; rater < raterCount; rater += 1) seen[role[rater] ?? 0] = 1;
  return ROLES.map((_, index) => index).filter((index) => seen[index] === 1);
}

function tallyColumn(column: CodedColumn, panel: Panel, present: readonly number[]): CriterionTally {
  const levels = column.values.length;
  const only = present.length === 1 ? present[0] : undefined;
  const stride = levels + 2;
  const cells =
    only === undefined
      ? countByRole(column.codes, panel.role, stride)
      : countCodes(column.codes, panel.raterCount, stride);
  const counts = ROLES.map((_: Role, role) => {
    if (!present.includes(role)) return null;
    const start = only === undefined ? role * stride : 0;
    return cells.subarray(start, start + levels);
  });
  return { values: column.values, counts };
}

/**
 * Four counters side by side: neighbours in a column are often equal, and a processor waits for its own last write to one
 * counter before it can add to it again.
 */
function countCodes(codes: Uint8Array | Uint32Array, raterCount: number, stride: number): Uint32Array {
  const cells = new Uint32Array(stride * 4);
  const second = stride;
  const third = stride * 2;
  const fourth = stride * 3;
  const quads = raterCount - (raterCount % 4);
  for (let rater = 0; rater < quads; rater += 4) {
    bump(cells, codes[rater] as number);
    bump(cells, second + (codes[rater + 1] as number));
    bump(cells, third + (codes[rater + 2] as number));
    bump(cells, fourth + (codes[rater + 3] as number));
  }
  for (let rater = quads; rater < raterCount; rater += 1) bump(cells, codes[rater] as number);
  for (let code = 0; code < stride; code += 1) {
    cells[code] =
      (cells[code] ?? 0) + (cells[second + code] ?? 0) + (cells[third + code] ?? 0) + (cells[fourth + code] ?? 0);
  }
  return cells;
}

function countByRole(codes: Uint8Array | Uint32Array, role: Uint8Array, stride: number): Uint32Array {
  const cells = new Uint32Array(stride * ROLES.length);
  for (let rater = 0; rater < codes.length; rater += 1) {
    bump(cells, (role[rater] as number) * stride + (codes[rater] as number));
  }
  return cells;
}

function bump(cells: Uint32Array, cell: number): void {
  cells[cell] = (cells[cell] as number) + 1;
}
