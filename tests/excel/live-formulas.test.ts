import { valueOrNull } from "../../src/alignment/figure";
import { describe, expect, test } from "vitest";
import { addColumns } from "../../src/excel/add-columns";
import { readWorkbook } from "../../src/excel/read";
import { reportProfitability } from "../../src/profitability/report";
import { analyseWorkbook } from "../../src/workbook/analyse";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { readWorkbook as readMapped } from "../../src/workbook/reading/read-workbook";
import { profitColumns } from "../../src/workbook/report/profit-columns";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { HAS_LIBRE_OFFICE, recalculated } from "../written-report/libre-office";
import { openSample } from "./embedded-excel";
import { openBytes } from "./sales-workbook";

/** The added columns of the sample, line by line, against the domain's own margins of the same line. */
const TOLERANCE = 1e-9;
const SHEET = "Sales lines";

async function sampleWithColumns(): Promise<{ bytes: Uint8Array; expected: readonly (readonly number[])[] }> {
  const workbook = openSample("en");
  const snapshot = await readWorkbook();
  const analysis = analyseWorkbook(snapshot);
  const entry = analysis.mapping.sheets.find((one): one is SalesEntry => one.layout === "sales");
  const { sales } = readMapped(snapshot, analysis.mapping);
  if (entry === undefined || sales === null) throw new Error("The sample has no sales lines.");
  const columns = profitColumns(snapshot, entry, [], "en", ["netRevenue", "grossMargin", "cm2", "cm3"]);
  if (columns === null) throw new Error("There is nothing to add columns to.");
  await addColumns(columns);
  const expected = sales.lines.map((line) => {
    const { netRevenue, grossMargin, views } = reportProfitability({ ...sales, lines: [line] });
    return [netRevenue, grossMargin, ...(views.customer[0]?.contributions ?? [])].map(
      (figure) => valueOrNull(figure) ?? Number.NaN,
    );
  });
  return { bytes: workbook.save(), expected };
}

function expectSame(snapshot: WorkbookSnapshot, expected: readonly (readonly number[])[]): void {
  const values = snapshot.sheets.find(({ name }) => name === SHEET)?.values ?? [];
  const header = values.findIndex((row) => row.includes("Gross sales"));
  const first = values[header]?.indexOf("Net revenue") ?? -1;
  expect(first).toBeGreaterThan(0);
  expected.forEach((line, index) => {
    line.forEach((figure, column) => {
      expect(Math.abs(Number(values[header + 1 + index]?.[first + column]) - figure)).toBeLessThan(TOLERANCE);
    });
  });
}

describe("live formulas agree with the domain", () => {
  test("recalculated by the embedded host", async () => {
    const { bytes, expected } = await sampleWithColumns();
    openBytes(bytes);
    expect(expected).toHaveLength(240);
    expectSame(await readWorkbook(), expected);
  });

  const name = "recalculated by LibreOffice, without our values beside the formulas";
  test.skipIf(!HAS_LIBRE_OFFICE)(HAS_LIBRE_OFFICE ? name : `${name} (skipped: it is not installed)`, async () => {
    const { bytes, expected } = await sampleWithColumns();
    openBytes(recalculated(bytes));
    expectSame(await readWorkbook(), expected);
  });
});
