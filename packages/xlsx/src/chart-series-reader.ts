import type { Element } from "@xmldom/xmldom";
import { type ChartKind, chartTypeOf, isPie, keyOf, LABEL_POSITIONS, MARKERS } from "./chart-kinds";
import { type LabelsModel, newLabels, newPoint, newSeries, type PointModel, type SeriesModel } from "./chart-model";
import { numberOf, readFill, readFont, readLine, textOf, valueOf } from "./chart-text-reader";
import { attribute, child, children, descendant } from "./xml";

export function readSeries(element: Element, group: Element, kind: ChartKind): SeriesModel {
  const line = readLine(child(element, "spPr"));
  const series = newSeries(chartTypeOf(fullKind(element, kind, line.colour === "none")));
  series.nameReference = descendant(element, "tx", "strRef", "f")?.textContent ?? null;
  series.name =
    descendant(element, "tx", "v")?.textContent ??
    descendant(element, "tx", "strRef", "strCache", "pt", "v")?.textContent ??
    null;
  series.values = reference(element, "val") ?? reference(element, "yVal");
  series.categories = reference(element, "cat") ?? reference(element, "xVal");
  series.bubbleSizes = reference(element, "bubbleSize");
  series.fill = readFill(child(element, "spPr"));
  series.line = line;
  readMarker(series, child(element, "marker"));
  series.smooth = valueOf(element, "smooth") === "1";
  series.invertIfNegative = valueOf(element, "invertIfNegative") === "1";
  series.gapWidth = numberOf(group, "gapWidth");
  series.overlap = numberOf(group, "overlap");
  series.holeSize = numberOf(group, "holeSize");
  series.firstAngle = numberOf(group, "firstSliceAng");
  series.explosion = numberOf(element, "explosion");
  const vary = valueOf(group, "varyColors");
  series.varyColours = vary === null || (vary === "1") === isPie(kind) ? null : vary === "1";
  for (const point of children(element, "dPt")) readPoint(pointAt(series, point), point);
  readLabels(series, child(element, "dLbls"));
  return series;
}

/** Markers and lines are said by each series, and are part of the API's type. */
function fullKind(element: Element, kind: ChartKind, noLine: boolean): ChartKind {
  const marker = child(element, "marker");
  const hidden = marker !== null && valueOf(marker, "symbol") === "none";
  if (kind.element === "lineChart") return { ...kind, markers: !hidden, lines: true };
  if (kind.element === "radarChart")
    return kind.style === "filled" ? kind : { ...kind, markers: !hidden && marker !== null, lines: true };
  if (kind.element !== "scatterChart") return kind;
  if (noLine) return { ...kind, style: "lineMarker", markers: true, lines: false };
  const smooth = valueOf(element, "smooth") === "1";
  return { ...kind, style: smooth ? "smoothMarker" : "lineMarker", markers: !hidden, lines: true };
}

function reference(element: Element, name: string): string | null {
  const box = child(element, name);
  if (box === null) return null;
  const holder = child(box, "numRef") ?? child(box, "strRef") ?? child(box, "multiLvlStrRef");
  return (holder === null ? null : child(holder, "f")?.textContent) ?? null;
}

function readMarker(
  facts: Pick<SeriesModel, "markerStyle" | "markerSize" | "markerFill" | "markerLine">,
  marker: Element | null,
): void {
  if (marker === null) return;
  facts.markerStyle = keyOf(MARKERS, valueOf(marker, "symbol"));
  facts.markerSize = numberOf(marker, "size");
  const fill = readFill(child(marker, "spPr"));
  facts.markerFill = fill === "none" ? null : fill;
  const { colour } = readLine(child(marker, "spPr"));
  facts.markerLine = colour === "none" ? null : colour;
}

function pointAt(series: SeriesModel, element: Element): PointModel {
  const index = numberOf(element, "idx") ?? 0;
  const known = series.points.get(index) ?? newPoint();
  series.points.set(index, known);
  return known;
}

function readPoint(point: PointModel, element: Element): void {
  point.fill = readFill(child(element, "spPr"));
  point.border = readLine(child(element, "spPr"));
  readMarker(point, child(element, "marker"));
}

function readLabels(series: SeriesModel, element: Element | null): void {
  if (element === null || valueOf(element, "delete") === "1") return;
  for (const single of children(element, "dLbl")) {
    const point = pointAt(series, single);
    if (valueOf(single, "delete") === "1") point.hasLabel = false;
    else point.label = labelsOf(single);
  }
  const all = labelsOf(element);
  const shown = all.showValue || all.showSeriesName || all.showCategoryName || all.showPercentage || all.showBubbleSize;
  series.labels = shown ? all : null;
}

function labelsOf(element: Element): LabelsModel {
  const labels = newLabels();
  const flag = (name: string): boolean => valueOf(element, name) === "1";
  labels.showValue = flag("showVal");
  labels.showSeriesName = flag("showSerName");
  labels.showCategoryName = flag("showCatName");
  labels.showLegendKey = flag("showLegendKey");
  labels.showPercentage = flag("showPercent");
  labels.showBubbleSize = flag("showBubbleSize");
  labels.position = keyOf(LABEL_POSITIONS, valueOf(element, "dLblPos"));
  labels.separator = child(element, "separator")?.textContent ?? null;
  const format = child(element, "numFmt");
  labels.numberFormat =
    format === null || attribute(format, "sourceLinked") === "1" ? null : attribute(format, "formatCode");
  const rich = descendant(element, "tx", "rich");
  labels.text = rich === null ? null : textOf(rich);
  const properties =
    rich === null ? descendant(element, "txPr", "p", "pPr", "defRPr") : descendant(rich, "p", "pPr", "defRPr");
  labels.font = readFont(properties);
  labels.fill = readFill(child(element, "spPr"));
  labels.border = readLine(child(element, "spPr"));
  return labels;
}
