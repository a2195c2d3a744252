import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Whether LibreOffice Calc is on this machine. */
export const HAS_LIBRE_OFFICE = spawnSync("soffice", ["--version"]).status === 0;

/** The workbook as LibreOffice saves it after it has calculated every formula by itself: no cached value is left to it. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  return savedByLibreOffice(withoutCachedValues(bytes));
}

/** The workbook as LibreOffice opens and saves it. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-libre-office-"));
  try {
    const target = join(folder, "out");
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const format = "xlsx:Calc MS Excel 2007 XML";
    const { status, stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", format, "--outdir", target, join(folder, "book.xlsx")],
      { encoding: "utf8", timeout: 120_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
    return readFileSync(join(target, "book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const text = strFromU8(content).replace(/(<f[ >](?:(?!<\/c>).)*?)<v>[^<]*<\/v>/gs, "$1");
    parts[name] = strToU8(text);
  }
  return zipSync(parts);
}
