import { areaAddress } from "../workbook/address";
import {
  type CellStyle,
  OWN_TABLE_PREFIX,
  type ReportDescription,
  type ReportSheet,
  type ReportTable,
} from "../workbook/report/description";
import { areasOf, covers, firstFreeRow } from "../workbook/report/report-areas";
import type { PageLook } from "../workbook/report/theme";
import type { Area } from "../workbook/snapshot";
import { can } from "./capabilities";
import { cellInput } from "./cell-text";
import type { ExistingSheet } from "./existing-report";
import { rowsWithEntries } from "./kept-entries";
import { addRule } from "./write-rules";

/** Points that so many characters take in Excel's default font. */
export function widthOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Queues everything of one sheet but its charts: content, tables, formats, rules. Nothing is sent here.
 * @param isTurned the sheet is a new one that takes the place of the existing one
 * @returns the cells that the report takes up on it
 */
export function writeSheet(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  existing: ExistingSheet | null,
  description: ReportDescription,
  isTurned: boolean,
): readonly Area[] {
  const { theme } = description;
  const all = sheet.getRange();
  if (existing !== null && !isTurned) clearSheet(sheet, report, existing);
  all.format.font.name = description.font;
  all.format.font.size = theme.textSize;
  all.format.font.color = theme.colours.ink;
  if (description.rightToLeft) all.format.readingOrder = Excel.ReadingOrder.rightToLeft;
  sheet.showGridlines = report.gridlines;
  sheet.tabColor = theme.colours[report.tabColour];
  const rangeOf = (area: Area): Excel.Range => sheet.getRange(areaAddress(area));

  for (const { row, column, cells } of report.blocks) {
    const columns = cells[0]?.length ?? 0;
    if (columns === 0) continue;
    rangeOf({ row, column, rows: cells.length, columns }).values = cells.map((line) => line.map(cellInput));
  }
  const tableRows = new Map<string, number>();
  for (const table of report.tables) {
    const stays = existing !== null && !isTurned && staysInPlace(table.name, report, existing);
    tableRows.set(table.name, writeTable(sheet, table, existing, stays, description));
  }
  for (const { area, style } of report.styles) applyStyle(rangeOf(area), style, description);
  for (const area of report.merges) rangeOf(area).merge(false);
  for (const rule of report.rules) addRule(rangeOf(rule.area), rule, theme);
  for (const { area, list } of report.validations) {
    rangeOf(area).dataValidation.rule = { list: { inCellDropDown: true, source: list.join(",") } };
  }
  report.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth =
      existing?.columnWidths[column] ?? widthOfCharacters(characters);
  });
  // Wrapped cells need the final widths; rows of a set height come after.
  for (const { row, rows } of report.tables.map((table) => ({ row: table.row, rows: table.rows.length + 1 }))) {
    sheet.getRangeByIndexes(row, 0, rows, 1).getEntireRow().format.autofitRows();
  }
  for (const { row, height } of report.rowHeights) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  if (report.frozenRows > 0) sheet.freezePanes.freezeRows(report.frozenRows);
  const areas = areasOf(report, (name) => tableRows.get(name));
  if (existing !== null) keepNotes(sheet, existing, areas, isTurned);
  if (existing !== null) moveNotes(sheet, report, existing, areas, description.movedNotes);
  return areas;
}

/** What people wrote beside the former report: its formats again, and its cells on the sheet that replaces it. */
function keepNotes(sheet: Excel.Worksheet, { notes }: ExistingSheet, areas: readonly Area[], isTurned: boolean): void {
  for (const { row, column, formula, numberFormat } of notes) {
    if (covers(areas, row, column)) continue;
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    if (numberFormat !== "General") cell.numberFormat = [[numberFormat]];
    if (!isTurned) continue;
    if (typeof formula === "string" && formula.startsWith("=")) cell.formulas = [[formula]];
    else cell.values = [[cellInput(formula)]];
  }
}

/** What people wrote into cells that the report now needs goes below the report, under a heading that says so. */
function moveNotes(
  sheet: Excel.Worksheet,
  report: ReportSheet,
  { notes }: ExistingSheet,
  areas: readonly Area[],
  heading: string,
): void {
  const moved = notes.filter(({ row, column, value }) => covers(areas, row, column) && value !== heading);
  if (moved.length === 0) return;
  const staying = notes.filter((note) => !moved.includes(note)).map(({ row }) => row + 1);
  const first = Math.max(firstFreeRow(report, areas), ...staying) + 1;
  const values = [heading, ...moved.map(({ value }) => value)].map((value) => [cellInput(value)]);
  const range = sheet.getRangeByIndexes(first, 0, values.length, 1);
  range.numberFormat = [["General"], ...moved.map(({ numberFormat }) => [numberFormat])];
  range.values = values;
}

/**
 * Empties a sheet of ours. Its first table stays where it is to stand again and can be resized, so that formulas of the user
 * which refer to it go on referring; the others are made anew, for a growing table may not run into them. They are turned
 * into ranges, not deleted: deleting a table may move the cells around it.
 */
function clearSheet(sheet: Excel.Worksheet, report: ReportSheet, existing: ExistingSheet): void {
  for (const name of existing.charts.keys()) {
    if (name.startsWith(OWN_TABLE_PREFIX)) sheet.charts.getItem(name).delete();
  }
  for (const name of existing.tables.keys()) {
    // Into filtered rows Excel writes values at the wrong place (office-js issue 224).
    sheet.tables.getItem(name).clearFilters();
    if (!staysInPlace(name, report, existing)) sheet.tables.getItem(name).convertToRange();
  }
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.unmerge();
  all.dataValidation.clear();
  // Cells that an earlier report did not fill hold what people wrote beside it.
  for (const area of existing.areas) sheet.getRange(areaAddress(area)).clear(Excel.ClearApplyTo.contents);
  all.clear(Excel.ClearApplyTo.formats);
}

function staysInPlace(name: string, report: ReportSheet, existing: ExistingSheet): boolean {
  const [main] = report.tables;
  const former = existing.tables.get(name);
  return (
    can("resizeTable") &&
    main?.name === name &&
    former !== undefined &&
    former.row === main.row &&
    former.column === main.column
  );
}

function writeTable(
  sheet: Excel.Worksheet,
  table: ReportTable,
  existing: ExistingSheet | null,
  stays: boolean,
  { rightToLeft, theme }: ReportDescription,
): number {
  const { rows } = rowsWithEntries(table, existing?.tables.get(table.name));
  const lines = rows.length === 0 ? [table.columns.map(() => null)] : rows;
  const area = { row: table.row, column: table.column, rows: lines.length + 1, columns: table.columns.length };
  const range = sheet.getRange(areaAddress(area));
  // The number format first: a text format has to be there before the text.
  table.columns.forEach(({ numberFormat }, index) => {
    if (numberFormat === undefined) return;
    setNumberFormat(sheet.getRangeByIndexes(area.row + 1, area.column + index, lines.length, 1), numberFormat);
  });
  if (stays) sheet.tables.getItem(table.name).resize(range);
  range.values = [table.columns.map(({ heading }) => heading), ...lines.map((line) => line.map(cellInput))];
  const written = stays ? sheet.tables.getItem(table.name) : sheet.tables.add(range, true);
  if (!stays) written.name = table.name;
  written.style = theme.tableStyle;
  written.showBandedRows = false;
  written.showFilterButton = lines.length > 12;
  const header = range.getRow(0);
  const body = sheet.getRangeByIndexes(area.row + 1, area.column, lines.length, area.columns);
  header.format.font.bold = true;
  header.format.fill.color = theme.colours.tableHeading;
  header.format.wrapText = true;
  header.format.verticalAlignment = Excel.VerticalAlignment.bottom;
  table.columns.forEach(({ numberFormat }, index) => {
    const isFigure = numberFormat !== undefined && numberFormat !== "@";
    // Figures stand at the right in both directions, units under units, and their headings over them.
    if (isFigure) range.getColumn(index).format.horizontalAlignment = Excel.HorizontalAlignment.right;
    // A text keeps its distance from the figure before it.
    if (!isFigure && index > 0 && !rightToLeft) range.getColumn(index).format.indentLevel = 1;
  });
  table.columns.forEach(({ wrap }, index) => {
    if (wrap !== true) return;
    sheet.getRangeByIndexes(area.row + 1, area.column + index, lines.length, 1).format.wrapText = true;
  });
  body.format.verticalAlignment = Excel.VerticalAlignment.top;
  return lines.length;
}

/** One format for every cell: Excel spreads a single value, which the type of the member does not say. */
function setNumberFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

export function applyStyle(range: Excel.Range, style: CellStyle, { rightToLeft, theme }: PageLook): void {
  const { format } = range;
  const { colours } = theme;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.colour !== undefined) format.font.color = colours[style.colour];
  if (style.fill !== undefined) format.fill.color = colours[style.fill];
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.horizontal !== undefined) {
    const start = rightToLeft ? Excel.HorizontalAlignment.right : Excel.HorizontalAlignment.left;
    const end = rightToLeft ? Excel.HorizontalAlignment.left : Excel.HorizontalAlignment.right;
    format.horizontalAlignment = { start, end, centre: Excel.HorizontalAlignment.center }[style.horizontal];
  }
  if (style.vertical !== undefined) {
    format.verticalAlignment = {
      top: Excel.VerticalAlignment.top,
      centre: Excel.VerticalAlignment.center,
      bottom: Excel.VerticalAlignment.bottom,
    }[style.vertical];
  }
  if (style.bottomBorder !== undefined) {
    const border = format.borders.getItem(Excel.BorderIndex.edgeBottom);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = colours[style.bottomBorder];
  }
}
