import { matchingKey } from "../../../language/matching-key";
import { departmentHeadingOf } from "../../../language/column-words";
import { headerMeaning } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isSummaryLabel } from "../../reading/block-rows";
import { knownDepartment } from "../../reading/departments";
import { numberInText } from "../../reading/rating-cell";
import { type CellProfile, looksLikeRatings, profileOf, profileOfColumn } from "../../reading/account/column-profile";
import { LONGEST_SCALE, statedScale } from "../../reading/detect/detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "../../reading/detect/draft";
import { headingCandidates } from "../../reading/detect/header-rows";
import { titlesOver } from "../../reading/detect/regions";
import { suppliersIn } from "./direction";
import { type Line, squareAt } from "./square";

const FEWEST_DEPARTMENTS = 3;

/** No company has a matrix of more. */
const MOST_DEPARTMENTS = 1_000;

/** A square of departments: the same names down and across. */
export function detectSquareMatrix({ cells, region }: DetectionContext): Draft | null {
  for (const header of headingCandidates(cells, region)) {
    for (const labels of [region.column, region.column + 1]) {
      const names = squareAt(
        cells,
        header,
        labels,
        region.column + region.columns,
        Math.min(region.row + region.rows, header + 2 * MOST_DEPARTMENTS),
      );
      const isDepartment = ({ name, sumsUp }: Line): boolean => sumsUp === null && numberInText(name) === null;
      const [across, down] = [names.across.filter(isDepartment), names.down.filter(isDepartment)];
      const common = commonNames(
        across.map(({ name }) => name),
        down.map(({ name }) => name),
      );
      if (common < FEWEST_DEPARTMENTS || common < 0.6 * Math.max(across.length, down.length)) continue;
      const places = down.flatMap(({ at: row }) => across.map(({ at }) => [row, at] as const));
      const profile = profileOf(cells, places);
      if (!looksLikeRatings(profile, 100)) continue;
      const corner = cells.textAt(header, labels);
      const said = suppliersIn(corner, titlesOver(cells, region, header));
      return {
        entry: {
          layout: "matrix",
          sheet: cells.name,
          header: cellAddress(header, labels + 1),
          suppliers: said ?? "rows",
          scale: UNKNOWN_SCALE,
        },
        confidence: 0.95,
        reasons: [
          { code: "square-of-departments", count: common },
          ...(said === null ? [{ code: "suppliers-assumed" as const, count: common }] : []),
        ],
        profiles: [profile],
        statedScale: statedScale([corner, ...titlesOver(cells, region, header)]),
        headerRow: header,
      };
    }
  }
  return null;
}

/** One pair a row: supplier, customer, and a rating or one for each facet. */
export function detectLongMatrix({ cells, region, endRow }: DetectionContext): Draft | null {
  for (const header of headingCandidates(cells, region)) {
    const meanings = new Map<string, number>();
    const others: number[] = [];
    const departments: { rated?: number; rater?: number } = {};
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const text = cells.textAt(header, column);
      const meaning = headerMeaning(text);
      if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column);
      const whose = departmentHeadingOf(text)?.whose ?? null;
      if (whose !== null) departments[whose] ??= column;
      if ((meaning === null || meaning === "facet") && text !== "" && !isSummaryLabel(text)) others.push(column);
    }
    // Who is rated serves whoever rates, whatever the two are called.
    const supplier = meanings.get("supplier") ?? departments.rated;
    const customer = meanings.get("customer") ?? departments.rater;
    const rating = meanings.get("rating");
    if (supplier === undefined || customer === undefined) continue;
    const below = (column: number): CellProfile => profileOfColumn(cells, column, header + 1, endRow);
    const isBetweenDepartments =
      (namesDepartments(below(supplier)) && namesDepartments(below(customer))) ||
      nameTheSame(below(supplier), below(customer));
    const areSaid = meanings.has("supplier") && meanings.has("customer");
    if (!areSaid && !isBetweenDepartments) continue;
    const facets = others.filter((column) => looksLikeRatings(below(column), LONGEST_SCALE));
    const ratings = rating !== undefined ? [rating] : isBetweenDepartments ? facets : [];
    if (ratings.length === 0 || !ratings.every((column) => looksLikeRatings(below(column), 100))) continue;
    const facet = rating === undefined ? undefined : (meanings.get("facet") ?? meanings.get("criterion"));
    const name = (column: number): string => columnName(cells, header, column, columnLetters(column));
    const [draft, ...siblings] = ratings.map((column): Draft => {
      const profile = below(column);
      return {
        entry: {
          layout: "matrix",
          sheet: cells.name,
          header: cellAddress(header, region.column),
          supplier: name(supplier),
          customer: name(customer),
          facet: facet === undefined ? null : name(facet),
          rating: name(column),
          scale: UNKNOWN_SCALE,
        },
        confidence: 0.9,
        reasons: [{ code: "rating-column", count: profile.filled }],
        profiles: [profile],
        statedScale: profile.maximum <= LONGEST_SCALE ? statedScale(titlesOver(cells, region, header)) : null,
        headerRow: header,
      };
    });
    if (draft !== undefined) return { ...draft, siblings };
  }
  return null;
}

/** Customers that buy are no departments. */
function namesDepartments({ distinctTexts }: CellProfile): boolean {
  const known = [...distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return known >= 2 && known * 2 >= distinctTexts.size;
}

/** The same few names on both sides, whatever they are called: departments nobody knows. */
function nameTheSame(one: CellProfile, other: CellProfile): boolean {
  const fewest = Math.min(one.distinctTexts.size, other.distinctTexts.size);
  const common = [...one.distinctTexts].filter((text) => other.distinctTexts.has(text)).length;
  return common >= FEWEST_DEPARTMENTS && common * 2 > fewest && one.filled >= 2 * one.distinctTexts.size;
}

function commonNames(across: readonly string[], down: readonly string[]): number {
  const key = (name: string): string => knownDepartment(name) ?? matchingKey(name);
  const downKeys = new Set(down.map(key));
  return new Set(across.map(key).filter((name) => downKeys.has(name))).size;
}
