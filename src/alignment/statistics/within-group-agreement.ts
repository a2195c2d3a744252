/**
 * r_wg of one criterion: 1 - s2 / sigma2, sigma2 the variance of ratings that fall evenly on A points. 1 is full agreement,
 * 0 what chance gives; negative where ratings gather at both ends.
 * Source: James, Demaree & Wolf (1984), Estimating within-group interrater reliability with and without response bias.
 * @param variance n - 1, units of the scale squared
 * @param points A, number of points of the scale
 */
export function withinGroupAgreement(variance: number, points: number): number {
  return 1 - variance / uniformVariance(points);
}

const AT_THE_POLE = 1e-6;

/**
 * r_wg(j) of j parallel criteria. The raw value; it has a pole where the mean variance is far beyond chance, and what lies
 * past it is no agreement either: see `isPolarised`. NaN at the pole, where rounding would decide between any two numbers.
 * @param variances of the criteria, n - 1
 */
export function withinGroupAgreementOfMany(variances: readonly number[], points: number): number {
  const j = variances.length;
  const ratio = meanOf(variances) / uniformVariance(points);
  const denominator = j * (1 - ratio) + ratio;
  return Math.abs(denominator) < AT_THE_POLE ? Number.NaN : (j * (1 - ratio)) / denominator;
}

/** More spread than chance gives: ratings gather at opposite ends. True also past the pole of r_wg(j). */
export function isPolarised(variances: readonly number[], points: number): boolean {
  // Not where rounding alone puts it there.
  return meanOf(variances) > uniformVariance(points) * (1 + 1e-12);
}

/**
 * r*_wg(j) = 1 - mean variance / expected variance: linear, without the pole of r_wg(j). With the greatest possible variance
 * it is 0 at the greatest possible disagreement.
 * Source: Lindell, Brandt & Whitney (1999), A revised index of interrater agreement for multi-item ratings of a single target.
 */
export function linearAgreement(variances: readonly number[], expectedVariance: number): number {
  return 1 - meanOf(variances) / expectedVariance;
}

/** Half of the raters at each end of the scale: (A - 1)^2 / 4. */
export function greatestVariance(points: number): number {
  return (points - 1) ** 2 / 4;
}

/** (A^2 - 1) / 12 */
export function uniformVariance(points: number): number {
  return (points ** 2 - 1) / 12;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
