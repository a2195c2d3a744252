import { isComputable } from "./figure";
import type { CriterionResult, DepartmentResult, ScoringFinding } from "./results";

/** Raters below which a department's figures rest on too few to say more than a range. */
const FEW_RATERS = 5;
/** Raters from which it is odd, not chance, that all gave one rating. */
const ENOUGH_TO_VARY = 5;

/** A figure this close to 0 is 0. */
const ROUNDING = 1e-12;

/** What only the figures show, department by department, from shown figures alone. */
export function findingsOf(departments: readonly DepartmentResult[]): readonly ScoringFinding[] {
  return departments.flatMap((department) => [
    ...findingsOfDepartment(department),
    ...department.criteria.flatMap((criterion) => findingsOfCriterion(department.id, criterion)),
  ]);
}

function findingsOfDepartment(department: DepartmentResult): readonly ScoringFinding[] {
  const { id, raters, reliability, agreement } = department;
  const findings: ScoringFinding[] = [];
  if (typeof raters === "number" && raters > 0 && raters < FEW_RATERS) {
    findings.push({ code: "too-few-raters", department: id, criterion: null, value: raters });
  }
  if (isComputable(reliability.alpha) && reliability.alpha < -ROUNDING) {
    findings.push({ code: "negative-alpha", department: id, criterion: null, value: reliability.alpha });
  }
  if (agreement.polarised) {
    const raw = agreement.rwgjRaw;
    findings.push({ code: "polarised", department: id, criterion: null, value: isComputable(raw) ? raw : null });
  }
  return findings;
}

function findingsOfCriterion(department: string, criterion: CriterionResult): readonly ScoringFinding[] {
  const { id, itemTotal, rwgRaw, sd, n } = criterion;
  const findings: ScoringFinding[] = [];
  if (isComputable(itemTotal) && itemTotal < -ROUNDING) {
    findings.push({ code: "reversed-suspected", department, criterion: id, value: itemTotal });
  }
  if (isComputable(rwgRaw) && rwgRaw < -ROUNDING) {
    findings.push({ code: "polarised", department, criterion: id, value: rwgRaw });
  }
  if (isComputable(n) && n >= ENOUGH_TO_VARY && isComputable(sd) && sd === 0) {
    findings.push({ code: "no-variance", department, criterion: id, value: null });
  }
  return findings;
}
