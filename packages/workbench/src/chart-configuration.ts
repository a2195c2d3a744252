import type { ChartConfiguration, ChartDataset, ScaleOptionsByType } from "chart.js";
import { chartKind, isPie, isScatter } from "@offline-excel/xlsx/chart-kinds";
import type { AxisModel, ChartModel, FontModel } from "@offline-excel/xlsx/chart-model";
import { numberText } from "@offline-excel/excel-host/workbook/number-text";
import { ACCENTS, categoryNames, type SeriesData } from "./chart-data";
import { labelPlugin } from "./chart-labels";

const RIGHT_TO_LEFT = /[\u0590-\u08ff]/;
const DASHES: Readonly<Record<string, number[]>> = {
  Dash: [6, 4],
  DashDot: [6, 3, 2, 3],
  Dot: [3, 3],
  RoundDot: [2, 3],
};

function font(
  model: FontModel,
  size: number,
  bold = false,
): { size: number; weight: "bold" | "normal"; family?: string; style: "italic" | "normal" } {
  return {
    size: ((model.size ?? size) * 96) / 72,
    weight: (model.bold ?? bold) ? "bold" : "normal",
    style: model.italic === true ? "italic" : "normal",
    ...(model.name === null ? {} : { family: `${model.name}, Vazirmatn, sans-serif` }),
  };
}

/** "none" is drawn as nothing. */
function paint(colour: string): string {
  return colour === "none" ? "transparent" : colour;
}

/** The chart that is saved, as Chart.js draws it. */
export function chartConfiguration(model: ChartModel, series: readonly SeriesData[]): ChartConfiguration {
  const first = chartKind(series[0]?.model.type ?? model.type);
  const horizontal = first.direction === "bar";
  const categories = categoryNames(series, model.category.numberFormat);
  const right = RIGHT_TO_LEFT.test(categories.join("") + (model.title.text ?? ""));
  return {
    type: typeOf(first.element),
    data: { labels: categories, datasets: series.map((one) => dataset(one, series)) as ChartDataset[] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: horizontal ? "y" : "x",
      layout: { padding: 8 },
      plugins: {
        title: {
          display: model.title.visible && titleText(model, series) !== "",
          text: titleText(model, series).split("\n"),
          align: model.title.horizontal === "Left" ? "start" : model.title.horizontal === "Right" ? "end" : "center",
          color: model.title.font.colour ?? "#404040",
          font: font(model.title.font, 12),
        },
        legend: {
          display: model.legend.visible,
          rtl: right,
          position: legendSide(model.legend.position),
          labels: { boxWidth: 12, color: model.legend.font.colour ?? "#595959", font: font(model.legend.font, 9) },
        },
        tooltip: { rtl: right },
      },
      scales: isPie(first) || first.element === "radarChart" ? {} : scales(model, series, horizontal),
    } as NonNullable<ChartConfiguration["options"]>,
    plugins: [labelPlugin(series, categories)],
  };
}

function titleText(model: ChartModel, series: readonly SeriesData[]): string {
  return model.title.text ?? (series.length === 1 ? (series[0]?.name ?? "") : "Chart Title");
}

function legendSide(position: string): "top" | "bottom" | "left" | "right" {
  const side = position.toLowerCase();
  return side === "top" || side === "left" || side === "right" ? side : side === "corner" ? "right" : "bottom";
}

function typeOf(element: string): "bar" | "line" | "pie" | "doughnut" | "scatter" | "radar" | "bubble" {
  switch (element) {
    case "lineChart":
    case "areaChart":
      return "line";
    case "pieChart":
      return "pie";
    case "doughnutChart":
      return "doughnut";
    case "scatterChart":
      return "scatter";
    case "bubbleChart":
      return "bubble";
    case "radarChart":
      return "radar";
    default:
      return "bar";
  }
}

/**
 * Excel paints the last series on top, and lines over bars. Chart.js piles bars up in this order too: those of one pile share the
 * place of their first, so that the pile goes by the order of the series.
 */
function placeOnTop(one: SeriesData, all: readonly SeriesData[]): number {
  const isPiled = ({ model }: SeriesData): boolean => stackedKind(chartKind(model.type));
  if (!isPiled(one)) return all.indexOf(one);
  return all.findIndex((other) => isPiled(other) && other.model.secondary === one.model.secondary);
}

function dataset(one: SeriesData, all: readonly SeriesData[]): unknown {
  const { model, values, colour } = one;
  const kind = chartKind(model.type);
  const each = (pick: (index: number) => string): string[] => values.map((_, index) => pick(index));
  const pointColour = (index: number, fallback: string): string => paint(model.points.get(index)?.fill ?? fallback);
  const base = {
    label: one.name,
    data: values,
    hidden: model.filtered,
    yAxisID: kind.direction === "bar" ? "y" : model.secondary ? "y2" : "y",
    ...(kind.direction === "bar" && model.secondary ? { xAxisID: "x2", yAxisID: "y" } : {}),
    // Side by side within one scale: what is not stacked is a stack of its own.
    stack: /^(?:stacked|percentStacked)$/.test(kind.grouping ?? "")
      ? `stacked-${String(model.secondary)}`
      : `${all.indexOf(one)}`,
    order: (kind.lines === true ? -1_000 : 0) - placeOnTop(one, all),
  };
  if (isPie(kind)) {
    return {
      ...base,
      yAxisID: undefined,
      backgroundColor: each((index) => pointColour(index, ACCENTS[index % ACCENTS.length] ?? "#888")),
    };
  }
  if (kind.element === "barChart") {
    const gap = model.gapWidth ?? 150;
    const count =
      kind.grouping === "clustered"
        ? all.filter((other) => chartKind(other.model.type).element === "barChart").length
        : 1;
    const border = model.line.colour === null ? "transparent" : paint(model.line.colour);
    return {
      ...base,
      data: kind.grouping === "percentStacked" ? shares(one, all) : values,
      backgroundColor: each((index) => pointColour(index, colour)),
      borderColor: border,
      borderWidth: model.line.colour === null ? 0 : ((model.line.weight ?? 0.75) * 96) / 72,
      borderSkipped: false,
      categoryPercentage: 1 / (1 + gap / 100 / Math.max(1, count)),
      barPercentage: 1,
      // Bars on two axes, and bars that overlap wholly, lie over one another.
      grouped:
        !stackedKind(kind) &&
        (model.overlap ?? 0) < 100 &&
        !all.some((other) => other.model.secondary !== model.secondary),
    };
  }
  const joined = kind.lines === true && model.line.style !== "None" && model.line.colour !== "none";
  const hasMarkers = kind.markers !== false && model.markerStyle !== "None";
  const line = {
    ...base,
    borderColor: model.line.colour !== null ? paint(model.line.colour) : colour,
    borderWidth: ((model.line.weight ?? 2.25) * 96) / 72,
    borderDash: DASHES[model.line.style ?? ""] ?? [],
    backgroundColor:
      kind.element === "areaChart" ? paint(colour) : each((index) => pointColour(index, model.markerFill ?? colour)),
    fill: kind.element === "areaChart" || kind.style === "filled",
    showLine: joined || kind.element === "areaChart",
    pointRadius: hasMarkers ? ((model.markerSize ?? 5) * 96) / 72 / 2 : 0,
    pointStyle: MARKERS[model.markerStyle ?? "Circle"] ?? "circle",
    tension: model.smooth ? 0.35 : 0,
  };
  if (!isScatter(kind)) return line;
  const points = values.map((y, index) => ({
    x: figure(one.labels[index], index),
    y,
    r: (one.sizes[index] ?? 5) || 5,
  }));
  return { ...line, data: points };
}

function stackedKind({ grouping }: ReturnType<typeof chartKind>): boolean {
  return grouping === "stacked" || grouping === "percentStacked";
}

const MARKERS: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Plus: "cross",
  Star: "star",
  Dash: "dash",
};

function figure(label: string | number | null | undefined, index: number): number {
  return typeof label === "number" ? label : index + 1;
}

/** Parts of a hundred, for bars that are stacked to it. */
function shares({ values, model }: SeriesData, all: readonly SeriesData[]): (number | null)[] {
  const together = all.filter((other) => other.model.type === model.type && other.model.secondary === model.secondary);
  return values.map((value, index) => {
    const sum = together.reduce((total, other) => total + Math.abs(other.values[index] ?? 0), 0);
    return value === null || sum === 0 ? null : value / sum;
  });
}

function scales(model: ChartModel, series: readonly SeriesData[], horizontal: boolean): Record<string, unknown> {
  const first = chartKind(series[0]?.model.type ?? model.type);
  const scatter = isScatter(first);
  const percent = first.grouping === "percentStacked";
  const stacked = series.some(
    ({ model: one }) => !one.secondary && /^(?:stacked|percentStacked)$/.test(chartKind(one.type).grouping ?? ""),
  );
  const category = scatter ? valueScale(model.category, false) : categoryScale(model.category, stacked);
  const value = { ...valueScale(model.value, percent), stacked };
  const result: Record<string, unknown> = horizontal ? { y: category, x: value } : { x: category, y: value };
  // A bar chart's first category is at the bottom; Chart.js starts at the top.
  if (horizontal) result["y"] = { ...category, reverse: !model.category.reversed };
  // Where the values run backwards, the categories stand on the far side.
  const categories = horizontal ? "y" : "x";
  if (model.value.reversed)
    result[categories] = { ...(result[categories] as object), position: horizontal ? "right" : "top" };
  if (series.some((one) => one.model.secondary)) {
    result[horizontal ? "x2" : "y2"] = {
      ...valueScale(model.secondaryValue, false),
      position: horizontal ? "top" : "right",
    };
  }
  return result;
}

function common(axis: AxisModel): Record<string, unknown> {
  return {
    display: axis.visible,
    reverse: axis.reversed,
    grid: { display: axis.majorGridlines.visible, color: axis.majorGridlines.colour ?? "#E3E6EA", drawTicks: false },
    border: {
      display: axis.line.colour !== "none" && axis.line.style !== "None",
      color: axis.line.colour ?? "#BFC5CC",
    },
    title: {
      display: axis.title.visible && axis.title.text !== null,
      text: axis.title.text ?? "",
      color: axis.title.font.colour ?? "#595959",
      font: font(axis.title.font, 9),
    },
  };
}

function ticks(axis: AxisModel): Record<string, unknown> {
  return {
    display: axis.tickLabelPosition !== "None",
    color: axis.font.colour ?? "#595959",
    font: font(axis.font, 9),
    padding: 4,
  };
}

function categoryScale(axis: AxisModel, stacked: boolean): Record<string, unknown> {
  return {
    ...common(axis),
    type: "category",
    stacked,
    ticks: { ...ticks(axis), autoSkip: axis.tickLabelSpacing === null },
  };
}

function valueScale(axis: AxisModel, percent: boolean): Record<string, unknown> {
  const pattern = axis.numberFormat ?? (percent ? "0%" : "General");
  const options: Partial<ScaleOptionsByType<"linear">> = {
    ...(axis.minimum === null ? {} : { min: axis.minimum }),
    ...(axis.maximum === null ? (percent ? { max: 1 } : {}) : { max: axis.maximum }),
  };
  return {
    ...common(axis),
    ...options,
    type: axis.logBase === null ? "linear" : "logarithmic",
    ticks: {
      ...ticks(axis),
      ...(axis.majorUnit === null ? {} : { stepSize: axis.majorUnit }),
      callback: (value: string | number) => (typeof value === "number" ? numberText(value, pattern, false) : value),
    },
  };
}
