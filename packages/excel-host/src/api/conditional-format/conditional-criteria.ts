import { areaName } from "@offline-excel/xlsx/address";
import { attribute, booleanAttribute, escapeXml, numberAttribute } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asNumber, asRecord, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import { ruleFormat } from "./conditional-format-type";
import { replaceRule, type Rule, ruleAreas } from "../../workbook/conditional-rules";
import type { RuleTarget } from "./conditional-target";

/** Rules that compare a cell with the others or with a text: the highest and lowest, texts, dates, averages, repeated ones. */

/** The first cell of a rule: its formulas are written as if they stood there. */
function firstCell(rule: Rule): string {
  const [area] = ruleAreas(rule);
  return area === undefined ? "A1" : areaName({ row: area.row, column: area.column, rows: 1, columns: 1 });
}

/** Puts a rule of another type in the rule's place; its looks stay. */
function become(rule: Rule, attributes: string, formula: string | null): void {
  const format = attribute(rule.element, "dxfId");
  const looks = format === null ? "" : ` dxfId="${format}"`;
  const inside = formula === null ? "" : `<formula>${escapeXml(formula)}</formula>`;
  replaceRule(rule, `<cfRule ${attributes}${looks}>${inside}</cfRule>`);
}

/** The classes differ in their rule alone. */
function ruleType(
  name: "TopBottomConditionalFormat" | "TextConditionalFormat" | "PresetCriteriaConditionalFormat",
  read: (rule: Rule) => unknown,
  write: (rule: Rule, value: Readonly<Record<string, unknown>>) => void,
): ReturnType<typeof defineClass<RuleTarget>> {
  return defineClass<RuleTarget>({
    name,
    scalars: {
      Rule: {
        get: ({ rule }) => read(rule),
        set: ({ rule }, value) => {
          write(rule, asRecord(value));
        },
      },
    },
    navigation: { Format: ruleFormat },
  });
}

export const topBottomRule = ruleType(
  "TopBottomConditionalFormat",
  ({ element }) => ({
    rank: numberAttribute(element, "rank") ?? 10,
    type: `${booleanAttribute(element, "bottom") ? "Bottom" : "Top"}${booleanAttribute(element, "percent") ? "Percent" : "Items"}`,
  }),
  (rule, value) => {
    const type = asChoice(value["type"], ["TopItems", "TopPercent", "BottomItems", "BottomPercent"]);
    const percent = type.endsWith("Percent");
    const rank = asNumber(value["rank"]);
    if (!Number.isInteger(rank) || rank < 1 || rank > (percent ? 100 : 1000)) throw new ApiError("InvalidArgument");
    const flags = `${percent ? ' percent="1"' : ""}${type.startsWith("Bottom") ? ' bottom="1"' : ""}`;
    become(rule, `type="top10"${flags} rank="${rank}"`, null);
  },
);

const TEXT: Readonly<Record<string, { readonly type: string; readonly operator: string }>> = {
  Contains: { type: "containsText", operator: "containsText" },
  NotContains: { type: "notContainsText", operator: "notContains" },
  BeginsWith: { type: "beginsWith", operator: "beginsWith" },
  EndsWith: { type: "endsWith", operator: "endsWith" },
};

function textFormula(operator: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case "Contains":
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "NotContains":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "BeginsWith":
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    default:
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

export const textRule = ruleType(
  "TextConditionalFormat",
  ({ element }) => ({
    operator: Object.keys(TEXT).find((name) => TEXT[name]?.type === attribute(element, "type")) ?? "Contains",
    text: attribute(element, "text") ?? "",
  }),
  (rule, value) => {
    const operator = asChoice(value["operator"], Object.keys(TEXT));
    const text = asText(value["text"]);
    const file = TEXT[operator];
    if (file === undefined) throw new ApiError("InvalidArgument");
    const attributes = `type="${file.type}" operator="${file.operator}" text="${escapeXml(text)}"`;
    become(rule, attributes, textFormula(operator, text, firstCell(rule)));
  },
);

interface Preset {
  /** Attributes in the file, the type first. */
  readonly attributes: string;
  /** "#" stands for the cell; null: none is written. */
  readonly formula: string | null;
}

const period = (name: string, formula: string): Preset => ({
  attributes: `type="timePeriod" timePeriod="${name}"`,
  formula,
});
const average = (attributes: string): Preset => ({ attributes: `type="aboveAverage"${attributes}`, formula: null });
const sameMonth = (day: string): string => `AND(MONTH(#)=MONTH(${day}),YEAR(#)=YEAR(${day}))`;

const PRESETS: Readonly<Record<string, Preset>> = {
  Blanks: { attributes: 'type="containsBlanks"', formula: "LEN(TRIM(#))=0" },
  NonBlanks: { attributes: 'type="notContainsBlanks"', formula: "LEN(TRIM(#))>0" },
  Errors: { attributes: 'type="containsErrors"', formula: "ISERROR(#)" },
  NonErrors: { attributes: 'type="notContainsErrors"', formula: "NOT(ISERROR(#))" },
  Yesterday: period("yesterday", "FLOOR(#,1)=TODAY()-1"),
  Today: period("today", "FLOOR(#,1)=TODAY()"),
  Tomorrow: period("tomorrow", "FLOOR(#,1)=TODAY()+1"),
  LastSevenDays: period("last7Days", "AND(TODAY()-FLOOR(#,1)<=6,FLOOR(#,1)<=TODAY())"),
  LastWeek: period(
    "lastWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(#,0)<(WEEKDAY(TODAY())+7))",
  ),
  ThisWeek: period(
    "thisWeek",
    "AND(TODAY()-ROUNDDOWN(#,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(#,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  ),
  NextWeek: period(
    "nextWeek",
    "AND(ROUNDDOWN(#,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(#,0)-TODAY()<(15-WEEKDAY(TODAY())))",
  ),
  LastMonth: period("lastMonth", sameMonth("EDATE(TODAY(),0-1)")),
  ThisMonth: period("thisMonth", sameMonth("TODAY()")),
  NextMonth: period("nextMonth", sameMonth("EDATE(TODAY(),0+1)")),
  AboveAverage: average(""),
  BelowAverage: average(' aboveAverage="0"'),
  EqualOrAboveAverage: average(' equalAverage="1"'),
  EqualOrBelowAverage: average(' aboveAverage="0" equalAverage="1"'),
  OneStdDevAboveAverage: average(' stdDev="1"'),
  OneStdDevBelowAverage: average(' aboveAverage="0" stdDev="1"'),
  TwoStdDevAboveAverage: average(' stdDev="2"'),
  TwoStdDevBelowAverage: average(' aboveAverage="0" stdDev="2"'),
  ThreeStdDevAboveAverage: average(' stdDev="3"'),
  ThreeStdDevBelowAverage: average(' aboveAverage="0" stdDev="3"'),
  UniqueValues: { attributes: 'type="uniqueValues"', formula: null },
  DuplicateValues: { attributes: 'type="duplicateValues"', formula: null },
};

/** What tells one preset from the others, in the order of PRESETS' attributes. */
function marksOf({ element }: Rule): string {
  const period = attribute(element, "timePeriod");
  const below = !booleanAttribute(element, "aboveAverage", true);
  const equal = booleanAttribute(element, "equalAverage");
  const deviations = numberAttribute(element, "stdDev") ?? 0;
  return [
    `type="${attribute(element, "type") ?? ""}"`,
    period === null ? "" : ` timePeriod="${period}"`,
    below ? ' aboveAverage="0"' : "",
    equal ? ' equalAverage="1"' : "",
    deviations === 0 ? "" : ` stdDev="${deviations}"`,
  ].join("");
}

export const presetRule = ruleType(
  "PresetCriteriaConditionalFormat",
  (rule) => ({
    criterion: Object.keys(PRESETS).find((name) => PRESETS[name]?.attributes === marksOf(rule)) ?? "Invalid",
  }),
  (rule, value) => {
    const preset = PRESETS[asChoice(value["criterion"], Object.keys(PRESETS))];
    if (preset === undefined) throw new ApiError("InvalidArgument");
    become(rule, preset.attributes, preset.formula?.replaceAll("#", firstCell(rule)) ?? null);
  },
);

/** What each kind is before its rule is set. */
export const NEW_CRITERIA = {
  TopBottom: '<cfRule type="top10" rank="10"/>',
  PresetCriteria: '<cfRule type="aboveAverage"/>',
  ContainsText: '<cfRule type="containsText" operator="containsText" text=""><formula>FALSE</formula></cfRule>',
} as const;
