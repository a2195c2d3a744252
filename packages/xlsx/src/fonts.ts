import type { Element } from "@xmldom/xmldom";
import { prefixed } from "./columns";
import { NAMESPACE } from "./namespaces";
import { FONT_ORDER } from "./schema-order";
import { readColour, type ThemeColours } from "./theme";
import { attribute, booleanAttribute, child, insertOrdered, numberAttribute, removeElement } from "./xml";

export interface FontFacts {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** "none", "single", "double", "singleAccounting", "doubleAccounting". */
  readonly underline: string;
  /** "baseline", "superscript", "subscript". */
  readonly position: string;
  /** "#RRGGBB". */
  readonly colour: string;
}

export function readFont(font: Element | null, theme: ThemeColours): FontFacts {
  const flag = (name: string): boolean => {
    const element = font === null ? null : child(font, name);
    return element !== null && booleanAttribute(element, "val", true);
  };
  const value = (name: string): string | null => {
    const element = font === null ? null : child(font, name);
    return element === null ? null : attribute(element, "val");
  };
  const size = font === null ? null : child(font, "sz");
  const underline = font === null ? null : child(font, "u");
  return {
    name: value("name") ?? "Calibri",
    size: (size === null ? null : numberAttribute(size, "val")) ?? 11,
    bold: flag("b"),
    italic: flag("i"),
    strike: flag("strike"),
    underline: underline === null ? "none" : (attribute(underline, "val") ?? "single"),
    position: value("vertAlign") ?? "baseline",
    colour: readColour(font === null ? null : child(font, "color"), theme) ?? "#000000",
  };
}

export function changeFont(font: Element, change: Partial<FontFacts>): void {
  const put = (name: string, present: boolean, attributes: Readonly<Record<string, string>> = {}): void => {
    const old = child(font, name);
    if (old !== null) removeElement(old);
    if (!present) return;
    const document = font.ownerDocument;
    if (document === null) return;
    const element = document.createElementNS(NAMESPACE.main, prefixed(font.prefix, name));
    for (const [key, text] of Object.entries(attributes)) element.setAttribute(key, text);
    insertOrdered(font, element, FONT_ORDER);
  };
  if (change.bold !== undefined) put("b", change.bold);
  if (change.italic !== undefined) put("i", change.italic);
  if (change.strike !== undefined) put("strike", change.strike);
  if (change.underline !== undefined) {
    put("u", change.underline !== "none", change.underline === "single" ? {} : { val: change.underline });
  }
  if (change.position !== undefined) put("vertAlign", change.position !== "baseline", { val: change.position });
  if (change.size !== undefined) put("sz", true, { val: String(change.size) });
  if (change.colour !== undefined) put("color", true, { rgb: `FF${change.colour.slice(1)}` });
  if (change.name !== undefined) {
    put("name", true, { val: change.name });
    // A font that follows the theme would ignore the new name.
    put("scheme", false);
    put("family", false);
    put("charset", false);
  }
}
