/** A chart as data: what the API sets, the writer writes and the workbench draws. Changed in place by the API's setters. */

export interface FontModel {
  name: string | null;
  /** Points. */
  size: number | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  /** "#RRGGBB"; null: automatic. */
  colour: string | null;
}

/** A fill: a colour, "none", or null for what the chart's style gives. */
export type FillModel = string | null;

export interface LineModel {
  /** "none": no line. */
  colour: string | null;
  /** Points. */
  weight: number | null;
  /** As the API names it: "Continuous", "Dash", "DashDot", "Dot", "RoundDot" ... */
  style: string | null;
}

/** A stretch of a text that looks different from the rest. */
export interface SpanModel {
  readonly start: number;
  readonly length: number;
  readonly font: FontModel;
}

export interface TextModel {
  text: string | null;
  spans: SpanModel[];
  visible: boolean;
  overlay: boolean;
  font: FontModel;
  horizontal: string | null;
  vertical: string | null;
  fill: FillModel;
  border: LineModel;
  rotation: number | null;
  /** Where it was put by hand, in points from the chart's corner. */
  left: number | null;
  top: number | null;
  position: string | null;
}

export interface LegendModel {
  visible: boolean;
  position: string;
  overlay: boolean;
  font: FontModel;
  fill: FillModel;
  border: LineModel;
}

export interface LabelsModel {
  showValue: boolean;
  showSeriesName: boolean;
  showCategoryName: boolean;
  showLegendKey: boolean;
  showPercentage: boolean;
  showBubbleSize: boolean;
  position: string | null;
  separator: string | null;
  numberFormat: string | null;
  font: FontModel;
  fill: FillModel;
  border: LineModel;
  /** In place of the value; only for one point's label. */
  text: string | null;
}

export interface PointModel {
  fill: FillModel;
  border: LineModel;
  label: LabelsModel | null;
  /** False: this point has no label though its series has. */
  hasLabel: boolean | null;
  markerStyle: string | null;
  markerSize: number | null;
  markerFill: string | null;
  markerLine: string | null;
}

export interface SeriesModel {
  /** A cell's address for the name, or the name itself. */
  nameReference: string | null;
  name: string | null;
  values: string | null;
  categories: string | null;
  bubbleSizes: string | null;
  /** As the API names it: "ColumnClustered" ... */
  type: string;
  secondary: boolean;
  fill: FillModel;
  line: LineModel;
  markerStyle: string | null;
  markerSize: number | null;
  markerFill: string | null;
  markerLine: string | null;
  smooth: boolean;
  gapWidth: number | null;
  overlap: number | null;
  holeSize: number | null;
  firstAngle: number | null;
  explosion: number | null;
  invertIfNegative: boolean;
  varyColours: boolean | null;
  labels: LabelsModel | null;
  points: Map<number, PointModel>;
  filtered: boolean;
}

export interface AxisModel {
  visible: boolean;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  reversed: boolean;
  logBase: number | null;
  majorGridlines: LineModel & { visible: boolean };
  minorGridlines: LineModel & { visible: boolean };
  title: TextModel;
  numberFormat: string | null;
  linkNumberFormat: boolean;
  tickLabelPosition: string;
  tickLabelSpacing: number | null;
  tickMarkSpacing: number | null;
  majorTickMark: string;
  minorTickMark: string;
  font: FontModel;
  line: LineModel;
  fill: FillModel;
  rotation: number | null;
  crosses: string;
  crossesAt: number | null;
  betweenCategories: boolean | null;
  /** By how much the figures beside the axis are divided, by its name in the API; "None", or "Custom" with a number. */
  displayUnit: string;
  customDisplayUnit: number | null;
  showDisplayUnitLabel: boolean;
}

export interface ChartModel {
  name: string;
  type: string;
  title: TextModel;
  legend: LegendModel;
  series: SeriesModel[];
  category: AxisModel;
  value: AxisModel;
  secondaryCategory: AxisModel;
  secondaryValue: AxisModel;
  fill: FillModel;
  border: LineModel;
  font: FontModel;
  plotFill: FillModel;
  plotBorder: LineModel;
  roundedCorners: boolean;
  plotVisibleOnly: boolean;
  blanksAs: string;
  plotBy: "Rows" | "Columns";
  style: number;
  description: string;
}

export const newFont = (): FontModel => ({
  name: null,
  size: null,
  bold: null,
  italic: null,
  underline: null,
  colour: null,
});

export const newLine = (): LineModel => ({ colour: null, weight: null, style: null });

export const newText = (visible: boolean): TextModel => ({
  text: null, spans: [], visible, overlay: false, font: newFont(), horizontal: null, vertical: null, fill: null, border: newLine(),
  rotation: null, left: null, top: null, position: null,
}); // prettier-ignore

export const newLabels = (): LabelsModel => ({
  showValue: true, showSeriesName: false, showCategoryName: false, showLegendKey: false, showPercentage: false,
  showBubbleSize: false, position: null, separator: null, numberFormat: null, font: newFont(), fill: null, border: newLine(),
  text: null,
}); // prettier-ignore

export const newPoint = (): PointModel => ({
  fill: null, border: newLine(), label: null, hasLabel: null, markerStyle: null, markerSize: null, markerFill: null,
  markerLine: null,
}); // prettier-ignore

export const newSeries = (type: string): SeriesModel => ({
  nameReference: null, name: null, values: null, categories: null, bubbleSizes: null, type, secondary: false, fill: null,
  line: newLine(), markerStyle: null, markerSize: null, markerFill: null, markerLine: null, smooth: type.includes("Smooth"),
  gapWidth: null, overlap: null, holeSize: null, firstAngle: null, explosion: null, invertIfNegative: false,
  varyColours: null, labels: null, points: new Map(), filtered: false,
}); // prettier-ignore

export const newAxis = (gridlines: boolean): AxisModel => ({
  visible: true, minimum: null, maximum: null, majorUnit: null, minorUnit: null, reversed: false, logBase: null,
  majorGridlines: { ...newLine(), visible: gridlines }, minorGridlines: { ...newLine(), visible: false }, title: newText(false),
  numberFormat: null, linkNumberFormat: true, tickLabelPosition: "NextToAxis", tickLabelSpacing: null, tickMarkSpacing: null,
  majorTickMark: "None", minorTickMark: "None", font: newFont(), line: newLine(), fill: null, rotation: null,
  crosses: "Automatic", crossesAt: null, betweenCategories: null,
  displayUnit: "None", customDisplayUnit: null, showDisplayUnitLabel: true,
}); // prettier-ignore

export const newChart = (name: string, type: string): ChartModel => ({
  name, type, title: newText(true),
  legend: { visible: true, position: "Bottom", overlay: false, font: newFont(), fill: null, border: newLine() },
  series: [], category: newAxis(false), value: newAxis(true), secondaryCategory: { ...newAxis(false), visible: false },
  secondaryValue: newAxis(false), fill: null, border: newLine(), font: newFont(), plotFill: null, plotBorder: newLine(),
  roundedCorners: false, plotVisibleOnly: true, blanksAs: "NotPlotted", plotBy: "Columns", style: 201, description: "",
}); // prettier-ignore
