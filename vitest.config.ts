import { defineConfig } from "vitest/config";

/** Continuous integration asks for a report beside what a person reads. */
const reportFile = process.env["HAMRASTA_TEST_REPORT"];

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx", "packages/*/tests/**/*.test.ts"],
    // A browser or LibreOffice on two cores takes its time; no test measures it.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: reportFile === undefined ? ["default"] : ["default", "json"],
    ...(reportFile === undefined ? {} : { outputFile: { json: reportFile } }),
  },
});
