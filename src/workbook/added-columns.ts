import { SAVED_KEYS } from "./saved-keys";

/** The columns that we added beside an accountant's own, as the workbook remembers them. */
export interface AddedColumns {
  readonly sheet: string;
  /** null: a plain range. */
  readonly table: string | null;
  /** Row of the headings, zero-based, as it was. */
  readonly headerRow: number;
  readonly columns: readonly AddedColumn[];
}

export interface AddedColumn {
  readonly heading: string;
  /** Of its cells before, where all had the same; only known of plain ranges. */
  readonly formatBefore: string | null;
  /** Points that we made its sheet's column wide, which had the standard width; null: it is as it was. */
  readonly width: number | null;
}

/** What is saved under the key of added columns. Anyone can edit it there: what is no such list is none. */
export function parseAddedColumns(json: string | undefined): readonly AddedColumns[] {
  if (json === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const places = field(value, "places");
  return Array.isArray(places) ? places.flatMap((place: unknown) => placeOf(place)) : [];
}

export function addedColumnsText(places: readonly AddedColumns[]): string {
  return JSON.stringify({ version: 1, places });
}

/** The remembered columns of a workbook that was read. */
export function addedColumnsIn(saved: Readonly<Record<string, string>>): readonly AddedColumns[] {
  return parseAddedColumns(saved[SAVED_KEYS.columns]);
}

function placeOf(place: unknown): readonly AddedColumns[] {
  const sheet = field(place, "sheet");
  const table = field(place, "table") ?? null;
  const headerRow = field(place, "headerRow");
  const columns = field(place, "columns");
  if (typeof sheet !== "string" || (table !== null && typeof table !== "string")) return [];
  if (typeof headerRow !== "number" || !Number.isInteger(headerRow) || headerRow < 0) return [];
  if (!Array.isArray(columns)) return [];
  const read = columns.flatMap((column: unknown): readonly AddedColumn[] => {
    const heading = field(column, "heading");
    const formatBefore = field(column, "formatBefore");
    const width = field(column, "width");
    if (typeof heading !== "string" || heading === "") return [];
    return [
      {
        heading,
        formatBefore: typeof formatBefore === "string" ? formatBefore : null,
        width: typeof width === "number" && width > 0 ? width : null,
      },
    ];
  });
  return read.length === 0 ? [] : [{ sheet, table, headerRow, columns: read }];
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
