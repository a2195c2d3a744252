import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { describedCells, writtenSample } from "./written-report";

/** openpyxl is stricter than SheetJS, and looks for some parts by their usual names. */
const PYTHON = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
);

type Cells = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function opened(bytes: Uint8Array): Cells {
  const folder = mkdtempSync(path.join(tmpdir(), "openpyxl-"));
  try {
    const file = path.join(folder, "report.xlsx");
    writeFileSync(file, bytes);
    const script = path.join(import.meta.dirname, "openpyxl-values.py");
    const { stdout, stderr } = spawnSync(PYTHON ?? "", [script, file], { encoding: "utf8", maxBuffer: 1 << 26 });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Cells;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(PYTHON === undefined)("openpyxl (skipped where there is none)", () => {
  test.each(["en", "fa"] as const)("finds every text and figure of the written report (%s)", async (language) => {
    const report = await writtenSample(language);
    const cells = opened(report.bytes);
    const described = describedCells(report).map(({ sheet, address, content }) => ({
      place: `${sheet}!${address}`,
      found: cells[sheet]?.[address] ?? "",
      wanted: (typeof content === "object" && content !== null ? content.value : content) ?? "",
    }));
    const isSame = (found: unknown, wanted: unknown): boolean =>
      typeof found === "number" && typeof wanted === "number"
        ? Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
        : found === wanted;
    expect(described.filter(({ found, wanted }) => !isSame(found, wanted))).toEqual([]);
    expect(described.length).toBeGreaterThan(1_000);
  });
});
