import { beforeEach, expect, test } from "vitest";
import { newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import type { Language } from "../../src/language/language";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { useWorkbook } from "./embedded-excel";

let workbook: ReturnType<typeof openWorkbook>;
/** Three departments that nine people rated: small, for a report is written many times here. */
beforeEach(async () => {
  workbook = newWorkbook();
  useWorkbook(workbook);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.name = "Survey";
    const rows = ["Sales", "Finance", "Logistics"].flatMap((unit, u) =>
      Array.from({ length: 9 }, (_, p) => [unit, 1 + ((u + p) % 5), 1 + ((u + 2 * p) % 5), 2 + (p % 4)]),
    );
    const values = [
      ["Department", "I am proud of my work", "My manager listens", "I get the training I need"],
      ...rows,
    ];
    sheet.getRangeByIndexes(0, 0, values.length, 4).values = values;
    await context.sync();
  });
});

async function report(language: Language) {
  return writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language }));
}

async function sheets(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Which sheets the file says run from right to left, by name. */
async function turned(): Promise<readonly string[]> {
  useWorkbook(openWorkbook(workbook.save()));
  const { unzipSync, strFromU8 } = await import("fflate");
  const parts = unzipSync(workbook.save());
  const names = await sheets();
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      /Id="([^"]+)"/.exec(tag)?.[1] ?? "",
      /Target="([^"]+)"/.exec(tag)?.[1] ?? "",
    ]),
  );
  const ids = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*r:id="([^"]+)"/g)].map(([, id]) => id ?? "");
  return names.filter((_name, index) =>
    text(`xl/${(targets.get(ids[index] ?? "") ?? "").replace(/^\/xl\//, "")}`).includes('rightToLeft="1"'),
  );
}

async function type(sheet: string, cell: string, value: string | number, numberFormat = "General"): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.numberFormat = [[numberFormat]];
    range.values = [[value]];
    await context.sync();
  });
}

/** What a cell shows. */
async function shown(sheet: string, cell: string): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("text");
    await context.sync();
    return range.text[0]?.[0] ?? "";
  });
}

const EN = ["Summary", "Departments", "Criteria", "Actions", "History (Hamrasta)", "Method"];
const FA = ["خلاصه", "واحدها", "معیارها", "اقدام‌ها", "سابقه", "روش"];

test("English, then Persian, then English again: the same sheets in the same places, turned each time", async () => {
  await report("en");
  const before = await sheets();
  expect(before.filter((name) => EN.includes(name))).toEqual(EN);
  const fa = await report("fa");
  expect(fa.directionSet).toBe(true);
  const inPersian = await sheets();
  expect(inPersian).toEqual(before.map((name) => FA[EN.indexOf(name)] ?? name));
  expect(await turned()).toEqual(FA);
  useWorkbook(workbook);
  expect((await report("en")).directionSet).toBe(true);
  expect(await sheets()).toEqual(before);
  expect(await turned()).toEqual([]);
});

test("what people wrote beside the report and into Actions moves along, dates as dates", async () => {
  await report("en");
  await type("Summary", "Z3", "ask Sara");
  await type("Summary", "Z4", 46174, "yyyy-mm-dd");
  await type("Summary", "Z5", "=1+1");
  const owner = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Hamrasta_Actions");
    const headings = table.getHeaderRowRange().load("values,columnIndex,rowIndex");
    await context.sync();
    const at = (headings.values[0] as string[]).indexOf("Owner");
    const cell = table.getDataBodyRange().getCell(0, at);
    cell.values = [["Reza"]];
    await context.sync();
    return at;
  });
  await report("fa");
  expect(await shown("خلاصه", "Z3")).toBe("ask Sara");
  expect(await shown("خلاصه", "Z4")).toBe("2026-06-01");
  expect(await shown("خلاصه", "Z5")).toBe("2");
  const kept = await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Hamrasta_Actions").getDataBodyRange().load("values");
    await context.sync();
    return body.values.map((row) => String(row[owner]));
  });
  expect(kept).toContain("Reza");
});

test("a note's date stays a date when the report is written again in its own language", async () => {
  await report("en");
  await type("Summary", "Z4", 46174, "yyyy-mm-dd");
  await report("en");
  expect(await shown("Summary", "Z4")).toBe("2026-06-01");
});

test("a sheet with comments stays as it is, and it is said that not all are turned", async () => {
  await report("en");
  await Excel.run(async (context) => {
    context.workbook.comments.add("Summary!B2", "Is this right?");
    await context.sync();
  });
  const { directionSet } = await report("fa");
  expect(directionSet).toBe(false);
  expect(await turned()).toEqual(FA.slice(1));
});
