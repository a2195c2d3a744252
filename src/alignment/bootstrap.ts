import { type Figure, type Interval, isComputable, notComputable } from "./figure";
import { addRow, type CellSums, drawResample, emptyCells, type ResampledPart, type Stratum } from "./resampled-part";
import { alignmentOfCells, type DepartmentCells, type ResampledDepartment } from "./resampled-scores";
import type { ScoringSettings } from "./settings";
import { accelerationOf, bcaInterval } from "./statistics/bca-interval";
import { joined } from "./statistics/joined";
import { type Random, seededRandom, seedFor } from "./statistics/random";

/** Raters whose own score counts below which there is no interval of the alignment score. */
export const FEWEST_FOR_BOOTSTRAP = 8;
/** Cells (raters x criteria x resamples) beyond which drawing raters one by one takes longer than anyone waits. */
const MOST_CELLS = 1e8;

/** What resampling one department gives: the organisation's is the mean of its departments'. */
export interface Bootstrapped {
  readonly alignment: number;
  readonly replicates: Float64Array;
  /** Of each rater, divided by the size of the rater's stratum. */
  readonly influences: Float64Array;
}

/** null: the department has no alignment score, or no raters. */
export function bootstrapAlignment(
  id: string,
  department: ResampledDepartment,
  settings: ScoringSettings,
): Bootstrapped | null {
  const parts = (["A", "B", "D"] as const).flatMap((name) => {
    const resampled = department[name];
    return resampled === null ? [] : [{ name, resampled }];
  });
  const alignment = alignmentOfCells(department, cellsOf(department), settings);
  if (!isComputable(alignment) || parts.length === 0) return null;
  const influences = parts.map(({ name, resampled }) =>
    resampled.strata.map((stratum) => leaveOneOut(department, name, resampled, stratum, alignment, settings)),
  );
  const cells = parts.reduce(
    (sum, { resampled }) => sum + resampled.part.panel.raterCount * resampled.part.panel.criteria.length,
    0,
  );
  const { resamples, seed } = settings.bootstrap;
  // A company-wide Part D is the same people for every department: they get the same draws there.
  const random = parts.map(({ name, resampled }) =>
    seededRandom(seedFor(seed, `${isOfCompany(resampled) ? "company" : id} ${name}`)),
  );
  const replicates = new Float64Array(resamples);
  if (cells * resamples > MOST_CELLS) {
    const deviations = influences.map((strata) => strata.map(rootOfSquares));
    for (let index = 0; index < resamples; index += 1) {
      replicates[index] = alignment + normalDeviation(deviations, random);
    }
  } else {
    const orders = influences.map((strata) => strata.map(orderBy));
    const drawn: Record<"A" | "B" | "D", CellSums | null> = { A: null, B: null, D: null };
    for (const { name, resampled } of parts) drawn[name] = emptyCells(resampled.part.panel.criteria.length);
    for (let index = 0; index < resamples; index += 1) {
      parts.forEach(({ name, resampled }, place) => {
        const target = drawn[name];
        const own = random[place];
        if (target !== null && own !== undefined) drawResample(resampled, orders[place] ?? [], target, own);
      });
      const replicate = alignmentOfCells(department, drawn, settings);
      replicates[index] = isComputable(replicate) ? replicate : alignment;
    }
  }
  return { alignment, replicates, influences: joined(influences.flat()) };
}

/** BCa, 95 %, points. `raters`: whose own score counts. */
export function alignmentInterval(bootstrapped: Bootstrapped | null, raters: number): Figure<Interval> {
  if (bootstrapped === null) return notComputable("no-ratings");
  if (raters < FEWEST_FOR_BOOTSTRAP) return notComputable("too-few-raters");
  const { alignment, replicates, influences } = bootstrapped;
  return bcaInterval(alignment, replicates, accelerationOf(influences), 0.95) ?? notComputable("no-variance");
}

/** The organisation as the weighted mean of its departments, which are resampled apart. */
export function combineBootstraps(
  departments: readonly { readonly bootstrapped: Bootstrapped; readonly weight: number }[],
): Bootstrapped | null {
  const total = departments.reduce((sum, { weight }) => sum + weight, 0);
  const first = departments[0];
  if (first === undefined || !(total > 0)) return null;
  const replicates = new Float64Array(first.bootstrapped.replicates.length);
  let alignment = 0;
  for (const { bootstrapped, weight } of departments) {
    alignment += (weight / total) * bootstrapped.alignment;
    bootstrapped.replicates.forEach((replicate, index) => {
      replicates[index] = (replicates[index] ?? 0) + (weight / total) * replicate;
    });
  }
  const influences = departments.map(({ bootstrapped, weight }) =>
    bootstrapped.influences.map((influence) => (weight / total) * influence),
  );
  return { alignment, replicates, influences: joined(influences) };
}

function isOfCompany({ part }: ResampledPart): boolean {
  return part.panel.sources.every(({ company }) => company);
}

function cellsOf(department: ResampledDepartment): DepartmentCells {
  return {
    A: department.A?.cells ?? null,
    B: department.B?.cells ?? null,
    D: department.D?.cells ?? null,
  };
}

/**
 * (n - 1)(mean of the others' - own) / n of the alignment score without each rater of a stratum: the jackknife's influence. A
 * lone rater has none: nobody could be drawn instead.
 */
function leaveOneOut(
  department: ResampledDepartment,
  name: "A" | "B" | "D",
  { part, cells }: ResampledPart,
  stratum: Stratum,
  alignment: number,
  settings: ScoringSettings,
): Float64Array {
  const width = part.panel.criteria.length;
  const rest: CellSums = { sums: cells.sums.slice(), counts: cells.counts.slice() };
  const others = { ...cellsOf(department), [name]: rest };
  const without = new Float64Array(stratum.raters).map((_, rater) => {
    addRow(rest, stratum, rater, width, -1);
    const figure = alignmentOfCells(department, others, settings);
    addRow(rest, stratum, rater, width, 1);
    return isComputable(figure) ? figure : alignment;
  });
  const mean = without.reduce((sum, figure) => sum + figure, 0) / stratum.raters;
  return without.map((figure) => ((stratum.raters - 1) * (mean - figure)) / stratum.raters);
}

/**
 * Raters in the order of their influence: a resample then depends on the seed and on what was rated, not on the order of
 * rows or columns in somebody's sheet.
 */
function orderBy(influences: Float64Array): Uint32Array {
  return Uint32Array.from(influences.keys()).sort((one, other) => (influences[one] ?? 0) - (influences[other] ?? 0));
}

/**
 * The limit of a resample of very many raters: the sum of the influences drawn is normal, its variance the sum of squares of
 * each stratum's.
 */
function normalDeviation(deviations: readonly (readonly number[])[], random: readonly Random[]): number {
  let total = 0;
  deviations.forEach((strata, part) => {
    const own = random[part];
    if (own === undefined) return;
    for (const deviation of strata) total += deviation * standardNormal(own);
  });
  return total;
}

function rootOfSquares(influences: Float64Array): number {
  let squares = 0;
  for (const influence of influences) squares += influence ** 2;
  return Math.sqrt(squares);
}

/** Source: Box & Muller (1958), A note on the generation of random normal deviates. */
function standardNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
