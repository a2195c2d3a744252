import { defineConfig } from "vitest/config";

/** For mutation testing: the tests of src/alignment alone, properties with fewer runs since they run for every mutant. */
export default defineConfig({
  test: {
    include: ["tests/alignment/**/*.test.ts"],
    setupFiles: ["tests/alignment/fewer-runs.ts"],
    testTimeout: 30_000,
  },
});
