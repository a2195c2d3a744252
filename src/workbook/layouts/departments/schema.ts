import * as v from "valibot";
import { cell, common, type EntryOf, name, optionalName } from "../schema-parts";

/** A list of departments with headcount, target, retention rate and the accountant's columns. */
export const departmentsSchema = v.object({
  ...common,
  layout: v.literal("departments"),
  header: v.exactOptional(cell),
  department: name,
  headcount: optionalName,
  target: optionalName,
  retention: optionalName,
  figures: v.exactOptional(v.array(name)),
});
export type DepartmentsEntry = EntryOf<typeof departmentsSchema>;
