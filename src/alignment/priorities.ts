import { isComputable } from "./figure";
import type { DepartmentResult, Priority } from "./results";

/** Criteria of Parts A and B below their department's target, highest weight * (target - score) first. */
export function rankPriorities(departments: readonly DepartmentResult[]): readonly Priority[] {
  return departments
    .flatMap(({ id, criteria }) =>
      criteria.flatMap(({ id: criterion, part, priority, score }) =>
        part !== "D" && isComputable(priority) && isComputable(score) && priority > 0
          ? [{ department: id, criterion, priority, score }]
          : [],
      ),
    )
    .sort((one, other) => other.priority - one.priority);
}
