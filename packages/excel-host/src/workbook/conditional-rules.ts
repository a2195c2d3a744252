import { areaName, containsArea, intersection, parseArea } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { WORKSHEET_ORDER } from "@offline-excel/xlsx/schema-order";
import {
  type Element,
  attribute,
  child,
  children,
  descendant,
  fragment,
  insertOrdered,
  numberAttribute,
  removeElement,
} from "@offline-excel/xlsx/xml";
import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** One rule of a sheet's conditional formats, with the areas that it is for. */
export interface Rule {
  readonly sheet: Sheet;
  /** The cfRule element; its parent says where. */
  element: Element;
}

export function areasOf(element: Element): Bounds[] {
  return (attribute(element, "sqref") ?? "")
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== null);
}

export function ruleAreas(rule: Rule): Bounds[] {
  const parent = rule.element.parentNode;
  return parent === null ? [] : areasOf(parent as Element);
}

/** All rules of a sheet, first the one that wins. */
export function sheetRules(sheet: Sheet): Rule[] {
  if (!sheet.file.touched && !sheet.file.content.tail.includes("conditionalFormatting")) return [];
  return children(sheet.file.root(), "conditionalFormatting")
    .flatMap((format) => children(format, "cfRule"))
    .map((element) => ({ sheet, element }))
    .sort((a, b) => priorityOf(a) - priorityOf(b));
}

export function priorityOf(rule: Rule): number {
  return numberAttribute(rule.element, "priority") ?? 0;
}

export function rulesOver(areas: readonly Area[]): Rule[] {
  const sheet = areas[0]?.sheet;
  if (sheet === undefined) return [];
  return sheetRules(sheet).filter((rule) =>
    ruleAreas(rule).some((own) => areas.some((area) => intersection(own, area) !== null)),
  );
}

/** Adds a rule: the newest comes first, and each priority is there once. */
export function addRule(areas: readonly Area[], xml: string): Rule {
  const first = areas[0];
  if (first === undefined) throw new Error("a rule needs cells");
  const { sheet } = first;
  const { file } = sheet;
  const document = file.changeShell();
  for (const rule of sheetRules(sheet)) rule.element.setAttribute("priority", String(priorityOf(rule) + 1));
  const format = file.element("conditionalFormatting");
  format.setAttribute("sqref", areas.map((area) => areaName(area)).join(" "));
  const element = fragment(document, xml.replace("<cfRule", `<cfRule xmlns="${NAMESPACE.main}"`));
  element.setAttribute("priority", "1");
  format.appendChild(element);
  insertOrdered(file.root(), format, WORKSHEET_ORDER);
  return { sheet, element };
}

/** Puts another rule in a rule's place. */
export function replaceRule(rule: Rule, xml: string): void {
  const document = rule.sheet.file.changeShell();
  const element = fragment(document, xml.replace("<cfRule", `<cfRule xmlns="${NAMESPACE.main}"`));
  element.setAttribute("priority", String(priorityOf(rule)));
  if (rule.element.hasAttribute("stopIfTrue")) element.setAttribute("stopIfTrue", "1");
  rule.element.parentNode?.replaceChild(element, rule.element);
  rule.element = element;
}

export function removeRule(rule: Rule): void {
  rule.sheet.file.changeShell();
  removeExtension(rule.sheet, rule.element);
  const parent = rule.element.parentNode;
  removeElement(rule.element);
  if (parent !== null && children(parent, "cfRule").length === 0) removeElement(parent as Element);
}

/** A data bar has a second part in the sheet's extensions, found by its id. */
function removeExtension(sheet: Sheet, rule: Element): void {
  const id = extensionId(rule);
  if (id === null) return;
  for (const extended of [...sheet.file.root().getElementsByTagNameNS(NAMESPACE.x14, "cfRule")]) {
    if (attribute(extended, "id") !== id) continue;
    const box = extended.parentNode as Element;
    const list = box.parentNode as Element;
    removeElement(box);
    if (children(list).length > 0) continue;
    const extension = list.parentNode as Element;
    const all = extension.parentNode as Element;
    removeElement(extension);
    if (children(all).length === 0) removeElement(all);
  }
}

export function extensionId(rule: Element): string | null {
  const element = descendant(rule, "extLst", "ext", "id");
  return element === null ? null : (element.textContent ?? null);
}

/** The list in the sheet's extensions that holds the second parts. */
export function extensionList(sheet: Sheet): Element {
  const { file } = sheet;
  const uri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
  const all = file.ensure("extLst");
  let extension = children(all).find((element) => attribute(element, "uri") === uri);
  if (extension === undefined) {
    extension = fragment(
      file.changeShell(),
      `<ext xmlns="${NAMESPACE.main}" uri="${uri}" xmlns:x14="${NAMESPACE.x14}"><x14:conditionalFormattings/></ext>`,
    );
    all.insertBefore(extension, all.firstChild);
  }
  const list = child(extension, "conditionalFormattings");
  if (list !== null) return list;
  const made = file.shell().createElementNS(NAMESPACE.x14, "x14:conditionalFormattings");
  extension.appendChild(made);
  return made;
}

/** Takes the rules off a range; a rule that reaches beyond it keeps the rest. */
export function clearConditionalFormats(area: Area): void {
  for (const rule of rulesOver([area])) {
    const parent = rule.element.parentNode as Element | null;
    if (parent === null) continue;
    const own = ruleAreas(rule);
    const rest = own.filter((one) => !containsArea(area, one));
    if (rest.length === 0) {
      removeRule(rule);
    } else if (rest.every((one) => intersection(one, area) === null)) {
      rule.sheet.file.changeShell();
      parent.setAttribute("sqref", rest.map(areaName).join(" "));
    } else {
      rule.sheet.file.changeShell();
      parent.setAttribute(
        "sqref",
        rest
          .flatMap((one) => without(one, area))
          .map(areaName)
          .join(" "),
      );
    }
  }
}

/** An area without another: up to four rectangles. */
export function without(area: Bounds, hole: Bounds): Bounds[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const bottom = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { ...area, rows: common.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...common, column: area.column, columns: common.column - area.column },
    { ...common, column: right, columns: area.column + area.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}
