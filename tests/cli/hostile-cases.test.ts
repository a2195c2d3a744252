import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ROOT, runReportCommand, temporaryFolder } from "./run-command";

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
const fileOf = (name: string): string => join(ROOT, "tests/excel/hostile-cases", name);
const partsOf = (path: string): Readonly<Record<string, Uint8Array>> => unzipSync(readFileSync(path));
const SAMPLE = join(ROOT, "assets/sample-en.xlsx");

describe("files that are written", () => {
  test("a --json that cannot be written leaves the workbook that is written in place", () => {
    const book = at("book.xlsx");
    copyFileSync(SAMPLE, book);
    const { status, lines } = runReportCommand(book, "--out", book, "--json", at("none/r.json"));
    expect([status, lines.at(-1)]).toEqual([1, expect.stringContaining("r.json could not be written")]);
    expect(readFileSync(book)).toEqual(readFileSync(SAMPLE));
  });

  test.each([
    ["the input", "twice.xlsx", "o.xlsx"],
    ["the output", "o.xlsx", "o.xlsx"],
  ])("a --json that is %s is refused and writes nothing", (_, json, out) => {
    copyFileSync(SAMPLE, at("twice.xlsx"));
    const { status, lines } = runReportCommand(at("twice.xlsx"), "--out", at(out), "--json", at(json));
    expect([status, lines.at(-1)]).toEqual([2, expect.stringContaining(`${json} is named twice`)]);
    expect(readFileSync(at("twice.xlsx"))).toEqual(readFileSync(SAMPLE));
    expect(existsSync(at("o.xlsx"))).toBe(false);
  });

  test("a mapping that is not there is told apart from one that is no JSON", () => {
    const missing = runReportCommand(SAMPLE, "--out", at("x.xlsx"), "--mapping", at("none.json"));
    expect(missing.lines.at(-1)).toContain("none.json cannot be read");
    writeFileSync(at("words.json"), "words");
    const words = runReportCommand(SAMPLE, "--out", at("x.xlsx"), "--mapping", at("words.json"));
    expect(words.lines.at(-1)).toContain("not readable as JSON");
  });

  test("a macro workbook is not written under a name that Excel refuses for it", () => {
    const { status, lines } = runReportCommand(fileOf("macro-workbook-written-as-xlsx.xlsm"), "--out", at("m.xlsx"));
    expect([status, lines.at(-1)]).toEqual([1, expect.stringContaining("ends in .xlsm")]);
    expect(existsSync(at("m.xlsx"))).toBe(false);
  });
});

describe("files that are read", () => {
  test("one that was altered after it was saved is refused by its checksum", () => {
    const { status, lines } = runReportCommand(fileOf("wrong-checksum-accepted.xlsx"), "--out", at("never.xlsx"));
    expect([status, lines.at(-1)]).toEqual([1, expect.stringContaining("checksum of xl/worksheets/sheet1.xml")]);
  });

  test("another add-in's settings stay byte for byte, and ours stand in a part of their own", () => {
    const input = fileOf("settings-written-into-another-add-in.xlsx");
    expect(runReportCommand(input, "--out", at("other.xlsx")).status).toBe(0);
    const [before, after] = [partsOf(input), partsOf(at("other.xlsx"))];
    const extension = "xl/webextensions/webextension1.xml";
    expect(after[extension]).toEqual(before[extension]);
    const texts = Object.entries(after).flatMap(([name, bytes]) =>
      /webextension\d/.test(name) ? [strFromU8(bytes)] : [],
    );
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const id = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? "";
    expect(texts.filter((text) => text.includes(`id="${id}"`) && text.includes("Hamrasta.")).length).toBe(1);
  });

  test("parts whose names differ from new ones in case only get no double", () => {
    expect(runReportCommand(fileOf("part-names-differ-in-case.xlsx"), "--out", at("case.xlsx")).status).toBe(0);
    const names = Object.keys(partsOf(at("case.xlsx"))).map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  test("relationship parts have a content type where the input had none for them", () => {
    const input = fileOf("content-types-without-default-for-rels.xlsx");
    expect(runReportCommand(input, "--out", at("rels.xlsx")).status).toBe(0);
    expect(strFromU8(partsOf(at("rels.xlsx"))["[Content_Types].xml"] ?? new Uint8Array())).toMatch(
      /<Default Extension="rels" ContentType="application\/vnd\.openxmlformats-package\.relationships\+xml"/,
    );
  });

  test("a user's sheet with volatile formulas stays byte for byte", () => {
    const input = fileOf("volatile-formulas-rewritten.xlsx");
    expect(runReportCommand(input, "--out", at("volatile.xlsx")).status).toBe(0);
    const [before, after] = [partsOf(input), partsOf(at("volatile.xlsx"))];
    const sheets = Object.keys(before).filter((name) => name.startsWith("xl/worksheets/sheet"));
    for (const name of sheets) expect(after[name], name).toEqual(before[name]);
  });

  test("rich inline text keeps its words where it holds italic runs", () => {
    const input = fileOf("rich-inline-text-breaks-sheet.xlsx");
    expect(runReportCommand(input, "--out", at("rich.xlsx"), "--add-columns").status).toBe(0);
    const texts = (path: string): string =>
      strFromU8(partsOf(path)["xl/worksheets/sheet1.xml"] ?? new Uint8Array())
        .match(/<is>.*?<\/is>/gs)
        ?.join("") ?? "";
    expect(texts(input)).not.toBe("");
    expect(texts(at("rich.xlsx"))).toContain(texts(input).match(/<t[^>]*>[^<]*<\/t>/)?.[0]);
  });
});

test("cells of 32,700 blanks are read", () => {
  expect(runReportCommand(fileOf("long-blanks-hang.xlsx"), "--out", at("blanks.xlsx")).status).toBe(0);
});
