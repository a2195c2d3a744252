import { COMPONENTS, type Component, type HistoryRow } from "../../alignment/evaluation";
import { everyWording } from "../../language/report-messages";
import type { Area, CellValue, SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** The table that earlier reports left, wherever the user moved its sheet. */
export const HISTORY_TABLE = "Hamrasta_History";

/** By what its columns are called, in any language. */
const HEADINGS = {
  period: "column.period",
  department: "column.departmentId",
  component: "column.componentId",
  score: "column.score",
  n: "column.raters",
  mean: "column.raterMean",
  sd: "column.raterSd",
} as const;
type HistoryColumn = keyof typeof HEADINGS;

export function readHistory(snapshot: WorkbookSnapshot): readonly HistoryRow[] {
  for (const sheet of snapshot.sheets) {
    const table = sheet.tables.find(({ name }) => name === HISTORY_TABLE);
    if (table !== undefined) return rowsOf(sheet, table.area);
  }
  return [];
}

function rowsOf(sheet: SheetSnapshot, area: Area): readonly HistoryRow[] {
  const { used } = sheet;
  if (used === null) return [];
  const cell = (row: number, column: number): CellValue => sheet.values[row - used.row]?.[column - used.column] ?? "";
  const columns = columnsOf(area, (column) => String(cell(area.row, column)));
  if (columns === null) return [];
  const rows: HistoryRow[] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const at = (key: HistoryColumn): CellValue => cell(row, columns[key]);
    const component = COMPONENT_IDS.find((id) => id === at("component"));
    const period = String(at("period"));
    if (component === undefined || period === "" || at("department") === "") continue;
    const number = (key: HistoryColumn): number | null => {
      const value = at(key);
      return typeof value === "number" ? value : null;
    };
    rows.push({
      period,
      department: String(at("department")),
      component,
      score: number("score"),
      n: number("n"),
      mean: number("mean"),
      sd: number("sd"),
    });
  }
  return rows;
}

/** Where each column stands; null where a heading is missing, which no report of ours has. */
function columnsOf(
  { column, columns }: Area,
  headingAt: (column: number) => string,
): Readonly<Record<HistoryColumn, number>> | null {
  const places = Array.from({ length: columns }, (_, index) => [headingAt(column + index), column + index] as const);
  const found = Object.entries(HEADINGS).map(([key, message]) => {
    const wordings = everyWording(message);
    return [key, places.find(([heading]) => wordings.includes(heading))?.[1]] as const;
  });
  if (found.some(([, place]) => place === undefined)) return null;
  return Object.fromEntries(found) as Readonly<Record<HistoryColumn, number>>;
}

const COMPONENT_IDS: readonly (Component | "alignment")[] = [...COMPONENTS, "alignment"];
