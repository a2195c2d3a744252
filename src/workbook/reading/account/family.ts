import type { Scale } from "../../../alignment/evaluation";
import type { Direction } from "./legends";
import type { RegionColumn } from "./region-columns";

/** Columns that share their answers: a scale belongs to a family, never to a sheet. */
export interface Family {
  readonly kind: "words" | "numbers" | "labelled";
  readonly columns: readonly RegionColumn[];
  readonly scale: Scale;
  readonly direction: Direction;
  /** Where the scale is from. */
  readonly from: "labels" | "stated" | "words" | "range";
  /** A scale that fits nearly as well; null: none. */
  readonly other: Scale | null;
  /** Mean of all answers in points 0-100 under the scale taken, and under the other one. */
  readonly points: number;
  readonly otherPoints: number | null;
  /** True where the answers themselves do not say which end is good: codes and labels that nobody knows. */
  readonly directionAssumed: boolean;
  /** "No opinion" beside an even number of points; left out: nobody wrote it, or the scale has a middle of its own. */
  readonly noOpinion?: NoOpinion;
}

/** Answers that count as none, and would be the middle of a scale with one point more. */
export interface NoOpinion {
  readonly word: string;
  readonly answers: number;
  /** The words of that scale, the worst first; null: not every point was chosen. */
  readonly words: readonly string[] | null;
  readonly scale: Scale;
  /** Mean of the answers on it. */
  readonly points: number;
}

/** Points: a smaller difference is no other reading. */
const SAME_READING = 2;

export function differs(points: number, other: number | null): boolean {
  return other !== null && Math.abs(points - other) > SAME_READING;
}

export function inOrder(columns: readonly RegionColumn[]): readonly RegionColumn[] {
  return [...columns].sort((one, other) => one.column - other.column);
}
