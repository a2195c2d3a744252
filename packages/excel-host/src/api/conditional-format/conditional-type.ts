import { escapeXml } from "@offline-excel/xlsx/xml";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { attribute, booleanAttribute } from "@offline-excel/xlsx/xml";
import type { Area } from "../../workbook/area";
import { dataBar } from "./conditional-data-bar";
import { colourScale, iconSet } from "./conditional-scales";
import { NEW_CRITERIA, presetRule, textRule, topBottomRule } from "./conditional-criteria";
import { cellValueRule, customRule } from "./conditional-conditions";
import {
  addRule,
  clearConditionalFormats,
  priorityOf,
  removeRule,
  type Rule,
  ruleAreas,
  rulesOver,
  sheetRules,
} from "../../workbook/conditional-rules";
import type { RuleTarget } from "./conditional-target";
import { maker, rangeObject } from "../objects";
import { ensureWritable } from "../../workbook/range-changes";
import { areaName } from "@offline-excel/xlsx/address";
import { dataBarXml } from "./conditional-xml";

interface CollectionTarget {
  readonly areas: readonly Area[];
}

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;
type Kind = (typeof KINDS)[number];

/** What a rule of the file is to the API. */
function kindOf(rule: Rule): Kind {
  switch (attribute(rule.element, "type")) {
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "iconSet":
      return "IconSet";
    case "cellIs":
      return "CellValue";
    case "top10":
      return "TopBottom";
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return "ContainsText";
    case "expression":
      return "Custom";
    default:
      return "PresetCriteria";
  }
}

function target(areas: readonly Area[], rule: Rule): RuleTarget {
  const first = areas[0];
  if (first === undefined) throw new ApiError("GeneralException");
  return { book: first.book, sheet: first.sheet, rule, areas: ruleAreas(rule).map((area) => first.with(area)) };
}

function add(areas: readonly Area[], kind: Kind): HostObject {
  for (const area of areas) ensureWritable(area, "format");
  const own = areas[0];
  if (own === undefined) throw new ApiError("InvalidArgument");
  const cell = areaName({ row: own.row, column: own.column, rows: 1, columns: 1 });
  switch (kind) {
    case "ColorScale":
      return format(
        target(
          areas,
          addRule(
            areas,
            '<cfRule type="colorScale"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF7128"/><color rgb="FFFFEF9C"/></colorScale></cfRule>',
          ),
        ),
      );
    case "IconSet":
      return format(
        target(
          areas,
          addRule(
            areas,
            '<cfRule type="iconSet"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
          ),
        ),
      );
    case "Custom":
      return format(target(areas, addRule(areas, '<cfRule type="expression"><formula>FALSE</formula></cfRule>')));
    case "CellValue":
      return format(
        target(
          areas,
          addRule(areas, `<cfRule type="cellIs" operator="equal"><formula>${escapeXml(cell)}+1</formula></cfRule>`),
        ),
      );
    case "DataBar":
      return format(target(areas, addRule(areas, dataBarXml(own.sheet, areas.map(areaName).join(" ")))));
    default:
      return format(target(areas, addRule(areas, NEW_CRITERIA[kind])));
  }
}

const only = (kind: Kind, make: (target: RuleTarget) => HostObject) => ({
  must: (one: RuleTarget): HostObject => {
    if (kindOf(one.rule) !== kind) throw new ApiError("ItemNotFound");
    return make(one);
  },
  may: (one: RuleTarget): HostObject | null => (kindOf(one.rule) === kind ? make(one) : null),
});

const scale = only("ColorScale", colourScale);
const bar = only("DataBar", dataBar);
const icons = only("IconSet", iconSet);
const custom = only("Custom", customRule);
const value = only("CellValue", cellValueRule);
const topBottom = only("TopBottom", topBottomRule);
const preset = only("PresetCriteria", presetRule);
const text = only("ContainsText", textRule);

const format = defineClass<RuleTarget>({
  name: "ConditionalFormat",
  scalars: {
    Id: { get: ({ sheet, rule }) => ruleId(sheetRules(sheet).findIndex((one) => one.element === rule.element)) },
    Type: { get: ({ rule }) => kindOf(rule) },
    Priority: {
      get: ({ rule }) => priorityOf(rule) - 1,
      set: ({ sheet, rule }, position) => {
        const others = sheetRules(sheet).filter((one) => one.element !== rule.element);
        others.splice(Math.max(0, asNumber(position)), 0, rule);
        sheet.file.changeShell();
        for (const [index, one] of others.entries()) one.element.setAttribute("priority", String(index + 1));
      },
    },
    StopIfTrue: {
      get: ({ rule }) => booleanAttribute(rule.element, "stopIfTrue"),
      set: ({ sheet, rule }, stop) => {
        sheet.file.changeShell();
        if (asFlag(stop)) rule.element.setAttribute("stopIfTrue", "1");
        else rule.element.removeAttribute("stopIfTrue");
      },
    },
  },
  navigation: {
    ColorScale: scale.must,
    ColorScaleOrNullObject: scale.may,
    DataBar: bar.must,
    DataBarOrNullObject: bar.may,
    IconSet: icons.must,
    IconSetOrNullObject: icons.may,
    Custom: custom.must,
    CustomOrNullObject: custom.may,
    CellValue: value.must,
    CellValueOrNullObject: value.may,
    TopBottom: topBottom.must,
    TopBottomOrNullObject: topBottom.may,
    Preset: preset.must,
    PresetOrNullObject: preset.may,
    TextComparison: text.must,
    TextComparisonOrNullObject: text.may,
  },
  methods: {
    Delete: ({ rule }) => {
      removeRule(rule);
      return undefined;
    },
    GetRange: ({ areas }) => single(areas) ?? fail("InvalidOperation"),
    GetRangeOrNullObject: ({ areas }) => single(areas),
    GetRanges: ({ book, sheet, areas }) => maker("areas")({ book, sheet, areas: [...areas] }),
  },
});

function fail(code: "InvalidOperation" | "ItemNotFound"): never {
  throw new ApiError(code);
}

function single(areas: readonly Area[]): HostObject | null {
  const [first] = areas;
  return first !== undefined && areas.length === 1 ? rangeObject(first) : null;
}

/** A rule is known by its place among its sheet's rules, as GUID; it changes when others come and go before it. */
function ruleId(place: number): string {
  return `{00000000-000E-0000-0000-${String(place).padStart(12, "0")}}`;
}

const collection = defineClass<CollectionTarget>({
  name: "ConditionalFormatCollection",
  items: ({ areas }) => rulesOver(areas).map((rule) => format(target(areas, rule))),
  methods: {
    Add: ({ areas }, args) => add(areas, asChoice(args.value(0), KINDS)),
    ClearAll: ({ areas }) => {
      for (const area of areas) {
        ensureWritable(area, "format");
        clearConditionalFormats(area);
      }
      return undefined;
    },
    GetCount: ({ areas }) => new Scalar(rulesOver(areas).length),
    GetItemAt: ({ areas }, args) => {
      const rule = rulesOver(areas)[args.integer(0)];
      return rule === undefined ? fail("ItemNotFound") : format(target(areas, rule));
    },
    GetItem: ({ areas }, args) => find(areas, args.text(0)) ?? fail("ItemNotFound"),
    GetItemOrNullObject: ({ areas }, args) => find(areas, args.text(0)),
  },
});

function find(areas: readonly Area[], id: string): HostObject | null {
  const sheet = areas[0]?.sheet;
  if (sheet === undefined) return null;
  const rule = sheetRules(sheet)[Number(id.slice(-13, -1))];
  return rule === undefined ? null : format(target(areas, rule));
}

export function conditionalFormats(areas: readonly Area[]): HostObject {
  return collection({ areas });
}
