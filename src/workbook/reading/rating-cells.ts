import type { RatingColumn, Scale } from "../../alignment/evaluation";
import { type AnchorScale, anchorKey, anchorScaleOf } from "../../language/anchors";
import { matchingKey } from "../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../language/vocabulary";
import type { CellPosition } from "../address";
import type { Journal } from "./journal";
import { numberInText, readRatingCell } from "./rating-cell";
import { blankIn, newColumn, notApplicableIn, widened } from "./rating-column";
import { isBlank, type SheetCells } from "./sheet-cells";

/** A block's rating cells: where criterion i of rater r stands. */
export interface RatingCells {
  readonly raterCount: number;
  readonly criterionCount: number;
  readonly cellOf: (criterion: number, rater: number) => CellPosition;
}

/**
 * Reads a block's rating cells into one column a criterion. Every cell is counted; what cannot be used is noted at its
 * cell and left blank; decimals are used, with one finding a sheet.
 */
export function readRatingCells(
  cells: SheetCells,
  block: RatingCells,
  scale: Scale,
  skip: (rater: number) => boolean,
  journal: Journal,
): RatingColumn[] {
  const common = anchorsIn(cells, block, 0, block.criterionCount, scale);
  const columns: RatingColumn[] = [];
  const counts = { used: 0, notApplicable: 0, blank: 0, refused: 0 };
  let firstDecimal: { readonly cell: CellPosition; readonly value: number } | null = null;
  for (let criterion = 0; criterion < block.criterionCount; criterion += 1) {
    // A criterion may be answered in words of its own family ("how often" among "how good").
    const anchors = common ?? anchorsIn(cells, block, criterion, criterion + 1, scale);
    let column = newColumn(block.raterCount, scale);
    for (let rater = 0; rater < block.raterCount; rater += 1) {
      const { row, column: place } = block.cellOf(criterion, rater);
      const value = cells.at(row, place);
      // By far the most cells: a whole number of the scale.
      if (
        typeof value === "number" &&
        value >= scale.min &&
        value <= scale.max &&
        Number.isInteger(value) &&
        !skip(rater) &&
        !cells.isDateAt(row, place)
      ) {
        counts.used += 1;
        column[rater] = value;
        continue;
      }
      if (skip(rater)) {
        counts[isBlank(value) ? "blank" : "refused"] += 1;
        continue;
      }
      const read = readRatingCell(value, typeof value === "number" && cells.isDateAt(row, place), scale, anchors);
      switch (read.kind) {
        case "rating":
          counts.used += 1;
          if (!Number.isInteger(read.value)) {
            firstDecimal ??= { cell: { row, column: place }, value: read.value };
            column = widened(column);
          }
          column[rater] = read.value;
          break;
        case "notApplicable":
          counts.notApplicable += 1;
          column[rater] = notApplicableIn(column);
          break;
        case "refused":
          counts.refused += 1;
          column[rater] = blankIn(column);
          journal.noteAt(read.code, cells.name, row, place, value);
          break;
        case "blank":
          counts.blank += 1;
          break;
      }
    }
    columns.push(column);
  }
  for (const kind of ["used", "notApplicable", "blank", "refused"] as const)
    journal.count(cells.name, kind, counts[kind]);
  if (firstDecimal !== null) {
    const { cell, value } = firstDecimal;
    journal.noteAt("decimals-in-ratings", cells.name, cell.row, cell.column, value);
  }
  return columns;
}

/** The anchor scale of the texts of some criteria, or null where its ratings are numbers. */
function anchorsIn(cells: SheetCells, block: RatingCells, from: number, to: number, scale: Scale): AnchorScale | null {
  const texts = new Set<string>();
  for (let criterion = from; criterion < to; criterion += 1) {
    for (let rater = 0; rater < block.raterCount; rater += 1) {
      const { row, column } = block.cellOf(criterion, rater);
      const value = cells.at(row, column);
      if (typeof value === "string" && value !== "") texts.add(value);
    }
  }
  return anchorScaleOfTexts(texts, scale);
}

/** Decided by texts that occur; a misspelt one does not decide, so that it becomes a finding. */
export function anchorScaleOfTexts(texts: Iterable<string>, scale: Scale): AnchorScale | null {
  const keys = new Set<string>();
  for (const text of texts) {
    if (numberInText(text) === null && !NOT_APPLICABLE_WORDS.has(matchingKey(text))) keys.add(anchorKey(text));
  }
  return anchorScaleOf(keys, scale.max - scale.min + 1);
}
