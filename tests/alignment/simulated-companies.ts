import type { Evaluation, Role, ServiceRating } from "../../src/alignment/evaluation";
import { criterion, evaluation, type Row, table } from "./builders";

/** A population of companies: how many raters of each role rate each of nine departments, and how they do. */
export interface Population {
  readonly name: string;
  /** Part A. */
  readonly roles: Readonly<Partial<Record<Role, number>>>;
  /** Part B: employees of each department. */
  readonly employees: number;
  /** Part D: who rates, senior managers and department managers. */
  readonly direct: Readonly<Partial<Record<Role, number>>>;
  /** Do all departments rate one another's services? */
  readonly matrix: boolean;
  /** The same persons in every department's Part A and D. */
  readonly shared: boolean;
  /** Standard deviation of persons' leniency, and of single answers, in steps of a five-point scale. */
  readonly leniency: number;
  readonly noise: number;
}

const DEPARTMENTS = Array.from({ length: 9 }, (_, index) => `d${index}`);
const CRITERIA = 4;

/** One company of the population, and the alignment that its raters would give on average, by department, points. */
export function simulatedCompany(
  population: Population,
  random: () => number,
): { readonly company: Evaluation; readonly truth: readonly number[] } {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const levels = DEPARTMENTS.map(() => 3.4 + 0.35 * normal());
  const people = new Map<string, number>();
  const leniencyOf = (person: string): number => {
    const known = people.get(person) ?? population.leniency * normal();
    people.set(person, known);
    return known;
  };
  const answer = (level: number, leniency: number): number =>
    Math.min(5, Math.max(1, Math.round(level + leniency + population.noise * normal())));
  const rowsOf = (department: number, counts: Readonly<Partial<Record<Role, number>>>, part: string): readonly Row[] =>
    Object.entries(counts).flatMap(([role, n]) =>
      Array.from({ length: n }, (_, index): Row => {
        const person = population.shared ? `${role} ${index}` : `${part} ${department} ${role} ${index}`;
        const leniency = leniencyOf(person);
        const ratings = Array.from({ length: CRITERIA }, () => answer(levels[department] ?? 3, leniency));
        return { role: role as Role, ratings, ...(population.shared ? { key: person } : {}) };
      }),
    );
  const ofPart = (part: "A" | "B" | "D", counts: Readonly<Partial<Record<Role, number>>>, dimension: string | null) =>
    Object.keys(counts).length === 0
      ? []
      : DEPARTMENTS.map((id, department) =>
          table(id, rowsOf(department, counts, part), {
            part,
            criteria: Array.from({ length: CRITERIA }, (_, index) => criterion(`${part}-${index + 1}`, { dimension })),
          }),
        );
  const employees = DEPARTMENTS.map((id, department) =>
    table(
      id,
      Array.from({ length: population.employees }, (_, index): Row => {
        const leniency = leniencyOf(`B ${department} ${index}`);
        return {
          role: "employee",
          ratings: Array.from({ length: CRITERIA }, () => answer(levels[department] ?? 3, leniency)),
        };
      }),
      {
        part: "B",
        criteria: Array.from({ length: CRITERIA }, (_, index) =>
          criterion(`train-${index + 1}`, { dimension: "train" }),
        ),
      },
    ),
  );
  const ratings = population.matrix
    ? DEPARTMENTS.flatMap((supplier, row) =>
        DEPARTMENTS.flatMap((customer): readonly ServiceRating[] =>
          customer === supplier
            ? []
            : [
                {
                  supplier,
                  customer,
                  facet: null,
                  period: null,
                  rating: answer(levels[row] ?? 3, leniencyOf(`customer ${customer}`)),
                },
              ],
        ),
      )
    : [];
  const company = evaluation(
    [
      ...ofPart("A", population.roles, null),
      ...(population.employees > 0 ? employees : []),
      ...ofPart("D", population.direct, null),
    ],
    {
      departments: DEPARTMENTS.map((id) => ({ id, name: id })),
      service: population.matrix ? { scale: { min: 1, max: 5 }, ratings } : null,
    },
  );
  const spread = Math.hypot(population.leniency, population.noise);
  return { company, truth: levels.map((level) => 25 * (expectedRating(level, spread) - 1)) };
}

/** Mean of a normal opinion that is rounded to 1 to 5: 1 + the chance of more than 1, of more than 2 ... */
function expectedRating(level: number, spread: number): number {
  return 1 + [1.5, 2.5, 3.5, 4.5].reduce((sum, cut) => sum + normalCdf((level - cut) / spread), 0);
}

/** Source: Abramowitz & Stegun (1964), 26.2.17; wrong by less than 1e-7. */
function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const tail =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
