import type { Scale } from "../../../alignment/evaluation";
import type { Family, NoOpinion } from "../account/family";
import type { Direction } from "../account/legends";

/** Two readings of the same columns that would give other figures. */
export interface Doubt {
  readonly kind: "scale" | "direction" | "midpoint";
  /** As the mapping calls them; empty: the whole block. */
  readonly columns: readonly string[];
  readonly letters: readonly string[];
  readonly scale: Scale;
  readonly direction: Direction;
  /** The other reading. */
  readonly other: { readonly scale: Scale; readonly direction: Direction };
  /** Mean of the answers in points 0-100 as they are read, and as they would be. */
  readonly points: number;
  readonly otherPoints: number;
  /** Of a doubt about "no opinion": which word it is, how often it stands there, and the scale with it in the middle. */
  readonly noOpinion?: NoOpinion;
}

/** What is doubtful about a family: its scale, or which end is good where codes and unknown labels do not say it. */
export function doubtsOf(family: Family): readonly Doubt[] {
  const { columns, scale, direction, other, points, otherPoints, directionAssumed, noOpinion } = family;
  const doubt = {
    columns: columns.map(({ name }) => name).filter((name) => name !== ""),
    letters: columns.map(({ letters }) => letters).filter((letters) => letters !== ""),
    scale,
    direction,
    points,
  };
  const doubts: Doubt[] = [];
  if (other !== null && otherPoints !== null)
    doubts.push({ ...doubt, kind: "scale", other: { scale: other, direction }, otherPoints });
  if (noOpinion !== undefined)
    doubts.push({
      ...doubt,
      kind: "midpoint",
      other: { scale: noOpinion.scale, direction },
      otherPoints: direction === "lowIsBest" ? 100 - noOpinion.points : noOpinion.points,
      noOpinion,
    });
  if (directionAssumed && Math.abs(100 - 2 * points) > SAME_READING)
    doubts.push({
      ...doubt,
      kind: "direction",
      other: { scale, direction: direction === "highIsBest" ? "lowIsBest" : "highIsBest" },
      otherPoints: 100 - points,
    });
  return doubts;
}

/** Points: a smaller difference is no other reading. */
const SAME_READING = 2;
