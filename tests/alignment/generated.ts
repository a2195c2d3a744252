import fc from "fast-check";
import type { Evaluation, RatingTable, Role } from "../../src/alignment/evaluation";
import { criterion, evaluation, type Row, table } from "./builders";

/** Evaluations as fast-check makes them: small, with gaps, and unlike one another. */
export const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 6 });
export const role = fc.constantFrom<Role>("self", "peer", "senior", "customer");

export function rowsOf(criteria: number, minimum: number, maximum: number, of: fc.Arbitrary<Role> = role) {
  return fc.array(fc.record({ role: of, ratings: fc.array(rating, { minLength: criteria, maxLength: criteria }) }), {
    minLength: minimum,
    maxLength: maximum,
  });
}

export interface GeneratedPart {
  readonly criteria: number;
  readonly rows: readonly Row[];
}

/** One department's Part A. */
export const partA: fc.Arbitrary<GeneratedPart> = fc
  .integer({ min: 1, max: 5 })
  .chain((criteria) => fc.record({ criteria: fc.constant(criteria), rows: rowsOf(criteria, 1, 24) }));

export function evaluationOf(parts: readonly GeneratedPart[]): Evaluation {
  return evaluation(parts.map(({ rows }, index) => table(`d${index}`, rows)));
}

const CLIMATE = [
  ["attract-1", "attract"],
  ["attract-2", "attract"],
  ["motivate-1", "motivate"],
  ["train-1", "train"],
  ["train-2", "train"],
  ["inform-1", "inform"],
  ["own-1", "belonging"],
  ["other-1", null],
] as const;

/** A climate survey of employees who were promised anonymity: groups of all sizes, answers with gaps. */
export function climateTable(department: string, rows: readonly Row[]): RatingTable {
  return table(department, rows, {
    part: "B",
    anonymous: true,
    criteria: CLIMATE.map(([id, dimension]) => criterion(id, { dimension })),
  });
}

export const climateRows = rowsOf(CLIMATE.length, 1, 14, fc.constant<Role>("employee"));
export const climateRowsByRole = rowsOf(CLIMATE.length, 3, 24, fc.constantFrom<Role>("employee", "self", "peer"));
