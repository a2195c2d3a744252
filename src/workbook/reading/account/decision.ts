import type { Family } from "./family";
import type { ColumnReason, ColumnUse } from "./column-use";

/** What a column is taken for, and why. */
export interface Decision {
  readonly use: ColumnUse;
  readonly reason: ColumnReason;
  readonly confidence: number;
  readonly family: Family | null;
}

/** A decision that no family of answers stands behind. */
export function decided(
  use: ColumnUse,
  code: ColumnReason["code"],
  value: ColumnReason["value"],
  confidence: number,
): Decision {
  return { use, reason: { code, value }, confidence, family: null };
}
