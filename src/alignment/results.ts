import type { Certainty } from "./certainty-results";
import type { Component, HistoryRow, RatedPart, Role, Scale } from "./evaluation";
import type { Figure, Interval } from "./figure";

/** What the domain gives back. Scores are points 0-100, shares fractions 0-1, means and deviations in units of the scale. */

export type Band = "critical" | "watch" | "good" | "strong";
export type StageId = "enthusiasm" | "customer" | "strategy";

/** Number of raters; a hidden group's size is only known to be below the minimum. */
export type RaterCount = number | { readonly fewerThan: number };

export interface RoleFigures {
  readonly n: number;
  readonly mean: Figure;
  readonly sd: Figure;
  readonly score: Figure;
}

export interface CriterionResult {
  readonly id: string;
  readonly part: RatedPart;
  readonly text: string;
  readonly dimension: string | null;
  readonly weight: number;
  readonly reverse: boolean;
  /** That its mean, deviations and distribution are on. */
  readonly scale: Scale;
  /** Withheld to protect anonymity: only the wording may be shown. */
  readonly hidden?: true;
  /** Headline ratings. */
  readonly n: Figure;
  /** Mean over the roles of each role's mean. */
  readonly mean: Figure;
  /** n - 1, of the headline ratings. */
  readonly sd: Figure;
  /** Headline ratings by scale point, min first, after reversal; ratings between points go to the nearest. */
  readonly distribution: readonly number[];
  readonly score: Figure;
  readonly favourable: Figure;
  readonly neutral: Figure;
  readonly unfavourable: Figure;
  /** Wilson, 95 %. */
  readonly favourableInterval: Figure<Interval>;
  readonly itemTotal: Figure;
  readonly alphaIfDropped: Figure;
  /** Single-item r_wg, 0 where the raw value is negative. */
  readonly rwg: Figure;
  readonly rwgRaw: Figure;
  readonly ad: Figure;
  readonly byRole: Readonly<Partial<Record<Role, RoleFigures>>>;
  /** weight * max(0, target - score). */
  readonly priority: Figure;
  /** For the importance-performance map: correlation with the overall rating from n >= 30, else the stated weight. */
  readonly importance: { readonly value: number; readonly by: "weight" | "correlation" };
  /** Relative weight (Johnson), share of the explained variance. */
  readonly driver: Figure;
}

export interface Reliability {
  readonly alpha: Figure;
  readonly alphaInterval: Figure<Interval>;
  readonly standardisedAlpha: Figure;
  readonly lambda6: Figure;
  readonly omega: Figure;
  readonly splitHalf: Figure;
  /** From 10 to 29 raters: shown, but marked. */
  readonly weak: boolean;
}

export interface Agreement {
  /** r_wg(j), 0 where the raw value is negative. */
  readonly rwgj: Figure;
  readonly rwgjRaw: Figure;
  /** Lindell's linear r*_wg(j). */
  readonly rwgjStar: Figure;
  /** Mean of the criteria's AD_M, units of the scale; where scales differ, of the first criterion's. */
  readonly ad: Figure;
  readonly polarised: boolean;
}

export interface Change {
  readonly since: string;
  /** The two alignment scores (or components, where the earlier report kept no other), points, not rounded. */
  readonly now: number;
  readonly before: number;
  /** now - before, points, not rounded; what a page says is the difference of what it shows: `shownDifference`. */
  readonly difference: number;
  /** 90 %, points; rising or falling only where it excludes 0. */
  readonly interval: Interval;
  readonly direction: "rising" | "stable" | "falling";
  readonly test: "paired" | "welch";
  readonly hedgesG: Figure;
  readonly p: number;
  /** Benjamini-Hochberg across departments. */
  readonly adjustedP: number;
  /** Points: the smallest change that this many raters could have shown at 90 % with a power of 80 %. */
  readonly smallestDetectable: number;
}

export interface DimensionResult {
  /** The instrument's dimension, the user's own, or "other" for statements without one. */
  readonly id: string;
  readonly score: Figure;
}

export interface DepartmentResult {
  readonly id: string;
  readonly name: string;
  readonly raters: RaterCount;
  readonly ratersByRole: Readonly<Partial<Record<Role, RaterCount>>>;
  /** True where figures of this department are withheld to protect anonymity. */
  readonly hidden: boolean;
  readonly alignment: Figure;
  /** 95 %, closed form: score -+ t sqrt(Var). */
  readonly interval: Figure<Interval>;
  /** What the interval is made of: the groups of raters, their n, s2, degrees of freedom and weights. */
  readonly certainty: Figure<Certainty>;
  readonly band: Figure<Band>;
  readonly target: number;
  readonly change: Figure<Change>;
  readonly components: Readonly<Record<Component, Figure>>;
  /** The same, of a component; `range` instead from 2 to 4 raters. */
  readonly componentIntervals: Readonly<Record<Component, Figure<Interval>>>;
  readonly componentRanges: Readonly<Record<Component, Figure<Interval>>>;
  /** Raters whose own score counts, by component. */
  readonly componentRaters: Readonly<Record<Component, Figure>>;
  /** How many of the four components exist: "2 of 4 components". */
  readonly componentCount: number;
  /** Self minus others, points, Part A. */
  readonly selfOthersGap: Figure;
  readonly selfScore: Figure;
  readonly othersScore: Figure;
  /** Part A by role, points. */
  readonly byRole: Readonly<Partial<Record<Role, Figure>>>;
  readonly asSupplier: Figure;
  readonly asCustomer: Figure;
  readonly agreementWithSenior: Figure;
  /** Points of the direct statements of Part D. */
  readonly verticalLevel: Figure;
  readonly reliability: Reliability;
  readonly agreement: Agreement;
  /** All headline ratings of Part A (else B) together. */
  readonly favourable: Figure;
  readonly neutral: Figure;
  readonly unfavourable: Figure;
  readonly favourableInterval: Figure<Interval>;
  readonly dimensions: readonly DimensionResult[];
  /** Scores of the three stages, in order. */
  readonly stages: readonly Figure[];
  /** 0 when none is reached. */
  readonly stage: Figure;
  readonly criteria: readonly CriterionResult[];
  readonly headcount: number | null;
  readonly retention: number | null;
}

export interface OrganisationResult {
  /** Persons who rated, each once, whatever they rated; without groups that are hidden. */
  readonly persons: number;
  readonly alignment: Figure;
  readonly interval: Figure<Interval>;
  readonly certainty: Figure<Certainty>;
  readonly band: Figure<Band>;
  readonly target: number;
  readonly change: Figure<Change>;
  readonly components: Readonly<Record<Component, Figure>>;
  /** Department id. */
  readonly lowest: string | null;
  readonly highest: string | null;
  /** Points: highest minus lowest department. */
  readonly spread: Figure;
  readonly stage: Figure;
  readonly stages: readonly Figure[];
  readonly dimensions: readonly DimensionResult[];
  readonly icc1: Figure;
  readonly icc2: Figure;
}

/** Every rater of the part together, over the criteria that all departments share. */
export interface OverallResult {
  readonly part: RatedPart | null;
  readonly n: number;
  readonly reliability: Reliability;
  readonly agreement: Agreement;
  readonly criteria: readonly CriterionResult[];
}

export interface ServiceLink {
  readonly supplier: string;
  readonly customer: string;
  readonly points: number;
}

export interface ServiceResult {
  readonly departments: readonly string[];
  /** points[s][c], 0-100; null: no service, or the diagonal. */
  readonly points: readonly (readonly (number | null)[])[];
  readonly asSupplier: readonly Figure[];
  readonly asCustomer: readonly Figure[];
  /** Lowest first. */
  readonly weakest: readonly ServiceLink[];
  /** M[s,c] - M[c,s] of each pair that has both, largest absolute difference first. */
  readonly asymmetries: readonly { readonly supplier: string; readonly customer: string; readonly points: number }[];
}

export interface Priority {
  readonly department: string;
  readonly criterion: string;
  readonly priority: number;
  readonly score: number;
}

/** A finding that only the figures show. */
export interface ScoringFinding {
  readonly code:
    "reversed-suspected" | "polarised" | "no-variance" | "too-few-raters" | "negative-alpha" | "changed-by-too-few";
  readonly department: string;
  /** null: the department as a whole. */
  readonly criterion: string | null;
  readonly value: number | null;
}

export interface AlignmentResults {
  /** Of most criteria of the headline part (A, else B, else D, else the service matrix). */
  readonly scale: Scale;
  readonly period: string | null;
  readonly organisation: OrganisationResult;
  readonly departments: readonly DepartmentResult[];
  readonly overall: OverallResult;
  /** Part D about the company as a whole: counted for every department, listed once. */
  readonly company: readonly CriterionResult[];
  readonly service: ServiceResult | null;
  /** Highest first. */
  readonly priorities: readonly Priority[];
  /** All periods, this one included, by period, department, component. */
  readonly history: readonly HistoryRow[];
  readonly findings: readonly ScoringFinding[];
}
