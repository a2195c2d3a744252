import { type AssumedBlock, departmentColumn, headed, partOf } from "../assumed-block";
import { isMarkedReversed } from "../../reading/detect/part-of-criteria";
import { UNKNOWN_SCALE } from "../../reading/detect/draft";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeResponses(block: AssumedBlock): MappingEntry | null {
  if (block.rated.length === 0) return null;
  const reverse = block.rated.filter(({ text }) => isMarkedReversed(text, block.context.cells)).map(({ name }) => name);
  return {
    layout: "responses",
    sheet: block.context.cells.name,
    part: partOf(
      block,
      block.rated.map(({ text }) => text),
    ),
    header: block.headerCell,
    department: departmentColumn(block)?.name ?? null,
    role: headed(block, "role"),
    rater: headed(block, "rater"),
    period: headed(block, "period"),
    criteria: block.rated.map(({ name }) => name),
    ...(reverse.length > 0 ? { reverse } : {}),
    scale: UNKNOWN_SCALE,
  };
}
