import type { ChartSeries, ReportChart, ReportDescription, ReportSheet } from "./description";
import { areaContents, asNumber, asText, columnOf } from "./area-contents";

/** A chart of the report, where it stands. */
export interface PlacedChart {
  readonly chart: ReportChart;
  readonly sheet: ReportSheet;
  /** Series may lie on other sheets. */
  readonly report: ReportDescription;
}

/** A chart's figures, taken from the cells that it is bound to: what the drawing and the table beside it both show. */
export interface ChartFigures {
  readonly categories: readonly string[];
  readonly categoryHeading: string;
  readonly series: readonly SeriesFigures[];
}

export interface SeriesFigures {
  readonly series: ChartSeries;
  readonly values: readonly (number | null)[];
  /** How the figures are shown: as their labels, else as their cells. */
  readonly numberFormat: string | undefined;
  /** Scatter only. */
  readonly x: readonly (number | null)[];
}

export function chartFigures(placed: PlacedChart): ChartFigures {
  const { chart } = placed;
  const first = chart.series.find((series) => kindOf(series, chart) !== "scatter") ?? chart.series[0];
  const categories =
    first === undefined ? [] : areaContents(sheetOf(first, placed), first.categories).map((cell) => asText(cell));
  return {
    categories,
    categoryHeading: first === undefined ? "" : (columnOf(sheetOf(first, placed), first.categories)?.heading ?? ""),
    series: chart.series.map((series) => {
      const sheet = sheetOf(series, placed);
      return {
        series,
        values: areaContents(sheet, series.values).map((cell) => asNumber(cell)),
        numberFormat:
          series.labels?.numberFormat ?? columnOf(sheet, series.values)?.numberFormat ?? chart.valueAxis.numberFormat,
        x:
          kindOf(series, chart) === "scatter"
            ? areaContents(sheet, series.categories).map((cell) => asNumber(cell))
            : [],
      };
    }),
  };
}

function sheetOf(series: ChartSeries, { sheet, report }: PlacedChart): ReportSheet {
  return series.sheet === undefined ? sheet : (report.sheets.find(({ key }) => key === series.sheet) ?? sheet);
}

/** Whether a series is told of: the offset of a floating bar is not. */
export function isDrawn(series: ChartSeries): boolean {
  return series.told ?? (series.colour !== null || series.outline !== undefined);
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
      numberFormat: "0%",
      values: entry.values.map((value, index) => {
        const total = totals[index] ?? 0;
        return value === null || total === 0 ? null : value / total;
      }),
    })),
  };
}
