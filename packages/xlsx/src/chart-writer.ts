import { axisXml } from "./chart-axis-xml";
import { BLANKS, type ChartKind, chartKind, isPie, isScatter, LEGEND_POSITIONS } from "./chart-kinds";
import type { ChartModel, SeriesModel } from "./chart-model";
import { type ChartCells, seriesXml } from "./chart-series-xml";
import { type ChartSize, shapeXml, textPropertiesXml, titleXml } from "./chart-text-xml";
import { NAMESPACE, XML_HEAD } from "./namespaces";

/** Series that are drawn together: one kind on one pair of axes. */
interface Group {
  readonly kind: ChartKind;
  readonly secondary: boolean;
  readonly series: (readonly [index: number, series: SeriesModel])[];
}

const PRIMARY = { category: 500_000_001, value: 500_000_002 };
const SECONDARY = { category: 500_000_003, value: 500_000_004 };

/** A chart part, in the order of ECMA-376's CT_ChartSpace. */
export function chartXml(chart: ChartModel, cells: ChartCells, size: ChartSize): string {
  const groups = groupsOf(chart.series);
  if (groups.length === 0) groups.push({ kind: chartKind(chart.type), secondary: false, series: [] });
  const plots = groups.map((group) => groupXml(group, chart, cells)).join("");
  const automatic = chart.series.length === 1 ? seriesTitle(chart.series[0], cells) : "Chart Title";
  const title = titleXml(chart.title, automatic, size);
  const legend = chart.legend.visible
    ? `<c:legend><c:legendPos val="${LEGEND_POSITIONS[chart.legend.position] ?? "b"}"/><c:overlay val="${chart.legend.overlay ? 1 : 0}"/>${shapeXml(chart.legend.fill, chart.legend.border)}${textPropertiesXml(chart.legend.font)}</c:legend>`
    : "";
  return `${XML_HEAD}<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.drawing}" xmlns:r="${NAMESPACE.relationships}"><c:roundedCorners val="${chart.roundedCorners ? 1 : 0}"/><c:chart>${title}<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/><c:plotArea><c:layout/>${plots}${axesXml(chart, groups)}${shapeXml(chart.plotFill, chart.plotBorder)}</c:plotArea>${legend}<c:plotVisOnly val="${chart.plotVisibleOnly ? 1 : 0}"/><c:dispBlanksAs val="${BLANKS[chart.blanksAs] ?? "gap"}"/></c:chart>${shapeXml(chart.fill, chart.border)}${textPropertiesXml(chart.font)}</c:chartSpace>`;
}

function seriesTitle(series: SeriesModel | undefined, cells: ChartCells): string | null {
  if (series === undefined) return null;
  const cached = series.nameReference === null ? null : cells(series.nameReference)?.[0]?.value;
  return cached === null || cached === undefined ? (series.name ?? "Chart Title") : String(cached);
}

function groupsOf(series: readonly SeriesModel[]): Group[] {
  const groups: Group[] = [];
  for (const [index, one] of series.entries()) {
    if (one.filtered) continue;
    const kind = chartKind(one.type);
    const same = groups.find(
      (group) =>
        group.secondary === one.secondary &&
        group.kind.element === kind.element &&
        group.kind.direction === kind.direction &&
        group.kind.grouping === kind.grouping,
    );
    if (same === undefined) groups.push({ kind, secondary: one.secondary, series: [[index, one]] });
    else same.series.push([index, one]);
  }
  // Primary axes come first; areas lie under bars, bars under lines.
  const depth = [
    "areaChart",
    "barChart",
    "lineChart",
    "radarChart",
    "pieChart",
    "doughnutChart",
    "scatterChart",
    "bubbleChart",
  ];
  return groups.sort(
    (a, b) =>
      Number(a.secondary) - Number(b.secondary) || depth.indexOf(a.kind.element) - depth.indexOf(b.kind.element),
  );
}

function groupXml(group: Group, chart: ChartModel, cells: ChartCells): string {
  const { kind } = group;
  const first = group.series[0]?.[1];
  const ids = group.secondary ? SECONDARY : PRIMARY;
  const axes = `<c:axId val="${ids.category}"/><c:axId val="${ids.value}"/>`;
  const vary = first?.varyColours ?? isPie(kind);
  const inside = `<c:varyColors val="${vary ? 1 : 0}"/>${group.series.map(([index, one]) => seriesXml(one, index, cells)).join("")}`;
  const grouping = kind.grouping === undefined ? "" : `<c:grouping val="${kind.grouping}"/>`;
  switch (kind.element) {
    case "barChart": {
      const stacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
      const overlap = first?.overlap ?? (stacked ? 100 : null);
      return `<c:barChart><c:barDir val="${kind.direction ?? "col"}"/>${grouping}${inside}<c:gapWidth val="${first?.gapWidth ?? 150}"/>${overlap === null ? "" : `<c:overlap val="${overlap}"/>`}${axes}</c:barChart>`;
    }
    case "lineChart":
      return `<c:lineChart>${grouping}${inside}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "areaChart":
      return `<c:areaChart>${grouping}${inside}${axes}</c:areaChart>`;
    case "radarChart":
      return `<c:radarChart><c:radarStyle val="${kind.style ?? "marker"}"/>${inside}${axes}</c:radarChart>`;
    case "scatterChart":
      return `<c:scatterChart><c:scatterStyle val="${kind.style ?? "lineMarker"}"/>${inside}${axes}</c:scatterChart>`;
    case "bubbleChart":
      return `<c:bubbleChart>${inside}<c:bubbleScale val="100"/>${axes}</c:bubbleChart>`;
    case "pieChart":
      return `<c:pieChart>${inside}<c:firstSliceAng val="${first?.firstAngle ?? 0}"/></c:pieChart>`;
    case "doughnutChart":
      return `<c:doughnutChart>${inside}<c:firstSliceAng val="${first?.firstAngle ?? 0}"/><c:holeSize val="${first?.holeSize ?? 75}"/></c:doughnutChart>`;
  }
  return chart.name;
}

function axesXml(chart: ChartModel, groups: readonly Group[]): string {
  const primary = groups.filter((group) => !group.secondary && !isPie(group.kind));
  const secondary = groups.filter((group) => group.secondary && !isPie(group.kind));
  let text = "";
  const first = primary[0] ?? secondary[0];
  if (first === undefined) return text;
  text += pairXml(chart, first.kind, false);
  const other = secondary[0];
  if (other !== undefined) text += pairXml(chart, other.kind, true);
  return text;
}

function pairXml(chart: ChartModel, kind: ChartKind, secondary: boolean): string {
  const ids = secondary ? SECONDARY : PRIMARY;
  const horizontal = kind.direction === "bar";
  const category = secondary ? chart.secondaryCategory : chart.category;
  const value = secondary ? chart.secondaryValue : chart.value;
  const scatter = isScatter(kind);
  // Where the category axis runs backwards, the value axis lands on the far side, as in Excel.
  const categorySide = horizontal ? "l" : "b";
  const valueSide = horizontal ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  const between = value.betweenCategories ?? category.betweenCategories ?? !(kind.element === "areaChart" || scatter);
  const one = axisXml(category, {
    element: scatter ? "valAx" : "catAx",
    id: ids.category,
    crossing: ids.value,
    side: secondary && !horizontal ? "b" : categorySide,
    crossesAtMaximum: false,
    other: value,
    between: false,
  });
  const two = axisXml(value, {
    element: "valAx",
    id: ids.value,
    crossing: ids.category,
    side: valueSide,
    crossesAtMaximum: secondary,
    other: category,
    between,
  });
  return one + two;
}
