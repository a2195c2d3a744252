import { type FontModel, type LegendModel, newFont, type TextModel } from "@offline-excel/xlsx/chart-model";
import { asChoice, asFlag, asNumber, asText } from "../../protocol/arguments";
import { defineClass } from "../define-class";
import { border, type ChartPart, field, fillOf, font, partOf } from "./chart-part";
import { ApiError } from "../../protocol/api-error";

const titleFormat = defineClass<ChartPart<TextModel>>({
  name: "ChartTitleFormat",
  navigation: {
    Font: (part) => font(partOf(part, part.model.font)),
    Fill: (part) => fillOf<TextModel, "fill">(part, "fill"),
    Border: (part) => border(partOf(part, part.model.border)),
  },
});

const formatString = defineClass<ChartPart<FontModel>>({
  name: "ChartFormatString",
  navigation: { Font: (part) => font(part) },
});

const HORIZONTAL = ["Center", "Left", "Right", "Justify", "Distributed"];
const VERTICAL = ["Center", "Bottom", "Top", "Justify", "Distributed"];

/** The title's text where none was set is what Excel shows: the only series' name. */
export interface TitleTarget extends ChartPart<TextModel> {
  readonly automatic: () => string;
}

export const chartTitle = defineClass<TitleTarget>({
  name: "ChartTitle",
  scalars: {
    Text: {
      get: ({ model, automatic }) => model.text ?? automatic(),
      set: ({ model, changed }, value) => {
        model.text = asText(value);
        model.spans = [];
        model.visible = true;
        changed();
      },
    },
    Visible: field("visible", asFlag),
    Overlay: field("overlay", asFlag),
    HorizontalAlignment: field("horizontal", (value) => asChoice(value, HORIZONTAL), "Center"),
    VerticalAlignment: field("vertical", (value) => asChoice(value, VERTICAL), "Center"),
    Position: field("position", (value) => asChoice(value, ["Automatic", "Top", "Bottom", "Left", "Right"]), "Top"),
    Left: field("left", asNumber, 0),
    Top: field("top", asNumber, 7),
    Width: { get: () => null },
    Height: { get: () => null },
    TextOrientation: field("rotation", asNumber, 0),
    ShowShadow: { get: () => false, set: () => undefined },
  },
  navigation: { Format: titleFormat },
  methods: {
    GetSubstring: (part, args) => {
      const start = args.integer(0);
      const length = args.optionalInteger(1) ?? Number.MAX_SAFE_INTEGER;
      const own = part.model.spans.find((span) => span.start === start && span.length === length);
      const span = own ?? { start, length, font: newFont() };
      if (own === undefined) part.model.spans.push(span);
      return formatString(partOf(part, span.font));
    },
    SetFormula: () => {
      throw new ApiError("NotImplemented");
    },
  },
});

const axisTitleFormat = defineClass<ChartPart<TextModel>>({
  name: "ChartAxisTitleFormat",
  navigation: {
    Font: (part) => font(partOf(part, part.model.font)),
    Fill: (part) => fillOf<TextModel, "fill">(part, "fill"),
    Border: (part) => border(partOf(part, part.model.border)),
  },
});

export const axisTitle = defineClass<ChartPart<TextModel>>({
  name: "ChartAxisTitle",
  scalars: {
    Text: {
      get: ({ model }) => model.text ?? "",
      set: ({ model, changed }, value) => {
        model.text = asText(value);
        model.visible = true;
        changed();
      },
    },
    Visible: field("visible", asFlag),
    TextOrientation: field("rotation", asNumber, 0),
  },
  navigation: { Format: axisTitleFormat },
});

const legendFormat = defineClass<ChartPart<LegendModel>>({
  name: "ChartLegendFormat",
  navigation: {
    Font: (part) => font(partOf(part, part.model.font)),
    Fill: (part) => fillOf<LegendModel, "fill">(part, "fill"),
    Border: (part) => border(partOf(part, part.model.border)),
  },
});

export const chartLegend = defineClass<ChartPart<LegendModel>>({
  name: "ChartLegend",
  scalars: {
    Visible: field("visible", asFlag),
    Position: field("position", (value) => asChoice(value, ["Top", "Bottom", "Left", "Right", "Corner", "Custom"])),
    Overlay: field("overlay", asFlag),
    ShowShadow: { get: () => false, set: () => undefined },
  },
  navigation: { Format: legendFormat },
});
