import type { Element } from "@xmldom/xmldom";
import { readAxis } from "./chart-axis-reader";
import { BLANKS, chartTypeOf, type ChartKind, keyOf, LEGEND_POSITIONS } from "./chart-kinds";
import { type ChartModel, newAxis, newChart } from "./chart-model";
import { readSeries } from "./chart-series-reader";
import { readFill, readFont, readLine, readTitle, valueOf } from "./chart-text-reader";
import type { Parts } from "./parts";
import { child, children, descendant, rootOf } from "./xml";

/** A chart part as data. What the model has no place for is lost when the chart is changed, and only then. */
export function readChart(parts: Parts, part: string, name: string): ChartModel {
  const root = rootOf(parts.tree(part), part);
  const model = newChart(name, "Invalid");
  const chart = child(root, "chart");
  const plot = chart === null ? null : child(chart, "plotArea");
  if (chart === null || plot === null) return model;
  model.roundedCorners = valueOf(root, "roundedCorners") === "1";
  model.plotVisibleOnly = valueOf(chart, "plotVisOnly") !== "0";
  model.blanksAs = keyOf(BLANKS, valueOf(chart, "dispBlanksAs")) ?? "NotPlotted";
  model.title = readTitle(child(chart, "title"));
  if (child(chart, "title") === null) model.title.visible = valueOf(chart, "autoTitleDeleted") === "0";
  readLegend(model, child(chart, "legend"));
  readGroups(model, plot);
  const shape = child(root, "spPr");
  model.fill = readFill(shape);
  model.border = readLine(shape);
  model.font = readFont(descendant(root, "txPr", "p", "pPr", "defRPr"));
  model.plotFill = readFill(child(plot, "spPr"));
  model.plotBorder = readLine(child(plot, "spPr"));
  return model;
}

function readLegend(model: ChartModel, legend: Element | null): void {
  model.legend.visible = legend !== null;
  if (legend === null) return;
  model.legend.position = keyOf(LEGEND_POSITIONS, valueOf(legend, "legendPos")) ?? "Right";
  model.legend.overlay = valueOf(legend, "overlay") === "1";
  model.legend.font = readFont(descendant(legend, "txPr", "p", "pPr", "defRPr"));
  model.legend.fill = readFill(child(legend, "spPr"));
  model.legend.border = readLine(child(legend, "spPr"));
}

function readGroups(model: ChartModel, plot: Element): void {
  const axes = new Map(
    children(plot)
      .filter((element) => (element.localName ?? "").endsWith("Ax"))
      .map((element) => [valueOf(element, "axId") ?? "", element]),
  );
  const found: { readonly order: number; readonly series: ChartModel["series"][number] }[] = [];
  let primary: string | null = null;
  for (const group of children(plot)) {
    if (!(group.localName ?? "").endsWith("Chart")) continue;
    const kind = kindOf(group);
    if (kind === null) continue;
    const ids = children(group, "axId").map((element) => element.getAttribute("val") ?? "");
    primary ??= ids.join(" ");
    const secondary = ids.join(" ") !== primary;
    readAxes(
      model,
      ids.map((id) => axes.get(id) ?? null),
      secondary,
    );
    for (const element of children(group, "ser")) {
      const series = readSeries(element, group, kind);
      series.secondary = secondary;
      found.push({ order: Number(valueOf(element, "order") ?? found.length), series });
    }
    if (model.type === "Invalid") model.type = found[0]?.series.type ?? chartTypeOf(kind);
  }
  model.series = found.sort((a, b) => a.order - b.order).map(({ series }) => series);
  const types = new Set(model.series.map((series) => series.type));
  model.type = types.size === 1 ? ([...types][0] ?? model.type) : model.type;
}

function readAxes(
  model: ChartModel,
  [category, value]: readonly (Element | null | undefined)[],
  secondary: boolean,
): void {
  const one = category === null || category === undefined ? newAxis(false) : readAxis(category);
  const two = value === null || value === undefined ? newAxis(false) : readAxis(value);
  // An axis says where it crosses the other one.
  [one.crosses, two.crosses] = [two.crosses, one.crosses];
  [one.crossesAt, two.crossesAt] = [two.crossesAt, one.crossesAt];
  if (secondary) [model.secondaryCategory, model.secondaryValue] = [one, two];
  else [model.category, model.value] = [one, two];
}

const ELEMENTS = new Set([
  "barChart",
  "lineChart",
  "pieChart",
  "doughnutChart",
  "scatterChart",
  "areaChart",
  "bubbleChart",
  "radarChart",
]);

function kindOf(group: Element): ChartKind | null {
  const element = (group.localName ?? "").replace("3D", "");
  if (!ELEMENTS.has(element)) return null;
  const kind: { -readonly [Key in keyof ChartKind]: ChartKind[Key] } = { element: element as ChartKind["element"] };
  const grouping = valueOf(group, "grouping");
  if (element === "barChart") {
    kind.direction = valueOf(group, "barDir") === "bar" ? "bar" : "col";
    kind.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "clustered";
  } else if (element === "lineChart" || element === "areaChart") {
    kind.grouping = grouping === "stacked" || grouping === "percentStacked" ? grouping : "standard";
  } else if (element === "scatterChart") {
    kind.style = valueOf(group, "scatterStyle") ?? "lineMarker";
  } else if (element === "radarChart") {
    kind.style = valueOf(group, "radarStyle") === "filled" ? "filled" : "marker";
  }
  return kind;
}
