import { MAX_COLUMNS, MAX_ROWS } from "@offline-excel/xlsx/cell-store";
import {
  type Element,
  booleanAttribute,
  child,
  children,
  numberAttribute,
  removeElement,
} from "@offline-excel/xlsx/xml";
import type { Sheet } from "./sheet";
import { type Shift, shiftBounds } from "./shift";

export type BreakAxis = "row" | "column";

const BOX = { row: "rowBreaks", column: "colBreaks" } as const;

function elements(sheet: Sheet, axis: BreakAxis): Element[] {
  const box = child(sheet.file.root(), BOX[axis]);
  return box === null ? [] : children(box, "brk");
}

/** The rows or columns that a new page begins with because somebody said so, in order. */
export function pageBreaks(sheet: Sheet, axis: BreakAxis): number[] {
  return elements(sheet, axis)
    .filter((element) => booleanAttribute(element, "man"))
    .map((element) => numberAttribute(element, "id") ?? 0)
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
}

export function addPageBreak(sheet: Sheet, axis: BreakAxis, at: number): void {
  if (pageBreaks(sheet, axis).includes(at)) return;
  const box = sheet.file.ensure(BOX[axis]);
  const element = sheet.file.element("brk");
  element.setAttribute("id", String(at));
  element.setAttribute("max", String((axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1));
  element.setAttribute("man", "1");
  const after = children(box, "brk").find((other) => (numberAttribute(other, "id") ?? 0) > at);
  box.insertBefore(element, after ?? null);
  count(sheet, axis);
}

/** Takes away some of the page breaks. */
export function removePageBreaks(sheet: Sheet, axis: BreakAxis, wanted: (at: number) => boolean): void {
  for (const element of elements(sheet, axis)) {
    if (!wanted(numberAttribute(element, "id") ?? 0)) continue;
    sheet.file.changeShell();
    removeElement(element);
  }
  count(sheet, axis);
}

/** A page break stays before its row or column, and goes with it. */
export function moveBreaks(shift: Shift): void {
  const { sheet, axis } = shift;
  const taken = new Set<number>();
  for (const element of elements(sheet, axis)) {
    const id = numberAttribute(element, "id") ?? 0;
    const line = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    const to = shiftBounds(shift, axis === "row" ? { ...line, row: id, rows: 1 } : { ...line, column: id, columns: 1 });
    const at = to?.[axis] ?? 0;
    const end = axis === "row" ? MAX_ROWS : MAX_COLUMNS;
    if (at === id && !taken.has(at)) {
      taken.add(at);
      continue;
    }
    sheet.file.changeShell();
    if (at === 0 || at >= end || taken.has(at)) removeElement(element);
    else element.setAttribute("id", String(at));
    taken.add(at);
  }
  count(sheet, axis);
}

/** The list says how long it is; an empty one is none. */
function count(sheet: Sheet, axis: BreakAxis): void {
  const box = child(sheet.file.root(), BOX[axis]);
  if (box === null) return;
  const all = children(box, "brk");
  const counts = {
    count: all.length,
    manualBreakCount: all.filter((element) => booleanAttribute(element, "man")).length,
  };
  if (all.length === 0) {
    sheet.file.changeShell();
    removeElement(box);
    return;
  }
  for (const [name, value] of Object.entries(counts)) {
    if (numberAttribute(box, name) === value) continue;
    sheet.file.changeShell();
    box.setAttribute(name, String(value));
  }
}
