import type { ChartSeries } from "../../workbook/report/description";
import type { Colour } from "../../workbook/report/theme";
import type { ChartLook } from "./chart-look";
import { formatterOf } from "./number-format";

/** Of the axis that the labelled values lie on: its direction, whether it runs from right to left, how far it reaches. */
export interface LabelledAxis {
  readonly horizontal: boolean;
  readonly reversed: boolean;
  readonly extent: number;
  /** The colour that a label inside a bar stands on; null: the series' own. */
  readonly ground: Colour | null;
}

interface LabelContext {
  readonly dataIndex: number;
  readonly dataset: { readonly data: readonly unknown[] };
  readonly chart: {
    readonly chartArea: { readonly width: number; readonly height: number };
    readonly ctx: Pick<CanvasRenderingContext2D, "font" | "measureText">;
  };
}

/** Pixels. */
const TEXT = 11;
const ROOM = 2;

/** Labels of one series, for the label plugin; false where it has none. */
export function labelOptions(series: ChartSeries, axis: LabelledAxis, look: ChartLook) {
  const { labels, pointLabels } = series;
  if ((labels === undefined || labels === null) && pointLabels === undefined) return { display: false } as const;
  const format = formatterOf(labels?.numberFormat, look.language);
  const position = labels?.position ?? "above";
  const inside = position === "inside" || position === "centre";
  const ground = axis.ground ?? series.colour;
  const size = ({ chart: { ctx } }: LabelContext, text: string): number => {
    if (!axis.horizontal) return TEXT;
    ctx.font = `${TEXT}px ${look.fontFamily}`;
    return ctx.measureText(text).width;
  };
  return {
    // A label that its segment cannot hold would stand half on its neighbour.
    display: (context: LabelContext) => {
      const value = context.dataset.data[context.dataIndex];
      if (!inside || typeof value !== "number") return "auto" as const;
      const { width, height } = context.chart.chartArea;
      const segment = (Math.abs(value) / axis.extent) * (axis.horizontal ? width : height);
      return segment < size(context, format(value)) + 2 * ROOM ? false : ("auto" as const);
    },
    color: inside && ground !== null ? inkOn(look.colour(ground)) : look.text,
    font: { family: look.fontFamily, size: TEXT },
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

/** Where white and dark ink stand out from a colour alike: above it dark ink does so better. */
const EVEN_LUMINANCE = 0.227;

/** White or dark ink, whichever reads better on the colour (relative luminance, WCAG 2.2). */
function inkOn(colour: string): string {
  const channel = (start: number): number => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return luminance > EVEN_LUMINANCE ? "#1F2A37" : "#FFFFFF";
}
