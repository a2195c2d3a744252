import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { main } from "assemblyscript/asc";

/**
 * Compiles src/alignment/statistics/bit-planes.as and writes it beside it as text that any bundler takes. With --check, writes
 * nothing and exits 1 when the committed module is not what the source compiles to.
 */
const folder = path.resolve(import.meta.dirname, "../src/alignment/statistics");
const target = path.join(folder, "bit-planes-module.ts");
const ENTRY = "bit-planes.ts";
const OUTPUT = "bit-planes.wasm";

const compiled: Uint8Array[] = [];
const { error } = await main(
  [
    ENTRY,
    "--outFile",
    OUTPUT,
    "-O3",
    "--runtime",
    "stub",
    "--enable",
    "simd",
    "--noAssert",
    "--importMemory",
    "--initialMemory",
    "0",
  ],
  {
    readFile: (name) => (name === ENTRY ? readFileSync(path.join(folder, "bit-planes.as"), "utf8") : null),
    writeFile: (name, contents) => {
      if (name === OUTPUT && typeof contents !== "string") compiled.push(contents);
    },
    listFiles: () => [],
  },
);
const [bytes] = compiled;
if (error !== null || bytes === undefined) {
  process.stderr.write(`${error?.message ?? "nothing was compiled"}\n`);
  process.exitCode = 1;
} else {
  const text = moduleText(bytes);
  if (!process.argv.includes("--check")) writeFileSync(target, text);
  else if (readFileSync(target, "utf8") !== text) {
    process.stderr.write(
      "bit-planes-module.ts is not what bit-planes.as compiles to: run npx tsx scripts/bit-planes.ts\n",
    );
    process.exitCode = 1;
  }
}

function moduleText(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,110}/g) ?? [];
  return [
    "/** bit-planes.as, compiled by scripts/bit-planes.ts: WebAssembly as base64. */",
    "export const BIT_PLANES_MODULE =",
    `${lines.map((line) => `  "${line}"`).join(" +\n")};`,
    "",
  ].join("\n");
}
