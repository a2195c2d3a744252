import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, type Host, hostOf, reopened } from "./host";
import { withParts } from "./with-parts";
import { runs } from "./property-runs";

/** A column's width that is set and put back leaves the sheet's part as it was, however a program writes its columns. */

const PART = "xl/worksheets/sheet1.xml";
/** The columns that are looked at. */
const COLUMNS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function partOf(host: Host): string {
  return strFromU8(unzipSync(host.workbook.save())[PART] ?? new Uint8Array());
}

/** A sheet whose columns are written so; `format` are the attributes of sheetFormatPr beside the height. */
function sheetWith(cols: string, format = ""): Host {
  const bytes = withParts(blankHost().workbook.save(), {}, (name, text) =>
    name === PART
      ? text.replace(/<sheetFormatPr[^>]*\/>/, "").replace("<sheetData/>", `<sheetFormatPr defaultRowHeight="15"${format}/>${cols}<sheetData/>`) // prettier-ignore
      : text,
  );
  return hostOf(openWorkbook(bytes));
}

async function setWidths(host: Host, columns: readonly number[], points: number | null): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const column of columns) {
      const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
      if (points === null) format.useStandardWidth = true;
      else format.columnWidth = points;
    }
    await context.sync();
  });
}

async function standardColumns(host: Host): Promise<readonly number[]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const looked = COLUMNS.map((column) => sheet.getRangeByIndexes(0, column, 1, 1).format.load("useStandardWidth")); // prettier-ignore
    await context.sync();
    return looked.flatMap(({ useStandardWidth }, column) => (useStandardWidth ? [column] : []));
  });
}

const EXCEL = `<cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="3" width="12.5703125" bestFit="1" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols>`;
const LIBRE_OFFICE = `<cols><col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="2" min="1" style="0" width="24.01"/><col collapsed="false" customWidth="false" hidden="false" outlineLevel="0" max="16384" min="3" style="0" width="11.53"/></cols>`;
const STYLED = `<cols><col min="1" max="1" width="22.7109375" style="0" customWidth="1"/><col min="2" max="16384" width="9.140625"/></cols>`;
const OUTLINED = `<cols><col min="2" max="4" width="9.140625" outlineLevel="1"/><col min="5" max="16384" width="9.140625"/></cols>`;
const SHEETS: readonly (readonly [cols: string, format: string])[] = [
  ["", ""],
  [EXCEL, ""],
  [LIBRE_OFFICE, ' defaultColWidth="11.53515625"'],
  [STYLED, ""],
  [OUTLINED, ""],
  ["", ' baseColWidth="10"'],
];

describe("widths that are set and put back", () => {
  it("leave the part byte for byte, saved in between or not, in any order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SHEETS),
        fc.subarray(COLUMNS, { minLength: 1 }), // prettier-ignore
        fc.boolean(),
        fc.boolean(),
        async ([cols, format], wanted, saved, backwards) => {
          const host = sheetWith(cols, format);
          // What the host makes of the part when something else of its shell changes.
          await setWidths(host, [0], 99);
          const standard = await standardColumns(host);
          const before = partOf(host);
          const columns = wanted.filter((column) => standard.includes(column));
          await setWidths(host, columns, 120);
          expect((await standardColumns(host)).filter((column) => columns.includes(column))).toEqual([]);
          const later = saved ? reopened(host) : host;
          await setWidths(later, backwards ? [...columns].reverse() : columns, null);
          expect(partOf(later)).toBe(before);
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("change nothing in what is said of the columns beside them", async () => {
    const host = sheetWith(LIBRE_OFFICE, ' defaultColWidth="11.53515625"');
    await setWidths(host, [7], 120);
    const cols = partOf(host).match(/<col [^>]*>/g);
    const rest = 'collapsed="false" customWidth="false" hidden="false" outlineLevel="0"';
    expect(cols).toEqual([
      '<col collapsed="false" customWidth="true" hidden="false" outlineLevel="0" max="2" min="1" style="0" width="24.01"/>',
      `<col ${rest} max="7" min="3" style="0" width="11.53"/>`,
      // 120 points are 160 pixels of 7 a character.
      '<col collapsed="false" customWidth="1" hidden="false" outlineLevel="0" max="8" min="8" style="0" width="22.85546875"/>',
      `<col ${rest} max="16384" min="9" style="0" width="11.53"/>`,
    ]);
  });
});

describe("the standard width", () => {
  it.each([
    // Excel's own: 8.43 characters, 64 pixels.
    ["", 48],
    // ECMA-376 18.3.1.81: room for ten characters and the padding, up to the next multiple of 8 pixels.
    [' baseColWidth="10"', 60],
    [' defaultColWidth="20.7109375"', 108.75],
  ])("is what the sheet says (%s)", async (format, points) => {
    const host = sheetWith("", format);
    await host.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange("C1").format.load("columnWidth,useStandardWidth");
      await context.sync();
      expect([cell.columnWidth, cell.useStandardWidth]).toEqual([points, true]);
    });
  });

  it("is neither true nor false of columns that differ", async () => {
    const host = sheetWith(EXCEL);
    await host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:D1").format.load("useStandardWidth");
      await context.sync();
      expect(range.useStandardWidth).toBeNull();
    });
  });
});
