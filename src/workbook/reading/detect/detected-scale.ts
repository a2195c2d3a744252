import type { Scale } from "../../../alignment/evaluation";
import type { CellProfile } from "../account/column-profile";
import type { Family } from "../account/family";
import { numberFamilies } from "../account/number-families";
import { wordFamilies } from "../account/word-families";
import { type Direction, type Legend, legendOf } from "../account/legends";
import type { RegionColumn } from "../account/region-columns";

export interface DetectedScale {
  readonly scale: Scale;
  readonly direction: Direction;
  /** Another one that would give other figures; null: none. */
  readonly other: Scale | null;
  readonly family: Family | null;
}

/** Longest scale that is found by itself; 0-100 only where the headings speak of scores. */
export const LONGEST_SCALE = 10;

/** The scale that titles or notes state, the nearest first. */
export function statedScale(texts: readonly string[]): Scale | null {
  return legendOf(texts).scale;
}

/** The scale of ratings seen in the given lines together. */
export function scaleOfProfiles(profiles: readonly CellProfile[], legend: Legend | Scale | null): DetectedScale {
  const said: Legend = legend === null ? NOTHING : "direction" in legend ? legend : { scale: legend, direction: null };
  const columns = profiles.map((profile, column): RegionColumn => ({
    column,
    letters: "",
    name: "",
    // One series: lines of one kind share their scale.
    heading: `line ${column + 1}`,
    group: "",
    profile,
  }));
  const words = profiles.reduce((sum, { anchors }) => sum + anchors, 0);
  const numbers = profiles.reduce((sum, profile) => sum + profile.numbers, 0);
  // Stray numbers among answers in words are slips, and no sign of another scale.
  const inWords = words > 2 * numbers;
  const families = inWords
    ? wordFamilies(columns.filter(({ profile }) => profile.anchors > 0))
    : numberFamilies(
        columns.filter(({ profile }) => profile.numbers > 0),
        said,
      );
  const family = families.reduce<Family | null>(
    (best, one) => (best === null || one.columns.length > best.columns.length ? one : best),
    null,
  );
  if (family === null)
    return { scale: said.scale ?? { min: 1, max: 5 }, direction: "highIsBest", other: null, family: null };
  return { scale: family.scale, direction: family.direction, other: family.other, family };
}

const NOTHING: Legend = { scale: null, direction: null };
