import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, hostOf } from "./host";
import { lintPackage } from "./package-lint";

const FOLDER = "../shared/data/workbooks";
const FILES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx")) : [];

/** Parts that a change of some cells may touch. */
const EXPECTED = /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/;

function lost(before: Uint8Array, after: Uint8Array, touched: RegExp): string[] {
  const old = unzipSync(before);
  const next = unzipSync(after);
  return Object.keys(old).filter((name) => {
    if (name.endsWith("/") || EXPECTED.test(name) || touched.test(name) || name === "xl/calcChain.xml") return false;
    const content = next[name];
    return content === undefined || Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(content)) !== 0;
  });
}

describe.skipIf(FILES.length === 0)("workbooks of others (skipped where the folder is absent)", () => {
  it.each(FILES)("%s: a new sheet leaves all other parts as they were", async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const host = hostOf(openWorkbook(bytes));
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.add("Added by a test").getRange("A1").values = [["x"]];
      await context.sync();
    });
    const saved = host.workbook.save();
    expect(lost(bytes, saved, /^$/)).toEqual([]);
    const before = new Set(lintPackage(bytes));
    expect(lintPackage(saved).filter((fault) => !before.has(fault))).toEqual([]);
  });

  it.each(FILES)("%s: a touched sheet keeps its cells, and the others their bytes", async (name) => {
    const bytes = readFileSync(join(FOLDER, name));
    const host = hostOf(openWorkbook(bytes));
    const [first] = host.workbook.book.sheets;
    const part = first?.file.part ?? "";
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("ZZ1").values = [["touched"]];
      await context.sync();
    });
    const saved = host.workbook.save();
    expect(lost(bytes, saved, new RegExp(`^${part.replaceAll(".", "\\.")}$`))).toEqual([]);
    const before = new Set(lintPackage(bytes));
    expect(lintPackage(saved).filter((fault) => !before.has(fault))).toEqual([]);
    const original = openWorkbook(bytes).book.sheets;
    for (const [index, sheet] of openWorkbook(saved).book.sheets.entries()) {
      const other = original[index];
      const area = other?.file.content.cells.bounds(false);
      if (other === undefined || area === null || area === undefined) continue;
      for (const { row, columns } of other.file.content.cells.rowsWithin(area)) {
        for (const column of columns) {
          expect(sheet.file.content.cells.content(row, column)).toEqual(other.file.content.cells.content(row, column));
          expect(sheet.file.content.cells.styleMark(row, column)).toBe(other.file.content.cells.styleMark(row, column));
        }
      }
      expect(sheet.file.content.formulas.size).toBe(other.file.content.formulas.size);
    }
  });
});

describe("what the host writes", () => {
  async function full(): Promise<Uint8Array> {
    const host = blankHost();
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:C4").values = [
        ["Department", "Score", "Target"],
        ["Sales", 71, 75],
        ["فروش", 60, 75],
        [" spaced ", "=SUM(B2:B3)", "a\nb"],
      ];
      const table = sheet.tables.add("A1:C4", true);
      table.name = "Scores";
      for (const type of [
        "BarClustered",
        "ColumnStacked100",
        "LineMarkers",
        "Pie",
        "Doughnut",
        "XYScatter",
        "AreaStacked",
        "RadarMarkers",
      ] as const) {
        const chart = sheet.charts.add(type, sheet.getRange("A1:C4"), "Columns");
        chart.title.text = `${type} «&»`;
        chart.series.getItemAt(0).hasDataLabels = true;
        chart.series.getItemAt(0).points.getItemAt(0).dataLabel.text = "Point";
      }
      sheet.getRange("B2:B4").conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#0F6E6E";
      sheet.getRange("B2:B4").conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      sheet.getRange("D2:D9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.getRange("A1:C1").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.freezePanes.freezeRows(1);
      sheet.customProperties.add("key", "value");
      sheet.protection.protect();
      context.workbook.settings.add("k", { a: 1 });
      context.workbook.customXmlParts.add('<data xmlns="urn:test"/>');
      context.workbook.names.add("Goal", "=75");
      context.workbook.properties.title = "Test";
      await context.sync();
    });
    return host.workbook.save();
  }

  it("is a sound package", async () => {
    expect(lintPackage(await full())).toEqual([]);
  });

  it("is the same each time", async () => {
    expect(Buffer.compare(Buffer.from(await full()), Buffer.from(await full()))).toBe(0);
  });

  it.skipIf(spawnSync("which", ["soffice"]).status !== 0)(
    "opens in LibreOffice with its values (skipped where there is none)",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "excel-host-"));
      writeFileSync(join(folder, "book.xlsx"), await full());
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const run = spawnSync(
        "soffice",
        [profile, "--headless", "--convert-to", "csv", "--outdir", folder, join(folder, "book.xlsx")],
        { timeout: 100_000 },
      );
      expect(run.status).toBe(0);
      const lines = readFileSync(join(folder, "book.csv"), "utf8").split("\n");
      expect(lines[0]).toContain("Department,Score,Target");
      expect(lines[3]).toContain("131");
    },
  );
});
