import type { Role, Scale } from "../../alignment/evaluation";
import { CLIMATE_STATEMENTS } from "../../instrument/climate";
import { ORIENTATION_CRITERIA } from "../../instrument/customer-orientation";
import { DEPARTMENTS } from "../../instrument/departments";
import { DEFAULT_SCALE } from "../../instrument/scales";
import { VERTICAL_STATEMENTS } from "../../instrument/vertical";
import { inLanguage, type Language } from "../../language/language";
import { departmentWording } from "../report/wording";
import { departmentSlug, knownDepartment } from "../reading/departments";
import type { Part } from "../reading/mapping";
import { authoringWords } from "./authoring-words";

/** Who may rate a department by name of a role; employees answer the climate statements. */
export const PLANNED_ROLES = ["self", "peer", "senior", "customer"] as const satisfies readonly Role[];
export type PlannedRole = (typeof PLANNED_ROLES)[number];

/** A new evaluation as the user chose it: what the sheets are described from. */
export interface EvaluationPlan {
  /** Of the sheets. */
  readonly language: Language;
  readonly departments: readonly PlannedDepartment[];
  readonly parts: readonly Part[];
  /** Part B, the same for every department. */
  readonly climate: readonly PlannedCriterion[];
  /** Part D, about the company. */
  readonly vertical: readonly PlannedCriterion[];
  readonly scale: Scale;
  /** Part A: raters of a department, by role. Part D: its senior managers. */
  readonly raters: Readonly<Record<PlannedRole, number>>;
  /** Part B: employees of a department. */
  readonly employees: number;
  /** Part C: one figure a pair of departments, or one a facet of the service. */
  readonly facets: boolean;
}

export interface PlannedDepartment {
  /** The instrument's, or a slug of the name. */
  readonly id: string;
  readonly name: string;
  /** Part A. */
  readonly criteria: readonly PlannedCriterion[];
}

export interface PlannedCriterion {
  /** The instrument's; null: the user's own, or one whose wording was changed. */
  readonly id: string | null;
  readonly text: string;
  /** Not negative. */
  readonly weight: number;
  readonly reverse: boolean;
  /** Part B: the dimension's id. */
  readonly dimension: string | null;
}

/** Scales that the wizard offers. */
export const PLAN_SCALES: readonly Scale[] = [
  DEFAULT_SCALE,
  { min: 1, max: 7 },
  { min: 1, max: 4 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
];

export const MOST_RATERS = 40;
export const MOST_EMPLOYEES = 500;

/** The default instrument with a few raters a department. */
export function defaultPlan(language: Language): EvaluationPlan {
  return {
    language,
    departments: DEPARTMENTS.map(({ id }) => defaultDepartment(id, language)),
    parts: ["A", "B", "C", "D"],
    climate: CLIMATE_STATEMENTS.map(({ id, text, reverse, dimension }) => ({
      id,
      text: inLanguage(text, language),
      weight: 1,
      reverse,
      dimension,
    })),
    vertical: VERTICAL_STATEMENTS.map(({ id, text }) => ({
      id,
      text: inLanguage(text, language),
      weight: 1,
      reverse: false,
      dimension: null,
    })),
    scale: DEFAULT_SCALE,
    raters: { self: 1, peer: 4, senior: 2, customer: 0 },
    employees: 8,
    facets: false,
  };
}

/** A department of the instrument with its criteria. */
export function defaultDepartment(id: string, language: Language): PlannedDepartment {
  return {
    id,
    name: departmentWording(id, id, language, language),
    criteria: ORIENTATION_CRITERIA.filter(({ department }) => department === id).map(({ id: criterion, text }) => ({
      id: criterion,
      text: inLanguage(text, language),
      weight: 1,
      reverse: false,
      dimension: null,
    })),
  };
}

/** A department of the user's own, with a few criteria to begin with; one of the instrument where the name is known. */
export function ownDepartment(name: string, language: Language): PlannedDepartment {
  const known = knownDepartment(name);
  if (known !== null) return { ...defaultDepartment(known, language), name: name.trim() };
  const t = authoringWords(language);
  return {
    id: departmentSlug(name),
    name: name.trim(),
    criteria: [t("starterNeeds"), t("starterPromise"), t("starterListens")].map(ownCriterion),
  };
}

export function ownCriterion(text: string): PlannedCriterion {
  return { id: null, text, weight: 1, reverse: false, dimension: null };
}

/**
 * The plan in another language: what is still worded as in the instrument changes with it; the user's own words stay as they
 * are.
 */
export function translatedPlan(plan: EvaluationPlan, language: Language): EvaluationPlan {
  const fresh = defaultPlan(language);
  const worded = new Map(
    [...fresh.departments.flatMap(({ criteria }) => criteria), ...fresh.climate, ...fresh.vertical].map(
      ({ id, text }) => [id, text] as const,
    ),
  );
  const translated = (criterion: PlannedCriterion): PlannedCriterion => ({
    ...criterion,
    text: (criterion.id === null ? undefined : worded.get(criterion.id)) ?? criterion.text,
  });
  return {
    ...plan,
    language,
    departments: plan.departments.map((department) => ({
      ...department,
      name: translatedName(department, language),
      criteria: department.criteria.map(translated),
    })),
    climate: plan.climate.map(translated),
    vertical: plan.vertical.map(translated),
  };
}

function translatedName({ id, name }: PlannedDepartment, language: Language): string {
  const known = DEPARTMENTS.find((department) => department.id === id);
  return known !== undefined && (name === known.name.en || name === known.name.fa)
    ? inLanguage(known.name, language)
    : name;
}

/** Rater columns of a department's checklist, in the order of the roles. */
export function plannedRaters(
  counts: EvaluationPlan["raters"],
): readonly { readonly role: PlannedRole; readonly number: number }[] {
  return PLANNED_ROLES.flatMap((role) =>
    Array.from({ length: counts[role] }, (_, index) => ({ role, number: index + 1 })),
  );
}
