import type { Element } from "@xmldom/xmldom";
import { prefixed } from "./columns";
import { NAMESPACE } from "./namespaces";
import { BORDER_ORDER } from "./schema-order";
import { readColour, type ThemeColours } from "./theme";
import { attribute, booleanAttribute, child, insertOrdered, removeElement } from "./xml";

export const BORDER_SIDES = ["left", "right", "top", "bottom", "diagonalDown", "diagonalUp"] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface BorderLine {
  /** As the file names it: "none", "thin", "medium", "dashed" ... */
  readonly style: string;
  readonly colour: string;
}
export type BorderFacts = Readonly<Record<BorderSide, BorderLine>>;
export type BorderChange = Partial<Record<BorderSide, Partial<BorderLine>>>;

export function readBorder(border: Element | null, theme: ThemeColours): BorderFacts {
  const line = (name: string, shown = true): BorderLine => {
    const element = border === null || !shown ? null : child(border, name);
    return {
      style: (element === null ? null : attribute(element, "style")) ?? "none",
      colour: readColour(element === null ? null : child(element, "color"), theme) ?? "#000000",
    };
  };
  return {
    left: line("left"),
    right: line("right"),
    top: line("top"),
    bottom: line("bottom"),
    diagonalDown: line("diagonal", border !== null && booleanAttribute(border, "diagonalDown")),
    diagonalUp: line("diagonal", border !== null && booleanAttribute(border, "diagonalUp")),
  };
}

export function changeBorder(border: Element, change: BorderChange): void {
  for (const side of BORDER_SIDES) {
    const wanted = change[side];
    if (wanted === undefined) continue;
    const diagonal = side === "diagonalDown" || side === "diagonalUp";
    if (diagonal) border.setAttribute(side, wanted.style === "none" ? "0" : "1");
    changeLine(border, diagonal ? "diagonal" : side, wanted);
  }
}

function changeLine(border: Element, name: string, wanted: Partial<BorderLine>): void {
  const document = border.ownerDocument;
  if (document === null) return;
  let line = child(border, name);
  if (line === null) {
    line = document.createElementNS(NAMESPACE.main, prefixed(border.prefix, name));
    insertOrdered(border, line, BORDER_ORDER);
  }
  if (wanted.style === "none") {
    line.removeAttribute("style");
  } else if (wanted.style !== undefined) {
    line.setAttribute("style", wanted.style);
  } else if (!line.hasAttribute("style")) {
    line.setAttribute("style", "thin");
  }
  const old = child(line, "color");
  if (wanted.style === "none" || wanted.colour !== undefined) {
    if (old !== null) removeElement(old);
  }
  if (wanted.style !== "none" && (wanted.colour !== undefined || old === null)) {
    const colour = document.createElementNS(NAMESPACE.main, prefixed(border.prefix, "color"));
    if (wanted.colour === undefined) colour.setAttribute("auto", "1");
    else colour.setAttribute("rgb", `FF${wanted.colour.slice(1)}`);
    line.appendChild(colour);
  }
}
