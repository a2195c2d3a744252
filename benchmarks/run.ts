import { writeFileSync } from "node:fs";
import { type BenchmarkResult, formatTable } from "./table";

/** Every benchmark by name: one file a question, its peers in the same run. */
const BENCHMARKS: Readonly<
  Record<string, () => Promise<{ readonly run: () => Promise<BenchmarkResult> | BenchmarkResult }>>
> = {
  scoring: () => import("./scoring"),
  workbench: () => import("./workbench"),
  reading: () => import("./reading"),
  profitability: () => import("./profitability"),
  pane: () => import("./pane"),
};

const [name = "", ...options] = process.argv.slice(2);
const load = BENCHMARKS[name];
const jsonAt = options.indexOf("--json");
const file = jsonAt === -1 ? null : options[jsonAt + 1];
if (load === undefined || file === undefined) {
  process.stderr.write(`Usage: npm run bench -- NAME [--json FILE]\nNAME: ${Object.keys(BENCHMARKS).join(", ")}\n`);
  process.exitCode = 2;
} else {
  const { run } = await load();
  const result = await run();
  process.stdout.write(`${result.title}\n\n${formatTable(result.rows)}\n\n${result.notes.join("\n")}\n`);
  if (file !== null) writeFileSync(file, `${JSON.stringify({ benchmark: name, ...result }, null, 2)}\n`);
}
