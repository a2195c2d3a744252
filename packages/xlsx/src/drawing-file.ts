import type { Document, Element } from "@xmldom/xmldom";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "./namespaces";
import type { Parts } from "./parts";
import type { SheetFile } from "./sheet-file";
import { child, children, descendant, escapeXml, fragment, numberAttribute, removeElement, rootOf } from "./xml";

/** English metric units in a point. */
export const POINT = 12_700;

/** A corner of an anchor: a cell, and how far into it in EMU. */
export interface AnchorCorner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

export interface Anchor {
  readonly from: AnchorCorner;
  readonly to: AnchorCorner;
}

/** A chart's frame on a sheet. */
export interface ChartFrame {
  readonly part: string;
  readonly relation: string;
  readonly chartPart: string;
  readonly element: Element;
}

function drawingPart(parts: Parts, sheet: SheetFile): string | null {
  const element = child(sheet.root(), "drawing");
  const id = element === null ? null : element.getAttributeNS(NAMESPACE.relationships, "id");
  const relation = parts.relations(sheet.part).find((one) => one.id === id);
  return relation !== undefined && parts.has(relation.target) ? relation.target : null;
}

/** The charts that a sheet's drawing shows. */
export function readFrames(parts: Parts, sheet: SheetFile): ChartFrame[] {
  if (!sheet.content.tail.includes("drawing")) return [];
  const part = drawingPart(parts, sheet);
  if (part === null) return [];
  const frames: ChartFrame[] = [];
  for (const element of children(rootOf(parts.tree(part), part))) {
    const chart = descendant(element, "graphicFrame", "graphic", "graphicData", "chart");
    const id = chart === null ? null : chart.getAttributeNS(NAMESPACE.relationships, "id");
    const relation = parts.relations(part).find((one) => one.id === id);
    if (relation?.kind === "chart" && parts.has(relation.target)) {
      frames.push({ part, relation: relation.id, chartPart: relation.target, element });
    }
  }
  return frames;
}

export function frameName(frame: ChartFrame): Element | null {
  return descendant(frame.element, "graphicFrame", "nvGraphicFramePr", "cNvPr");
}

export function readAnchor(frame: ChartFrame): Anchor {
  const from = corner(child(frame.element, "from"));
  const to = child(frame.element, "to");
  if (to !== null) return { from, to: corner(to) };
  const extent = child(frame.element, "ext");
  const wide = extent === null ? 0 : (numberAttribute(extent, "cx") ?? 0);
  const high = extent === null ? 0 : (numberAttribute(extent, "cy") ?? 0);
  // One-cell anchors say how large they are; counted in standard cells.
  return {
    from,
    to: {
      row: from.row + Math.floor(high / (15 * POINT)),
      rowOffset: Math.round(high % (15 * POINT)),
      column: from.column + Math.floor(wide / (48 * POINT)),
      columnOffset: Math.round(wide % (48 * POINT)),
    },
  };
}

function corner(element: Element | null): AnchorCorner {
  const figure = (name: string): number => {
    const box = element === null ? null : child(element, name);
    return box === null ? 0 : Number(box.textContent) || 0;
  };
  return { row: figure("row"), rowOffset: figure("rowOff"), column: figure("col"), columnOffset: figure("colOff") };
}

function cornerXml(name: string, at: AnchorCorner): string {
  return `<xdr:${name}><xdr:col>${at.column}</xdr:col><xdr:colOff>${Math.round(at.columnOffset)}</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>${Math.round(at.rowOffset)}</xdr:rowOff></xdr:${name}>`;
}

/** Puts a chart part in a new frame; makes the sheet's drawing where it has none. */
export function addFrame(parts: Parts, sheet: SheetFile, chartPart: string, name: string, anchor: Anchor): ChartFrame {
  const part = drawingPart(parts, sheet) ?? makeDrawing(parts, sheet);
  const document = parts.change(part);
  const id = nextShapeId(document);
  const relation = parts.relate(part, "chart", chartPart);
  const element = fragment(
    document,
    `<xdr:twoCellAnchor xmlns:xdr="${NAMESPACE.spreadsheetDrawing}" xmlns:a="${NAMESPACE.drawing}">${cornerXml("from", anchor.from)}${cornerXml("to", anchor.to)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${NAMESPACE.chart}"><c:chart xmlns:c="${NAMESPACE.chart}" xmlns:r="${NAMESPACE.relationships}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  rootOf(document, part).appendChild(element);
  return { part, relation, chartPart, element };
}

function makeDrawing(parts: Parts, sheet: SheetFile): string {
  const part = parts.freeName("xl/drawings/drawing", ".xml");
  parts.add(
    part,
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${NAMESPACE.spreadsheetDrawing}" xmlns:a="${NAMESPACE.drawing}"/>`,
    CONTENT_TYPE.drawing,
  );
  const id = parts.relate(sheet.part, "drawing", part);
  sheet.ensure("drawing").setAttributeNS(NAMESPACE.relationships, "r:id", id);
  return part;
}

function nextShapeId(document: Document): number {
  let highest = 1;
  for (const element of document.getElementsByTagNameNS(NAMESPACE.spreadsheetDrawing, "cNvPr")) {
    highest = Math.max(highest, numberAttribute(element, "id") ?? 0);
  }
  return highest + 1;
}

export function moveFrame(parts: Parts, frame: ChartFrame, anchor: Anchor): ChartFrame {
  const document = parts.change(frame.part);
  const element = fragment(
    document,
    `<xdr:twoCellAnchor xmlns:xdr="${NAMESPACE.spreadsheetDrawing}">${cornerXml("from", anchor.from)}${cornerXml("to", anchor.to)}</xdr:twoCellAnchor>`,
  );
  for (const kept of children(frame.element)) {
    if (!["from", "to", "ext", "pos"].includes(kept.localName ?? "")) element.appendChild(kept);
  }
  frame.element.parentNode?.replaceChild(element, frame.element);
  return { ...frame, element };
}

export function removeFrame(parts: Parts, frame: ChartFrame): void {
  parts.change(frame.part);
  removeElement(frame.element);
  parts.unrelate(frame.part, frame.relation);
  for (const relation of parts.relations(frame.chartPart)) if (!relation.external) parts.remove(relation.target);
  parts.remove(frame.chartPart);
}
