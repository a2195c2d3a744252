import { matchingKey } from "../../language/matching-key";
import { isLabelOfTotal } from "../layouts/sales/sales-summaries";
import { namesSummedUp } from "../layouts/sales/totals-of-names";
import type { CellValue } from "../snapshot";

type Row = readonly (CellValue | undefined)[];

/** Labels of rows that stream past which may sum up a name: "Alder Ltd Total". */
export interface TotalLabels {
  /** Whether a label of the row speaks of a total, so that it may be no line. */
  readonly see: (row: Row) => boolean;
  /** By the label's matching key, whether some line has the name: asked of the rows again only where there are such labels. */
  readonly known: (
    read: (take: (rows: readonly Row[]) => boolean) => Promise<void>,
  ) => Promise<ReadonlyMap<string, boolean>>;
}

/**
 * @param columns in which labels and names stand
 * @param dimensions those that say to whom, of what and when a line is: a row that lacks none of them is a line
 */
export function totalLabels(columns: readonly number[], dimensions: readonly number[]): TotalLabels {
  const labels = new Map<string, readonly string[]>();
  const isBlank = (value: CellValue | undefined): boolean =>
    value === undefined || (typeof value === "string" && value.trim() === "");
  const lacksAName = (row: Row, label: number): boolean => {
    const others = dimensions.filter((column) => column !== label);
    return others.length === 0 || others.some((column) => isBlank(row[column]));
  };
  return {
    see: (row) => {
      let mayBeTotal = false;
      for (const column of columns) {
        const value = row[column];
        if (typeof value !== "string" || value === "") continue;
        if (isLabelOfTotal(value)) return true;
        const names = namesSummedUp(value);
        if (names.length === 0 || !lacksAName(row, column)) continue;
        labels.set(matchingKey(value), names);
        mayBeTotal = true;
      }
      return mayBeTotal;
    },
    known: async (read) => {
      if (labels.size === 0) return new Map();
      const wanted = new Set([...labels.values()].flat());
      const met = new Set<string>();
      await read((rows) => {
        for (const row of rows)
          for (const column of columns) {
            const value = row[column];
            if (isBlank(value)) continue;
            const key = matchingKey(String(value));
            if (wanted.has(key)) met.add(key);
          }
        return met.size < wanted.size;
      });
      return new Map([...labels].map(([label, names]) => [label, names.some((name) => met.has(name))]));
    },
  };
}
