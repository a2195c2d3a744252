import { headingKey } from "../../../language/column-words";
import type { ColumnUse } from "../../reading/account/column-use";
import type { RegionAccount } from "../../reading/account/region-account";
import type { RegionColumn } from "../../reading/account/region-columns";
import { OF_PERSONS } from "../../reading/detect/of-persons";

/** What may stand beside departments that were rated in one go; anything else speaks of whoever answered. */
const BESIDE: ReadonlySet<ColumnUse> = new Set(["department rated", "criterion", "derived", "comment", "left out"]);
const FEWEST = 3;
/** "Q1", "3": survey tools name questions so; somebody who rates departments writes what he rates. */
const CODE = /^(?:q|question|item|s|سوال|پرسش)?[\s_.-]*\d+$/;

/**
 * Whether each row is a department with its ratings, and no person's answers: every department stands once, and no column says who
 * rated, when or in which role.
 */
export function rowsAreDepartments(
  { columns, decisionOf }: RegionAccount,
  rated: RegionColumn | null,
  titles: readonly string[],
): boolean {
  if (rated === null || titles.some((title) => OF_PERSONS.test(headingKey(title)))) return false;
  if (columns.some((column) => decisionOf(column).use === "criterion" && CODE.test(headingKey(column.heading))))
    return false;
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
