/** What the API's chart types are in the file. */
export interface ChartKind {
  readonly element:
    | "barChart"
    | "lineChart"
    | "pieChart"
    | "doughnutChart"
    | "scatterChart"
    | "areaChart"
    | "bubbleChart"
    | "radarChart";
  readonly direction?: "bar" | "col";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** scatterStyle or radarStyle. */
  readonly style?: string;
  readonly markers?: boolean;
  /** Points are joined by lines. */
  readonly lines?: boolean;
  readonly exploded?: boolean;
}

export const CHART_KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false, lines: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false, lines: true },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false, lines: true },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true, lines: true },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", markers: true, lines: true },
  LineMarkersStacked100: { element: "lineChart", grouping: "percentStacked", markers: true, lines: true },
  Pie: { element: "pieChart" },
  PieExploded: { element: "pieChart", exploded: true },
  Doughnut: { element: "doughnutChart" },
  DoughnutExploded: { element: "doughnutChart", exploded: true },
  XYScatter: { element: "scatterChart", style: "lineMarker", markers: true, lines: false },
  XYScatterSmooth: { element: "scatterChart", style: "smoothMarker", markers: true, lines: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", style: "smoothMarker", markers: false, lines: true },
  XYScatterLines: { element: "scatterChart", style: "lineMarker", markers: true, lines: true },
  XYScatterLinesNoMarkers: { element: "scatterChart", style: "lineMarker", markers: false, lines: true },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Bubble: { element: "bubbleChart" },
  Radar: { element: "radarChart", style: "marker", markers: false, lines: true },
  RadarMarkers: { element: "radarChart", style: "marker", markers: true, lines: true },
  RadarFilled: { element: "radarChart", style: "filled" },
};

const COLUMN: ChartKind = { element: "barChart", direction: "col", grouping: "clustered" };

export function chartKind(type: string): ChartKind {
  return CHART_KINDS[type] ?? COLUMN;
}

/** The API's name for what a file says; "Invalid" where there is none here. */
export function chartTypeOf(kind: ChartKind): string {
  const found = Object.entries(CHART_KINDS).find(
    ([, one]) =>
      one.element === kind.element &&
      one.direction === kind.direction &&
      one.grouping === kind.grouping &&
      one.style === kind.style &&
      one.markers === kind.markers &&
      one.lines === kind.lines &&
      (one.exploded ?? false) === (kind.exploded ?? false),
  );
  return found?.[0] ?? "Invalid";
}

export function isPie(kind: ChartKind): boolean {
  return kind.element === "pieChart" || kind.element === "doughnutChart";
}

export function isScatter(kind: ChartKind): boolean {
  return kind.element === "scatterChart" || kind.element === "bubbleChart";
}

/** The API's name of a dash, and the file's. */
export const DASHES: Readonly<Record<string, string>> = {
  Continuous: "solid", Dash: "dash", DashDot: "dashDot", DashDotDot: "sysDashDotDot", Dot: "sysDash", RoundDot: "sysDot",
  Grey25: "sysDot", Grey50: "sysDot", Grey75: "sysDot", Automatic: "solid",
}; // prettier-ignore

export const MARKERS: Readonly<Record<string, string>> = {
  None: "none", Automatic: "auto", Square: "square", Diamond: "diamond", Triangle: "triangle", X: "x", Star: "star", Dot: "dot",
  Dash: "dash", Circle: "circle", Plus: "plus", Picture: "picture",
}; // prettier-ignore

export const LABEL_POSITIONS: Readonly<Record<string, string>> = {
  Center: "ctr", InsideEnd: "inEnd", InsideBase: "inBase", OutsideEnd: "outEnd", Left: "l", Right: "r", Top: "t", Bottom: "b",
  BestFit: "bestFit",
}; // prettier-ignore

export const LEGEND_POSITIONS: Readonly<Record<string, string>> = {
  Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr",
}; // prettier-ignore

export const TICK_LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo", High: "high", Low: "low", None: "none",
}; // prettier-ignore

export const TICK_MARKS: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};

export const BLANKS: Readonly<Record<string, string>> = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" };

export function keyOf(table: Readonly<Record<string, string>>, value: string | null): string | null {
  return Object.entries(table).find(([, one]) => one === value)?.[0] ?? null;
}

/** Units of an axis, by their names in the API. */
export const DISPLAY_UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds", Thousands: "thousands", TenThousands: "tenThousands", HundredThousands: "hundredThousands",
  Millions: "millions", TenMillions: "tenMillions", HundredMillions: "hundredMillions", Billions: "billions",
  Trillions: "trillions",
}; // prettier-ignore
