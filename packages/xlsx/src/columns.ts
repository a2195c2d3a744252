import type { Document, Element } from "@xmldom/xmldom";
import { MAX_COLUMNS } from "./cell-store";
import { NAMESPACE } from "./namespaces";
import { WORKSHEET_ORDER } from "./schema-order";
import { booleanAttribute, child, children, insertOrdered, numberAttribute, removeElement, rootOf } from "./xml";

/** Columns that share their facts; `first` and `last` count from 0. */
export interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** Characters of the standard font, padding included; null: standard. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
  /** All attributes as the file has them, in its order: outline levels and the like, and how it writes what is known. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

export type ColumnChange = Partial<Pick<ColumnRun, "width" | "hidden" | "style" | "attributes">>;

const KNOWN = new Set(["min", "max", "width", "hidden", "style", "customWidth", "bestFit"]);
const PLAIN = { width: null, hidden: false, style: null, attributes: [] } as const;
/** Widths in files are rounded; columns that differ by less are as wide to the pixel. */
const ROUNDING = 0.05;

/** The column runs of a worksheet's shell. */
export function readColumns(shell: Document): ColumnRun[] {
  const cols = child(rootOf(shell, "worksheet"), "cols");
  if (cols === null) return [];
  const standard = standardColumnWidth(shell);
  return children(cols, "col")
    .map((element): ColumnRun => {
      const width = numberAttribute(element, "width");
      return {
        first: (numberAttribute(element, "min") ?? 1) - 1,
        last: Math.min(numberAttribute(element, "max") ?? 1, MAX_COLUMNS) - 1,
        width: width === null || saysStandard(element, width, standard) ? null : width,
        hidden: booleanAttribute(element, "hidden"),
        style: numberAttribute(element, "style"),
        attributes: [...element.attributes].map(({ name, value }) => [name, value] as const),
      };
    })
    .filter((run) => run.first >= 0 && run.last >= run.first)
    .sort((a, b) => a.first - b.first);
}

/** Whether an element only repeats the standard width: programs write it for other facts of the columns, or for all of them. */
function saysStandard(element: Element, width: number, standard: number): boolean {
  return !booleanAttribute(element, "customWidth") && Math.abs(width - standard) < ROUNDING;
}

/** Pixels of a digit in the standard font, and of the padding beside a column's characters. */
const DIGIT = 7;
const PADDING = 5;

/**
 * Characters, padding included, of a column that nobody has set. Where the sheet only says how many characters it has room
 * for, the width is the next multiple of eight pixels (ECMA-376, sheetFormatPr).
 */
export function standardColumnWidth(shell: Document): number {
  const format = child(rootOf(shell, "worksheet"), "sheetFormatPr");
  const given = format === null ? null : numberAttribute(format, "defaultColWidth");
  if (given !== null) return given;
  const characters = (format === null ? null : numberAttribute(format, "baseColWidth")) ?? 8;
  const pixels = Math.ceil((characters * DIGIT + PADDING) / 8) * 8;
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

/** Characters that a column has room for, of its width with the padding. */
export function charactersWithin(width: number): number {
  return Math.round(((Math.round(width * DIGIT) - PADDING) / DIGIT) * 100) / 100;
}

/**
 * The runs with some columns changed; runs are split at the edges. Columns that are of standard width again join those beside
 * them that are alike, and need no run where nothing is left to say of them: what was changed and put back is as it was.
 */
export function changeColumns(
  runs: readonly ColumnRun[],
  first: number,
  last: number,
  change: ColumnChange,
): ColumnRun[] {
  const result: ColumnRun[] = [];
  const changed = new Set<ColumnRun>();
  const put = (from: ColumnRun): void => {
    const run = { ...from, ...change };
    changed.add(run);
    result.push(run);
  };
  let next = first;
  const fill = (until: number): void => {
    if (next < until) put({ ...PLAIN, first: next, last: until - 1 });
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
    put({ ...run, first: Math.max(run.first, first), last: Math.min(run.last, last) });
    next = Math.min(run.last, last) + 1;
    if (run.last > last) result.push({ ...run, first: last + 1 });
  }
  fill(last + 1);
  result.sort((a, b) => a.first - b.first);
  return joined(result, changed);
}

function joined(runs: readonly ColumnRun[], changed: ReadonlySet<ColumnRun>): ColumnRun[] {
  const result: { run: ColumnRun; mayJoin: boolean }[] = [];
  for (const one of runs) {
    const mayJoin = changed.has(one) && one.width === null;
    // Others that are alike were not changed: they say it in the file's own way.
    const alike = mayJoin ? runs.find((other) => !changed.has(other) && isAlike(other, one)) : undefined;
    const run = alike === undefined ? one : { ...one, attributes: alike.attributes };
    const before = result.at(-1);
    const joins = before?.run.last === run.first - 1 && (before.mayJoin || mayJoin) && isAlike(before.run, run);
    if (joins) result.pop();
    else if (mayJoin && alike === undefined && saysNothing(run)) continue;
    result.push({ run: joins ? { ...run, first: before.run.first } : run, mayJoin });
  }
  return result.map(({ run }) => run);
}

function isAlike(left: ColumnRun, right: ColumnRun): boolean {
  return (
    left.width === right.width &&
    left.hidden === right.hidden &&
    (left.style ?? 0) === (right.style ?? 0) &&
    String(otherFacts(left)) === String(otherFacts(right))
  );
}

function saysNothing(run: ColumnRun): boolean {
  return run.width === null && !run.hidden && (run.style ?? 0) === 0 && otherFacts(run).length === 0;
}

/** Attributes that are not understood, without those that say what holds anyway. */
function otherFacts({ attributes }: ColumnRun): readonly string[] {
  return attributes
    .filter(([name, value]) => !KNOWN.has(name) && value !== "0" && value !== "false")
    .map(([name, value]) => `${name}=${value}`)
    .sort();
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
      first: count > 0 && run.first >= at ? run.first + count : moved(run.first),
      last: run.last < at ? run.last : Math.max(moved(run.first), run.last + count < at ? at - 1 : moved(run.last)),
    }))
    .filter((run) => run.first < MAX_COLUMNS);
}

export function writeColumns(shell: Document, runs: readonly ColumnRun[]): void {
  const root = rootOf(shell, "worksheet");
  const old = child(root, "cols");
  if (old !== null) removeElement(old);
  if (runs.length === 0) return;
  const cols = shell.createElementNS(NAMESPACE.main, prefixed(root.prefix, "cols"));
  const standard = standardColumnWidth(shell);
  for (const run of runs) {
    const element = shell.createElementNS(NAMESPACE.main, prefixed(root.prefix, "col"));
    for (const [name, value] of run.attributes) if (!name.includes(":")) element.setAttribute(name, value);
    writeFacts(element, run, standard);
    cols.appendChild(element);
  }
  insertOrdered(root, cols, WORKSHEET_ORDER);
}

/** Changes the attributes that say something else, and only those. */
function writeFacts(element: Element, run: ColumnRun, standard: number): void {
  element.setAttribute("min", String(run.first + 1));
  element.setAttribute("max", String(run.last + 1));
  const width = numberAttribute(element, "width");
  const isCustom = run.width !== null && run.width !== width;
  // The schema lets width be absent, Excel does not open such a file.
  if (run.width === null && (width === null || !saysStandard(element, width, standard))) {
    element.setAttribute("width", String(standard));
    element.removeAttribute("customWidth");
    element.removeAttribute("bestFit");
  } else if (isCustom) element.setAttribute("width", String(run.width));
  if ((numberAttribute(element, "style") ?? 0) !== (run.style ?? 0)) {
    if (run.style === null) element.removeAttribute("style");
    else element.setAttribute("style", String(run.style));
  }
  if (booleanAttribute(element, "hidden") !== run.hidden) {
    if (run.hidden) element.setAttribute("hidden", "1");
    else element.removeAttribute("hidden");
  }
  if (isCustom) element.setAttribute("customWidth", "1");
}

export function prefixed(prefix: string | null | undefined, name: string): string {
  return prefix === null || prefix === undefined || prefix === "" ? name : `${prefix}:${name}`;
}
