/** Why a figure could not be computed or may not be shown. A code: sentences are made at the edge. */
export type Reason =
  | "no-ratings"
  | "too-few-raters"
  | "too-few-criteria"
  | "too-few-departments"
  | "too-few-periods"
  | "one-rater-in-every-role"
  | "no-variance"
  | "not-rated-by-both"
  | "not-positive"
  | "did-not-converge"
  | "ill-conditioned"
  | "not-scored"
  | "no-costs"
  | "hidden-for-anonymity";

/** "Not computable" is a value of its own: never NaN, 0 or an empty string. */
export interface NotComputable {
  readonly notComputable: Reason;
}

/** A computed value, or the reason why there is none. */
export type Figure<Value = number> = Value | NotComputable;

/** Lower and upper bound, in the unit of the figure that they belong to. */
export type Interval = readonly [lower: number, upper: number];

export function notComputable(reason: Reason): NotComputable {
  return { notComputable: reason };
}

export function isComputable<Value>(figure: Figure<Value>): figure is Exclude<Value, NotComputable> {
  return !(typeof figure === "object" && figure !== null && "notComputable" in figure);
}

/** The value, or null: for places (JSON, charts) that hold the reason elsewhere. */
export function valueOrNull<Value>(figure: Figure<Value>): Value | null {
  return isComputable(figure) ? figure : null;
}

export function reasonOf(figure: Figure<unknown>): Reason | null {
  const isReason = typeof figure === "object" && figure !== null && "notComputable" in figure;
  return isReason ? (figure as NotComputable).notComputable : null;
}
