import { attribute, booleanAttribute, child, children, numberAttribute } from "@offline-excel/xlsx/xml";
import type { Bounds } from "@offline-excel/xlsx/cell-store";
import { CELL } from "@offline-excel/xlsx/cell-store";
import type { Rule } from "@offline-excel/excel-host/workbook/conditional-rules";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import type { ConditionalLook } from "./conditional-facts";

/** Paints a number by where it lies among the numbers of the rule's areas. */
export type ScalePainter = (value: number) => ConditionalLook;

/** The painter of a colour scale, data bar or icon set; null: the rule is of another kind. */
export function scalePainter(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): ScalePainter | null {
  switch (attribute(rule.element, "type")) {
    case "colorScale":
      return colourScale(sheet, rule, areas);
    case "dataBar":
      return dataBar(sheet, rule, areas);
    case "iconSet":
      return iconSet(sheet, rule, areas);
    default:
      return null;
  }
}

function numbersIn(sheet: Sheet, areas: readonly Bounds[]): number[] {
  const values: number[] = [];
  const { cells } = sheet.file.content;
  for (const area of areas) {
    for (const { row, columns } of cells.rowsWithin(area)) {
      for (const column of columns) if (cells.kind(row, column) === CELL.number) values.push(cells.raw(row, column));
    }
  }
  return values.sort((a, b) => a - b);
}

/** Where a threshold lies among the values. */
function thresholds(box: Parameters<typeof children>[0], sorted: readonly number[]): number[] {
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  return children(box, "cfvo").map((point) => {
    const value = numberAttribute(point, "val") ?? 0;
    switch (attribute(point, "type")) {
      case "min":
        return low;
      case "max":
        return high;
      case "percent":
        return low + ((high - low) * value) / 100;
      case "percentile": {
        const place = ((sorted.length - 1) * value) / 100;
        const before = sorted[Math.floor(place)] ?? 0;
        return before + ((sorted[Math.ceil(place)] ?? before) - before) * (place - Math.floor(place));
      }
      default:
        return value;
    }
  });
}

function colours(box: Parameters<typeof children>[0]): string[] {
  return children(box, "color").map((element) => `#${(attribute(element, "rgb") ?? "FFFFFFFF").slice(-6)}`);
}

function colourScale(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): ScalePainter | null {
  const box = child(rule.element, "colorScale");
  if (box === null) return null;
  const points = thresholds(box, numbersIn(sheet, areas));
  const palette = colours(box);
  return (value) => {
    let index = 0;
    while (index < points.length - 2 && value > (points[index + 1] ?? 0)) index += 1;
    const from = points[index] ?? 0;
    const to = points[index + 1] ?? from;
    const share = to === from ? 0 : Math.max(0, Math.min(1, (value - from) / (to - from)));
    return { fill: mixed(palette[index] ?? "#FFFFFF", palette[index + 1] ?? "#FFFFFF", share) };
  };
}

function mixed(from: string, to: string, share: number): string {
  const part = (text: string, at: number): number => Number.parseInt(text.slice(at, at + 2), 16);
  const channel = (at: number): string =>
    Math.round(part(from, at) + (part(to, at) - part(from, at)) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

function dataBar(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): ScalePainter | null {
  const box = child(rule.element, "dataBar");
  if (box === null) return null;
  const sorted = numbersIn(sheet, areas);
  const [low = 0, high = 0] = thresholds(box, sorted);
  const from = attribute(children(box, "cfvo")[0] ?? box, "type") === "min" ? Math.min(0, low) : low;
  const colour = colours(box)[0] ?? "#638EC6";
  const hideValue = !booleanAttribute(box, "showValue", true);
  return (value) => ({
    bar: {
      share: high === from ? 0 : Math.max(0, Math.min(1, (value - from) / (high - from))),
      colour,
      reverse: false,
    },
    hideValue,
  });
}

const ICONS: Readonly<Record<number, readonly string[]>> = {
  3: ["▼", "▬", "▲"],
  4: ["▼", "◢", "◥", "▲"],
  5: ["▼", "◢", "▬", "◥", "▲"],
};

function iconSet(sheet: Sheet, rule: Rule, areas: readonly Bounds[]): ScalePainter | null {
  const box = child(rule.element, "iconSet");
  if (box === null) return null;
  const points = thresholds(box, numbersIn(sheet, areas));
  const icons = ICONS[points.length] ?? [];
  const ordered = booleanAttribute(box, "reverse") ? [...icons].reverse() : icons;
  const hideValue = !booleanAttribute(box, "showValue", true);
  return (value) => {
    let index = 0;
    while (index < points.length - 1 && value >= (points[index + 1] ?? 0)) index += 1;
    return { icon: ordered[index] ?? "", hideValue };
  };
}
