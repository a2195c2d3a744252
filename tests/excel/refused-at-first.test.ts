import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import { type WriteOutcome, writeReport } from "../../src/excel/write";
import type { Language } from "../../src/language/language";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeEvaluation } from "../../src/workbook/authoring/describe-evaluation";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import { describeReport } from "../../src/workbook/report/describe";
import { ROOT } from "../cli/run-command";
import { openEmpty, openSample, useWorkbook } from "./embedded-excel";

/** What some Excels refuse at first, and take in another way. */

const sample = (language: Language): Uint8Array => readFileSync(join(ROOT, `assets/sample-${language}.xlsx`));

async function report(language: Language): Promise<WriteOutcome> {
  return writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language }));
}

function makeEvaluation(language: Language): ReturnType<typeof writeEvaluation> {
  const plan = defaultPlan(language);
  const authored = describeEvaluation({ ...plan, departments: plan.departments.slice(0, 2), employees: 1 });
  return writeEvaluation(authored, { settings: () => ({}) });
}

const CHART_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook with a chart sheet, which Excel's API lists nowhere. */
function withChartSheet(bytes: Uint8Array, name: string): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (part: string, from: string, to: string): void => {
    const text = new TextDecoder().decode(parts[part]);
    if (!text.includes(from)) throw new Error(`${part} has no ${from}`);
    parts[part] = new TextEncoder().encode(text.replace(from, to));
  };
  parts["xl/chartsheets/sheet1.xml"] = new TextEncoder().encode(CHART_SHEET);
  change(
    "xl/workbook.xml",
    "</sheets>",
    `<sheet name="${name}" sheetId="9001" xmlns:r="${RELATION}" r:id="rIdChart"/></sheets>`,
  );
  change(
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    `<Relationship Id="rIdChart" Type="${RELATION}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  );
  change(
    "[Content_Types].xml",
    "</Types>",
    '<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
  );
  return zipSync(parts);
}

// The documentation of WorksheetCollection: "all the worksheet objects", chart sheets being none.
describe.each(["en", "fa"] as const)("beside a chart sheet of the same name (%s)", (language) => {
  test("a sheet of the report takes another name, and it is said", async () => {
    const wanted = { en: "Summary", fa: "خلاصه" }[language];
    const { book } = useWorkbook(openWorkbook(withChartSheet(sample(language), wanted)));
    const { renamed, sheets } = await report(language);
    expect(renamed).toEqual([{ wanted, name: `${wanted} (Hamrasta)` }]);
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...sheets]));
    expect(book.sheets.filter(({ name }) => name.startsWith("hamrasta-rtl"))).toEqual([]);
  });
});

// Excel for Windows sets a page up through the printer's driver.
describe.each(["en", "fa"] as const)("without a printer (%s)", (language) => {
  test("the report is written whole, twice, and says that no page is set up", async () => {
    const { book } = openSample(language, { printer: false });
    const first = await report(language);
    expect(first.pagesSet).toBe(false);
    expect(book.tables.some(({ name }) => name === "Hamrasta_Criteria")).toBe(true);
    const sheets = book.sheets.length;
    expect((await report(language)).sheets).toEqual(first.sheets);
    expect(book.sheets.length).toBe(sheets);
  });

  test("the sheets of a new evaluation are made, and it is said", async () => {
    const { book } = openEmpty({ printer: false });
    const { sheets, pagesSet } = await makeEvaluation(language);
    expect(pagesSet).toBe(false);
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...sheets]));
  });
});

test("with a printer pages are set up, and nothing is said", async () => {
  openSample("en");
  expect((await report("en")).pagesSet).toBe(true);
});
