import { ROLES } from "./evaluation";
import type { ScoredPart } from "./part";
import { commonScale, toPoints } from "./points";
import type { Random } from "./statistics/random";

/** Sums and numbers of ratings by role and criterion: all that scores are made from. cell = role * criteria + criterion. */
export interface CellSums {
  readonly sums: Float64Array;
  readonly counts: Float64Array;
}

/** Raters of one role: drawn among themselves only. */
export interface Stratum {
  readonly role: number;
  readonly raters: number;
  /** rows[rater * criteria + criterion], units of the scale, or points where scales differ, NaN: no rating. */
  readonly rows: Float64Array;
}

/** One part of a department as the bootstrap sees it. */
export interface ResampledPart {
  readonly part: ScoredPart;
  readonly strata: readonly Stratum[];
  /** Of all raters. */
  readonly cells: CellSums;
}

export function resampledPart(part: ScoredPart): ResampledPart {
  const { panel } = part;
  const width = panel.criteria.length;
  const alike = commonScale(panel.criteria) !== null;
  const byRole = ROLES.map((): number[] => []);
  for (let rater = 0; rater < panel.raterCount; rater += 1) byRole[panel.role[rater] ?? 0]?.push(rater);
  const strata = byRole.flatMap((raters, role): readonly Stratum[] => {
    if (raters.length === 0) return [];
    const rows = new Float64Array(raters.length * width);
    raters.forEach((rater, place) => {
      panel.columns.forEach(({ codes, values }, criterion) => {
        const rating = values[codes[rater] ?? values.length] ?? Number.NaN;
        const scale = panel.criteria[criterion]?.scale;
        rows[place * width + criterion] = alike || scale === undefined ? rating : toPoints(scale, rating);
      });
    });
    return [{ role, raters: raters.length, rows }];
  });
  const cells = emptyCells(width);
  for (const stratum of strata) {
    for (let rater = 0; rater < stratum.raters; rater += 1) addRow(cells, stratum, rater, width, 1);
  }
  return { part, strata, cells };
}

export function emptyCells(width: number): CellSums {
  return { sums: new Float64Array(ROLES.length * width), counts: new Float64Array(ROLES.length * width) };
}

/** Adds one rater's ratings; sign -1 takes them away again. */
export function addRow({ sums, counts }: CellSums, stratum: Stratum, rater: number, width: number, sign: 1 | -1): void {
  const from = rater * width;
  const to = stratum.role * width;
  for (let criterion = 0; criterion < width; criterion += 1) {
    const rating = stratum.rows[from + criterion] as number;
    // NaN is the only number that is not itself.
    if (rating !== rating) continue;
    sums[to + criterion] = (sums[to + criterion] as number) + sign * rating;
    counts[to + criterion] = (counts[to + criterion] as number) + sign;
  }
}

/** Draws every stratum anew, with replacement, into `cells`. `orders[stratum]` lists its raters in an order of their own. */
export function drawResample(
  { strata, part }: ResampledPart,
  orders: readonly Uint32Array[],
  cells: CellSums,
  random: Random,
): void {
  const width = part.panel.criteria.length;
  cells.sums.fill(0);
  cells.counts.fill(0);
  strata.forEach((stratum, index) => {
    const order = orders[index];
    for (let draw = 0; draw < stratum.raters; draw += 1) {
      const place = Math.floor(random() * stratum.raters);
      addRow(cells, stratum, order?.[place] ?? place, width, 1);
    }
  });
}
