import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { ROOT } from "../cli/run-command";
import { writtenSample } from "./written-report";

/** Validates each part against ECMA-376 (transitional), then by the rules that Excel enforces beyond it; a line a problem. */
const VALIDATOR = join(ROOT, "../shared/schemas/validate.py");
const PYTHON = ["python3", "/usr/bin/python3"].find((python) => spawnSync(python, ["-c", "import lxml"]).status === 0);
const isMissing = PYTHON === undefined || !existsSync(VALIDATOR);

/** Problems of a workbook, without those of parts that were the same before. */
function problemsOf(bytes: Uint8Array, before: string | null): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    const file = join(folder, "written.xlsx");
    writeFileSync(file, bytes);
    const { stdout, stderr } = spawnSync(PYTHON ?? "", [VALIDATOR, file, ...(before === null ? [] : [before])], {
      encoding: "utf8",
    });
    if (!/^\{/m.test(stdout)) throw new Error(stderr);
    return stdout.split("\n").filter((line) => line !== "" && !line.startsWith("{"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(isMissing)("the schemas of ECMA-376 (skipped where they or Python's lxml are not at hand)", () => {
  test.each(["en", "fa"] as const)("have nothing against any part of the written report (%s)", async (language) => {
    const { bytes } = await writtenSample(language);
    expect(problemsOf(bytes, null)).toEqual([]);
  });

  test("have nothing against a workbook with pictures, charts and a table that is only opened and saved", () => {
    const file = join(ROOT, "assets/sample-fa.xlsx");
    expect(problemsOf(openWorkbook(readFileSync(file)).save(), file)).toEqual([]);
  });
});
