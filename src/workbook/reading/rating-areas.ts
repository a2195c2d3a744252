import { areaAddress, type CellPosition } from "../address";
import type { Area, WorkbookSnapshot } from "../snapshot";
import { placeKey } from "./collect-evaluation";
import type { Mapping } from "./mapping";
import { readWorkbook } from "./read-workbook";

/** Rating cells of one criterion that stand side by side. */
export interface RatingArea {
  readonly sheet: string;
  /** A1, of a cell or a range. */
  readonly address: string;
  readonly cells: number;
}

export interface RatedCriterion {
  readonly department: string;
  readonly criterion: string;
  /** The period whose scores are shown; null where the data knows none. */
  readonly period: string | null;
}

/** Where the ratings of a department's criterion stand, in the sheets' order: the cells behind a score. */
export function ratingAreas(
  snapshot: WorkbookSnapshot,
  mapping: Mapping,
  { department, criterion, period }: RatedCriterion,
): readonly RatingArea[] {
  const { origins } = readWorkbook(snapshot, mapping);
  const inPeriod = origins.filter((origin) => period === null || origin.period === null || origin.period === period);
  const own = inPeriod.filter(({ key }) => key === placeKey(department, criterion));
  // What is judged of the whole company belongs to no department.
  const found = own.length > 0 ? own : inPeriod.filter(({ key }) => key === placeKey(null, criterion));
  return found.flatMap(({ sheet, cells }) =>
    areasOf(cells()).map((area) => ({ sheet, address: areaAddress(area), cells: area.rows * area.columns })),
  );
}

/** Cells below one another as one area, then areas of the same rows beside one another. */
function areasOf(cells: readonly CellPosition[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: Area[] = [];
  for (const run of runs.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = areas.at(-1);
    if (last?.row === run.row && last.rows === run.rows && last.column + last.columns === run.column)
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    else areas.push(run);
  }
  return areas;
}
