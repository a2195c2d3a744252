import { ROLES, type RatingTable } from "../alignment/evaluation";
import { poolTables } from "../alignment/panel";
import { type ScoredPart, scorePart } from "../alignment/part";
import { DEFAULT_SETTINGS } from "../alignment/settings";
import { FunctionProblem } from "./function-problem";
import type { RangeRatings } from "./read-range";

const ROLE = ROLES.indexOf("customer");

/** A range scored as a part of a department is: one table, raters of one role, criteria of one weight. */
export function scoreRange({ scale, raters, columns }: RangeRatings): ScoredPart {
  const table: RatingTable = {
    part: "A",
    department: "range",
    period: null,
    scale,
    criteria: columns.map((_, index) => ({
      id: `column-${index + 1}`,
      text: "",
      weight: 1,
      reverse: false,
      dimension: null,
    })),
    raters: { count: raters, role: new Uint8Array(raters).fill(ROLE), key: null },
    ratings: columns,
    anonymous: false,
  };
  const panel = poolTables([table]);
  if (panel === null || raters === 0 || columns.length === 0) throw new FunctionProblem("#N/A", "no-ratings");
  return scorePart(panel, DEFAULT_SETTINGS);
}
