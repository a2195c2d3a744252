import { RefusedWorkbook } from "./refusal";
import type { TextPool } from "./text-pool";

/** What a cell holds, as a number that fits a byte. */
export const CELL = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CELL)[keyof typeof CELL];

export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string };

export const EMPTY_CELL: CellContent = { kind: "empty" };

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
const ROWS = 64;
const COLUMNS = 16;
const SIZE = ROWS * COLUMNS;
const BLOCKS_ACROSS = MAX_COLUMNS / COLUMNS;
/** 13 bytes a cell: about 800 MB of blocks at most, whatever a file claims. */
const BLOCK_LIMIT = 60_000;

interface Block {
  readonly kinds: Uint8Array;
  readonly values: Float64Array;
  readonly styles: Uint32Array;
}

export interface Bounds {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A key for what only few cells have: formulas, extra attributes. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** Cells of a sheet in blocks of 64 x 16: typed arrays, texts by number in the workbook's pool. */
export class CellStore {
  private readonly blocks = new Map<number, Block>();
  private readonly pool: TextPool;
  /** Counts changes of what bounds() looks at. */
  private changes = 0;
  private readonly knownBounds = new Map<boolean, { readonly changes: number; readonly bounds: Bounds | null }>();
  private lastKey = -1;
  private lastBlock: Block | undefined;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  private find(row: number, column: number): Block | undefined {
    const key = (row >> 6) * BLOCKS_ACROSS + (column >> 4);
    if (key !== this.lastKey) {
      this.lastKey = key;
      this.lastBlock = this.blocks.get(key);
    }
    return this.lastBlock;
  }

  private make(row: number, column: number): Block {
    this.changes += 1;
    const known = this.find(row, column);
    if (known !== undefined) return known;
    if (this.blocks.size >= BLOCK_LIMIT)
      throw new RefusedWorkbook("hostile", { reason: "cells", limit: BLOCK_LIMIT * SIZE });
    const block = { kinds: new Uint8Array(SIZE), values: new Float64Array(SIZE), styles: new Uint32Array(SIZE) };
    this.blocks.set(this.lastKey, block);
    this.lastBlock = block;
    return block;
  }

  kind(row: number, column: number): number {
    return this.find(row, column)?.kinds[slot(row, column)] ?? CELL.empty;
  }

  /** The number, the boolean as 0 or 1, the number of a text. */
  raw(row: number, column: number): number {
    return this.find(row, column)?.values[slot(row, column)] ?? 0;
  }

  /** The cell's own format plus one; 0: it has none and shows its row's or column's. */
  styleMark(row: number, column: number): number {
    return this.find(row, column)?.styles[slot(row, column)] ?? 0;
  }

  setStyle(row: number, column: number, style: number): void {
    this.make(row, column).styles[slot(row, column)] = style + 1;
  }

  setRaw(row: number, column: number, kind: CellKind, value: number): void {
    const block = this.make(row, column);
    const at = slot(row, column);
    block.kinds[at] = kind;
    block.values[at] = value;
  }

  /** What office.js gives for a cell: "" where it is empty. Makes no object, since sheets have millions of cells. */
  value(row: number, column: number): string | number | boolean {
    const block = this.find(row, column);
    if (block === undefined) return "";
    const at = slot(row, column);
    const value = block.values[at] ?? 0;
    switch (block.kinds[at]) {
      case CELL.number:
        return value;
      case CELL.text:
      case CELL.error:
        return this.pool.text(value);
      case CELL.boolean:
        return value !== 0;
      default:
        return "";
    }
  }

  content(row: number, column: number): CellContent {
    const value = this.raw(row, column);
    switch (this.kind(row, column)) {
      case CELL.number:
        return { kind: "number", value };
      case CELL.text:
        return { kind: "text", value: this.pool.text(value) };
      case CELL.boolean:
        return { kind: "boolean", value: value !== 0 };
      case CELL.error:
        return { kind: "error", value: this.pool.text(value) };
      default:
        return EMPTY_CELL;
    }
  }

  set(row: number, column: number, content: CellContent): void {
    switch (content.kind) {
      case "empty":
        if (this.kind(row, column) !== CELL.empty) this.setRaw(row, column, CELL.empty, 0);
        return;
      case "number":
        this.setRaw(row, column, CELL.number, content.value);
        return;
      case "boolean":
        this.setRaw(row, column, CELL.boolean, content.value ? 1 : 0);
        return;
      case "text":
        this.setRaw(row, column, CELL.text, this.pool.intern(content.value));
        return;
      case "error":
        this.setRaw(row, column, CELL.error, this.pool.intern(content.value));
    }
  }

  /** Forgets content and format. */
  erase(row: number, column: number): void {
    const block = this.find(row, column);
    if (block === undefined) return;
    this.changes += 1;
    const at = slot(row, column);
    block.kinds[at] = CELL.empty;
    block.values[at] = 0;
    block.styles[at] = 0;
  }

  /** Smallest rectangle round the cells with content, or with content or a format; null when there are none. */
  bounds(valuesOnly: boolean): Bounds | null {
    const known = this.knownBounds.get(valuesOnly);
    if (known?.changes === this.changes) return known.bounds;
    const bounds = this.findBounds(valuesOnly);
    this.knownBounds.set(valuesOnly, { changes: this.changes, bounds });
    return bounds;
  }

  private findBounds(valuesOnly: boolean): Bounds | null {
    let top = MAX_ROWS;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    for (const [key, block] of this.blocks) {
      const firstRow = Math.floor(key / BLOCKS_ACROSS) * ROWS;
      const firstColumn = (key % BLOCKS_ACROSS) * COLUMNS;
      if (firstRow >= top && firstRow + ROWS - 1 <= bottom && firstColumn >= left && firstColumn + COLUMNS - 1 <= right)
        continue;
      const counts = (at: number): boolean => block.kinds[at] !== CELL.empty || (!valuesOnly && block.styles[at] !== 0);
      if (firstColumn >= left && firstColumn + COLUMNS - 1 <= right) {
        // Only higher or lower: from each end to the first cell that counts, mostly the very first.
        for (let at = SIZE - 1; at >= 0 && firstRow + (at >> 4) > bottom; at -= 1) {
          if (counts(at)) bottom = firstRow + (at >> 4);
        }
        for (let at = 0; at < SIZE && firstRow + (at >> 4) < top; at += 1) {
          if (counts(at)) top = firstRow + (at >> 4);
        }
        continue;
      }
      for (let at = 0; at < SIZE; at += 1) {
        if (!counts(at)) continue;
        const row = firstRow + (at >> 4);
        const column = firstColumn + (at & 15);
        if (row < top) top = row;
        if (row > bottom) bottom = row;
        if (column < left) left = column;
        if (column > right) right = column;
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** How many cells have content; beyond `enough` nobody counts on. */
  filled(enough: number): number {
    let count = 0;
    for (const { kinds } of this.blocks.values()) {
      if (count > enough) break;
      for (const kind of kinds) if (kind !== CELL.empty) count += 1;
    }
    return count;
  }

  /** Rows that have a cell with content or a format, in order; with the columns in order. */
  *rowsWithin(area: Bounds): Iterable<{ readonly row: number; readonly columns: readonly number[] }> {
    const strips = this.strips(area);
    for (const strip of [...strips.keys()].sort((a, b) => a - b)) {
      const blocks = (strips.get(strip) ?? []).sort((a, b) => a - b);
      const first = Math.max(area.row, strip * ROWS);
      const last = Math.min(area.row + area.rows, (strip + 1) * ROWS);
      for (let row = first; row < last; row += 1) {
        const columns: number[] = [];
        for (const blockColumn of blocks) this.occupied(row, blockColumn, area, columns);
        if (columns.length > 0) yield { row, columns };
      }
    }
  }

  private strips(area: Bounds): Map<number, number[]> {
    const strips = new Map<number, number[]>();
    for (const key of this.blocks.keys()) {
      const strip = Math.floor(key / BLOCKS_ACROSS);
      const column = key % BLOCKS_ACROSS;
      if ((strip + 1) * ROWS <= area.row || strip * ROWS >= area.row + area.rows) continue;
      if ((column + 1) * COLUMNS <= area.column || column * COLUMNS >= area.column + area.columns) continue;
      const known = strips.get(strip);
      if (known === undefined) strips.set(strip, [column]);
      else known.push(column);
    }
    return strips;
  }

  private occupied(row: number, blockColumn: number, area: Bounds, columns: number[]): void {
    const first = Math.max(area.column, blockColumn * COLUMNS);
    const last = Math.min(area.column + area.columns, (blockColumn + 1) * COLUMNS);
    for (let column = first; column < last; column += 1) {
      if (this.kind(row, column) !== CELL.empty || this.styleMark(row, column) !== 0) columns.push(column);
    }
  }
}

function slot(row: number, column: number): number {
  return ((row & 63) << 4) | (column & 15);
}
