import { NAMESPACE } from "@offline-excel/xlsx/namespaces";
import { type Element, attribute, booleanAttribute, child, children } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asRecord, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import type { RuleTarget } from "./conditional-target";
import { colourAttribute, plainFormula, THRESHOLDS, thresholdOf } from "./conditional-thresholds";
import { dataBarExtension } from "./conditional-xml";
import { asColour } from "../range/font-fill-type";

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

const positive = defineClass<RuleTarget>({
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

export const dataBar = defineClass<RuleTarget>({
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
