import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { newWorkbook } from "@offline-excel/excel-host/node";
import { ROOT, runReportCommand, temporaryFolder } from "./run-command";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const SAMPLE = join(ROOT, "assets/sample-en.xlsx");

interface Results {
  readonly departments: readonly { readonly id: string; readonly alignment: number | null }[];
  readonly organisation: { readonly lowest: string };
  readonly cells: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly code: string; readonly sheet: string; readonly cell: string }[];
}

describe("the report command on the sample", () => {
  let status: number | null = null;
  let lines: readonly string[] = [];
  beforeAll(() => {
    ({ status, lines } = runReportCommand(SAMPLE, "--out", at("out.xlsx"), "--json", at("out.json")));
  });

  test("exits with 0 and says what was written in its last line", () => {
    expect(lines.at(-1)).toMatch(/^8 sheets written to out\.xlsx; 9 departments, \d+ findings\.$/);
    expect(status).toBe(0);
  });

  test("leaves every part of the user's sheets byte for byte as it was", () => {
    const before = unzipSync(readFileSync(SAMPLE));
    const after = unzipSync(readFileSync(at("out.xlsx")));
    const sheets = Object.keys(before).filter((name) => /^xl\/worksheets\/|^docProps\/|^xl\/theme\//.test(name));
    expect(sheets.length).toBeGreaterThan(12);
    for (const name of sheets) expect(after[name], name).toEqual(before[name]);
  });

  test("writes native charts that are bound to cells", () => {
    const parts = unzipSync(readFileSync(at("out.xlsx")));
    const charts = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(5);
    for (const name of charts) expect(strFromU8(parts[name] ?? new Uint8Array())).toContain("<c:numRef><c:f>");
  });

  test("writes results in which logistics, the story's weak department, is lowest", () => {
    const results = JSON.parse(readFileSync(at("out.json"), "utf8")) as Results;
    expect(results.organisation.lowest).toBe("logistics");
    expect(results.departments.map(({ id }) => id)).toEqual([
      "rd",
      "purchasing",
      "production",
      "marketing",
      "sales",
      "logistics",
      "accounting",
      "finance",
      "public-relations",
    ]);
  });

  test("accounts for every rating cell and finds the slip of the pen", () => {
    const { cells, findings } = JSON.parse(readFileSync(at("out.json"), "utf8")) as Results;
    const { read, used, notApplicable, blank, refused } = cells as Record<string, number>;
    expect(read).toBe((used ?? 0) + (notApplicable ?? 0) + (blank ?? 0) + (refused ?? 0));
    expect(findings).toContainEqual({ code: "rating-out-of-scale", sheet: "Finance", cell: "D6", value: 44 });
  });

  test("replaces its own sheets when it runs again", () => {
    expect(runReportCommand(at("out.xlsx"), "--out", at("again.xlsx")).status).toBe(0);
    const sheetsIn = (file: string): readonly string[] =>
      [
        ...strFromU8(unzipSync(readFileSync(file))["xl/workbook.xml"] ?? new Uint8Array()).matchAll(
          /<sheet [^>]*name="([^"]+)"/g,
        ),
      ].map((match) => match[1] ?? "");
    expect(sheetsIn(at("again.xlsx"))).toEqual(sheetsIn(at("out.xlsx")));
  });
});

describe("bad input", () => {
  // As Office encrypts: a compound file with a stream of this name, in UTF-16.
  const encrypted = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    Buffer.from("EncryptedPackage", "utf16le"),
    Buffer.alloc(1024),
  ]);
  test.each<readonly [string, Uint8Array, RegExp]>([
    ["a renamed text file", strToU8("just some words\n"), /is not an Excel workbook/],
    ["an empty file", new Uint8Array(), /is empty/],
    ["an encrypted workbook", encrypted, /is protected by a password/],
    ["a zip that is no workbook", zipSync({ "readme.txt": strToU8("hello") }), /is not an Excel workbook/],
    ["a workbook without any evaluation", newWorkbook().save(), /Nothing to evaluate was recognised/],
  ])("%s is refused with one sentence and no file", (name, bytes, sentence) => {
    const input = at(`${name.replace(/\W/g, "-")}.xlsx`);
    writeFileSync(input, bytes);
    const { status, lines } = runReportCommand(input, "--out", at("never.xlsx"));
    expect(lines.at(-1)).toMatch(sentence);
    expect(status).toBe(1);
    expect(existsSync(at("never.xlsx"))).toBe(false);
  });

  test("a missing file is refused", () => {
    const { status, lines } = runReportCommand(at("nowhere.xlsx"), "--out", at("never.xlsx"));
    expect([status, lines.at(-1)]).toEqual([1, expect.stringContaining("cannot be read")]);
  });

  test("tells every step in the workbook's own language", () => {
    const { lines } = runReportCommand(SAMPLE.replace("-en", "-fa"), "--out", at("fa.xlsx"));
    expect(lines.filter((line) => !/\p{Script=Arabic}/u.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(5);
  });

  test("the sentence is in the chosen language", () => {
    const { lines } = runReportCommand(at("nowhere.xlsx"), "--out", at("never.xlsx"), "--language", "fa");
    expect(lines.at(-1)).toContain("خوانده نمی‌شود");
  });
});

describe("wrong usage", () => {
  test.each<readonly [string, readonly string[]]>([
    ["no input", ["--out", "x.xlsx"]],
    ["no output", [SAMPLE]],
    ["an unknown option", [SAMPLE, "--out", "x.xlsx", "--colour"]],
    ["an unknown language", [SAMPLE, "--out", "x.xlsx", "--language", "de"]],
    ["a group under three", [SAMPLE, "--out", "x.xlsx", "--min-group", "2"]],
    ["a mapping that is no JSON", [SAMPLE, "--out", "x.xlsx", "--mapping", SAMPLE]],
  ])("%s exits with 2", (_, given) => {
    expect(runReportCommand(...given).status).toBe(2);
  });
});
