import * as v from "valibot";
import { common } from "../schema-parts";

/** Nothing of the sheet is read. */
export const ignoreSchema = v.object({ ...common, layout: v.literal("ignore") });
