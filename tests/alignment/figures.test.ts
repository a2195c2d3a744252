import { describe, expect, test } from "vitest";
import type { Role } from "../../src/alignment/evaluation";
import { isComputable, reasonOf, valueOrNull } from "../../src/alignment/figure";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { criterion, evaluation, type Row, table } from "./builders";
import { areClose, ROWS } from "./statistics/small-sample";

type Ratings = readonly (number | null)[];

function peers(ratings: readonly Ratings[], role: Role = "peer"): readonly Row[] {
  return ratings.map((own) => ({ role, ratings: own }));
}

function score(...tables: Parameters<typeof evaluation>[0]) {
  return scoreEvaluation(evaluation(tables), DEFAULT_SETTINGS);
}

/** The small sample three times over: enough raters for every gate of four criteria. */
const MANY = [...ROWS, ...ROWS, ...ROWS, ...ROWS.slice(0, 6)];

describe("reliability of a department", () => {
  // Values as in statistics/reliability.test.ts.
  const [department] = score(table("a", peers(ROWS))).departments;

  test("is that of its headline ratings, marked weak below thirty raters", () => {
    expect(department?.reliability).toEqual({
      alpha: expect.closeTo(0.9074990483441188, 10) as number,
      alphaInterval: [expect.closeTo(0.7768632007609804, 9), expect.closeTo(0.9701351203167541, 9)],
      standardisedAlpha: expect.closeTo(0.9083457535816768, 10) as number,
      lambda6: expect.closeTo(0.9046233357244894, 10) as number,
      omega: expect.closeTo(0.9119974856413187, 9) as number,
      splitHalf: expect.closeTo(0.9416844564299678, 10) as number,
      weak: true,
    });
    expect(score(table("a", peers(MANY))).departments[0]?.reliability.weak).toBe(false);
  });

  test("stands beside each criterion", () => {
    const itemTotals = department?.criteria.map(({ itemTotal }) => valueOrNull(itemTotal)) ?? [];
    expect(areClose(itemTotals, [0.8981461899487132, 0.6846086539691039, 0.800292344245095, 0.7910292118262815])).toBe(
      true,
    );
    const dropped = department?.criteria.map(({ alphaIfDropped }) => valueOrNull(alphaIfDropped)) ?? [];
    expect(areClose(dropped, [0.8409250175192712, 0.9189873417721518, 0.8771929824561403, 0.8804137039431156])).toBe(
      true,
    );
  });

  test("does not see self-ratings once others have rated", () => {
    const withSelf = score(
      table("a", [
        ...peers(ROWS),
        ...peers(
          ROWS.map((row) => row.map((x) => 6 - x)),
          "self",
        ),
      ]),
    );
    expect(withSelf.departments[0]?.reliability).toEqual(department?.reliability);
    expect(withSelf.departments[0]?.agreement).toEqual(department?.agreement);
  });

  test("is hidden below ten raters, and without a second criterion", () => {
    expect(score(table("a", peers(ROWS.slice(0, 9)))).departments[0]?.reliability.alpha).toEqual({
      notComputable: "too-few-raters",
    });
    const two = score(table("a", peers(ROWS.map((row) => row.slice(0, 2))))).departments[0];
    expect(reasonOf(two?.reliability.omega ?? null)).toBe("too-few-criteria");
    expect(isComputable(two?.reliability.alpha ?? 0)).toBe(true);
    expect(two?.criteria[0]?.alphaIfDropped).toEqual({ notComputable: "too-few-criteria" });
  });

  test("leaves out a criterion that nobody rated", () => {
    const wider = score(table("a", peers(ROWS.map((row): Ratings => [...row, null])))).departments[0];
    expect(wider?.reliability).toEqual(department?.reliability);
    expect(wider?.criteria[4]?.itemTotal).toEqual({ notComputable: "no-ratings" });
  });

  test("has no correlations beside a criterion that does not vary", () => {
    const constant = score(table("a", peers(ROWS.map((row) => [...row, 3])))).departments[0];
    expect(isComputable(constant?.reliability.alpha ?? 0)).toBe(true);
    for (const figure of ["standardisedAlpha", "lambda6", "omega"] as const) {
      expect(constant?.reliability[figure]).toEqual({ notComputable: "no-variance" });
    }
    expect(constant?.criteria[4]?.itemTotal).toEqual({ notComputable: "no-variance" });
  });

  test("a criterion twice is ill-conditioned where an inverse is needed", () => {
    const twice = score(table("a", peers(ROWS.map((row) => [...row, row[0] ?? 3])))).departments[0];
    expect(twice?.reliability.lambda6).toEqual({ notComputable: "ill-conditioned" });
    expect(isComputable(twice?.reliability.omega ?? 0)).toBe(true);
  });
});

describe("a scale too wide for bit planes", () => {
  const wide = (ratings: readonly Ratings[]) =>
    table("a", peers(ratings.map((row) => row.map((x) => (x === null ? null : 25 * (x - 1))))), {
      scale: { min: 0, max: 100 },
    });
  const gaps = [...ROWS.map((row, index): Ratings => (index === 3 ? [null, ...row.slice(1)] : row)), ...ROWS];

  test("has the same reliability, pairwise and listwise", () => {
    for (const covariances of ["pairwise", "listwise"] as const) {
      const [narrow, other] = [table("a", peers(gaps)), wide(gaps)].map(
        (own) => scoreEvaluation(evaluation([own]), { ...DEFAULT_SETTINGS, covariances }).departments[0],
      );
      expect(other?.reliability.alpha).toBeCloseTo((narrow?.reliability.alpha ?? 0) as number, 10);
      expect(other?.reliability.lambda6).toBeCloseTo((narrow?.reliability.lambda6 ?? 0) as number, 10);
      expect(other?.alignment).toEqual(narrow?.alignment);
    }
  });

  test("leaves self-ratings out of it too", () => {
    const [alone, beside] = [
      [],
      peers(
        ROWS.map((row) => row.map((x) => 6 - x)),
        "self",
      ),
    ].map((selves) => {
      const rows = [...peers(ROWS), ...selves].map((row) => ({
        ...row,
        ratings: row.ratings.map((x) => (x === null ? null : 25 * (x - 1))),
      }));
      return score(table("a", rows, { scale: { min: 0, max: 100 } })).departments[0];
    });
    expect(beside?.reliability).toEqual(alone?.reliability);
  });
});

describe("agreement", () => {
  test("of the small sample, with its deviation", () => {
    const [department] = score(table("a", peers(ROWS))).departments;
    expect(department?.agreement).toEqual({
      rwgj: expect.closeTo(0.5084944346807265, 10) as number,
      rwgjRaw: expect.closeTo(0.5084944346807265, 10) as number,
      rwgjStar: expect.closeTo(0.6027462121212122, 10) as number,
      ad: expect.closeTo((1.0277777777777777 + 1.0833333333333333 + 2) / 4, 10) as number,
      polarised: false,
    });
  });

  test("is 0 and marked where ratings gather at both ends", () => {
    const [department] = score(table("a", peers([[1], [5], [1], [5]]))).departments;
    expect(department?.agreement.rwgj).toBe(0);
    expect(department?.agreement.polarised).toBe(true);
    expect(department?.criteria[0]?.rwg).toBe(0);
    expect(department?.criteria[0]?.rwgRaw).toBeCloseTo(1 - 16 / 3 / 2, 10);
  });
});

describe("findings", () => {
  const codes = (...tables: Parameters<typeof evaluation>[0]) =>
    score(...tables).findings.map(({ code, criterion: of }) => `${code} ${of ?? ""}`.trim());

  test("a criterion that speaks against the others was probably asked the other way round", () => {
    const turned = ROWS.map(([a = 1, b = 1, c = 1, d = 1]) => [a, b, c, 6 - d]);
    expect(codes(table("a", peers(turned)))).toEqual(["reversed-suspected a-4"]);
    const marked = [1, 2, 3, 4].map((n) => criterion(`a-${n}`, { reverse: n === 4 }));
    expect(codes(table("a", peers(turned), { criteria: marked }))).toEqual([]);
  });

  test("both ends, no variance, few raters, and an alpha below zero", () => {
    expect(
      codes(
        table(
          "a",
          peers([
            [1, 3],
            [5, 3],
            [1, 3],
            [5, 3],
            [5, 3],
          ]),
        ),
      ),
    ).toEqual(["polarised", "polarised a-1", "no-variance a-2"]);
    expect(codes(table("a", peers([[3], [4]])))).toEqual(["too-few-raters"]);
    const against = ROWS.map(([a = 1]) => [a, 6 - a, a]).map(([a = 1, b = 1], index) => [a, index === 0 ? 3 : b]);
    expect(codes(table("a", peers(against)))).toContain("negative-alpha");
  });
});

describe("what matters", () => {
  const many = score(table("a", peers(MANY))).departments[0];

  test("importance is the correlation with the overall rating from thirty raters, else the weight", () => {
    const few = score(
      table("a", peers(ROWS), { criteria: [2, 1, 1, 1].map((weight, n) => criterion(`a-${n}`, { weight })) }),
    );
    expect(few.departments[0]?.criteria[0]?.importance).toEqual({ value: 2, by: "weight" });
    expect(many?.criteria[0]?.importance.by).toBe("correlation");
    // numpy: corrcoef of the first column of MANY with the row means.
    expect(many?.criteria[0]?.importance.value).toBeCloseTo(IMPORTANCE, 9);
  });

  test("relative weights add up to all of it, from ten raters a criterion", () => {
    const shares = many?.criteria.map(({ driver }) => valueOrNull(driver) ?? 0) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(Math.max(...shares)).toBe(shares[0]);
    const fewer = score(table("a", peers(MANY.slice(0, 36)))).departments[0];
    expect(fewer?.criteria[0]?.driver).toEqual({ notComputable: "too-few-raters" });
    expect(fewer?.criteria[0]?.importance.by).toBe("correlation");
  });

  test("a criterion that does not vary has no share, and neither have the others then", () => {
    const constant = score(table("a", peers([...MANY, ...MANY].map((row) => [...row, 3])))).departments[0];
    expect(constant?.criteria[0]?.driver).toEqual({ notComputable: "no-variance" });
    expect(constant?.criteria[4]?.importance).toEqual({ value: 1, by: "weight" });
  });
});

/** numpy.corrcoef(MANY[:, 0], MANY.mean(axis=1)). */
const IMPORTANCE = 0.9507258117830818;

describe("all departments together", () => {
  const same = (id: string, ratings: readonly Ratings[], more: Parameters<typeof table>[2] = {}) =>
    table(id, peers(ratings, more.part === "B" ? "employee" : "peer"), {
      criteria: [1, 2, 3, 4].map((n) => criterion(`q${n}`)),
      ...more,
    });

  test("are one group over the criteria that they share", () => {
    const results = score(same("a", ROWS.slice(0, 5)), same("b", ROWS.slice(5)));
    const whole = score(same("all", ROWS)).departments[0];
    expect(results.overall.part).toBe("A");
    expect(results.overall.n).toBe(12);
    expect(results.overall.reliability).toEqual(whole?.reliability);
    expect(results.overall.agreement).toEqual(whole?.agreement);
    expect(results.overall.criteria.map(({ mean, sd, n, itemTotal }) => [mean, sd, n, itemTotal])).toEqual(
      whole?.criteria.map(({ mean, sd, n, itemTotal }) => [mean, sd, n, itemTotal]),
    );
  });

  test("share Part B where Part A differs by department", () => {
    const results = score(
      table("a", peers([[1]])),
      table("b", peers([[2]])),
      same("a", ROWS.slice(0, 6), { part: "B" }),
      same("b", ROWS.slice(6), { part: "B" }),
    );
    expect(results.overall.part).toBe("B");
    expect(results.overall.criteria).toHaveLength(4);
  });

  test("another scale, and criteria in another order, are brought together", () => {
    const [first, ...others] = ROWS;
    const results = score(
      same("a", [first ?? []]),
      table("b", peers(others.map((row) => [...row].reverse().map((x) => x + 10))), {
        scale: { min: 11, max: 15 },
        criteria: [4, 3, 2, 1].map((n) => criterion(`q${n}`)),
      }),
    );
    const whole = score(same("all", ROWS)).departments[0];
    expect(results.overall.criteria.map(({ mean }) => mean)).toEqual(whole?.criteria.map(({ mean }) => mean));
    expect(results.overall.reliability.alpha).toBeCloseTo(0.9074990483441188, 9);
  });

  test("ICC of raters' own scores, Part A before Part B", () => {
    const results = score(same("a", ROWS.slice(0, 4)), same("b", ROWS.slice(4, 9)), same("c", ROWS.slice(9)));
    expect(results.organisation.icc1).toBeCloseTo(-0.29380945223422306, 9);
    expect(results.organisation.icc2).toBeCloseTo(-8.044091710758378, 9);
    expect(score(same("a", ROWS)).organisation.icc1).toEqual({ notComputable: "too-few-departments" });
    expect(score(same("a", [[1, 1, 1, 1]]), same("b", [[2, 2, 2, 2]])).organisation.icc1).toEqual({
      notComputable: "too-few-raters",
    });
  });
});
