import { DOMParser, XMLSerializer, type Document, type Element, type Node } from "@xmldom/xmldom";
import { RefusedWorkbook } from "./refusal";
import { XML_HEAD } from "./namespaces";

/** The trees of small parts; which library makes them is known here alone. */
export type { Document, Element } from "@xmldom/xmldom";
export { decodeControls, encodeControls, escapeXml, unescapeXml } from "./xml-text";

/** The largest part that becomes a tree; sheet data and shared strings never do. */
const TREE_LIMIT = 64_000_000;

/** Text of a part: UTF-8, or UTF-16 where a byte order mark says so. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder("utf-16le").decode(bytes);
  if (mark === 0xfeff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A document type brings entities, and with them bombs and outside files: no workbook has one. */
export function refuseDocumentType(text: string, part: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new RefusedWorkbook("hostile", { part, reason: "doctype" });
}

export function parseXml(text: string, part: string): Document {
  if (text.length > TREE_LIMIT) throw new RefusedWorkbook("hostile", { part, reason: "part-size", limit: TREE_LIMIT });
  refuseDocumentType(text, part);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(text, "text/xml");
  } catch (error) {
    if (error instanceof RefusedWorkbook) throw error;
    throw new RefusedWorkbook("damaged", { part, reason: "xml" });
  }
}

export function serializeXml(document: Document): string {
  const text = new XMLSerializer().serializeToString(document);
  return text.startsWith("<?xml") ? text : XML_HEAD + text;
}

export function serializeElement(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

export function rootOf(document: Document, part: string): Element {
  const root = document.documentElement;
  if (root === null) throw new RefusedWorkbook("damaged", { part, reason: "xml" });
  return root;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Child elements, of one local name where given, whatever prefix the file uses. */
export function children(parent: Node, localName?: string): Element[] {
  const result: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && (localName === undefined || node.localName === localName)) result.push(node);
  }
  return result;
}

export function child(parent: Node, localName: string): Element | null {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === localName) return node;
  }
  return null;
}

/** The element that a chain of local names leads to. */
export function descendant(parent: Node, ...path: readonly string[]): Element | null {
  let node: Node = parent;
  for (const name of path) {
    const next = child(node, name);
    if (next === null) return null;
    node = next;
  }
  return node as Element;
}

export function attribute(element: Element, name: string): string | null {
  return element.hasAttribute(name) ? element.getAttribute(name) : null;
}

export function numberAttribute(element: Element, name: string): number | null {
  const text = attribute(element, name);
  const value = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** XML Schema's boolean: "1" and "true". */
export function booleanAttribute(element: Element, name: string, absent = false): boolean {
  const text = attribute(element, name);
  return text === null ? absent : text === "1" || text === "true";
}

/** An element of a fragment of text, made part of `document`. The text brings its namespaces. */
export function fragment(document: Document, text: string): Element {
  const root = rootOf(parseXml(text, "fragment"), "fragment");
  return document.importNode<Element>(root, true);
}

/**
 * Puts an element where a schema's sequence wants it: before the first sibling that comes later in `order`. Names that
 * are not in `order` stay where they are.
 */
export function insertOrdered(parent: Element, element: Element, order: readonly string[]): Element {
  const place = order.indexOf(element.localName ?? "");
  for (const sibling of children(parent)) {
    if (order.indexOf(sibling.localName ?? "") > place) {
      parent.insertBefore(element, sibling);
      return element;
    }
  }
  parent.appendChild(element);
  return element;
}

export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}
