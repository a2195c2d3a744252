import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../src/alignment/evaluation";
import { isComputable } from "../../src/alignment/figure";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS, type ScoringSettings } from "../../src/alignment/settings";
import { criterion, evaluation, type Row, rows, table } from "./builders";
import { ROWS } from "./statistics/small-sample";

function intervals(of: Evaluation, settings: Partial<ScoringSettings> = {}) {
  const { departments, organisation } = scoreEvaluation(of, { ...DEFAULT_SETTINGS, ...settings });
  return { department: departments[0]?.interval, organisation: organisation.interval, departments };
}

const peers: readonly Row[] = ROWS.map((ratings) => ({ role: "peer", ratings }));

describe("the interval of the alignment score", () => {
  test("is close to the t interval where the score is a mean of raters' scores", () => {
    const { department, departments } = intervals(evaluation([table("a", peers)]));
    const t = departments[0]?.componentIntervals.customerOrientation;
    if (!department || !isComputable(department) || !t || !isComputable(t)) throw new Error("no interval");
    const width = t[1] - t[0];
    expect(Math.abs(department[0] - t[0])).toBeLessThan(0.12 * width);
    expect(Math.abs(department[1] - t[1])).toBeLessThan(0.12 * width);
  });

  test("depends on the seed and on what was rated, not on the order of rows or of departments", () => {
    const own = evaluation([table("a", peers)]);
    expect(intervals(own)).toEqual(intervals(own));
    expect(intervals(own, { bootstrap: { resamples: 2000, seed: 2 } }).department).not.toEqual(
      intervals(own).department,
    );
    const turned = evaluation([table("b", rows("peer", [3])), table("a", [...peers].reverse())]);
    const [straight, other] = [intervals(own).departments[0]?.interval, intervals(turned).departments[1]?.interval];
    if (!straight || !other || !isComputable(straight) || !isComputable(other)) throw new Error("no interval");
    expect(other[0]).toBeCloseTo(straight[0], 9);
    expect(other[1]).toBeCloseTo(straight[1], 9);
  });

  test("needs eight raters whose own score counts, all departments together for the organisation", () => {
    const split = [table("a", peers.slice(0, 6)), table("b", peers.slice(6))];
    const { department, organisation } = intervals(evaluation(split));
    expect(department).toEqual({ notComputable: "too-few-raters" });
    expect(isComputable(organisation)).toBe(true);
    expect(intervals(evaluation([table("a", peers.slice(0, 7))])).organisation).toEqual({
      notComputable: "too-few-raters",
    });
  });

  test("is none where nobody differs, and says when it was left out", () => {
    const alike = rows("peer", ...Array.from({ length: 9 }, () => [3]));
    expect(intervals(evaluation([table("a", alike)])).department).toEqual({ notComputable: "no-variance" });
    const without = scoreEvaluation(evaluation([table("a", peers)]), DEFAULT_SETTINGS, { bootstrap: false });
    expect(without.departments[0]?.interval).toEqual({ notComputable: "not-scored" });
    expect(intervals(evaluation([])).organisation).toEqual({ notComputable: "no-ratings" });
  });

  test("resamples every part within roles: all four components together", () => {
    const all = evaluation(
      [
        table("a", [...peers, ...rows("self", [3, 3, 3, 3]), ...rows("senior", [2, 4, 3, 5], [1, 2, 3, 4])]),
        table(
          "a",
          peers.map(({ ratings }): Row => ({ role: "employee", ratings })),
          {
            part: "B",
            criteria: ["attract", "train", "own", null].map((dimension, n) => criterion(`b-${n}`, { dimension })),
          },
        ),
        table(null, [...rows("senior", [4], [2]), ...rows("self", [3], [5])], { part: "D" }),
      ],
      {
        service: {
          scale: { min: 1, max: 5 },
          ratings: [{ supplier: "a", customer: "b", facet: null, rating: 4, period: null }],
        },
      },
    );
    const { departments, department } = intervals(all);
    const alignment = departments[0]?.alignment;
    if (!department || !isComputable(department) || alignment === undefined || !isComputable(alignment)) {
      throw new Error("no interval");
    }
    expect(departments[0]?.componentCount).toBe(4);
    expect(department[0]).toBeLessThan(alignment);
    expect(department[1]).toBeGreaterThan(alignment);
    expect(department[1] - department[0]).toBeLessThan(40);
  });

  test("very many raters: the normal limit is the t interval", () => {
    const many = Array.from({ length: 8000 }, (_, index): Row => ({ role: "peer", ratings: ROWS[index % 12] ?? [] }));
    const { department, departments } = intervals(evaluation([table("a", [...many, ...many])]));
    const t = departments[0]?.componentIntervals.customerOrientation;
    if (!department || !isComputable(department) || !t || !isComputable(t)) throw new Error("no interval");
    const width = t[1] - t[0];
    expect(Math.abs(department[0] - t[0])).toBeLessThan(0.1 * width);
    expect(Math.abs(department[1] - t[1])).toBeLessThan(0.1 * width);
  });
});

test("progress goes from nothing to all", () => {
  const shares: number[] = [];
  scoreEvaluation(evaluation([table("a", peers), table("b", peers)]), DEFAULT_SETTINGS, {
    onProgress: (share) => shares.push(share),
  });
  expect(shares).toEqual([0, 0.25, 0.5, 0.75, 1]);
});
