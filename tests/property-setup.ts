import fc from "fast-check";
import { runs } from "./property-runs";

/** A seed that is given makes every property begin with the same examples again; without one each run tries others. */
const seed = process.env["TEST_SEED"];
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: runs(100),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
