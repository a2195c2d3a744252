import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { compareOracles, describeComparison } from "../../scripts/oracles/comparison";

/** The folder of references lies beside the repository: looked for from here upwards, since a copy may be tested too. */
const folder = findUpwards(import.meta.dirname, "shared/data/statistics");
const absent = folder === null;

test.skipIf(absent)(
  absent
    ? "agrees with the reference results (skipped: the folder of references is not here)"
    : "agrees with the reference results",
  () => {
    const comparison = compareOracles(folder ?? "");
    console.log(describeComparison(comparison).join("\n"));
    expect(comparison.differences).toEqual([]);
    // Nothing silently skipped: every record was compared or is named as not ours.
    const notDefined = [...comparison.notDefined.values()].reduce((sum, count) => sum + count, 0);
    expect(comparison.compared + notDefined).toBe(comparison.records);
    expect(comparison.compared).toBeGreaterThan(1000);
  },
);

function findUpwards(from: string, wanted: string): string | null {
  const candidate = path.join(from, wanted);
  if (existsSync(path.join(candidate, "oracles.json"))) return candidate;
  const parent = path.dirname(from);
  return parent === from ? null : findUpwards(parent, wanted);
}
