import { mapReferences, referenceText } from "../formula/formula-references";
import { containsArea, quotedSheet } from "@offline-excel/xlsx/address";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import type { Book } from "./book";
import { boundsOf, corner } from "./shift";
import type { Sheet } from "./sheet";

/** Cells that are put somewhere else, in place of what is there. */
export interface CellMove {
  readonly book: Book;
  readonly from: Sheet;
  readonly source: Bounds;
  readonly to: Sheet;
  readonly target: Bounds;
}

/** Where cells of the source come to stand. */
export function movedArea({ source, target }: CellMove, area: Bounds): Bounds {
  return { ...area, row: area.row + target.row - source.row, column: area.column + target.column - source.column };
}

/**
 * A formula after cells moved: what speaks of them follows, what speaks of overwritten cells has lost them. `home` is the
 * sheet that it stood on, `after` the one that it stands on now.
 */
export function moveFormula(move: CellMove, formula: string, home: Sheet, after: Sheet): string {
  return mapReferences(formula, (reference) => {
    const text = formula.slice(reference.start, reference.end);
    const named = reference.sheet === null ? home : move.book.findSheet(reference.sheet);
    if (named === null) return text;
    const area = boundsOf(reference);
    const moves = named === move.from && containsArea(move.source, area);
    if (!moves && named === move.to && containsArea(move.target, area))
      return referenceText(reference, null, null, formula);
    const place = moves ? movedArea(move, area) : area;
    const sheet = moves ? move.to : named;
    const last =
      reference.last === null
        ? null
        : corner(reference.last, place.row + place.rows - 1, place.column + place.columns - 1);
    const whole = moves
      ? referenceText(reference, corner(reference.first, place.row, place.column), last, formula)
      : text;
    const isSame = reference.sheet === null ? sheet === after : sheet === named;
    if (isSame) return whole;
    return `${quotedSheet(sheet.name)}!${whole.slice(whole.lastIndexOf("!") + 1)}`;
  });
}
