import * as v from "valibot";
import { cell, common, criterionOptions, type EntryOf, fixedOrName, name, part, role, ticks } from "../schema-parts";

/** Criteria down the rows, a rating column a rater. */
export const checklistSchema = v.object({
  ...common,
  ...criterionOptions,
  layout: v.literal("checklist"),
  part: v.optional(part, "A"),
  header: cell,
  department: fixedOrName,
  criterion: name,
  raters: v.array(v.object({ column: name, role: v.exactOptional(role) })),
  ticks,
});
export type ChecklistEntry = EntryOf<typeof checklistSchema>;
