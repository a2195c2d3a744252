import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import type { ReadSources } from "../../src/cli/lines/lines-of-sources";
import { readFiles } from "../../src/cli/lines/open-sources";
import { RefusedLines } from "../../src/cli/lines/refused-lines";
import { commandLineMessages } from "../../src/language/command-line-messages";
import { spoken } from "../../src/language/message";
import type { Mapping } from "../../src/workbook/reading/mapping";

/** What is wrong with a file of lines is said in one sentence, with the line; what can be read all the same, is. */
const folder = mkdtempSync(join(tmpdir(), "bad-files-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const HEAD = "Customer,Product,Sales";
const GOOD = [HEAD, "Ada,P1,10.5", "Bita,P2,20", "Ada,P2,30.25"].join("\n");

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function read(path: string, mapping: Mapping | null = null): Promise<ReadSources["analysed"]> {
  return (await readFiles([path], { mapping, period: null }, () => undefined)).analysed;
}

async function refusal(path: string, mapping: Mapping | null = null): Promise<RefusedLines> {
  const reason = await read(path, mapping).then(
    () => null,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(RefusedLines);
  return reason as RefusedLines;
}

function utf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
}

describe("files that are refused", () => {
  const sales = (path: string, more: object): Mapping => ({
    version: 1,
    sheets: [{ layout: "sales", sheet: path, customer: "Customer", revenue: "Sales", ...more }],
  });
  test.each<readonly [string, () => { readonly path: string; readonly mapping?: Mapping }, string, RegExp]>([
    ["no file", () => ({ path: join(folder, "none*.csv") }), "lines.missing", /No file of lines was found/],
    ["an empty file", () => ({ path: file("empty.csv", "") }), "lines.empty", /has no lines/],
    [
      "headings alone",
      () => ({ path: file("head.csv", `${HEAD}\n`) }),
      "lines.no-sales",
      /No sales lines were recognised/,
    ],
    [
      "a column that is not there",
      () => {
        const path = file("column.csv", GOOD);
        return { path, mapping: sales(path, { product: "Article" }) };
      },
      "lines.column-missing",
      /no column “Article”. Its columns are: Customer, Product, Sales/,
    ],
    [
      "a quote that is never closed",
      () => ({ path: file("quote.csv", `${GOOD}\n"Cyrus,P1,4\nDara,P1,5\n`) }),
      "lines.csv",
      /cannot be read from line 5 on: a quote is opened there and never closed/,
    ],
    [
      "a line of too many fields",
      () => ({ path: file("fields.csv", `${GOOD}\nCyrus,P1,4,5\n`) }),
      "lines.csv",
      /from line 5 on: it has more fields than the headings/,
    ],
    [
      "a Parquet file that is none",
      () => ({ path: file("bad.parquet", "PAR1 nothing") }),
      "lines.damaged",
      /is damaged/,
    ],
    [
      "currencies without rates",
      () => ({ path: file("currency.csv", "Customer,Currency,Sales\nA,EUR,1\nB,USD,2\nC,EUR,3\nD,USD,4") }),
      "lines.currencies",
      /several currencies/,
    ],
    [
      "names that stand once above their lines",
      () => ({ path: file("once.csv", "Customer,Product,Sales\nA,P1,1\n,P2,2\n,P3,3\nB,P1,4\n,P2,5\n,P3,6") }),
      "lines.blank-names",
      /blank in 4 of 6 lines/,
    ],
    [
      "a column of words for the amount",
      () => {
        const path = file("words.csv", GOOD);
        return {
          path,
          mapping: {
            version: 1,
            sheets: [{ layout: "matrix", sheet: path, header: "A1", suppliers: "rows", scale: { min: 1, max: 5 } }],
          },
        };
      },
      "lines.not-sales",
      /sales lines alone/,
    ],
  ])("%s", async (_, make, key, english) => {
    const { path, mapping } = make();
    const { sentence } = await refusal(path, mapping ?? null);
    expect(sentence[0]).toBe(key);
    expect(spoken(commandLineMessages("en"), sentence)).toMatch(english);
    expect(spoken(commandLineMessages("fa"), sentence)).toMatch(/[آ-ی]/);
  });

  test("files of one pattern with other headings", async () => {
    file("part-1.csv", GOOD);
    file("part-2.csv", GOOD.replace("Product", "Item"));
    expect((await refusal(join(folder, "part-*.csv"))).sentence).toEqual([
      "lines.headings-differ",
      { file: "part-2.csv", first: "part-1.csv" },
    ]);
  });
});

describe("files that are read", () => {
  test.each([
    ["compressed", "a.csv.gz", gzipSync(GOOD)],
    ["in UTF-16", "b.csv", utf16(GOOD.replace("Ada", "آدا"))],
    [
      "in Windows-1256",
      "c.csv",
      Buffer.from([
        ...Buffer.from("Customer,Product,Sales\n"),
        0xe3,
        0xcd,
        0xe3,
        0xcf,
        0x20,
        0xda,
        0xe1,
        0xed,
        ...Buffer.from(",P1,60.75\nA,P2,0\nB,P2,0"),
      ]),
    ],
    ["with a title and a line that names the separator", "d.csv", `sep=;\n${GOOD.replace(/,/g, ";")}`],
    ["with lines above the headings", "e.csv", `Sales of the year\n\n${GOOD}`],
    ["with fields over several lines", "f.csv", `${GOOD}\n"Two\nlines",P1,0`],
    ["with other separators and decimal commas", "g.tsv", GOOD.replace(/,/g, "\t").replace(/\./g, ",")],
  ])("%s", async (_, name, content) => {
    const { totals } = await read(file(name, content));
    expect(totals.total.netRevenue).toBe(60.75);
  });

  test("names in Windows-1256 are the names", async () => {
    const { totals } = await read(join(folder, "c.csv"));
    expect([...(totals.views.customer?.reported.keys() ?? [])].sort()).toEqual(["A", "B", "محمد علي"].sort());
  });

  test("amounts that are no numbers are counted, with their first places", async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `C${index % 3},P1,${index % 2 === 0 ? "oops" : "5"}`);
    const { findings, readings } = await read(file("oops.csv", [HEAD, ...rows].join("\n")), {
      version: 1,
      sheets: [{ layout: "sales", sheet: join(folder, "oops.csv"), customer: "Customer", revenue: "Sales" }],
    });
    const refused = findings.filter(({ code }) => code === "amount-not-a-number");
    expect(refused.map(({ cell }) => cell)).toEqual(["C2", "C4", "C6", "C8", "C10", "C12", "C14", "C16", "C18", "C20"]);
    expect(findings.find(({ code }) => code === "amounts-refused")?.value).toBe("15");
    expect(readings).toMatchObject([{ read: 30, used: 15, leftOutCounts: { "no-amount": 15 } }]);
    expect(readings[0]?.leftOut).toHaveLength(10);
  });

  test("several currencies in the cells are told of", async () => {
    const { findings } = await read(file("mixed.csv", "Customer,Product,Sales\nA,P,1 €\nB,P,$2\nC,P,3 €"));
    expect(findings.map(({ code }) => code)).toContain("mixed-currency");
  });
});
