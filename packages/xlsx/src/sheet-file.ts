import type { Document, Element } from "@xmldom/xmldom";
import { areaName } from "./address";
import { readsOtherWorkbook } from "./cell-formula";
import { cellKey, type CellContent } from "./cell-store";
import { type ColumnRun, readColumns, writeColumns } from "./columns";
import { NAMESPACE } from "./namespaces";
import { WORKSHEET_ORDER } from "./schema-order";
import type { CellFormula, RowFacts, SheetContent } from "./sheet-content";
import { PLAIN_ROW } from "./sheet-content";
import { writeSheet } from "./sheet-writer";
import type { TextPool } from "./text-pool";
import { child, insertOrdered, parseXml, rootOf, serializeXml } from "./xml";

/** A place for the cells in the shell's tree; replaced by them when the part is written. */
const PLACE = "<sheetData/>";

/** A worksheet part: cells in typed arrays, all else as a tree called the shell, made when first asked for. */
export class SheetFile {
  readonly part: string;
  readonly sheetId: number;
  readonly pool: TextPool;
  private contentValue: SheetContent;
  name: string;
  visibility: "visible" | "hidden" | "veryHidden";
  private shellTree: Document | null = null;
  private shellChanged = false;
  private cellsChanged = false;
  private columnRuns: readonly ColumnRun[] | null = null;

  constructor(
    part: string,
    sheetId: number,
    name: string,
    visibility: "visible" | "hidden" | "veryHidden",
    content: SheetContent,
    pool: TextPool,
  ) {
    this.part = part;
    this.sheetId = sheetId;
    this.name = name;
    this.visibility = visibility;
    this.contentValue = content;
    this.pool = pool;
  }

  get content(): SheetContent {
    return this.contentValue;
  }

  /** Cells moved: a new store takes the old one's place. */
  replaceContent(content: SheetContent): void {
    this.contentValue = content;
    this.cellsChanged = true;
  }

  get touched(): boolean {
    return this.cellsChanged || this.shellChanged;
  }

  touch(): void {
    this.cellsChanged = true;
  }

  shell(): Document {
    if (this.shellTree === null) {
      const { head, tail, prefix } = this.content;
      this.shellTree = parseXml(`${head}<${prefix}sheetData/>${tail}`, this.part);
    }
    return this.shellTree;
  }

  changeShell(): Document {
    this.shellChanged = true;
    return this.shell();
  }

  root(): Element {
    return rootOf(this.shell(), this.part);
  }

  /** A child of the worksheet element, made at its place where it is missing. */
  ensure(name: string): Element {
    const document = this.changeShell();
    const root = rootOf(document, this.part);
    const known = child(root, name);
    if (known !== null) return known;
    return insertOrdered(root, document.createElementNS(NAMESPACE.main, this.content.prefix + name), WORKSHEET_ORDER);
  }

  /** Adds a child of the worksheet element at its place. */
  insert(element: Element): void {
    this.shellChanged = true;
    insertOrdered(this.root(), element, WORKSHEET_ORDER);
  }

  element(name: string): Element {
    return this.shell().createElementNS(NAMESPACE.main, this.content.prefix + name);
  }

  columns(): readonly ColumnRun[] {
    this.columnRuns ??= readColumns(this.shell());
    return this.columnRuns;
  }

  setColumns(runs: readonly ColumnRun[]): void {
    this.columnRuns = runs;
    writeColumns(this.changeShell(), runs);
  }

  row(row: number): RowFacts {
    return this.content.rows.get(row) ?? PLAIN_ROW;
  }

  /** A height set here is the row's own; with the attribute customHeight="0" beside it, one that was fitted to the text. */
  setRow(row: number, change: Partial<RowFacts>): void {
    const known = this.row(row);
    const attributes = change.height === undefined ? known.attributes : withoutCustomHeight(known.attributes);
    this.content.rows.set(row, { ...known, attributes, ...change });
    this.cellsChanged = true;
  }

  /** Puts a value in a cell, in place of what it held. */
  setContent(row: number, column: number, content: CellContent): void {
    this.forgetOthers(cellKey(row, column));
    this.content.formulas.delete(cellKey(row, column));
    this.content.cells.set(row, column, content);
    this.cellsChanged = true;
  }

  /** `last` is what a formula was last seen to come to, where its text says the same at its new place. */
  setFormula(row: number, column: number, formula: CellFormula, last: CellContent | null = null): void {
    this.forgetOthers(cellKey(row, column));
    this.content.formulas.set(cellKey(row, column), formula);
    const nobodyKnows = readsOtherWorkbook(formula.text);
    const unknown: CellContent = nobodyKnows ? { kind: "error", value: "#REF!" } : { kind: "number", value: 0 };
    this.content.cells.set(row, column, (nobodyKnows ? last : null) ?? unknown);
    this.cellsChanged = true;
  }

  /** A formula's new result: the rest of the cell stays. */
  setResult(row: number, column: number, content: CellContent): void {
    this.content.cells.set(row, column, content);
    this.cellsChanged = true;
  }

  private forgetOthers(key: number): void {
    if (this.content.richTexts.size > 0) this.content.richTexts.delete(key);
    if (this.content.extras.size > 0) this.content.extras.delete(key);
    if (this.content.uncalculated.size > 0) this.content.uncalculated.delete(key);
  }

  /** The part's bytes. */
  *write(): Iterable<Uint8Array> {
    const bounds = this.content.cells.bounds(false);
    const dimension = bounds === null ? "A1" : areaName(bounds);
    let { head, tail } = this.content;
    if (this.shellChanged) {
      const text = serializeXml(this.shell());
      const place = PLACE.replace("sheetData", `${this.content.prefix}sheetData`);
      const at = text.indexOf(place);
      head = text.slice(0, at);
      tail = text.slice(at + place.length);
    }
    head = head.replace(/(<(?:\w+:)?dimension\s[^>]*?ref=)(?:"[^"]*"|'[^']*')/, `$1"${dimension}"`);
    yield* writeSheet(this.content, this.pool, head, tail);
  }
}

/** A row's kept attributes without the one that says whose its height is. */
export function withoutCustomHeight(attributes: string): string {
  return attributes.replace(/\s*customHeight=(?:"[^"]*"|'[^']*')/g, "").trim();
}
