import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Starts a command: node scripts/launch.js src/cli/NAME.ts ARGUMENTS. Some eight hundred modules, each transpiled and
 * looked up by itself, take longer to load than a usual workbook takes to score; so they are bundled once into node_modules/.cache
 * and again only when a source or a package has changed.
 */
const ROOT = path.dirname(import.meta.dirname);
const CACHE = path.join(ROOT, "node_modules/.cache/hamrasta");

const [, , entry, ...options] = process.argv;
if (entry === undefined) {
  process.stderr.write("Usage: node scripts/launch.js ENTRY.ts [ARGUMENTS]\n");
  process.exit(2);
}
const name = path.basename(entry, ".ts");
const bundle = path.join(CACHE, `${name}.mjs`);
if (!isFresh()) await bundleAnew();
process.argv.splice(1, process.argv.length - 1, bundle, ...options);
await import(pathToFileURL(bundle).href);

/** Whether the bundle is of the sources as they are now. */
function isFresh() {
  try {
    const { stamp, inputs } = JSON.parse(readFileSync(`${bundle}.json`, "utf8"));
    return stamp === stampOf(inputs) && statSync(bundle).isFile();
  } catch {
    return false;
  }
}

async function bundleAnew() {
  const { build } = await import("esbuild");
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile: bundle,
    write: false,
    metafile: true,
    logLevel: "warning",
    // Has machine code beside its modules, and is loaded by few.
    external: ["@duckdb/node-api", "pg"],
    // Packages of the older module form ask for Node's own modules by require.
    banner: {
      js: 'import { createRequire as fromHere } from "node:module"; const require = fromHere(import.meta.url);',
    },
  });
  const inputs = Object.keys(metafile.inputs);
  mkdirSync(CACHE, { recursive: true });
  // Another run may do the same at this moment: each file appears whole or not at all.
  for (const [file, text] of [
    [bundle, outputFiles[0].text],
    [`${bundle}.json`, JSON.stringify({ stamp: stampOf(inputs), inputs })],
  ]) {
    writeFileSync(`${file}.${process.pid}`, text);
    renameSync(`${file}.${process.pid}`, file);
  }
}

/** Changes with any source's size or time, and with this file. */
function stampOf(inputs) {
  const hash = createHash("sha256");
  for (const input of [...inputs, "scripts/launch.js"]) {
    const { mtimeMs, size } = statSync(path.join(ROOT, input));
    hash.update(`${input} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex");
}
