import { parseColour } from "@offline-excel/xlsx/colours";
import { type Element, attribute, escapeXml } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asRecord, asText } from "../../protocol/arguments";

/** How thresholds are named in the API and in the file. */
export const THRESHOLDS: Readonly<Record<string, string>> = {
  LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Formula: "formula", Percentile: "percentile",
  Automatic: "num",
}; // prettier-ignore

export function threshold(value: unknown): string {
  const record = asRecord(value);
  const type = asText(record["type"]);
  const name = Object.keys(THRESHOLDS).find((one) => one.toLowerCase() === type.toLowerCase());
  if (name === undefined) throw new ApiError("InvalidArgument");
  const formula = record["formula"];
  const text = formula === null || formula === undefined ? null : plainFormula(formula);
  const operator = record["operator"];
  const greater = operator === "GreaterThan" || operator === "greaterThan" ? ' gte="0"' : "";
  return `<cfvo type="${THRESHOLDS[name] ?? "num"}"${text === null ? "" : ` val="${escapeXml(text)}"`}${greater}/>`;
}

export function plainFormula(formula: unknown): string {
  return (typeof formula === "number" ? String(formula) : asText(formula)).replace(/^=/, "");
}

export function thresholdOf(element: Element): { readonly type: string; readonly formula: string | null } {
  const type = attribute(element, "type") ?? "num";
  const name = Object.entries(THRESHOLDS).find(([, one]) => one === type)?.[0] ?? "Number";
  return { type: name, formula: attribute(element, "val") };
}

export function colourAttribute(element: Element | undefined): string | null {
  const rgb = element === undefined ? null : attribute(element, "rgb");
  return rgb === null ? null : (parseColour(rgb.slice(-6)) ?? null);
}
