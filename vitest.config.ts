import { defineConfig } from "vitest/config";

/** Continuous integration asks for a report beside what a person reads. */
const reportFile = process.env["HAMRASTA_TEST_REPORT"];

/** Tests that drive a browser, in one place so that they share it. */
const BROWSER = [
  "tests/browser/**/*.test.ts",
  "tests/workbench/**/*.test.ts",
  "packages/workbench/tests/any-add-in.test.ts",
];
/** Tests that start other programs: LibreOffice, Python, whole commands, builds, timings of large files. */
const PROGRAMS = [
  "tests/written-report/**/*.test.ts",
  "tests/excel-host/libreoffice-files.test.ts",
  "tests/project/manifest.test.ts",
  "tests/project/packages.test.ts",
  "tests/project/release.test.ts",
  "tests/cli/**/*.test.ts",
  "packages/*/tests/readme.test.ts",
];
const ALL = ["tests/**/*.test.ts", "tests/**/*.test.tsx", "packages/*/tests/**/*.test.ts"];

export default defineConfig({
  test: {
    // A browser or LibreOffice on two cores takes its time; no test measures it.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: reportFile === undefined ? ["default"] : ["default", "json"],
    ...(reportFile === undefined ? {} : { outputFile: { json: reportFile } }),
    setupFiles: ["tests/property-setup.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "fast",
          include: ALL,
          exclude: [...BROWSER, ...PROGRAMS],
          // Both cores: these wait for nobody.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { name: "programs", include: PROGRAMS, maxWorkers: 2, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: BROWSER,
          globalSetup: ["tests/browser/shared-servers.ts"],
          // One page at a time: a browser has threads enough of its own.
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
