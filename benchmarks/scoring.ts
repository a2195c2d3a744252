import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { syntheticRatings } from "./synthetic-ratings";
import type { BenchmarkResult } from "./table";

/**
 * The figures of 1,000,000 raters x 34 criteria, 1-5, 3 % missing, 9 departments, data in memory, beside other tools.
 * T1 = n, mean, sd, favourable share by department and criterion; T2 = Cronbach's alpha by department, listwise; T3 = the
 * pairwise covariance matrices by department. "All" is everything that the product makes.
 */
export const SHAPE = { raters: 1_000_000, criteria: 34, departments: 9, missing: 0.03 } as const;

/** What one tool measured about itself, in a process of its own. Milliseconds: medians. */
export interface Measured {
  readonly t1: number | null;
  readonly t2: number | null;
  readonly t3: number | null;
  readonly all: number | null;
  /** Highest resident memory of the process. */
  readonly peakMegabytes: number;
  readonly checksums: { readonly t1: number | null; readonly t2: number | null; readonly t3: number | null };
}

const PEERS: readonly { readonly name: string; readonly script: string; readonly argument?: string }[] = [
  { name: "product", script: "scoring-product.ts" },
  { name: "grouped byte loop", script: "scoring-byte-loop.ts" },
  { name: "numpy", script: "scoring-numpy.py" },
  { name: "numpy, float32", script: "scoring-numpy.py", argument: "float32" },
  { name: "DuckDB", script: "scoring-duckdb.ts" },
  { name: "Arquero", script: "scoring-arquero.ts" },
];

export function run(): BenchmarkResult {
  const folder = mkdtempSync(path.join(tmpdir(), "scoring-"));
  try {
    writeData(folder);
    const measured = PEERS.map(({ name, script, argument }) => ({
      name,
      result: measure(folder, script, argument ?? null),
    }));
    const product = measured[0]?.result ?? null;
    const notes = checkAgreement(measured);
    return {
      title: `Scoring ${SHAPE.raters.toLocaleString("en")} x ${SHAPE.criteria} ratings in ${SHAPE.departments} departments (ms, medians; x = against the product)`,
      rows: measured.map(({ name, result }) => ({
        tool: name,
        T1: result?.t1 ?? null,
        "T1 x": ratio(result?.t1, product?.t1),
        T2: result?.t2 ?? null,
        "T2 x": ratio(result?.t2, product?.t2),
        T3: result?.t3 ?? null,
        "T3 x": ratio(result?.t3, product?.t3),
        all: result?.all ?? null,
        "peak MB": result?.peakMegabytes ?? null,
      })),
      notes,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The ratings as bytes, one column after the other, for tools outside this process. */
function writeData(folder: string): void {
  const { columns } = syntheticRatings(SHAPE.raters, SHAPE.criteria, SHAPE.departments, SHAPE.missing);
  writeFileSync(path.join(folder, "ratings.bin"), Buffer.concat(columns));
}

/** null: the tool is not here. */
function measure(folder: string, script: string, argument: string | null): Measured | null {
  const file = path.join(import.meta.dirname, script);
  const command = script.endsWith(".py") ? ["python3", file] : [process.execPath, "--import", "tsx", file];
  const [program = "", ...given] = command;
  const { status, stdout, stderr } = spawnSync(
    program,
    [
      ...given,
      folder,
      String(SHAPE.raters),
      String(SHAPE.criteria),
      String(SHAPE.departments),
      ...(argument === null ? [] : [argument]),
    ],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  if (status === 0) return JSON.parse(lastLine(stdout)) as Measured;
  process.stderr.write(`${script}: not measured (${lastLine(stderr)})\n`);
  return null;
}

function lastLine(text: string): string {
  return text.slice(text.trimEnd().lastIndexOf("\n") + 1).trim();
}

function ratio(theirs: number | null | undefined, ours: number | null | undefined): number | null {
  return typeof theirs === "number" && typeof ours === "number" && ours > 0 ? theirs / ours : null;
}

/** Every tool must have computed the same; a difference is an error, not a note. */
function checkAgreement(
  measured: readonly { readonly name: string; readonly result: Measured | null }[],
): readonly string[] {
  const reference = measured[0]?.result;
  if (reference === null || reference === undefined) throw new Error("The product was not measured.");
  for (const { name, result } of measured) {
    for (const task of ["t1", "t2", "t3"] as const) {
      const theirs = result?.checksums[task] ?? null;
      const ours = reference.checksums[task];
      if (theirs === null || ours === null) continue;
      if (Math.abs(theirs - ours) > 1e-7 * Math.abs(ours)) {
        throw new Error(`${name} computed another ${task}: ${theirs}, the product ${ours}`);
      }
    }
  }
  return [
    `Checksums agree: T1 ${reference.checksums.t1 ?? "-"}, T2 ${reference.checksums.t2 ?? "-"}, T3 ${reference.checksums.t3 ?? "-"}.`,
    "Reading and grouping the data is not counted for any tool. Each ran in a process of its own, one after the other.",
  ];
}
