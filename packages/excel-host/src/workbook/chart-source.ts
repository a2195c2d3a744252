import { absoluteName, quotedSheet } from "@offline-excel/xlsx/address";
import { CELL, type Bounds } from "@offline-excel/xlsx/cell-store";
import { chartKind, isScatter } from "@offline-excel/xlsx/chart-kinds";
import { newSeries, type SeriesModel } from "@offline-excel/xlsx/chart-model";
import { isDateFormat } from "numfmt";
import type { Area } from "./area";

/** The series that a block of cells makes, as Excel guesses them. */
export function seriesOf(area: Area, type: string, seriesBy: "Auto" | "Columns" | "Rows"): SeriesModel[] {
  const bounds = usedBounds(area);
  const { cells } = area.sheet.file.content;
  const isLabel = (row: number, column: number): boolean => {
    const kind = cells.kind(row, column);
    if (kind === CELL.text || kind === CELL.boolean) return true;
    if (kind !== CELL.number) return false;
    return isDateFormat(area.book.file.styles.format(area.sheet.styleAt(row, column)).numberFormat);
  };
  const corner = cells.kind(bounds.row, bounds.column) === CELL.empty;
  const lastRow = bounds.row + bounds.rows - 1;
  const lastColumn = bounds.column + bounds.columns - 1;
  // Dates and texts before the figures are all labels; the last of them names the points.
  let labelColumns = 0;
  while (labelColumns < bounds.columns - 1 && isLabel(lastRow, bounds.column + labelColumns)) labelColumns += 1;
  if (labelColumns === 0 && corner && bounds.rows > 1 && bounds.columns > 1) labelColumns = 1;
  const labelColumn = labelColumns > 0;
  const names = bounds.column + labelColumns - 1;
  const labelRow = bounds.rows > 1 && (isText(area, bounds.row, lastColumn) || (corner && bounds.columns > 1));
  const data: Bounds = {
    row: bounds.row + (labelRow ? 1 : 0),
    column: bounds.column + labelColumns,
    rows: bounds.rows - (labelRow ? 1 : 0),
    columns: bounds.columns - labelColumns,
  };
  // Auto: the longer side becomes the categories.
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && data.rows >= data.columns);
  if (isScatter(chartKind(type)) && !labelColumn && byColumns && data.columns > 1) {
    return scatter(area, data, type, labelRow);
  }
  const count = byColumns ? data.columns : data.rows;
  return Array.from({ length: count }, (_, index) => {
    const series = newSeries(type);
    const values = byColumns
      ? { row: data.row, column: data.column + index, rows: data.rows, columns: 1 }
      : { row: data.row + index, column: data.column, rows: 1, columns: data.columns };
    series.values = reference(area, values);
    const named = byColumns ? labelRow : labelColumn;
    if (named) {
      const name = byColumns ? { ...values, row: bounds.row, rows: 1 } : { ...values, column: names, columns: 1 };
      series.nameReference = reference(area, name);
    } else {
      series.name = `Series${index + 1}`;
    }
    if (byColumns && labelColumn) series.categories = reference(area, { ...data, column: names, columns: 1 });
    if (!byColumns && labelRow) series.categories = reference(area, { ...data, row: bounds.row, rows: 1 });
    return series;
  });
}

/** The first column is the x values of all others. */
function scatter(area: Area, data: Bounds, type: string, labelRow: boolean): SeriesModel[] {
  return Array.from({ length: data.columns - 1 }, (_, index) => {
    const series = newSeries(type);
    const values = { ...data, column: data.column + 1 + index, columns: 1 };
    series.values = reference(area, values);
    series.categories = reference(area, { ...data, columns: 1 });
    if (labelRow) series.nameReference = reference(area, { ...values, row: data.row - 1, rows: 1 });
    else series.name = `Series${index + 1}`;
    return series;
  });
}

function isText(area: Area, row: number, column: number): boolean {
  return area.sheet.file.content.cells.kind(row, column) === CELL.text;
}

/** Whole columns end where the cells do. */
function usedBounds(area: Area): Bounds {
  const whole = area.isEntireColumn || area.isEntireRow;
  const used = whole ? area.usedPart() : null;
  return used ?? { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
}

export function reference(area: Area, bounds: Bounds): string {
  return `${quotedSheet(area.sheet.name)}!${absoluteName(bounds)}`;
}
