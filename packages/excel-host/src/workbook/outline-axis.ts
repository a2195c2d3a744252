import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import { changeColumns, type ColumnRun } from "@offline-excel/xlsx/columns";
import { booleanAttribute, child } from "@offline-excel/xlsx/xml";
import type { Area } from "./area";
import { hideColumns, hideRows } from "./range-changes";
import type { Sheet } from "./sheet";

/** Rows or columns beside one another that are as deep in the outline. */
export interface LevelRun {
  readonly first: number;
  readonly last: number;
  /** 1 to 7; 0: in no group. */
  readonly level: number;
}

/** What rows and columns have in common for an outline. */
export interface OutlineAxis {
  readonly size: number;
  /** Whether a group's total stands below it or right of it, as Excel takes it, or before it. */
  readonly summaryAfter: boolean;
  /** Those that are in a group, in order. */
  runs: () => readonly LevelRun[];
  setLevel: (run: LevelRun) => void;
  isCollapsed: (at: number) => boolean;
  setCollapsed: (at: number, collapsed: boolean) => void;
  hide: (first: number, last: number, hidden: boolean) => void;
}

function summaryAfter(sheet: Sheet, name: "summaryBelow" | "summaryRight"): boolean {
  const properties = child(sheet.file.root(), "sheetPr");
  const outline = properties === null ? null : child(properties, "outlinePr");
  return outline === null || booleanAttribute(outline, name, true);
}

export function rowOutline(area: Area): OutlineAxis {
  const { file } = area.sheet;
  const set = (row: number, name: string, value: string | null): void => {
    const { attributes } = file.row(row);
    const next = withWord(attributes, name, value);
    if (next !== attributes) file.setRow(row, { attributes: next });
  };
  return {
    size: MAX_ROWS,
    summaryAfter: summaryAfter(area.sheet, "summaryBelow"),
    runs: () => rowRuns(area.sheet),
    setLevel: ({ first, last, level }) => {
      for (let row = first; row <= last; row += 1) set(row, "outlineLevel", level === 0 ? null : String(level));
    },
    isCollapsed: (row) => isTrue(wordOf(file.row(row).attributes, "collapsed")),
    setCollapsed: (row, collapsed) => {
      set(row, "collapsed", collapsed ? "1" : null);
    },
    hide: (first, last, hidden) => {
      hideRows(area.with({ row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS }), hidden);
    },
  };
}

function rowRuns({ file }: Sheet): LevelRun[] {
  const result: LevelRun[] = [];
  for (const row of [...file.content.rows.keys()].sort((a, b) => a - b)) {
    const level = Number(wordOf(file.row(row).attributes, "outlineLevel"));
    const before = result.at(-1);
    if (before?.level === level && before.last === row - 1) result[result.length - 1] = { ...before, last: row };
    else if (level > 0) result.push({ first: row, last: row, level });
  }
  return result;
}

export function columnOutline(area: Area): OutlineAxis {
  const { file } = area.sheet;
  const value = (run: ColumnRun | null, name: string): string =>
    run?.attributes.find(([key]) => key === name)?.[1] ?? "";
  const set = (first: number, last: number, name: string, text: string | null): void => {
    for (let at = first; at <= last;) {
      const run = area.sheet.columnAt(at);
      const next = file.columns().find((one) => one.first > at)?.first ?? MAX_COLUMNS;
      const end = Math.min(last, run?.last ?? next - 1);
      const others = (run?.attributes ?? []).filter(([key]) => key !== name);
      const attributes = text === null ? others : [...others, [name, text] as const];
      if (value(run, name) !== (text ?? "")) file.setColumns(changeColumns(file.columns(), at, end, { attributes }));
      at = end + 1;
    }
  };
  return {
    size: MAX_COLUMNS,
    summaryAfter: summaryAfter(area.sheet, "summaryRight"),
    runs: () =>
      file
        .columns()
        .map((run) => ({ first: run.first, last: run.last, level: Number(value(run, "outlineLevel")) }))
        .filter(({ level }) => level > 0),
    setLevel: ({ first, last, level }) => {
      set(first, last, "outlineLevel", level === 0 ? null : String(level));
    },
    isCollapsed: (column) => isTrue(value(area.sheet.columnAt(column), "collapsed")),
    setCollapsed: (column, collapsed) => {
      set(column, column, "collapsed", collapsed ? "1" : null);
    },
    hide: (first, last, hidden) => {
      hideColumns(area.with({ row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 }), hidden);
    },
  };
}

/** Excel makes room for the outline's buttons by the deepest level that the sheet says it has. */
export function keepDepth({ sheet }: Area, name: "outlineLevelRow" | "outlineLevelCol", axis: OutlineAxis): void {
  const deepest = Math.max(0, ...new Set(axis.runs().map(({ level }) => level)));
  const format = child(sheet.file.root(), "sheetFormatPr");
  if ((format === null ? 0 : Number(format.getAttribute(name) ?? 0)) === deepest) return;
  const element = sheet.file.ensure("sheetFormatPr");
  if (deepest === 0) element.removeAttribute(name);
  else element.setAttribute(name, String(deepest));
  // The schema wants it.
  if (!element.hasAttribute("defaultRowHeight")) element.setAttribute("defaultRowHeight", "15");
}

/** A word of a row's kept attributes; "" where it is not there. */
export function wordOf(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? "";
}

function withWord(attributes: string, name: string, value: string | null): string {
  const others = attributes.replace(new RegExp(`(^|\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "").trim();
  return value === null ? others : `${others} ${name}="${value}"`.trim();
}

function isTrue(text: string): boolean {
  return text === "1" || text === "true";
}
