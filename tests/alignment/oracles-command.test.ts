import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { compareOracles, describeComparison } from "../../scripts/oracles/comparison";

/** A folder of references of another making: other names, another scale, reverse items, gaps, quotes. */
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "oracles-"));
  mkdirSync(path.join(folder, "data"));
  writeFileSync(
    path.join(folder, "data", "tiny.csv"),
    '\uFEFFwho,unit,q1,"q,2",q3\r\n1,x,1,7,2\r\n2,x,3,5,4\r\n3,y,5,2,5\r\n4,y,7,1,\r\n5,,4,4,4\r\n',
  );
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function compare(...records: readonly object[]) {
  const full = records.map((record) => ({ dataset: "tiny", params: {}, tool: "by hand", ...record }));
  writeFileSync(path.join(folder, "oracles.json"), JSON.stringify({ records: full }));
  return compareOracles(folder);
}

describe("a folder that nothing knows by name", () => {
  test("agrees where it should", () => {
    const comparison = compare(
      { statistic: "n", params: { item: "q3" }, value: 4 },
      { statistic: "mean", params: { item: "q1", group_by: "unit", group: "x" }, value: 2 },
      { statistic: "sd", params: { item: "q3", group_by: "unit", group: "y" }, value: null },
      { statistic: "mean_ci_t", params: { item: "q3", group_by: "unit", group: "y" }, value: [null, null] },
      {
        statistic: "scale_score_mean",
        params: {
          scale: "Q",
          items: ["q1", "q,2"],
          reversed: ["q,2"],
          scale_min: 1,
          scale_points: 7,
          rule: "complete",
        },
        // q,2 reversed: 1, 3, 6, 7, 4.
        value: 4.1,
      },
      {
        statistic: "group_means",
        params: { variable: "Q(mean of available)", group_by: "unit" },
        value: { x: 2, y: 6.25 },
      },
      { statistic: "favourable_pct", params: { item: "q1", threshold_ge: 5 }, value: 0.4 },
    );
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBe(7);
  });

  test("finds a difference, an unknown variable and a group left out", () => {
    const { differences } = compare(
      { statistic: "mean", params: { item: "q1" }, value: 4.1 },
      { statistic: "mean", params: { item: "nowhere" }, value: 1 },
      { statistic: "group_n", params: { variable: "q1", group_by: "unit" }, value: { x: 2, y: 2, z: 1 } },
      { statistic: "mean", dataset: "absent", params: { item: "q1" }, value: 1 },
    );
    expect(differences.map(({ where }) => where)).toEqual(["", 'no column "nowhere"', ".z", "no data/absent.csv"]);
  });

  test("names what is not ours, and skips nothing silently", () => {
    const comparison = compare(
      { statistic: "median", params: { item: "q1" }, value: 4 },
      {
        statistic: "hedges_g",
        params: { sd: "unpooled", a: "x", b: "y", variable: "q1", group_by: "unit" },
        value: { g: 1 },
      },
      { statistic: "n", params: { item: "q1" }, value: 5 },
    );
    expect(comparison.compared).toBe(1);
    expect([...comparison.notDefined.keys()]).toEqual([
      "median: not among the product's figures",
      "hedges_g: Hedges g with another deviation than the pooled one",
    ]);
    expect(describeComparison(comparison)[0]).toBe("3 records: 1 compared, 1 agree, 0 differ, 2 not defined by us");
  });
});
