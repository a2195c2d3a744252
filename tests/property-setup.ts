import fc from "fast-check";
import { runs } from "./property-runs";

/**
 * `npm test` tries the same examples each time, so that a change is judged by what it changes; other examples are looked for by
 * `npm run test:deep`, which prints its seed.
 */
const SEED = 20_261_201;
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  numRuns: runs(100),
  seed: Number(process.env["TEST_SEED"] ?? SEED),
});
