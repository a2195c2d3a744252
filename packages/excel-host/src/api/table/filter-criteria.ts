import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import type { Styles } from "@offline-excel/xlsx/styles";
import {
  type Element,
  attribute,
  booleanAttribute,
  child,
  children,
  escapeXml,
  numberAttribute,
} from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asRecord } from "../../protocol/arguments";
import { asColour } from "../range/font-fill-type";

/** How a column's filter is told in the API (Excel.FilterCriteria) and in the file (filterColumn), and back. */

const KINDS = [
  "Values",
  "Custom",
  "TopItems",
  "TopPercent",
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "FontColor",
  "Dynamic",
] as const;
type Kind = (typeof KINDS)[number];

const OPERATORS = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
] as const;

/** The inside of a filterColumn element. */
export function filterXml(value: unknown, styles: Styles): string {
  const criteria = asRecord(value);
  const kind = kindOf(criteria["filterOn"]);
  switch (kind) {
    case "Values":
      return valuesXml(criteria["values"]);
    case "Custom":
      return customXml(criteria);
    case "CellColor":
    case "FontColor":
      return colourXml(kind, asColour(criteria["color"]), styles);
    case "Dynamic": {
      const wanted = asChoice(criteria["dynamicCriteria"], ["AboveAverage", "BelowAverage", "Unknown"]);
      if (wanted === "Unknown") throw new ApiError("InvalidArgument");
      return `<dynamicFilter type="${wanted === "AboveAverage" ? "aboveAverage" : "belowAverage"}"/>`;
    }
    default: {
      const count = Number(criteria["criterion1"]);
      const percent = kind.endsWith("Percent");
      if (!Number.isInteger(count) || count < 1 || count > (percent ? 100 : 500)) throw new ApiError("InvalidArgument");
      return `<top10${kind.startsWith("Top") ? "" : ' top="0"'}${percent ? ' percent="1"' : ""} val="${count}"/>`;
    }
  }
}

/** What Excel has and the host has not says so; what Excel has not either is a fault of the caller's. */
function kindOf(value: unknown): Kind {
  if (value === "Icon" || value === "icon") throw new ApiError("ApiNotFound", undefined, "Filter by icon");
  return asChoice(value, KINDS);
}

function valuesXml(value: unknown): string {
  if (!Array.isArray(value)) throw new ApiError("InvalidArgument");
  const texts = (value as readonly unknown[]).map((one) => {
    if (typeof one === "string" || typeof one === "number") return String(one);
    throw new ApiError(typeof one === "object" ? "ApiNotFound" : "InvalidArgument", undefined, "FilterDatetime");
  });
  const blank = texts.includes("") ? ' blank="1"' : "";
  const shown = texts.filter((text) => text !== "").map((text) => `<filter val="${escapeXml(text)}"/>`);
  return `<filters${blank}>${shown.join("")}</filters>`;
}

function customXml(criteria: Readonly<Record<string, unknown>>): string {
  const texts = [criteria["criterion1"], criteria["criterion2"]].filter(
    (one): one is string => typeof one === "string" && one !== "",
  );
  if (texts.length === 0) throw new ApiError("InvalidArgument");
  const both = criteria["operator"] === undefined || asChoice(criteria["operator"], ["And", "Or"]) === "And";
  const filters = texts.map((text) => {
    const [sign, operator] = OPERATORS.find(([one]) => text.startsWith(one)) ?? ["", "equal"];
    const rest = text.slice(sign.length);
    // Files say "blank" as one space.
    const name = operator === "equal" ? "" : ` operator="${operator}"`;
    return `<customFilter${name} val="${rest === "" ? " " : escapeXml(rest)}"/>`;
  });
  return `<customFilters${both && texts.length > 1 ? ' and="1"' : ""}>${filters.join("")}</customFilters>`;
}

function colourXml(kind: "CellColor" | "FontColor", colour: string, styles: Styles): string {
  const rgb = `FF${colour.slice(1)}`;
  const format =
    kind === "CellColor"
      ? `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/></patternFill></fill>`
      : `<font><color rgb="${rgb}"/></font>`;
  const index = styles.addDifferential(format);
  return `<colorFilter dxfId="${index}"${kind === "CellColor" ? "" : ' cellColor="0"'}/>`;
}

export function filterColumnXml(column: number, inside: string): string {
  return `<filterColumn xmlns="${NAMESPACE.main}" colId="${column}">${inside}</filterColumn>`;
}

/** Excel.FilterCriteria of a filterColumn. */
export function criteriaOf(column: Element, styles: Styles): Readonly<Record<string, unknown>> {
  const filters = child(column, "filters");
  if (filters !== null) {
    const values = children(filters, "filter").map((one) => attribute(one, "val") ?? "");
    return { filterOn: "Values", values: booleanAttribute(filters, "blank") ? [...values, ""] : values };
  }
  const custom = child(column, "customFilters");
  if (custom !== null) {
    const [criterion1, criterion2] = children(custom, "customFilter").map((one) => {
      const operator = attribute(one, "operator") ?? "equal";
      const sign = OPERATORS.find(([, name]) => name === operator)?.[0] ?? "=";
      const value = attribute(one, "val") ?? "";
      return `${sign}${value === " " ? "" : value}`;
    });
    const operator = booleanAttribute(custom, "and") ? "And" : "Or";
    return { filterOn: "Custom", criterion1, ...(criterion2 === undefined ? {} : { criterion2, operator }) };
  }
  const top = child(column, "top10");
  if (top !== null) {
    const end = booleanAttribute(top, "top", true) ? "Top" : "Bottom";
    const unit = booleanAttribute(top, "percent") ? "Percent" : "Items";
    return { filterOn: `${end}${unit}`, criterion1: String(numberAttribute(top, "val") ?? 10) };
  }
  const dynamic = child(column, "dynamicFilter");
  if (dynamic !== null) {
    const type = attribute(dynamic, "type") ?? "";
    return { filterOn: "Dynamic", dynamicCriteria: `${type.charAt(0).toUpperCase()}${type.slice(1)}` };
  }
  const colour = child(column, "colorFilter");
  if (colour !== null) {
    const { fill, fontColour } = styles.differential(numberAttribute(colour, "dxfId") ?? -1);
    return booleanAttribute(colour, "cellColor", true)
      ? { filterOn: "CellColor", color: fill?.colour ?? "" }
      : { filterOn: "FontColor", color: fontColour ?? "" };
  }
  return { filterOn: "Icon" };
}
