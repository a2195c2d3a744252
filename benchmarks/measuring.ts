import { readFileSync } from "node:fs";
import path from "node:path";
import type { Measured } from "./scoring";
import type { SyntheticRatings } from "./synthetic-ratings";

/** The data that scoring.ts laid down, as every peer in this language reads it. */
export function readRatings(): SyntheticRatings {
  const [folder = "", ...numbers] = process.argv.slice(2);
  const [raters = 0, criteria = 0, departments = 0] = numbers.map(Number);
  const bytes = new Uint8Array(readFileSync(path.join(folder, "ratings.bin")));
  return {
    raters,
    criteria,
    bounds: Array.from({ length: departments + 1 }, (_, index) => Math.floor((index * raters) / departments)),
    columns: Array.from({ length: criteria }, (_, index) => bytes.subarray(index * raters, (index + 1) * raters)),
  };
}

/** Median milliseconds of some runs, the first (warming up) not counted where there is more than one. */
export async function medianOf<Result>(
  runs: number,
  work: () => Result | Promise<Result>,
): Promise<{ readonly milliseconds: number; readonly result: Result }> {
  let result = runs > 1 ? await work() : undefined;
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    result = await work();
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return { milliseconds: times[times.length >> 1] ?? 0, result: result as Result };
}

export function report(measured: Omit<Measured, "peakMegabytes">): void {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ...measured, peakMegabytes } satisfies Measured)}\n`);
}
