import { beforeEach, describe, expect, test } from "vitest";
import type { AdapterError } from "../../src/excel/adapter-error";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { openWorkbook, type EmbeddedWorkbook } from "@offline-excel/excel-host/node";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import type { ReportDescription } from "../../src/workbook/report/description";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { openSample, useWorkbook } from "./embedded-excel";

let workbook: EmbeddedWorkbook;
let description: ReportDescription;

beforeEach(async () => {
  workbook = openSample("en");
  description = describeReport(analyseWorkbook(await readWorkbook()), { language: "en" });
});

async function setCell(sheet: string, address: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

/** The report with the first rows of a table only. */
function withRows(whole: ReportDescription, name: string, count: number): ReportDescription {
  return {
    ...whole,
    sheets: whole.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) =>
        table.name === name ? { ...table, rows: table.rows.slice(0, count) } : table,
      ),
    })),
  };
}

/** Cells and names, without what only says how they were read. */
function contents(snapshot: WorkbookSnapshot): unknown {
  return snapshot.sheets.map(({ name, visible, used, values, tables }) => ({ name, visible, used, values, tables }));
}

describe("a refresh", () => {
  test("keeps what people typed into the action plan, by its key", async () => {
    await writeReport(description);
    await setCell("Actions", "H5", "Talk to the carriers");
    const key = (await cell("Actions", "O5")) as string;
    await writeReport(description);
    expect([await cell("Actions", "O5"), await cell("Actions", "H5")]).toEqual([key, "Talk to the carriers"]);
  });

  test("keeps an action whose criterion is no priority any more", async () => {
    await writeReport(description);
    await setCell("Actions", "H6", "Train the drivers");
    const gone = await cell("Actions", "O6");
    const without = {
      ...description,
      sheets: description.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) =>
          table.name === "Hamrasta_Actions"
            ? { ...table, rows: table.rows.filter((row) => row.at(-1) !== gone) }
            : table,
        ),
      })),
    };
    await writeReport(without);
    const actions = (await readWorkbook()).sheets.find(({ name }) => name === "Actions");
    expect(actions?.values.find((row) => row[14] === gone)?.[7]).toBe("Train the drivers");
  });

  test("keeps what people wrote beside the report, where they wrote it", async () => {
    await writeReport(description);
    await setCell("Departments", "AZ40", "Ask Mina about row 3");
    await setCell("Summary", "B26", "Board meeting on Tuesday");
    await writeReport(description);
    expect([await cell("Departments", "AZ40"), await cell("Summary", "B26")]).toEqual([
      "Ask Mina about row 3",
      "Board meeting on Tuesday",
    ]);
  });

  test("moves a note below the report where a longer report needs its cell, and says so", async () => {
    const shorter = withRows(description, "Hamrasta_Actions", 3);
    await writeReport(shorter);
    await setCell("Actions", "C12", "'= remember the fair");
    await writeReport(description);
    const actions = (await readWorkbook()).sheets.find(({ name }) => name === "Actions")?.values ?? [];
    const at = actions.findIndex(([first]) => first === description.movedNotes);
    expect(actions[at + 1]?.[0]).toBe("= remember the fair");
    expect(actions[11]?.[2]).not.toBe("= remember the fair");
    await writeReport(description);
    expect((await readWorkbook()).sheets.find(({ name }) => name === "Actions")?.values).toEqual(actions);
  });

  test("leaves nothing of a longer report behind", async () => {
    await writeReport(description);
    await writeReport(withRows(description, "Hamrasta_Actions", 3));
    const actions = (await readWorkbook()).sheets.find(({ name }) => name === "Actions");
    // Title, subtitle, a blank row, the heading, three rows.
    expect(actions?.values).toHaveLength(7);
  });

  test("keeps charts where the user put them", async () => {
    await writeReport(description);
    await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Departments").charts.getItem("Hamrasta_Ranking");
      chart.left = 321;
      chart.width = 234;
      await context.sync();
    });
    await writeReport(description);
    const placed = await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getItem("Departments").charts.getItem("Hamrasta_Ranking");
      chart.load("left,width");
      await context.sync();
      return [Math.round(chart.left), Math.round(chart.width)];
    });
    expect(placed).toEqual([321, 234]);
  });
});

test("a sheet of the user's with one of our names stays as it is", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Summary").getRange("A1").values = [["mine"]];
    await context.sync();
  });
  const outcome = await writeReport(description);
  expect(outcome.renamed).toEqual([{ wanted: "Summary", name: "Summary (Hamrasta)" }]);
  expect(await cell("Summary", "A1")).toBe("mine");
});

test("text from cells never becomes a formula", async () => {
  const hostile = ["=1+1", "+SUM(1)", "-2+3", "@cmd", "\t=1"];
  await writeReport({
    ...description,
    sheets: description.sheets.map((sheet) =>
      sheet.key === "method" ? { ...sheet, blocks: [...sheet.blocks, { row: 0, column: 8, cells: [hostile] }] } : sheet,
    ),
  });
  const method = (await readWorkbook()).sheets.find(({ name }) => name === "Method");
  expect(method?.values[0]?.slice(8, 13)).toEqual(hostile);
});

test("a protected sheet of ours is named before anything is written", async () => {
  await writeReport(description);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Criteria").protection.protect();
    await context.sync();
  });
  const before = contents(await readWorkbook());
  await expect(writeReport(description)).rejects.toMatchObject({
    code: "protected-sheet",
    sheet: "Criteria",
    remains: { state: "as-before" },
  });
  expect(contents(await readWorkbook())).toEqual(before);
});

describe.each(["GeneralException", "AccessDenied", "RequestAborted"])("when a request fails with %s", (code) => {
  test.each([1, 2, 3])("request %i of the first report leaves the workbook as it was", async (k) => {
    const before = contents(await readWorkbook());
    workbook.failRequest(k, { code });
    const failed = await writeReport(description).then(
      () => null,
      (error: unknown) => error as AdapterError,
    );
    // The first report takes two requests: the third never comes.
    if (failed === null) expect(k).toBe(3);
    else {
      expect(failed.remains.state).toBe("as-before");
      expect(contents(await readWorkbook())).toEqual(before);
    }
  });

  test("an answer that is lost after the effect is cleaned up, and the next run repairs all", async () => {
    const before = contents(await readWorkbook());
    workbook.failRequest(2, { code, when: "after" });
    await expect(writeReport(description)).rejects.toMatchObject({ remains: { state: "as-before" } });
    expect(contents(await readWorkbook())).toEqual(before);
    await writeReport(description);
    expect(await cell("Summary", "A1")).toBe("Logistics holds the company back: 44 against 63");
  });

  test("a failing refresh names the sheets that may be half-written, and the next run repairs them", async () => {
    await writeReport(description);
    workbook.failRequest(3, { code });
    await expect(writeReport(description)).rejects.toMatchObject({
      remains: { state: "partly-written", sheets: expect.arrayContaining(["Summary", "Method"]) as unknown },
    });
    await writeReport(description);
    expect(await cell("Summary", "A1")).toBe("Logistics holds the company back: 44 against 63");
  });
});

test("a written workbook opens again with the same cells", async () => {
  await writeReport(description);
  const before = contents(await readWorkbook());
  useWorkbook(openWorkbook(workbook.save()));
  expect(contents(await readWorkbook())).toEqual(before);
});

async function cell(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return (range.values as unknown[][])[0]?.[0];
  });
}
