import type { Chart as SheetChart } from "@offline-excel/excel-host/workbook/charts";
import { chartCells } from "@offline-excel/excel-host/workbook/charts";
import { numberText } from "@offline-excel/excel-host/workbook/number-text";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { chartKind, isScatter } from "@offline-excel/xlsx/chart-kinds";
import type { SeriesModel } from "@offline-excel/xlsx/chart-model";

export const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A series with the values of its cells. */
export interface SeriesData {
  readonly model: SeriesModel;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly labels: readonly (string | number | null)[];
  readonly sizes: readonly (number | null)[];
  readonly colour: string;
}

export function seriesData(sheets: readonly Sheet[], chart: SheetChart): SeriesData[] {
  return chart.model.series.map((model, index) => {
    const read = (reference: string | null): (string | number | null)[] =>
      reference === null
        ? []
        : (chartCells(sheets, reference, chart.model.plotVisibleOnly) ?? []).map(({ value }) => value);
    const figure = (value: string | number | null): number | null => (typeof value === "number" ? value : null);
    const own = chartKind(model.type).lines === undefined ? model.fill : model.line.colour;
    return {
      model,
      name: String(read(model.nameReference)[0] ?? model.name ?? ""),
      values: read(model.values).map(figure),
      labels: read(model.categories),
      sizes: read(model.bubbleSizes).map(figure),
      colour: own ?? model.markerFill ?? ACCENTS[index % ACCENTS.length] ?? "#4472C4",
    };
  });
}

/** The names under the axis: those of the first series that has any. */
export function categoryNames(series: readonly SeriesData[], format: string | null): string[] {
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = series.find((one) => one.labels.length > 0 && !isScatter(chartKind(one.model.type)))?.labels ?? [];
  return Array.from({ length: longest }, (_, index) => {
    const label = labels[index] ?? (labels.length > 0 ? "" : index + 1);
    return typeof label === "number" && format !== null ? numberText(label, format, false) : String(label);
  });
}
