import { compareOracles, describeComparison } from "./oracles/comparison";

/**
 * Compares the product's statistics with a folder of reference results (`data/*.csv`, `oracles.json`).
 * Exit 0: all that we define agree; 1: some differ; 2: wrong usage.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write("Usage: npm run --silent oracles -- FOLDER\n");
  process.exitCode = 2;
} else {
  const comparison = compareOracles(folder);
  process.stdout.write(`${describeComparison(comparison).join("\n")}\n`);
  process.exitCode = comparison.differences.length > 0 ? 1 : 0;
}
