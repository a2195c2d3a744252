import { type Role, ROLES } from "../../alignment/evaluation";
import type { Journal } from "./journal";
import type { RatingBlock } from "./rating-block";

/**
 * In a survey of the climate everybody speaks of the company that he works in: managers and staff are positions there, no roles
 * that look at a department from different sides. All count alike, and each only once among the department's people, so that three
 * managers beside nine others hide no department. The finding says so.
 */
export function withPositionsAlike(block: RatingBlock, sheet: string, journal: Journal): RatingBlock {
  if (block.part !== "B") return block;
  const found = ROLES.filter((role) => block.role.includes(role));
  if (found.length < 2 && (found[0] ?? "employee") === "employee") return block;
  journal.note("positions-counted-alike", sheet, null, null);
  return { ...block, role: block.role.map((): Role => "employee") };
}
