import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../src/alignment/evaluation";
import { isComputable } from "../../src/alignment/figure";
import type { AlignmentResults, DepartmentResult } from "../../src/alignment/results";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { criterion, evaluation, rows, table } from "./builders";
import { firstDifference, numbersIn } from "./closeness";
import { evaluationOf, type GeneratedPart, partA } from "./generated";

function score(of: Evaluation): AlignmentResults {
  return scoreEvaluation(of, DEFAULT_SETTINGS);
}

function scoreOne(part: GeneratedPart): DepartmentResult {
  const [department] = score(evaluationOf([part])).departments;
  if (department === undefined) throw new Error("no department");
  return department;
}

/** Persons whose influences cancel but for the last digit: once that made a circle on one scale and none on the other. */
const CANCELLING: GeneratedPart = {
  criteria: 4,
  rows: [
    { role: "senior", ratings: [null, 4, 2, 5] },
    { role: "senior", ratings: [1, 5, 5, 5] },
    { role: "customer", ratings: [1, null, 1, 1] },
    { role: "senior", ratings: [2, 5, 3, 2] },
    { role: "self", ratings: [3, 3, 3, 1] },
    { role: "customer", ratings: [null, 1, 1, 1] },
    { role: "peer", ratings: [null, 1, 1, 1] },
    { role: "peer", ratings: [null, 1, 1, 1] },
    { role: "senior", ratings: [5, 3, 2, 4] },
  ],
};

describe("laws", () => {
  test("the order of raters makes no difference", () => {
    fc.assert(
      fc.property(partA, (part) => {
        const turned = { ...part, rows: [...part.rows].reverse() };
        expect(firstDifference(scoreOne(part), scoreOne(turned))).toBeNull();
      }),
    );
  });

  test("the order of criteria makes no difference but to the split halves", () => {
    fc.assert(
      fc.property(partA, (part) => {
        const one = table("d", part.rows);
        const turned = { ...one, criteria: [...one.criteria].reverse(), ratings: [...one.ratings].reverse() };
        const [straight, other] = [one, turned].map((own) => {
          const { departments } = score(evaluation([own]));
          const [department] = departments;
          return {
            ...department,
            criteria: [...(department?.criteria ?? [])].sort((a, b) => a.id.localeCompare(b.id)),
            reliability: { ...department?.reliability, splitHalf: null },
          };
        });
        expect(firstDifference(straight, other, 1e-6)).toBeNull();
      }),
    );
  });

  test("scores are points: a scale of 1-5 and one of 3-7 with ratings two higher are the same", () => {
    fc.assert(
      fc.property(partA, (part) => {
        const shifted = part.rows.map((row) => ({
          ...row,
          ratings: row.ratings.map((x) => (x === null ? null : x + 2)),
        }));
        const one = scoreOne(part);
        const [other] = score(evaluation([table("d0", shifted, { scale: { min: 3, max: 7 } })])).departments;
        const inPoints = (department: DepartmentResult | undefined) => ({
          ...department,
          criteria: department?.criteria.map((own) => ({ ...own, scale: null, mean: null, byRole: null })),
        });
        expect(firstDifference(inPoints(one), inPoints(other), 1e-6)).toBeNull();
      }),
      { examples: [[CANCELLING]] },
    );
  });

  test("a criterion asked the other way round and marked so is the same criterion", () => {
    fc.assert(
      fc.property(partA, fc.nat(4), (part, place) => {
        const index = place % part.criteria;
        const straight = table("d", part.rows);
        const mirrored = part.rows.map((row) => ({
          ...row,
          ratings: row.ratings.map((x, at) => (x === null || at !== index ? x : 6 - x)),
        }));
        const turned = table("d", mirrored, {
          criteria: straight.criteria.map((own, at) => ({ ...own, reverse: at === index })),
        });
        const [one, other] = [straight, turned].map((own) => {
          const [department] = score(evaluation([own])).departments;
          return { ...department, criteria: department?.criteria.map((own) => ({ ...own, reverse: null })) };
        });
        expect(firstDifference(one, other, 1e-7)).toBeNull();
      }),
    );
  });

  test("everybody twice: the same scores, shares, alpha and omega", () => {
    fc.assert(
      fc.property(partA, (part) => {
        const twice = { ...part, rows: [...part.rows, ...part.rows] };
        const pick = ({ alignment, components, favourable, criteria }: DepartmentResult) => ({
          alignment,
          components,
          favourable,
          criteria: criteria.map(({ mean, score: own }) => ({ mean, own })),
        });
        const one = scoreOne(part);
        const other = scoreOne(twice);
        expect(firstDifference(pick(one), pick(other))).toBeNull();
        // With gaps, pairs of different raters have different n - 1: only complete rows double exactly.
        const complete = part.rows.every((row) => !row.ratings.includes(null));
        if (complete && isComputable(one.reliability.alpha)) {
          expect(other.reliability.alpha).toBeCloseTo(one.reliability.alpha, 8);
        }
      }),
    );
  });

  test("a criterion that all rate alike hides no other figure", () => {
    fc.assert(
      fc.property(partA, fc.integer({ min: 1, max: 5 }), (part, constant) => {
        const wider = {
          criteria: part.criteria + 1,
          rows: part.rows.map((row) => ({ ...row, ratings: [...row.ratings, constant] })),
        };
        const added = scoreOne(wider).criteria.at(-1);
        expect(added?.score).toBe(25 * (constant - 1));
        expect(isComputable(added?.itemTotal ?? 0)).toBe(false);
      }),
    );
  });

  test("whatever comes in, no figure is NaN or infinite, and scores stay between 0 and 100", () => {
    fc.assert(
      fc.property(fc.array(partA, { minLength: 1, maxLength: 4 }), (parts) => {
        const results = scoreEvaluation(evaluationOf(parts), {
          ...DEFAULT_SETTINGS,
        });
        expect(numbersIn(results).filter((number) => !Number.isFinite(number))).toEqual([]);
        for (const { alignment, components, selfScore } of results.departments) {
          for (const figure of [alignment, selfScore, ...Object.values(components)]) {
            if (!isComputable(figure)) continue;
            expect(figure).toBeGreaterThanOrEqual(-1e-9);
            expect(figure).toBeLessThanOrEqual(100 + 1e-9);
          }
        }
      }),
    );
  });

  test("a department's alignment lies between its lowest and its highest component", () => {
    fc.assert(
      fc.property(partA, fc.constantFrom("arithmetic", "geometric"), (part, combination) => {
        const [department] = scoreEvaluation(evaluationOf([part]), { ...DEFAULT_SETTINGS, combination }).departments;
        if (department === undefined || !isComputable(department.alignment)) return;
        const scores = Object.values(department.components).filter((figure) => isComputable(figure));
        expect(department.alignment).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(department.alignment).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      }),
    );
  });
});

describe("edges", () => {
  test("one rater has a score, and reasons for the rest", () => {
    const department = scoreOne({ criteria: 2, rows: rows("peer", [4, 5]) });
    expect(department.alignment).toBe(87.5);
    expect(department.interval).toEqual({ notComputable: "too-few-raters" });
    expect(department.componentIntervals.customerOrientation).toEqual({ notComputable: "too-few-raters" });
    expect(department.reliability.alpha).toEqual({ notComputable: "too-few-raters" });
    expect(department.criteria[0]?.sd).toEqual({ notComputable: "too-few-raters" });
    expect(department.criteria[0]?.rwg).toEqual({ notComputable: "too-few-raters" });
  });

  test("one criterion has no reliability", () => {
    const department = scoreOne({
      criteria: 1,
      rows: rows("peer", ...Array.from({ length: 12 }, (_, i) => [1 + (i % 5)])),
    });
    expect(department.reliability.alpha).toEqual({ notComputable: "too-few-criteria" });
    expect(department.reliability.omega).toEqual({ notComputable: "too-few-criteria" });
    expect(isComputable(department.alignment)).toBe(true);
  });

  test("nobody answered: no figure, no failure", () => {
    const department = scoreOne({ criteria: 2, rows: rows("peer", [null, null], [null, null]) });
    expect(department.alignment).toEqual({ notComputable: "no-ratings" });
    expect(department.raters).toBe(0);
    expect(department.favourable).toEqual({ notComputable: "no-ratings" });
  });

  test("an evaluation of nothing", () => {
    const results = score(evaluation([]));
    expect(results.departments).toEqual([]);
    expect(results.organisation.alignment).toEqual({ notComputable: "no-ratings" });
    expect(results.overall.part).toBeNull();
  });

  test("not applicable is out of every denominator, a blank is not", () => {
    const NOT_APPLICABLE = 254;
    const asked = [criterion("a"), criterion("b"), criterion("c")];
    const two = table("d", rows("peer", [4, 4, NOT_APPLICABLE], [4, null, NOT_APPLICABLE], [2, 3, 4]), {
      criteria: asked,
    });
    const [department] = score(evaluation([two])).departments;
    expect(department?.criteria.map(({ n }) => n)).toEqual([3, 2, 1]);
    // The second rater answered one of two applicable criteria: too few for an own score.
    expect(department?.componentRaters.customerOrientation).toBe(2);
  });
});
