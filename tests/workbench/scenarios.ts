import { addColumns } from "../../src/excel/add-columns";
import { AdapterError } from "../../src/excel/adapter-error";
import { readWorkbook } from "../../src/excel/read";
import { removeColumns } from "../../src/excel/remove-columns";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import { writeReport } from "../../src/excel/write";
import type { WrittenLanguage } from "../../src/language/language";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeEvaluation } from "../../src/workbook/authoring/describe-evaluation";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { describeReport } from "../../src/workbook/report/describe";
import { PROFIT_COLUMN_KEYS } from "../../src/workbook/report/profit-column-formulas";
import { profitColumns } from "../../src/workbook/report/profit-columns";

/**
 * Runs of the adapter that are made twice, in Node and in a browser, over the same sample: the answers and the packages must
 * agree. This file is part of both and knows neither.
 */
export interface Scenario {
  readonly name: string;
  readonly sample: WrittenLanguage;
  readonly profile: "excel-web" | "excel-2019" | "read-only" | "protected";
  /** What it answers must be plain data. */
  readonly run: () => Promise<unknown>;
}

async function report(language: WrittenLanguage) {
  return describeReport(analyseWorkbook(await readWorkbook()), { language });
}

async function addProfitColumns(): Promise<readonly string[]> {
  const snapshot = await readWorkbook();
  const analysis = analyseWorkbook(snapshot);
  const entry = analysis.mapping.sheets.find((one): one is SalesEntry => one.layout === "sales");
  if (entry === undefined) throw new Error("No sales lines were recognised.");
  const bands = analysis.profitability?.orderSizeBands ?? [];
  const columns = profitColumns(snapshot, entry, bands, "en", PROFIT_COLUMN_KEYS);
  if (columns === null) throw new Error("There is nothing to add columns to.");
  return addColumns(columns);
}

/** How a run that has to fail failed. */
async function failure(run: Promise<unknown>): Promise<unknown> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AdapterError) return { code: error.code, office: error.officeCode, remains: error.remains };
    throw error;
  }
  throw new Error("It did not fail.");
}

export const SCENARIOS: readonly Scenario[] = [
  { name: "reads a sample", sample: "en", profile: "excel-web", run: readWorkbook },
  {
    name: "writes the report twice",
    sample: "en",
    profile: "excel-web",
    run: async () => [await writeReport(await report("en")), await writeReport(await report("en"))],
  },
  {
    name: "writes the report in Persian",
    sample: "fa",
    profile: "excel-web",
    run: async () => writeReport(await report("fa")),
  },
  {
    name: "writes the report under the oldest Excel",
    sample: "fa",
    profile: "excel-2019",
    run: async () => writeReport(await report("fa")),
  },
  { name: "adds columns to the sales lines", sample: "en", profile: "excel-web", run: addProfitColumns },
  {
    name: "adds columns and takes them away",
    sample: "en",
    profile: "excel-web",
    run: async () => [await addProfitColumns(), await removeColumns()],
  },
  {
    name: "makes the sheets of a new evaluation",
    sample: "fa",
    profile: "excel-web",
    run: () => writeEvaluation(describeEvaluation(defaultPlan("fa")), { settings: () => ({}) }),
  },
  {
    name: "is refused a read-only workbook",
    sample: "en",
    profile: "read-only",
    run: async () => failure(writeReport(await report("en"))),
  },
  {
    name: "is refused a protected workbook",
    sample: "en",
    profile: "protected",
    run: async () => failure(writeReport(await report("en"))),
  },
  {
    name: "fails half-way and leaves the workbook as it was",
    sample: "en",
    profile: "excel-web",
    run: async () => {
      const whole = await report("en");
      // Excel takes no sheet name of forty characters; by then it has written the others.
      const sheets = whole.sheets.map((sheet, index) =>
        index === whole.sheets.length - 1 ? { ...sheet, name: "x".repeat(40) } : sheet,
      );
      return failure(writeReport({ ...whole, sheets }));
    },
  },
];
