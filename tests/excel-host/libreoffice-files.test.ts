import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { hostOf } from "../../packages/excel-host/tests/host";
import { lintPackage } from "../../packages/excel-host/tests/package-lint";

/**
 * Files of LibreOffice and openpyxl, made here, and of Excel and Google Sheets (../shared/data/workbooks): one cell is
 * touched, and LibreOffice reads every sheet of each before and after.
 */

/** Flat OpenDocument is text: what each of these files is about can be read here. */
function sheetOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    text.startsWith("=")
      ? `<table:table-cell table:formula="of:${text}"/>`
      : /^-?\d+(?:\.\d+)?$/.test(text)
        ? `<table:table-cell office:value-type="float" office:value="${text}"><text:p>${text}</text:p></table:table-cell>`
        : `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const lines = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="First">${lines}</table:table><table:table table:name="Second"><table:table-row>${cell("untouched")}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
}

const SOURCES: Readonly<Record<string, string>> = {
  table: sheetOf([
    ["Department", "Score"],
    ["Sales", "71"],
    ["Logistics", "48.5"],
  ]),
  formulas: sheetOf([
    ["1", "2", "=[.A1]+[.B1]"],
    ["3", "4", "=SUM([.A1:.B2])"],
    ["x", "y", "=[.A3]&amp;[.B3]"],
  ]),
  persian: sheetOf([
    ["واحد", "نمره"],
    ["فروش", "۷۱"],
    ["انبار", "48"],
  ]),
};
const BY_LIBREOFFICE = ["table", "formulas", "persian", "samples"];
const BY_OPENPYXL = ["notes", "charts", "rules", "looks", "tables", "streamed"].map((name) => `openpyxl-${name}`);
const FOLDER = "../shared/data/workbooks";
const OF_OTHERS = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => name.slice(0, -5))
  : [];

const PYTHON = ["python3", "/usr/bin/python3"].find(
  (python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0,
);
const NAMES = [...BY_LIBREOFFICE, ...(PYTHON === undefined ? [] : BY_OPENPYXL), ...OF_OTHERS];

describe.skipIf(spawnSync("which", ["soffice"]).status !== 0)("LibreOffice (skipped where there is none)", () => {
  const folder = mkdtempSync(join(tmpdir(), "hamrasta-office-"));
  const convert = (to: string, into: string, files: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", to, "--outdir", join(folder, into), ...files],
      { timeout: 200_000 },
    );
    expect(run.status).toBe(0);
  };
  const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, "made", `${name}.xlsx`));
  const part = new Map<string, string>();

  async function touched(name: string): Promise<Uint8Array> {
    const host = hostOf(openWorkbook(bytesOf(name)));
    part.set(name, host.workbook.book.sheets[0]?.file.part ?? "");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("ZZ1").values = [["touched"]];
      await context.sync();
    });
    return host.workbook.save();
  }

  beforeAll(async () => {
    for (const name of ["made", "touched"]) mkdirSync(join(folder, name));
    const sources = Object.entries(SOURCES).map(([name, text]) => {
      const file = join(folder, `${name}.fods`);
      writeFileSync(file, text);
      return file;
    });
    writeFileSync(join(folder, "samples.xlsx"), readFileSync("assets/sample-en.xlsx"));
    convert("xlsx:Calc MS Excel 2007 XML", "made", [...sources, join(folder, "samples.xlsx")]);
    if (PYTHON !== undefined) {
      const made = spawnSync(PYTHON, ["tests/excel-host/openpyxl-files.py", join(folder, "made")], {
        encoding: "utf8",
      });
      expect(made.stderr.includes("Error") ? made.stderr : "").toBe("");
    }
    for (const name of OF_OTHERS) cpSync(join(FOLDER, `${name}.xlsx`), join(folder, "made", `${name}.xlsx`));
    for (const name of NAMES) writeFileSync(join(folder, "touched", `${name}.xlsx`), await touched(name));
    const files = (from: string): string[] => NAMES.map((name) => join(folder, from, `${name}.xlsx`));
    // Every sheet in a file of its own: "name-sheet.csv".
    const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    convert(everySheet, "before", files("made"));
    convert(everySheet, "after", files("touched"));
  }, 600_000);

  it.each(NAMES)("%s: its file keeps every part, and untouched ones their bytes", (name) => {
    const before = unzipSync(bytesOf(name));
    const after = unzipSync(readFileSync(join(folder, "touched", `${name}.xlsx`)));
    const may =
      /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;
    const changed = Object.entries(before).filter(
      ([one, bytes]) =>
        !one.endsWith("/") &&
        one !== part.get(name) &&
        !may.test(one) &&
        Buffer.compare(Buffer.from(bytes), Buffer.from(after[one] ?? [])) !== 0,
    );
    expect(changed.map(([one]) => one)).toEqual([]);
  });

  // Those of others are held to it in round-trip.test.ts.
  it.each(NAMES.filter((name) => !OF_OTHERS.includes(name)))("%s: its file is as sound as it was", (name) => {
    const before = new Set(lintPackage(bytesOf(name)));
    const after = lintPackage(readFileSync(join(folder, "touched", `${name}.xlsx`)));
    expect(after.filter((fault) => !before.has(fault))).toEqual([]);
  });

  it.each(NAMES)("%s: has the same values in LibreOffice as before, and the one that was written", (name) => {
    const sheets = (from: string): string[] =>
      readdirSync(join(folder, from))
        .filter((file) => file.startsWith(`${name}-`) && file.endsWith(".csv"))
        .sort();
    const lines = (from: string): string[] =>
      sheets(from)
        .flatMap((file) => [file, ...readFileSync(join(folder, from, file), "utf8").split("\n")])
        .map((line) => line.replace(/,*$/, ""));
    const written = (line: string): string => line.replace(/,+touched$/, "");
    const notBlank = (line: string): boolean => line !== "";
    expect(sheets("before").length).toBeGreaterThan(0);
    expect(lines("after").map(written).filter(notBlank)).toEqual(lines("before").filter(notBlank));
    expect(lines("after").filter((line) => line.endsWith(",touched")).length).toBe(1);
  });

  it("has at least ten files of others to hold to this (skipped files are named)", () => {
    const missing = [
      ...(PYTHON === undefined ? ["no python with openpyxl"] : []),
      ...(OF_OTHERS.length === 0 ? ["no ../shared/data/workbooks"] : []),
    ];
    if (missing.length > 0) console.warn(`Skipped: ${missing.join(", ")}.`);
    else expect(NAMES.length).toBeGreaterThanOrEqual(10);
  });
});
