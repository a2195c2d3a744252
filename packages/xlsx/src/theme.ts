import type { Element } from "@xmldom/xmldom";
import type { Parts } from "./parts";
import { attribute, booleanAttribute, child, children, descendant, numberAttribute, rootOf } from "./xml";

/** The twelve colours of a theme as "RRGGBB", in the order in which spreadsheets number them. */
export type ThemeColours = readonly string[];

const OFFICE: ThemeColours = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
]; // prettier-ignore

/** In a theme dark and light come first in pairs; spreadsheets count light before dark. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const INDEXED = [
  "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "000000", "FFFFFF", "FF0000", "00FF00",
  "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080",
  "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF",
  "800080", "800000", "008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99",
  "3366FF", "33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300",
  "993300", "993366", "333399", "333333",
]; // prettier-ignore

export function readTheme(parts: Parts, part: string | null): ThemeColours {
  if (part === null || !parts.has(part)) return OFFICE;
  const scheme = descendant(rootOf(parts.tree(part), part), "themeElements", "clrScheme");
  if (scheme === null) return OFFICE;
  return ORDER.map((name, index) => {
    const box = child(scheme, name);
    const colour = box === null ? undefined : children(box)[0];
    const value = colour === undefined ? null : (attribute(colour, "lastClr") ?? attribute(colour, "val"));
    return value !== null && /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : (OFFICE[index] ?? "000000");
  });
}

/** A colour element as "#RRGGBB"; null: automatic. */
export function readColour(element: Element | null, theme: ThemeColours): string | null {
  if (element === null || booleanAttribute(element, "auto")) return null;
  const rgb = attribute(element, "rgb");
  const themed = numberAttribute(element, "theme");
  const indexed = numberAttribute(element, "indexed");
  let base: string | undefined;
  if (rgb !== null && /^[0-9A-Fa-f]{6,8}$/.test(rgb)) base = rgb.slice(-6);
  else if (themed !== null) base = theme[themed];
  else if (indexed !== null) base = INDEXED[indexed];
  if (base === undefined) return null;
  return `#${tinted(base, numberAttribute(element, "tint") ?? 0).toUpperCase()}`;
}

/** Excel lightens (tint > 0) or darkens (tint < 0) the luminance. */
function tinted(base: string, tint: number): string {
  if (tint === 0) return base;
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(base.slice(at, at + 2), 16);
      const result = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
      return Math.round(Math.max(0, Math.min(255, result)))
        .toString(16)
        .padStart(2, "0");
    })
    .join("");
}
