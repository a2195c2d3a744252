import type { RatedPart, RatingColumn, Role, Scale } from "../../alignment/evaluation";
import type { CellPosition } from "../address";

/** Ratings as one entry of the mapping yields them, whatever the layout: raters by criteria, not yet by department. */

export interface BlockCriterion {
  readonly text: string;
  /** The instrument's id, or null for the user's own. */
  readonly knownId: string | null;
  /** Part A: the department that the instrument's criterion is about. */
  readonly knownDepartment: string | null;
  readonly dimension: string | null;
  readonly weight: number;
  readonly reverse: boolean;
  readonly scale: Scale;
  /** Where it is worded. */
  readonly place: CriterionPlace;
}

export interface CriterionPlace {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
}

export interface RatingBlock {
  readonly part: RatedPart;
  readonly scale: Scale;
  readonly anonymous: boolean;
  readonly criteria: readonly BlockCriterion[];
  readonly raterCount: number;
  /** Department id of each rater's row; null: none is named. */
  readonly department: readonly (string | null)[];
  readonly role: readonly Role[];
  readonly period: readonly (string | null)[];
  /** null: raters are not named. */
  readonly key: readonly string[] | null;
  /** columns[i][r]. */
  readonly columns: readonly RatingColumn[];
  /** Where the ratings of a criterion by some of the raters stand, on the sheet that words the criterion. */
  readonly cellsOf: (criterion: number, raters: readonly number[]) => readonly CellPosition[];
  /** Long data: asked is what anyone in that role rated. */
  readonly askedWhatWasRated: boolean;
}
