import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EVENT } from "@offline-excel/excel-host/workbook/book";
import { Area } from "@offline-excel/excel-host/workbook/area";
import { writeInputs } from "@offline-excel/excel-host/workbook/range-cells";
import { deleteCells } from "@offline-excel/excel-host/workbook/range-shift";
import { writesToWorkbook } from "@offline-excel/workbench/writing-requests";
import { readWorkbook } from "../../src/excel/read";
import { saveText } from "../../src/excel/saved";
import { activateSheet, selectCells } from "../../src/excel/select";
import { onWorkbookChanged } from "../../src/excel/watch";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { ROOT } from "../cli/run-command";
import { type NodeSession, sessionOf } from "./undone-in-node";

/** What the product's own requests leave in the workbench's history. Oracle throughout: one undo of Excel takes back one request. */

const sample = (language: "en" | "fa"): Uint8Array => readFileSync(join(ROOT, `assets/sample-${language}.xlsx`));

async function writeSampleReport(language: "en" | "fa"): Promise<void> {
  await writeReport(describeReport(analyseWorkbook(await readWorkbook()), { language }));
}

function sheetNames({ session }: NodeSession): string[] {
  return session.workbook.book.sheets.map(({ name }) => name);
}

/** Parts of the sheets with these ids. */
function sheetParts({ session }: NodeSession): Record<string, string> {
  const { book } = session.workbook;
  const parts = unzipSync(session.workbook.save());
  return Object.fromEntries(
    book.sheets.map(({ name, file }) => [name, Buffer.from(parts[file.part] ?? []).toString("latin1")]),
  );
}

async function write(sheet: string, cell: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
}

/** As the page does when a person types into A1 of the first sheet. */
function typed({ session, history }: NodeSession, text: string): void {
  const { book } = session.workbook;
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("There is no sheet.");
  const area = new Area(book, sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  history.around(area, () => {
    writeInputs(area, text);
  });
}

function firstCell({ session }: NodeSession): unknown {
  return session.workbook.book.sheets[0]?.file.content.cells.value(0, 0);
}

describe("requests that are a step to undo", () => {
  it("are none of those that read a workbook", async () => {
    const { requests } = sessionOf(sample("en"));
    await readWorkbook();
    expect(requests.filter(writesToWorkbook)).toEqual([]);
  });

  it("are none of those that save a setting, go to a cell or begin to listen", async () => {
    const { requests } = sessionOf(sample("en"));
    const [, second] = (await readWorkbook()).sheets;
    await saveText("hamrasta.language", "en");
    await selectCells(second?.name ?? "", "B2");
    await activateSheet(second?.name ?? "");
    await (
      await onWorkbookChanged(() => undefined)
    )();
    expect(requests.length).toBeGreaterThan(4);
    expect(requests.filter(writesToWorkbook)).toEqual([]);
  });

  it.each([
    ["en", 1],
    // Sheets from right to left are inserted from a template before.
    ["fa", 2],
  ] as const)("are those that write the report in %s: %i", async (language, count) => {
    const { requests } = sessionOf(sample(language));
    await writeSampleReport(language);
    expect(requests.filter(writesToWorkbook).length).toBe(count);
  });
});

describe("what an add-in wrote", () => {
  it.each([
    ["en", 1],
    ["fa", 2],
  ] as const)(
    "is taken back request by request, and a person's sheets are as before, in %s",
    async (language, steps) => {
      const page = sessionOf(sample(language));
      const before = sheetParts(page);
      await writeSampleReport(language);
      expect(sheetNames(page).length).toBeGreaterThan(Object.keys(before).length);
      for (let step = 0; step < steps; step += 1) expect(page.history.undo()).toEqual({ by: "add-in", area: null });
      expect(sheetParts(page)).toEqual(before);
      expect(page.history.undo()).toBeNull();
    },
  );

  it("comes back as it was when it is made again", async () => {
    const page = sessionOf(sample("en"));
    await writeSampleReport("en");
    const written = sheetParts(page);
    page.history.undo();
    page.history.redo();
    expect(sheetParts(page)).toEqual(written);
  });

  it("can be read and written again after it was taken back", async () => {
    const page = sessionOf(sample("en"));
    await writeSampleReport("en");
    const written = sheetNames(page);
    page.history.undo();
    await writeSampleReport("en");
    expect(sheetNames(page)).toEqual(written);
  });

  it("leaves the add-in's settings, which no undo of Excel reaches", async () => {
    const page = sessionOf(sample("en"));
    const sheet = sheetNames(page)[0] ?? "";
    await write(sheet, "A1", "theirs");
    await saveText("later", "kept");
    page.history.undo();
    expect(page.session.workbook.settings.all().get("later")).toBe("kept");
  });

  it("is undone between a person's changes, in their order", async () => {
    const page = sessionOf(null);
    typed(page, "one");
    await write("Sheet1", "A1", "two");
    typed(page, "three");
    const seen = [firstCell(page)];
    while (page.history.undo() !== null) seen.push(firstCell(page));
    while (page.history.redo() !== null) seen.push(firstCell(page));
    expect(seen).toEqual(["three", "two", "one", "", "one", "two", "three"]);
  });

  it("is no step where Excel refused it", async () => {
    const page = sessionOf(sample("en"), "read-only");
    await expect(write(sheetNames(page)[0] ?? "", "A1", "theirs")).rejects.toThrow();
    expect(page.history.undo()).toBeNull();
  });

  it("is kept in no workbook of more than 300,000 filled cells, and the history says so", async () => {
    const page = sessionOf(null);
    const [sheet] = page.session.workbook.book.sheets;
    for (let row = 0; row < 300_001; row += 1) sheet?.file.setContent(row, 1, { kind: "number", value: row });
    await write("Sheet1", "A1", "theirs");
    expect([page.history.undo(), page.history.tooLarge]).toEqual([null, true]);
  });

  it("leaves no reference that names something else", async () => {
    const page = sessionOf(null);
    await write("Sheet1", "A1", "theirs");
    await Excel.run(async (context) => {
      const held = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      page.history.undo();
      // Two new ones, for they are numbered: the first request's range had a number too.
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const others = ["C3", "D4"].map((address) => sheet.getRange(address).load("address"));
      await context.sync();
      expect(others.map(({ address }) => address)).toEqual(["Sheet1!C3", "Sheet1!D4"]);
      held.load("values");
      // The code that Excel documents for an object that is there no more.
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
    });
  });
});

describe("an add-in hears of an undo", () => {
  it("which sheets are gone, and nothing of those that are the same", async () => {
    const page = sessionOf(sample("en"));
    const before = page.session.workbook.book.sheets.length;
    await writeSampleReport("en");
    const added = page.session.workbook.book.sheets.slice(before).map(({ id }) => id);
    page.events.length = 0;
    page.history.undo();
    const of = (type: number) => page.events.filter((event) => event.type === type).map(({ message }) => message);
    expect(of(EVENT.sheetDeleted)).toEqual(
      added.map((worksheetId) => JSON.stringify({ worksheetId, source: "Local" })),
    );
    expect(of(EVENT.dataChanged)).toEqual([]);
  });

  it("which cells of a person's sheet changed", async () => {
    const page = sessionOf(null);
    await write("Sheet1", "B2", "theirs");
    page.events.length = 0;
    page.history.undo();
    const [change] = page.events.filter(({ type }) => type === EVENT.dataChanged);
    expect(JSON.parse(change?.message ?? "{}")).toMatchObject({ address: "B2", changeType: "RangeEdited" });
  });
});

describe("what a person does to rows and columns", () => {
  it("is undone where it deleted rows, and then what was typed before", () => {
    const page = sessionOf(null);
    typed(page, "one");
    const { book } = page.session.workbook;
    page.history.aroundWorkbook(() => {
      deleteCells(new Area(book, book.active, { row: 0, column: 0, rows: 1, columns: 16_384 }), "Up");
    });
    const seen = [firstCell(page)];
    while (page.history.undo() !== null) seen.push(firstCell(page));
    expect(seen).toEqual(["", "one", ""]);
  });

  it("is a step of its own where it made a row higher after an add-in wrote", async () => {
    const page = sessionOf(null);
    const height = (): unknown => page.session.workbook.book.sheets[0]?.file.row(0).height ?? null;
    await write("Sheet1", "A1", "theirs");
    page.history.aroundSizes(() => page.session.workbook.book.sheets[0]?.file.setRow(0, { height: 40 }));
    const seen = [[firstCell(page), height()]];
    while (page.history.undo() !== null) seen.push([firstCell(page), height()]);
    expect(seen).toEqual([
      ["theirs", 40],
      ["theirs", null],
      ["", null],
    ]);
  });
});

describe("a function of an add-in that had not answered", () => {
  it("is asked again, under another number, when the workbook before is back", async () => {
    const page = sessionOf(null);
    const file = { functions: [{ id: "ASK", name: "ASK", parameters: [] }] };
    page.session.useFunctions({ namespace: "TEST", file });
    page.session.workbook.book.functions.connect();
    typed(page, "=TEST.ASK()");
    const asked = (): unknown[] =>
      page.events
        .filter(({ category, type }) => category === 1 && type === 1000)
        .map(({ message }) => (JSON.parse(message) as readonly unknown[])[0]);
    const calculate = async (): Promise<unknown> => {
      let value: unknown;
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange("A1").load("values");
        await context.sync();
        [[value]] = range.values as [[unknown]];
      });
      return value;
    };
    expect(await calculate()).toBe("#BUSY!");
    await write("Sheet1", "C1", "theirs");
    page.history.undo();
    expect(await calculate()).toBe("#BUSY!");
    expect(asked()).toEqual([1, 2]);
  });
});
