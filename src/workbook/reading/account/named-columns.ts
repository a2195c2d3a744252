import type { Scale } from "../../../alignment/evaluation";
import { findColumn, headerRow, type SheetCells } from "../sheet-cells";
import type { ColumnReasonCode, ColumnUse, NamedUse } from "./column-use";

/** Collects the uses of the columns that an entry names. */
export interface NamedColumns {
  readonly add: (name: unknown, use: ColumnUse, because: ColumnReasonCode) => void;
  readonly addRatings: (name: unknown, scale: Scale, isReversed: boolean, because: ColumnReasonCode) => void;
  readonly headingOf: (name: string) => string;
  readonly uses: () => readonly NamedUse[];
}

/** null: the row of headings is not there. */
export function namedColumns(
  cells: SheetCells,
  header: string | undefined,
  wanted: readonly string[],
): NamedColumns | null {
  const row = headerRow(cells, header, wanted);
  if (row === null) return null;
  const uses: NamedUse[] = [];
  const columnOf = (name: unknown): number | null => (typeof name === "string" ? findColumn(cells, row, name) : null);
  return {
    add: (name, use, because) => {
      const column = columnOf(name);
      if (column !== null) uses.push({ column, use, scale: null, direction: null, because });
    },
    addRatings: (name, scale, isReversed, because) => {
      const column = columnOf(name);
      if (column !== null)
        uses.push({ column, use: "criterion", scale, direction: isReversed ? "lowIsBest" : "highIsBest", because });
    },
    headingOf: (name) => {
      const column = columnOf(name);
      return column === null ? name : cells.textAt(row, column);
    },
    uses: () => uses,
  };
}

/** What the user said of columns that the entry names nowhere else. */
export function addStatedUses(columns: NamedColumns, uses: Readonly<Record<string, ColumnUse>> | undefined): void {
  for (const [name, use] of Object.entries(uses ?? {})) columns.add(name, use, "given");
}
