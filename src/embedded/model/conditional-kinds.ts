import type { Element } from "@xmldom/xmldom";
import { parseColour } from "../package/colours";
import { NAMESPACE } from "../package/namespaces";
import { attribute, booleanAttribute, child, children, escapeXml } from "../package/xml";
import { ApiError } from "../protocol/api-error";
import { asChoice, asFlag, asRecord, asText } from "../protocol/arguments";
import { defineType } from "../protocol/host-object";
import { replaceRule } from "./conditional-rules";
import type { RuleTarget } from "./conditional-target";
import { dataBarExtension } from "./conditional-xml";
import { asColour } from "./font-fill-type";
import { ruleFormat } from "./conditional-format-type";

/** How thresholds are named in the API and in the file. */
const THRESHOLDS: Readonly<Record<string, string>> = {
  LowestValue: "min", HighestValue: "max", Number: "num", Percent: "percent", Formula: "formula", Percentile: "percentile",
  Automatic: "num",
}; // prettier-ignore

function threshold(value: unknown): string {
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

function plainFormula(formula: unknown): string {
  return (typeof formula === "number" ? String(formula) : asText(formula)).replace(/^=/, "");
}

function thresholdOf(element: Element): { readonly type: string; readonly formula: string | null } {
  const type = attribute(element, "type") ?? "num";
  const name = Object.entries(THRESHOLDS).find(([, one]) => one === type)?.[0] ?? "Number";
  return { type: name, formula: attribute(element, "val") };
}

function colourAttribute(element: Element | undefined): string | null {
  const rgb = element === undefined ? null : attribute(element, "rgb");
  return rgb === null ? null : (parseColour(rgb.slice(-6)) ?? null);
}

export const colourScale = defineType<RuleTarget>({
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

export const iconSet = defineType<RuleTarget>({
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

const conditionRule = defineType<RuleTarget>({
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: ({ rule }) => `=${child(rule.element, "formula")?.textContent ?? ""}`,
      set: (target, value) => {
        setFormula(target, asText(value));
      },
    },
    FormulaLocal: {
      get: ({ rule }) => `=${child(rule.element, "formula")?.textContent ?? ""}`,
      set: (target, value) => {
        setFormula(target, asText(value));
      },
    },
  },
});

function setFormula({ rule, sheet }: RuleTarget, formula: string): void {
  sheet.file.changeShell();
  const element = child(rule.element, "formula");
  if (element !== null) element.textContent = formula.replace(/^=/, "");
}

export const customRule = defineType<RuleTarget>({
  name: "CustomConditionalFormat",
  navigation: { Rule: conditionRule, Format: ruleFormat },
});

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
}; // prettier-ignore

export const cellValueRule = defineType<RuleTarget>({
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: ({ rule }) => {
        const [one, two] = children(rule.element, "formula").map((element) => `=${element.textContent ?? ""}`);
        const operator =
          Object.entries(OPERATORS).find(([, file]) => file === attribute(rule.element, "operator"))?.[0] ?? "EqualTo";
        return { formula1: one ?? "", ...(two === undefined ? {} : { formula2: two }), operator };
      },
      set: ({ rule }, value) => {
        const record = asRecord(value);
        const operator = asChoice(record["operator"], Object.keys(OPERATORS));
        const formulas = ["formula1", "formula2"]
          .map((name) => record[name])
          .filter((one) => one !== undefined && one !== null && one !== "")
          .map((one) => `<formula>${escapeXml(String(one as string | number).replace(/^=/, ""))}</formula>`);
        const format = attribute(rule.element, "dxfId");
        replaceRule(
          rule,
          `<cfRule type="cellIs"${format === null ? "" : ` dxfId="${format}"`} operator="${OPERATORS[operator] ?? "equal"}">${formulas.join("")}</cfRule>`,
        );
      },
    },
  },
  navigation: { Format: ruleFormat },
});

interface BarParts {
  readonly bar: Element;
  readonly extension: Element | null;
}

function barOf({ rule, sheet }: RuleTarget): BarParts {
  const bar = child(rule.element, "dataBar");
  if (bar === null) throw new ApiError("ItemNotFound");
  return { bar, extension: dataBarExtension(sheet, rule.element) };
}

function setColour(target: RuleTarget, name: string, colour: string | null): void {
  const { extension } = barOf(target);
  if (extension === null) return;
  const document = target.sheet.file.changeShell();
  const old = child(extension, name);
  if (old !== null) old.parentNode?.removeChild(old);
  if (colour === null) return;
  const element = document.createElementNS(NAMESPACE.x14, `x14:${name}`);
  element.setAttribute("rgb", `FF${colour.slice(1)}`);
  const order = ["cfvo", "fillColor", "borderColor", "negativeFillColor", "negativeBorderColor", "axisColor"];
  const after = children(extension).find((one) => order.indexOf(one.localName ?? "") > order.indexOf(name));
  extension.insertBefore(element, after ?? null);
}

const positive = defineType<RuleTarget>({
  name: "ConditionalDataBarPositiveFormat",
  scalars: {
    FillColor: {
      get: (target) => colourAttribute(child(barOf(target).bar, "color") ?? undefined),
      set: (target, value) => {
        target.sheet.file.changeShell();
        child(barOf(target).bar, "color")?.setAttribute("rgb", `FF${asColour(value).slice(1)}`);
      },
    },
    BorderColor: {
      get: (target) =>
        colourAttribute(child(barOf(target).extension ?? barOf(target).bar, "borderColor") ?? undefined) ?? "",
      set: (target, value) => {
        setColour(target, "borderColor", value === "" ? null : asColour(value));
        barOf(target).extension?.setAttribute("border", value === "" ? "0" : "1");
      },
    },
    GradientFill: {
      get: (target) => booleanAttribute(barOf(target).extension ?? barOf(target).bar, "gradient", true),
      set: (target, value) => {
        target.sheet.file.changeShell();
        barOf(target).extension?.setAttribute("gradient", asFlag(value) ? "1" : "0");
      },
    },
  },
});

const DIRECTIONS: Readonly<Record<string, string>> = {
  Context: "context",
  LeftToRight: "leftToRight",
  RightToLeft: "rightToLeft",
};

function bound(index: 0 | 1) {
  return {
    get: (target: RuleTarget): unknown => {
      const element = children(barOf(target).bar, "cfvo")[index];
      return element === undefined ? null : thresholdOf(element);
    },
    set: (target: RuleTarget, value: unknown): void => {
      target.sheet.file.changeShell();
      const record = asRecord(value);
      const type = asText(record["type"]);
      const file = type === "Automatic" ? (index === 0 ? "min" : "max") : (THRESHOLDS[type] ?? null);
      if (file === null) throw new ApiError("InvalidArgument");
      const { bar, extension } = barOf(target);
      const formula = record["formula"];
      const text = formula === undefined || formula === null ? null : plainFormula(formula);
      const put = (element: Element | undefined, kind: string): void => {
        if (element === undefined) return;
        element.setAttribute("type", kind);
        if (text === null) element.removeAttribute("val");
        else element.setAttribute("val", text);
      };
      put(children(bar, "cfvo")[index], file);
      if (extension === null) return;
      const extended = children(extension, "cfvo")[index];
      put(extended, type === "Automatic" ? (index === 0 ? "autoMin" : "autoMax") : file);
      if (extended === undefined) return;
      // Here the value is an element of its own.
      extended.removeAttribute("val");
      for (const old of children(extended)) extended.removeChild(old);
      if (text === null) return;
      const inner = target.sheet.file.shell().createElementNS(NAMESPACE.xm, "xm:f");
      inner.textContent = text;
      extended.appendChild(inner);
    },
  };
}

export const dataBar = defineType<RuleTarget>({
  name: "DataBarConditionalFormat",
  scalars: {
    ShowDataBarOnly: {
      get: (target) => !booleanAttribute(barOf(target).bar, "showValue", true),
      set: (target, value) => {
        target.sheet.file.changeShell();
        const { bar, extension } = barOf(target);
        for (const element of [bar, extension]) element?.setAttribute("showValue", asFlag(value) ? "0" : "1");
      },
    },
    BarDirection: {
      get: (target) => {
        const { extension } = barOf(target);
        const direction = extension === null ? null : attribute(extension, "direction");
        return Object.entries(DIRECTIONS).find(([, file]) => file === direction)?.[0] ?? "Context";
      },
      set: (target, value) => {
        target.sheet.file.changeShell();
        barOf(target).extension?.setAttribute(
          "direction",
          DIRECTIONS[asChoice(value, Object.keys(DIRECTIONS))] ?? "context",
        );
      },
    },
    AxisColor: {
      get: (target) =>
        colourAttribute(child(barOf(target).extension ?? barOf(target).bar, "axisColor") ?? undefined) ?? "",
      set: (target, value) => {
        setColour(target, "axisColor", value === "" ? null : asColour(value));
      },
    },
    AxisFormat: {
      get: (target) => {
        const { extension } = barOf(target);
        const place = extension === null ? null : attribute(extension, "axisPosition");
        return place === "none" ? "None" : place === "middle" ? "CellMidPoint" : "Automatic";
      },
      set: (target, value) => {
        target.sheet.file.changeShell();
        const wanted = asChoice(value, ["Automatic", "None", "CellMidPoint"]);
        const place = wanted === "None" ? "none" : wanted === "CellMidPoint" ? "middle" : "automatic";
        barOf(target).extension?.setAttribute("axisPosition", place);
      },
    },
    LowerBoundRule: bound(0),
    UpperBoundRule: bound(1),
  },
  navigation: { PositiveFormat: positive },
});
