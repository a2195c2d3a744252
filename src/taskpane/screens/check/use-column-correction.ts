import type { Analysis } from "../../../workbook/analysis";
import type { AccountColumn } from "../../../workbook/reading/account/column-use";
import type { MappingEntry } from "../../../workbook/reading/mapping";
import { corrected, type Correction } from "../../../workbook/reading/corrections";
import { usePane } from "../../state/use-pane";

type Change<Kind = Correction> = Kind extends Correction ? Omit<Kind, "sheet" | "columns"> : never;

/** What changes a column's use, scale or direction and scores anew; null where its sheet is not read by columns of answers. */
export function useColumnCorrection(
  { mapping }: Analysis,
  { sheet, column, heading }: AccountColumn,
): ((change: Change) => void) | null {
  const pane = usePane();
  const entries = mapping.sheets.filter((entry) => entry.sheet === sheet);
  if (!entries.some(({ layout }) => layout === "responses")) return null;
  return (change) => {
    const letters = `column:${column}`;
    // The mapping knows a column by its heading or by its letters: the name that it has there is the one that is meant.
    const known = entries.flatMap(namesIn).find((name) => name === letters || name === heading);
    const correction = { ...change, sheet, columns: [known ?? letters] } as Correction;
    void pane.correct(sheet, corrected({ version: 1, sheets: entries }, correction).sheets);
  };
}

function namesIn(entry: MappingEntry): readonly string[] {
  if (entry.layout !== "responses") return [];
  const named = [entry.department, entry.role, entry.rater, entry.period].filter((name) => typeof name === "string");
  return [...entry.criteria, ...named, ...Object.keys(entry.uses ?? {})];
}
