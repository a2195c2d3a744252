import { CONTENT_TYPE, XML_HEAD } from "../package/namespaces";
import { child, rootOf } from "../package/xml";
import { asText } from "../protocol/arguments";
import { defineType, type ScalarMember } from "../protocol/host-object";
import type { BookTarget } from "./objects";

const CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DC = "http://purl.org/dc/elements/1.1/";
const RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

const EMPTY = `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`;

function corePart({ book }: BookTarget): string | null {
  const relation = book.file.parts.relations("").find((one) => one.kind === "core-properties");
  return relation !== undefined && book.file.parts.has(relation.target) ? relation.target : null;
}

/** A text of the core properties; `prefix` says whose vocabulary it is. */
function text(prefix: "dc" | "cp", name: string): ScalarMember<BookTarget> {
  return {
    get: (target) => {
      const part = corePart(target);
      const element = part === null ? null : child(rootOf(target.book.file.parts.tree(part), part), name);
      return element?.textContent ?? "";
    },
    set: (target, value) => {
      const { parts } = target.book.file;
      let part = corePart(target);
      if (part === null) {
        part = "docProps/core.xml";
        parts.add(part, EMPTY, CONTENT_TYPE.coreProperties);
        parts.relate("", RELATION, part);
      }
      const document = parts.change(part);
      const root = rootOf(document, part);
      let element = child(root, name);
      if (element === null) {
        element = document.createElementNS(prefix === "dc" ? DC : CORE, `${prefix}:${name}`);
        root.appendChild(element);
      }
      element.textContent = asText(value);
      target.book.dirty = true;
    },
  };
}

export const documentProperties = defineType<BookTarget>({
  name: "DocumentProperties",
  scalars: {
    Title: text("dc", "title"),
    Subject: text("dc", "subject"),
    Author: text("dc", "creator"),
    Comments: text("dc", "description"),
    Keywords: text("cp", "keywords"),
    Category: text("cp", "category"),
    LastAuthor: { get: text("cp", "lastModifiedBy").get },
  },
});
