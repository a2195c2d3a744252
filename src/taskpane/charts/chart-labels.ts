import type { ChartSeries } from "../../workbook/report/description";
import type { ChartLook } from "./chart-look";
import { formatterOf } from "./number-format";

/** Of the axis that the labelled values lie on: whether it runs from right to left, and how far it reaches. */
export interface LabelledAxis {
  readonly reversed: boolean;
  readonly extent: number;
}

interface LabelContext {
  readonly dataIndex: number;
  readonly dataset: { readonly data: readonly unknown[] };
}

/** Share of the axis. */
const NARROW = 0.09;

/** Labels of one series, for the label plugin; false where it has none. */
export function labelOptions(series: ChartSeries, axis: LabelledAxis, look: ChartLook) {
  const { labels, pointLabels } = series;
  if ((labels === undefined || labels === null) && pointLabels === undefined) return { display: false } as const;
  const format = formatterOf(labels?.numberFormat, look.language);
  const position = labels?.position ?? "above";
  const inside = position === "inside" || position === "centre";
  return {
    // A label that its segment cannot hold says nothing.
    display: ({ dataIndex, dataset }: LabelContext) => {
      const value = dataset.data[dataIndex];
      const narrow = inside && typeof value === "number" && Math.abs(value) < axis.extent * NARROW;
      return narrow ? false : ("auto" as const);
    },
    color: inside && series.colour !== null ? inkOn(look.colour(series.colour)) : look.text,
    font: { family: look.fontFamily, size: 11 },
    clamp: true,
    ...placement(position, axis.reversed),
    formatter: (
      value: number | { readonly y: number | null } | null,
      { dataIndex }: { readonly dataIndex: number },
    ) => {
      const text = pointLabels?.[dataIndex];
      if (text !== undefined && text !== null) return text;
      if (pointLabels !== undefined) return "";
      const figure = typeof value === "object" ? (value?.y ?? null) : value;
      return figure === null ? "" : format(figure);
    },
  };
}

/** The plugin takes a bar's end for the side of the larger coordinate: on a reversed axis that is where the bar starts. */
function placement(position: "end" | "inside" | "centre" | "above", reversed: boolean) {
  switch (position) {
    case "end":
      return reversed ? ({ anchor: "start", align: "start" } as const) : ({ anchor: "end", align: "end" } as const);
    case "inside":
      return reversed ? ({ anchor: "end", align: "start" } as const) : ({ anchor: "start", align: "end" } as const);
    case "centre":
      return { anchor: "center", align: "center" } as const;
    case "above":
      return { anchor: "center", align: "top", offset: 4 } as const;
  }
}

/** White or dark ink, whichever reads better on the colour (relative luminance, WCAG 2.2). */
function inkOn(colour: string): string {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > 0.5 ? "#1F2A37" : "#FFFFFF";
}
