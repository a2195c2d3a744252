import type { Document, Element } from "@xmldom/xmldom";
import { NAMESPACE, XML_HEAD } from "./namespaces";
import { attribute, children, rootOf } from "./xml";

/** A relationship from one part to another, or to the outside. */
export interface Relation {
  readonly id: string;
  /** Last word of the type: "worksheet", "table", "chart" ... */
  readonly kind: string;
  readonly type: string;
  /** The part's name without a leading slash; an outside target as it stands. */
  readonly target: string;
  readonly external: boolean;
}

export const EMPTY_RELATIONS = `${XML_HEAD}<Relationships xmlns="${NAMESPACE.packageRelationships}"/>`;

/** "xl/worksheets/sheet1.xml" -> "xl/worksheets/_rels/sheet1.xml.rels"; "" is the package itself. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folders = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** How a part names another, as Excel writes it: from its own folder. Not every reader takes a name from the root. */
export function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

export function readRelations(part: string, document: Document): Relation[] {
  return children(rootOf(document, part), "Relationship").map((element) => relation(part, element));
}

function relation(part: string, element: Element): Relation {
  const type = attribute(element, "Type") ?? "";
  const external = attribute(element, "TargetMode") === "External";
  const target = attribute(element, "Target") ?? "";
  return {
    id: attribute(element, "Id") ?? "",
    kind: type.slice(type.lastIndexOf("/") + 1),
    type,
    target: external ? target : resolveTarget(part, target),
    external,
  };
}
