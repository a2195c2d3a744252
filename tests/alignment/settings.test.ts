import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { criterion, type Row, table } from "./builders";
import { score, times } from "./scored";

describe("settings", () => {
  const both = [table("a", times(5, "peer", 5)), table("a", times(5, "employee", 3), { part: "B" })];

  test("weights of components are re-normalised over what exists", () => {
    expect(score(both).departments[0]?.alignment).toBeCloseTo((40 * 100 + 20 * 50) / 60, 9);
    expect(score(both).departments[0]?.componentCount).toBe(2);
    const even = { customerOrientation: 1, climate: 1, horizontal: 0, vertical: 0 };
    expect(score(both, {}, { componentWeights: even }).departments[0]?.alignment).toBe(75);
  });

  test("the geometric mean does not let a strong component hide a weak one", () => {
    const [department] = score(both, {}, { combination: "geometric" }).departments;
    expect(department?.alignment).toBeCloseTo(100 ** (2 / 3) * 50 ** (1 / 3), 9);
  });

  test("roles weigh as set; a role without weight is no part of the headline", () => {
    const own = table("a", [...times(2, "peer", 2), ...times(1, "customer", 5)]);
    const weigh = (customer: number) =>
      score([own], {}, { roleWeights: { ...DEFAULT_SETTINGS.roleWeights, customer } }).departments[0];
    expect(weigh(3)?.criteria[0]?.mean).toBeCloseTo((2 + 3 * 5) / 4, 9);
    expect(weigh(0)?.criteria[0]?.mean).toBe(2);
    expect(weigh(0)?.criteria[0]?.n).toBe(2);
    expect(weigh(0)?.raters).toBe(2);
  });

  test("bands at their bounds, targets of departments before the common one", () => {
    const band = (rating: number) =>
      score([table("a", times(1, "peer", rating), { scale: { min: 0, max: 100 } })]).departments[0]?.band;
    expect([49, 50, 64, 65, 79, 80].map(band)).toEqual(["critical", "watch", "watch", "good", "good", "strong"]);
    const { departments, priorities } = score(
      [table("a", times(1, "peer", 3), { criteria: [criterion("x", { weight: 2 })] })],
      {
        departments: [{ id: "a", name: "a", target: 60 }],
      },
    );
    expect(departments[0]?.target).toBe(60);
    expect(departments[0]?.criteria[0]?.priority).toBe(20);
    expect(priorities).toEqual([{ department: "a", criterion: "x", priority: 20, score: 50 }]);
  });

  test("the organisation by headcount, where every scored department has one", () => {
    const tables = [table("a", times(1, "peer", 5)), table("b", times(1, "peer", 1))];
    const of = (headcounts: readonly (number | undefined)[]) =>
      score(
        tables,
        {
          departments: ["a", "b"].map((id, index) => {
            const headcount = headcounts[index];
            return { id, name: id, ...(headcount === undefined ? {} : { headcount }) };
          }),
        },
        { organisationWeights: "headcount" },
      ).organisation;
    expect(of([30, 10]).alignment).toBe(75);
    expect(of([30, undefined]).alignment).toBe(50);
    expect(of([30, 10]).components.customerOrientation).toBe(75);
  });

  test("listwise: reliability of those who answered everything", () => {
    const spread = Array.from({ length: 12 }, (_, index): Row => ({
      role: "peer",
      ratings: [1 + (index % 5), 1 + ((index * 3 + 1) % 5), index < 2 ? null : 1 + ((index * 2) % 5)],
    }));
    const listwise = score([table("a", spread)], {}, { covariances: "listwise" }).departments[0];
    const complete = score([table("a", spread.slice(2))]).departments[0];
    expect(listwise?.reliability).toEqual(complete?.reliability);
    expect(listwise?.alignment).not.toEqual(complete?.alignment);
  });
});
