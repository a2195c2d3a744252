import type { ChartSeries, ReportChart, ReportSheet } from "../../workbook/report/description";
import { areaContents, asNumber, asText, headingOf } from "./area-contents";

/** A chart's figures, taken from the cells that it is bound to: what the drawing and the table beside it both show. */
export interface ChartFigures {
  readonly categories: readonly string[];
  readonly categoryHeading: string;
  readonly series: readonly SeriesFigures[];
}

export interface SeriesFigures {
  readonly series: ChartSeries;
  readonly values: readonly (number | null)[];
  /** Scatter only. */
  readonly x: readonly (number | null)[];
}

export function chartFigures(chart: ReportChart, sheet: ReportSheet): ChartFigures {
  const first = chart.series.find((series) => kindOf(series, chart) !== "scatter") ?? chart.series[0];
  const categories = first === undefined ? [] : areaContents(sheet, first.categories).map(asText);
  return {
    categories,
    categoryHeading: first === undefined ? "" : (headingOf(sheet, first.categories) ?? ""),
    series: chart.series.map((series) => ({
      series,
      values: areaContents(sheet, series.values).map(asNumber),
      x: kindOf(series, chart) === "scatter" ? areaContents(sheet, series.categories).map(asNumber) : [],
    })),
  };
}

export function kindOf(series: ChartSeries, chart: ReportChart): "bar" | "column" | "line" | "scatter" {
  if (series.kind !== undefined) return series.kind;
  switch (chart.kind) {
    case "bar":
    case "barStacked":
    case "barStacked100":
      return "bar";
    case "column":
    case "columnStacked":
      return "column";
    case "line":
      return "line";
    case "scatter":
      return "scatter";
  }
}

/** Shares of each category's total, for a chart whose bars are all of one length. */
export function asShares(figures: ChartFigures): ChartFigures {
  const totals = figures.categories.map((_category, index) =>
    figures.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  return {
    ...figures,
    series: figures.series.map((entry) => ({
      ...entry,
      values: entry.values.map((value, index) => {
        const total = totals[index] ?? 0;
        return value === null || total === 0 ? null : value / total;
      }),
    })),
  };
}
