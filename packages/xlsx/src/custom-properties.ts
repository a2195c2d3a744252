import { NAMESPACE, XML_HEAD } from "./namespaces";
import type { Parts } from "./parts";
import { type Element, attribute, children, numberAttribute, removeElement, rootOf } from "./xml";

const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const KIND = "custom-properties";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
/** The format that every property of users has (ECMA-376, part 1, 22.3). */
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Numbers 0 and 1 are reserved. */
const FIRST = 2;

export type CustomValue = string | number | boolean;

/** Properties of a workbook that people and add-ins name themselves. Dates are their texts. */
export function readCustomProperties(parts: Parts): ReadonlyMap<string, CustomValue> {
  const part = partOf(parts);
  if (part === null) return new Map();
  const properties = children(rootOf(parts.tree(part), part), "property");
  return new Map(properties.map((element) => [attribute(element, "name") ?? "", valueOf(element)]));
}

export function writeCustomProperty(parts: Parts, name: string, value: CustomValue): void {
  const part = partOf(parts) ?? made(parts);
  const document = parts.change(part);
  const root = rootOf(document, part);
  const properties = children(root, "property");
  const known = properties.find((element) => attribute(element, "name") === name);
  const property = known ?? document.createElementNS(CUSTOM, "property");
  if (known === undefined) {
    const last = Math.max(FIRST - 1, ...properties.map((element) => numberAttribute(element, "pid") ?? 0));
    property.setAttribute("fmtid", FORMAT);
    property.setAttribute("pid", String(last + 1));
    property.setAttribute("name", name);
    root.appendChild(property);
  }
  while (property.firstChild !== null) property.removeChild(property.firstChild);
  const element = document.createElementNS(VARIANT, `vt:${variantOf(value)}`);
  element.textContent = String(value);
  property.appendChild(element);
}

export function removeCustomProperty(parts: Parts, name: string): void {
  const part = partOf(parts);
  if (part === null) return;
  for (const element of children(rootOf(parts.change(part), part), "property")) {
    if (attribute(element, "name") === name) removeElement(element);
  }
}

function partOf(parts: Parts): string | null {
  const relation = parts.relations("").find((one) => one.kind === KIND && !one.external);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

function made(parts: Parts): string {
  const usual = "docProps/custom.xml";
  const part = parts.has(usual) ? parts.freeName("docProps/custom", ".xml") : usual;
  parts.add(part, `${XML_HEAD}<Properties xmlns="${CUSTOM}" xmlns:vt="${VARIANT}"/>`, TYPE);
  parts.relate("", `${NAMESPACE.relationships}/${KIND}`, part);
  return part;
}

function variantOf(value: CustomValue): string {
  if (typeof value === "boolean") return "bool";
  if (typeof value === "string") return "lpwstr";
  return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? "i4" : "r8";
}

function valueOf(property: Element): CustomValue {
  const [variant] = property.getElementsByTagNameNS(VARIANT, "*");
  const text = variant?.textContent ?? "";
  switch (variant?.localName) {
    case "bool":
      return text === "true" || text === "1";
    case "i4":
    case "int":
    case "r8":
    case "decimal":
      return Number(text);
    default:
      return text;
  }
}
