import type { Area } from "../snapshot";
import type { ReportSheet } from "./description";

/** The cells that a report took up on its sheets, by sheet key: what stands elsewhere on them is the user's. */
export type ReportAreas = Readonly<Record<string, readonly Area[]>>;

type PackedArea = readonly [row: number, column: number, rows: number, columns: number];

/** The cells that a sheet of the report fills. `tableRows`: rows of a table below its heading as written, with people's own. */
export function areasOf(sheet: ReportSheet, tableRows: (name: string) => number | undefined): readonly Area[] {
  return [
    ...sheet.blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0]?.length ?? 0,
    })),
    ...sheet.tables.map(({ name, row, column, columns, rows }) => ({
      row,
      column,
      rows: 1 + Math.max(1, tableRows(name) ?? rows.length),
      columns: columns.length,
    })),
  ];
}

/** As text for the workbook's settings; no words of the report in it. */
export function packAreas(areas: ReportAreas): string {
  const packed = Object.entries(areas).map(([key, ofSheet]) => [
    key,
    ofSheet.map(({ row, column, rows, columns }): PackedArea => [row, column, rows, columns]),
  ]);
  return JSON.stringify(Object.fromEntries(packed));
}

/** null where nothing, or something else, was saved. */
export function unpackAreas(text: string | undefined): ReportAreas | null {
  if (text === undefined) return null;
  try {
    const packed = JSON.parse(text) as Readonly<Record<string, readonly PackedArea[]>>;
    return Object.fromEntries(
      Object.entries(packed).map(([key, ofSheet]) => [
        key,
        ofSheet.map(([row, column, rows, columns]) => ({ row, column, rows, columns })),
      ]),
    );
  } catch {
    return null;
  }
}

export function covers(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

/** First row below everything that a report sheet fills or covers with a chart. */
export function firstFreeRow(sheet: ReportSheet, areas: readonly Area[]): number {
  return Math.max(0, ...[...areas, ...sheet.charts.map(({ position }) => position)].map(({ row, rows }) => row + rows));
}
