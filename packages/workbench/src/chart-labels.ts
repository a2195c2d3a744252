import type { Chart, Plugin } from "chart.js";
import { numberText } from "@offline-excel/excel-host/workbook/number-text";
import type { LabelsModel } from "@offline-excel/xlsx/chart-model";
import type { SeriesData } from "./chart-data";

/** Draws the labels of points: their values, names, or texts of their own. */
export function labelPlugin(series: readonly SeriesData[], categories: readonly string[]): Plugin {
  return {
    id: "pointLabels",
    afterDatasetsDraw: (chart) => {
      for (const [index, one] of series.entries()) drawSeries(chart, index, one, categories);
    },
  };
}

function drawSeries(
  chart: Chart,
  index: number,
  { model, values, name }: SeriesData,
  categories: readonly string[],
): void {
  const meta = chart.getDatasetMeta(index);
  if (meta.hidden) return;
  for (const [at, point] of meta.data.entries()) {
    const own = model.points.get(at);
    const labels = own?.label ?? model.labels;
    if (labels === null || own?.hasLabel === false || (own === undefined && model.labels === null)) continue;
    const value = values[at];
    if (value === null || value === undefined) continue;
    const text = labels.text ?? labelText(labels, value, name, categories[at] ?? "");
    if (text === "") continue;
    drawText(chart, point.tooltipPosition(true), text, labels, value);
  }
}

function labelText(labels: LabelsModel, value: number, name: string, category: string): string {
  const parts = [
    labels.showSeriesName ? name : "",
    labels.showCategoryName ? category : "",
    labels.showValue ? numberText(value, labels.numberFormat ?? "General", false) : "",
  ];
  return parts.filter((part) => part !== "").join(labels.separator ?? ", ");
}

function drawText(
  chart: Chart,
  place: { readonly x: number | null; readonly y: number | null },
  text: string,
  labels: LabelsModel,
  value: number,
): void {
  const { ctx } = chart;
  const horizontal = chart.options.indexAxis === "y";
  const size = ((labels.font.size ?? 9) * 96) / 72;
  ctx.save();
  ctx.font = `${labels.font.bold === true ? "600 " : ""}${size}px ${labels.font.name ?? "Vazirmatn"}, sans-serif`;
  ctx.fillStyle = labels.font.colour ?? "#404040";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  const width = ctx.measureText(text).width;
  const inside = labels.position === "InsideEnd" || labels.position === "InsideBase";
  const centre = labels.position === "Center";
  const backwards = chart.scales[horizontal ? "x" : "y"]?.options.reverse === true;
  const forward = (inside ? -1 : 1) * (value < 0 ? -1 : 1) * (backwards ? -1 : 1);
  let x = place.x ?? 0;
  let y = place.y ?? 0;
  if (labels.position === "Right" || (horizontal && !centre)) x += forward * (width / 2 + 5);
  else if (labels.position === "Left") x -= width / 2 + 6;
  else if (labels.position === "Bottom") y += size * 0.8;
  else if (!centre) y -= forward * size * 0.8;
  ctx.fillText(text, Math.max(width / 2, Math.min(chart.width - width / 2, x)), y);
  ctx.restore();
}
