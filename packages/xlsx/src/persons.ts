import { NAMESPACE, XML_HEAD } from "./namespaces";
import type { Parts } from "./parts";
import { attribute, children, rootOf } from "./xml";

/** Somebody who writes comments. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** "" where the file does not tell. */
  readonly email: string;
}

const KIND = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const TYPE = "application/vnd.ms-excel.person+xml";

function partOf(parts: Parts, workbook: string): string | null {
  const relation = parts.relations(workbook).find((one) => one.kind === "person" && !one.external);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

export function readPersons(parts: Parts, workbook: string): readonly Person[] {
  const part = partOf(parts, workbook);
  if (part === null) return [];
  return children(rootOf(parts.tree(part), part), "person").map((element) => ({
    id: attribute(element, "id") ?? "",
    name: attribute(element, "displayName") ?? "",
    // Accounts of an organisation are written as "S::sara@example.com::number".
    email: /[^\s:]+@[^\s:]+/.exec(attribute(element, "userId") ?? "")?.[0] ?? "",
  }));
}

/** The person of a name without an account, made where the workbook has none; its id. */
export function ensurePerson(parts: Parts, workbook: string, name: string): string {
  const known = readPersons(parts, workbook);
  const found = known.find((one) => one.name === name && one.email === "");
  if (found !== undefined) return found.id;
  let part = partOf(parts, workbook);
  if (part === null) {
    part = parts.has("xl/persons/person.xml") ? parts.freeName("xl/persons/person", ".xml") : "xl/persons/person.xml";
    parts.add(part, `${XML_HEAD}<personList xmlns="${NAMESPACE.threads}"/>`, TYPE);
    parts.relate(workbook, KIND, part);
  }
  const document = parts.change(part);
  let number = known.length + 1;
  while (known.some(({ id }) => id === idOf(number))) number += 1;
  const element = document.createElementNS(NAMESPACE.threads, "person");
  element.setAttribute("displayName", name);
  element.setAttribute("id", idOf(number));
  element.setAttribute("userId", name);
  element.setAttribute("providerId", "None");
  rootOf(document, part).appendChild(element);
  return idOf(number);
}

function idOf(number: number): string {
  return `{00000000-0007-0000-0000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
}
