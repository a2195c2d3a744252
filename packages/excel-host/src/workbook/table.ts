import { areaName, parseArea } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { prefixed } from "@offline-excel/xlsx/columns";
import { CONTENT_TYPE, NAMESPACE, XML_HEAD } from "@offline-excel/xlsx/namespaces";
import type { Parts } from "@offline-excel/xlsx/parts";
import {
  type Element,
  attribute,
  booleanAttribute,
  child,
  children,
  decodeControls,
  encodeControls,
  escapeXml,
  numberAttribute,
  removeElement,
  rootOf,
} from "@offline-excel/xlsx/xml";
import type { Sheet } from "./sheet";

/** A table: its part's tree is what it knows. */
export class Table {
  readonly parts: Parts;
  readonly part: string;
  readonly sheet: Sheet;
  readonly id: string;

  constructor(parts: Parts, part: string, sheet: Sheet) {
    this.parts = parts;
    this.part = part;
    this.sheet = sheet;
    const number = numberAttribute(this.root(), "id") ?? 1;
    this.id = `{00000000-000C-0000-FFFF-${String(number).padStart(12, "0")}}`;
  }

  root(): Element {
    return rootOf(this.parts.tree(this.part), this.part);
  }

  private change(): Element {
    return rootOf(this.parts.change(this.part), this.part);
  }

  get number(): number {
    return numberAttribute(this.root(), "id") ?? 0;
  }

  get name(): string {
    return attribute(this.root(), "displayName") ?? attribute(this.root(), "name") ?? "";
  }

  set name(name: string) {
    this.change().setAttribute("name", name);
    this.change().setAttribute("displayName", name);
  }

  /** Header and totals included. */
  get area(): Bounds {
    return parseArea(attribute(this.root(), "ref") ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  set area(area: Bounds) {
    const root = this.change();
    root.setAttribute("ref", areaName(area));
    const filter = child(root, "autoFilter");
    if (filter !== null) filter.setAttribute("ref", areaName({ ...area, rows: area.rows - (this.showTotals ? 1 : 0) }));
  }

  get showHeaders(): boolean {
    return (numberAttribute(this.root(), "headerRowCount") ?? 1) > 0;
  }

  get showTotals(): boolean {
    return (numberAttribute(this.root(), "totalsRowCount") ?? 0) > 0;
  }

  setTotals(shown: boolean): void {
    const root = this.change();
    if (shown) {
      root.setAttribute("totalsRowCount", "1");
      root.removeAttribute("totalsRowShown");
    } else {
      root.removeAttribute("totalsRowCount");
      root.setAttribute("totalsRowShown", "0");
    }
  }

  setHeaders(shown: boolean): void {
    const root = this.change();
    if (shown) root.removeAttribute("headerRowCount");
    else root.setAttribute("headerRowCount", "0");
    if (!shown) this.setFilterButton(false);
  }

  /** The rows between header and totals. */
  get body(): Bounds {
    const head = this.showHeaders ? 1 : 0;
    const { area } = this;
    return { ...area, row: area.row + head, rows: area.rows - head - (this.showTotals ? 1 : 0) };
  }

  columnElements(): Element[] {
    const box = child(this.root(), "tableColumns");
    return box === null ? [] : children(box, "tableColumn");
  }

  columnNames(): string[] {
    return this.columnElements().map((element) => decodeControls(attribute(element, "name") ?? ""));
  }

  renameColumn(index: number, name: string): void {
    this.change();
    this.columnElements()[index]?.setAttribute("name", encodeControls(name));
  }

  /** Gives the table columns of these names; a column that keeps its place keeps its element. */
  setColumns(names: readonly string[], keep: readonly (number | null)[] = names.map((_, index) => index)): void {
    const root = this.change();
    const old = this.columnElements();
    let highest = Math.max(0, ...old.map((element) => numberAttribute(element, "id") ?? 0));
    const box = child(root, "tableColumns");
    if (box === null) return;
    for (const element of old) removeElement(element);
    for (const [index, name] of names.entries()) {
      const from = keep[index];
      let element = from === null || from === undefined ? undefined : old[from];
      if (element === undefined) {
        element = this.parts.tree(this.part).createElementNS(NAMESPACE.main, prefixed(root.prefix, "tableColumn"));
        highest += 1;
        element.setAttribute("id", String(highest));
      }
      element.setAttribute("name", encodeControls(name));
      box.appendChild(element);
    }
    box.setAttribute("count", String(names.length));
    this.moveFilters(keep);
  }

  /** Filters stay with their columns; those of columns that are gone go. */
  private moveFilters(keep: readonly (number | null)[]): void {
    const filter = this.filterElement();
    for (const element of filter === null ? [] : children(filter, "filterColumn")) {
      const place = keep.indexOf(numberAttribute(element, "colId") ?? -1);
      if (place < 0) removeElement(element);
      else element.setAttribute("colId", String(place));
    }
  }

  styleInfo(): Element | null {
    return child(this.root(), "tableStyleInfo");
  }

  styleFlag(name: string): boolean {
    const info = this.styleInfo();
    return info !== null && booleanAttribute(info, name);
  }

  setStyle(name: string, value: string): void {
    const root = this.change();
    let info = child(root, "tableStyleInfo");
    if (info === null) {
      info = this.parts.tree(this.part).createElementNS(NAMESPACE.main, prefixed(root.prefix, "tableStyleInfo"));
      for (const flag of ["showFirstColumn", "showLastColumn", "showRowStripes", "showColumnStripes"])
        info.setAttribute(flag, "0");
      const extensions = child(root, "extLst");
      root.insertBefore(info, extensions);
    }
    info.setAttribute(name, value);
  }

  filterElement(): Element | null {
    return child(this.root(), "autoFilter");
  }

  /** Changes the formulas that new rows and the totals row are given. */
  changeFormulas(change: (formula: string) => string): void {
    for (const element of this.columnElements().flatMap((column) => children(column))) {
      if (!/Formula$/.test(element.localName ?? "")) continue;
      const before = element.textContent ?? "";
      const after = change(before);
      if (after === before) continue;
      this.change();
      element.textContent = after;
    }
  }

  /** To be called before its elements are changed. */
  touch(): void {
    this.change();
  }

  get showFilterButton(): boolean {
    return this.filterElement() !== null;
  }

  setFilterButton(shown: boolean): void {
    const root = this.change();
    const filter = child(root, "autoFilter");
    if (!shown && filter !== null) removeElement(filter);
    if (shown && filter === null) {
      const element = this.parts.tree(this.part).createElementNS(NAMESPACE.main, prefixed(root.prefix, "autoFilter"));
      root.insertBefore(element, root.firstChild);
      this.area = { ...this.area };
    }
  }
}

export function readTables(parts: Parts, sheet: Sheet): Table[] {
  return parts
    .relations(sheet.file.part)
    .filter((relation) => relation.kind === "table" && !relation.external && parts.has(relation.target))
    .map((relation) => new Table(parts, relation.target, sheet));
}

/** Makes a table part, tells the sheet of it, and leaves the cells to the caller. */
export function createTable(
  parts: Parts,
  sheet: Sheet,
  area: Bounds,
  name: string,
  number: number,
  columns: readonly string[],
): Table {
  const part = parts.freeName("xl/tables/table", ".xml");
  const reference = areaName(area);
  const list = columns
    .map((column, index) => `<tableColumn id="${index + 1}" name="${encodeControls(escapeXml(column))}"/>`)
    .join("");
  parts.add(
    part,
    `${XML_HEAD}<table xmlns="${NAMESPACE.main}" id="${number}" name="${escapeXml(name)}" displayName="${escapeXml(name)}" ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${list}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
    CONTENT_TYPE.table,
  );
  const id = parts.relate(sheet.file.part, "table", part);
  const box = sheet.file.ensure("tableParts");
  const element = sheet.file.element("tablePart");
  element.setAttributeNS(NAMESPACE.relationships, "r:id", id);
  box.appendChild(element);
  box.setAttribute("count", String(children(box).length));
  return new Table(parts, part, sheet);
}

/** Takes a table's part out of the package; the cells stay. */
export function removeTable(table: Table): void {
  const { parts, sheet } = table;
  const relation = parts.relations(sheet.file.part).find((one) => one.target === table.part);
  if (relation !== undefined) {
    const box = sheet.file.ensure("tableParts");
    for (const element of children(box)) {
      if (element.getAttributeNS(NAMESPACE.relationships, "id") === relation.id) removeElement(element);
    }
    if (children(box).length === 0) removeElement(box);
    else box.setAttribute("count", String(children(box).length));
    parts.unrelate(sheet.file.part, relation.id);
  }
  parts.remove(table.part);
}
