import { translateFormula } from "../formula/formula-references";
import { areaName, containsArea, intersection, parseArea } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { type Element, attribute, child, children, numberAttribute, removeElement } from "@offline-excel/xlsx/xml";
import { areasOf, without } from "./conditional-rules";
import { type CellMove, movedArea } from "./move-formula";
import type { Sheet } from "./sheet";

const BOXES = ["dataValidations", "ignoredErrors", "protectedRanges", "hyperlinks"] as const;

function boxed(sheet: Sheet, name: string): Element[] {
  const box = child(sheet.file.root(), name);
  return box === null ? [] : children(box);
}

function ruled(sheet: Sheet): Element[] {
  const listed = ["dataValidations", "ignoredErrors", "protectedRanges"].flatMap((name) => boxed(sheet, name));
  return [...children(sheet.file.root(), "conditionalFormatting"), ...listed];
}

function linked(sheet: Sheet): Element[] {
  return [...boxed(sheet, "hyperlinks"), ...children(sheet.file.root(), "autoFilter")];
}

/** Newer rules and sparklines name their cells in an element. */
function named(sheet: Sheet): Element[] {
  return [...sheet.file.root().getElementsByTagNameNS(NAMESPACE.xm, "sqref")];
}

function areasIn(element: Element): Bounds[] {
  return (element.textContent ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

/** Whether anything but cells and merges belongs to an area: rules, links, filters. */
export function hasRules(sheet: Sheet, area: Bounds): boolean {
  const touches = (one: Bounds): boolean => intersection(one, area) !== null;
  const refs = linked(sheet).map((element) => parseArea(attribute(element, "ref") ?? ""));
  return (
    ruled(sheet).some((element) => areasOf(element).some(touches)) ||
    named(sheet).some((element) => areasIn(element).some(touches)) ||
    refs.some((one) => one !== null && touches(one))
  );
}

/** Whether a newer rule reaches into an area and beyond it: it has a counterpart that it cannot be parted from. */
export function hasInseparableRules(sheet: Sheet, area: Bounds): boolean {
  return named(sheet)
    .map(areasIn)
    .some(
      (areas) =>
        areas.some((one) => intersection(one, area) !== null) && !areas.every((one) => containsArea(area, one)),
    );
}

/** Takes rules and links along within a sheet, and takes them off the cells that are overwritten. */
export function moveRules(move: CellMove): void {
  const { from: sheet, source, target } = move;
  for (const element of ruled(sheet)) {
    const own = areasOf(element);
    if (![source, target].some((area) => own.some((one) => intersection(one, area) !== null))) continue;
    const inside = own.map((one) => intersection(one, source)).filter((one) => one !== null);
    const outside = own.flatMap((one) => without(one, source)).flatMap((one) => without(one, target));
    sheet.file.changeShell();
    if (inside.length > 0 && outside.length > 0) {
      const clone = element.cloneNode(true) as Element;
      element.parentNode?.insertBefore(clone, element.nextSibling);
      renewRules(sheet, clone);
      give(
        clone,
        own,
        inside,
        inside.map((one) => movedArea(move, one)),
      );
      give(element, own, outside, outside);
    } else if (inside.length > 0) {
      give(
        element,
        own,
        inside,
        inside.map((one) => movedArea(move, one)),
      );
    } else if (outside.length > 0) {
      give(element, own, outside, outside);
    } else {
      removeElement(element);
    }
  }
  moveNamed(move);
  moveLinks(move);
  tidy(sheet);
}

/** Formulas of rules are written for the first cell: where that becomes another, they are written anew. */
function give(element: Element, own: readonly Bounds[], kept: readonly Bounds[], now: readonly Bounds[]): void {
  element.setAttribute("sqref", now.map(areaName).join(" "));
  const [old, first] = [own[0], kept[0]];
  if (old === undefined || first === undefined) return;
  const [rows, columns] = [first.row - old.row, first.column - old.column];
  if (rows === 0 && columns === 0) return;
  for (const holder of [element, ...children(element, "cfRule")]) {
    for (const formula of children(holder)) {
      if (!/^formula[12]?$/.test(formula.localName ?? "")) continue;
      formula.textContent = translateFormula(formula.textContent ?? "", rows, columns);
    }
  }
}

/** A second rule needs a rank of its own, and cannot share what the newer parts say of the first. */
function renewRules(sheet: Sheet, format: Element): void {
  const all = children(sheet.file.root(), "conditionalFormatting").flatMap((one) => children(one, "cfRule"));
  let highest = Math.max(0, ...all.map((rule) => numberAttribute(rule, "priority") ?? 0));
  for (const rule of children(format, "cfRule")) {
    highest += 1;
    rule.setAttribute("priority", String(highest));
    for (const extension of children(rule, "extLst")) removeElement(extension);
  }
}

function moveNamed(move: CellMove): void {
  const { from: sheet, source, target } = move;
  for (const element of named(sheet)) {
    const own = areasIn(element);
    const moves = own.length > 0 && own.every((one) => containsArea(source, one));
    const now = moves ? own.map((one) => movedArea(move, one)) : own.flatMap((one) => without(one, target));
    const text = now.map(areaName).join(" ");
    if (text === element.textContent) continue;
    sheet.file.changeShell();
    if (text === "") removeElement(element.parentNode as Element);
    else element.textContent = text;
  }
}

function moveLinks(move: CellMove): void {
  const { from: sheet, source, target, book } = move;
  for (const element of linked(sheet)) {
    const own = parseArea(attribute(element, "ref") ?? "");
    if (own === null) continue;
    if (containsArea(source, own)) {
      sheet.file.changeShell();
      element.setAttribute("ref", areaName(movedArea(move, own)));
    } else if (containsArea(target, own)) {
      sheet.file.changeShell();
      const id = element.getAttributeNS(NAMESPACE.relationships, "id");
      removeElement(element);
      if (id !== null && id !== "") book.file.parts.unrelate(sheet.file.part, id);
    }
  }
}

function tidy(sheet: Sheet): void {
  for (const name of BOXES) {
    const box = child(sheet.file.root(), name);
    if (box === null) continue;
    const count = children(box).length;
    if (count === 0) removeElement(box);
    else if (box.hasAttribute("count")) box.setAttribute("count", String(count));
  }
}
