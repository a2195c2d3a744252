import { areaName, containsArea, intersection } from "@offline-excel/xlsx/address";
import { type Element, children, child, removeElement } from "@offline-excel/xlsx/xml";
import type { Area } from "./area";
import { areasOf, without } from "./conditional-rules";
import type { Sheet } from "./sheet";

/** The data validations of a sheet. */
export function validations(sheet: Sheet): Element[] {
  if (!sheet.file.touched && !sheet.file.content.tail.includes("dataValidation")) return [];
  const box = child(sheet.file.root(), "dataValidations");
  return box === null ? [] : children(box, "dataValidation");
}

/** The validation that all cells of a range have; null: none or different ones. */
export function validationOf(area: Area): Element | null {
  return validations(area.sheet).find((element) => areasOf(element).some((own) => containsArea(own, area))) ?? null;
}

export function clearValidation(areas: readonly Area[]): void {
  for (const area of areas) {
    for (const element of validations(area.sheet)) {
      const own = areasOf(element);
      if (!own.some((one) => intersection(one, area) !== null)) continue;
      area.sheet.file.changeShell();
      const rest = own.flatMap((one) => without(one, area));
      if (rest.length === 0) removeElement(element);
      else element.setAttribute("sqref", rest.map(areaName).join(" "));
    }
    tidy(area.sheet);
  }
}

function tidy(sheet: Sheet): void {
  const box = child(sheet.file.root(), "dataValidations");
  if (box === null) return;
  const count = children(box).length;
  sheet.file.changeShell();
  if (count === 0) removeElement(box);
  else box.setAttribute("count", String(count));
}

/** The range's own validation, made where it has none: others lose these cells. */
export function ownValidation(areas: readonly Area[]): Element | null {
  const [first] = areas;
  if (first === undefined) return null;
  const wanted = areas.map((area) => areaName(area)).join(" ");
  const known = validations(first.sheet).find((element) => element.getAttribute("sqref") === wanted);
  if (known !== undefined) {
    first.sheet.file.changeShell();
    return known;
  }
  const template = validationOf(first)?.cloneNode(true) as Element | undefined;
  clearValidation(areas);
  const box = first.sheet.file.ensure("dataValidations");
  const element = template ?? first.sheet.file.element("dataValidation");
  element.setAttribute("sqref", wanted);
  if (template === undefined) element.setAttribute("allowBlank", "1");
  box.appendChild(element);
  box.setAttribute("count", String(children(box).length));
  return element;
}
