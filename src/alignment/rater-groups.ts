import type { GroupPart } from "./certainty-results";
import type { ComponentScores } from "./components";
import type { DepartmentParts } from "./department-parts";
import { type Component, type Department, type Role, ROLES } from "./evaluation";
import { isComputable } from "./figure";
import { leaveOneOutAgreement } from "./leave-one-out-agreement";
import type { ScoredPart } from "./part";
import type { ServiceResult } from "./results";

/** Raters of one role in one part of one department: a component is a weighted mean of such groups. */
export interface RaterGroup {
  readonly part: GroupPart;
  readonly department: string;
  readonly role: Role;
  readonly component: Component;
  /** Weight in the component; the shares of a component add up to 1. */
  readonly share: number;
  /** Raters' own scores that count, points; of an agreement each rater's leave-one-out pseudo-value. */
  readonly scores: Float64Array;
  /** By which the rater of a score is known in other groups; null: in none. */
  readonly raterAt: ((place: number) => string | null) | null;
  /** Persons of whom these are some; null: unknown. */
  readonly population: number | null;
  /** Some of them were promised anonymity. */
  readonly anonymous: boolean;
  /** false: fewer raters than the minimum, of whom some were promised anonymity. */
  readonly mayShow: boolean;
}

/** A group with its weight in the score that is asked about; negative in a change, for what was before. */
export interface WeightedGroup {
  readonly group: RaterGroup;
  readonly weight: number;
}

/** Every group that the components of one department are made of. */
export function raterGroups(
  department: Department,
  parts: DepartmentParts,
  service: ServiceResult | null,
  scores: ComponentScores,
  minimumGroup: number,
): readonly RaterGroup[] {
  const withAgreement = isComputable(scores.agreementWithSenior);
  const withLevel = isComputable(scores.verticalLevel);
  const half = withAgreement && withLevel ? 0.5 : 1;
  const ofPart = (part: ScoredPart | "hidden" | null, component: Component, share: number): readonly RaterGroup[] =>
    part === null || part === "hidden"
      ? []
      : groupsOfPart(department, part, component, share, minimumGroup, withAgreement);
  return [
    ...ofPart(parts.A, "customerOrientation", 1),
    ...ofPart(parts.B, "climate", 1),
    ...ofPart(parts.D, "vertical", half),
    ...(withAgreement && parts.A !== null && parts.A !== "hidden"
      ? groupsOfAgreement(department, parts.A, half, minimumGroup)
      : []),
    ...customersOf(department.id, service),
  ];
}

/** Of one part; a role of which no own score counts has no group. */
export function groupsOfPart(
  { id, headcount }: Department,
  part: ScoredPart,
  component: Component,
  share: number,
  minimumGroup: number,
  withAgreement: boolean,
): readonly RaterGroup[] {
  const { panel, own, weights } = part;
  const groups = ROLES.flatMap((role, index) => {
    const weight = weights[index] ?? 0;
    if (weight <= 0) return [];
    const raters = ratersOfRole(part, index);
    return raters.length === 0 ? [] : [{ role, weight, raters }];
  });
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  const anonymous = isAnonymous(part);
  // Only these can stand in another group too.
  const known =
    panel.keys !== null || panel.sources.some(({ company }) => company) || (panel.part === "A" && withAgreement);
  return groups.map(({ role, weight, raters }): RaterGroup => ({
    part: panel.part,
    department: id,
    role,
    component,
    share: (share * weight) / total,
    scores: Float64Array.from(raters, (rater) => own[rater] as number),
    raterAt: known ? knownRaters(id, part, raters) : null,
    population: isOfDepartment(role, part, raters) ? (headcount ?? null) : null,
    anonymous,
    mayShow: !anonymous || raters.length >= minimumGroup,
  }));
}

/** Are they some of the department's own people? Not who rate the company as a whole, from wherever. */
function isOfDepartment(role: Role, { panel }: ScoredPart, raters: Uint32Array): boolean {
  if (role !== "self" && role !== "employee") return false;
  const companies = panel.sources.filter(({ company }) => company);
  return !raters.some((rater) => companies.some(({ first, count }) => rater >= first && rater < first + count));
}

/** Places in the panel of the raters of a role whose own score counts. */
function ratersOfRole({ panel, own }: ScoredPart, role: number): Uint32Array {
  const raters = new Uint32Array(panel.raterCount);
  let n = 0;
  for (let rater = 0; rater < panel.raterCount; rater += 1) {
    if (panel.role[rater] !== role || Number.isNaN(own[rater] ?? Number.NaN)) continue;
    raters[n] = rater;
    n += 1;
  }
  return raters.subarray(0, n);
}

/** Both sides of the agreement move the whole of it: each has its full share. */
function groupsOfAgreement(
  { id }: Department,
  part: ScoredPart,
  share: number,
  minimumGroup: number,
): readonly RaterGroup[] {
  const anonymous = isAnonymous(part);
  return (["senior", "self"] as const).map((role): RaterGroup => {
    const { raters, pseudoValues } = leaveOneOutAgreement(part, role);
    return {
      part: "agreement",
      department: id,
      role,
      component: "vertical",
      share,
      scores: pseudoValues,
      raterAt: knownRaters(id, part, raters),
      population: null,
      anonymous,
      mayShow: !anonymous || raters.length >= minimumGroup,
    };
  });
}

/** The raters of a supplier are its customers. */
function customersOf(id: string, service: ServiceResult | null): readonly RaterGroup[] {
  if (service === null) return [];
  const row = service.points[service.departments.indexOf(id)] ?? [];
  const known = row.flatMap((points, customer) => (points === null ? [] : [{ points, customer }]));
  if (known.length === 0) return [];
  return [
    {
      part: "C",
      department: id,
      role: "customer",
      component: "horizontal",
      share: 1,
      scores: Float64Array.from(known, ({ points }) => points),
      raterAt: (place) => `customer ${service.departments[known[place]?.customer ?? -1] ?? ""}`,
      population: null,
      anonymous: false,
      mayShow: true,
    },
  ];
}

/**
 * A rater with a name is the same person wherever the name stands; one without a name is known in the panel alone, or, who rates
 * the company as a whole, in that table for every department.
 */
function knownRaters(department: string, { panel }: ScoredPart, raters: Uint32Array): (place: number) => string | null {
  const { keys, sources, part } = panel;
  return (place) => {
    const rater = raters[place] ?? -1;
    const key = keys?.[rater] ?? "";
    if (key !== "") return `name ${key}`;
    const table = sources.findIndex(({ first, count }) => rater >= first && rater < first + count);
    const source = sources[table];
    if (source?.company !== true) return `${department} ${part} ${rater}`;
    const companyTable = sources.slice(0, table).filter(({ company }) => company).length;
    return `company ${companyTable} ${rater - source.first}`;
  };
}

function isAnonymous({ panel }: ScoredPart): boolean {
  return panel.sources.some(({ anonymous }) => anonymous);
}
