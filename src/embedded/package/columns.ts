import type { Document } from "@xmldom/xmldom";
import { MAX_COLUMNS } from "./cell-store";
import { NAMESPACE } from "./namespaces";
import { WORKSHEET_ORDER } from "./schema-order";
import {
  attribute,
  booleanAttribute,
  child,
  children,
  insertOrdered,
  numberAttribute,
  removeElement,
  rootOf,
} from "./xml";

/** Columns that share their facts; `first` and `last` count from 0. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** Characters of the standard font; null: standard. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  /** Attributes kept and not understood: outline levels and the like. */
  readonly kept: readonly (readonly [name: string, value: string])[];
}

export type ColumnChange = Partial<Pick<ColumnRun, "width" | "hidden" | "style">>;

const KNOWN = new Set(["min", "max", "width", "hidden", "style", "customWidth"]);
const PLAIN = { width: null, hidden: false, style: null, kept: [] } as const;

/** The column runs of a worksheet's shell. */
export function readColumns(shell: Document): ColumnRun[] {
  const cols = child(rootOf(shell, "worksheet"), "cols");
  if (cols === null) return [];
  return children(cols, "col")
    .map((element): ColumnRun => {
      const kept: (readonly [string, string])[] = [];
      for (const { name, value } of element.attributes) if (!KNOWN.has(name)) kept.push([name, value]);
      return {
        first: (numberAttribute(element, "min") ?? 1) - 1,
        last: Math.min(numberAttribute(element, "max") ?? 1, MAX_COLUMNS) - 1,
        width: attribute(element, "width") === null ? null : numberAttribute(element, "width"),
        hidden: booleanAttribute(element, "hidden"),
        style: numberAttribute(element, "style"),
        kept,
      };
    })
    .filter((run) => run.first >= 0 && run.last >= run.first)
    .sort((a, b) => a.first - b.first);
}

/** The runs with some columns changed; runs are split at the edges. */
export function changeColumns(
  runs: readonly ColumnRun[],
  first: number,
  last: number,
  change: ColumnChange,
): ColumnRun[] {
  const result: ColumnRun[] = [];
  let next = first;
  const fill = (until: number): void => {
    if (next < until) result.push({ ...PLAIN, first: next, last: until - 1, ...change });
    next = Math.max(next, until);
  };
  for (const run of runs) {
    if (run.last < first || run.first > last) {
      if (run.first > last) fill(last + 1);
      result.push(run);
      continue;
    }
    fill(Math.max(first, run.first));
    if (run.first < first) result.push({ ...run, last: first - 1 });
    result.push({ ...run, first: Math.max(run.first, first), last: Math.min(run.last, last), ...change });
    next = Math.min(run.last, last) + 1;
    if (run.last > last) result.push({ ...run, first: last + 1 });
  }
  fill(last + 1);
  return result.sort((a, b) => a.first - b.first);
}

/** Columns moved to make room (count > 0) or to close a gap (count < 0) at `at`. */
export function shiftColumns(runs: readonly ColumnRun[], at: number, count: number): ColumnRun[] {
  const moved = (column: number): number => {
    if (column < at) return column;
    return count > 0 ? Math.min(column + count, MAX_COLUMNS - 1) : Math.max(column + count, at);
  };
  return runs
    .filter((run) => count > 0 || run.first < at || run.last >= at - count)
    .map((run) => ({
      ...run,
      first: moved(run.first),
      last: run.last < at ? run.last : Math.max(moved(run.first), run.last + count < at ? at - 1 : run.last + count),
    }))
    .filter((run) => run.first < MAX_COLUMNS);
}

export function writeColumns(shell: Document, runs: readonly ColumnRun[]): void {
  const root = rootOf(shell, "worksheet");
  const old = child(root, "cols");
  if (old !== null) removeElement(old);
  if (runs.length === 0) return;
  const cols = shell.createElementNS(NAMESPACE.main, prefixed(root.prefix, "cols"));
  for (const run of runs) {
    const element = shell.createElementNS(NAMESPACE.main, prefixed(root.prefix, "col"));
    element.setAttribute("min", String(run.first + 1));
    element.setAttribute("max", String(run.last + 1));
    // The schema lets width be absent, Excel does not open such a file.
    element.setAttribute("width", String(run.width ?? 9.140625));
    if (run.style !== null) element.setAttribute("style", String(run.style));
    if (run.hidden) element.setAttribute("hidden", "1");
    if (run.width !== null) element.setAttribute("customWidth", "1");
    for (const [name, value] of run.kept) if (!name.includes(":")) element.setAttribute(name, value);
    cols.appendChild(element);
  }
  insertOrdered(root, cols, WORKSHEET_ORDER);
}

export function prefixed(prefix: string | null | undefined, name: string): string {
  return prefix === null || prefix === undefined || prefix === "" ? name : `${prefix}:${name}`;
}
