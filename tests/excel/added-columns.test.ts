import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { addColumns } from "../../src/excel/add-columns";
import { readWorkbook } from "../../src/excel/read";
import { removeColumns } from "../../src/excel/remove-columns";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { addedColumnsIn } from "../../src/workbook/added-columns";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { PROFIT_COLUMN_KEYS, type ProfitColumnKey } from "../../src/workbook/report/profit-column-formulas";
import { profitColumns } from "../../src/workbook/report/profit-columns";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { ROOT } from "../cli/run-command";
import { openBytes, salesWorkbook, type SalesWorkbook } from "./sales-workbook";

const HEADINGS = ["Customer", "Order no", "Gross sales", "Discount", "COGS", "Freight"] as const;

function linesOf(count: number): SalesWorkbook["rows"] {
  return Array.from({ length: count }, (_, index) => [
    `c${index % 3}`,
    `o${index >> 1}`,
    100 + 7.25 * index,
    index % 4,
    60.1,
    index % 5,
  ]);
}

async function read(): Promise<{ snapshot: WorkbookSnapshot; entry: SalesEntry; bands: readonly number[] }> {
  const snapshot = await readWorkbook();
  const analysis = analyseWorkbook(snapshot);
  const entry = analysis.mapping.sheets.find((one): one is SalesEntry => one.layout === "sales");
  if (entry === undefined) throw new Error("No sales lines were recognised.");
  return { snapshot, entry, bands: analysis.profitability?.orderSizeBands ?? [] };
}

/** Adds to the open workbook; gives the headings that were added. */
async function add(chosen: readonly ProfitColumnKey[] = PROFIT_COLUMN_KEYS): Promise<readonly string[]> {
  const { snapshot, entry, bands } = await read();
  const columns = profitColumns(snapshot, entry, bands, "en", chosen);
  if (columns === null) throw new Error("There is nothing to add columns to.");
  return addColumns(columns);
}

/** Parts of the sheets and tables, by name. */
function sheetParts(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/(worksheets|tables)\//.test(name));
  return Object.fromEntries(parts.map(([name, part]) => [name, new TextDecoder().decode(part)]));
}

/** Add, save, open, remove, save. */
async function addedAndRemoved(bytes: Uint8Array, chosen?: readonly ProfitColumnKey[]): Promise<Uint8Array> {
  const first = openBytes(bytes);
  const added = await add(chosen);
  const second = openBytes(first.save());
  expect(await removeColumns()).toEqual({ removed: added, left: [] });
  return second.save();
}

describe("added columns that are removed leave no trace", () => {
  test("whatever the lines are: the parts of sheets and tables are byte for byte what they were", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          row: fc.nat(4),
          column: fc.nat(3),
          lines: fc.integer({ min: 3, max: 9 }),
          kind: fc.constantFrom("range", "table", "totals", "hidden", "neighbour"),
          numberFormat: fc.constantFrom("General", "#,##0.00"),
          chosen: fc.subarray([...PROFIT_COLUMN_KEYS], { minLength: 1 }),
        }),
        async ({ row, column, lines, kind, numberFormat, chosen }) => {
          const original = await salesWorkbook({
            headings: HEADINGS,
            rows: linesOf(lines),
            row,
            column,
            table: kind === "range" ? null : "SalesLines",
            totals: kind === "totals",
            hidden: kind === "hidden",
            neighbour: kind === "neighbour",
            numberFormat,
          });
          expect(sheetParts(await addedAndRemoved(original, chosen))).toEqual(sheetParts(original));
        },
      ),
      { numRuns: 25 },
    );
  });

  test.each(["en", "fa"])("in the sample (%s)", async (language) => {
    const original = readFileSync(join(ROOT, `assets/sample-${language}.xlsx`));
    expect(sheetParts(await addedAndRemoved(original))).toEqual(sheetParts(original));
  });

  test("the workbook forgets them too", async () => {
    openBytes(await salesWorkbook({ headings: HEADINGS, rows: linesOf(4), row: 0, column: 0, table: "SalesLines" }));
    await add();
    expect(addedColumnsIn((await readWorkbook()).saved)[0]?.columns.map(({ heading }) => heading)).toContain(
      "Net revenue",
    );
    await removeColumns();
    expect(addedColumnsIn((await readWorkbook()).saved)).toEqual([]);
  });
});

describe("columns are the accountant's", () => {
  test("only the chosen ones are added", async () => {
    openBytes(await salesWorkbook({ headings: HEADINGS, rows: linesOf(4), row: 0, column: 0, table: "SalesLines" }));
    expect(await add(["grossMarginShare", "cm3"])).toEqual(["Gross margin %", "Contribution margin 3"]);
    const { values } = (await readWorkbook()).sheets[0] ?? {};
    expect(values?.[0]?.slice(HEADINGS.length)).toEqual(["Gross margin %", "Contribution margin 3"]);
    // By hand: 100 - 0 - 60.1 over 100, and 0 of freight.
    expect(values?.[1]?.[HEADINGS.length]).toBeCloseTo(0.399, 12);
    expect(values?.[1]?.[HEADINGS.length + 1]).toBeCloseTo(39.9, 12);
  });

  test("one that is there already is neither added nor removed", async () => {
    const headings = [...HEADINGS, "Net revenue"];
    const rows = linesOf(4).map((cells) => [...cells, 1]);
    const original = await salesWorkbook({ headings, rows, row: 0, column: 0, table: "SalesLines" });
    const workbook = openBytes(original);
    expect(await add(["netRevenue", "grossMargin"])).toEqual(["Gross margin"]);
    expect((await removeColumns()).removed).toEqual(["Gross margin"]);
    expect(sheetParts(workbook.save())).toEqual(sheetParts(original));
  });

  test("one of ours that the user overwrote with figures of their own is left", async () => {
    openBytes(await salesWorkbook({ headings: HEADINGS, rows: linesOf(3), row: 0, column: 0, table: "SalesLines" }));
    await add(["netRevenue"]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("SalesLines").columns.getItem("Net revenue").getDataBodyRange().values = [
        [1],
        [2],
        [3],
      ];
      await context.sync();
    });
    expect(await removeColumns()).toEqual({ removed: [], left: ["Net revenue"] });
  });

  test("nothing is removed where nothing was added", async () => {
    openBytes(await salesWorkbook({ headings: HEADINGS, rows: linesOf(3), row: 0, column: 0, table: null }));
    expect(await removeColumns()).toEqual({ removed: [], left: [] });
  });
});
