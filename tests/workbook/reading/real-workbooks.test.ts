import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../../src/excel/read";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { ROOT } from "../../cli/run-command";
import { useWorkbook } from "../../excel/embedded-excel";

const FOLDER = join(ROOT, "../shared/data/workbooks");

async function analysed(file: string): Promise<Analysis> {
  useWorkbook(openWorkbook(readFileSync(join(FOLDER, file))));
  return analyseWorkbook(await readWorkbook());
}

/** How a workbook is read: sheets by layout, and where there are ratings, rating cells and scale. */
const READ = [
  ["a_BRM-ITC-Data-Analy__survey.xlsx", "Form responses 1: responses 1-5, 1232 cells, 1104 used"],
  ["a_Employee-Satisfact__Employee-Satisfaction-Survey.xlsx", "Satisfaction: responses 0-100, 7422 cells, 7422 used"],
  ["a_student-clustering__Course-Evaluation.xlsx", "Course Evaluation: responses 1-5, 3000 cells, 3000 used"],
  ["b_Financial-Sample__Financial-Sample.xlsx", "Financial Sample: sales of Gross Sales by Product, Segment, Country"],
  [
    "b_Time-Series-Analys__Sample-Superstore.xlsx",
    "Orders: sales of Sales by Customer Name, Product Name, Segment, City",
  ],
] as const;

/** Nothing in them is an evaluation or sales: every sheet that holds something is said to be neither. */
const REFUSED = [
  ["a_KANO-Model__Responses.xlsx", "pairs of answers how one would feel"],
  ["a_R-for-Data-Science__survey.xlsx", "numbers of pets"],
  ["b_Office-Add-in-samp__SalesTemplate.xlsx", "a template without lines"],
  ["b_R-for-Data-Science__bake_sale.xlsx", "items and numbers sold, no amounts"],
  ["b_R-for-Data-Science__sales.xlsx", "brands and numbers, no amounts"],
  ["c_R-for-Data-Science__roster.xlsx", "a class list"],
  ["c_exceljs__1904.xlsx", "dates"],
  ["c_poi__ExcelTables.xlsx", "small tables"],
  ["c_readxl__datasets.xlsx", "measurements of cars, chickens and earthquakes"],
  ["c_readxl__deaths.xlsx", "names, ages and dates of death"],
  ["c_test-files__ErrorTypes.xlsx", "errors"],
  ["c_test-files__merge_cells.xlsx", "merged cells"],
  ["c_test-files__sheet_visibility.xlsx", "hidden sheets"],
  ["c_test-files__text_and_numbers.xlsx", "numbers as text"],
] as const;

function inWords({ mapping, cellsBySheet }: Analysis): string[] {
  return mapping.sheets.flatMap((entry) => {
    if (entry.layout === "ignore") return [];
    if (entry.layout === "sales") {
      const views = [entry.customer, entry.product, entry.segment, entry.territory].filter((name) => name);
      return [`${entry.sheet}: sales of ${entry.revenue} by ${views.join(", ")}`];
    }
    const scale = "scale" in entry ? ` ${entry.scale.min}-${entry.scale.max}` : "";
    const cells = cellsBySheet[entry.sheet];
    return [`${entry.sheet}: ${entry.layout}${scale}, ${cells?.read ?? 0} cells, ${cells?.used ?? 0} used`];
  });
}

describe.skipIf(!existsSync(FOLDER))(
  "a workbook that people have made (skipped without ../shared/data/workbooks)",
  () => {
    test.each(READ)("%s is read: %s", async (file, expected) => {
      expect(inWords(await analysed(file))).toEqual([expected]);
    });

    test.each(REFUSED)("%s is refused: %s", async (file) => {
      const { mapping, evaluation, profitability, findings, proposals } = await analysed(file);
      expect({ evaluation, profitability, layouts: new Set(mapping.sheets.map(({ layout }) => layout)) }).toEqual({
        evaluation: null,
        profitability: null,
        layouts: new Set(["ignore"]),
      });
      const filled = proposals.filter(({ reasons }) => reasons.some(({ code }) => code !== "empty"));
      expect(findings.map(({ code, sheet }) => [code, sheet])).toEqual(
        filled.map(({ entry }) => ["not-an-evaluation", entry.sheet]),
      );
    });

    test("is in one of the two tables, whichever it is", () => {
      const files = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));
      expect([...READ, ...REFUSED].map(([file]) => file).sort()).toEqual(files.sort());
    });
  },
);
