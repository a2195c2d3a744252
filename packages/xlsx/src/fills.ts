import type { Element } from "@xmldom/xmldom";
import { prefixed } from "./columns";
import { NAMESPACE } from "./namespaces";
import { readColour, type ThemeColours } from "./theme";
import { attribute, child, children, descendant, removeElement } from "./xml";

export interface FillFacts {
  /** "none", "solid", "gray125" ... */
  readonly pattern: string;
  /** "#RRGGBB" of what covers the cell; null: no fill. */
  readonly colour: string | null;
}

/** null: no fill. */
export interface FillChange {
  readonly colour: string | null;
}

export function readFill(fill: Element | null, theme: ThemeColours, differential = false): FillFacts {
  const pattern = fill === null ? null : child(fill, "patternFill");
  if (pattern === null) {
    const stop = fill === null ? null : descendant(fill, "gradientFill", "stop", "color");
    return { pattern: stop === null ? "none" : "solid", colour: readColour(stop, theme) };
  }
  const kind = attribute(pattern, "patternType") ?? (differential ? "solid" : "none");
  if (kind === "none") return { pattern: kind, colour: null };
  // In a differential format Excel takes the background for a solid fill, in a cell format the foreground.
  const first = child(pattern, differential ? "bgColor" : "fgColor");
  const second = child(pattern, differential ? "fgColor" : "bgColor");
  return { pattern: kind, colour: readColour(first ?? second, theme) ?? (kind === "solid" ? "#000000" : null) };
}

export function changeFill(fill: Element, change: FillChange): void {
  const document = fill.ownerDocument;
  if (document === null) return;
  for (const old of children(fill)) removeElement(old);
  const pattern = document.createElementNS(NAMESPACE.main, prefixed(fill.prefix, "patternFill"));
  pattern.setAttribute("patternType", change.colour === null ? "none" : "solid");
  if (change.colour !== null) {
    const foreground = document.createElementNS(NAMESPACE.main, prefixed(fill.prefix, "fgColor"));
    foreground.setAttribute("rgb", `FF${change.colour.slice(1)}`);
    const background = document.createElementNS(NAMESPACE.main, prefixed(fill.prefix, "bgColor"));
    background.setAttribute("indexed", "64");
    pattern.appendChild(foreground);
    pattern.appendChild(background);
  }
  fill.appendChild(pattern);
}
