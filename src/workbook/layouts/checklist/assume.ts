import { type AssumedBlock, departmentColumn, partOf, statements, textsBelow } from "../assumed-block";
import { roleOf } from "../../../language/vocabulary";
import { isMarkedReversed } from "../../reading/detect/part-of-criteria";
import { knownDepartment } from "../../reading/departments";
import { UNKNOWN_SCALE } from "../../reading/detect/draft";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeChecklist(block: AssumedBlock): MappingEntry | null {
  const criterion = statements(block.texts);
  const raters = block.rated.filter((column) => column !== criterion);
  if (criterion === null || raters.length === 0) return null;
  const said = textsBelow(block, criterion);
  const reverse = said.filter((text) => isMarkedReversed(text, block.context.cells));
  const { name } = block.context.cells;
  return {
    layout: "checklist",
    sheet: name,
    part: partOf(block, said),
    header: block.headerCell,
    department: departmentColumn(block)?.name ?? (knownDepartment(name) === null ? null : { fixed: name.trim() }),
    criterion: criterion.name,
    raters: raters.map((column) => {
      const role = roleOf(column.text);
      return { column: column.name, ...(role === null ? {} : { role }) };
    }),
    ...(reverse.length > 0 ? { reverse } : {}),
    scale: UNKNOWN_SCALE,
  };
}
