import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { StatsCompilation, StatsModule } from "webpack";

/** A package of which something is in the site. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX identifier, as its own package.json says. */
  readonly licence: string;
  /** Texts of its licence and notice files; empty where it brings none. */
  readonly texts: readonly string[];
}

const LICENCE_FILE = /^(licen[cs]e|notice|copying)([.-].*)?$/i;
/** The nearest package folder of a module: "node_modules/@scope/name" or "node_modules/name", nested ones too. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/@]+)\//;

/** Folders of the packages whose modules or files webpack put into the site, by its own list. */
export function packageFolders(stats: StatsCompilation, root: string): readonly string[] {
  const folders = new Set<string>();
  const visit = ({ name, nameForCondition, modules }: StatsModule): void => {
    const file = nameForCondition ?? name ?? "";
    const folder = PACKAGE.exec(file.replaceAll("\\", "/"))?.[1];
    if (folder !== undefined) folders.add(path.resolve(root, folder));
    for (const inner of modules ?? []) visit(inner);
  };
  for (const module of stats.modules ?? []) visit(module);
  for (const child of stats.children ?? []) for (const folder of packageFolders(child, root)) folders.add(folder);
  return [...folders].filter((folder) => existsSync(path.join(folder, "package.json"))).sort();
}

/** What the packages in the site are called and under which licence they stand, by name. */
export function bundledPackages(folders: readonly string[]): readonly BundledPackage[] {
  const packages = folders.map((folder): BundledPackage => {
    const own = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
      readonly name: string;
      readonly version: string;
      readonly license?: string | { readonly type: string };
    };
    return {
      name: own.name,
      version: own.version,
      licence: typeof own.license === "string" ? own.license : (own.license?.type ?? "UNKNOWN"),
      texts: readdirSync(folder)
        .filter((file) => LICENCE_FILE.test(file))
        .sort()
        .map((file) => readFileSync(path.join(folder, file), "utf8").trim()),
    };
  });
  const known = new Map(packages.map((one) => [`${one.name}@${one.version}`, one]));
  return [...known.values()].sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
}
