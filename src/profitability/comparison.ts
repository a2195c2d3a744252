/** The lines that a variance is against. */
export interface Comparison {
  readonly with: "plan" | "previous";
  /** null: of all periods. */
  readonly period: string | null;
}
