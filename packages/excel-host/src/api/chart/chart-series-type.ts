import { absoluteName, quotedSheet } from "@offline-excel/xlsx/address";
import { CHART_KINDS, chartKind } from "@offline-excel/xlsx/chart-kinds";
import { type ChartModel, newLabels, newSeries, type SeriesModel } from "@offline-excel/xlsx/chart-model";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asText, type CallArguments } from "../../protocol/arguments";
import { type HostObject, Scalar } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import type { Book } from "../../workbook/book";
import { dataLabels } from "./chart-labels-type";
import { type ChartPart, field, fillOf, line, partOf } from "./chart-part";
import { marker, points } from "./chart-points-type";
import { chartCells } from "../../workbook/charts";
import { asColour } from "../range/font-fill-type";

export interface SeriesTarget extends ChartPart<SeriesModel> {
  readonly book: Book;
  readonly chart: ChartModel;
}

/** A range as charts name it. */
function reference(args: CallArguments): string {
  const object = args.object(0);
  if (object === null || !(object.target instanceof Area)) throw new ApiError("InvalidArgument");
  return `${quotedSheet(object.target.sheet.name)}!${absoluteName(object.target)}`;
}

function setReference(name: "values" | "categories" | "bubbleSizes") {
  return ({ model, changed }: SeriesTarget, args: CallArguments): undefined => {
    model[name] = reference(args);
    changed();
    return undefined;
  };
}

function values(target: SeriesTarget, name: "values" | "categories" = "values"): unknown[] {
  const place = target.model[name];
  return place === null ? [] : (chartCells(target.book.sheets, place) ?? []).map(({ value }) => value);
}

const seriesFormat = defineClass<ChartPart<SeriesModel>>({
  name: "ChartSeriesFormat",
  navigation: {
    Fill: (part) => fillOf<SeriesModel, "fill">(part, "fill"),
    Line: (part) => line(partOf(part, part.model.line)),
  },
});

export const series = defineClass<SeriesTarget>({
  name: "ChartSeries",
  // Series have no id of their own: clients find them by their place.
  scalars: {
    Name: {
      get: ({ book, model }) => {
        const cells = model.nameReference === null ? null : chartCells(book.sheets, model.nameReference);
        return String(cells?.[0]?.value ?? model.name ?? "");
      },
      set: ({ model, changed }, value) => {
        const text = asText(value);
        // "=Sheet1!A1" links the name to a cell.
        model.nameReference = text.startsWith("=") ? text.slice(1) : null;
        model.name = text.startsWith("=") ? null : text;
        changed();
      },
    },
    ChartType: {
      get: ({ model }) => model.type,
      set: ({ model, changed }, value) => {
        model.type = asChoice(value, Object.keys(CHART_KINDS));
        model.smooth = model.type.includes("Smooth");
        changed();
      },
    },
    AxisGroup: {
      get: ({ model }) => (model.secondary ? "Secondary" : "Primary"),
      set: ({ model, changed }, value) => {
        model.secondary = asChoice(value, ["Primary", "Secondary"]) === "Secondary";
        changed();
      },
    },
    HasDataLabels: {
      get: ({ model }) => model.labels !== null,
      set: ({ model, changed }, value) => {
        model.labels = asFlag(value) ? (model.labels ?? newLabels()) : null;
        changed();
      },
    },
    GapWidth: {
      get: ({ model }) => model.gapWidth ?? 150,
      set: ({ model, chart, changed }, value) => {
        const width = asNumber(value);
        if (width < 0 || width > 500) throw new ApiError("InvalidArgument");
        for (const one of together(chart, model)) one.gapWidth = width;
        changed();
      },
    },
    Overlap: {
      get: ({ model }) => model.overlap ?? 0,
      set: ({ model, chart, changed }, value) => {
        const overlap = asNumber(value);
        if (overlap < -100 || overlap > 100) throw new ApiError("InvalidArgument");
        for (const one of together(chart, model)) one.overlap = overlap;
        changed();
      },
    },
    DoughnutHoleSize: field("holeSize", asNumber, 75),
    FirstSliceAngle: field("firstAngle", asNumber, 0),
    Explosion: field("explosion", asNumber, 0),
    InvertIfNegative: field("invertIfNegative", asFlag),
    VaryByCategories: field("varyColours", asFlag, false),
    Smooth: field("smooth", asFlag),
    MarkerStyle: field("markerStyle", marker, "Automatic"),
    MarkerSize: field("markerSize", asNumber, 5),
    MarkerBackgroundColor: field("markerFill", asColour, ""),
    MarkerForegroundColor: field("markerLine", asColour, ""),
    Filtered: field("filtered", asFlag),
    PlotOrder: {
      get: ({ model, chart }) => chart.series.indexOf(model) + 1,
      set: ({ model, chart, changed }, value) => {
        chart.series.splice(chart.series.indexOf(model), 1);
        chart.series.splice(asNumber(value) - 1, 0, model);
        changed();
      },
    },
    ShowShadow: { get: () => false, set: () => undefined },
  },
  navigation: {
    Format: seriesFormat,
    Points: (target) => points({ ...target, values: () => values(target) }),
    DataLabels: (part) => {
      part.model.labels ??= newLabels();
      return dataLabels(partOf(part, part.model.labels));
    },
  },
  methods: {
    SetValues: setReference("values"),
    SetXAxisValues: setReference("categories"),
    SetBubbleSizes: setReference("bubbleSizes"),
    Delete: ({ model, chart, changed }) => {
      chart.series.splice(chart.series.indexOf(model), 1);
      changed();
      return undefined;
    },
    GetDimensionValues: (target, args) => {
      const dimension = asChoice(args.value(0), ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
      return new Scalar(
        values(target, dimension === "Categories" || dimension === "XValues" ? "categories" : "values"),
      );
    },
    GetDimensionDataSourceString: ({ model }, args) => {
      const dimension = asChoice(args.value(0), ["Categories", "Values", "XValues", "YValues", "BubbleSizes"]);
      const source = dimension === "Categories" || dimension === "XValues" ? model.categories : model.values;
      return new Scalar(source === null ? "" : `=${source}`);
    },
  },
});

/** Gap and overlap belong to all series that are drawn side by side. */
function together(chart: ChartModel, model: SeriesModel): SeriesModel[] {
  const kind = chartKind(model.type);
  return chart.series.filter((one) => {
    const other = chartKind(one.type);
    return one.secondary === model.secondary && other.element === kind.element && other.direction === kind.direction;
  });
}

/** All series of a chart. */
export interface SeriesListTarget extends ChartPart<ChartModel> {
  readonly book: Book;
}

function item({ book, model, changed }: SeriesListTarget, one: SeriesModel): HostObject {
  return series({ book, chart: model, model: one, changed });
}

export const seriesCollection = defineClass<SeriesListTarget>({
  name: "ChartSeriesCollection",
  scalars: { Count: { get: ({ model }) => model.series.length } },
  items: (target) => target.model.series.map((one) => item(target, one)),
  methods: {
    Add: (target, args) => {
      const { model } = target;
      const first = model.series[0];
      const made = newSeries(first?.type ?? model.type);
      made.name = args.optionalText(0) ?? `Series${model.series.length + 1}`;
      made.categories = first?.categories ?? null;
      made.gapWidth = first?.gapWidth ?? null;
      made.overlap = first?.overlap ?? null;
      model.series.splice(args.optionalInteger(1) ?? model.series.length, 0, made);
      target.changed();
      return item(target, made);
    },
    GetCount: ({ model }) => new Scalar(model.series.length),
    GetItemAt: (target, args) => {
      const one = target.model.series[args.integer(0)];
      if (one === undefined) throw new ApiError("InvalidArgument");
      return item(target, one);
    },
  },
});
