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
  return [
    ...departments.flatMap((department) => [
      ...findingsOfDepartment(department),
      ...department.criteria.flatMap((criterion) => findingsOfCriterion(department.id, criterion)),
    ]),
    ...againstTheOthers(departments),
  ];
}

/**
 * Criteria that run against the others of their part, each once: item-total correlations of the departments together (Fisher's z,
 * weighted by n - 3), where so low a value would be met less than once in ten times by chance. In one department of ten a
 * correlation slightly below zero says nothing.
 */
function againstTheOthers(departments: readonly DepartmentResult[]): readonly ScoringFinding[] {
  const asked = new Map<string, { readonly department: string; readonly criterion: CriterionResult }[]>();
  for (const { id, criteria } of departments) {
    for (const criterion of criteria) {
      const key = `${criterion.part} ${criterion.text}`;
      asked.set(key, [...(asked.get(key) ?? []), { department: id, criterion }]);
    }
  }
  return [...asked.values()].flatMap((same): readonly ScoringFinding[] => {
    const correlation = pooledItemTotal(same.map(({ criterion }) => criterion));
    const [first] = same.filter(({ criterion }) => isComputable(criterion.itemTotal));
    if (correlation === null || first === undefined || correlation.upper >= 0) return [];
    return [
      {
        code: "reversed-suspected",
        department: first.department,
        criterion: first.criterion.id,
        value: Math.round(correlation.mean * 1e8) / 1e8,
      },
    ];
  });
}

export interface PooledCorrelation {
  readonly mean: number;
  /** One-sided, 90 %. */
  readonly upper: number;
}

/** The item-total correlation of one statement over the departments that rated it; null: none is computable. */
export function pooledItemTotal(
  criteria: readonly Pick<CriterionResult, "itemTotal" | "n">[],
): PooledCorrelation | null {
  let weights = 0;
  let sum = 0;
  for (const { itemTotal, n } of criteria) {
    if (!isComputable(itemTotal) || !isComputable(n) || n <= RATERS_OF_A_CORRELATION) continue;
    const weight = n - RATERS_OF_A_CORRELATION;
    weights += weight;
    sum += weight * Math.atanh(Math.max(-LARGEST, Math.min(LARGEST, itemTotal)));
  }
  if (weights === 0) return null;
  const z = sum / weights;
  return { mean: Math.tanh(z), upper: Math.tanh(z + ONE_IN_TEN / Math.sqrt(weights)) };
}

/** The variance of Fisher's z is 1 / (n - 3). */
const RATERS_OF_A_CORRELATION = 3;
/** Its z is finite. */
const LARGEST = 1 - 1e-9;
/** Quantile of the normal distribution. */
const ONE_IN_TEN = 1.281551565545;

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
  const { id, rwgRaw, sd, n } = criterion;
  const findings: ScoringFinding[] = [];
  if (isComputable(rwgRaw) && rwgRaw < -ROUNDING) {
    findings.push({ code: "polarised", department, criterion: id, value: rwgRaw });
  }
  if (isComputable(n) && n >= ENOUGH_TO_VARY && isComputable(sd) && sd === 0) {
    findings.push({ code: "no-variance", department, criterion: id, value: null });
  }
  return findings;
}
