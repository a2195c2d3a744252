import { unzipSync, strFromU8 } from "fflate";
import { type Document, DOMParser, type Element } from "@xmldom/xmldom";
import { WORKBOOK_ORDER, WORKSHEET_ORDER } from "@offline-excel/xlsx/schema-order";
import { resolveTarget } from "@offline-excel/xlsx/relations";

/**
 * What Excel repairs or refuses in a package and schemas let pass, as a list of sentences; an empty list is a sound package.
 * Written against the bytes, without the reader that is tested with it.
 */
export function lintPackage(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const faults: string[] = [];
  const trees = new Map<string, Document>();
  for (const [name, content] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    try {
      trees.set(
        name,
        new DOMParser({
          onError: (level, message) => {
            if (level !== "warning") throw new Error(message);
          },
        }).parseFromString(strFromU8(content), "text/xml"),
      );
    } catch (error) {
      faults.push(`${name}: not well-formed: ${String(error)}`);
    }
  }
  lintTypes(trees, parts, faults);
  lintRelations(trees, parts, faults);
  lintOrder(trees, faults);
  lintTables(trees, faults);
  lintDrawings(trees, faults);
  lintSheets(trees, faults);
  return faults;
}

function elements(document: Document | Element | undefined, name: string): Element[] {
  return document === undefined
    ? []
    : [...document.getElementsByTagName("*")].filter((element) => element.localName === name);
}

function lintTypes(
  trees: ReadonlyMap<string, Document>,
  parts: Readonly<Record<string, Uint8Array>>,
  faults: string[],
): void {
  const types = trees.get("[Content_Types].xml");
  const overrides = elements(types, "Override").map((element) => (element.getAttribute("PartName") ?? "").slice(1));
  const defaults = new Set(
    elements(types, "Default").map((element) => (element.getAttribute("Extension") ?? "").toLowerCase()),
  );
  for (const name of overrides) if (!(name in parts)) faults.push(`content type of a part that is not there: ${name}`);
  if (new Set(overrides).size !== overrides.length) faults.push("two content types of one part");
  for (const name of Object.keys(parts)) {
    const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== "[Content_Types].xml" && !name.endsWith("/") && !overrides.includes(name) && !defaults.has(ending)) {
      faults.push(`no content type: ${name}`);
    }
  }
}

function lintRelations(
  trees: ReadonlyMap<string, Document>,
  parts: Readonly<Record<string, Uint8Array>>,
  faults: string[],
): void {
  for (const [name, tree] of trees) {
    if (!name.endsWith(".rels")) continue;
    const owner = name.replace("_rels/", "").replace(/\.rels$/, "");
    if (owner !== "" && !(owner in parts)) faults.push(`relationships of a part that is not there: ${owner}`);
    const ids = new Set<string>();
    for (const relation of elements(tree, "Relationship")) {
      const id = relation.getAttribute("Id") ?? "";
      if (ids.has(id)) faults.push(`${name}: id ${id} twice`);
      ids.add(id);
      const target = resolveTarget(owner, relation.getAttribute("Target") ?? "");
      if (
        relation.getAttribute("TargetMode") !== "External" &&
        !(target.split("#")[0] ?? "" in parts) &&
        !(target in parts)
      ) {
        faults.push(`${name}: leads to ${target}, which is not there`);
      }
    }
    const tree2 = trees.get(owner);
    if (tree2 === undefined) continue;
    for (const element of [...tree2.getElementsByTagName("*")]) {
      for (const { localName, namespaceURI, value } of element.attributes) {
        if (
          !(namespaceURI ?? "").endsWith("officeDocument/2006/relationships") ||
          !["id", "embed", "link"].includes(localName ?? "")
        )
          continue;
        if (value !== "" && !ids.has(value))
          faults.push(`${owner}: ${element.localName ?? ""} asks for relationship ${value}`);
      }
    }
  }
}

function lintOrder(trees: ReadonlyMap<string, Document>, faults: string[]): void {
  for (const [name, tree] of trees) {
    const root = tree.documentElement;
    const order: readonly string[] | null =
      root?.localName === "worksheet" ? WORKSHEET_ORDER : root?.localName === "workbook" ? WORKBOOK_ORDER : null;
    if (order === null || root === null) continue;
    let last = -1;
    for (let node = root.firstChild; node !== null; node = node.nextSibling) {
      const place = order.indexOf((node as Element).localName ?? "");
      if (place < 0) continue;
      if (place < last) faults.push(`${name}: ${(node as Element).localName ?? ""} comes too late`);
      last = place;
    }
  }
}

function lintTables(trees: ReadonlyMap<string, Document>, faults: string[]): void {
  const seen = new Set<string>();
  for (const element of elements(trees.get("xl/workbook.xml"), "definedName")) {
    if (!element.hasAttribute("localSheetId")) seen.add((element.getAttribute("name") ?? "").toLowerCase());
  }
  const ids = new Set<string>();
  for (const [name, tree] of trees) {
    const root = tree.documentElement;
    if (root?.localName !== "table") continue;
    const display = (root.getAttribute("displayName") ?? "").toLowerCase();
    if (seen.has(display)) faults.push(`${name}: the name ${display} is taken`);
    seen.add(display);
    const id = root.getAttribute("id") ?? "";
    if (ids.has(id)) faults.push(`${name}: id ${id} twice`);
    ids.add(id);
    const columns = elements(tree, "tableColumn").map((element) => (element.getAttribute("name") ?? "").toLowerCase());
    if (new Set(columns).size !== columns.length) faults.push(`${name}: two columns of one name`);
    const [first = "A1", last = first] = (root.getAttribute("ref") ?? "").split(":");
    if (column(last) - column(first) + 1 !== columns.length)
      faults.push(`${name}: ${columns.length} columns over ${first}:${last}`);
  }
}

function column(address: string): number {
  return Array.from(address.replace(/[^A-Z]/g, "")).reduce(
    (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

function lintDrawings(trees: ReadonlyMap<string, Document>, faults: string[]): void {
  for (const [name, tree] of trees) {
    if (tree.documentElement?.localName !== "wsDr") continue;
    const ids = elements(tree, "cNvPr").map((element) => element.getAttribute("id"));
    if (new Set(ids).size !== ids.length) faults.push(`${name}: two shapes of one id`);
  }
}

function lintSheets(trees: ReadonlyMap<string, Document>, faults: string[]): void {
  const names = elements(trees.get("xl/workbook.xml"), "sheet").map((element) => element.getAttribute("name") ?? "");
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) faults.push("two sheets of one name");
  for (const name of names) if (name.length > 31) faults.push(`a sheet's name is too long: ${name}`);
  for (const [name, tree] of trees) {
    if (tree.documentElement?.localName !== "worksheet") continue;
    const priorities = elements(tree, "cfRule")
      .map((element) => element.getAttribute("priority"))
      .filter((priority) => priority !== null && priority !== "");
    if (new Set(priorities).size !== priorities.length) faults.push(`${name}: two rules of one priority`);
    let row = 0;
    for (const element of elements(tree, "row")) {
      const next = Number(element.getAttribute("r"));
      if (next <= row) faults.push(`${name}: row ${next} after row ${row}`);
      row = next;
    }
  }
}
