import { attribute, child, children, escapeXml } from "@offline-excel/xlsx/xml";
import { asChoice, asRecord, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import { ruleFormat } from "./conditional-format-type";
import { replaceRule } from "../../workbook/conditional-rules";
import type { RuleTarget } from "./conditional-target";

/** Rules that hold in a cell or do not: by a formula of one's own, and by the cell's value. */

const conditionRule = defineClass<RuleTarget>({
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

export const customRule = defineClass<RuleTarget>({
  name: "CustomConditionalFormat",
  navigation: { Rule: conditionRule, Format: ruleFormat },
});

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan",
  LessThan: "lessThan", GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
}; // prettier-ignore

export const cellValueRule = defineClass<RuleTarget>({
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
