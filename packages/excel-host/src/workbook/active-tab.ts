import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import type { WorkbookFile } from "@offline-excel/xlsx/workbook-file";
import { type Element, attribute, child, numberAttribute } from "@offline-excel/xlsx/xml";
import type { Sheet } from "./sheet";

/** The tab that the file opens at; a chart sheet's too. */
export function openingTab(file: WorkbookFile): Element | undefined {
  return file.sheetElements()[numberAttribute(viewOf(file) ?? file.root(), "activeTab") ?? 0];
}

function viewOf(file: WorkbookFile): Element | null {
  const views = child(file.root(), "bookViews");
  return views === null ? null : child(views, "workbookView");
}

/** Lets the file open at a tab. Nothing is changed where it does so already. */
export function openAt(file: WorkbookFile, tab: Element): void {
  const index = file.sheetElements().indexOf(tab);
  if (index < 0 || index === (numberAttribute(viewOf(file) ?? file.root(), "activeTab") ?? 0)) return;
  const views = file.ensure("bookViews");
  const view = child(views, "workbookView") ?? appended(views, file.element("workbookView"));
  view.setAttribute("activeTab", String(index));
  // A first tab that stands behind the active one would leave that out of sight.
  if ((numberAttribute(view, "firstSheet") ?? 0) > index) view.removeAttribute("firstSheet");
}

/** Marks one sheet as selected and no other: several would be a group, where what is typed goes into all. */
export function selectTab(file: WorkbookFile, sheets: readonly Sheet[], active: Sheet): void {
  for (const sheet of sheets) {
    const { head } = sheet.file.content;
    // Most sheets are not selected: their shells need not become trees.
    if (sheet !== active && !head.includes("tabSelected") && !sheet.file.touched) continue;
    const views = sheet === active ? sheet.file.ensure("sheetViews") : child(sheet.file.root(), "sheetViews");
    if (views === null) continue;
    const view = child(views, "sheetView");
    if (sheet === active) select(sheet, views, view);
    else if (view !== null && attribute(view, "tabSelected") !== null) {
      sheet.file.changeShell();
      view.removeAttribute("tabSelected");
    }
  }
  for (const { kind, external, target } of file.parts.relations(file.part)) {
    if (kind !== "chartsheet" || external || !file.parts.text(target).includes("tabSelected")) continue;
    const root = file.parts.change(target).documentElement;
    for (const view of root?.getElementsByTagNameNS(NAMESPACE.main, "sheetView") ?? [])
      view.removeAttribute("tabSelected");
  }
}

function select(sheet: Sheet, views: Element, known: Element | null): void {
  const view = known ?? appended(views, sheet.file.element("sheetView"));
  if (known === null) view.setAttribute("workbookViewId", "0");
  view.setAttribute("tabSelected", "1");
}

function appended(parent: Element, element: Element): Element {
  parent.appendChild(element);
  return element;
}
