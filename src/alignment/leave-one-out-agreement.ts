import { ROLES } from "./evaluation";
import type { ScoredPart } from "./part";

/**
 * The agreement of senior management with the department on itself without each rater of one side in turn, as pseudo-values
 * n A - (n - 1) A without, points: their variance is that of a rater's influence. A lone rater's is the agreement itself.
 * Source: Tukey (1958), Bias and confidence in not-quite large samples; Efron & Stein (1981), The jackknife estimate of variance.
 */
export function leaveOneOutAgreement(
  part: ScoredPart,
  side: "senior" | "self",
): { readonly raters: Uint32Array; readonly pseudoValues: Float64Array } {
  const { panel } = part;
  const own = ROLES.indexOf(side);
  const other = ROLES.indexOf(side === "senior" ? "self" : "senior");
  const compared = panel.columns.flatMap(({ codes, values }, index) => {
    const { scale } = panel.criteria[index] ?? {};
    const here = sumsOf(part, index, own);
    const there = sumsOf(part, index, other);
    if (scale === undefined || here.n === 0 || there.n === 0) return [];
    return [{ codes, values, ...here, meanOfOther: there.sum / there.n, range: scale.max - scale.min }];
  });
  const agreementWithout = (rater: number | null): number => {
    let gaps = 0;
    let criteria = 0;
    for (const { codes, values, sum, n, meanOfOther, range } of compared) {
      const rating = rater === null ? undefined : values[codes[rater] ?? values.length];
      const rest = rating === undefined ? n : n - 1;
      if (rest === 0) continue;
      gaps += Math.abs((sum - (rating ?? 0)) / rest - meanOfOther) / range;
      criteria += 1;
    }
    return criteria === 0 ? Number.NaN : 100 * (1 - gaps / criteria);
  };
  const whole = agreementWithout(null);
  const raters = Uint32Array.from({ length: panel.raterCount }, (_, rater) => rater).filter(
    (rater) =>
      panel.role[rater] === own && compared.some(({ codes, values }) => (codes[rater] ?? Infinity) < values.length),
  );
  const n = raters.length;
  return {
    raters,
    pseudoValues: Float64Array.from(raters, (rater) => {
      const without = n === 1 ? whole : agreementWithout(rater);
      return Number.isNaN(without) ? whole : n * whole - (n - 1) * without;
    }),
  };
}

function sumsOf(
  { tallies }: ScoredPart,
  criterion: number,
  role: number,
): { readonly sum: number; readonly n: number } {
  const tally = tallies[criterion];
  let sum = 0;
  let n = 0;
  tally?.counts[role]?.forEach((count, code) => {
    sum += count * (tally.values[code] ?? 0);
    n += count;
  });
  return { sum, n };
}
