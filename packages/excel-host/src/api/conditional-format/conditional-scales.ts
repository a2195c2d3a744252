import { type Element, attribute, booleanAttribute, child, children } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asFlag, asRecord, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import { replaceRule } from "../../workbook/conditional-rules";
import type { RuleTarget } from "./conditional-target";
import { colourAttribute, threshold, thresholdOf } from "./conditional-thresholds";
import { asColour } from "../range/font-fill-type";

export const colourScale = defineClass<RuleTarget>({
  name: "ColorScaleConditionalFormat",
  scalars: {
    ThreeColorScale: {
      get: ({ rule }) => children(child(rule.element, "colorScale") ?? rule.element, "color").length === 3,
    },
    Criteria: {
      get: ({ rule }) => {
        const box = child(rule.element, "colorScale") ?? rule.element;
        const points = children(box, "cfvo").map((element, index) => ({
          ...thresholdOf(element),
          color: colourAttribute(children(box, "color")[index]),
        }));
        return points.length === 3
          ? { minimum: points[0], midpoint: points[1], maximum: points[2] }
          : { minimum: points[0], maximum: points[1] };
      },
      set: ({ rule }, value) => {
        const criteria = asRecord(value);
        const points = ["minimum", "midpoint", "maximum"]
          .map((name) => criteria[name])
          .filter((one) => one !== undefined && one !== null);
        if (points.length < 2 || criteria["minimum"] === undefined || criteria["maximum"] === undefined)
          throw new ApiError("InvalidArgument");
        const colours = points.map(
          (one) => `<color rgb="FF${asColour(asRecord(one)["color"] ?? "#FFFFFF").slice(1)}"/>`,
        );
        replaceRule(
          rule,
          `<cfRule type="colorScale"><colorScale>${points.map(threshold).join("")}${colours.join("")}</colorScale></cfRule>`,
        );
      },
    },
  },
});

export const iconSet = defineClass<RuleTarget>({
  name: "IconSetConditionalFormat",
  scalars: {
    Style: {
      get: ({ rule }) => iconName(iconElement(rule.element)),
      set: ({ rule, sheet }, value) => {
        sheet.file.changeShell();
        const style = asText(value);
        const set = ICONS.find((one) => apiIcon(one).toLowerCase() === style.toLowerCase());
        if (set === undefined) throw new ApiError("InvalidArgument");
        const count = Number(set.charAt(0));
        const steps = Array.from(
          { length: count },
          (_, index) => `<cfvo type="percent" val="${Math.round((index * 100) / count)}"/>`,
        );
        replaceRule(rule, `<cfRule type="iconSet"><iconSet iconSet="${set}">${steps.join("")}</iconSet></cfRule>`);
      },
    },
    ShowIconOnly: {
      get: ({ rule }) => !booleanAttribute(iconElement(rule.element), "showValue", true),
      set: ({ rule, sheet }, value) => {
        sheet.file.changeShell();
        iconElement(rule.element).setAttribute("showValue", asFlag(value) ? "0" : "1");
      },
    },
    ReverseIconOrder: {
      get: ({ rule }) => booleanAttribute(iconElement(rule.element), "reverse"),
      set: ({ rule, sheet }, value) => {
        sheet.file.changeShell();
        iconElement(rule.element).setAttribute("reverse", asFlag(value) ? "1" : "0");
      },
    },
    Criteria: {
      get: ({ rule }) =>
        children(iconElement(rule.element), "cfvo").map((element) => ({
          ...thresholdOf(element),
          operator: "GreaterThanOrEqual",
        })),
      set: ({ rule }, value) => {
        if (!Array.isArray(value)) throw new ApiError("InvalidArgument");
        const box = iconElement(rule.element);
        const [, ...rest] = value as readonly unknown[];
        const steps = ['<cfvo type="percent" val="0"/>', ...rest.map(threshold)].join("");
        const flags = ["showValue", "reverse"].map((name) =>
          box.hasAttribute(name) ? ` ${name}="${attribute(box, name) ?? ""}"` : "",
        );
        replaceRule(
          rule,
          `<cfRule type="iconSet"><iconSet iconSet="${attribute(box, "iconSet") ?? "3TrafficLights1"}"${flags.join("")}>${steps}</iconSet></cfRule>`,
        );
      },
    },
  },
});

const ICONS = [
  "3Arrows", "3ArrowsGray", "3Flags", "3TrafficLights1", "3TrafficLights2", "3Signs", "3Symbols", "3Symbols2", "4Arrows",
  "4ArrowsGray", "4RedToBlack", "4Rating", "4TrafficLights", "5Arrows", "5ArrowsGray", "5Rating", "5Quarters",
]; // prettier-ignore
const NUMBERS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

function apiIcon(set: string): string {
  return (NUMBERS[set.charAt(0)] ?? "") + set.slice(1);
}

function iconElement(rule: Element): Element {
  const element = child(rule, "iconSet");
  if (element === null) throw new ApiError("ItemNotFound");
  return element;
}

function iconName(element: Element): string {
  return apiIcon(attribute(element, "iconSet") ?? "3TrafficLights1");
}
