import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { syntheticRatings } from "./synthetic-ratings";
import type { BenchmarkResult } from "./table";
import { writeSurveyWorkbook } from "./survey-workbook";

/**
 * A survey export of 100,000 raters x 34 criteria, from the .xlsx file: every cell read through office.js, as SheetJS and exceljs
 * read them, and the whole command, which recognises, scores, writes the report and RESULTS.json besides. Each is a process of its
 * own, one after the other, three rounds; shown are the shortest ones, whole processes from start to end.
 */
const SHAPE = { raters: 100_000, criteria: 34, departments: 9, missing: 0.03 } as const;
const LARGE = { raters: 200_000, criteria: 40, departments: 9, missing: 0.03 } as const;
const ROUNDS = 3;

interface Peer {
  readonly name: string;
  readonly rounds: number;
  readonly command: (file: string) => readonly string[];
}

interface Measured {
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Rating cells that hold a number. */
  readonly numbers: number;
}

const here = (file: string): string => path.join(import.meta.dirname, file);

export function run(): BenchmarkResult {
  const folder = mkdtempSync(path.join(tmpdir(), "reading-"));
  try {
    const results = path.join(folder, "results.json");
    const product: Peer = {
      name: "product, whole command",
      rounds: ROUNDS,
      command: (file) => [
        ...["scripts/launch.js", "src/cli/report.ts", file],
        ...["--out", path.join(folder, "out.xlsx"), "--json", results],
      ],
    };
    const reader = (name: string, script: string, ...given: readonly string[]): Peer => ({
      name,
      rounds: ROUNDS,
      command: (file) => ["--import", "tsx", here(script), file, String(SHAPE.criteria), ...given],
    });
    const cellsOnly: Peer = {
      name: "product, cells",
      rounds: ROUNDS,
      command: (file) => ["scripts/launch.js", here("reading-product.ts"), file, String(SHAPE.criteria)],
    };
    const peers = [
      reader("SheetJS, dense", "reading-sheetjs.ts"),
      reader("exceljs, streaming", "reading-exceljs.ts", "stream"),
      reader("exceljs", "reading-exceljs.ts"),
    ];
    const ratings = syntheticRatings(SHAPE.raters, SHAPE.criteria, SHAPE.departments, SHAPE.missing);
    const file = path.join(folder, "survey.xlsx");
    writeSurveyWorkbook(file, ratings);
    const used = (): number => (JSON.parse(readFileSync(results, "utf8")) as Results).cells.used;
    const ours = measure(cellsOnly, file, folder, null);
    const command = measure(product, file, folder, used);
    const theirs = peers.map((peer) => ({ name: peer.name, measured: measure(peer, file, folder, null) }));
    for (const { name, measured } of [...theirs, { name: product.name, measured: command }]) {
      if (measured.numbers !== ours.numbers)
        throw new Error(`${name} read ${measured.numbers} ratings, the product ${ours.numbers}`);
    }
    const large = path.join(folder, "large.xlsx");
    writeSurveyWorkbook(large, syntheticRatings(LARGE.raters, LARGE.criteria, LARGE.departments, LARGE.missing));
    const ofLarge = measure({ ...product, rounds: 1 }, large, folder, used);
    return {
      title: `Reading ${shapeOf(SHAPE)} ratings from .xlsx (seconds; x = against the product's reading of cells)`,
      rows: [
        { tool: cellsOnly.name, ...rowOf(ours, ours) },
        { tool: product.name, ...rowOf(command, ours) },
        ...theirs.map(({ name, measured }) => ({ tool: name, ...rowOf(measured, ours) })),
        { tool: `product, ${shapeOf(LARGE)}`, ...rowOf(ofLarge, null) },
      ],
      notes: [
        `All read the same ${ours.numbers.toLocaleString("en")} ratings. Of the 200,000 x 40, the whole command.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Results {
  readonly cells: { readonly used: number };
}

function shapeOf({ raters, criteria }: { readonly raters: number; readonly criteria: number }): string {
  return `${raters.toLocaleString("en")} x ${criteria}`;
}

function rowOf(measured: Measured, product: Measured | null): Readonly<Record<string, number | null>> {
  return {
    seconds: measured.seconds,
    x: product === null ? null : measured.seconds / product.seconds,
    "peak MB": measured.peakMegabytes,
  };
}

/** The shortest of some runs, and the highest memory. `numbersFrom`: what was read, where the command does not print it. */
function measure(peer: Peer, file: string, folder: string, numbersFrom: (() => number) | null): Measured {
  const peak = path.join(folder, "peak.txt");
  const rounds = Array.from({ length: peer.rounds }, (): Measured => {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", here("peak-memory.js"), ...peer.command(file)],
      { encoding: "utf8", env: { ...process.env, PEAK_MEMORY_FILE: peak }, maxBuffer: 1 << 26 },
    );
    const seconds = (performance.now() - started) / 1000;
    if (status !== 0) throw new Error(`${peer.name}: ${stderr}`);
    return {
      seconds,
      peakMegabytes: Number(readFileSync(peak, "utf8")) / 1024,
      numbers: numbersFrom === null ? Number(stdout.trim()) : numbersFrom(),
    };
  });
  return rounds.reduce((best, round) => ({
    ...best,
    seconds: Math.min(best.seconds, round.seconds),
    peakMegabytes: Math.max(best.peakMegabytes, round.peakMegabytes),
  }));
}
