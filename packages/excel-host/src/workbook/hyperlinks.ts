import { areaName, containsArea, intersection, parseArea } from "@offline-excel/xlsx/address";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { type Element, attribute, child, children, removeElement } from "@offline-excel/xlsx/xml";
import { WorkbookError } from "./workbook-error";
import type { Area } from "./area";
import { announceChange, ensureWritable } from "./range-changes";
import { cellText, writeInputs } from "./range-cells";
import { changeFormats } from "./range-formats";

/** What a link of cells leads to, and how it is shown; null: not given. */
export interface Hyperlink {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
  readonly textToDisplay: string | null;
}

/** Links of cells: to a page, a file or an address of mail, or to a place in the workbook. */

function linksOf({ sheet }: Area): Element[] {
  const box = child(sheet.file.root(), "hyperlinks");
  return box === null ? [] : children(box, "hyperlink");
}

/** The link that covers all of a range; null: none does. */
export function readHyperlink(area: Area): Hyperlink | null {
  const element = linksOf(area).find((one) => {
    const own = parseArea(attribute(one, "ref") ?? "");
    return own !== null && containsArea(own, area);
  });
  if (element === undefined) return null;
  const id = element.getAttributeNS(NAMESPACE.relationships, "id");
  const { parts } = area.book.file;
  const target = parts.relations(area.sheet.file.part).find((relation) => relation.id === id)?.target;
  const place = attribute(element, "location");
  return {
    address: target ?? null,
    documentReference: place,
    screenTip: attribute(element, "tooltip") ?? "",
    textToDisplay: attribute(element, "display") ?? cellText(area, area.row, area.column),
  };
}

/** Excel shows the text of a link in the cell, blue and underlined. */
export function writeHyperlink(area: Area, link: Hyperlink): void {
  ensureWritable(area);
  const { address: page, documentReference: place, screenTip: tip } = link;
  if (page === null && place === null) throw new WorkbookError("invalid");
  removeHyperlinks(area);
  const { file } = area.sheet;
  const box = file.ensure("hyperlinks");
  const element = file.element("hyperlink");
  element.setAttribute("ref", areaName(area));
  if (page !== null) {
    const id = area.book.file.parts.relateOutside(file.part, "hyperlink", page);
    element.setAttributeNS(NAMESPACE.relationships, "r:id", id);
  }
  if (place !== null) element.setAttribute("location", place);
  if (tip !== null) element.setAttribute("tooltip", tip);
  const first = area.with({ row: area.row, column: area.column, rows: 1, columns: 1 });
  const blank = cellText(first, area.row, area.column) === "";
  const text = link.textToDisplay ?? (blank ? (page ?? place) : null);
  if (text !== null) {
    element.setAttribute("display", text);
    writeInputs(first, text);
    announceChange(first, "RangeEdited");
  }
  box.appendChild(element);
  changeFormats(area, { font: { colour: "#0563C1", underline: "single" } });
}

/** Takes away the links of a range; one that reaches further stays there only where it is whole. */
export function removeHyperlinks(area: Area): void {
  for (const element of linksOf(area)) {
    const own = parseArea(attribute(element, "ref") ?? "");
    if (own === null || intersection(own, area) === null) continue;
    area.sheet.file.changeShell();
    const box = element.parentNode as Element;
    const id = element.getAttributeNS(NAMESPACE.relationships, "id");
    removeElement(element);
    if (id !== null && id !== "") area.book.file.parts.unrelate(area.sheet.file.part, id);
    if (children(box).length === 0) removeElement(box);
  }
}
