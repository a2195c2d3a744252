import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { addColumns } from "../../src/excel/add-columns";
import { readWorkbook } from "../../src/excel/read";
import { removeColumns } from "../../src/excel/remove-columns";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { profitColumns } from "../../src/workbook/report/profit-columns";
import { HAS_LIBRE_OFFICE, savedByLibreOffice } from "../written-report/libre-office";
import { openBytes, salesWorkbook } from "./sales-workbook";

/** Files of other programs: columns that were added and removed leave each cell, format, width and setting as it was. */

const FOLDER = "../shared/data/workbooks";
const REAL = ["b_Financial-Sample__Financial-Sample.xlsx", "b_Time-Series-Analys__Sample-Superstore.xlsx"];

async function addedAndRemoved(bytes: Uint8Array): Promise<Uint8Array> {
  const first = openBytes(bytes);
  const snapshot = await readWorkbook();
  const entry = analyseWorkbook(snapshot).mapping.sheets.find((one): one is SalesEntry => one.layout === "sales");
  const columns = entry === undefined ? null : profitColumns(snapshot, entry, [], "en");
  if (columns === null) throw new Error("There is nothing to add columns to.");
  const added = await addColumns(columns);
  expect(added.length).toBeGreaterThan(2);
  const second = openBytes(first.save());
  expect(await removeColumns()).toEqual({ removed: added, left: [] });
  return second.save();
}

/** Of a row: what is not there says the same. */
const NOT_SET = /^(?:hidden|customFormat|customHeight|collapsed)="(?:false|0)"$|^outlineLevel="0"$/;

/**
 * Parts of sheets and tables without what a program may write or leave out and means nothing: the hint which columns a row
 * spans, cells with neither content nor format, the used range that follows from them, the line's end of
 * the declaration, whether an empty element has a closing tag, the order of a
 * row's attributes, and by how many digits a number of the same value is written.
 */
function meaningfulParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/(worksheets|tables)\/[^/]+\.xml$/.test(name));
  return Object.fromEntries(
    parts.map(([name, part]) => [
      name,
      new TextDecoder()
        .decode(part)
        .replace(/(?<=<row)( [^>/]*)/g, (attributes) => {
          const all = attributes.trim().split(/ (?=[\w:]+=)/);
          const told = all.filter((one) => !one.startsWith("spans=") && !NOT_SET.test(one));
          return ` ${told.sort().join(" ")}`;
        })
        .replace(/(?<=<v>)-?\d[\d.Ee+-]*(?=<\/v>)/g, (digits) => String(Number(digits)))
        .replace(/(?<=<c [^>]*) (?:s="0"|t="n")/g, "")
        .replace(/<c r="[A-Z]+\d+"\/>/g, "")
        .replace(/<dimension ref="[^"]*"\/>/, "")
        .replace(/\?>\r\n/, "?>\n")
        .replace(/<(\w+)((?: [^<>]*)?)><\/\1>/g, "<$1$2/>"),
    ]),
  );
}

/** Where each part that differs first does; some of megabytes are not shown whole. */
function firstDifferences(one: Uint8Array, other: Uint8Array): Record<string, readonly string[]> {
  const [before, after] = [meaningfulParts(one), meaningfulParts(other)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [left = "", right = ""] = [before[name], after[name]];
      if (left === right) return [];
      let at = 0;
      while (left[at] === right[at]) at += 1;
      return [[name, [left, right].map((text) => text.slice(Math.max(0, at - 80), at + 80))]];
    }),
  );
}

const absent = !existsSync(FOLDER);
describe.skipIf(absent)(absent ? "Excel's own files (skipped: they are not here)" : "Excel's own files", () => {
  test.each(REAL)("%s is what it was", async (file) => {
    const bytes = readFileSync(join(FOLDER, file));
    expect(firstDifferences(bytes, await addedAndRemoved(bytes))).toEqual({});
  });
});

const title = "LibreOffice's files, table and range, are what they were";
test.skipIf(!HAS_LIBRE_OFFICE)(HAS_LIBRE_OFFICE ? title : `${title} (skipped: it is not installed)`, async () => {
  const headings = ["Customer", "Order no", "Gross sales", "Discount", "COGS", "Freight"];
  const rows = Array.from({ length: 9 }, (_, index) => [`c${index % 3}`, `o${index}`, 100 + index, index, 60.1, 2]);
  for (const table of ["SalesLines", null]) {
    const ours = await salesWorkbook({ headings, rows, row: 1, column: 1, table, neighbour: table !== null });
    const bytes = savedByLibreOffice(ours);
    expect(firstDifferences(bytes, await addedAndRemoved(bytes))).toEqual({});
  }
});
