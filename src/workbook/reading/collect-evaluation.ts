import type {
  Criterion,
  Department,
  Evaluation,
  HistoryRow,
  RatingColumn,
  RatingTable,
  Role,
  Scale,
  ServiceRating,
  ServiceRatings,
} from "../../alignment/evaluation";
import { ROLES } from "../../alignment/evaluation";
import { DEPARTMENTS } from "../../instrument/departments";
import { matchingKey } from "../../language/matching-key";
import type { CellPosition } from "../address";
import { type DepartmentRegister, WHOLE_COMPANY } from "./departments";
import { orderedPeriods } from "./periods";
import type { BlockCriterion, CriterionPlace, RatingBlock } from "./rating-block";
import { gathered, notApplicableIn, rescaled } from "./rating-column";

export interface CollectedParts {
  readonly blocks: readonly RatingBlock[];
  readonly service: ServiceRatings | null;
  readonly listed: readonly Department[];
  readonly departments: DepartmentRegister;
  readonly history: readonly HistoryRow[];
}

export interface CollectedEvaluation {
  readonly evaluation: Evaluation;
  /** Where a department's criterion is worded, by placeKey. */
  readonly places: ReadonlyMap<string, CriterionPlace>;
  readonly origins: readonly RatingOrigin[];
}

/** Where the ratings of one criterion in one table come from. */
export interface RatingOrigin {
  /** placeKey of the department and the criterion. */
  readonly key: string;
  readonly period: string | null;
  readonly sheet: string;
  readonly cells: () => readonly CellPosition[];
}

export function placeKey(department: string | null, criterion: string): string {
  return `${department ?? ""}|${criterion}`;
}

/** Puts blocks of all layouts together: one table a department, part and period and block, criteria with their stable ids. */
export function collectEvaluation(parts: CollectedParts): CollectedEvaluation {
  // One scale a part, that of its first block: a part's criteria are compared with one another.
  const scaleOf = (block: RatingBlock): Scale =>
    parts.blocks.find(({ part }) => part === block.part)?.scale ?? block.scale;
  const ids = criterionIds();
  const places = new Map<string, CriterionPlace>();
  const origins: RatingOrigin[] = [];
  const scales = criterionScales();
  const tables = parts.blocks.flatMap((block) => tablesOf(block, scaleOf(block), { ids, scales }, places, origins));
  const service = parts.service;
  const rated = new Set([
    ...tables.flatMap(({ department }) => department ?? []),
    ...(service?.ratings ?? []).flatMap(({ supplier, customer }: ServiceRating) => [supplier, customer]),
  ]);
  const listed = new Map(parts.listed.map((department) => [department.id, department]));
  const order = [...new Set([...listed.keys(), ...rated])].filter((id) => rated.has(id) || listed.has(id));
  const evaluation: Evaluation = {
    departments: reportOrder(order).map((id) => listed.get(id) ?? { id, name: parts.departments.nameOf(id) }),
    tables,
    service,
    periods: orderedPeriods([
      ...tables.map(({ period }) => period),
      ...(service?.ratings ?? []).map(({ period }) => period),
    ]),
    history: parts.history,
  };
  return { evaluation, places, origins };
}

/** The instrument's departments in its order, then the user's own in the order in which they were met. */
function reportOrder(ids: readonly string[]): readonly string[] {
  const known = DEPARTMENTS.map(({ id }) => id).filter((id) => ids.includes(id));
  return [...known, ...ids.filter((id) => !known.includes(id))];
}

type CriterionIds = (department: string, criterion: BlockCriterion) => string;

/** The instrument's id, else department id, "own", number: one number a text and department. */
function criterionIds(): CriterionIds {
  const own = new Map<string, Map<string, string>>();
  return (department, criterion) => {
    if (criterion.knownId !== null) return criterion.knownId;
    let ofDepartment = own.get(department);
    if (ofDepartment === undefined) {
      ofDepartment = new Map();
      own.set(department, ofDepartment);
    }
    const key = matchingKey(criterion.text);
    let id = ofDepartment.get(key);
    if (id === undefined) {
      id = `${department}-own-${ofDepartment.size + 1}`;
      ofDepartment.set(key, id);
    }
    return id;
  };
}

type CriterionScales = (id: string, own: Scale, ofTable: Scale) => Scale;

/** A criterion is on one scale wherever it is rated: that on which it was met first. */
function criterionScales(): CriterionScales {
  const met = new Map<string, Scale>();
  return (id, own, ofTable) => {
    const known = met.get(id);
    if (known !== undefined) return known;
    const scale = isSame(own, ofTable) ? ofTable : own;
    met.set(id, scale);
    return scale;
  };
}

function isSame(one: Scale, other: Scale): boolean {
  return one.min === other.min && one.max === other.max;
}

interface Group {
  readonly department: string | null;
  readonly period: string | null;
  readonly anonymous: boolean;
  readonly criteria: readonly number[];
  readonly raters: number[];
  readonly roles: Role[];
  /** Of each rater: whether the user's own criteria, which every department is asked for itself, are about this one. */
  readonly atHome: boolean[];
}

function tablesOf(
  block: RatingBlock,
  scale: Scale,
  { ids, scales }: { readonly ids: CriterionIds; readonly scales: CriterionScales },
  places: Map<string, CriterionPlace>,
  origins: RatingOrigin[],
): readonly RatingTable[] {
  return groupsOf(block).map((group) => {
    const raters = Int32Array.from(group.raters);
    const key = block.key;
    const scaleOfCriterion = (index: number): Scale => {
      const criterion = block.criteria[index] as BlockCriterion;
      // A criterion of the block's own scale follows it to that of the table.
      if (isSame(criterion.scale, block.scale)) return scale;
      return scales(ids(WHOLE_COMPANY, criterion), criterion.scale, scale);
    };
    const criteria = group.criteria.map((index): Criterion => {
      const criterion = block.criteria[index] as BlockCriterion;
      const id = ids(group.department ?? WHOLE_COMPANY, criterion);
      const place = placeKey(group.department, id);
      if (!places.has(place)) places.set(place, criterion.place);
      origins.push({
        key: place,
        period: group.period,
        sheet: criterion.place.sheet,
        cells: () => block.cellsOf(index, askedRaters(criterion, group)),
      });
      return {
        id,
        ...(criterion.knownId === null ? { sharedId: ids(WHOLE_COMPANY, criterion) } : {}),
        text: criterion.text,
        weight: criterion.weight,
        reverse: criterion.reverse,
        dimension: criterion.dimension,
        ...(isSame(scaleOfCriterion(index), scale) ? {} : { scale: scaleOfCriterion(index) }),
      };
    });
    return {
      part: block.part,
      department: group.department,
      period: group.period,
      scale,
      criteria,
      raters: {
        count: raters.length,
        role: Uint8Array.from(group.roles, (role) => ROLES.indexOf(role)),
        key: key === null ? null : group.raters.map((rater) => key[rater] ?? ""),
      },
      ratings: group.criteria.map((index) => {
        const own = block.criteria[index]?.scale ?? block.scale;
        return rescaled(ratingsOf(block, index, group, raters), own, scaleOfCriterion(index));
      }),
      anonymous: block.anonymous,
      ...(block.askedWhatWasRated ? { askedWhatWasRated: true } : {}),
    };
  });
}

/** Raters to whom a criterion was put: one of the user's own was not put to raters of other departments. */
function askedRaters(criterion: BlockCriterion, { raters, atHome }: Group): readonly number[] {
  return criterion.knownDepartment === null ? raters.filter((_, index) => atHome[index] === true) : raters;
}

/** The group's ratings of a criterion; one of the user's own was not put to raters of other departments. */
function ratingsOf(block: RatingBlock, index: number, group: Group, raters: Int32Array): RatingColumn {
  const ratings = gathered(block.columns[index] ?? new Uint8Array(), raters);
  if (block.criteria[index]?.knownDepartment !== null) return ratings;
  group.atHome.forEach((home, rater) => {
    if (!home) ratings[rater] = notApplicableIn(ratings);
  });
  return ratings;
}

/**
 * Raters by department and period. Where one sheet asks about the instrument's criteria of several departments, the
 * criterion says which department is rated and the department column where the rater works: at home they are "self".
 */
function groupsOf(block: RatingBlock): readonly Group[] {
  const aboutDepartments = new Set(
    block.criteria.map(({ knownDepartment }) => knownDepartment).filter((id) => id !== null),
  );
  // In a list of ratings the department is who is rated; the criteria decide where it names none.
  const namesTheRated = block.askedWhatWasRated && block.department.some((home) => home !== null);
  const criterionDecides = block.part === "A" && aboutDepartments.size > 0 && !namesTheRated;
  const hasOwn = block.criteria.some(({ knownDepartment }) => knownDepartment === null);
  const homes = new Set(block.department.map((home) => home ?? WHOLE_COMPANY));
  const groups = new Map<string, Group>();
  const all = block.criteria.map((_, index) => index);
  for (let rater = 0; rater < block.raterCount; rater += 1) {
    const home = block.department[rater] ?? null;
    const period = block.period[rater] ?? null;
    const role = block.role[rater] ?? "employee";
    const rated = criterionDecides
      ? [...new Set([...aboutDepartments, ...(hasOwn ? [home ?? WHOLE_COMPANY] : [])])]
      : [home ?? (block.part === "D" ? null : WHOLE_COMPANY)];
    for (const department of rated) {
      const name = `${department ?? ""}\n${period ?? ""}`;
      let group = groups.get(name);
      if (group === undefined) {
        const criteria = criterionDecides
          ? all.filter((index) => {
              const about = block.criteria[index]?.knownDepartment ?? null;
              return about === null ? homes.has(department ?? WHOLE_COMPANY) : about === department;
            })
          : all;
        group = { department, period, anonymous: block.anonymous, criteria, raters: [], roles: [], atHome: [] };
        groups.set(name, group);
      }
      group.raters.push(rater);
      group.atHome.push(!criterionDecides || (home ?? WHOLE_COMPANY) === department);
      group.roles.push(
        criterionDecides && role === "employee" && home !== null ? (home === department ? "self" : "peer") : role,
      );
    }
  }
  return [...groups.values()];
}
