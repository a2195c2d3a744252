import { formulaReferences } from "../formula/formula-references";
import { type Precedent, Reader } from "../calculation/precedents";
import { intersection } from "@offline-excel/xlsx/address";
import { stretchesOf } from "@offline-excel/xlsx/cell-columns";
import { type Bounds, cellKey, MAX_COLUMNS } from "@offline-excel/xlsx/cell-store";
import { WorkbookError } from "./workbook-error";
import { Area } from "./area";
import type { Book } from "./book";
import { without } from "./conditional-rules";
import { formulaAt } from "./shared-formulas";
import { boundsOf } from "./shift";
import type { Sheet } from "./sheet";

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly Precedent[];
}

function formulaCells(book: Book): FormulaCell[] {
  const reader = new Reader(book);
  return book.sheets.flatMap((sheet) =>
    [...sheet.file.content.formulas.keys()].map((key) => {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const text = formulaAt(sheet, row, column) ?? "";
      return { sheet, row, column, reads: reader.read(text, sheet) ?? stated(book, text, sheet) };
    }),
  );
}

/** Of a formula that finds cells only when it runs: those that its text names. */
function stated(book: Book, formula: string, own: Sheet): Precedent[] {
  return formulaReferences(formula).flatMap((reference) => {
    const sheet = reference.sheet === null ? own : book.findSheet(reference.sheet);
    return sheet === null ? [] : [{ sheet, area: boundsOf(reference) }];
  });
}

function one({ row, column }: { readonly row: number; readonly column: number }): Bounds {
  return { row, column, rows: 1, columns: 1 };
}

function touches(area: Precedent, other: Precedent): boolean {
  return area.sheet === other.sheet && intersection(area.area, other.area) !== null;
}

function parted<Item>(items: readonly Item[], isHit: (item: Item) => boolean): [hit: Item[], others: Item[]] {
  const hit: Item[] = [];
  const others: Item[] = [];
  for (const item of items) (isHit(item) ? hit : others).push(item);
  return [hit, others];
}

/** Cells that the formulas of a range are made from, directly or over any number of steps. Errors: not-found. */
export function precedentsOf(area: Area, direct: boolean): Area[] {
  let rest = formulaCells(area.book);
  const result: Precedent[] = [];
  let next: Precedent[] = [{ sheet: area.sheet, area }];
  while (next.length > 0) {
    const targets = next;
    const [hit, others] = parted(rest, (cell) =>
      targets.some((target) => touches(target, { sheet: cell.sheet, area: one(cell) })),
    );
    rest = others;
    next = hit.flatMap(({ reads }) => reads);
    result.push(...next);
    if (direct) break;
  }
  return apart(area, result);
}

/** Cells whose formulas are made from a range, directly or over any number of steps. Errors: not-found. */
export function dependentsOf(area: Area, direct: boolean): Area[] {
  let rest = formulaCells(area.book);
  const result = new Map<Sheet, Set<number>>();
  let next: Precedent[] = [{ sheet: area.sheet, area }];
  while (next.length > 0) {
    const sources = next;
    const [hit, others] = parted(rest, ({ reads }) =>
      reads.some((read) => sources.some((source) => touches(read, source))),
    );
    rest = others;
    for (const { sheet, row, column } of hit) {
      const cells = result.get(sheet) ?? new Set();
      result.set(sheet, cells.add(cellKey(row, column)));
    }
    next = hit.map((cell) => ({ sheet: cell.sheet, area: one(cell) }));
    if (direct) break;
  }
  return apart(
    area,
    [...result].flatMap(([sheet, cells]) => stretchesOf(cells).map((stretch) => ({ sheet, area: stretch }))),
  );
}

/** Areas that have no cell in common, in the order of their sheets. */
function apart({ book }: Area, places: readonly Precedent[]): Area[] {
  const result: Area[] = [];
  for (const sheet of book.sheets) {
    const own: Bounds[] = [];
    for (const place of places) {
      if (place.sheet !== sheet) continue;
      own.push(
        ...own.reduce<Bounds[]>((pieces, known) => pieces.flatMap((piece) => without(piece, known)), [place.area]),
      );
    }
    result.push(...own.map((bounds) => new Area(book, sheet, bounds)));
  }
  if (result.length === 0) throw new WorkbookError("not-found");
  return result;
}
