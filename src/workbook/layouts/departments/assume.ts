import { type AssumedBlock, departmentColumn, headed } from "../assumed-block";
import { type HeaderMeaning } from "../../../language/vocabulary";
import type { MappingEntry } from "../../reading/mapping";

/** The likeliest reading of a block that its user calls so; null: the cells that it needs are not there. */
export function assumeDepartments(block: AssumedBlock): MappingEntry | null {
  const department = departmentColumn(block) ?? block.texts[0];
  if (department === undefined) return null;
  const facts = new Set<HeaderMeaning>(["headcount", "target", "retention"]);
  const figures = block.columns
    .filter(({ profile, meaning, text }) => profile.numbers > 0 && meaning === null && text !== "")
    .map(({ name }) => name);
  if (figures.length === 0 && block.columns.every(({ meaning }) => meaning === null || !facts.has(meaning)))
    return null;
  return {
    layout: "departments",
    sheet: block.context.cells.name,
    header: block.headerCell,
    department: department.name,
    headcount: headed(block, "headcount"),
    target: headed(block, "target"),
    retention: headed(block, "retention"),
    ...(figures.length > 0 ? { figures } : {}),
  };
}
