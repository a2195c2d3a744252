import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import webpack, { type StatsCompilation } from "webpack";
import configuration from "../webpack.config.js";
import { checksums, filesBelow, sha256, zipOf } from "./releasing/archive";
import { billOfMaterials } from "./releasing/bill-of-materials";
import { bundledPackages, packageFolders } from "./releasing/bundled-packages";
import { licenceNotices } from "./releasing/licences";
import { releaseNotes } from "./releasing/release-notes";
import { apache, bucket, iis, nginx, type ServedSite } from "./releasing/servers";

/**
 * `npm run release -- --url https://host/path/ [--out FOLDER] [--officejs local] [--previous FOLDER]`: one folder and one zip with
 * everything that goes to a server and to those who review it. Two runs over the same sources give the same bytes.
 */

const ROOT = path.dirname(import.meta.dirname);
const HASHED = /\.[0-9a-f]{8}\.(js|woff2|wasm)(\.map)?$/;

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    out: { type: "string", default: "release" },
    officejs: { type: "string" },
    previous: { type: "string" },
  },
});

try {
  if (values.url === undefined || !/^https:\/\/[^/\s]+\//.test(withSlash(values.url)))
    throw new Error("Give the address that the site will have: --url https://example.org/hamrasta/");
  await release(withSlash(values.url));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function release(url: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { readonly version: string };
  const name = `hamrasta-${version}`;
  const out = path.resolve(values.out, name);
  const localOffice = values.officejs === "local";
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  process.stderr.write("The site is built …\n");
  const site = path.join(out, "site");
  const stats = await build({ url, out: path.relative(ROOT, site), ...(localOffice ? { officejs: "local" } : {}) });
  if (values.previous !== undefined) keepEarlierChunks(path.resolve(values.previous), site);
  copyFileSync(path.join(site, "manifest.xml"), path.join(out, "manifest.xml"));

  const packages = bundledPackages(packageFolders(stats, ROOT));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(out, file)), { recursive: true });
    writeFileSync(path.join(out, file), text);
  };
  write("THIRD-PARTY-LICENCES.txt", licenceNotices(packages));
  write("bill-of-materials.cdx.json", billOfMaterials(ROOT, packages));
  write("RELEASE-NOTES.md", releaseNotes(readFileSync(path.join(ROOT, "CHANGELOG.md"), "utf8"), version));
  copyFileSync(path.join(ROOT, "LICENSE"), path.join(out, "LICENSE"));
  const served: ServedSite = { path: new URL(url).pathname, folder: "/srv/hamrasta", localOffice };
  write("servers/nginx.conf", nginx(served));
  write("servers/apache.conf", apache(served));
  write("servers/web.config", iis(served));
  write("servers/bucket.json", bucket(served, filesBelow(site)));
  write("SHA256SUMS", checksums(out, filesBelow(out)));

  const zip = zipOf(out, filesBelow(out), name);
  writeFileSync(`${out}.zip`, zip);
  writeFileSync(`${out}.zip.sha256`, `${sha256(zip)}  ${name}.zip\n`);
  process.stdout.write(
    `${path.relative(process.cwd(), out)}\n${path.relative(process.cwd(), out)}.zip  ${sha256(zip)}\n`,
  );
}

function build(env: Readonly<Record<string, string>>): Promise<StatsCompilation> {
  const options = configuration(env, { mode: "production" });
  return new Promise((resolve, reject) => {
    webpack({ ...options, cache: false }, (error, stats) => {
      if (error !== null) reject(error);
      else if (stats === undefined || stats.hasErrors())
        reject(new Error(stats?.toString("errors-only") ?? "The site could not be built."));
      else
        resolve(
          stats.toJson({
            all: false,
            modules: true,
            nestedModules: true,
            modulesSpace: Infinity,
            nestedModulesSpace: Infinity,
            dependentModules: true,
            cachedModules: true,
            children: true,
          }),
        );
    });
  });
}

/** A pane that is open while the site is replaced still asks for the chunks of its own release. */
function keepEarlierChunks(previous: string, site: string): void {
  const earlier = existsSync(path.join(previous, "site")) ? path.join(previous, "site") : previous;
  if (!existsSync(earlier)) throw new Error(`There is no earlier release at ${previous}.`);
  for (const file of filesBelow(earlier)) {
    const target = path.join(site, file);
    if (HASHED.test(file) && !existsSync(target)) cpSync(path.join(earlier, file), target);
  }
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}
