import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { attribute, child, children, removeElement } from "@offline-excel/xlsx/xml";
import type { SheetTarget } from "../objects";

/** A worksheet's custom properties: each is a part with the value in UTF-16, named by the sheet's shell. */
export function readSheetProperties({ book, sheet }: SheetTarget): Map<string, string> {
  const properties = new Map<string, string>();
  if (!sheet.file.touched && !sheet.file.content.tail.includes("customProperties")) return properties;
  const box = child(sheet.file.root(), "customProperties");
  const { parts } = book.file;
  for (const element of box === null ? [] : children(box)) {
    const id = element.getAttributeNS(NAMESPACE.relationships, "id");
    const relation = parts.relations(sheet.file.part).find((one) => one.id === id);
    if (relation === undefined || !parts.has(relation.target)) continue;
    properties.set(attribute(element, "name") ?? "", new TextDecoder("utf-16le").decode(parts.bytes(relation.target)));
  }
  return properties;
}

export function writeSheetProperties({ book, sheet }: SheetTarget, properties: ReadonlyMap<string, string>): void {
  const { parts } = book.file;
  const old = child(sheet.file.root(), "customProperties");
  if (old !== null) {
    sheet.file.changeShell();
    removeElement(old);
  }
  for (const relation of parts.relations(sheet.file.part)) {
    if (relation.kind !== "customProperty") continue;
    parts.remove(relation.target);
    parts.unrelate(sheet.file.part, relation.id);
  }
  if (properties.size === 0) return;
  const box = sheet.file.ensure("customProperties");
  for (const [name, value] of properties) {
    const part = parts.freeName("xl/customProperty", ".bin");
    const bytes = utf16(value);
    parts.setSource(part, () => [bytes]);
    parts.declareType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty");
    const element = sheet.file.element("customPr");
    element.setAttribute("name", name);
    element.setAttributeNS(NAMESPACE.relationships, "r:id", parts.relate(sheet.file.part, "customProperty", part));
    box.appendChild(element);
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit & 255;
    bytes[index * 2 + 1] = unit >> 8;
  }
  return bytes;
}
