import type { AxisModel, ChartModel, LineModel } from "@offline-excel/xlsx/chart-model";
import { chartKind, DISPLAY_UNITS, isPie, isScatter } from "@offline-excel/xlsx/chart-kinds";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asText } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { axisTitle } from "./chart-text-type";
import { type ChartPart, field, fillOf, font, line, partOf } from "./chart-part";

/** An axis with what it is: its figures depend on the kind of chart. */
interface AxisTarget extends ChartPart<AxisModel> {
  readonly type: "Category" | "Value";
  readonly secondary: boolean;
  readonly chart: ChartModel;
}

/** "" makes a figure automatic again. */
function figure(name: "minimum" | "maximum" | "majorUnit" | "minorUnit"): ScalarMember<AxisTarget> {
  return {
    get: ({ model }) => model[name] ?? "",
    set: ({ model, type, chart, changed }, value) => {
      const numeric = type === "Value" || isScatter(chartKind(chart.series[0]?.type ?? chart.type));
      // A category axis has no minimum: Excel refuses it.
      if (!numeric && (name === "minimum" || name === "maximum")) throw new ApiError("InvalidArgument");
      model[name] = value === "" ? null : asNumber(value);
      changed();
    },
  };
}

type Grid = LineModel & { visible: boolean };

const gridFormat = defineClass<ChartPart<Grid>>({
  name: "ChartGridlinesFormat",
  navigation: { Line: (part) => line(partOf<Grid, LineModel>(part, part.model)) },
});

const gridlines = defineClass<ChartPart<Grid>>({
  name: "ChartGridlines",
  scalars: { Visible: field("visible", asFlag) },
  navigation: { Format: gridFormat },
});

const axisFormat = defineClass<ChartPart<AxisModel>>({
  name: "ChartAxisFormat",
  navigation: {
    Font: (part) => font(partOf(part, part.model.font)),
    Line: (part) => line(partOf(part, part.model.line)),
    Fill: (part) => fillOf<AxisModel, "fill">(part, "fill"),
  },
});

const TICKS = ["None", "Cross", "Inside", "Outside"];

const axis = defineClass<AxisTarget>({
  name: "ChartAxis",
  scalars: {
    Type: { get: ({ type }) => type },
    AxisGroup: { get: ({ secondary }) => (secondary ? "Secondary" : "Primary") },
    Minimum: figure("minimum"),
    Maximum: figure("maximum"),
    MajorUnit: figure("majorUnit"),
    MinorUnit: figure("minorUnit"),
    Visible: field("visible", asFlag),
    ReversePlotOrder: field("reversed", asFlag),
    NumberFormat: {
      get: ({ model }) => model.numberFormat ?? "General",
      set: ({ model, changed }, value) => {
        model.numberFormat = asText(value);
        model.linkNumberFormat = false;
        changed();
      },
    },
    LinkNumberFormat: field("linkNumberFormat", asFlag),
    TickLabelPosition: field("tickLabelPosition", (value) => asChoice(value, ["NextToAxis", "High", "Low", "None"])),
    TickLabelSpacing: field("tickLabelSpacing", (value) => (value === "" ? null : asNumber(value)), 1),
    TickMarkSpacing: field("tickMarkSpacing", asNumber, 1),
    MajorTickMark: field("majorTickMark", (value) => asChoice(value, TICKS)),
    MinorTickMark: field("minorTickMark", (value) => asChoice(value, TICKS)),
    TextOrientation: field("rotation", asNumber, 0),
    IsBetweenCategories: field("betweenCategories", asFlag, true),
    ScaleType: {
      get: ({ model }) => (model.logBase === null ? "Linear" : "Logarithmic"),
      set: ({ model, changed }, value) => {
        model.logBase = asChoice(value, ["Linear", "Logarithmic"]) === "Linear" ? null : 10;
        changed();
      },
    },
    LogBase: field("logBase", asNumber, 10),
    Position: {
      get: ({ model }) => model.crosses,
      set: ({ model, changed }, value) => {
        model.crosses = asChoice(value, ["Automatic", "Maximum", "Minimum", "Custom"]);
        changed();
      },
    },
    PositionAt: { get: ({ model }) => model.crossesAt },
    DisplayUnit: field("displayUnit", (value) => {
      const unit = asChoice(value, ["None", ...Object.keys(DISPLAY_UNITS), "Custom"]);
      // A custom unit is set with its number, by a method.
      if (unit === "Custom") throw new ApiError("InvalidArgument");
      return unit;
    }),
    CustomDisplayUnit: { get: ({ model }) => model.customDisplayUnit ?? 0 },
    ShowDisplayUnitLabel: field("showDisplayUnitLabel", asFlag),
    CategoryType: { get: () => "Automatic", set: () => undefined },
  },
  navigation: {
    MajorGridlines: (part) => gridlines(partOf(part, part.model.majorGridlines)),
    MinorGridlines: (part) => gridlines(partOf(part, part.model.minorGridlines)),
    Title: (part) => axisTitle(partOf(part, part.model.title)),
    Format: axisFormat,
  },
  methods: {
    SetPositionAt: ({ model, changed }, args) => {
      model.crosses = "Custom";
      model.crossesAt = args.number(0);
      changed();
      return undefined;
    },
    SetCustomDisplayUnit: ({ model, changed }, args) => {
      const unit = args.number(0);
      if (unit <= 0) throw new ApiError("InvalidArgument");
      [model.displayUnit, model.customDisplayUnit] = ["Custom", unit];
      changed();
      return undefined;
    },
    SetCategoryNames: () => {
      throw new ApiError("ApiNotFound");
    },
  },
});

function axisOf(part: ChartPart<ChartModel>, type: "Category" | "Value", secondary: boolean): HostObject {
  const chart = part.model;
  if (isPie(chartKind(chart.series[0]?.type ?? chart.type))) throw new ApiError("InvalidOperation");
  const model =
    type === "Category"
      ? secondary
        ? chart.secondaryCategory
        : chart.category
      : secondary
        ? chart.secondaryValue
        : chart.value;
  return axis({ model, changed: part.changed, type, secondary, chart });
}

export const chartAxes = defineClass<ChartPart<ChartModel>>({
  name: "ChartAxes",
  navigation: {
    CategoryAxis: (part) => axisOf(part, "Category", false),
    ValueAxis: (part) => axisOf(part, "Value", false),
  },
  methods: {
    GetItem: (part, args) => {
      const type = asChoice(args.value(0), ["Category", "Value", "Series"]);
      const group = args.given(1) ? asChoice(args.value(1), ["Primary", "Secondary"]) : "Primary";
      if (type === "Series") throw new ApiError("InvalidOperation");
      const secondary = group === "Secondary";
      if (secondary && !part.model.series.some((series) => series.secondary)) throw new ApiError("InvalidArgument");
      return axisOf(part, type, secondary);
    },
  },
});
