import * as v from "valibot";
import { ROLES } from "../../alignment/evaluation";
import { COLUMN_USES } from "../reading/account/column-use";

/** What entries of several layouts share. Columns go by header text or "column:F". */

export const name = v.pipe(v.string(), v.minLength(1));
export const optionalName = v.exactOptional(v.nullable(name));
export const role = v.picklist(ROLES);
export const fixed = v.object({ fixed: v.string() });
export const fixedOrName = v.exactOptional(v.nullable(v.union([name, fixed])));
export const roleOrName = v.exactOptional(v.nullable(v.union([name, v.object({ fixed: role })])));
export const scale = v.pipe(
  v.object({ min: v.number(), max: v.number() }),
  v.check(({ min, max }) => max > min),
);
/** A1 of a header row's first cell. */
export const cell = v.pipe(v.string(), v.regex(/^\$?[A-Za-z]{1,3}\$?[1-9]\d*$/));
const rowNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
export const part = v.picklist(["A", "B", "D"]);

/** Rows as Excel counts them. */
export const common = {
  sheet: name,
  /** The first row of answers, where headings take more rows than the one that names the columns. */
  firstRow: v.exactOptional(rowNumber),
  /** Where a block ends before the rows below it do. */
  lastRow: v.exactOptional(rowNumber),
};

const MOST_POINTS = 11;

/** What is said of criteria, by header, statement or id; "*" is every one that is not named. */
export const criterionOptions = {
  reverse: v.exactOptional(v.array(v.string())),
  weights: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.minValue(0)))),
  dimensions: v.exactOptional(v.record(v.string(), v.array(v.string()))),
  scale,
  /** Scales of criteria that have one of their own. */
  scales: v.exactOptional(v.record(v.string(), scale)),
  /** Words of answers that no known scale has, the worst first. */
  words: v.exactOptional(v.record(v.string(), v.pipe(v.array(name), v.minLength(2), v.maxLength(MOST_POINTS)))),
  /** What columns are that the entry names nowhere else. */
  uses: v.exactOptional(v.record(v.string(), v.picklist(COLUMN_USES))),
  anonymous: v.exactOptional(v.boolean()),
  period: fixedOrName,
};

/** Criteria (raters, in a checklist) with a column for each answer, and the rating that a tick in each is; they go by the first. */
export const ticks = v.exactOptional(
  v.array(
    v.pipe(
      v.object({ columns: v.pipe(v.array(name), v.minLength(2)), values: v.array(v.number()) }),
      v.check(({ columns, values }) => columns.length === values.length),
    ),
  ),
);

/** As reading takes it: nothing of a mapping is changed in place. */
export type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;
export type EntryOf<Schema extends v.GenericSchema> = Frozen<v.InferOutput<Schema>>;
