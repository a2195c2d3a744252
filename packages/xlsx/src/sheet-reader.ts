import { ByteScanner } from "./byte-scanner";
import { CellAttributes, TYPE } from "./cell-attributes";
import { formulaOf } from "./cell-formula";
import { CELL, cellKey, CellStore, MAX_COLUMNS, MAX_ROWS } from "./cell-store";
import { NumberScanner } from "./number-scanner";
import { PLAIN, PlainCellScanner } from "./plain-cell";
import { RowFactsReader } from "./row-facts";
import type { SheetContent } from "./sheet-content";
import { sheetDataAt } from "./sheet-data-place";
import type { TextPool } from "./text-pool";
import { unescapeXml } from "./xml";

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;

/**
 * Reads a worksheet part byte by byte into typed arrays. A tree of it would need fifty times the memory, and a regular
 * expression over its text ten times the time.
 */
export class SheetReader {
  private readonly bytes: Uint8Array;
  private readonly pool: TextPool;
  private readonly decoder = new TextDecoder();
  private readonly numbers: NumberScanner;
  private readonly rowFacts = new RowFactsReader();
  private readonly scanner: ByteScanner;
  private readonly attributes: CellAttributes;
  private readonly content: SheetContent;
  private readonly prefixLength: number;
  private readonly plain: PlainCellScanner;
  private position: number;

  constructor(bytes: Uint8Array, part: string, pool: TextPool) {
    this.bytes = bytes;
    this.pool = pool;
    this.scanner = new ByteScanner(bytes, part);
    this.attributes = new CellAttributes(this.scanner);
    this.numbers = new NumberScanner(bytes);
    this.plain = new PlainCellScanner(bytes);
    const place = sheetDataAt(bytes, part);
    this.position = place.start;
    this.prefixLength = place.prefix.length;
    this.content = {
      cells: new CellStore(pool),
      formulas: new Map(),
      extras: new Map(),
      richTexts: new Map(),
      uncalculated: new Set(),
      rows: new Map(),
      head: place.head,
      tail: place.tail,
      prefix: place.prefix,
    };
    this.readRows(place.end);
  }

  result(): SheetContent {
    return this.content;
  }

  private readRows(end: number): void {
    let row = -1;
    let column = -1;
    while (this.position < end) {
      const tag = this.scanner.seek(LESS, this.position);
      if (tag < 0 || tag >= end) return;
      const at = tag + 1 + this.prefixLength;
      const first = this.bytes[at] ?? 0;
      if (this.bytes[tag + 1] === SLASH || this.bytes[tag + 1] === 0x21 || this.bytes[tag + 1] === 0x3f) {
        this.position = this.scanner.after(GREATER, tag);
      } else if (first === 0x63) {
        column = this.readCell(row, column, at + 1);
      } else if (first === 0x72 && this.bytes[at + 1] === 0x6f) {
        row = this.readRow(row, at + 3);
        column = -1;
      } else {
        this.position = this.scanner.after(GREATER, tag);
      }
    }
  }

  private readRow(previous: number, at: number): number {
    const plain = this.plainRow(at);
    if (plain >= 0) return plain;
    const end = this.scanner.tagEnd(at);
    const text = this.decoder.decode(this.bytes.subarray(at, this.bytes[end - 1] === SLASH ? end - 1 : end));
    const number = / r="(\d+)"| r='(\d+)'/.exec(text);
    const row = number ? Number(number[1] ?? number[2]) - 1 : previous + 1;
    if (row < 0 || row >= MAX_ROWS) throw this.scanner.damaged("row");
    const rest = text.replace(/\s+(?:r|spans)=(?:"[^"]*"|'[^']*')/g, "").trim();
    if (rest !== "") this.content.rows.set(row, this.rowFacts.of(rest));
    this.position = end + 1;
    return row;
  }

  /** A row that says no more than its number and the columns it spans, as most do; -1: it says more. */
  private plainRow(at: number): number {
    const { bytes } = this;
    if (bytes[at] !== 0x20 || bytes[at + 1] !== 0x72 || bytes[at + 2] !== 0x3d || bytes[at + 3] !== 0x22) return -1;
    let index = at + 4;
    while ((bytes[index] ?? 0) >= 0x30 && (bytes[index] ?? 0) <= 0x39) index += 1;
    const row = this.numbers.integer(at + 4, index) - 1;
    if (bytes[index] !== 0x22 || row < 0 || row >= MAX_ROWS) return -1;
    index += 1;
    // spans="
    if (bytes[index] === 0x20 && bytes[index + 1] === 0x73 && bytes[index + 2] === 0x70 && bytes[index + 7] === 0x22)
      index = this.scanner.after(0x22, index + 8);
    if (bytes[index] !== GREATER) return -1;
    this.position = index + 1;
    return row;
  }

  private readCell(row: number, previous: number, at: number): number {
    if (this.prefixLength === 0 && this.plain.scan(at)) return this.keepPlain(row);
    const bytes = this.bytes;
    const end = this.attributes.read(at);
    const { reference, style: styleSpan, others } = this.attributes;
    let column = previous + 1;
    let cellRow = row;
    if (reference.end > reference.start) {
      let index = reference.start;
      column = 0;
      let byte = bytes[index] ?? 0;
      while (byte > 0x40) {
        column = column * 26 + (byte & 0x1f);
        index += 1;
        byte = bytes[index] ?? 0;
      }
      column -= 1;
      cellRow = this.numbers.integer(index, reference.end) - 1;
    }
    if (cellRow !== row || row < 0 || column < 0 || column >= MAX_COLUMNS) throw this.scanner.damaged("cell");
    const style = styleSpan.end > styleSpan.start ? this.numbers.integer(styleSpan.start, styleSpan.end) : 0;
    if (style > 0) this.content.cells.setStyle(row, column, style);
    if (others !== "") this.content.extras.set(cellKey(row, column), others);
    this.position = end + 1;
    if (bytes[end - 1] !== SLASH) this.readInside(row, column);
    return column;
  }

  /** Keeps the cell that was just scanned. */
  private keepPlain(row: number): number {
    const { column, style, kind, value, end } = this.plain;
    if (this.plain.row !== row || row < 0 || column < 0 || column >= MAX_COLUMNS) throw this.scanner.damaged("cell");
    if (kind === PLAIN.shared && value >= this.pool.shared) throw this.scanner.damaged("shared-string");
    const content = kind === PLAIN.number ? CELL.number : kind === PLAIN.shared ? CELL.text : CELL.empty;
    if (content !== CELL.empty) this.content.cells.setRaw(row, column, content, value);
    if (style > 0) this.content.cells.setStyle(row, column, style);
    this.position = end;
    return column;
  }

  private readInside(row: number, column: number): void {
    const bytes = this.bytes;
    const type = this.attributes.type();
    for (;;) {
      const tag = this.scanner.seek(LESS, this.position);
      if (tag < 0) throw this.scanner.damaged("xml");
      if (bytes[tag + 1] === SLASH) {
        this.position = this.scanner.after(GREATER, tag);
        // The end of the cell, not of something in it.
        if (this.isEndOf(0x63, tag + 2 + this.prefixLength)) break;
        continue;
      }
      const name = bytes[tag + 1 + this.prefixLength] ?? 0;
      const end = this.scanner.tagEnd(tag + 1);
      this.position = end + 1;
      if (name === 0x66) this.readFormula(row, column, tag + 2 + this.prefixLength, end);
      else if (bytes[end - 1] === SLASH) continue;
      else if (name === 0x76) this.readValue(row, column, type, end + 1);
      else if (name === 0x69) this.readInline(row, column, tag, end + 1);
    }
    const { cells, formulas, uncalculated } = this.content;
    if (cells.kind(row, column) !== CELL.empty || !formulas.has(cellKey(row, column))) return;
    uncalculated.add(cellKey(row, column));
    cells.setRaw(row, column, CELL.number, 0);
  }

  /** Whether a name ends with this letter here. */
  private isEndOf(letter: number, at: number): boolean {
    const next = this.bytes[at + 1] ?? 0;
    return this.bytes[at] === letter && (next === GREATER || next <= 0x20);
  }

  private readValue(row: number, column: number, type: number, start: number): void {
    const end = this.scanner.seek(LESS, start);
    if (end < 0) throw this.scanner.damaged("xml");
    this.position = end;
    const cells = this.content.cells;
    if (end === start && this.bytes[end + 1] === SLASH) {
      if (type === TYPE.formulaText) cells.set(row, column, { kind: "text", value: "" });
    } else if (type === TYPE.number) {
      const value = this.numbers.decimal(start, end);
      if (Number.isNaN(value)) throw this.scanner.damaged("number");
      cells.setRaw(row, column, CELL.number, value);
    } else if (type === TYPE.shared) {
      const number = this.numbers.integer(start, end);
      if (number >= this.pool.shared) throw this.scanner.damaged("shared-string");
      cells.setRaw(row, column, CELL.text, number);
    } else if (type === TYPE.boolean) {
      cells.setRaw(row, column, CELL.boolean, this.bytes[start] === 0x31 || this.bytes[start] === 0x74 ? 1 : 0);
    } else {
      const value = unescapeXml(this.decoder.decode(this.bytes.subarray(start, end)));
      cells.set(row, column, { kind: type === TYPE.error ? "error" : "text", value });
    }
  }

  private readInline(row: number, column: number, tag: number, start: number): void {
    let close = start;
    for (;;) {
      close = this.scanner.seek(LESS, close);
      if (close < 0) throw this.scanner.damaged("xml");
      const name = close + 2 + this.prefixLength;
      // Not "</i>" of rich text.
      if (this.bytes[close + 1] === SLASH && this.bytes[name] === 0x69 && this.isEndOf(0x73, name + 1)) break;
      close += 1;
    }
    this.position = this.scanner.after(GREATER, close);
    const xml = this.decoder.decode(this.bytes.subarray(tag, this.position));
    const runs = xml
      .replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, "")
      .matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g);
    const value = [...runs].map((run) => unescapeXml(run[1] ?? "")).join("");
    this.content.cells.set(row, column, { kind: "text", value });
    if (/<(?:\w+:)?r[\s>]/.test(xml)) this.content.richTexts.set(cellKey(row, column), xml);
  }

  private readFormula(row: number, column: number, at: number, end: number): void {
    const selfClosed = this.bytes[end - 1] === SLASH;
    const close = selfClosed ? end : this.scanner.seek(LESS, end);
    if (close < 0) throw this.scanner.damaged("xml");
    this.position = selfClosed ? end + 1 : close;
    const attributes = this.decoder.decode(this.bytes.subarray(at, selfClosed ? end - 1 : end));
    const text = selfClosed ? "" : unescapeXml(this.decoder.decode(this.bytes.subarray(end + 1, close)));
    this.content.formulas.set(cellKey(row, column), formulaOf(attributes, text));
  }
}
