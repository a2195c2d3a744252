import type { ColumnUse } from "../../reading/account/column-use";
import type { RegionAccount } from "../../reading/account/region-account";
import type { RegionColumn } from "../../reading/account/region-columns";

/** What may stand beside departments that were rated in one go; anything else speaks of whoever answered. */
const BESIDE: ReadonlySet<ColumnUse> = new Set(["department rated", "criterion", "derived", "comment", "left out"]);
const FEWEST = 2;

/**
 * Whether each row is a department with its ratings, and no person's answers: every department stands once, and no column says who
 * rated, when or in which role.
 */
export function rowsAreDepartments({ columns, decisionOf }: RegionAccount, rated: RegionColumn | null): boolean {
  if (rated === null) return false;
  const { texts, anchors, numbers, filled, distinctTexts, manyTexts } = rated.profile;
  return (
    !manyTexts &&
    filled >= FEWEST &&
    numbers === 0 &&
    texts + anchors === filled &&
    distinctTexts.size === filled &&
    columns.every((column) => column.profile.filled === 0 || BESIDE.has(decisionOf(column).use))
  );
}
