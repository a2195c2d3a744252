import * as v from "valibot";
import { ROLES } from "../../alignment/evaluation";
import { COST_DRIVERS } from "../../profitability/cost-to-serve";
import { CURRENCY_SCALES, type CurrencyScale } from "../../profitability/currency-scale";
import { COLUMN_USES } from "./account/column-use";
import type { Mapping } from "./mapping";

/** What is wrong with a mapping: where, as a path ("sheets.0.scale.min"), and what stands there. No sentence. */
export interface MappingFault {
  readonly path: string;
  readonly value: unknown;
}

export type ParsedMapping = { readonly mapping: Mapping } | { readonly fault: MappingFault };

const name = v.pipe(v.string(), v.minLength(1));
const optionalName = v.nullish(name);
const role = v.picklist(ROLES);
const fixedOrName = v.nullish(v.union([name, v.object({ fixed: v.string() })]));
const roleOrName = v.nullish(v.union([name, v.object({ fixed: role })]));
const scale = v.pipe(
  v.object({ min: v.number(), max: v.number() }),
  v.check(({ min, max }) => max > min),
);
const cell = v.pipe(v.string(), v.regex(/^\$?[A-Za-z]{1,3}\$?[1-9]\d*$/));
const common = {
  sheet: name,
  firstRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  lastRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
};
const part = v.picklist(["A", "B", "D"]);
const criterionOptions = {
  reverse: v.optional(v.array(v.string())),
  weights: v.optional(v.record(v.string(), v.pipe(v.number(), v.minValue(0)))),
  dimensions: v.optional(v.record(v.string(), v.array(v.string()))),
  scale,
  scales: v.optional(v.record(v.string(), scale)),
  words: v.optional(v.record(v.string(), v.pipe(v.array(name), v.minLength(2), v.maxLength(11)))),
  uses: v.optional(v.record(v.string(), v.picklist(COLUMN_USES))),
  anonymous: v.optional(v.boolean()),
  period: fixedOrName,
};

const ticks = v.optional(
  v.array(
    v.pipe(
      v.object({ columns: v.pipe(v.array(name), v.minLength(2)), values: v.array(v.number()) }),
      v.check(({ columns, values }) => columns.length === values.length),
    ),
  ),
);

const profitabilityOptions = {
  views: v.optional(v.array(name)),
  ledgerTotal: v.nullish(v.pipe(v.number(), v.finite())),
  currency: v.optional(v.picklist(Object.keys(CURRENCY_SCALES) as CurrencyScale[])),
  bands: v.nullish(v.array(v.pipe(v.number(), v.finite()))),
  reportPeriod: optionalName,
  compareWith: v.optional(v.picklist(["plan", "previous", "none"])),
  pools: v.optional(
    v.array(
      v.object({
        name,
        amount: v.pipe(v.number(), v.finite()),
        keys: v.array(
          v.object({
            driver: v.picklist(COST_DRIVERS),
            share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
            column: v.optional(name),
          }),
        ),
      }),
    ),
  ),
  fixedCostPerOrder: v.nullish(v.pipe(v.number(), v.minValue(0))),
  breakEvenBy: v.optional(v.picklist(["customer", "product", "segment", "territory"])),
};

const entry = v.variant("layout", [
  v.object({
    ...common,
    ...criterionOptions,
    layout: v.literal("checklist"),
    part: v.optional(part, "A"),
    header: cell,
    department: fixedOrName,
    criterion: name,
    raters: v.array(v.object({ column: name, role: v.optional(role) })),
    ticks,
  }),
  v.object({
    ...common,
    ...criterionOptions,
    layout: v.literal("responses"),
    part: v.optional(part, "A"),
    header: v.optional(cell),
    department: fixedOrName,
    role: roleOrName,
    rater: optionalName,
    criteria: v.pipe(v.array(name), v.minLength(1)),
    ticks,
    departmentOf: v.optional(v.picklist(["rated", "rater"])),
    ownQuestions: v.optional(v.boolean()),
  }),
  v.object({
    ...common,
    ...criterionOptions,
    layout: v.literal("long"),
    part: v.optional(part, "A"),
    header: v.optional(cell),
    department: fixedOrName,
    criterion: name,
    rater: optionalName,
    role: roleOrName,
    rating: name,
  }),
  v.object({
    ...common,
    layout: v.literal("matrix"),
    header: v.optional(cell),
    suppliers: v.optional(v.picklist(["rows", "columns"])),
    supplier: v.optional(name),
    customer: v.optional(name),
    facet: optionalName,
    rating: v.optional(name),
    period: fixedOrName,
    scale,
  }),
  v.object({
    ...common,
    layout: v.literal("sales"),
    header: v.optional(cell),
    customer: optionalName,
    product: optionalName,
    segment: optionalName,
    territory: optionalName,
    order: optionalName,
    date: optionalName,
    period: optionalName,
    scenario: optionalName,
    revenue: name,
    deductions: v.optional(v.array(name)),
    costs: v.optional(v.record(v.string(), v.array(name))),
    profit: optionalName,
    quantity: optionalName,
    kinds: v.optional(v.record(name, v.picklist(["money", "each", "share", "percent"]))),
    tax: v.nullish(v.union([name, v.object({ rate: v.pipe(v.number(), v.gtValue(-1), v.maxValue(10)) })])),
    sign: v.optional(v.literal("reversed")),
    plan: v.optional(v.boolean()),
    exclude: v.optional(v.record(name, v.array(v.string()))),
    negate: v.optional(v.record(name, v.array(v.string()))),
    currencyColumn: optionalName,
    rates: v.optional(v.record(name, v.pipe(v.number(), v.finite(), v.gtValue(0)))),
    aliases: v.optional(v.record(v.string(), name)),
    decimals: v.optional(v.record(name, v.picklist(["point", "comma"]))),
    dateOrder: v.optional(v.picklist(["dmy", "mdy", "ymd"])),
    year: optionalName,
    joins: v.optional(
      v.array(
        v.object({
          sheet: name,
          header: v.optional(cell),
          key: name,
          theirKey: v.optional(name),
          columns: v.partial(v.object({ customer: name, product: name, segment: name, territory: name, date: name })),
        }),
      ),
    ),
    ...profitabilityOptions,
  }),
  v.object({
    ...common,
    layout: v.literal("departments"),
    header: v.optional(cell),
    department: name,
    headcount: optionalName,
    target: optionalName,
    retention: optionalName,
    figures: v.optional(v.array(name)),
  }),
  v.object({ ...common, layout: v.literal("ignore") }),
]);

const mapping = v.object({ version: v.literal(1), sheets: v.array(entry) });

/** Checks a mapping that comes from a file or from the workbook, from JSON text. */
export function parseMapping(json: string): ParsedMapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { fault: { path: "", value: json.slice(0, 40) } };
  }
  const result = v.safeParse(mapping, value);
  if (result.success) {
    const incomplete = result.output.sheets.findIndex(
      (one) =>
        one.layout === "matrix" &&
        (one.supplier === undefined
          ? one.header === undefined
          : one.customer === undefined || one.rating === undefined),
    );
    if (incomplete >= 0) return { fault: { path: `sheets.${incomplete}`, value: "matrix" } };
    return { mapping: withDefaults(result.output) };
  }
  const [issue] = result.issues;
  return { fault: { path: v.getDotPath(issue) ?? "", value: issue.input } };
}

/** A square matrix has its suppliers in the rows unless it says otherwise. */
function withDefaults(parsed: v.InferOutput<typeof mapping>): Mapping {
  return {
    version: 1,
    sheets: parsed.sheets.map((one) =>
      one.layout === "matrix" && one.supplier === undefined ? { ...one, suppliers: one.suppliers ?? "rows" } : one,
    ) as unknown as Mapping["sheets"],
  };
}
