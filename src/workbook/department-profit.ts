import { type Figure, isComputable, notComputable } from "../alignment/figure";
import type { AlignmentResults } from "../alignment/results";
import { departmentMoney } from "../language/money-words";
import { alignmentAgainstMargin } from "../profitability/alignment-against-margin";
import { marginOf } from "../profitability/margins";
import type { AlignmentAgainstMargin } from "../profitability/results";
import type { Analysis } from "./analysis";

/** The accountant's columns of one department, money as in the input. */
export interface DepartmentProfit {
  readonly id: string;
  readonly revenue: number | null;
  readonly cost: number | null;
  /** As given; else revenue - cost. */
  readonly contribution: Figure;
  /** contribution / revenue. */
  readonly margin: Figure;
  /** Whether the contribution was worked out here. */
  readonly isDerived: boolean;
}

export interface DepartmentProfitability {
  readonly departments: readonly DepartmentProfit[];
  readonly against: AlignmentAgainstMargin;
}

/** What the departments earn beside how well they are aligned; null: the list of departments has no such columns. */
export function departmentProfitability({ alignment, evaluation }: Analysis): DepartmentProfitability | null {
  if (alignment === null || evaluation === null) return null;
  const departments = evaluation.departments.flatMap(({ id, figures }) => {
    const profit = profitOf(id, figures ?? {});
    return profit === null ? [] : [profit];
  });
  if (departments.length === 0) return null;
  return { departments, against: alignmentAgainstMargin(pointsOf(departments, alignment)) };
}

function profitOf(id: string, figures: Readonly<Record<string, number>>): DepartmentProfit | null {
  const sums: { revenue: number | null; cost: number | null; contribution: number | null } = {
    revenue: null,
    cost: null,
    contribution: null,
  };
  for (const [heading, value] of Object.entries(figures)) {
    const meaning = departmentMoney(heading);
    // Several columns of cost are one department's costs together; revenue and contribution are said once.
    if (meaning === "cost") sums.cost = (sums.cost ?? 0) + value;
    else if (meaning !== null) sums[meaning] ??= value;
  }
  const { revenue, cost, contribution: given } = sums;
  if (revenue === null && cost === null && given === null) return null;
  const contribution: Figure =
    given ?? (revenue === null || cost === null ? notComputable("not-scored") : revenue - cost);
  const margin =
    isComputable(contribution) && revenue !== null ? marginOf(contribution, revenue) : notComputable("not-positive");
  return { id, revenue, cost, contribution, margin, isDerived: given === null };
}

/** Departments with both: a hidden one has no alignment and is no point. */
function pointsOf(
  departments: readonly DepartmentProfit[],
  { departments: results }: AlignmentResults,
): AlignmentAgainstMargin["points"] {
  const margins = new Map(departments.map(({ id, margin }) => [id, margin]));
  return results.flatMap(({ id, alignment }) => {
    const margin = margins.get(id);
    return margin !== undefined && isComputable(margin) && isComputable(alignment)
      ? [{ department: id, alignment, margin }]
      : [];
  });
}
