import { anchorKey, isAnchor } from "../../../language/anchors";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import { remembered } from "../remembered";
import { numberInText } from "../rating-cell";
import { isSummaryRow } from "./summary-rows";
import { isBlank, isErrorValue, type SheetCells } from "../sheet-cells";

/** What stands in a line of cells below (or right of) its heading, counted. */
export interface CellProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
  readonly anchors: number;
  readonly notApplicable: number;
  readonly dates: number;
  readonly errors: number;
  readonly texts: number;
  /** Characters of the texts together. */
  readonly textLength: number;
  readonly minimum: number;
  readonly maximum: number;
  /** How often each number occurs; the first some hundred distinct ones. */
  readonly counts: ReadonlyMap<number, number>;
  readonly distinctTexts: ReadonlySet<string>;
  readonly anchorTexts: ReadonlySet<string>;
}

/** What a text that is no number says. */
const said = remembered(
  (text: string): { readonly key: string; readonly kind: "notApplicable" | "anchor" | "text" } => {
    const key = matchingKey(text);
    return {
      key,
      kind: NOT_APPLICABLE_WORDS.has(key) ? "notApplicable" : isAnchor(anchorKey(text)) ? "anchor" : "text",
    };
  },
);

/** Reading a number out of a text is the dearest question that is asked of it. */
const numberSaid = remembered(numberInText);

const DISTINCT_LIMIT = 300;
/** Rows looked at: enough to tell, however long the sheet is. */
const SAMPLE_ROWS = 2000;

/** Every detector asks about the same columns; a profile depends on the cells alone. */
const known = new WeakMap<SheetCells, Map<string, CellProfile>>();

export function profileOfColumn(cells: SheetCells, column: number, fromRow: number, toRow: number): CellProfile {
  let profiles = known.get(cells);
  if (profiles === undefined) {
    profiles = new Map();
    known.set(cells, profiles);
  }
  const key = `${column},${fromRow},${toRow}`;
  let profile = profiles.get(key);
  if (profile === undefined) {
    const rows = sampledRows(fromRow, toRow).filter((row) => !isSummaryRow(cells, row));
    profile = profileOf(
      cells,
      rows.map((row) => [row, column] as const),
    );
    profiles.set(key, profile);
  }
  return profile;
}

/** Every row of a short sheet; of a long one, one out of each stretch at no regular distance: answers may come in cycles. */
function sampledRows(fromRow: number, toRow: number): readonly number[] {
  const step = Math.max(1, Math.floor((toRow - fromRow) / SAMPLE_ROWS));
  const rows: number[] = [];
  let state = 1;
  for (let stretch = fromRow; stretch < toRow; stretch += step) {
    // Numerical Recipes' generator: any will do that is the same at each reading.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    rows.push(Math.min(toRow - 1, stretch + Math.floor((state / 2 ** 32) * step)));
  }
  return rows;
}

export function profileOf(cells: SheetCells, places: readonly (readonly [row: number, column: number])[]): CellProfile {
  const profile = {
    filled: 0,
    numbers: 0,
    wholeNumbers: 0,
    anchors: 0,
    notApplicable: 0,
    dates: 0,
    errors: 0,
    texts: 0,
    textLength: 0,
    minimum: Number.POSITIVE_INFINITY,
    maximum: Number.NEGATIVE_INFINITY,
    counts: new Map<number, number>(),
    distinctTexts: new Set<string>(),
    anchorTexts: new Set<string>(),
  };
  for (const [row, column] of places) {
    const value = cells.at(row, column);
    if (isBlank(value)) continue;
    profile.filled += 1;
    const number = typeof value === "number" ? value : typeof value === "string" ? numberSaid(value) : null;
    if (number !== null && typeof value === "number" && cells.isDateAt(row, column)) profile.dates += 1;
    else if (number !== null) {
      profile.numbers += 1;
      if (Number.isInteger(number)) profile.wholeNumbers += 1;
      profile.minimum = Math.min(profile.minimum, number);
      profile.maximum = Math.max(profile.maximum, number);
      const count = profile.counts.get(number) ?? 0;
      if (count > 0 || profile.counts.size < DISTINCT_LIMIT) profile.counts.set(number, count + 1);
    } else if (isErrorValue(value)) profile.errors += 1;
    else if (typeof value === "string") {
      const { key, kind } = said(value);
      if (kind === "notApplicable") profile.notApplicable += 1;
      else if (kind === "anchor") {
        profile.anchors += 1;
        profile.anchorTexts.add(value);
      } else {
        profile.texts += 1;
        profile.textLength += value.length;
      }
      if (profile.distinctTexts.size < DISTINCT_LIMIT) profile.distinctTexts.add(key);
    }
  }
  return profile;
}

/** Ratings and what may stand between them. */
export function ratingShare(profile: CellProfile): number {
  if (profile.filled === 0) return 0;
  return (profile.wholeNumbers + profile.anchors + profile.notApplicable) / profile.filled;
}

/**
 * Whether the cells look like ratings: nearly all whole numbers of a short scale or verbal anchors; not a flag, not an
 * identifier. Planted faults (a date, a stray text, a 9 on a scale to 5) do not hide them.
 */
export function looksLikeRatings(profile: CellProfile, longestScale: number): boolean {
  const { filled, anchors, notApplicable, wholeNumbers, counts } = profile;
  if (filled === 0 || wholeNumbers + anchors === 0) return false;
  const inScale = [...counts].filter(([number]) => number >= 0 && number <= longestScale);
  const ratings = inScale.reduce((sum, [, count]) => sum + count, 0);
  const usable = wholeNumbers + anchors + notApplicable;
  if (usable / filled < 0.6 && (usable + decimalsInScale(profile, longestScale)) / filled < 0.8) return false;
  if (anchors === 0) {
    if (ratings === 0 || ratings / profile.numbers < 0.8) return false;
    if (filled > 3 && inScale.every(([number]) => number === 0 || number === 1)) return false;
  }
  return true;
}

/** Means of half points: decimals that stay inside a short scale, a few distinct ones. */
function decimalsInScale(profile: CellProfile, longestScale: number): number {
  const decimals = profile.numbers - profile.wholeNumbers;
  return profile.minimum >= 0 && profile.maximum <= longestScale && profile.counts.size <= 3 * longestScale
    ? decimals
    : 0;
}

/** Whether every cell is a number that a scale of that length allows: means of ratings, where other columns are ratings. */
export function looksLikeMeans({ filled, numbers, minimum, maximum }: CellProfile, longestScale: number): boolean {
  return filled > 0 && numbers === filled && minimum >= 0 && maximum <= longestScale;
}
