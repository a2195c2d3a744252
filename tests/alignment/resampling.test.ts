import { describe, expect, test } from "vitest";
import { bootstrapAlignment, combineBootstraps } from "../../src/alignment/bootstrap";
import { NOT_APPLICABLE_BYTE, type RatedPart, type RatingTable } from "../../src/alignment/evaluation";
import { type Figure, isComputable, notComputable } from "../../src/alignment/figure";
import { poolTables } from "../../src/alignment/panel";
import { scorePart } from "../../src/alignment/part";
import { drawResample, emptyCells, type ResampledPart, resampledPart } from "../../src/alignment/resampled-part";
import { alignmentOfCells, type ResampledDepartment } from "../../src/alignment/resampled-scores";
import { DEFAULT_SETTINGS, type ScoringSettings } from "../../src/alignment/settings";
import { criterion, type Row, rows, table } from "./builders";
import { score } from "./scored";

const SETTINGS: ScoringSettings = { ...DEFAULT_SETTINGS, bootstrap: { resamples: 50, seed: 3 } };

/** A department as the bootstrap sees it, of its tables by part. */
function resampled(tables: readonly RatingTable[], settings = SETTINGS): ResampledDepartment {
  const of = (part: RatedPart): ResampledPart | null => {
    const panel = poolTables(tables.filter((one) => one.part === part));
    return panel && resampledPart(scorePart(panel, settings));
  };
  const [department] = score(tables, {}, settings).departments;
  return {
    A: of("A"),
    B: of("B"),
    D: of("D"),
    horizontal: notComputable("no-ratings"),
    withAgreement: isComputable(department?.agreementWithSenior ?? notComputable("no-ratings")),
  };
}

const cellsOf = ({ A, B, D }: ResampledDepartment) => ({
  A: A?.cells ?? null,
  B: B?.cells ?? null,
  D: D?.cells ?? null,
});
const fromCells = (tables: readonly RatingTable[], settings = SETTINGS): Figure => {
  const department = resampled(tables, settings);
  return alignmentOfCells(department, cellsOf(department), settings);
};
const scored = (tables: readonly RatingTable[], settings = SETTINGS): Figure =>
  score(tables, {}, settings).departments[0]?.alignment ?? notComputable("no-ratings");

const CHECKLIST = table(
  "a",
  [...rows("peer", [1, 4, null], [2, 5, 3]), ...rows("senior", [5, 2, 4], [4, NOT_APPLICABLE_BYTE, 1])],
  { criteria: [criterion("x", { weight: 3 }), criterion("y"), criterion("z", { weight: 0 })] },
);
const SELVES = table("a", rows("self", [5, 5, 3], [4, 3, null]), { criteria: CHECKLIST.criteria });
const CLIMATE = table("a", rows("employee", [1, 5, 4, 2, null], [2, 3, 5, null, 4], [4, 4, 1, 3, null]), {
  part: "B",
  criteria: [
    criterion("t1", { dimension: "train" }),
    criterion("t2", { dimension: "train" }),
    criterion("i1", { dimension: "inform" }),
    criterion("own", { dimension: "belonging" }),
    criterion("none"),
  ],
});
const DIRECT = table("a", rows("senior", [2, 4], [3, 5]), { part: "D", scale: { min: 1, max: 7 } });

describe("the score from sums alone is the score itself:", () => {
  test.each<readonly [string, readonly RatingTable[]]>([
    ["a checklist with weights, blanks and what is not applicable", [CHECKLIST]],
    ["own staff alone", [SELVES]],
    ["own staff beside others, who agree or not with senior management", [CHECKLIST, SELVES]],
    ["a climate survey with dimensions, one of its own and one criterion without", [CLIMATE]],
    ["senior management directly", [DIRECT]],
    ["all of it", [CHECKLIST, SELVES, CLIMATE, DIRECT]],
  ])("%s", (_, tables) => {
    const figure = scored(tables);
    expect(isComputable(figure)).toBe(true);
    expect(fromCells(tables)).toBeCloseTo(figure as number, 12);
  });

  test("with weights of roles, one of them nothing", () => {
    const settings = { ...SETTINGS, roleWeights: { ...SETTINGS.roleWeights, peer: 3, employee: 2 } };
    expect(fromCells([CHECKLIST, CLIMATE], settings)).toBeCloseTo(scored([CHECKLIST, CLIMATE], settings) as number, 12);
    const without = { ...SETTINGS, roleWeights: { ...SETTINGS.roleWeights, peer: 0 } };
    expect(fromCells([CHECKLIST], without)).toBeCloseTo(scored([CHECKLIST], without) as number, 12);
    expect(fromCells([CHECKLIST], without)).not.toBeCloseTo(fromCells([CHECKLIST]) as number, 3);
  });

  test("nothing where nobody rated", () => {
    const nobody = table("a", rows("peer", [null, null]));
    expect(isComputable(fromCells([nobody]))).toBe(false);
  });
});

describe("a resample", () => {
  const four: readonly Row[] = rows("peer", [1, 2], [5, null], [3, 4], [2, 2]);
  const two: readonly Row[] = rows("senior", [4, 4], [1, 5]);
  const part = resampled([table("a", [...four, ...two])]).A as ResampledPart;
  const draw = (random: () => number, orders: readonly Uint32Array[] = []) => {
    const cells = emptyCells(2);
    // What an earlier resample left there is not added to.
    cells.sums.fill(99);
    cells.counts.fill(99);
    drawResample(part, orders, cells, random);
    return { sums: [...cells.sums].filter((sum) => sum > 0), counts: [...cells.counts].filter((count) => count > 0) };
  };

  test("draws as many raters of each role as there are, from that role alone", () => {
    // Always the first: four times 1 and 2 of the peers, twice 4 and 4 of the seniors.
    expect(draw(() => 0)).toEqual({ sums: [4, 8, 8, 8], counts: [4, 4, 2, 2] });
    // Always the last.
    expect(draw(() => 0.999)).toEqual({ sums: [8, 8, 2, 10], counts: [4, 4, 2, 2] });
  });

  test("draws by the order it is given", () => {
    const orders = [Uint32Array.of(1, 0, 2, 3), Uint32Array.of(1, 0)];
    // The second peer did not answer the second criterion.
    expect(draw(() => 0, orders)).toEqual({ sums: [20, 2, 10], counts: [4, 2, 2] });
  });
});

describe("the jackknife's influence", () => {
  test("of each rater is that of the score without the rater, by its stratum's size", () => {
    const people: readonly Row[] = rows("peer", [1, 4, 2], [2, 5, 3], [5, 2, null], [4, 1, 1], [3, 3, 5]);
    const tables = [table("a", people)];
    const without = people.map(
      (_, left) =>
        scored([
          table(
            "a",
            people.filter((__, index) => index !== left),
          ),
        ]) as number,
    );
    const mean = without.reduce((sum, one) => sum + one, 0) / 5;
    const { influences, alignment } = bootstrapAlignment("a", resampled(tables), SETTINGS) ?? {};
    expect(alignment).toBeCloseTo(scored(tables) as number, 12);
    without.forEach((one, rater) => {
      expect(influences?.[rater]).toBeCloseTo((4 * (mean - one)) / 5, 9);
    });
  });

  test("is none of a rater who is alone in a role: nobody could be drawn instead", () => {
    const { influences } =
      bootstrapAlignment("a", resampled([table("a", [...rows("peer", [1], [5]), ...rows("senior", [3])])]), SETTINGS) ??
      {};
    expect(influences).toHaveLength(3);
    expect([...(influences ?? [])].filter((influence) => influence === 0)).toHaveLength(1);
  });

  test("is not there without a score", () => {
    expect(bootstrapAlignment("a", resampled([table("a", rows("peer", [null]))]), SETTINGS)).toBeNull();
    expect(bootstrapAlignment("a", resampled([]), SETTINGS)).toBeNull();
  });
});

describe("the organisation's resamples", () => {
  const one = { alignment: 40, replicates: Float64Array.of(30, 50), influences: Float64Array.of(-4, 4) };
  const other = { alignment: 80, replicates: Float64Array.of(78, 86), influences: Float64Array.of(8) };

  test("are the weighted means of its departments', and so is each rater's influence", () => {
    const whole = combineBootstraps([
      { bootstrapped: one, weight: 3 },
      { bootstrapped: other, weight: 1 },
    ]);
    expect(whole?.alignment).toBeCloseTo(50, 12);
    expect([...(whole?.replicates ?? [])]).toEqual([42, 59]);
    expect([...(whole?.influences ?? [])]).toEqual([-3, 3, 2]);
  });

  test("are none without departments, or where none weighs anything", () => {
    expect(combineBootstraps([])).toBeNull();
    expect(combineBootstraps([{ bootstrapped: one, weight: 0 }])).toBeNull();
  });
});
