import { areaName, parseArea } from "./address";
import { prefixed } from "./columns";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "./namespaces";
import type { Parts } from "./parts";
import type { SheetFile } from "./sheet-file";
import { attribute, child, children, removeElement, rootOf } from "./xml";

/** A cell, counted from 0. */
export interface NotedCell {
  readonly row: number;
  readonly column: number;
}

const V = "urn:schemas-microsoft-com:vml";
const O = "urn:schemas-microsoft-com:office:office";
const X = "urn:schemas-microsoft-com:office:excel";
const FRAMES = `<xml xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;

function notesPart(parts: Parts, sheet: SheetFile): string | null {
  const relation = parts.relations(sheet.part).find(({ kind, external }) => kind === "comments" && !external);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

function framesPart(parts: Parts, sheet: SheetFile): string | null {
  const element = child(sheet.root(), "legacyDrawing");
  const id = element?.getAttributeNS(NAMESPACE.relationships, "id");
  const relation = parts.relations(sheet.part).find((one) => one.id === id);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

/** The cells of a sheet that have a note, a comment's note too. */
export function hasNote(parts: Parts, sheet: SheetFile, cell: NotedCell): boolean {
  const part = notesPart(parts, sheet);
  const list = part === null ? null : child(rootOf(parts.tree(part), part), "commentList");
  const name = nameOf(cell);
  return list !== null && children(list, "comment").some((element) => attribute(element, "ref") === name);
}

function nameOf({ row, column }: NotedCell): string {
  return areaName({ row, column, rows: 1, columns: 1 });
}

/** Gives a cell a note, or its note another text: list, author and the frame that it is shown in. */
export function putNote(parts: Parts, sheet: SheetFile, cell: NotedCell, author: string, text: string): void {
  const part = notesPart(parts, sheet) ?? makeNotes(parts, sheet);
  const document = parts.change(part);
  const root = rootOf(document, part);
  const make = (name: string): ReturnType<typeof document.createElementNS> =>
    document.createElementNS(NAMESPACE.main, prefixed(root.prefix, name));
  const authors = child(root, "authors") ?? root.insertBefore(make("authors"), root.firstChild);
  const list = child(root, "commentList") ?? root.appendChild(make("commentList"));
  let number = children(authors, "author").findIndex(({ textContent }) => textContent === author);
  if (number < 0) {
    number = children(authors, "author").length;
    authors.appendChild(make("author")).textContent = author;
  }
  const ref = nameOf(cell);
  let element = children(list, "comment").find((one) => attribute(one, "ref") === ref);
  if (element === undefined) {
    element = make("comment");
    element.setAttribute("ref", ref);
    list.appendChild(element);
    addFrame(parts, sheet, cell);
  }
  element.setAttribute("authorId", String(number));
  for (const old of children(element)) removeElement(old);
  const words = make("t");
  words.setAttribute("xml:space", "preserve");
  words.textContent = text;
  element.appendChild(make("text")).appendChild(words);
}

function makeNotes(parts: Parts, sheet: SheetFile): string {
  const part = parts.freeName("xl/comments", ".xml");
  parts.add(
    part,
    `${XML_HEAD}<comments xmlns="${NAMESPACE.main}"><authors/><commentList/></comments>`,
    CONTENT_TYPE.comments,
  );
  parts.relate(sheet.part, "comments", part);
  return part;
}

/** Frames are text that is not always XML: a new one is put in behind the others. */
function addFrame(parts: Parts, sheet: SheetFile, { row, column }: NotedCell): void {
  let part = framesPart(parts, sheet);
  if (part === null) {
    part = parts.freeName("xl/drawings/vmlDrawing", ".vml");
    parts.add(part, FRAMES, CONTENT_TYPE.frames);
    const id = parts.relate(sheet.part, "vmlDrawing", part);
    sheet.ensure("legacyDrawing").setAttributeNS(NAMESPACE.relationships, "r:id", id);
  }
  const text = parts.text(part);
  const numbers = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, number]) => Number(number));
  const id = Math.max(1024, ...numbers) + 1;
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 15, row + 3, 4].join(", ");
  const frame = `<v:shape xmlns:v="${V}" xmlns:o="${O}" xmlns:x="${X}" id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const end = text.lastIndexOf("</xml");
  parts.set(part, end < 0 ? text : text.slice(0, end) + frame + text.slice(end));
}

/** Takes the note of a cell away, and the parts with the last one. */
export function removeNote(parts: Parts, sheet: SheetFile, cell: NotedCell): void {
  const part = notesPart(parts, sheet);
  if (part === null) return;
  const list = child(rootOf(parts.change(part), part), "commentList");
  const name = nameOf(cell);
  for (const element of list === null ? [] : children(list, "comment")) {
    if (attribute(element, "ref") === name) removeElement(element);
  }
  removeFrame(parts, sheet, cell);
  if (list === null || children(list).length > 0) return;
  dropPart(parts, sheet, part);
}

function removeFrame(parts: Parts, sheet: SheetFile, { row, column }: NotedCell): void {
  const part = framesPart(parts, sheet);
  if (part === null) return;
  const before = parts.text(part);
  const after = before.replace(/<v:shape\b(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g, (shape) => {
    const isNote = /ObjectType="Note"/.test(shape);
    const at = (word: string): number => Number(new RegExp(`<x:${word}>\\s*(\\d+)`).exec(shape)?.[1] ?? -1);
    return isNote && at("Row") === row && at("Column") === column ? "" : shape;
  });
  if (after === before) return;
  // Other shapes of old files live there too.
  if (/<v:(?:shape|rect|group|line|oval)\b/.test(after)) {
    parts.set(part, after);
    return;
  }
  const element = child(sheet.root(), "legacyDrawing");
  sheet.changeShell();
  if (element !== null) removeElement(element);
  dropPart(parts, sheet, part);
}

/** Takes a part of a sheet out of the package. */
export function dropPart(parts: Parts, sheet: SheetFile, part: string): void {
  const relation = parts.relations(sheet.part).find((one) => one.target === part);
  if (relation !== undefined) parts.unrelate(sheet.part, relation.id);
  parts.remove(part);
}

/** The cell of an element that stands beside one. */
export function cellOf(ref: string): NotedCell {
  const bounds = parseArea(ref);
  return bounds === null ? { row: 0, column: 0 } : { row: bounds.row, column: bounds.column };
}
