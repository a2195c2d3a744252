import { everyWording } from "../../language/report-messages";
import type { CellValue, WorkbookSnapshot } from "../snapshot";

/** What people wrote into the table of actions of an earlier report: one row. */
export interface PlannedAction {
  /** Department and criterion: "sales/sa-4". */
  readonly key: string;
  readonly action: string;
  readonly owner: string;
  /** As the cell has it: a date's serial number, or words. */
  readonly due: CellValue;
}

/** The table wherever the user moved its sheet. */
export const ACTIONS_TABLE = "Hamrasta_Actions";

const HEADINGS = {
  key: "column.key",
  action: "column.action",
  owner: "column.owner",
  due: "column.due",
} as const;

export function plannedActions(snapshot: WorkbookSnapshot): readonly PlannedAction[] {
  for (const { tables, used, values } of snapshot.sheets) {
    const area = tables.find(({ name }) => name === ACTIONS_TABLE)?.area;
    if (area === undefined || used === null) continue;
    const cell = (row: number, column: number): CellValue => values[row - used.row]?.[column - used.column] ?? "";
    const headings = Array.from({ length: area.columns }, (_, index) => String(cell(area.row, area.column + index)));
    const placeOf = (heading: keyof typeof HEADINGS): number | null => {
      const index = headings.findIndex((text) => everyWording(HEADINGS[heading]).includes(text));
      return index < 0 ? null : area.column + index;
    };
    const key = placeOf("key");
    if (key === null) return [];
    const places = { action: placeOf("action"), owner: placeOf("owner"), due: placeOf("due") };
    return Array.from({ length: area.rows - 1 }, (_, index) => {
      const row = area.row + 1 + index;
      const at = (column: number | null): CellValue => (column === null ? "" : cell(row, column));
      return {
        key: String(cell(row, key)),
        action: String(at(places.action)),
        owner: String(at(places.owner)),
        due: at(places.due),
      };
    }).filter(({ key: own }) => own !== "");
  }
  return [];
}
