import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import * as SheetJS from "xlsx";
import { newWorkbook, openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../src/excel/read";
import { rightToLeftTemplate } from "../../src/excel/right-to-left-template";
import { writeEvaluation } from "../../src/excel/write-evaluation";
import { formFiles } from "../../src/taskpane/state/form-files";
import { describeNewEvaluation } from "../../src/taskpane/state/new-evaluation";
import { defaultPlan } from "../../src/workbook/authoring/plan";
import { openEmpty } from "../excel/embedded-excel";
import { writtenSample } from "./written-report";

/** Every file that the product makes, opened by libraries that share no line with our writer: same sheets, same values. */

/** What stands in each filled cell by "sheet!address"; formulas without a calculated value are left out. */
type Cells = Readonly<Record<string, string | number | boolean>>;

const PYTHON = ["/usr/bin/python3", "python3"].find((path) => spawnSync(path, ["-c", "import openpyxl"]).status === 0);
const SCRIPT = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
cells = {}
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and cell.value != "":
                value = cell.value
                cells[f"{sheet.title}!{cell.coordinate}"] = value if isinstance(value, (str, int, float, bool)) else "date"
print(json.dumps(cells))
`;

function ours(bytes: Uint8Array): Cells {
  const cells: Record<string, string | number | boolean> = {};
  const letters = (column: number): string =>
    column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
  for (const { name, file } of openWorkbook(bytes).book.sheets) {
    const { cells: store, formulas } = file.content;
    const area = store.bounds(true);
    if (area === null) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const { kind } = store.content(row, column);
        const value = store.value(row, column);
        // 16,384 columns a row: the key of a formula.
        if (kind !== "empty" && value !== "" && !formulas.has(row * 16_384 + column)) {
          cells[`${name}!${letters(column)}${row + 1}`] = value;
        }
      }
    }
  }
  return cells;
}

async function byExcelJs(bytes: Uint8Array): Promise<Cells> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const cells: Record<string, string | number | boolean> = {};
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        const { value } = cell;
        if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
          if (cell.master === cell) cells[`${sheet.name}!${cell.address}`] = value;
        } else if (value instanceof Date) cells[`${sheet.name}!${cell.address}`] = "date";
        else if (value !== null && typeof value === "object" && "richText" in value) {
          cells[`${sheet.name}!${cell.address}`] = cell.text;
        }
      });
    });
  }
  return cells;
}

function bySheetJs(bytes: Uint8Array): Cells {
  const book = SheetJS.read(bytes, { type: "array", dense: false });
  const cells: Record<string, string | number | boolean> = {};
  for (const name of book.SheetNames) {
    for (const [address, cell] of Object.entries(book.Sheets[name] ?? {})) {
      if (address.startsWith("!")) continue;
      const { t, v } = cell as SheetJS.CellObject;
      if (t !== "z" && t !== "e" && v !== undefined && v !== "") cells[`${name}!${address}`] = v as string | number;
    }
  }
  return cells;
}

function byOpenpyxl(bytes: Uint8Array): Cells {
  const file = join(mkdtempSync(join(tmpdir(), "other-readers-")), "book.xlsx");
  writeFileSync(file, bytes);
  const run = spawnSync(PYTHON ?? "", ["-c", SCRIPT, file], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Cells;
}

/** Cells that both have, or that only one has, and that differ. Some readers make dates of numbers, or trim line ends. */
function differences(expected: Cells, read: Cells): string[] {
  const plain = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("\r\n", "\n") : value);
  return Object.entries(expected).flatMap(([place, value]) => {
    const other = read[place];
    if (other === "date" && typeof value === "number") return [];
    return plain(other) === plain(value) ? [] : [`${place}: ${JSON.stringify(value)} is ${JSON.stringify(other)}`];
  });
}

const MADE: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  "an English report": async () => (await writtenSample("en")).bytes,
  "a Persian report": async () => (await writtenSample("fa")).bytes,
  "a new English evaluation": () => newEvaluation("en"),
  "a new Persian evaluation": () => newEvaluation("fa"),
  "a rater's form": async () => {
    await newEvaluation("fa");
    return formFiles(await readWorkbook(), "fa")[0]?.[1] ?? new Uint8Array();
  },
  "the template of right-to-left sheets": () =>
    Promise.resolve(Uint8Array.from(atob(rightToLeftTemplate(2)), (letter) => letter.charCodeAt(0))),
  "a new workbook": () => Promise.resolve(newWorkbook().save()),
};

async function newEvaluation(language: "en" | "fa"): Promise<Uint8Array> {
  const workbook = openEmpty();
  const { authored, settings } = describeNewEvaluation(defaultPlan(language));
  await writeEvaluation(authored, { settings });
  return workbook.save();
}

/** Files in which nothing is written yet. */
const BLANK = new Set(["the template of right-to-left sheets", "a new workbook"]);

describe.each(Object.entries(MADE))("%s", (made, make) => {
  let bytes: Uint8Array;
  let expected: Cells;
  beforeAll(async () => {
    bytes = await make();
    expected = ours(bytes);
    expect(Object.keys(expected).length > 5).toBe(!BLANK.has(made));
  });

  it("says where its parts are as Excel does, from the part that leads to them", () => {
    const absolute = Object.entries(unzipSync(bytes))
      .filter(([name]) => name.endsWith(".rels"))
      .filter(([, part]) => /Target="\//.test(new TextDecoder().decode(part)))
      .map(([name]) => name);
    expect(absolute).toEqual([]);
  });

  it("is read alike by exceljs", async () => {
    expect(differences(expected, await byExcelJs(bytes))).toEqual([]);
  });

  it("is read alike by SheetJS", () => {
    expect(differences(expected, bySheetJs(bytes))).toEqual([]);
  });

  const name = "is read alike by openpyxl";
  it.skipIf(PYTHON === undefined)(PYTHON === undefined ? `${name} (skipped: it is not installed)` : name, () => {
    expect(differences(expected, byOpenpyxl(bytes))).toEqual([]);
  });
});
