import type { Role } from "./evaluation";

/** How sure a score is, as plain data: what the Method sheet prints and recomputes. */

/** What a group of raters rated: a part, C for the service matrix, or the agreement of two roles of Part A. */
export type GroupPart = "A" | "B" | "C" | "D" | "agreement";

/** One row of the table from which an interval can be recomputed. */
export interface CertaintyGroup {
  readonly part: GroupPart;
  readonly department: string;
  readonly role: Role;
  readonly n: number;
  /** s2 of raters' own scores, points squared. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  readonly basis: "own" | "role" | "part";
  /** Of the group's mean in the score. */
  readonly weight: number;
  /** 1 - n / N, where N is known; else 1. */
  readonly populationFactor: number;
  /** weight^2 variance / n populationFactor */
  readonly contribution: number;
}

/** What is added because the same persons rated in several of the groups, points squared. */
export interface SharedRaters {
  readonly role: Role;
  /** Customers of services are whole departments. */
  readonly rates: "departments" | "services";
  /** Persons in more than one group. */
  readonly raters: number;
  readonly contribution: number;
  readonly degreesOfFreedom: number;
  /** Seen in their ratings, or, of persons who are alone in their groups, supposed from those who are not. */
  readonly basis: "measured" | "supposed";
  /** 0 to 1: how alike they differ from others wherever they rate; 1 is supposed where nobody can say. */
  readonly likeness: number;
}

/** How sure a score is: Var = sum of the contributions, degrees of freedom by Welch and Satterthwaite. */
export interface Certainty {
  readonly groups: readonly CertaintyGroup[];
  readonly shared: readonly SharedRaters[];
  /** Points squared. */
  readonly variance: number;
  /** Points. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}
