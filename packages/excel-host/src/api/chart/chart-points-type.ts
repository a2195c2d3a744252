import { MARKERS } from "@offline-excel/xlsx/chart-kinds";
import { newLabels, newPoint, type PointModel, type SeriesModel } from "@offline-excel/xlsx/chart-model";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { dataLabel } from "./chart-labels-type";
import { border, type ChartPart, field, fillOf, partOf } from "./chart-part";
import { asColour } from "../range/font-fill-type";

/** The points of a series, by what each stands for. */
export interface PointsTarget extends ChartPart<SeriesModel> {
  readonly values: () => readonly unknown[];
}

export function marker(value: unknown): string {
  return asChoice(value, ["Invalid", ...Object.keys(MARKERS)]);
}

interface PointTarget extends ChartPart<PointModel> {
  readonly series: SeriesModel;
  readonly value: () => unknown;
}

const pointFormat = defineClass<ChartPart<PointModel>>({
  name: "ChartPointFormat",
  navigation: {
    Fill: (part) => fillOf<PointModel, "fill">(part, "fill"),
    Border: (part) => border(partOf(part, part.model.border)),
  },
});

const point = defineClass<PointTarget>({
  name: "ChartPoint",
  scalars: {
    Value: { get: ({ value }) => value() },
    HasDataLabel: {
      get: ({ model, series }) => model.hasLabel ?? (model.label !== null || series.labels !== null),
      set: ({ model, changed }, value) => {
        model.hasLabel = asFlag(value) ? null : false;
        if (value === true) model.label ??= newLabels();
        if (value === false) model.label = null;
        changed();
      },
    },
    MarkerStyle: field("markerStyle", marker, "Automatic"),
    MarkerSize: field("markerSize", asNumber, 5),
    MarkerBackgroundColor: field("markerFill", asColour, ""),
    MarkerForegroundColor: field("markerLine", asColour, ""),
  },
  navigation: {
    Format: pointFormat,
    DataLabel: (part) => {
      // A point's own label starts as its series' label.
      part.model.label ??= part.series.labels === null ? newLabels() : structuredClone(part.series.labels);
      return dataLabel(partOf(part, part.model.label));
    },
  },
});

function pointAt(target: PointsTarget, index: number): HostObject {
  if (index < 0 || index >= Math.max(1, target.values().length)) throw new ApiError("InvalidArgument");
  let model = target.model.points.get(index);
  if (model === undefined) {
    model = newPoint();
    target.model.points.set(index, model);
  }
  return point({ model, changed: target.changed, series: target.model, value: () => target.values()[index] ?? null });
}

export const points = defineClass<PointsTarget>({
  name: "ChartPointsCollection",
  scalars: { Count: { get: (target) => target.values().length } },
  items: (target) => target.values().map((_, index) => pointAt(target, index)),
  methods: {
    GetCount: (target) => new Scalar(target.values().length),
    GetItemAt: (target, args) => pointAt(target, args.integer(0)),
  },
});
