import { DISPLAY_UNITS, TICK_LABELS, TICK_MARKS } from "./chart-kinds";
import type { AxisModel, LineModel } from "./chart-model";
import { lineXml, shapeXml, textPropertiesXml, titleXml } from "./chart-text-xml";
import { escapeXml } from "./xml";

export interface AxisPlace {
  readonly element: "catAx" | "valAx";
  readonly id: number;
  readonly crossing: number;
  /** "b", "l", "r", "t". */
  readonly side: string;
  readonly crossesAtMaximum: boolean;
  /** The axis that crosses this one decides what is crossed at; null: automatic. */
  readonly other: AxisModel;
  readonly between: boolean;
}

export function axisXml(axis: AxisModel, place: AxisPlace): string {
  const number = (name: string, value: number | null): string => (value === null ? "" : `<c:${name} val="${value}"/>`);
  const scaling = `<c:scaling>${number("logBase", axis.logBase)}<c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>${number("max", axis.maximum)}${number("min", axis.minimum)}</c:scaling>`;
  const format = axis.numberFormat ?? "General";
  const head = `<c:axId val="${place.id}"/>${scaling}<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${place.side}"/>`;
  const grid = gridXml("majorGridlines", axis.majorGridlines) + gridXml("minorGridlines", axis.minorGridlines);
  const ticks = `<c:majorTickMark val="${TICK_MARKS[axis.majorTickMark] ?? "none"}"/><c:minorTickMark val="${TICK_MARKS[axis.minorTickMark] ?? "none"}"/><c:tickLblPos val="${TICK_LABELS[axis.tickLabelPosition] ?? "nextTo"}"/>`;
  const looks = shapeXml(axis.fill, axis.line) + textPropertiesXml(axis.font, axis.rotation);
  const title = titleXml(axis.title, axis.title.visible ? "Axis Title" : null, null);
  const tail =
    place.element === "catAx"
      ? `<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${number("tickLblSkip", axis.tickLabelSpacing)}${number("tickMarkSkip", axis.tickMarkSpacing)}<c:noMultiLvlLbl val="0"/>`
      : `<c:crossBetween val="${place.between ? "between" : "midCat"}"/>${number("majorUnit", axis.majorUnit)}${number("minorUnit", axis.minorUnit)}${unitsXml(axis)}`;
  return `<c:${place.element}>${head}${grid}${title}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="${axis.numberFormat === null && axis.linkNumberFormat ? 1 : 0}"/>${ticks}${looks}<c:crossAx val="${place.crossing}"/>${crossesXml(place)}${tail}</c:${place.element}>`;
}

function crossesXml(place: AxisPlace): string {
  const { other } = place;
  if (place.crossesAtMaximum) return '<c:crosses val="max"/>';
  if (other.crosses === "Custom" && other.crossesAt !== null) return `<c:crossesAt val="${other.crossesAt}"/>`;
  if (other.crosses === "Maximum") return '<c:crosses val="max"/>';
  return `<c:crosses val="${other.crosses === "Minimum" ? "min" : "autoZero"}"/>`;
}

function unitsXml({ displayUnit, customDisplayUnit, showDisplayUnitLabel }: AxisModel): string {
  const known = DISPLAY_UNITS[displayUnit];
  const custom = displayUnit === "Custom" && customDisplayUnit !== null;
  if (known === undefined && !custom) return "";
  const unit = known === undefined ? `<c:custUnit val="${customDisplayUnit}"/>` : `<c:builtInUnit val="${known}"/>`;
  return `<c:dispUnits>${unit}${showDisplayUnitLabel ? "<c:dispUnitsLbl/>" : ""}</c:dispUnits>`;
}

function gridXml(name: string, grid: LineModel & { readonly visible: boolean }): string {
  if (!grid.visible) return "";
  const line = lineXml(grid);
  return line === "" ? `<c:${name}/>` : `<c:${name}><c:spPr>${line}</c:spPr></c:${name}>`;
}
