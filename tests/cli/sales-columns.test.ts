import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { salesWorkbook } from "../excel/sales-workbook";
import { ROOT, runReportCommand, temporaryFolder } from "./run-command";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

/** The part of the workbook's sheet of that name, as text. */
function sheetPart(file: string, name: string): string {
  const parts = unzipSync(readFileSync(file));
  const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array());
  const id = new RegExp(`<sheet name="${name}"[^>]* r:id="([^"]+)"`).exec(text("xl/workbook.xml"))?.[1] ?? "";
  const relation = text("xl/_rels/workbook.xml.rels")
    .split("<Relationship ")
    .find((one) => one.includes(`Id="${id}"`));
  const target = /Target="([^"]+)"/.exec(relation ?? "")?.[1] ?? "";
  const content = text(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  if (content === "") throw new Error(`no part for ${name}`);
  return content;
}

/** The names of a workbook's table columns, by table. */
function tableColumns(file: string): Readonly<Record<string, readonly string[]>> {
  const parts = Object.entries(unzipSync(readFileSync(file))).filter(([name]) => name.startsWith("xl/tables/"));
  return Object.fromEntries(
    parts.map(([, content]) => {
      const xml = strFromU8(content);
      const name = /<table [^>]*?\bdisplayName="([^"]+)"/.exec(xml)?.[1] ?? "";
      return [name, [...xml.matchAll(/<tableColumn [^>]*?\bname="([^"]+)"/g)].map((match) => match[1] ?? "")];
    }),
  );
}

describe.each([
  ["en", "Sales lines"],
  ["fa", "سطرهای فروش"],
] as const)("columns beside the accountant's own (%s)", (language, sheet) => {
  const sample = join(ROOT, `assets/sample-${language}.xlsx`);
  const added = at(`added-${language}.xlsx`);
  const removed = at(`removed-${language}.xlsx`);
  let own: readonly string[] = [];
  let table = "";
  beforeAll(() => {
    const lines = Object.entries(tableColumns(sample)).sort(([, one], [, other]) => other.length - one.length)[0];
    [table, own] = lines ?? ["", []];
    runReportCommand(sample, "--out", added, "--add-columns");
    runReportCommand(added, "--out", removed, "--remove-columns");
  });

  test("are not there unless asked for", () => {
    const plain = at(`plain-${language}.xlsx`);
    expect(runReportCommand(sample, "--out", plain).status).toBe(0);
    expect(sheetPart(plain, sheet)).toBe(sheetPart(sample, sheet));
  });

  test("stand behind them as live formulas", () => {
    const columns = tableColumns(added)[table] ?? [];
    expect(columns.slice(0, own.length)).toEqual(own);
    expect(columns.length).toBeGreaterThan(own.length + 1);
    expect(sheetPart(added, sheet)).toMatch(/<f>[^<]*\[#This Row\]/);
  });

  test("go without a trace: the sheet is byte for byte the one before", () => {
    expect(tableColumns(removed)[table]).toEqual(own);
    expect(sheetPart(removed, sheet)).toBe(sheetPart(sample, sheet));
  });
});

describe.each([
  ["en", "Amounts typed as text: Lines!C2:C3, D4. "],
  ["fa", "مبلغ‌هایی که به‌صورت متن نوشته شده‌اند: \u2066Lines!C2:C3, D4\u2069. "],
] as const)("amounts typed as text (%s)", (language, sentence) => {
  test("are named with the columns that take them as 0, and only then", async () => {
    const file = at(`texts-${language}.xlsx`);
    const rows = [["a", "1", "۱۲۰۰", 0, 60], ["b", "2", "1,500 USD", 5, 30], ["c", "3", 25, "۵", 30]]; // prettier-ignore
    const headings = ["Customer", "Order no", "Gross sales", "Discount", "COGS"];
    writeFileSync(file, await salesWorkbook({ headings, rows, row: 0, column: 0, table: null }));
    const report = (...more: readonly string[]): readonly string[] =>
      runReportCommand(file, "--out", at(`texts-out-${language}.xlsx`), "--language", language, ...more).lines;
    expect(report("--add-columns").filter((line) => line.startsWith(sentence))).toHaveLength(1);
    expect(report().filter((line) => line.includes("Lines!"))).toEqual([]);
  });
});
