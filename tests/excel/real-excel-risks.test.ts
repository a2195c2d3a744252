import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { cellInput } from "../../src/excel/cell-text";
import { withShortBlanks } from "../../src/excel/shortened-blanks";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { sheetNameOf } from "../../src/workbook/authoring/sheet-names";
import { describeReport } from "../../src/workbook/report/describe";
import { ROOT } from "../cli/run-command";
import { metadataOf } from "../functions/function-cells";
import { openSample, useWorkbook } from "./embedded-excel";

const hostile = (name: string): Uint8Array => readFileSync(join(ROOT, "tests/excel/hostile-cases", name));

async function refresh(language: "en" | "fa"): Promise<Awaited<ReturnType<typeof writeReport>>> {
  return writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language }));
}

// Which texts Excel takes for values: "MAR10" and "1E5" everywhere, "3 Mai" in German, "12 %" and "1 1/2" in most locales.
test.each([
  "MAR10",
  "1E5",
  "Sep-2",
  "10 May",
  "1 1/2",
  "3 Mai",
  "12 %",
  "10:30 PM",
  "Mrz 24",
  "۱۲",
  "TRUE",
  "=1",
  "-x",
  "'a",
])("the text %s is written so that it stays a text", (text) => {
  expect(cellInput(text)).toBe(`'${text}`);
});

test("a text without a digit is written as it is", () => {
  expect(cellInput("Quality of delivery")).toBe("Quality of delivery");
});

describe("sheets inserted for a language from right to left", () => {
  // office-js issue 3179: the sheets are inserted, and the answer is an error.
  test.each(["before", "after"] as const)("are taken away where Excel fails %s inserting them", async (when) => {
    const workbook = openSample("fa");
    const description = describeReport(analyseWorkbook(await readWorkbook()), { language: "fa" });
    workbook.failRequest(2, { code: "GeneralException", when });
    const outcome = await writeReport(description);
    expect(outcome.directionSet).toBe(false);
    expect(workbook.book.sheets.filter(({ name }) => name.startsWith("hamrasta-rtl"))).toEqual([]);
    expect(outcome.sheets.length).toBe(description.sheets.length);
  });
});

test("a table of the report that somebody filtered shows all its rows after it is written again", async () => {
  const workbook = openSample("en");
  await refresh("en");
  const table = workbook.book.tables.find(({ name }) => name === "Hamrasta_Criteria");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Hamrasta_Criteria").columns.getItemAt(0).filter.applyValuesFilter(["nothing"]);
    await context.sync();
  });
  const hidden = (): boolean => table?.sheet.file.row(table.body.row + 1).hidden ?? true;
  expect(hidden()).toBe(true);
  await refresh("en");
  expect(hidden()).toBe(false);
});

test("a note on a report sheet stays where another program dropped what the workbook knows of the report", async () => {
  const workbook = useWorkbook(openWorkbook(hostile("user-note-erased-without-web-extension.xlsx")));
  const note = (): unknown => {
    const sheet = workbook.book.sheets.find(({ name }) => name === "Summary");
    return sheet?.file.content.cells.content(1, 15);
  };
  const before = note();
  expect(before).toMatchObject({ kind: "text" });
  await refresh("en");
  expect(note()).toEqual(before);
});

test("one cell in XFD1 stops nothing", async () => {
  useWorkbook(openWorkbook(hostile("one-cell-in-XFD1.xlsx")));
  const snapshot = await readWorkbook();
  expect(snapshot.sheets.some(({ values }) => values[0]?.[16_383] !== undefined)).toBe(true);
});

test("runs of blanks are cut where cells are read, and all else is as it was", () => {
  const row = ["a", `${" ".repeat(32_700)}x`, 5, "1".repeat(32_700)];
  expect(withShortBlanks(row)).toEqual(["a", `${" ".repeat(64)}x`, 5, "1".repeat(32_700)]);
});

test("no sheet name ends in an apostrophe, also where it was cut", () => {
  // 31 characters, the last of them the apostrophe of "Women's".
  expect(sheetNameOf(`${"x".repeat(30)}'s affairs`)).toBe("x".repeat(30));
  expect(sheetNameOf("' both '")).toBe("both");
});

// docs.microsoft.com, custom-functions-json.md: requiresParameterAddresses "must be used in combination with" a matrix result.
test.each(["en", "fa"] as const)("functions that ask for addresses declare a matrix in %s", (language) => {
  for (const one of metadataOf(language).functions) expect(one.result?.dimensionality, one.id).toBe("matrix");
});

test("the host refuses a function that asks for addresses and declares a scalar", () => {
  const { functions } = metadataOf("en");
  const scalar = functions.map((one) => ({ ...one, result: { type: "number", dimensionality: "scalar" } }));
  expect(() => {
    newWorkbook().book.functions.define("TEST", { functions: scalar });
  }).toThrow(/needs a result of dimensionality "matrix"/);
});

describe("a column inserted into a table", () => {
  test("gives it a column more, with a name of its own", async () => {
    const { book } = useWorkbook(openWorkbook(hostile("insert-column-into-table.xlsx")));
    const [table] = book.tables;
    const names = table?.columnNames() ?? [];
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(table?.sheet.name ?? "")
        .getRange("B:B")
        .insert("Right");
      await context.sync();
    });
    expect(table?.columnNames()).toEqual([names[0], "Column1", ...names.slice(1)]);
    expect(table?.area.columns).toBe(names.length + 1);
  });
});

test("no column element names a column beyond the last after columns were inserted", async () => {
  const workbook = useWorkbook(openWorkbook(hostile("insert-column-cols-16385.xlsx")));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("B:B").insert("Right");
    await context.sync();
  });
  const lasts = workbook.book.sheets.flatMap(({ file }) => file.columns().map(({ last }) => last));
  expect(Math.max(...lasts)).toBeLessThanOrEqual(16_383);
});

// "Once set, it is the developer's responsibility to re-calc the workbook": suspendApiCalculationUntilNextSync.
test("where a workbook calculates only when asked, the report's cells show what they show elsewhere", async () => {
  const shown = async (mode: "Manual" | "Automatic"): Promise<unknown> => {
    openSample("en");
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = mode;
      await context.sync();
    });
    const { sheets } = await refresh("en");
    return Excel.run(async (context) => {
      const used = sheets.map((name) => context.workbook.worksheets.getItem(name).getUsedRange().load("values"));
      await context.sync();
      return used.map(({ values }) => values as unknown);
    });
  };
  expect(await shown("Manual")).toEqual(await shown("Automatic"));
});
