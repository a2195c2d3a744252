import { parseArea, splitSheet, boundingArea } from "@offline-excel/xlsx/address";
import { type ChartModel, newLabels } from "@offline-excel/xlsx/chart-model";
import { ApiError } from "../../protocol/api-error";
import { asChoice, asFlag, asNumber, asText, type CallArguments } from "../../protocol/arguments";
import type { HostObject, ScalarMember } from "../../protocol/host-object";
import { defineClass } from "../define-class";
import { Area } from "../../workbook/area";
import { EVENT } from "../../workbook/book";
import { chartAxes } from "./chart-axis-type";
import { chartType } from "./chart-collection-type";
import { border, type ChartPart, fillOf, font, partOf } from "./chart-part";
import { dataLabels } from "./chart-labels-type";
import { seriesCollection } from "./chart-series-type";
import { seriesOf } from "../../workbook/chart-source";
import { chartLegend, chartTitle } from "./chart-text-type";
import { chartCells } from "../../workbook/charts";
import { anchorOfBox, anchorOfCells, type Box, boxOfAnchor } from "../../workbook/geometry";
import { type ChartTarget, maker } from "../objects";

function part({ book, chart }: ChartTarget): ChartPart<ChartModel> {
  return {
    model: chart.model,
    changed: () => {
      book.dirty = true;
      book.charts.changed(chart);
    },
  };
}

function measure(name: keyof Box): ScalarMember<ChartTarget> {
  return {
    get: ({ chart }) => boxOfAnchor(chart.sheet, chart.anchor)[name],
    set: ({ chart }, value) => {
      const points = asNumber(value);
      if (points < 0) throw new ApiError("InvalidArgument");
      chart.anchor = anchorOfBox(chart.sheet, { ...boxOfAnchor(chart.sheet, chart.anchor), [name]: points });
    },
  };
}

function flag(name: "plotVisibleOnly" | "roundedCorners"): ScalarMember<ChartTarget> {
  return {
    get: ({ chart }) => chart.model[name],
    set: (target, value) => {
      const one = part(target);
      one.model[name] = asFlag(value);
      one.changed();
    },
  };
}

function corner(target: ChartTarget, args: CallArguments, index: number): Area {
  const object = args.object(index);
  if (object?.target instanceof Area) return object.target;
  const { sheet, rest } = splitSheet(args.text(index));
  const bounds = parseArea(rest);
  const found = sheet === null ? target.chart.sheet : target.book.findSheet(sheet);
  if (bounds === null || found === null) throw new ApiError("InvalidArgument");
  return new Area(target.book, found, bounds);
}

function automaticTitle({ book, chart }: ChartTarget): string {
  const [only, ...more] = chart.model.series;
  if (only === undefined || more.length > 0) return "Chart Title";
  const cells = only.nameReference === null ? null : chartCells(book.sheets, only.nameReference);
  return String(cells?.[0]?.value ?? only.name ?? "Chart Title");
}

const plotFormat = defineClass<ChartPart<ChartModel>>({
  name: "ChartPlotAreaFormat",
  navigation: {
    Fill: (one) => fillOf<ChartModel, "plotFill">(one, "plotFill"),
    Border: (one) => border(partOf(one, one.model.plotBorder)),
  },
});

const plotArea = defineClass<ChartPart<ChartModel>>({ name: "ChartPlotArea", navigation: { Format: plotFormat } });

const areaFormat = defineClass<ChartPart<ChartModel>>({
  name: "ChartAreaFormat",
  scalars: {
    RoundedCorners: {
      get: ({ model }) => model.roundedCorners,
      set: ({ model, changed }, value) => {
        model.roundedCorners = asFlag(value);
        changed();
      },
    },
  },
  navigation: {
    Fill: (one) => fillOf<ChartModel, "fill">(one, "fill"),
    Border: (one) => border(partOf(one, one.model.border)),
    Font: (one) => font(partOf(one, one.model.font)),
  },
});

/** Labels of the whole chart: what is set here is set for every series. */
function allLabels(target: ChartTarget): HostObject {
  const one = part(target);
  const first = one.model.series[0];
  const labels = first?.labels ?? newLabels();
  return dataLabels({
    model: labels,
    changed: () => {
      for (const series of one.model.series) series.labels = series === first ? labels : structuredClone(labels);
      one.changed();
    },
  });
}

export const chart = defineClass<ChartTarget>({
  name: "Chart",
  scalars: {
    Id: { get: (target) => target.chart.id },
    Name: {
      get: (target) => target.chart.name,
      // Charts may share a name: the first of it is found by it.
      set: ({ chart: one }, value) => {
        const name = asText(value);
        if (name === "") throw new ApiError("InvalidArgument");
        one.name = name;
      },
    },
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    ChartType: {
      get: (target) => target.chart.model.type,
      set: (target, value) => {
        const one = part(target);
        one.model.type = chartType(value);
        for (const series of one.model.series) series.type = one.model.type;
        one.changed();
      },
    },
    PlotVisibleOnly: flag("plotVisibleOnly"),
    DisplayBlanksAs: {
      get: (target) => target.chart.model.blanksAs,
      set: (target, value) => {
        const one = part(target);
        one.model.blanksAs = asChoice(value, ["NotPlotted", "Zero", "Interplotted"]);
        one.changed();
      },
    },
    PlotBy: { get: (target) => target.chart.model.plotBy },
    Style: {
      get: (target) => target.chart.model.style,
      set: (target, value) => {
        part(target).model.style = asNumber(value);
      },
    },
    ShowAllFieldButtons: { get: () => false, set: () => undefined },
    ShowDataLabelsOverMaximum: { get: () => true, set: () => undefined },
  },
  navigation: {
    Title: (target) => {
      const one = part(target);
      return chartTitle({ model: one.model.title, changed: one.changed, automatic: () => automaticTitle(target) });
    },
    Legend: (target) => chartLegend(partOf(part(target), target.chart.model.legend)),
    Axes: (target) => chartAxes(part(target)),
    Series: (target) => seriesCollection({ ...part(target), book: target.book }),
    DataLabels: allLabels,
    Format: (target) => areaFormat(part(target)),
    PlotArea: (target) => plotArea(part(target)),
    Worksheet: ({ book, chart: one }) => maker("worksheet")({ book, sheet: one.sheet }),
  },
  methods: {
    Delete: ({ book, chart: one }) => {
      if (one.sheet.isProtected || book.profile.readOnly) throw new ApiError("AccessDenied");
      book.charts.remove(one);
      book.dirty = true;
      book.emit(EVENT.chartDeleted, "Workbook", { chartId: one.id, source: "Local", worksheetId: one.sheet.id });
      return undefined;
    },
    Activate: ({ book, chart: one }) => {
      book.activate(one.sheet);
      return undefined;
    },
    SetData: (target, args) => {
      const source = args.object(0);
      if (source === null || !(source.target instanceof Area)) throw new ApiError("InvalidArgument");
      const seriesBy = args.given(1) ? asChoice(args.value(1), ["Auto", "Columns", "Rows"]) : "Auto";
      const one = part(target);
      one.model.series = seriesOf(source.target, one.model.type, seriesBy);
      one.changed();
      return undefined;
    },
    SetPosition: (target, args) => {
      const first = corner(target, args, 0);
      const last = args.given(1) ? corner(target, args, 1) : null;
      if (last === null) {
        const box = boxOfAnchor(target.chart.sheet, target.chart.anchor);
        const start = boxOfAnchor(target.chart.sheet, anchorOfCells(first));
        target.chart.anchor = anchorOfBox(target.chart.sheet, { ...box, left: start.left, top: start.top });
      } else {
        target.chart.anchor = anchorOfCells(boundingArea(first, last));
      }
      target.book.dirty = true;
      return undefined;
    },
  },
});
