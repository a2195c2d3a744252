import { matchingKey } from "../../../language/matching-key";
import { headerMeaning } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isSummaryLabel } from "../block-rows";
import { knownDepartment } from "../departments";
import { numberInText } from "../rating-cell";
import { profileOf } from "./column-profile";
import { LONGEST_SCALE, statedScale } from "./detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "./draft";
import { headerCandidates } from "./header-rows";
import { titlesOver } from "./regions";
import { looksLikeRatings, profileOfColumn } from "./column-profile";

const FEWEST_DEPARTMENTS = 3;

/** No company has a matrix of more. */
const MOST_DEPARTMENTS = 1_000;

/** A square of departments: the same names down and across. */
export function detectSquareMatrix({ cells, region }: DetectionContext): Draft | null {
  for (const header of headerCandidates(cells, region)) {
    for (const labels of [region.column, region.column + 1]) {
      const across: string[] = [];
      for (let column = labels + 1; column < region.column + region.columns; column += 1) {
        const name = cells.textAt(header, column);
        if (name === "") break;
        if (!isSummaryLabel(name) && numberInText(name) === null) across.push(name);
      }
      const down: string[] = [];
      for (let row = header + 1; row < region.row + region.rows; row += 1) {
        const name = cells.textAt(row, labels);
        // A square ends where its names do; a long list of texts is none.
        if (name === "" || down.length > MOST_DEPARTMENTS) break;
        if (!isSummaryLabel(name) && numberInText(name) === null) down.push(name);
        else if (row - header > 2 * MOST_DEPARTMENTS) break;
      }
      const common = commonNames(across, down);
      if (common < FEWEST_DEPARTMENTS || common < 0.6 * Math.max(across.length, down.length)) continue;
      const places = down.flatMap((_, i) => across.map((__, j) => [header + 1 + i, labels + 1 + j] as const));
      const profile = profileOf(cells, places);
      if (!looksLikeRatings(profile, 100)) continue;
      const corner = cells.textAt(header, labels);
      return {
        entry: {
          layout: "matrix",
          sheet: cells.name,
          header: cellAddress(header, labels + 1),
          suppliers: suppliersAreAcross(corner, titlesOver(cells, region, header)) ? "columns" : "rows",
          scale: UNKNOWN_SCALE,
        },
        confidence: 0.95,
        reasons: [{ code: "square-of-departments", count: common }],
        profiles: [profile],
        statedScale: statedScale([corner, ...titlesOver(cells, region, header)]),
        headerRow: header,
      };
    }
  }
  return null;
}

/** One pair a row: supplier, customer, rating. */
export function detectLongMatrix({ cells, region, endRow }: DetectionContext): Draft | null {
  for (const header of headerCandidates(cells, region)) {
    const meanings = new Map<string, number>();
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const meaning = headerMeaning(cells.textAt(header, column));
      if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column);
    }
    const supplier = meanings.get("supplier");
    const customer = meanings.get("customer");
    const rating = meanings.get("rating");
    if (supplier === undefined || customer === undefined || rating === undefined) continue;
    const profile = profileOfColumn(cells, rating, header + 1, endRow);
    if (!looksLikeRatings(profile, 100)) continue;
    const facet = meanings.get("facet") ?? meanings.get("criterion");
    const name = (column: number): string => columnName(cells, header, column, columnLetters(column));
    return {
      entry: {
        layout: "matrix",
        sheet: cells.name,
        header: cellAddress(header, region.column),
        supplier: name(supplier),
        customer: name(customer),
        facet: facet === undefined ? null : name(facet),
        rating: name(rating),
        scale: UNKNOWN_SCALE,
      },
      confidence: 0.9,
      reasons: [{ code: "rating-column", count: profile.filled }],
      profiles: [profile],
      statedScale: profile.maximum <= LONGEST_SCALE ? statedScale(titlesOver(cells, region, header)) : null,
      headerRow: header,
    };
  }
  return null;
}

function commonNames(across: readonly string[], down: readonly string[]): number {
  const key = (name: string): string => knownDepartment(name) ?? matchingKey(name);
  const downKeys = new Set(down.map(key));
  return new Set(across.map(key).filter((name) => downKeys.has(name))).size;
}

/** "Customer \ Supplier" in the corner, or a note that suppliers stand in the columns. */
function suppliersAreAcross(corner: string, above: readonly string[]): boolean {
  const key = matchingKey(corner);
  const first = /^(.*?)\s*(?:[\\/|↓→]|\bby\b|vs)/.exec(key)?.[1] ?? "";
  if (/customer|مشتری|خدمت ?گیرنده/.test(first) && /supplier|تامین|تأمین|خدمت ?دهنده/.test(key)) return true;
  return above.some((text) => /suppliers? (?:in|across)(?: the)? columns?|تأمین ?کنندگان در ستون/i.test(text));
}
