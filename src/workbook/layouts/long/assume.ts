import {
  type AssumedBlock,
  departmentColumn,
  headed,
  partOf,
  ratingColumn,
  statements,
  textsBelow,
} from "../assumed-block";
import { isMarkedReversed } from "../../reading/detect/part-of-criteria";
import { UNKNOWN_SCALE } from "../../reading/detect/draft";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeLong(block: AssumedBlock): MappingEntry | null {
  const department = departmentColumn(block);
  const criterion =
    block.columns.find(({ meaning }) => meaning === "criterion" || meaning === "criterionId") ??
    statements(block.texts.filter((column) => column !== department && column.meaning === null));
  const rating = ratingColumn(block, [criterion]);
  if (criterion === null || rating === null) return null;
  const said = textsBelow(block, criterion);
  const reverse = said.filter((text) => isMarkedReversed(text, block.context.cells));
  return {
    layout: "long",
    sheet: block.context.cells.name,
    part: partOf(block, said),
    header: block.headerCell,
    department: department?.name ?? null,
    criterion: criterion.name,
    rater: headed(block, "rater"),
    role: headed(block, "role"),
    rating: rating.name,
    period: headed(block, "period"),
    ...(reverse.length > 0 ? { reverse } : {}),
    scale: UNKNOWN_SCALE,
  };
}
