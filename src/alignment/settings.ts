import type { Component, Role } from "./evaluation";

/** Everything about scoring that a user may change. Stored in the workbook, shown on the Method sheet. */
export interface ScoringSettings {
  /** Relative; re-normalised over the components that exist. */
  readonly componentWeights: Readonly<Record<Component, number>>;
  /** How components make the alignment score. */
  readonly combination: "arithmetic" | "geometric";
  /** Relative weights of the roles in the headline; self counts only where no other role has rated. */
  readonly roleWeights: Readonly<Record<Role, number>>;
  /** Points; a stage is reached at or above. */
  readonly stageThreshold: number;
  /** Lower bounds, points, of watch, good and strong. */
  readonly bands: readonly [watch: number, good: number, strong: number];
  /** Points; for departments without a target of their own. */
  readonly target: number;
  /** Raters; figures of smaller anonymous groups are hidden. Never under 3. */
  readonly minimumGroup: number;
  /** How missing ratings enter covariances. */
  readonly covariances: "pairwise" | "listwise";
  /** How departments make the organisation; headcount only where every department has one. */
  readonly organisationWeights: "equal" | "headcount";
}

/** The method's defaults. */
export const DEFAULT_SETTINGS: ScoringSettings = {
  componentWeights: { customerOrientation: 40, climate: 20, horizontal: 20, vertical: 20 },
  combination: "arithmetic",
  roleWeights: { self: 1, peer: 1, senior: 1, customer: 1, employee: 1 },
  stageThreshold: 60,
  bands: [50, 65, 80],
  target: 75,
  minimumGroup: 5,
  covariances: "pairwise",
  organisationWeights: "equal",
};

/** No group smaller than this may ever be shown, whatever is set. */
export const SMALLEST_MINIMUM_GROUP = 3;
