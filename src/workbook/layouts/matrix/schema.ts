import * as v from "valibot";
import { cell, common, type EntryOf, fixed, fixedOrName, name, optionalName, scale } from "../schema-parts";

const layout = v.literal("matrix");

/** Square: `header` is the cell of the first customer's name, suppliers in the column left of it. */
const squareSchema = v.object({
  ...common,
  layout,
  header: cell,
  suppliers: v.optional(v.picklist(["rows", "columns"]), "rows"),
  facet: v.exactOptional(v.nullable(name)),
  period: v.exactOptional(v.nullable(fixed)),
  scale,
});

/** One pair a row. */
const longMatrixSchema = v.object({
  ...common,
  layout,
  header: v.exactOptional(cell),
  supplier: name,
  customer: name,
  facet: optionalName,
  rating: name,
  period: fixedOrName,
  scale,
});

/** Departments that rate each other: long where a column of suppliers is named. */
export const matrixSchema = v.pipe(
  v.looseObject({ ...common, layout, scale }),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const isLong = "supplier" in dataset.value;
    const result = isLong ? v.safeParse(longMatrixSchema, dataset.value) : v.safeParse(squareSchema, dataset.value);
    if (result.success) return result.output;
    addIssue({ message: "matrix", input: "matrix" });
    return NEVER;
  }),
);
export type SquareMatrixEntry = EntryOf<typeof squareSchema>;
export type LongMatrixEntry = EntryOf<typeof longMatrixSchema>;
