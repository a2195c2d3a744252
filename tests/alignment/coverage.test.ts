import { describe, expect, test } from "vitest";
import { alignmentCertainty, FEWEST_FOR_ALIGNMENT_INTERVAL, joinGroups } from "../../src/alignment/component-interval";
import type { Evaluation } from "../../src/alignment/evaluation";
import type { Figure, Interval } from "../../src/alignment/figure";
import { isComputable, notComputable } from "../../src/alignment/figure";
import { scorePeriod } from "../../src/alignment/period-scores";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { seededRandom } from "../seeded-random";
import { type Population, simulatedCompany } from "./simulated-companies";
import { TEST_DEPTH } from "../property-runs";

/** 2,000 in all with COMPANIES=deep; else enough to tell 73 % from 95 %. */
const DEEP = TEST_DEPTH > 1;

const USUAL: Population = {
  name: "nine departments as people have them: 3 peers, 1 senior, 2 customers, 12 employees, a matrix of 8 customers",
  roles: { peer: 3, senior: 1, customer: 2 },
  employees: 12,
  direct: { senior: 1, self: 2 },
  matrix: true,
  shared: false,
  leniency: 0.5,
  noise: 0.8,
};

const POPULATIONS: readonly Population[] = [
  USUAL,
  { ...USUAL, name: "large groups", roles: { peer: 20, customer: 30 }, employees: 60, direct: {}, matrix: false },
  {
    ...USUAL,
    name: "lone raters in most roles",
    roles: { peer: 2, senior: 1, customer: 1 },
    employees: 6,
    direct: { senior: 1, self: 2 },
  },
  { ...USUAL, name: "ties: most answer alike", leniency: 0.15, noise: 0.35 },
  {
    ...USUAL,
    name: "a checklist alone, by eight",
    roles: { peer: 5, senior: 1, customer: 2 },
    employees: 0,
    direct: {},
    matrix: false,
  },
  {
    ...USUAL,
    name: "the same managers rate all nine departments in two parts",
    shared: true,
    leniency: 0.4,
    noise: 0.8,
  },
];
/** Shares of 2,000 companies. */
const COMPANIES = Math.ceil((DEEP ? 2000 : 240) / POPULATIONS.length);

/** The intervals of a report, without what else a report has: it would take most of the time. */
function intervalsOf(company: Evaluation) {
  const { departments, varianceOf, scores } = scorePeriod(company, null, DEFAULT_SETTINGS);
  const raters = FEWEST_FOR_ALIGNMENT_INTERVAL;
  const organisation = joinGroups(departments.map(({ weighted }) => ({ groups: weighted, weight: 1 })));
  const ofWhole = scores.at(-1)?.alignment ?? notComputable("no-ratings");
  return {
    departments: departments.map(
      ({ alignment, weighted }) => alignmentCertainty(alignment, weighted, varianceOf, raters).interval,
    ),
    organisation: alignmentCertainty(ofWhole, organisation, varianceOf, raters).interval,
  };
}

test("the intervals that are counted are those of a report", () => {
  const { company } = simulatedCompany({ ...USUAL, shared: true }, seededRandom(4));
  const { departments, organisation } = scoreEvaluation(company, DEFAULT_SETTINGS);
  expect(intervalsOf(company)).toEqual({
    departments: departments.map(({ interval }) => interval),
    organisation: organisation.interval,
  });
});

/** How often of all intervals hold what they promise to hold; those that are not computable promise nothing. */
function coverage(population: Population) {
  const random = seededRandom(20);
  let departments = 0;
  let held = 0;
  let organisations = 0;
  let heldByOrganisation = 0;
  const count = (interval: Figure<Interval>, truth: number): readonly [number, number] =>
    isComputable(interval) ? [1, interval[0] <= truth && truth <= interval[1] ? 1 : 0] : [0, 0];
  for (let company = 0; company < COMPANIES; company += 1) {
    const { company: evaluation, truth } = simulatedCompany(population, random);
    const results = intervalsOf(evaluation);
    results.departments.forEach((interval, index) => {
      const [all, hits] = count(interval, truth[index] ?? Number.NaN);
      departments += all;
      held += hits;
    });
    const [all, hits] = count(results.organisation, truth.reduce((sum, own) => sum + own, 0) / truth.length);
    organisations += all;
    heldByOrganisation += hits;
  }
  return { departments, held, organisations, heldByOrganisation };
}

describe("95 of 100 intervals hold the score that all raters there are would give", () => {
  const counted = POPULATIONS.map((population) => ({ name: population.name, ...coverage(population) }));
  const total = (pick: (one: (typeof counted)[number]) => number): number =>
    counted.reduce((sum, one) => sum + pick(one), 0);

  // Chance alone moves the share of a few intervals by more than that of many.
  test.each(counted)("$name", ({ departments, held }) => {
    expect(departments).toBeGreaterThan(300);
    expect(held / departments).toBeGreaterThan(DEEP ? 0.93 : 0.9);
    expect(held / departments).toBeLessThan(DEEP ? 0.97 : 0.98);
  });

  test("of departments over all populations", () => {
    const share = total(({ held }) => held) / total(({ departments }) => departments);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  test("of organisations over all populations", () => {
    const share = total(({ heldByOrganisation }) => heldByOrganisation) / total(({ organisations }) => organisations);
    expect(share).toBeGreaterThan(DEEP ? 0.93 : 0.91);
    expect(share).toBeLessThan(DEEP ? 0.97 : 0.99);
  });
});
