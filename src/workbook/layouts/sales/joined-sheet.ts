import { matchingKey } from "../../../language/matching-key";
import type { WorkbookSnapshot } from "../../snapshot";
import type { Journal } from "../../reading/journal";
import type { JoinedColumn, SalesJoin } from "../../reading/mapping";
import { cellsOf, findColumn, headerRow, isBlank, type SheetCells } from "../../reading/sheet-cells";

/** Where a line finds what another sheet says of it: its cells, and the row of a key. */
export interface JoinedSheet {
  readonly cells: SheetCells;
  readonly key: string;
  readonly rowOf: (key: string) => number | null;
  readonly columns: Readonly<Partial<Record<JoinedColumn, number>>>;
}

/** The sheets that a mapping joins to the lines; one that is not there is noted. */
export function joinedSheets(
  snapshot: Pick<WorkbookSnapshot, "sheets">,
  joins: readonly SalesJoin[],
  journal: Journal,
): readonly JoinedSheet[] {
  return joins.flatMap((join): readonly JoinedSheet[] => {
    const sheet = snapshot.sheets.find(({ name }) => name === join.sheet);
    const theirKey = join.theirKey ?? join.key;
    const cells = sheet === undefined ? null : cellsOf(sheet);
    const header = cells === null ? null : headerRow(cells, join.header, [theirKey]);
    const keyColumn = cells === null || header === null ? null : findColumn(cells, header, theirKey);
    if (cells === null || header === null || keyColumn === null) {
      journal.note("mapping-not-found", join.sheet, null, theirKey);
      return [];
    }
    const rows = new Map<string, number>();
    for (let row = header + 1; row < cells.bottom; row += 1) {
      if (isBlank(cells.at(row, keyColumn))) continue;
      const key = matchingKey(cells.textAt(row, keyColumn));
      if (!rows.has(key)) rows.set(key, row);
    }
    const columns: Partial<Record<JoinedColumn, number>> = {};
    for (const [dimension, name] of Object.entries(join.columns) as [JoinedColumn, string | undefined][]) {
      const column = name === undefined ? null : findColumn(cells, header, name);
      if (column === null) journal.note("mapping-not-found", join.sheet, null, name ?? "");
      else columns[dimension] = column;
    }
    return [{ cells, key: join.key, rowOf: (key) => rows.get(matchingKey(key)) ?? null, columns }];
  });
}
