import { areaAddress } from "../../address";
import type { Finding } from "../../finding";
import type { CellValue } from "../../snapshot";
import type { Journal } from "../../reading/journal";

interface Run {
  readonly column: number;
  readonly first: number;
  last: number;
  readonly value: CellValue;
}

/**
 * Amounts that are typed as text. The report reads them, but neither Excel's own sums nor the live columns do: the accountant
 * has to hear of it. Cells below each other are one finding, as some programs export a whole column so.
 */
export class TextAmounts {
  private readonly runs = new Map<number, Run[]>();

  /** In the order of the rows. */
  add(row: number, column: number, value: CellValue): void {
    const runs = this.runs.get(column);
    const last = runs?.at(-1);
    if (last?.last === row - 1) last.last = row;
    // A cell that is read for two reasons is one.
    else if (last?.last !== row) {
      const run = { column, first: row, last: row, value };
      if (runs === undefined) this.runs.set(column, [run]);
      else runs.push(run);
    }
  }

  note(journal: Journal, sheet: string): void {
    const all = [...this.runs.values()]
      .flat()
      .sort((one, other) => one.first - other.first || one.column - other.column);
    for (const { column, first, last, value } of all) {
      journal.note(
        "amount-as-text",
        sheet,
        areaAddress({ row: first, column, rows: last - first + 1, columns: 1 }),
        value,
      );
    }
  }
}

/** So many places are named; of more, how many. */
const MOST_NAMED = 8;

/** Where findings say that amounts are text: "Lines!D2:D5, F9", and how many more such places there are. null: nowhere. */
export function textAmountCells(
  findings: readonly Finding[],
): { readonly cells: string; readonly more: number } | null {
  const places = findings.filter(({ code }) => code === "amount-as-text");
  if (places.length === 0) return null;
  const named = places.slice(0, MOST_NAMED).map(({ sheet, cell }, index) => {
    const before = index === 0 ? null : places[index - 1]?.sheet;
    return sheet === before ? (cell ?? "") : `${sheet ?? ""}!${cell ?? ""}`;
  });
  return { cells: named.join(", "), more: places.length - named.length };
}
