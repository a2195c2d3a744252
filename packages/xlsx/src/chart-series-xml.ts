import { chartKind, DASHES, isPie, isScatter, LABEL_POSITIONS, MARKERS } from "./chart-kinds";
import type { LabelsModel, PointModel, SeriesModel } from "./chart-model";
import { colourXml, lineXml, richTextXml, shapeXml, textPropertiesXml } from "./chart-text-xml";
import { escapeXml } from "./xml";

/** A cell's value for a chart's cache, with its number format. */
export interface ChartValue {
  readonly value: string | number | null;
  readonly format: string;
}
/** The cells behind an address; null where it is none. */
export type ChartCells = (reference: string) => readonly ChartValue[] | null;

export function seriesXml(series: SeriesModel, index: number, cells: ChartCells): string {
  const kind = chartKind(series.type);
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series, cells)}`;
  const shape = seriesShape(series, index);
  const labels =
    series.labels === null && ![...series.points.values()].some((point) => point.label !== null)
      ? ""
      : labelsXml(series);
  const points = [...series.points]
    .sort(([a], [b]) => a - b)
    .map(([at, point]) => pointXml(series, at, point))
    .join("");
  const explosion = series.explosion ?? (kind.exploded === true ? 25 : null);
  const invert = `<c:invertIfNegative val="${series.invertIfNegative ? 1 : 0}"/>`;
  const smooth = `<c:smooth val="${series.smooth ? 1 : 0}"/>`;
  if (isScatter(kind)) {
    const x = series.categories === null ? "" : `<c:xVal>${dataXml(series.categories, cells, false)}</c:xVal>`;
    const y = series.values === null ? "" : `<c:yVal>${dataXml(series.values, cells, true)}</c:yVal>`;
    if (kind.element === "bubbleChart") {
      const sizes =
        series.bubbleSizes === null ? "" : `<c:bubbleSize>${dataXml(series.bubbleSizes, cells, true)}</c:bubbleSize>`;
      return `<c:ser>${head}${shape}${invert}${points}${labels}${x}${y}${sizes}<c:bubble3D val="0"/></c:ser>`;
    }
    return `<c:ser>${head}${shape}${markerXml(series)}${points}${labels}${x}${y}${smooth}</c:ser>`;
  }
  const category = series.categories === null ? "" : `<c:cat>${dataXml(series.categories, cells, false)}</c:cat>`;
  const value = series.values === null ? "" : `<c:val>${dataXml(series.values, cells, true)}</c:val>`;
  switch (kind.element) {
    case "barChart":
      return `<c:ser>${head}${shape}${invert}${points}${labels}${category}${value}</c:ser>`;
    case "lineChart":
      return `<c:ser>${head}${shape}${markerXml(series)}${points}${labels}${category}${value}${smooth}</c:ser>`;
    case "radarChart":
      return `<c:ser>${head}${shape}${markerXml(series)}${points}${labels}${category}${value}</c:ser>`;
    case "pieChart":
    case "doughnutChart":
      return `<c:ser>${head}${shape}${explosion === null ? "" : `<c:explosion val="${explosion}"/>`}${points}${labels}${category}${value}</c:ser>`;
    default:
      return `<c:ser>${head}${shape}${points}${labels}${category}${value}</c:ser>`;
  }
}

/**
 * What is automatic gets the theme's accents by turns, as Excel writes it: other readers take silence for no colour.
 * The series of a pie take a colour a point instead.
 */
function seriesShape(series: SeriesModel, index: number): string {
  const kind = chartKind(series.type);
  const accent = `<a:solidFill><a:schemeClr val="accent${(index % 6) + 1}"/></a:solidFill>`;
  const { line } = series;
  if (kind.lines === undefined) {
    if (series.fill !== null || isPie(kind)) return shapeXml(series.fill, line);
    return `<c:spPr>${accent}${lineXml(line)}</c:spPr>`;
  }
  const automatic = line.colour === null && line.style !== "None";
  // A scatter without lines says so, or readers draw them.
  if (!kind.lines && automatic && line.style === null) return '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>';
  if (!automatic) return shapeXml(null, line);
  const width = Math.round((line.weight ?? 2.25) * 12_700);
  const dash = line.style === null ? "" : `<a:prstDash val="${DASHES[line.style] ?? "solid"}"/>`;
  return `<c:spPr><a:ln w="${width}" cap="rnd">${accent}${dash}<a:round/></a:ln></c:spPr>`;
}

function nameXml(series: SeriesModel, cells: ChartCells): string {
  if (series.nameReference !== null) {
    const cached = cells(series.nameReference)?.[0]?.value ?? series.name;
    const cache =
      cached === null
        ? ""
        : `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(String(cached))}</c:v></c:pt></c:strCache>`;
    return `<c:tx><c:strRef><c:f>${escapeXml(series.nameReference)}</c:f>${cache}</c:strRef></c:tx>`;
  }
  return series.name === null ? "" : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`;
}

/** A reference with its cache: as numbers, or as texts where a category is one. */
function dataXml(reference: string, cells: ChartCells, numbers: boolean): string {
  const formula = `<c:f>${escapeXml(reference)}</c:f>`;
  const values = cells(reference);
  if (values === null) return numbers ? `<c:numRef>${formula}</c:numRef>` : `<c:strRef>${formula}</c:strRef>`;
  const count = `<c:ptCount val="${values.length}"/>`;
  const texts = !numbers && values.some(({ value }) => typeof value === "string");
  const points = values
    .map(({ value }, index) => {
      if (value === null || (!texts && typeof value !== "number")) return "";
      return `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
    })
    .join("");
  if (texts) return `<c:strRef>${formula}<c:strCache>${count}${points}</c:strCache></c:strRef>`;
  const format = `<c:formatCode>${escapeXml(values[0]?.format ?? "General")}</c:formatCode>`;
  return `<c:numRef>${formula}<c:numCache>${format}${count}${points}</c:numCache></c:numRef>`;
}

type MarkerFacts = Pick<SeriesModel, "markerStyle" | "markerSize" | "markerFill" | "markerLine">;

function markerOf(facts: MarkerFacts): string {
  const symbol = facts.markerStyle === null ? "" : `<c:symbol val="${MARKERS[facts.markerStyle] ?? "auto"}"/>`;
  const size = facts.markerSize === null ? "" : `<c:size val="${Math.max(2, Math.min(72, facts.markerSize))}"/>`;
  const fill = facts.markerFill === null ? "" : colourXml(facts.markerFill);
  const line = facts.markerLine === null ? "" : `<a:ln>${colourXml(facts.markerLine)}</a:ln>`;
  const shape = fill + line === "" ? "" : `<c:spPr>${fill}${line}</c:spPr>`;
  return symbol + size + shape === "" ? "" : `<c:marker>${symbol}${size}${shape}</c:marker>`;
}

function markerXml(series: SeriesModel): string {
  const without = chartKind(series.type).markers === false && series.markerStyle === null;
  if (without) return '<c:marker><c:symbol val="none"/></c:marker>';
  // A scatter's points are told apart by the marker alone: silence would leave that to the reader.
  const own = series.markerStyle ?? (chartKind(series.type).element === "scatterChart" ? "Circle" : null);
  return markerOf({
    ...series,
    markerStyle: own,
    markerFill: series.markerFill ?? (series.fill === "none" ? null : series.fill),
  });
}

function pointXml(series: SeriesModel, index: number, point: PointModel): string {
  const kind = chartKind(series.type);
  const shape = shapeXml(point.fill, point.border);
  const marker = kind.markers === undefined ? "" : markerOf(point);
  if (shape + marker === "") return "";
  const invert = kind.element === "barChart" || kind.element === "bubbleChart" ? '<c:invertIfNegative val="0"/>' : "";
  return `<c:dPt><c:idx val="${index}"/>${invert}${marker}<c:bubble3D val="0"/>${shape}</c:dPt>`;
}

function labelsXml(series: SeriesModel): string {
  const single = [...series.points]
    .sort(([a], [b]) => a - b)
    .map(([index, point]) => {
      if (point.hasLabel === false) return `<c:dLbl><c:idx val="${index}"/><c:delete val="1"/></c:dLbl>`;
      if (point.label === null) return "";
      const { label } = point;
      const text = label.text === null ? "" : `<c:tx>${richTextXml(label.text, label.font, null, null)}</c:tx>`;
      const font = label.text === null ? textPropertiesXml(label.font) : "";
      return `<c:dLbl><c:idx val="${index}"/>${text}${formatXml(label)}${shapeXml(label.fill, label.border)}${font}${positionXml(series, label)}${flagsXml(label)}</c:dLbl>`;
    })
    .join("");
  const all = series.labels;
  if (all === null) return `<c:dLbls>${single}${flagsXml(null)}</c:dLbls>`;
  const separator = all.separator === null ? "" : `<c:separator>${escapeXml(all.separator)}</c:separator>`;
  return `<c:dLbls>${single}${formatXml(all)}${shapeXml(all.fill, all.border)}${textPropertiesXml(all.font)}${positionXml(series, all)}${flagsXml(all)}${separator}</c:dLbls>`;
}

function formatXml(labels: LabelsModel): string {
  return labels.numberFormat === null
    ? ""
    : `<c:numFmt formatCode="${escapeXml(labels.numberFormat)}" sourceLinked="0"/>`;
}

/** Excel repairs a chart whose label position its type does not know. */
function positionXml(series: SeriesModel, labels: LabelsModel): string {
  if (labels.position === null) return "";
  const kind = chartKind(series.type);
  const position = LABEL_POSITIONS[labels.position];
  const allowed =
    kind.element === "barChart"
      ? ["ctr", "inEnd", "inBase", ...(kind.grouping === "clustered" ? ["outEnd"] : [])]
      : kind.element === "pieChart"
        ? ["ctr", "inEnd", "outEnd", "bestFit"]
        : kind.element === "lineChart" || isScatter(kind)
          ? ["ctr", "l", "r", "t", "b"]
          : [];
  return position !== undefined && allowed.includes(position) && !(isPie(kind) && kind.element === "doughnutChart")
    ? `<c:dLblPos val="${position}"/>`
    : "";
}

function flagsXml(labels: LabelsModel | null): string {
  const flag = (name: string, value: boolean | undefined): string => `<c:${name} val="${value === true ? 1 : 0}"/>`;
  return (
    flag("showLegendKey", labels?.showLegendKey) +
    flag("showVal", labels?.showValue) +
    flag("showCatName", labels?.showCategoryName) +
    flag("showSerName", labels?.showSeriesName) +
    flag("showPercent", labels?.showPercentage) +
    flag("showBubbleSize", labels?.showBubbleSize)
  );
}
