import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { describe, expect, it } from "vitest";
import { newWorkbook, openWorkbook, RefusedWorkbook } from "@offline-excel/excel-host/node";
import { runs } from "./property-runs";

/** Files that must be refused, quickly and by their name; nothing may hang, nothing else may be thrown. */

function refusal(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes);
  } catch (error) {
    if (error instanceof RefusedWorkbook) return error.code;
    throw error;
  }
  return "opened";
}

const BLANK = newWorkbook().save();

/** The blank workbook with some parts replaced. */
function changed(parts: Readonly<Record<string, string | null>>): Uint8Array {
  const all: Zippable = unzipSync(BLANK);
  for (const [name, text] of Object.entries(parts)) {
    if (text === null) Reflect.deleteProperty(all, name);
    else all[name] = strToU8(text);
  }
  return zipSync(all);
}

const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function sheet(data: string): Uint8Array {
  return changed({ [SHEET]: `<worksheet ${MAIN}><sheetData>${data}</sheetData></worksheet>` });
}

describe("refused files", () => {
  it.each([
    ["an empty file", new Uint8Array(0), "empty-file"],
    ["a text file", strToU8("name,score\nSales,71\n"), "not-a-workbook"],
    ["a zip of something else", zipSync({ "readme.txt": strToU8("hello") }), "not-a-workbook"],
    [
      "a legacy workbook",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      "not-a-workbook",
    ],
    [
      "an encrypted workbook",
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        0xa1,
        0xb1,
        0x1a,
        0xe1,
        ...new Array<number>(600).fill(0),
        ...Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "encrypted",
    ],
    ["a workbook cut short", BLANK.subarray(0, BLANK.length - 40), "damaged"],
    ["a workbook without its sheet", changed({ [SHEET]: null }), "damaged"],
    ["a sheet that is no XML", changed({ [SHEET]: "not XML" }), "damaged"],
    [
      "a sheet with a document type",
      changed({ [SHEET]: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet ${MAIN}><sheetData/></worksheet>` }),
      "hostile",
    ],
    [
      "a workbook part with entities",
      changed({ "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><workbook ${MAIN}>&a;</workbook>` }),
      "hostile",
    ],
    ["a row beyond the sheet", sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'), "damaged"],
    ["a column beyond the sheet", sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'), "damaged"],
    ["a number that is none", sheet('<row r="1"><c r="A1"><v>one</v></c></row>'), "damaged"],
    ["a shared string that is not there", sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), "damaged"],
    [
      "Strict Open XML",
      changed({
        "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>',
      }),
      "strict",
    ],
  ])("%s", (_name, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it("refuses a bomb before it is inflated", () => {
    const size = 4_000_000;
    const bombs = { "xl/a.xml": new Uint8Array(size), "xl/b.xml": new Uint8Array(size) };
    const promising = (promised: number): Uint8Array => {
      const bytes = zipSync({ ...unzipSync(BLANK), ...bombs });
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at + 28 < bytes.length; at += 1) {
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === size)
          view.setUint32(at + 24, promised, true);
      }
      return bytes;
    };
    // The directory promises little; the data is more. Nobody reads the parts, but they would be passed on.
    expect(refusal(promising(1_000))).toBe("hostile");
    // Two parts that together promise more than any workbook has: what they hold is not asked.
    expect(refusal(promising(900_000_000))).toBe("hostile");
  });

  it("refuses a sheet that inflates to more than the directory says", () => {
    const data = Buffer.alloc(5_000_000, 32);
    const bytes = zipSync({ ...unzipSync(BLANK), [SHEET]: new Uint8Array(data) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 5_000_000)
        view.setUint32(at + 24, 100, true);
    }
    expect(refusal(bytes)).toBe("hostile");
    expect(deflateRawSync(data).length).toBeLessThan(10_000);
  });

  it("bounds the memory of scattered cells", () => {
    let rows = "";
    for (let row = 1; row < 1_048_576; row += 64) {
      rows += `<row r="${row}">${["A", "Q", "AG", "AW", "BM"].map((column) => `<c r="${column}${row}"><v>1</v></c>`).join("")}</row>`;
    }
    expect(refusal(sheet(rows))).toBe("hostile");
  });
});

describe("odd and valid files", () => {
  it("reads cells and rows without references, prefixes, CDATA, comments and numbers as Excel writes them", () => {
    const workbook = openWorkbook(
      changed({
        [SHEET]: `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- a > b --><x:sheetData><x:row><x:c><x:v>1.5E-3</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a &amp; b</x:t></x:is></x:c><x:c t='b'><x:v>1</x:v></x:c></x:row><x:row r="4"><x:c r="B4" t="str"><x:f>"x"&amp;"y"</x:f><x:v>xy</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    const { cells, formulas } = workbook.book.sheets[0]?.file.content ?? { cells: null, formulas: new Map() };
    expect([
      cells?.content(0, 0),
      cells?.content(0, 1),
      cells?.content(0, 2),
      cells?.content(3, 1),
      cells?.content(3, 2),
    ]).toEqual([
      { kind: "number", value: 0.0015 },
      { kind: "text", value: "a & b" },
      { kind: "boolean", value: true },
      { kind: "text", value: "xy" },
      { kind: "error", value: "#N/A" },
    ]);
    expect([...formulas.values()][0]).toMatchObject({ text: '"x"&"y"' });
  });

  it("reads every double as the language does", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const book = openWorkbook(sheet(`<row r="1"><c r="A1"><v>${value}</v></c></row>`)).book;
        expect(book.sheets[0]?.file.content.cells.raw(0, 0)).toBe(value + 0);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("fuzzing: refused or opened, never anything else", () => {
  const seed = 20_260_101;

  it("bytes changed anywhere", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(BLANK.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        (changes) => {
          const bytes = BLANK.slice();
          for (const [at, value] of changes) bytes[at] = value;
          refusal(bytes);
        },
      ),
      { numRuns: runs(1_500), seed },
    );
  });

  it("files cut or joined anywhere", () => {
    fc.assert(
      fc.property(fc.nat(BLANK.length), fc.nat(BLANK.length), (from, to) => {
        refusal(BLANK.slice(Math.min(from, to), Math.max(from, to)));
        refusal(Uint8Array.from([...BLANK.slice(0, from), ...BLANK.slice(to)]));
      }),
      { numRuns: runs(400), seed },
    );
  });

  it("XML cut, doubled and strewn with other XML", () => {
    const parts = unzipSync(newWorkbook().save());
    const names = Object.keys(parts).filter((name) => name.endsWith(".xml") || name.endsWith(".rels"));
    const pieces = [
      "<",
      ">",
      "/>",
      '"',
      "'",
      "&",
      "&#x0;",
      "&amp;",
      "<c",
      '<c r="A1">',
      "<v>",
      "</v>",
      "<row>",
      "</row>",
      "</sheetData>",
      "<!--",
      "<![CDATA[",
      '<f t="shared" si="1"/>',
      "\u0000",
      'r="A',
      "1e999",
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(2_000),
        fc.nat(2_000),
        fc.constantFrom(...pieces),
        (name, from, to, piece) => {
          const text = new TextDecoder().decode(parts[name]);
          const [a, b] = [Math.min(from, text.length), Math.min(to, text.length)];
          refusal(changed({ [name]: text.slice(0, a) + piece + text.slice(b) }));
        },
      ),
      { numRuns: runs(1_500), seed },
    );
  });
});
