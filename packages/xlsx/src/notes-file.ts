import type { Element } from "@xmldom/xmldom";
import { areaName, parseArea } from "./address";
import type { Bounds } from "./cell-store";
import type { Parts } from "./parts";
import { readPersons } from "./persons";
import { attribute, child, children, removeElement, rootOf } from "./xml";

/** A note of a cell, or the conversation of a threaded comment. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a cell goes; null: it is deleted. */
export type CellMove = (cell: Bounds) => Bounds | null;

function partsOf(parts: Parts, sheet: string, kind: string): string[] {
  return parts
    .relations(sheet)
    .filter((relation) => relation.kind === kind && !relation.external && parts.has(relation.target))
    .map(({ target }) => target);
}

/** What an element holds as `name`: "t" in a note, "text" in a comment. */
function textsIn(element: Element, name: "t" | "text"): string {
  return [...element.getElementsByTagName("*")]
    .filter(({ localName }) => localName === name)
    .map(({ textContent }) => textContent ?? "")
    .join("");
}

/** All notes of a sheet. A threaded comment stands in the place of the note that older Excels are shown. */
export function readNotes(parts: Parts, sheet: string, workbook: string): readonly CellNote[] {
  const notes = new Map<string, CellNote>();
  const put = (element: Element, text: string, before: string): void => {
    const ref = attribute(element, "ref") ?? "";
    const cell = parseArea(ref);
    if (cell !== null) notes.set(ref, { row: cell.row, column: cell.column, text: before + text });
  };
  for (const part of partsOf(parts, sheet, "comments")) {
    const list = child(rootOf(parts.tree(part), part), "commentList");
    for (const element of list === null ? [] : children(list, "comment")) put(element, textsIn(element, "t"), "");
  }
  const threads = partsOf(parts, sheet, "threadedComment");
  if (threads.length === 0) return [...notes.values()];
  const names = new Map(readPersons(parts, workbook).map(({ id, name }) => [id, name]));
  const begun = new Set<string>();
  for (const part of threads) {
    for (const element of children(rootOf(parts.tree(part), part), "threadedComment")) {
      const ref = attribute(element, "ref") ?? "";
      const earlier = begun.has(ref) ? `${notes.get(ref)?.text ?? ""}\n` : "";
      begun.add(ref);
      const name = names.get(attribute(element, "personId") ?? "");
      put(element, `${name === undefined ? "" : `${name}: `}${textsIn(element, "text")}`, earlier);
    }
  }
  return [...notes.values()];
}

/** Takes notes along when cells move, in all the places where a file says whose they are. */
export function moveNotes(parts: Parts, sheet: string, move: CellMove): void {
  for (const part of partsOf(parts, sheet, "comments")) {
    const list = child(rootOf(parts.tree(part), part), "commentList");
    moveElements(parts, part, list === null ? [] : children(list, "comment"), move);
  }
  for (const part of partsOf(parts, sheet, "threadedComment")) {
    moveElements(parts, part, children(rootOf(parts.tree(part), part), "threadedComment"), move);
  }
  for (const part of partsOf(parts, sheet, "vmlDrawing")) {
    const before = parts.text(part);
    const after = movedShapes(before, move);
    if (after !== before) parts.set(part, after);
  }
}

function moveElements(parts: Parts, part: string, elements: readonly Element[], move: CellMove): void {
  for (const element of elements) {
    const ref = attribute(element, "ref") ?? "";
    const cell = parseArea(ref);
    if (cell === null) continue;
    const to = move(cell);
    if (to !== null && areaName(to) === areaName(cell)) continue;
    parts.change(part);
    if (to === null) removeElement(element);
    else element.setAttribute("ref", areaName(to));
  }
}

/** The frames that notes are shown in. Excel writes them as text that is not always XML. */
function movedShapes(text: string, move: CellMove): string {
  return text.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) => {
    if (!/ObjectType="Note"/.test(shape)) return shape;
    const row = Number(/<x:Row>\s*(\d+)/.exec(shape)?.[1] ?? Number.NaN);
    const column = Number(/<x:Column>\s*(\d+)/.exec(shape)?.[1] ?? Number.NaN);
    if (Number.isNaN(row) || Number.isNaN(column)) return shape;
    const to = move({ row, column, rows: 1, columns: 1 });
    if (to === null) return "";
    const [down, along] = [to.row - row, to.column - column];
    if (down === 0 && along === 0) return shape;
    return shape
      .replace(/(<x:Row>)\s*\d+/, `$1${to.row}`)
      .replace(/(<x:Column>)\s*\d+/, `$1${to.column}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, tag: string, numbers: string) => {
        // Left column, its offset, top row, its offset, and the same of the far corner.
        const shifts = [along, 0, down, 0, along, 0, down, 0];
        const moved = numbers.split(",").map((one, index) => Math.max(0, Number(one) + (shifts[index] ?? 0)));
        return `${tag}${moved.join(", ")}`;
      });
  });
}
