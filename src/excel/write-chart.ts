import { areaAddress, cellAddress } from "../workbook/address";
import type { ChartAxis, ChartKind, ChartSeries, ReportChart, SheetKey } from "../workbook/report/description";
import type { PageLook, Theme } from "../workbook/report/theme";
import type { ChartFrame } from "./existing-report";

/** Looked up when it is needed: office.js brings the names. */
function chartType(kind: ChartKind): Excel.ChartType {
  const types: Readonly<Record<ChartKind, Excel.ChartType>> = {
    bar: Excel.ChartType.barClustered,
    barStacked: Excel.ChartType.barStacked,
    barStacked100: Excel.ChartType.barStacked100,
    column: Excel.ChartType.columnClustered,
    columnStacked: Excel.ChartType.columnStacked,
    line: Excel.ChartType.line,
    scatter: Excel.ChartType.xyscatter,
  };
  return types[kind];
}

export interface ChartPlace {
  readonly sheet: Excel.Worksheet;
  /** The sheet that a report sheet was written to. */
  readonly sheetOf: (key: SheetKey) => Excel.Worksheet;
  /** Where the user left it; null: at the place described. */
  readonly frame: ChartFrame | null;
  readonly look: PageLook;
}

/**
 * Queues one native chart of a classic type, each series bound to its cells. Made from the first series and completed series
 * by series: "Auto" swaps rows and columns, and a series added with the default type can draw wrong sums.
 */
export function writeChart(description: ReportChart, place: ChartPlace): void {
  const rangeOf = (series: ChartSeries, which: "values" | "categories"): Excel.Range =>
    (series.sheet === undefined ? place.sheet : place.sheetOf(series.sheet)).getRange(areaAddress(series[which]));
  const [first, ...others] = description.series;
  if (first === undefined) return;
  const chart = place.sheet.charts.add(
    chartType(description.kind),
    rangeOf(first, "values"),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = description.name;
  const { theme } = place.look;
  // Excel gives the area's font to every text that the chart has by then: it comes before all others.
  chart.format.font.name = place.look.font;
  chart.format.font.color = theme.colours.secondary;
  chart.format.border.color = theme.colours.hairline;
  const firstSeries = chart.series.getItemAt(0);
  firstSeries.name = first.name;
  firstSeries.setXAxisValues(rangeOf(first, "categories"));
  formatSeries(firstSeries, first, description, theme);
  for (const series of others) {
    const added = chart.series.add(series.name);
    if (series.kind !== undefined) added.chartType = chartType(series.kind);
    if (series.secondaryAxis === true) added.axisGroup = Excel.ChartAxisGroup.secondary;
    added.setValues(rangeOf(series, "values"));
    added.setXAxisValues(rangeOf(series, "categories"));
    formatSeries(added, series, description, theme);
  }
  formatChart(chart, description, place.look);
  if (place.frame === null) {
    const { row, column, rows, columns } = description.position;
    chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
  } else {
    chart.left = place.frame.left;
    chart.top = place.frame.top;
    chart.width = place.frame.width;
    chart.height = place.frame.height;
  }
}

function formatChart(chart: Excel.Chart, description: ReportChart, { font, rightToLeft, theme }: PageLook): void {
  chart.title.visible = true;
  chart.title.text = description.title;
  chart.title.format.font.bold = true;
  chart.title.format.font.size = theme.chart.titleSize;
  chart.title.format.font.color = theme.colours.ink;
  chart.title.format.font.name = font;
  chart.title.horizontalAlignment = rightToLeft
    ? Excel.ChartTextHorizontalAlignment.right
    : Excel.ChartTextHorizontalAlignment.left;
  chart.legend.visible = description.legend !== "none";
  if (description.legend !== "none") {
    chart.legend.position =
      description.legend === "top" ? Excel.ChartLegendPosition.top : Excel.ChartLegendPosition.bottom;
  }
  const { categoryAxis, valueAxis } = chart.axes;
  formatAxis(categoryAxis, description.categoryAxis, description.kind === "scatter", theme);
  formatAxis(valueAxis, description.valueAxis, true, theme);
  const horizontalAxis = description.kind.startsWith("bar") ? valueAxis : categoryAxis;
  const described = description.kind.startsWith("bar") ? description.valueAxis : description.categoryAxis;
  // A reader from right to left expects the scale to grow that way.
  if (rightToLeft && described.reversed !== true) horizontalAxis.reversePlotOrder = true;
  if (description.secondaryAxis !== undefined) {
    const secondary = chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary);
    formatAxis(secondary, description.secondaryAxis, true, theme);
    if (rightToLeft && description.kind.startsWith("bar") && description.secondaryAxis.reversed !== true)
      secondary.reversePlotOrder = true;
    secondary.visible = description.secondaryAxis.visible;
  }
  // An axis that is hidden takes no more settings in Excel: hiding comes last.
  categoryAxis.visible = description.categoryAxis.visible;
  valueAxis.visible = description.valueAxis.visible;
}

function formatAxis(axis: Excel.ChartAxis, described: ChartAxis, isValueAxis: boolean, theme: Theme): void {
  const { colours, chart } = theme;
  if (isValueAxis) {
    if (described.min !== undefined) axis.minimum = described.min;
    if (described.max !== undefined) axis.maximum = described.max;
    if (described.majorUnit !== undefined) axis.majorUnit = described.majorUnit;
  }
  axis.majorGridlines.visible = described.gridlines;
  if (described.gridlines) axis.majorGridlines.format.line.color = colours.hairline;
  if (described.reversed === true) axis.reversePlotOrder = true;
  if (!described.visible) return;
  axis.format.line.color = colours.hairline;
  axis.format.font.size = chart.textSize;
  axis.format.font.color = colours.ink;
  if (described.numberFormat !== undefined) axis.numberFormat = described.numberFormat;
  if (described.labelsLow === true) axis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (described.title !== undefined) {
    axis.title.visible = true;
    axis.title.text = described.title;
    axis.title.format.font.size = chart.textSize;
  }
}

function formatSeries(series: Excel.ChartSeries, described: ChartSeries, chart: ReportChart, theme: Theme): void {
  const { colours } = theme;
  const kind = described.kind ?? chart.kind;
  const isLine = kind === "line" || kind === "scatter";
  if (isLine) formatLine(series, described, theme);
  else formatBars(series, described, chart, theme);
  described.pointColours?.forEach((colour, index) => {
    if (colour !== null) series.points.getItemAt(index).format.fill.setSolidColor(colours[colour]);
  });
  if (described.labels !== undefined && described.labels !== null) {
    const { numberFormat, position } = described.labels;
    series.hasDataLabels = true;
    series.dataLabels.showValue = true;
    series.dataLabels.numberFormat = numberFormat;
    series.dataLabels.position = labelPosition(position, kind);
    series.dataLabels.format.font.size = theme.chart.labelSize;
    series.dataLabels.format.font.color = position === "inside" || position === "centre" ? colours.onDark : colours.ink;
  }
  described.pointLabels?.forEach((text, index) => {
    if (text === null) return;
    const point = series.points.getItemAt(index);
    point.hasDataLabel = true;
    point.dataLabel.text = text;
    point.dataLabel.position = Excel.ChartDataLabelPosition.right;
    point.dataLabel.format.font.size = theme.chart.labelSize;
  });
}

function labelPosition(position: "end" | "inside" | "centre" | "above", kind: string): Excel.ChartDataLabelPosition {
  switch (position) {
    case "end":
      return Excel.ChartDataLabelPosition.outsideEnd;
    case "inside":
      return Excel.ChartDataLabelPosition.insideBase;
    case "centre":
      return Excel.ChartDataLabelPosition.center;
    case "above":
      return kind === "line" || kind === "scatter"
        ? Excel.ChartDataLabelPosition.top
        : Excel.ChartDataLabelPosition.outsideEnd;
  }
}

function formatLine(
  series: Excel.ChartSeries,
  { colour, line, marker, markerSize }: ChartSeries,
  { colours }: Theme,
): void {
  const shown = colours[colour ?? "secondary"];
  if (line?.dash === "none") series.format.line.lineStyle = Excel.ChartLineStyle.none;
  else {
    series.format.line.color = shown;
    series.format.line.weight = line?.weight ?? 2;
    if (line?.dash === "dash") series.format.line.lineStyle = Excel.ChartLineStyle.dash;
  }
  const style = marker ?? "none";
  series.markerStyle = {
    none: Excel.ChartMarkerStyle.none,
    circle: Excel.ChartMarkerStyle.circle,
    diamond: Excel.ChartMarkerStyle.diamond,
    square: Excel.ChartMarkerStyle.square,
  }[style];
  if (style === "none") return;
  series.markerSize = markerSize ?? 7;
  series.markerBackgroundColor = shown;
  series.markerForegroundColor = shown;
}

function formatBars(
  series: Excel.ChartSeries,
  { colour, outline }: ChartSeries,
  chart: ReportChart,
  { colours }: Theme,
): void {
  if (colour === null) series.format.fill.clear();
  else series.format.fill.setSolidColor(colours[colour]);
  if (outline !== undefined) {
    series.format.line.color = colours[outline];
    series.format.line.weight = 1.25;
  }
  if (chart.gapWidth !== undefined) series.gapWidth = chart.gapWidth;
  if (chart.overlap !== undefined) series.overlap = chart.overlap;
}
