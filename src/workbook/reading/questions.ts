import type { Scale } from "../../alignment/evaluation";
import { cellAddress, columnLetters } from "../address";
import type { CellValue, WorkbookSnapshot } from "../snapshot";
import type { Direction } from "./account/legends";
import type { Doubt } from "./detect/doubts";
import type { WorkbookProposal } from "./detect/workbook-proposal";
import type { MappingEntry } from "./mapping";
import type { Correction } from "./corrections";
import { cellsOf, findColumn, firstRowOf, headerRow, isBlank } from "./sheet-cells";

/** Two readings of the same columns, each with what three real rows would be under it. */
export interface ReadingQuestion {
  readonly kind: "scale" | "direction" | "midpoint";
  readonly sheet: string;
  /** A1 of the first heading it is about. */
  readonly cell: string;
  /** Letters of the columns. */
  readonly columns: readonly string[];
  readonly taken: Reading;
  readonly other: Reading;
  /** What people wrote, with its points 0-100 under either reading. */
  readonly samples: readonly Sample[];
  /** What makes the other reading the one that counts; null: not every word of its scale was written. */
  readonly correction: Correction | null;
  /** The answer that may be the middle of the scale or none, and how often it stands there. */
  readonly noOpinion?: { readonly word: string; readonly answers: number };
  /** The line of a mapping that says the other reading. */
  readonly mappingLine: string;
}

export interface Reading {
  readonly scale: Scale;
  readonly direction: Direction;
  /** Mean of the answers, points 0-100. */
  readonly points: number;
}

export interface Sample {
  readonly row: number;
  readonly value: CellValue;
  readonly taken: number;
  readonly other: number;
}

const SAMPLES = 3;

export function questionsOf(
  snapshot: WorkbookSnapshot,
  proposals: readonly WorkbookProposal[],
): readonly ReadingQuestion[] {
  return proposals.flatMap(({ entry, doubts = [] }) =>
    doubts.map((doubt): ReadingQuestion => {
      const { kind, scale, direction, points, otherPoints, other, noOpinion } = doubt;
      const taken: Reading = { scale, direction, points };
      const second: Reading = { scale: other.scale, direction: other.direction, points: otherPoints };
      const columns = doubt.columns.length > 0 ? doubt.columns : ratingColumns(entry);
      const placed = placesOf(snapshot, entry, columns);
      const correction = correctionOf(doubt, entry.sheet, columns);
      return {
        kind,
        sheet: entry.sheet,
        cell: placed.cell,
        columns: placed.letters,
        taken,
        other: second,
        samples: placed.values.map(({ row, value }) => ({
          row,
          value,
          taken: pointsOf(value, taken),
          other: pointsOf(value, second),
        })),
        correction,
        ...(noOpinion === undefined ? {} : { noOpinion: { word: noOpinion.word, answers: noOpinion.answers } }),
        mappingLine: correction === null ? "" : mappingLine(entry, correction),
      };
    }),
  );
}

function correctionOf({ kind, other, noOpinion }: Doubt, sheet: string, columns: readonly string[]): Correction | null {
  switch (kind) {
    case "scale":
      return { kind, sheet, columns, scale: other.scale };
    case "direction":
      return { kind, sheet, columns, direction: other.direction };
    case "midpoint": {
      const words = noOpinion?.words ?? null;
      return words === null ? null : { kind: "words", sheet, columns, words, scale: other.scale };
    }
  }
}

function pointsOf(value: number, { scale, direction }: Reading): number {
  const points = (100 * (value - scale.min)) / (scale.max - scale.min);
  return direction === "lowIsBest" ? 100 - points : points;
}

function ratingColumns(entry: MappingEntry): readonly string[] {
  switch (entry.layout) {
    case "responses":
      return entry.criteria;
    case "checklist":
      return entry.raters.map(({ column }) => column);
    case "long":
      return [entry.rating];
    case "matrix":
      return "rating" in entry ? [entry.rating] : [];
    default:
      return [];
  }
}

function placesOf(
  snapshot: WorkbookSnapshot,
  entry: MappingEntry,
  names: readonly string[],
): {
  readonly cell: string;
  readonly letters: readonly string[];
  readonly values: readonly { readonly row: number; readonly value: number }[];
} {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  const header =
    sheet === undefined ? null : headerRow(cellsOf(sheet), "header" in entry ? entry.header : undefined, names);
  if (sheet === undefined || header === null) return { cell: "A1", letters: [], values: [] };
  const cells = cellsOf(sheet);
  const columns = names.map((name) => findColumn(cells, header, name)).filter((column) => column !== null);
  const [first] = columns;
  const values: { row: number; value: number }[] = [];
  for (let row = firstRowOf(entry, header); row < cells.bottom && values.length < SAMPLES; row += 1) {
    const value = first === undefined ? "" : cells.at(row, first);
    if (typeof value === "number" && !isBlank(value)) values.push({ row, value });
  }
  return { cell: cellAddress(header, first ?? cells.left), letters: columns.map(columnLetters), values };
}

function mappingLine(entry: MappingEntry, correction: Correction): string {
  const isWhole = correction.columns.length >= ratingColumns(entry).length;
  switch (correction.kind) {
    case "scale":
      return isWhole
        ? `"scale": ${JSON.stringify(correction.scale)}`
        : `"scales": ${JSON.stringify(Object.fromEntries(correction.columns.map((name) => [name, correction.scale])))}`;
    case "words": {
      const words = Object.fromEntries((isWhole ? ["*"] : correction.columns).map((name) => [name, correction.words]));
      const scales = isWhole
        ? `"scale": ${JSON.stringify(correction.scale)}`
        : `"scales": ${JSON.stringify(Object.fromEntries(correction.columns.map((name) => [name, correction.scale])))}`;
      return `"words": ${JSON.stringify(words)}, ${scales}`;
    }
    case "direction":
      return `"reverse": ${JSON.stringify(correction.columns)}`;
    default:
      return "";
  }
}
