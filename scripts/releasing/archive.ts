import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** The files below a folder, in the order of their names, with "/" between folders. */
export function filesBelow(folder: string): readonly string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const name of readdirSync(path.join(folder, relative)).sort()) {
      const inner = relative === "" ? name : `${relative}/${name}`;
      if (statSync(path.join(folder, inner)).isDirectory()) visit(inner);
      else found.push(inner);
    }
  };
  visit("");
  return found;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** One line a file, as `sha256sum --check` reads them. */
export function checksums(folder: string, files: readonly string[]): string {
  return files.map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`).join("");
}

/** The earliest time that a zip can name: the files' own would differ from one run to the next. */
const STEADY_TIME = new Date(1980, 0, 1);

/** A zip of a folder's files whose bytes depend on nothing but their names and contents. */
export function zipOf(folder: string, files: readonly string[], prefix: string): Uint8Array {
  return zipSync(
    Object.fromEntries(files.map((file) => [`${prefix}/${file}`, readFileSync(path.join(folder, file))])),
    { level: 9, mtime: STEADY_TIME },
  );
}
