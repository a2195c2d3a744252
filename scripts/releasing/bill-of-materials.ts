import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BundledPackage } from "./bundled-packages";

interface Component {
  readonly name: string;
  readonly version: string;
  readonly "bom-ref": string;
}
interface Bill {
  readonly components: readonly Component[];
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly metadata: { readonly component: Readonly<Record<string, unknown>> };
}

/**
 * A CycloneDX bill of materials of the packages in the site, made by npm from the lock file. Its serial number and time are left
 * out, so that the same sources give the same bytes.
 * @throws Error where npm cannot make one, or does not know a package that is in the site
 */
export function billOfMaterials(root: string, packages: readonly BundledPackage[]): string {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const made = spawnSync(npm, ["sbom", "--sbom-format=cyclonedx", "--package-lock-only"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    shell: process.platform === "win32",
  });
  if (made.status !== 0) throw new Error(`npm made no bill of materials: ${made.stderr.trim()}`);
  const bill = JSON.parse(made.stdout) as Bill;
  const { components, dependencies = [] } = bill;
  const wanted = new Set(packages.map(({ name, version }) => `${name}@${version}`));
  const found = components.filter(({ name, version }) => wanted.has(`${name}@${version}`));
  const missing = [...wanted].filter((one) => !found.some(({ name, version }) => `${name}@${version}` === one));
  if (missing.length > 0) throw new Error(`In the site, but not in the lock file: ${missing.join(", ")}`);
  const refs = new Set(found.map((component) => component["bom-ref"]));
  const own = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { readonly name: string };
  return `${JSON.stringify(
    {
      ...bill,
      // No key with an undefined value is written.
      serialNumber: undefined,
      metadata: {
        ...bill.metadata,
        timestamp: undefined,
        // npm names it after the folder of the checkout.
        component: { ...bill.metadata.component, name: own.name },
      },
      components: found,
      dependencies: dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
    },
    null,
    2,
  )}\n`;
}
