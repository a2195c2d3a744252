import { areaName } from "@offline-excel/xlsx/address";
import { NAMESPACE, XML_HEAD } from "@offline-excel/xlsx/namespaces";
import { cellOf, dropPart, hasNote, type NotedCell, putNote, removeNote } from "@offline-excel/xlsx/note-writer";
import { ensurePerson } from "@offline-excel/xlsx/persons";
import {
  type Element,
  attribute,
  booleanAttribute,
  child,
  children,
  removeElement,
  rootOf,
} from "@offline-excel/xlsx/xml";
import { WorkbookError } from "./workbook-error";
import { type Book, EVENT } from "./book";
import { freeThreadIds } from "./copied-threads";
import type { Sheet } from "./sheet";

const KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const TYPE = "application/vnd.ms-excel.threadedcomments+xml";
/** What Excel calls somebody who has not signed in. */
const AUTHOR = "Author";

/** A comment or an answer to one: an element of its sheet's conversations. */
export interface Remark {
  readonly sheet: Sheet;
  readonly part: string;
  readonly element: Element;
  readonly id: string;
}

function threadParts({ file }: Book, sheet: Sheet): string[] {
  return file.parts
    .relations(sheet.file.part)
    .filter(({ kind, external, target }) => kind === "threadedComment" && !external && file.parts.has(target))
    .map(({ target }) => target);
}

function remarks(book: Book, sheet: Sheet): Remark[] {
  return threadParts(book, sheet).flatMap((part) =>
    children(rootOf(book.file.parts.tree(part), part), "threadedComment").map((element) => ({
      sheet,
      part,
      element,
      id: attribute(element, "id") ?? "",
    })),
  );
}

/** The conversations of some sheets, each by the comment that began it. */
export function comments(book: Book, sheets: readonly Sheet[]): Remark[] {
  return sheets.flatMap((sheet) => remarks(book, sheet)).filter(({ element }) => !element.hasAttribute("parentId"));
}

export function answers(book: Book, comment: Remark): Remark[] {
  return remarks(book, comment.sheet).filter(({ element }) => attribute(element, "parentId") === comment.id);
}

export function findRemark(book: Book, id: string): Remark | null {
  return book.sheets.flatMap((sheet) => remarks(book, sheet)).find((one) => one.id === id) ?? null;
}

/** The comment that a remark belongs to: itself, or the one that it answers. */
export function commentOf(book: Book, remark: Remark): Remark {
  const parent = attribute(remark.element, "parentId");
  return (parent === null ? remark : findRemark(book, parent)) ?? remark;
}

export function placeOf({ element }: Remark): NotedCell {
  return cellOf(attribute(element, "ref") ?? "A1");
}

export function textOf({ element }: Remark): string {
  return child(element, "text")?.textContent ?? "";
}

export function isResolved({ element }: Remark): boolean {
  return booleanAttribute(element, "done");
}

/** Errors: protected, invalid where the cell has a comment or a note, or where there is no text. */
export function addComment(book: Book, sheet: Sheet, cell: NotedCell, text: string): Remark {
  ensureWritable(book, sheet);
  const { parts } = book.file;
  const ref = areaName({ ...cell, rows: 1, columns: 1 });
  const taken = comments(book, [sheet]).some(({ element }) => attribute(element, "ref") === ref);
  if (text === "" || taken || hasNote(parts, sheet.file, cell)) throw new WorkbookError("invalid");
  let [part] = threadParts(book, sheet);
  if (part === undefined) {
    part = parts.freeName("xl/threadedComments/threadedComment", ".xml");
    parts.add(part, `${XML_HEAD}<ThreadedComments xmlns="${NAMESPACE.threads}"/>`, TYPE);
    parts.relate(sheet.file.part, KIND, part);
  }
  const made = append(book, sheet, part, ref, text, null);
  writeNote(book, made);
  announce(book, EVENT.commentAdded, made, {});
  return made;
}

export function addAnswer(book: Book, comment: Remark, text: string): Remark {
  ensureWritable(book, comment.sheet);
  if (text === "") throw new WorkbookError("invalid");
  const made = append(book, comment.sheet, comment.part, attribute(comment.element, "ref") ?? "", text, comment.id);
  writeNote(book, comment);
  announce(book, EVENT.commentChanged, comment, { changeType: "ReplyAdded" }, [made.id]);
  return made;
}

function append(book: Book, sheet: Sheet, part: string, ref: string, text: string, parent: string | null): Remark {
  const { parts } = book.file;
  const person = ensurePerson(parts, book.file.part, AUTHOR);
  const id = freeThreadIds(parts)();
  const document = parts.change(part);
  const element = document.createElementNS(NAMESPACE.threads, "threadedComment");
  element.setAttribute("ref", ref);
  // Hundredths of a second of universal time, without the letter that says so.
  element.setAttribute("dT", new Date().toISOString().slice(0, 22));
  element.setAttribute("personId", person);
  element.setAttribute("id", id);
  if (parent !== null) element.setAttribute("parentId", parent);
  element.appendChild(document.createElementNS(NAMESPACE.threads, "text")).textContent = text;
  rootOf(document, part).appendChild(element);
  return { sheet, part, element, id };
}

export function setText(book: Book, remark: Remark, text: string): void {
  ensureWritable(book, remark.sheet);
  if (text === "") throw new WorkbookError("invalid");
  const document = book.file.parts.change(remark.part);
  for (const old of children(remark.element)) removeElement(old);
  remark.element.appendChild(document.createElementNS(NAMESPACE.threads, "text")).textContent = text;
  const comment = commentOf(book, remark);
  writeNote(book, comment);
  const isAnswer = comment.id !== remark.id;
  const changeType = isAnswer ? "ReplyEdited" : "CommentEdited";
  announce(book, EVENT.commentChanged, comment, { changeType }, isAnswer ? [remark.id] : []);
}

export function resolve(book: Book, comment: Remark, resolved: boolean): void {
  ensureWritable(book, comment.sheet);
  if (isResolved(comment) === resolved) return;
  book.file.parts.change(comment.part);
  if (resolved) comment.element.setAttribute("done", "1");
  else comment.element.removeAttribute("done");
  book.dirty = true;
  announce(book, EVENT.commentChanged, comment, { changeType: resolved ? "CommentResolved" : "CommentReopened" });
}

/** Deletes a comment with its answers, or one answer. */
export function removeRemark(book: Book, remark: Remark): void {
  ensureWritable(book, remark.sheet);
  const { parts } = book.file;
  const comment = commentOf(book, remark);
  const gone = comment.id === remark.id ? [...answers(book, comment), comment] : [remark];
  const replies = answers(book, comment).map(({ id }) => id);
  parts.change(remark.part);
  for (const { element } of gone) removeElement(element);
  if (comment.id !== remark.id) {
    writeNote(book, comment);
    announce(book, EVENT.commentChanged, comment, { changeType: "ReplyDeleted" }, [remark.id]);
    return;
  }
  removeNote(parts, comment.sheet.file, placeOf(comment));
  if (children(rootOf(parts.tree(comment.part), comment.part)).length === 0)
    dropPart(parts, comment.sheet.file, comment.part);
  book.dirty = true;
  announce(book, EVENT.commentDeleted, comment, {}, replies);
}

/** Older Excels are shown the conversation as a note, which names it as its author. */
function writeNote(book: Book, comment: Remark): void {
  const lines = answers(book, comment).map((one) => `Reply:\n    ${textOf(one)}`);
  const text = ["[Threaded comment]\n", `Comment:\n    ${textOf(comment)}`, ...lines].join("\n");
  putNote(book.file.parts, comment.sheet.file, placeOf(comment), `tc=${comment.id}`, text);
  book.dirty = true;
}

function ensureWritable(book: Book, sheet: Sheet): void {
  if (book.profile.readOnly || sheet.isProtected) throw new WorkbookError("protected");
}

function announce(
  book: Book,
  type: number,
  comment: Remark,
  more: Readonly<Record<string, unknown>>,
  replyIds: readonly string[] = [],
): void {
  const commentDetails = [{ commentId: comment.id, replyIds }];
  book.emit(type, "Workbook", { ...more, commentDetails, source: "Local", worksheetId: comment.sheet.id });
}
