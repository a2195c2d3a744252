import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface CommandResult {
  readonly status: number | null;
  /** Lines of standard error, without the empty last one. */
  readonly lines: readonly string[];
}

/** Runs the report command as its script does, in a process of its own. */
export function runReportCommand(...given: readonly string[]): CommandResult {
  const result = spawnSync(process.execPath, ["scripts/launch.js", "src/cli/report.ts", ...given], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return { status: result.status, lines: result.stderr.trimEnd().split("\n") };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "hamrasta-"));
}
