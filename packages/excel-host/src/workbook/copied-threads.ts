import type { Parts } from "@offline-excel/xlsx/parts";
import { attribute, children, rootOf } from "@offline-excel/xlsx/xml";

const START = "{00000000-0006-0000-0000-";

/** Numbers for conversations that no sheet of the workbook has yet. */
export function freeThreadIds(parts: Parts): () => string {
  const taken = new Set<string>();
  for (const part of parts.names().filter((name) => /threadedcomments?\/[^/]*\.xml$/i.test(name))) {
    for (const element of children(rootOf(parts.tree(part), part))) taken.add(attribute(element, "id") ?? "");
  }
  let number = 0;
  return () => {
    for (;;) {
      number += 1;
      const id = `${START}${number.toString(16).toUpperCase().padStart(12, "0")}}`;
      if (!taken.has(id)) return id;
    }
  };
}

/** Copied conversations get ids of their own, in the note beside each too: it names its conversation as its author. */
export function renewThreads(parts: Parts, sheet: string): void {
  const own = (kind: string): string[] =>
    parts.relations(sheet).flatMap((relation) => (relation.kind === kind ? [relation.target] : []));
  const next = freeThreadIds(parts);
  const renewed = new Map<string, string>();
  for (const part of own("threadedComment")) {
    const threads = children(rootOf(parts.change(part), part));
    for (const id of threads.map((element) => attribute(element, "id"))) if (id !== null) renewed.set(id, next());
    for (const element of threads) {
      for (const name of ["id", "parentId"]) {
        const to = renewed.get(attribute(element, name) ?? "");
        if (to !== undefined) element.setAttribute(name, to);
      }
    }
  }
  for (const part of own("comments")) {
    const root = rootOf(parts.change(part), part);
    for (const element of root.getElementsByTagName("*")) {
      if (element.localName === "author") {
        const to = renewed.get((element.textContent ?? "").replace(/^tc=/, ""));
        if (to !== undefined) element.textContent = `tc=${to}`;
      }
      const to = renewed.get(attribute(element, "xr:uid") ?? "");
      if (to === undefined) element.removeAttribute("xr:uid");
      else element.setAttribute("xr:uid", to);
    }
  }
}
