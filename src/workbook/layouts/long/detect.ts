import { departmentHeadingOf } from "../../../language/column-words";
import { type HeaderMeaning, headerMeaning } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import type { LongEntry } from "../../reading/mapping";
import { looksLikeRatings, profileOfColumn } from "../../reading/account/column-profile";
import { LONGEST_SCALE, statedScale } from "../../reading/detect/detected-scale";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "../../reading/detect/draft";
import { headingCandidates } from "../../reading/detect/header-rows";
import { titlesOver } from "../../reading/detect/regions";
import { isMarkedReversed, partOfCriteria } from "../../reading/detect/part-of-criteria";

/** One rating a row: a criterion column, one rating column, and a rater or a department. */
export function detectLong({ cells, region, endRow }: DetectionContext): Draft | null {
  for (const header of headingCandidates(cells, region)) {
    const meanings = new Map<HeaderMeaning, number>();
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const meaning = headerMeaning(cells.textAt(header, column));
      if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column);
    }
    const criterion = meanings.get("criterion") ?? meanings.get("criterionId");
    const rating = meanings.get("rating");
    const rater = meanings.get("rater");
    const department = meanings.get("department");
    if (criterion === undefined || rating === undefined || (rater === undefined && meanings.get("role") === undefined))
      continue;
    const profile = profileOfColumn(cells, rating, header + 1, endRow);
    if (!looksLikeRatings(profile, 100)) continue;
    const texts = new Set<string>();
    let rows = 0;
    for (let row = header + 1; row < endRow; row += 1) {
      const text = cells.textAt(row, criterion);
      if (text !== "") {
        texts.add(text);
        rows += 1;
      }
    }
    // One statement a row is a checklist of one rater, not a list of ratings.
    if (texts.size === rows && rows > 1) continue;
    const heading = department === undefined ? null : departmentHeadingOf(cells.textAt(header, department));
    const { part, known } = partOfCriteria([...texts], [cells.name, ...titlesOver(cells, region, header)], {
      rowsArePersons: true,
      isRated: heading?.whose === "rated",
      hasRoles: meanings.get("role") !== undefined,
      departmentOfRater: heading?.whose === "rater",
    });
    const reverse = [...texts].filter((text) => isMarkedReversed(text, cells));
    const name = (column: number | undefined): string | null =>
      column === undefined ? null : columnName(cells, header, column, columnLetters(column));
    const entry: LongEntry = {
      layout: "long",
      sheet: cells.name,
      part,
      header: cellAddress(header, region.column),
      department: name(department),
      criterion: name(criterion) ?? "",
      rater: name(rater),
      role: name(meanings.get("role")),
      rating: name(rating) ?? "",
      period: name(meanings.get("period")),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
    return {
      entry,
      confidence: 0.9,
      reasons: [
        ...(known.length > 0 ? [{ code: "criteria-matched" as const, count: known.length }] : []),
        { code: "rating-column", count: profile.filled },
      ],
      profiles: [profile],
      statedScale: profile.maximum <= LONGEST_SCALE ? statedScale(titlesOver(cells, region, header)) : null,
      headerRow: header,
    };
  }
  return null;
}
