/** What the domain takes in: who was asked, what about, and how they rated. Plain data, no cells, no sentences. */

export const ROLES = ["self", "peer", "senior", "customer", "employee"] as const;
/** In whose name a rater rates. Roles are never pooled silently. */
export type Role = (typeof ROLES)[number];

/** A: customer orientation of a department; B: internal-marketing climate; D: vertical coordination, direct statements. */
export type RatedPart = "A" | "B" | "D";

/** Whole-number scale; a rating may lie between its points. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

export interface Department {
  /** Stable: the instrument's id, or a slug of the name; "all" where the data knows no departments. */
  readonly id: string;
  readonly name: string;
  /** Persons, for the finite population factor and for weights by headcount. */
  readonly headcount?: number;
  /** Points 0-100. */
  readonly target?: number;
  /** Customer retention rate in percent, 0-100; shown beside the score, never averaged into it. */
  readonly retention?: number;
  /** The accountant's own columns by heading (revenue, cost, contribution ...), as in the input. */
  readonly figures?: Readonly<Record<string, number>>;
}

export interface Criterion {
  /** The instrument's id (sa-1, train-1, vd-1), else department id, "own", number. */
  readonly id: string;
  /** By which the same question is known in every department; default the id. */
  readonly sharedId?: string;
  /** The statement as the raters read it. */
  readonly text: string;
  /** Default 1. */
  readonly weight: number;
  /** x' = lo + hi - x before anything else. */
  readonly reverse: boolean;
  /** Part B only; null: no known dimension. */
  readonly dimension: string | null;
  /** Its own scale where that differs from the table's. */
  readonly scale?: Scale;
}

/**
 * One criterion's ratings, one entry a rater, as they were given (not reversed).
 * Bytes where every rating is a whole number from 0 to 250, else doubles.
 */
export type RatingColumn = Uint8Array | Float64Array;

/** Not answered. In a Float64Array: NaN. */
export const BLANK_BYTE = 255;
/** Answered "not applicable": out of every denominator. In a Float64Array: -Infinity. */
export const NOT_APPLICABLE_BYTE = 254;

export interface Raters {
  readonly count: number;
  /** Index into ROLES, one a rater. */
  readonly role: Uint8Array;
  /** Key to match one rater across periods; null where raters are not named. Never leaves the domain. */
  readonly key: readonly string[] | null;
}

/** All ratings that one department (Part A, D: the rated one; Part B: the raters' own) has in one part and period. */
export interface RatingTable {
  readonly part: RatedPart;
  /** Department id; null: statements about the company as a whole (Part D), counted for every department. */
  readonly department: string | null;
  /** null where the data knows no periods. */
  readonly period: string | null;
  readonly scale: Scale;
  readonly criteria: readonly Criterion[];
  readonly raters: Raters;
  /** ratings[i][r]: criterion i, rater r. */
  readonly ratings: readonly RatingColumn[];
  /** True for raters who were promised anonymity: the group rules of the method apply to their figures. */
  readonly anonymous: boolean;
  /** True for long data: a rater was asked only what anyone of the same role rated. */
  readonly askedWhatWasRated?: boolean;
}

/** One rating of the service matrix: the customer rates the supplier. */
export interface ServiceRating {
  readonly supplier: string;
  readonly customer: string;
  /** Reliability, timeliness ...; null where there is one figure a pair. */
  readonly facet: string | null;
  readonly rating: number;
  readonly period: string | null;
}

export interface ServiceRatings {
  readonly scale: Scale;
  readonly ratings: readonly ServiceRating[];
}

export type Component = "customerOrientation" | "climate" | "horizontal" | "vertical";
export const COMPONENTS: readonly Component[] = ["customerOrientation", "climate", "horizontal", "vertical"];

/** What a period leaves for the next one: enough for a Welch t without its ratings. */
export interface HistoryRow {
  readonly period: string;
  /** Department id; "organisation" for the whole. */
  readonly department: string;
  readonly component: Component | "alignment";
  /** Points 0-100; null where the period had none. */
  readonly score: number | null;
  /** Raters whose own score counted. */
  readonly n: number;
  /** Mean and standard deviation (n - 1) of the raters' own scores, points. */
  readonly mean: number | null;
  readonly sd: number | null;
}

export interface Evaluation {
  /** In report order. */
  readonly departments: readonly Department[];
  readonly tables: readonly RatingTable[];
  readonly service: ServiceRatings | null;
  /** Periods in their order, latest last; empty where the data knows none. */
  readonly periods: readonly string[];
  /** Rows that earlier reports left in the workbook. */
  readonly history: readonly HistoryRow[];
}
