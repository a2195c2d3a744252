import * as v from "valibot";
import {
  cell,
  common,
  criterionOptions,
  type EntryOf,
  fixedOrName,
  name,
  optionalName,
  part,
  roleOrName,
  ticks,
} from "../schema-parts";

/** One rater a row, one column a criterion. */
export const responsesSchema = v.object({
  ...common,
  ...criterionOptions,
  layout: v.literal("responses"),
  part: v.optional(part, "A"),
  header: v.exactOptional(cell),
  department: fixedOrName,
  role: roleOrName,
  rater: optionalName,
  criteria: v.pipe(v.array(name), v.minLength(1)),
  ticks,
  /** What is judged, by column, where its heading does not say it but names the department. */
  texts: v.exactOptional(v.record(v.string(), name)),
  /** Whose department the column names; left out: who is rated, in Part B where the rater works. */
  departmentOf: v.exactOptional(v.picklist(["rated", "rater"])),
  /** True where the headings are codes that other sheets use for other questions. */
  ownQuestions: v.exactOptional(v.boolean()),
});
export type ResponsesEntry = EntryOf<typeof responsesSchema>;
