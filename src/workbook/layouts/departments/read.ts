import type { Department } from "../../../alignment/evaluation";
import { isSummaryLabel } from "../../reading/block-rows";
import type { DepartmentsEntry } from "../../reading/mapping";
import { numberInText } from "../../reading/rating-cell";
import type { ReadingContext } from "../../reading/reading-context";
import { findColumn, headerRow } from "../../reading/sheet-cells";

/** The list of departments: name, headcount, target, retention rate and the accountant's own columns. */
export function readDepartments(entry: DepartmentsEntry, context: ReadingContext): readonly Department[] {
  const { cells, departments, journal } = context;
  const header = headerRow(cells, entry.header, [entry.department]);
  const nameColumn = header === null ? null : findColumn(cells, header, entry.department);
  if (header === null || nameColumn === null) {
    journal.note("mapping-not-found", cells.name, null, entry.department);
    return [];
  }
  const numberAt = (row: number, name: string | null | undefined): number | null => {
    const column = name === null || name === undefined ? null : findColumn(cells, header, name);
    if (column === null) return null;
    const value = cells.at(row, column);
    if (value === "") return null;
    const percent = typeof value === "string" && /[%\u066A]\s*$/.test(value);
    const number = typeof value === "number" ? value : numberInText(String(value).replace(/[%\u066A\s]/g, ""));
    if (number === null) journal.noteAt("amount-not-a-number", cells.name, row, column, value);
    return percent && number !== null ? number / 100 : number;
  };
  const list: Department[] = [];
  for (let row = header + 1; row < Math.min(cells.bottom, context.endRow); row += 1) {
    const name = cells.textAt(row, nameColumn);
    if (name === "" || isSummaryLabel(name)) continue;
    const headcount = numberAt(row, entry.headcount);
    const target = numberAt(row, entry.target);
    const retention = numberAt(row, entry.retention);
    const figures = Object.fromEntries(
      (entry.figures ?? []).flatMap((figure) => {
        const value = numberAt(row, figure);
        return value === null ? [] : [[figure, value] as const];
      }),
    );
    list.push({
      id: departments.idOf(name),
      name,
      ...(headcount !== null && headcount > 0 ? { headcount } : {}),
      ...(target === null ? {} : { target: asPoints(target) }),
      ...(retention === null ? {} : { retention: asPoints(retention) }),
      ...(Object.keys(figures).length > 0 ? { figures } : {}),
    });
  }
  return list;
}

/** 0.75 and 75 both mean 75: a share in a percent-formatted cell is a fraction. */
function asPoints(value: number): number {
  return value > 0 && value <= 1 ? value * 100 : value;
}
