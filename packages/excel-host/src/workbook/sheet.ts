import { areaName, intersection, parseArea } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { charactersWithin, type ColumnRun, standardColumnWidth } from "@offline-excel/xlsx/columns";
import type { SheetFile } from "@offline-excel/xlsx/sheet-file";
import {
  type Element,
  attribute,
  booleanAttribute,
  child,
  children,
  numberAttribute,
  removeElement,
} from "@offline-excel/xlsx/xml";

/** A worksheet with what its shell says, as typed facts. */
export class Sheet {
  readonly id: string;
  readonly file: SheetFile;
  private mergeList: Bounds[] | null = null;

  constructor(file: SheetFile) {
    this.file = file;
    this.id = `{00000000-0001-0000-${String(file.sheetId).padStart(4, "0").slice(-4)}-${String(file.sheetId).padStart(12, "0")}}`;
  }

  get name(): string {
    return this.file.name;
  }

  private view(): Element | null {
    const views = child(this.file.root(), "sheetViews");
    return views === null ? null : child(views, "sheetView");
  }

  changeView(): Element {
    const views = this.file.ensure("sheetViews");
    const known = child(views, "sheetView");
    if (known !== null) return known;
    const view = this.file.element("sheetView");
    view.setAttribute("workbookViewId", "0");
    views.appendChild(view);
    return view;
  }

  get rightToLeft(): boolean {
    const view = this.view();
    return view !== null && booleanAttribute(view, "rightToLeft");
  }

  get showGridlines(): boolean {
    const view = this.view();
    return view === null || booleanAttribute(view, "showGridLines", true);
  }

  set showGridlines(shown: boolean) {
    this.viewFlag("showGridLines", shown);
  }

  get showHeadings(): boolean {
    const view = this.view();
    return view === null || booleanAttribute(view, "showRowColHeaders", true);
  }

  set showHeadings(shown: boolean) {
    this.viewFlag("showRowColHeaders", shown);
  }

  private viewFlag(name: string, shown: boolean): void {
    const view = this.changeView();
    if (shown) view.removeAttribute(name);
    else view.setAttribute(name, "0");
  }

  /** Rows and columns that stand still. */
  get frozen(): { readonly rows: number; readonly columns: number } {
    const view = this.view();
    const pane = view === null ? null : child(view, "pane");
    if (pane === null || !(attribute(pane, "state") ?? "").startsWith("frozen")) return { rows: 0, columns: 0 };
    return { rows: numberAttribute(pane, "ySplit") ?? 0, columns: numberAttribute(pane, "xSplit") ?? 0 };
  }

  freeze(rows: number, columns: number): void {
    const view = this.changeView();
    for (const old of children(view)) {
      if (old.localName === "pane" || (old.localName === "selection" && old.hasAttribute("pane"))) removeElement(old);
    }
    if (rows === 0 && columns === 0) return;
    const pane = this.file.element("pane");
    if (columns > 0) pane.setAttribute("xSplit", String(columns));
    if (rows > 0) pane.setAttribute("ySplit", String(rows));
    pane.setAttribute("topLeftCell", areaName({ row: rows, column: columns, rows: 1, columns: 1 }));
    const place = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
    pane.setAttribute("activePane", place);
    pane.setAttribute("state", "frozen");
    view.insertBefore(pane, view.firstChild);
    const selection = this.file.element("selection");
    selection.setAttribute("pane", place);
    view.insertBefore(selection, pane.nextSibling);
  }

  get tabColour(): string | null {
    const properties = child(this.file.root(), "sheetPr");
    const colour = properties === null ? null : child(properties, "tabColor");
    const rgb = colour === null ? null : attribute(colour, "rgb");
    return rgb === null ? null : `#${rgb.slice(-6).toUpperCase()}`;
  }

  set tabColour(colour: string | null) {
    const properties = this.file.ensure("sheetPr");
    const old = child(properties, "tabColor");
    if (old !== null) removeElement(old);
    if (colour === null) return;
    const element = this.file.element("tabColor");
    element.setAttribute("rgb", `FF${colour.slice(1)}`);
    properties.insertBefore(element, properties.firstChild);
  }

  /** Points; what rows have that say nothing else. */
  get standardHeight(): number {
    const format = child(this.file.root(), "sheetFormatPr");
    return (format === null ? null : numberAttribute(format, "defaultRowHeight")) ?? 15;
  }

  /** Characters of a column that nobody has set, padding included, as files have it. */
  get standardFileWidth(): number {
    return standardColumnWidth(this.file.shell());
  }

  /** Characters that such a column has room for. */
  get standardWidth(): number {
    return charactersWithin(this.standardFileWidth);
  }

  get isProtected(): boolean {
    const protection = child(this.file.root(), "sheetProtection");
    return protection !== null && booleanAttribute(protection, "sheet");
  }

  get merges(): readonly Bounds[] {
    if (this.mergeList === null) {
      const box = child(this.file.root(), "mergeCells");
      this.mergeList = (box === null ? [] : children(box, "mergeCell"))
        .map((element) => parseArea(attribute(element, "ref") ?? ""))
        .filter((area) => area !== null);
    }
    return this.mergeList;
  }

  setMerges(merges: readonly Bounds[]): void {
    this.mergeList = [...merges];
    const old = child(this.file.root(), "mergeCells");
    if (old !== null) {
      this.file.changeShell();
      removeElement(old);
    }
    if (merges.length === 0) return;
    const box = this.file.ensure("mergeCells");
    box.setAttribute("count", String(merges.length));
    for (const merge of merges) {
      const element = this.file.element("mergeCell");
      element.setAttribute("ref", areaName(merge));
      box.appendChild(element);
    }
  }

  /** The merged area that covers a cell. */
  mergeAt(row: number, column: number): Bounds | null {
    return this.merges.find((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }) !== null) ?? null;
  }

  columnAt(column: number): ColumnRun | null {
    return this.file.columns().find((run) => run.first <= column && column <= run.last) ?? null;
  }

  /** Number of the format that a cell shows: its own, its row's or its column's. */
  styleAt(row: number, column: number): number {
    const own = this.file.content.cells.styleMark(row, column);
    if (own > 0) return own - 1;
    // A cell that is written without a format has the standard one, not its row's.
    if (this.file.content.cells.kind(row, column) !== 0) return 0;
    return this.file.row(row).style ?? this.columnAt(column)?.style ?? 0;
  }
}
