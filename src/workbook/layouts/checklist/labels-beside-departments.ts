import { factWordOf, headingKey, isRaterHeading, isRoleHeading } from "../../../language/column-words";
import { headerMeaning, roleOf } from "../../../language/vocabulary";
import { looksLikeRatings, profileOfColumn } from "../../reading/account/column-profile";
import { isSummaryLabel } from "../../reading/block-rows";
import { knownDepartment } from "../../reading/departments";
import { departmentsAmong } from "../../reading/detect/departments-among";
import type { DetectionContext } from "../../reading/detect/draft";
import { OF_PERSONS } from "../../reading/detect/of-persons";
import { titlesOver } from "../../reading/detect/regions";

/** Rows: no checklist is longer. */
const MOST_CRITERIA = 2_000;

/**
 * The column of what is judged beside columns of ratings that are headed by departments, whatever heads it ("Service", "Topic", "موضوع"):
 * different texts that are no raters, no roles and no departments. null: none.
 */
export function labelsBesideDepartments({ cells, region, endRow }: DetectionContext, header: number): number | null {
  if ([cells.name, ...titlesOver(cells, region, header)].some((title) => OF_PERSONS.test(headingKey(title))))
    return null;
  const rated: string[] = [];
  let labels: number | null = null;
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = cells.textAt(header, column);
    const meaning = headerMeaning(text);
    const profile = profileOfColumn(cells, column, header + 1, endRow);
    if (profile.texts * 2 > profile.filled) {
      if (labels !== null) return null;
      labels = column;
    } else if (labels !== null && meaning === null && !isSummaryLabel(text) && looksLikeRatings(profile, 100))
      rated.push(text);
  }
  if (labels === null || new Set(rated).size < rated.length || departmentsAmong(rated) === null) return null;
  const heading = cells.textAt(header, labels);
  const meaning = headerMeaning(heading);
  if (meaning !== null && meaning !== "criterion" && meaning !== "facet") return null;
  if (isRaterHeading(heading) || isRoleHeading(heading) || factWordOf(heading) !== null) return null;
  const texts: string[] = [];
  for (let row = header + 1; row < Math.min(endRow, header + MOST_CRITERIA); row += 1) {
    const text = cells.textAt(row, labels);
    if (text !== "" && !isSummaryLabel(text)) texts.push(text);
  }
  const areNames = texts.some((text) => knownDepartment(text) !== null) || texts.every((text) => roleOf(text) !== null);
  return areNames || new Set(texts).size < texts.length ? null : labels;
}
