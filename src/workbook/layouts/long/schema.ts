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
} from "../schema-parts";

/** One rating a row. */
export const longSchema = v.object({
  ...common,
  ...criterionOptions,
  layout: v.literal("long"),
  part: v.optional(part, "A"),
  header: v.exactOptional(cell),
  department: fixedOrName,
  criterion: name,
  rater: optionalName,
  role: roleOrName,
  rating: name,
});
export type LongEntry = EntryOf<typeof longSchema>;
