import type { Element } from "@xmldom/xmldom";
import { DISPLAY_UNITS, keyOf, TICK_LABELS, TICK_MARKS } from "./chart-kinds";
import { type AxisModel, newAxis } from "./chart-model";
import { numberOf, readFill, readFont, readLine, readTitle, rotationOf, valueOf } from "./chart-text-reader";
import { attribute, child, descendant } from "./xml";

const CROSSES: Readonly<Record<string, string>> = { Automatic: "autoZero", Minimum: "min", Maximum: "max" };

export function readAxis(element: Element): AxisModel {
  const axis = newAxis(false);
  const scaling = child(element, "scaling");
  if (scaling !== null) {
    axis.minimum = numberOf(scaling, "min");
    axis.maximum = numberOf(scaling, "max");
    axis.logBase = numberOf(scaling, "logBase");
    axis.reversed = valueOf(scaling, "orientation") === "maxMin";
  }
  axis.visible = valueOf(element, "delete") !== "1";
  axis.majorUnit = numberOf(element, "majorUnit");
  axis.minorUnit = numberOf(element, "minorUnit");
  for (const name of ["majorGridlines", "minorGridlines"] as const) {
    const grid = child(element, name);
    if (grid !== null) axis[name] = { ...readLine(child(grid, "spPr")), visible: true };
  }
  axis.title = readTitle(child(element, "title"));
  const format = child(element, "numFmt");
  if (format !== null) {
    axis.linkNumberFormat = attribute(format, "sourceLinked") === "1";
    axis.numberFormat = axis.linkNumberFormat ? null : attribute(format, "formatCode");
  }
  axis.tickLabelPosition = keyOf(TICK_LABELS, valueOf(element, "tickLblPos")) ?? "NextToAxis";
  axis.tickLabelSpacing = numberOf(element, "tickLblSkip");
  axis.tickMarkSpacing = numberOf(element, "tickMarkSkip");
  axis.majorTickMark = keyOf(TICK_MARKS, valueOf(element, "majorTickMark")) ?? "Cross";
  axis.minorTickMark = keyOf(TICK_MARKS, valueOf(element, "minorTickMark")) ?? "Cross";
  axis.font = readFont(descendant(element, "txPr", "p", "pPr", "defRPr"));
  axis.rotation = rotationOf(child(element, "txPr"));
  axis.line = readLine(child(element, "spPr"));
  axis.fill = readFill(child(element, "spPr"));
  axis.crosses = keyOf(CROSSES, valueOf(element, "crosses")) ?? "Automatic";
  const at = numberOf(element, "crossesAt");
  if (at !== null) [axis.crosses, axis.crossesAt] = ["Custom", at];
  const between = valueOf(element, "crossBetween");
  axis.betweenCategories = between === null ? null : between === "between";
  const units = child(element, "dispUnits");
  if (units !== null) {
    axis.customDisplayUnit = numberOf(units, "custUnit");
    axis.displayUnit = keyOf(DISPLAY_UNITS, valueOf(units, "builtInUnit")) ?? "Custom";
    axis.showDisplayUnitLabel = child(units, "dispUnitsLbl") !== null;
  }
  return axis;
}
