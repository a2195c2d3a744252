import { LANGUAGES } from "../../language/language";
import type { ChartConfiguration, ChartDataset, ChartOptions, ScaleOptionsByType } from "chart.js";
import type { ChartAxis, ReportChart } from "../../workbook/report/description";
import type { Colour } from "../../workbook/report/theme";
import {
  asShares,
  type ChartFigures,
  chartFigures,
  isDrawn,
  kindOf,
  type PlacedChart,
  type SeriesFigures,
} from "../../workbook/report/chart-figures";
import { labelOptions } from "./chart-labels";
import { legendItems, pointStyle } from "./chart-legend";
import type { ChartLook } from "./chart-look";
import { formatterOf } from "./number-format";
import { wrapped } from "./wrapped-label";

type Kind = "bar" | "line" | "scatter";
type Point = number | null | { readonly x: number | null; readonly y: number | null };
export type PaneChartConfiguration = ChartConfiguration<Kind, Point[], string | string[]>;
type Axis = NonNullable<NonNullable<ChartOptions<Kind>["scales"]>[string]>;

/** The preview of a chart of the report, from the same description and the same cells that Excel's chart is made from. */
export function chartConfiguration(placed: PlacedChart, look: ChartLook): PaneChartConfiguration {
  const chart = mirrored(placed.chart, look.rightToLeft);
  const written = chartFigures(placed);
  const figures = chart.kind === "barStacked100" ? asShares(written) : written;
  const horizontal = chart.kind.startsWith("bar");
  const stacked = chart.kind.includes("Stacked");
  const onlyScatter = chart.kind === "scatter";
  // A few names across the pane stand upright, in short lines; more would run into each other.
  const upright =
    !horizontal && figures.categories.length <= MOST_UPRIGHT && chart.series.every((one) => one.secondaryAxis !== true);

  return {
    type: onlyScatter ? "scatter" : chart.kind === "line" ? "line" : "bar",
    data: {
      labels: figures.categories.map((category) => (upright ? wrapped(category, UPRIGHT_LINE) : wrapped(category))),
      datasets: figures.series.map((entry, index) => dataset(entry, index, chart, look)),
    },
    options: {
      indexAxis: horizontal ? "y" : "x",
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      // Labels at the end of a bar need room beyond it.
      layout: { padding: { top: 8, left: look.rightToLeft ? 24 : 4, right: look.rightToLeft ? 4 : 24 } },
      locale: LANGUAGES[look.language].locale,
      font: { family: look.fontFamily, size: 12 },
      color: look.text,
      scales: axes(chart, { horizontal, stacked, onlyScatter, upright, categories: figures.categories.length }, look),
      plugins: {
        legend: {
          display: chart.legend !== "none",
          position: chart.legend === "top" ? "top" : "bottom",
          rtl: look.rightToLeft,
          labels: {
            boxHeight: 9,
            pointStyleWidth: 14,
            color: look.text,
            font: { family: look.fontFamily, size: 12 },
            usePointStyle: true,
            generateLabels: (drawn) => legendItems(drawn, chart, look),
          },
        },
        tooltip: tooltip(chart, figures, look),
      },
    },
  };
}

function dataset(
  { series, values, x }: SeriesFigures,
  index: number,
  chart: ReportChart,
  look: ChartLook,
): ChartDataset<Kind, Point[]> {
  const horizontal = chart.kind.startsWith("bar");
  const kind = kindOf(series, chart);
  const colour = series.colour === null ? "transparent" : look.colour(series.colour);
  const colours = series.pointColours?.map((point) => (point === null ? colour : look.colour(point)));
  const marker = series.marker ?? (kind === "scatter" ? "circle" : "none");
  const common = {
    label: series.name,
    datalabels: labelOptions(
      series,
      {
        horizontal,
        reversed: horizontal && (chart.valueAxis.reversed ?? false),
        ground: frontColour(series, chart),
        extent: chart.kind === "barStacked100" ? 1 : (chart.valueAxis.max ?? 0) - (chart.valueAxis.min ?? 0),
      },
      look,
    ),
    order: drawnBefore(series, kind, index, chart),
  };
  if (kind === "scatter" || (kind === "line" && horizontal)) {
    return {
      ...common,
      type: "scatter",
      data: values.map((y, index) => ({ x: x[index] ?? null, y })),
      backgroundColor: colours ?? colour,
      borderColor: colour,
      showLine: series.line !== undefined && series.line.dash !== "none",
      borderWidth: series.line?.weight ?? 1,
      borderDash: series.line?.dash === "dash" ? [5, 4] : [],
      pointStyle: pointStyle(marker),
      pointRadius: marker === "none" ? 0 : (series.markerSize ?? 7) / 1.6,
      clip: false,
      ...(chart.kind === "scatter" ? {} : { yAxisID: "secondary", xAxisID: "x" }),
    };
  }
  if (kind === "line") {
    return {
      ...common,
      type: "line",
      data: [...values],
      borderColor: colour,
      backgroundColor: colours ?? colour,
      borderWidth: series.line?.weight ?? 2,
      borderDash: series.line?.dash === "dash" ? [5, 4] : [],
      pointStyle: pointStyle(marker),
      pointRadius: marker === "none" ? 0 : (series.markerSize ?? 6) / 1.6,
      // A point on the edge is seen whole.
      clip: false,
      ...(series.secondaryAxis === true ? { yAxisID: "secondary" } : {}),
    };
  }
  // Excel's gap is a percentage of a bar's width.
  const categoryPercentage = 100 / (100 + (chart.gapWidth ?? 60));
  return {
    ...common,
    type: "bar",
    data: [...values],
    backgroundColor: colours ?? colour,
    ...(series.outline === undefined
      ? {}
      : { borderColor: look.colour(series.outline), borderWidth: 1.5, borderSkipped: false }),
    categoryPercentage,
    barPercentage: 1,
    grouped: (chart.overlap ?? 0) < 100,
    ...(series.secondaryAxis === true ? { [horizontal ? "xAxisID" : "yAxisID"]: "secondary" } : {}),
  };
}

/**
 * The lower, the nearer to the eye. As in Excel: lines and points before bars, and a later series before an earlier one. Chart.js piles
 * bars up in this order too, so that those of one pile have the same, and go by their place in the description.
 */
function drawnBefore(
  series: ReportChart["series"][number],
  kind: ReturnType<typeof kindOf>,
  index: number,
  chart: ReportChart,
): number {
  const bars = chart.series.length;
  if (kind === "line" || kind === "scatter") return -index;
  return chart.kind.includes("Stacked") && series.secondaryAxis !== true ? bars : bars - 1 - index;
}

/**
 * Where bars lie over one another, a label at their foot stands on the one in front; that of a bar without a colour before a pile, on the
 * foot of the pile. null: it stands on its own bar.
 */
function frontColour(series: ReportChart["series"][number], chart: ReportChart): Colour | null {
  if (chart.kind.includes("Stacked"))
    return series.colour === null ? (chart.series.find(({ colour }) => colour !== null)?.colour ?? null) : null;
  if ((chart.overlap ?? 0) < 100) return null;
  return chart.series.findLast(({ colour }) => colour !== null)?.colour ?? null;
}

/** A reader from right to left expects the horizontal scale to grow that way; the report's writer turns it the same. */
function mirrored(chart: ReportChart, rightToLeft: boolean): ReportChart {
  if (!rightToLeft) return chart;
  return chart.kind.startsWith("bar")
    ? {
        ...chart,
        valueAxis: { ...chart.valueAxis, reversed: true },
        ...(chart.secondaryAxis === undefined ? {} : { secondaryAxis: { ...chart.secondaryAxis, reversed: true } }),
      }
    : { ...chart, categoryAxis: { ...chart.categoryAxis, reversed: true } };
}

/** Categories across the narrowest pane, and characters that a line of each one's name has room for. */
const MOST_UPRIGHT = 3;
const UPRIGHT_LINE = 11;

interface Shape {
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly onlyScatter: boolean;
  readonly upright: boolean;
  readonly categories: number;
}

function axes(chart: ReportChart, shape: Shape, look: ChartLook): Record<string, Axis> {
  const valueReversed = chart.valueAxis.reversed ?? false;
  const categoryReversed = chart.categoryAxis.reversed ?? false;
  const value: Axis = {
    ...axis(chart.valueAxis, chart.kind === "barStacked100" ? "0%" : chart.valueAxis.numberFormat, look),
    reverse: valueReversed,
    stacked: shape.stacked,
    ...(shape.horizontal ? {} : { position: categoryReversed ? ("right" as const) : ("left" as const) }),
    ...(chart.kind === "barStacked100" ? { min: 0, max: 1 } : {}),
  };
  if (shape.onlyScatter) {
    return {
      x: {
        ...axis(chart.categoryAxis, chart.categoryAxis.numberFormat, look),
        type: "linear",
        reverse: categoryReversed,
      } as Axis,
      y: value,
    };
  }
  const category: Axis = {
    ...axis(onlyNames(chart.categoryAxis), undefined, look),
    type: "category",
    stacked: shape.stacked,
    // Excel draws the first category at the bottom, Chart.js at the top.
    reverse: shape.horizontal ? !categoryReversed : categoryReversed,
    ticks: {
      color: look.text,
      font: { family: look.fontFamily, size: 12 },
      autoSkip: false,
      ...(shape.upright ? { maxRotation: 0 } : {}),
    },
    ...(shape.horizontal ? { position: valueReversed ? ("right" as const) : ("left" as const) } : {}),
  };
  return {
    ...(shape.horizontal ? { x: value, y: category } : { x: category, y: value }),
    ...(chart.series.some((series) => series.secondaryAxis === true || kindOf(series, chart) === "scatter")
      ? { secondary: secondary(chart, shape, look) }
      : {}),
  };
}

/** An axis of names has no bounds. */
function onlyNames({ gridlines, visible, title }: ChartAxis): ChartAxis {
  return { gridlines, visible, ...(title === undefined ? {} : { title }) };
}

/** Beside bars: hidden unless described, and as long as there are categories, so that points stand at their bars. */
function secondary(chart: ReportChart, shape: Shape, look: ChartLook): Axis {
  const bars =
    shape.horizontal && chart.series.some((one) => one.secondaryAxis === true && kindOf(one, chart) === "bar");
  const described: ChartAxis = chart.secondaryAxis ?? {
    gridlines: false,
    visible: false,
    min: 0,
    max: shape.categories,
  };
  return {
    ...axis(described, described.numberFormat, look),
    type: "linear",
    axis: "y",
    // Across from the axis of the bars.
    position: (chart.categoryAxis.reversed ?? false) && !shape.horizontal ? "left" : "right",
    reverse: described.reversed ?? false,
    ...(bars ? { axis: "x", position: "top" } : {}),
  } as Axis;
}

function axis(described: ChartAxis, numberFormat: string | undefined, look: ChartLook): Axis {
  const format = formatterOf(numberFormat, look.language);
  const ticks: Partial<ScaleOptionsByType<"linear">["ticks"]> = {
    color: look.text,
    font: { family: look.fontFamily, size: 11 },
    callback: (value: string | number) => format(Number(value)),
    ...(described.majorUnit === undefined ? {} : { stepSize: described.majorUnit }),
  };
  return {
    display: described.visible,
    border: { display: false },
    grid: { display: described.gridlines, color: look.line },
    ticks,
    ...(described.min === undefined ? {} : { min: described.min }),
    ...(described.max === undefined ? {} : { max: described.max }),
    title: {
      display: described.title !== undefined,
      text: described.title ?? "",
      color: look.text,
      font: { family: look.fontFamily, size: 12 },
    },
  };
}

function tooltip(chart: ReportChart, figures: ChartFigures, look: ChartLook) {
  return {
    rtl: look.rightToLeft,
    textDirection: look.rightToLeft ? "rtl" : "ltr",
    titleFont: { family: look.fontFamily, size: 12 },
    bodyFont: { family: look.fontFamily, size: 12 },
    filter: ({ datasetIndex }: { readonly datasetIndex: number }) => {
      const series = chart.series[datasetIndex];
      return series !== undefined && isDrawn(series);
    },
    callbacks: {
      title: (items: readonly { readonly dataIndex: number; readonly datasetIndex: number }[]) => {
        const [item] = items;
        if (item === undefined) return "";
        const series = chart.series[item.datasetIndex];
        return series?.pointLabels?.[item.dataIndex] ?? figures.categories[item.dataIndex] ?? "";
      },
      label: ({ datasetIndex, dataIndex }: { readonly datasetIndex: number; readonly dataIndex: number }) => {
        const entry = figures.series[datasetIndex];
        const value = entry?.values[dataIndex] ?? null;
        if (entry === undefined || value === null) return "";
        const format = formatterOf(entry.numberFormat, look.language);
        return `${entry.series.name}: ${format(value)}`;
      },
    },
  } as const;
}
