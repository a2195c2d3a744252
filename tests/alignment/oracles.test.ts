import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { compareOracles, describeComparison } from "../../scripts/oracles/comparison";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/statistics");
const absent = !existsSync(path.join(folder, "oracles.json"));

test.skipIf(absent)(
  absent
    ? "agrees with the reference results (skipped: the folder of references is not here)"
    : "agrees with the reference results",
  () => {
    const comparison = compareOracles(folder);
    console.log(describeComparison(comparison).join("\n"));
    expect(comparison.differences).toEqual([]);
    // Nothing silently skipped: every record was compared or is named as not ours.
    const notDefined = [...comparison.notDefined.values()].reduce((sum, count) => sum + count, 0);
    expect(comparison.compared + notDefined).toBe(comparison.records);
    expect(comparison.compared).toBeGreaterThan(1000);
  },
);
