import { DIMENSIONS } from "../instrument/climate";
import { OTHER_DIMENSION } from "./climate";
import { combineComponents } from "./combination";
import { ROLES } from "./evaluation";
import { type Figure, notComputable } from "./figure";
import { commonScale, toPoints } from "./points";
import type { CellSums, ResampledPart } from "./resampled-part";
import type { ScoringSettings } from "./settings";

/** The parts of one department that have raters. */
export interface ResampledDepartment {
  readonly A: ResampledPart | null;
  readonly B: ResampledPart | null;
  readonly D: ResampledPart | null;
  /** Points; not resampled, since a service matrix has no raters of its own. */
  readonly horizontal: Figure;
  /** Does senior management's agreement with the department count (both rated, nothing to hide)? */
  readonly withAgreement: boolean;
}

export type DepartmentCells = Readonly<Record<"A" | "B" | "D", CellSums | null>>;

/**
 * The alignment score from sums alone: the same formulas as the scores themselves (criterion, climate, vertical,
 * combination), without the objects in between, since it is asked thousands of times.
 */
export function alignmentOfCells(
  department: ResampledDepartment,
  cells: DepartmentCells,
  settings: ScoringSettings,
): Figure {
  const customerOrientation = levelOfPart(department.A, cells.A);
  const climate = climateOfPart(department.B, cells.B);
  const level = levelOfPart(department.D, cells.D);
  const agreement = department.withAgreement ? agreementOfPart(department.A, cells.A) : Number.NaN;
  const vertical = Number.isNaN(level) ? agreement : Number.isNaN(agreement) ? level : (level + agreement) / 2;
  return combineComponents(
    {
      customerOrientation: figureOf(customerOrientation),
      climate: figureOf(climate),
      horizontal: department.horizontal,
      vertical: figureOf(vertical),
    },
    settings,
  );
}

const NO_RATINGS = notComputable("no-ratings");

function figureOf(value: number): Figure {
  return Number.isNaN(value) ? NO_RATINGS : value;
}

/** NaN, as of nothing by nothing, where there is none, here and below: it never leaves this file. */
function criterionMean({ part }: ResampledPart, { sums, counts }: CellSums, criterion: number): number {
  const width = part.panel.criteria.length;
  let sum = 0;
  let total = 0;
  for (let role = 0; role < ROLES.length; role += 1) {
    const weight = part.weights[role] as number;
    const count = counts[role * width + criterion] as number;
    if (weight <= 0 || count === 0) continue;
    sum += (weight * (sums[role * width + criterion] as number)) / count;
    total += weight;
  }
  return sum / total;
}

function levelOfPart(resampled: ResampledPart | null, cells: CellSums | null): number {
  if (resampled === null || cells === null) return Number.NaN;
  const { criteria } = resampled.part.panel;
  const scale = commonScale(criteria) ?? { min: 0, max: 100 };
  let sum = 0;
  let total = 0;
  criteria.forEach(({ weight }, criterion) => {
    const mean = criterionMean(resampled, cells, criterion);
    if (Number.isNaN(mean) || weight <= 0) return;
    sum += weight * mean;
    total += weight;
  });
  return toPoints(scale, sum / total);
}

function climateOfPart(resampled: ResampledPart | null, cells: CellSums | null): number {
  if (resampled === null || cells === null) return Number.NaN;
  const { criteria } = resampled.part.panel;
  const scale = commonScale(criteria) ?? { min: 0, max: 100 };
  const dimensions = new Map<string, { sum: number; n: number }>();
  for (const { id } of DIMENSIONS) dimensions.set(id, { sum: 0, n: 0 });
  criteria.forEach(({ dimension }, criterion) => {
    const mean = criterionMean(resampled, cells, criterion);
    if (Number.isNaN(mean)) return;
    const id = dimension ?? OTHER_DIMENSION;
    const own = dimensions.get(id) ?? { sum: 0, n: 0 };
    own.sum += mean;
    own.n += 1;
    dimensions.set(id, own);
  });
  let sum = 0;
  let n = 0;
  for (const own of dimensions.values()) {
    if (own.n === 0) continue;
    sum += own.sum / own.n;
    n += 1;
  }
  return toPoints(scale, sum / n);
}

function agreementOfPart(resampled: ResampledPart | null, cells: CellSums | null): number {
  if (resampled === null || cells === null) return Number.NaN;
  const { criteria } = resampled.part.panel;
  const scale = commonScale(criteria) ?? { min: 0, max: 100 };
  const senior = ROLES.indexOf("senior") * criteria.length;
  const self = ROLES.indexOf("self") * criteria.length;
  let sum = 0;
  let n = 0;
  for (let criterion = 0; criterion < criteria.length; criterion += 1) {
    const seniors = cells.counts[senior + criterion] as number;
    const selves = cells.counts[self + criterion] as number;
    if (seniors === 0 || selves === 0) continue;
    sum += Math.abs(
      (cells.sums[senior + criterion] as number) / seniors - (cells.sums[self + criterion] as number) / selves,
    );
    n += 1;
  }
  return 100 * (1 - sum / n / (scale.max - scale.min));
}
