import { LABEL_POSITIONS } from "@offline-excel/xlsx/chart-kinds";
import type { LabelsModel } from "@offline-excel/xlsx/chart-model";
import { asChoice, asFlag, asText } from "../../protocol/arguments";
import type { ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { border, type ChartPart, field, fillOf, font, partOf } from "./chart-part";

const labelFormat = defineClass<ChartPart<LabelsModel>>({
  name: "ChartDataLabelFormat",
  navigation: {
    Font: (part) => font(partOf(part, part.model.font)),
    Fill: (part) => fillOf<LabelsModel, "fill">(part, "fill"),
    Border: (part) => border(partOf(part, part.model.border)),
  },
});

const LABEL_SCALARS: Readonly<Record<string, ScalarMember<ChartPart<LabelsModel>>>> = {
  ShowValue: field("showValue", asFlag),
  ShowSeriesName: field("showSeriesName", asFlag),
  ShowCategoryName: field("showCategoryName", asFlag),
  ShowLegendKey: field("showLegendKey", asFlag),
  ShowPercentage: field("showPercentage", asFlag),
  ShowBubbleSize: field("showBubbleSize", asFlag),
  Position: field("position", (value) => asChoice(value, ["None", ...Object.keys(LABEL_POSITIONS), "Callout"])),
  Separator: field("separator", asText, ","),
  NumberFormat: field("numberFormat", asText, "General"),
  LinkNumberFormat: { get: ({ model }) => model.numberFormat === null, set: () => undefined },
  TextOrientation: { get: () => 0 },
};

/** Of a whole series. */
export const dataLabels = defineClass<ChartPart<LabelsModel>>({
  name: "ChartDataLabels",
  scalars: LABEL_SCALARS,
  navigation: { Format: labelFormat },
});

/** Of one point. */
export const dataLabel = defineClass<ChartPart<LabelsModel>>({
  name: "ChartDataLabel",
  scalars: { ...LABEL_SCALARS, Text: field("text", asText, "") },
  navigation: { Format: labelFormat },
});
