import { areaName, quotedSheet } from "@offline-excel/xlsx/address";
import { ApiError } from "../../protocol/api-error";
import { type CallArguments, HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { FunctionError } from "../../calculation/custom-functions";
import type { BookTarget } from "../objects";
import { evaluate } from "../../calculation/recalculation";

/** Workbook.functions: functions of formulas, called without a cell. */

type ResultValue = number | string | boolean;

interface ResultTarget {
  readonly value: ResultValue | null;
  readonly error: string | null;
}

const result = defineClass<ResultTarget>({
  name: "FunctionResult",
  scalars: { Value: { get: ({ value }) => value }, Error: { get: ({ error }) => error } },
});

const MILLISECONDS_A_DAY = 86_400_000;
/** Days from the date system's day 0 to 1970-01-01. */
const DAYS_TO_1970 = { since1900: 25_569, since1904: 24_107 };

/** By the names on the wire; "StDev_S" is STDEV.S in a formula. */
const BY_ENGINE = [
  "Abs", "And", "Average", "AverageA", "AverageIf", "AverageIfs", "Ceiling_Math", "Concatenate", "Count", "CountA",
  "CountBlank", "CountIf", "CountIfs", "Exp", "Find", "Floor_Math", "GeoMean", "HLookup", "If", "Int", 
  "IsError", "IsNumber", "IsText", "Large", "Left", "Len", "Ln", "Log", "Log10", "Lower", "Match", "Max", "Median", "Mid",
  "Min", "Mod", "Month", "Norm_S_Dist", "Norm_S_Inv", "Not", "Or", "Percentile_Exc", "Percentile_Inc", "Pi", "Power",
  "Product", "Quartile_Inc", "Rank_Avg", "Rank_Eq", "Right", "Round", "RoundDown", "RoundUp", "Sign", "Small", "Sqrt",
  "StDev_P", "StDev_S", "Substitute", "Sum", "SumIf", "SumIfs", "SumSq", "T_Inv_2T", "Trim", "Trunc", "Upper",
  "Value", "Var_P", "Var_S", "VLookup", "Year",
] as const; // prettier-ignore

function byEngine(name: string): (target: BookTarget, args: CallArguments) => HostObject {
  const inFormula = name.replaceAll("_", ".").toUpperCase();
  return ({ book }, args) => {
    // Functions that take any number of values get them as one list.
    const given = args.all().flatMap((one) => (Array.isArray(one) ? (one as readonly unknown[]) : [one]));
    while (given.length > 0 && (given.at(-1) ?? null) === null) given.pop();
    const value = evaluate(book, `${inFormula}(${given.map(argument).join(",")})`);
    const single = Array.isArray(value) ? (value as readonly (readonly ResultValue[])[])[0]?.[0] : value;
    if (typeof single === "object" && single !== null) {
      return result({ value: null, error: (single as FunctionError).error });
    }
    return result({ value: single ?? 0, error: null });
  };
}

function argument(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).toUpperCase();
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  if (value instanceof HostObject && value.target instanceof Area) {
    return `${quotedSheet(value.target.sheet.name)}!${areaName(value.target)}`;
  }
  if (value instanceof HostObject && value.typeName === "FunctionResult") {
    const { value: inner, error } = value.target as ResultTarget;
    return error ?? argument(inner);
  }
  throw new ApiError("InvalidArgument");
}

export const functions: (target: BookTarget) => HostObject = defineClass<BookTarget>({
  name: "Functions",
  methods: {
    ...Object.fromEntries(BY_ENGINE.map((name) => [name, byEngine(name)])),
    // Serial numbers from March 1900 on; the leap day that 1900 never had is not reckoned with.
    Date: ({ book }, args) => {
      const days = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / MILLISECONDS_A_DAY;
      const value = days + (book.file.date1904 ? DAYS_TO_1970.since1904 : DAYS_TO_1970.since1900);
      return result({ value, error: null });
    },
  },
});
