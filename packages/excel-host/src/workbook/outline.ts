import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { columnOutline, keepDepth, type LevelRun, type OutlineAxis, rowOutline } from "./outline-axis";

/** Excel has eight levels: seven groups within one another, and what is in none. */
const DEEPEST = 7;
/** Rows that are grouped at once, as many as are hidden at once. */
const MOST_ROWS = 200_000;

interface Part {
  readonly axis: OutlineAxis;
  readonly first: number;
  readonly last: number;
  readonly keep: () => void;
}

/** Whether an outline is of rows or of columns. */
export const OUTLINE_AXES = ["ByRows", "ByColumns"] as const;
export type OutlineAxisName = (typeof OUTLINE_AXES)[number];

/** The rows or columns of a range that are grouped. Errors: invalid, protected, too-many-cells. */
function partOf(area: Area, axisName: OutlineAxisName): Part {
  const byRows = axisName === "ByRows";
  if (area.isEntireRow !== area.isEntireColumn && byRows === area.isEntireColumn) throw new WorkbookError("invalid");
  if (area.book.profile.readOnly || area.sheet.isProtected) throw new WorkbookError("protected");
  if (byRows && area.rows > MOST_ROWS) throw new WorkbookError("too-many-cells");
  const axis = byRows ? rowOutline(area) : columnOutline(area);
  const [first, count] = byRows ? [area.row, area.rows] : [area.column, area.columns];
  const keep = (): void => {
    keepDepth(area, byRows ? "outlineLevelRow" : "outlineLevelCol", axis);
    area.book.dirty = true;
  };
  return { axis, first, last: first + count - 1, keep };
}

/** All of a stretch by its levels, what is in no group too. */
function levelsWithin({ axis, first, last }: Part): LevelRun[] {
  const result: LevelRun[] = [];
  let next = first;
  for (const run of axis.runs()) {
    if (run.last < first || run.first > last) continue;
    const start = Math.max(run.first, first);
    if (next < start) result.push({ first: next, last: start - 1, level: 0 });
    next = Math.min(run.last, last) + 1;
    result.push({ first: start, last: next - 1, level: run.level });
  }
  if (next <= last) result.push({ first: next, last, level: 0 });
  return result;
}

export function groupCells(area: Area, axis: OutlineAxisName): void {
  const part = partOf(area, axis);
  const levels = levelsWithin(part);
  if (levels.some(({ level }) => level >= DEEPEST)) throw new WorkbookError("not-possible");
  for (const run of levels) part.axis.setLevel({ ...run, level: run.level + 1 });
  part.keep();
}

/** What was hidden in a group stays so, as Excel says of outlines that are taken away. */
export function ungroupCells(area: Area, axis: OutlineAxisName): void {
  const part = partOf(area, axis);
  const levels = levelsWithin(part).filter(({ level }) => level > 0);
  if (levels.length === 0) throw new WorkbookError("not-possible");
  const before = groupsOf(part.axis).map(({ summary }) => summary);
  for (const run of levels) part.axis.setLevel({ ...run, level: run.level - 1 });
  const after = new Set(groupsOf(part.axis).map(({ summary }) => summary));
  for (const at of before) if (at !== null && !after.has(at)) part.axis.setCollapsed(at, false);
  part.keep();
}

interface Group extends LevelRun {
  /** Where its button is; null: beyond the sheet. */
  readonly summary: number | null;
}

/** Groups, the outer before the inner. */
function groupsOf(axis: OutlineAxis): Group[] {
  const runs = axis.runs();
  const result: Group[] = [];
  for (let level = 1; level <= DEEPEST; level += 1) {
    let open: { first: number; last: number } | null = null;
    const close = (): void => {
      if (open === null) return;
      const at = axis.summaryAfter ? open.last + 1 : open.first - 1;
      result.push({ ...open, level, summary: at < 0 || at >= axis.size ? null : at });
    };
    for (const run of runs) {
      if (run.level < level) continue;
      if (open?.last === run.first - 1) {
        open.last = run.last;
        continue;
      }
      close();
      open = { first: run.first, last: run.last };
    }
    close();
  }
  return result;
}

/** The groups that lie in a stretch or have their button there; where there is none, the innermost that it touches. */
function chosen({ axis, first, last }: Part): Group[] {
  const groups = groupsOf(axis);
  const within = groups.filter(
    (one) =>
      (one.first >= first && one.last <= last) || (one.summary !== null && one.summary >= first && one.summary <= last),
  );
  if (within.length > 0) return within;
  const touched = groups.filter((one) => one.first <= last && one.last >= first);
  const inner = (one: Group): boolean =>
    !touched.some((other) => other.level > one.level && other.first >= one.first && other.last <= one.last);
  return touched.filter(inner);
}

export function showDetails(area: Area, axis: OutlineAxisName, shown: boolean): void {
  const part = partOf(area, axis);
  const groups = chosen(part);
  for (const group of groups) {
    if (group.summary !== null) part.axis.setCollapsed(group.summary, !shown);
    if (!shown) part.axis.hide(group.first, group.last, true);
  }
  if (shown) for (const group of groups) openGroup(part.axis, group);
  part.keep();
}

/** Shows a group's rows, less those in groups within it that are closed. */
function openGroup(axis: OutlineAxis, group: Group): void {
  axis.hide(group.first, group.last, false);
  for (const inner of groupsOf(axis)) {
    const isWithin = inner.level > group.level && inner.first >= group.first && inner.last <= group.last;
    if (isWithin && inner.summary !== null && axis.isCollapsed(inner.summary)) axis.hide(inner.first, inner.last, true);
  }
}

/** Shows so many levels of rows and of columns; 0 leaves them as they are. Errors: invalid, protected. */
export function showLevels(area: Area, rows: number, columns: number): void {
  const levels = [rows, columns];
  if (levels.some((level) => level < 0 || level > DEEPEST + 1)) throw new WorkbookError("invalid");
  if (area.book.profile.readOnly || area.sheet.isProtected) throw new WorkbookError("protected");
  for (const [index, axis] of [rowOutline(area), columnOutline(area)].entries()) {
    const level = levels[index] ?? 0;
    if (level === 0) continue;
    for (const group of groupsOf(axis)) {
      if (group.summary !== null) axis.setCollapsed(group.summary, group.level >= level);
    }
    for (const run of axis.runs()) axis.hide(run.first, run.last, run.level >= level);
  }
  area.book.dirty = true;
}
