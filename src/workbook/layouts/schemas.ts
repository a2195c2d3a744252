import * as v from "valibot";
import { checklistSchema } from "./checklist/schema";
import { departmentsSchema } from "./departments/schema";
import { ignoreSchema } from "./ignore/schema";
import { longSchema } from "./long/schema";
import { matrixSchema } from "./matrix/schema";
import { responsesSchema } from "./responses/schema";
import { salesSchema } from "./sales/schema";

/** An entry of any layout; the types of entries follow from it. */
export const entrySchema = v.variant("layout", [
  checklistSchema,
  responsesSchema,
  longSchema,
  matrixSchema,
  salesSchema,
  departmentsSchema,
  ignoreSchema,
]);
