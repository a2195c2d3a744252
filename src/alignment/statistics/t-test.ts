import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "../figure";

/** What is known of a sample when its values are gone. */
export interface SampleMoments {
  readonly n: number;
  readonly mean: number;
  /** n - 1 */
  readonly sd: number;
}

export interface TTest {
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Welch's test of a - b with the degrees of freedom of Satterthwaite. null: neither sample varies.
 * Source: Welch (1947), The generalization of Student's problem when several different population variances are involved.
 */
export function welchTest(a: SampleMoments, b: SampleMoments): TTest | null {
  const ofA = a.sd ** 2 / a.n;
  const ofB = b.sd ** 2 / b.n;
  const squared = ofA + ofB;
  if (!(squared > 0)) return null;
  const degreesOfFreedom = squared ** 2 / (ofA ** 2 / (a.n - 1) + ofB ** 2 / (b.n - 1));
  return testOf(a.mean - b.mean, Math.sqrt(squared), degreesOfFreedom);
}

/** Student's test of paired differences against 0. null: the differences do not vary. */
export function pairedTest(differences: SampleMoments): TTest | null {
  if (!(differences.sd > 0)) return null;
  return testOf(differences.mean, differences.sd / Math.sqrt(differences.n), differences.n - 1);
}

/** Interval of the difference, in its unit. */
export function differenceInterval(test: TTest, confidence: number): Interval {
  const half = tQuantile((1 + confidence) / 2, test.degreesOfFreedom) * test.standardError;
  return [test.difference - half, test.difference + half];
}

/**
 * The smallest true difference that a two-sided test at this confidence would have found with this power:
 * (t(1 - a/2) + t(power)) se. Source: Bloom (1995), Minimum detectable effects.
 */
export function smallestDetectable(test: TTest, confidence: number, power: number): number {
  const { degreesOfFreedom, standardError } = test;
  return (tQuantile((1 + confidence) / 2, degreesOfFreedom) + tQuantile(power, degreesOfFreedom)) * standardError;
}

/** A test from its parts: for differences that are themselves made of several. */
export function testOf(difference: number, standardError: number, degreesOfFreedom: number): TTest {
  const t = difference / standardError;
  return { difference, standardError, t, degreesOfFreedom, p: 2 * tCdf(-Math.abs(t), degreesOfFreedom) };
}
