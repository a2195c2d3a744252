import type { Chart, LegendItem } from "chart.js";
import type { ChartSeries, ReportChart } from "../../workbook/report/description";
import { isDrawn, kindOf } from "../../workbook/report/chart-figures";
import type { Colour } from "../../workbook/report/theme";
import type { ChartLook } from "./chart-look";

type PointStyle = "circle" | "rectRot" | "rect" | false;

/** What is seen, each name once, by the mark that it is drawn with; what lies in front comes first. */
export function legendItems(drawn: Pick<Chart, "isDatasetVisible">, chart: ReportChart, look: ChartLook): LegendItem[] {
  const items = chart.series.flatMap((series, index): LegendItem[] => {
    if (!isNamedFirst(chart, index)) return [];
    const kind = kindOf(series, chart);
    const style = kind === "line" || kind === "scatter" ? pointStyle(series.marker ?? markerOf(kind)) : "rect";
    const meaning = commonColour(series) ?? series.outline;
    const colour = meaning === undefined ? look.text : look.colour(meaning);
    return [
      {
        text: series.name,
        datasetIndex: index,
        hidden: !drawn.isDatasetVisible(index),
        fontColor: look.text,
        fillStyle: series.colour === null ? "transparent" : colour,
        strokeStyle: series.outline === undefined ? colour : look.colour(series.outline),
        lineWidth: style === false ? 2 : series.outline === undefined ? 0 : 1.5,
        lineDash: style === false && series.line?.dash === "dash" ? [3, 2] : [],
        pointStyle: style === false ? "line" : style,
      },
    ];
  });
  return items.reverse();
}

/** Of points that all have one colour of their own, that one. */
function commonColour({ colour, pointColours = [] }: ChartSeries): Colour | null {
  const [first] = pointColours;
  return first !== undefined && pointColours.every((one) => one === first) ? (first ?? colour) : colour;
}

function markerOf(kind: "line" | "scatter"): "none" | "circle" {
  return kind === "scatter" ? "circle" : "none";
}

function isNamedFirst(chart: ReportChart, index: number): boolean {
  const series = chart.series[index];
  if (series === undefined || !isDrawn(series)) return false;
  return chart.series.findIndex((other) => other.name === series.name) === index;
}

export function pointStyle(marker: NonNullable<ChartSeries["marker"]>): PointStyle {
  switch (marker) {
    case "none":
      return false;
    case "circle":
      return "circle";
    case "diamond":
      return "rectRot";
    case "square":
      return "rect";
  }
}
