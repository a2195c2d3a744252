import { asksForJudgement, isDerivedLabel } from "../../../language/column-words";
import { headerMeaning } from "../../../language/vocabulary";
import { formatAt } from "../../cell-formats";
import { legendOf } from "../../reading/account/legends";
import { isSummaryLabel } from "../../reading/block-rows";
import { knownDepartment } from "../../reading/departments";
import { titlesOver } from "../../reading/detect/regions";
import { currencyOfFormat } from "./currency-of-format";
import { headingOver, type TablePlace } from "./table-columns";

/** A company's amounts do not all stay below it. */
const LARGEST_MARK = 10;
const LARGEST_STATED = 100;
const FEWEST_DEPARTMENTS = 2;

/**
 * Whether the figures are marks: "Sales", "Finance" and "Logistics" head what departments were given as well as amounts. Small whole
 * or half numbers under departments are marks; under a title that speaks of them, those of a longer scale too.
 */
export function areMarksOfDepartments(place: TablePlace): boolean {
  const { cells, region, header } = place;
  const titles = [...titlesOver(cells, region, header), cells.name];
  const stated = legendOf(titles).scale;
  const isJudged = titles.some(asksForJudgement);
  const columns = headedColumns(place).map((column) => ({
    column,
    department: knownDepartment(headingOver(cells, region, header, column)),
  }));
  const isAnyDepartment = columns.some(({ department }) => department !== null);
  if (stated === null && !isAnyDepartment) return false;
  const longest = stated?.max ?? (isJudged ? LARGEST_STATED : LARGEST_MARK);
  const figures: { readonly highest: number; readonly inHalves: boolean; readonly department: string | null }[] = [];
  // Departments first: an amount under one of them settles it, and long tables are not looked through.
  for (const { column, department } of [...columns].sort(
    (one, other) => Number(one.department === null) - Number(other.department === null),
  )) {
    const range = rangeOf(place, column, Math.max(longest, LARGEST_MARK));
    if (range === "amounts") return false;
    if (range !== null) figures.push({ ...range, department });
  }
  if (figures.length === 0) return false;
  const departments = new Set(figures.map(({ department }) => department).filter((id) => id !== null)).size;
  const areDepartments = departments >= FEWEST_DEPARTMENTS && departments * 2 > figures.length;
  const isSmall = figures.every(({ highest, inHalves }) => highest <= LARGEST_MARK && inHalves);
  if (isSmall && (stated !== null || (isJudged && departments > 0))) return true;
  return areDepartments && (isSmall || stated !== null || isJudged);
}

/** Whether every figure of the table is a whole number or a half up to ten: marks look so, a company's amounts seldom. */
export function lookLikeMarks(place: TablePlace): boolean {
  const ranges = headedColumns(place).map((column) => rangeOf(place, column, LARGEST_MARK));
  const figures = ranges.filter((range) => range !== null);
  if (figures.length < FEWEST_DEPARTMENTS) return false;
  const marks = figures.filter((range) => range !== "amounts" && range.inHalves) as readonly FigureRange[];
  // A column of zeros was judged by nobody.
  return marks.length === figures.length && marks.every(({ highest }) => highest > 0);
}

/** Columns with a heading that may be one of marks: no weights, no numbers of rows, no totals. */
function headedColumns({ cells, region, header }: TablePlace): readonly number[] {
  const columns: number[] = [];
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const heading = headingOver(cells, region, header, column);
    const meaning = headerMeaning(heading);
    if (heading === "" || meaning === "weight" || meaning === "rater" || meaning === "criterionId") continue;
    if (!isSummaryLabel(heading) && !isDerivedLabel(heading)) columns.push(column);
  }
  return columns;
}

interface FigureRange {
  readonly highest: number;
  /** Whole numbers and halves alone. */
  readonly inHalves: boolean;
}

/** The range of a column down to the first row of totals; null: mostly no numbers; "amounts": one is no mark. */
function rangeOf(
  { cells, region, header, end }: TablePlace,
  column: number,
  longest: number,
): FigureRange | "amounts" | null {
  let filled = 0;
  let numbers = 0;
  let highest = 0;
  let inHalves = true;
  for (let row = header + 1; row < end && !isSummaryLabel(cells.textAt(row, region.column)); row += 1) {
    const value = cells.at(row, column);
    if (value === "") continue;
    filled += 1;
    if (typeof value !== "number") continue;
    numbers += 1;
    const shown = cells.shownAt(row, column, value);
    const format = formatAt(cells.sheet.formats, row - cells.top, column - cells.left);
    if (shown < 0 || shown > longest || currencyOfFormat(format) !== null) return "amounts";
    highest = Math.max(highest, shown);
    inHalves &&= Number.isInteger(shown * 2);
  }
  return numbers * 2 > filled ? { highest, inHalves } : null;
}
