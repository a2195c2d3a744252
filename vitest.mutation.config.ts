import { defineConfig } from "vitest/config";

/**
 * For mutation testing: the tests of src/alignment by hand. The properties and the comparison with references stay out: they
 * find as much, but take seconds a mutant, and there are thousands.
 */
export default defineConfig({
  test: {
    include: ["tests/alignment/**/*.test.ts"],
    exclude: ["tests/alignment/laws.test.ts", "tests/alignment/anonymity.test.ts", "tests/alignment/oracles.test.ts"],
    setupFiles: ["tests/alignment/fewer-runs.ts"],
    // One file after another in one place: what is loaded stays, which is most of a mutant's time.
    isolate: false,
    testTimeout: 30_000,
  },
});
