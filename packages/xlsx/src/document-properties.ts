import type { Element } from "@xmldom/xmldom";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "./namespaces";
import type { Parts } from "./parts";
import { child, rootOf } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CORE = `${PACKAGE}/metadata/core-properties`;
const EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
const DC = "http://purl.org/dc/elements/1.1/";
const TERMS = "http://purl.org/dc/terms/";

/** The two parts that say what a workbook is about: one for all documents, one for those of an office. */
export type PropertyPart = "core" | "app";

interface Kind {
  readonly kind: string;
  readonly relation: string;
  readonly part: string;
  readonly type: string;
  readonly empty: string;
}

const KINDS: Readonly<Record<PropertyPart, Kind>> = {
  core: {
    kind: "core-properties",
    relation: `${PACKAGE}/relationships/metadata/core-properties`,
    part: "docProps/core.xml",
    type: CONTENT_TYPE.coreProperties,
    empty: `${XML_HEAD}<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DC}" xmlns:dcterms="${TERMS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>`,
  },
  app: {
    kind: "extended-properties",
    relation: `${NAMESPACE.relationships}/extended-properties`,
    part: "docProps/app.xml",
    type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    empty: `${XML_HEAD}<Properties xmlns="${EXTENDED}"/>`,
  },
};
const VOCABULARY = { cp: CORE, dc: DC, dcterms: TERMS, app: EXTENDED } as const;

/** A property: "dc:title" in the core part, "app:Company" in the office's. */
export type PropertyName = `${keyof typeof VOCABULARY}:${string}`;

function split(name: PropertyName): {
  readonly in: PropertyPart;
  readonly prefix: keyof typeof VOCABULARY;
  readonly local: string;
} {
  const colon = name.indexOf(":");
  const prefix = name.slice(0, colon) as keyof typeof VOCABULARY;
  const local = name.slice(colon + 1);
  return { in: prefix === "app" ? "app" : "core", prefix, local };
}

function partOf(parts: Parts, { kind }: Kind): string | null {
  const relation = parts.relations("").find((one) => one.kind === kind && !one.external);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

/** null: the workbook does not say. */
export function readProperty(parts: Parts, name: PropertyName): string | null {
  const { in: where, local } = split(name);
  const part = partOf(parts, KINDS[where]);
  const element = part === null ? null : child(rootOf(parts.tree(part), part), local);
  return element?.textContent ?? null;
}

export function writeProperty(parts: Parts, name: PropertyName, text: string): void {
  const { in: where, prefix, local } = split(name);
  const kind = KINDS[where];
  let part = partOf(parts, kind);
  if (part === null) {
    part = parts.has(kind.part) ? parts.freeName(kind.part.replace(".xml", ""), ".xml") : kind.part;
    parts.add(part, kind.empty, kind.type);
    parts.relate("", kind.relation, part);
  }
  const document = parts.change(part);
  const root = rootOf(document, part);
  let element: Element | null = child(root, local);
  if (element === null) {
    element = document.createElementNS(VOCABULARY[prefix], prefix === "app" ? local : `${prefix}:${local}`);
    root.appendChild(element);
  }
  element.textContent = text;
}
