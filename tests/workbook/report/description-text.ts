import { areaAddress, cellAddress } from "../../../src/workbook/address";
import type { CellContent, ReportDescription, ReportSheet } from "../../../src/workbook/report/description";

/** A report as a text that a person can read and compare line by line. */
export function descriptionText(description: ReportDescription): string {
  return `${description.sheets.map(sheetText).join("\n\n")}\n`;
}

function sheetText(sheet: ReportSheet): string {
  const lines = [`# ${sheet.name} (${sheet.key})`];
  for (const { row, column, cells } of sheet.blocks) {
    lines.push(
      ...cells.map((line, offset) => `${cellAddress(row + offset, column)}: ${line.map(cellText).join(" | ")}`),
    );
  }
  for (const { name, row, column, columns, rows } of sheet.tables) {
    lines.push("", `## ${name} at ${cellAddress(row, column)}`, columns.map(({ heading }) => heading).join(" | "));
    lines.push(...rows.map((line) => line.map(cellText).join(" | ")));
  }
  for (const chart of sheet.charts) {
    lines.push(
      "",
      `## ${chart.kind} ${chart.name} over ${areaAddress(chart.position)}`,
      chart.title,
      chart.subtitle,
      chart.caption,
    );
    for (const { name, sheet: other, values, categories } of chart.series) {
      const source = other === undefined ? "" : `${other}!`;
      lines.push(`- ${name}: ${source}${areaAddress(values)} by ${source}${areaAddress(categories)}`);
    }
  }
  return lines.join("\n");
}

function cellText(content: CellContent): string {
  if (content === null) return "";
  if (typeof content === "object") return `=${content.formula} -> ${rounded(content.value)}`;
  return rounded(content);
}

/** Nine significant digits: the last ones belong to the machine. */
function rounded(value: string | number | boolean | null): string {
  return typeof value === "number" ? String(Number(value.toPrecision(9))) : String(value ?? "");
}
