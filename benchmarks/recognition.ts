import { generatedSurvey } from "../tests/workbook/reading/corpus/generated-survey";
import { recognise } from "../tests/workbook/reading/corpus/recognition";
import type { BenchmarkResult } from "./table";

const SURVEYS = 500;

/** Five hundred surveys as nine tools export them, by seed: how many are read back exactly, and which uses are taken for which. */
export function run(): BenchmarkResult {
  const started = performance.now();
  const all = Array.from({ length: SURVEYS }, (_, seed) => recognise(generatedSurvey(seed + 1)));
  const seconds = (performance.now() - started) / 1000;
  const wrong = all.filter(({ faults }) => faults.length > 0);
  const confusion = new Map<string, Map<string, number>>();
  for (const { uses } of all) {
    for (const [meant, read] of uses) {
      const row = confusion.get(meant) ?? new Map<string, number>();
      row.set(read, (row.get(read) ?? 0) + 1);
      confusion.set(meant, row);
    }
  }
  const readAs = [...new Set([...confusion.values()].flatMap((row) => [...row.keys()]))].sort();
  return {
    title: `Recognition of ${SURVEYS} generated surveys: columns meant as (rows) and read as (columns)`,
    rows: [...confusion].map(([meant, row]) => ({
      tool: meant,
      ...Object.fromEntries(readAs.map((use) => [use, row.get(use) ?? null])),
    })),
    notes: [
      `${SURVEYS - wrong.length} of ${SURVEYS} read back exactly (use of every column, scale, direction, figures) in ${seconds.toFixed(1)} s; silently wrong: ${all.filter(({ silent }) => silent).length}.`,
      ...wrong.slice(0, 20).map(({ survey, faults }) => `${survey.name}: ${faults.slice(0, 3).join("; ")}`),
    ],
  };
}
