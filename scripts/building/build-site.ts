import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface SiteOptions {
  readonly mode: "production" | "development";
  /** Where the site will live; without it a production build has no manifest. */
  readonly url?: string;
  readonly officeJs: "local" | "microsoft";
  readonly workbench: boolean;
  /** Relative to the project. */
  readonly out: string;
}

/** Builds the site with webpack in a process of its own, as `npm run build` does. */
export async function buildSite(options: SiteOptions): Promise<void> {
  const env = [
    `out=${options.out}`,
    ...(options.url === undefined ? [] : [`url=${options.url}`]),
    ...(options.officeJs === "local" ? ["officejs=local"] : []),
    ...(options.workbench ? ["workbench"] : []),
  ];
  const webpack = fileURLToPath(new URL("../../node_modules/webpack/bin/webpack.js", import.meta.url));
  const arguments_ = [webpack, "--mode", options.mode, ...env.flatMap((value) => ["--env", value])];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, arguments_, { cwd: ROOT, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error("The build failed; webpack says why above.");
}
