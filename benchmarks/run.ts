import { writeFileSync } from "node:fs";
import { type BenchmarkResult, formatTable } from "./table";

/** Most benchmarks have one table. */
type Tables = BenchmarkResult | readonly BenchmarkResult[];

/** Every benchmark by name: one file a question, its peers in the same run. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ readonly run: () => Promise<Tables> | Tables }>>> = {
  scoring: () => import("./scoring"),
  workbench: () => import("./workbench"),
  reading: () => import("./reading"),
  profitability: () => import("./profitability"),
  pane: () => import("./pane"),
  recognition: () => import("./recognition"),
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
  const tables = [await run()].flat();
  process.stdout.write(
    tables.map(({ title, rows, notes }) => `${title}\n\n${formatTable(rows)}\n\n${notes.join("\n")}\n`).join("\n"),
  );
  const [first, ...more] = tables;
  // The first table stands as it always did; further ones beside it.
  const written = { benchmark: name, ...first, ...(more.length === 0 ? {} : { more }) };
  if (file !== null) writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
}
