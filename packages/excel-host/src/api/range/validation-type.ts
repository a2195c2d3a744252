import { absoluteName, quotedSheet } from "@offline-excel/xlsx/address";
import { type Element, attribute, booleanAttribute, child, children, removeElement } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asRecord, asText } from "../../protocol/arguments";
import { HostObject } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { ensureWritable } from "../../workbook/range-changes";
import { clearValidation, ownValidation, validationOf } from "../../workbook/validation-rules";

interface ValidationTarget {
  readonly areas: readonly Area[];
}

const NUMERIC = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqualTo: "greaterThanOrEqual", LessThanOrEqualTo: "lessThanOrEqual",
}; // prettier-ignore
const TYPES: Readonly<Record<string, string>> = {
  none: "None", whole: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength",
  custom: "Custom",
}; // prettier-ignore

/** Excel refuses a list written into the rule that is longer. */
const INLINE_LIST = 255;

function current({ areas }: ValidationTarget): Element | null {
  const [first] = areas;
  return first === undefined ? null : validationOf(first);
}

function own(target: ValidationTarget): Element {
  for (const area of target.areas) ensureWritable(area, "format");
  const element = ownValidation(target.areas);
  if (element === null) throw new ApiError("InvalidArgument");
  return element;
}

function setFormulas(target: ValidationTarget, element: Element, formulas: readonly string[]): void {
  for (const old of children(element)) removeElement(old);
  const file = target.areas[0]?.sheet.file;
  for (const [index, text] of formulas.entries()) {
    const formula = file?.element(`formula${index + 1}`);
    if (formula === undefined) continue;
    formula.textContent = text;
    element.appendChild(formula);
  }
}

function formulaText(value: unknown): string {
  if (value instanceof HostObject && value.target instanceof Area) {
    return `${quotedSheet(value.target.sheet.name)}!${absoluteName(value.target)}`;
  }
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.startsWith("=") ? value.slice(1) : value;
  throw new ApiError("InvalidArgument");
}

function setRule(target: ValidationTarget, value: unknown): void {
  const rule = asRecord(value);
  const list = rule["list"];
  const custom = rule["custom"];
  const element = own(target);
  if (list !== undefined && list !== null) {
    const { source, inCellDropDown } = asRecord(list);
    const range = source instanceof HostObject || (typeof source === "string" && source.startsWith("="));
    const formula = range ? formulaText(source) : `"${asText(source).replaceAll('"', '""')}"`;
    if (!range && formula.length - 2 > INLINE_LIST) throw new ApiError("InvalidArgument");
    element.setAttribute("type", "list");
    element.removeAttribute("operator");
    if (inCellDropDown === false) element.setAttribute("showDropDown", "1");
    else element.removeAttribute("showDropDown");
    setFormulas(target, element, [formula]);
  } else if (custom !== undefined && custom !== null) {
    element.setAttribute("type", "custom");
    element.removeAttribute("operator");
    setFormulas(target, element, [formulaText(asRecord(custom)["formula"])]);
  } else {
    const kind = Object.keys(NUMERIC).find((name) => rule[name] !== undefined && rule[name] !== null) as
      keyof typeof NUMERIC | undefined;
    if (kind === undefined) throw new ApiError("InvalidArgument");
    const { formula1, formula2, operator } = asRecord(rule[kind]);
    element.setAttribute("type", NUMERIC[kind]);
    element.setAttribute("operator", OPERATORS[asChoice(operator, Object.keys(OPERATORS))] ?? "between");
    const second = formula2 === undefined || formula2 === null || formula2 === "" ? [] : [formulaText(formula2)];
    setFormulas(target, element, [formulaText(formula1), ...second]);
  }
  // A rule nobody is stopped by would be no rule.
  if (!element.hasAttribute("showErrorMessage")) element.setAttribute("showErrorMessage", "1");
}

function readRule(target: ValidationTarget): unknown {
  const element = current(target);
  if (element === null) return {};
  const type = attribute(element, "type") ?? "none";
  const formula = (name: string): string => child(element, name)?.textContent ?? "";
  if (type === "list") {
    const text = formula("formula1");
    const source = text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : `=${text}`;
    return { list: { inCellDropDown: !booleanAttribute(element, "showDropDown"), source } };
  }
  if (type === "custom") return { custom: { formula: `=${formula("formula1")}` } };
  const kind = Object.entries(NUMERIC).find(([, file]) => file === type)?.[0];
  if (kind === undefined) return {};
  const operator = Object.entries(OPERATORS).find(
    ([, file]) => file === (attribute(element, "operator") ?? "between"),
  )?.[0];
  const figure = (text: string): string | number =>
    text !== "" && Number.isFinite(Number(text)) ? Number(text) : text === "" ? "" : `=${text}`;
  const second = formula("formula2");
  return {
    [kind]: { formula1: figure(formula("formula1")), ...(second === "" ? {} : { formula2: figure(second) }), operator },
  };
}

function setTexts(element: Element, title: string, text: string, record: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of [
    [title, record["title"]],
    [text, record["message"]],
  ] as const) {
    if (typeof value === "string" && value !== "") element.setAttribute(name, value);
    else element.removeAttribute(name);
  }
}

const validation = defineClass<ValidationTarget>({
  name: "DataValidation",
  scalars: {
    Type: {
      get: (target) => {
        const element = current(target);
        return element === null ? "None" : (TYPES[attribute(element, "type") ?? "none"] ?? "None");
      },
    },
    Rule: { get: readRule, set: setRule },
    ErrorAlert: {
      get: (target) => {
        const element = current(target);
        const style = (element === null ? null : attribute(element, "errorStyle")) ?? "stop";
        return {
          message: (element === null ? null : attribute(element, "error")) ?? "",
          showAlert: element !== null && booleanAttribute(element, "showErrorMessage"),
          style: style.charAt(0).toUpperCase() + style.slice(1),
          title: (element === null ? null : attribute(element, "errorTitle")) ?? "",
        };
      },
      set: (target, value) => {
        const record = asRecord(value);
        const element = own(target);
        setTexts(element, "errorTitle", "error", record);
        if (record["showAlert"] === false) element.removeAttribute("showErrorMessage");
        else element.setAttribute("showErrorMessage", "1");
        const style =
          record["style"] === undefined ? "Stop" : asChoice(record["style"], ["Stop", "Warning", "Information"]);
        if (style === "Stop") element.removeAttribute("errorStyle");
        else element.setAttribute("errorStyle", style.toLowerCase());
      },
    },
    Prompt: {
      get: (target) => {
        const element = current(target);
        return {
          message: (element === null ? null : attribute(element, "prompt")) ?? "",
          showPrompt: element !== null && booleanAttribute(element, "showInputMessage"),
          title: (element === null ? null : attribute(element, "promptTitle")) ?? "",
        };
      },
      set: (target, value) => {
        const record = asRecord(value);
        const element = own(target);
        setTexts(element, "promptTitle", "prompt", record);
        if (record["showPrompt"] === false) element.removeAttribute("showInputMessage");
        else element.setAttribute("showInputMessage", "1");
      },
    },
    IgnoreBlanks: {
      get: (target) => {
        const element = current(target);
        return element === null || booleanAttribute(element, "allowBlank");
      },
      set: (target, value) => {
        own(target).setAttribute("allowBlank", asFlag(value) ? "1" : "0");
      },
    },
  },
  methods: {
    Clear: ({ areas }) => {
      for (const area of areas) ensureWritable(area, "format");
      clearValidation(areas);
      return undefined;
    },
  },
});

export function dataValidation(areas: readonly Area[]): HostObject {
  return validation({ areas });
}
