import { Chart, registerables } from "chart.js";
import type { Book } from "@offline-excel/excel-host/workbook/book";
import type { Chart as SheetChart } from "@offline-excel/excel-host/workbook/charts";
import { boxOfAnchor } from "@offline-excel/excel-host/workbook/geometry";
import type { Sheet } from "@offline-excel/excel-host/workbook/sheet";
import { chartConfiguration } from "./chart-configuration";
import { seriesData } from "./chart-data";
import { element } from "./elements";
import { type Layout, PIXEL } from "./layout";

Chart.register(...registerables);

interface Shown {
  readonly node: HTMLElement;
  readonly drawn: Chart;
  readonly chart: SheetChart;
}

/** The charts of a sheet where they stand. */
export class ChartLayer {
  private readonly host: HTMLElement;
  private shown: Shown[] = [];
  /** What the drawn charts were made from: nothing is drawn twice for nothing. */
  private state = "";

  constructor(host: HTMLElement) {
    this.host = host;
  }

  show(book: Book, sheet: Sheet): void {
    const charts = book.charts.all.filter((chart) => chart.sheet === sheet);
    const data = charts.map((chart) => ({ chart, series: seriesData(book.sheets, chart) }));
    const state = JSON.stringify([
      sheet.id,
      data.map(({ chart, series }) => [chart.model, [...series.map(pointsOf)], series]),
    ]);
    if (state === this.state) return;
    this.state = state;
    for (const { node, drawn } of this.shown) {
      drawn.destroy();
      node.remove();
    }
    this.shown = data.map(({ chart, series }) => {
      const { model } = chart;
      const label = [model.title.text ?? chart.name, ...series.map((one) => one.name)].join(". ");
      const canvas = element("canvas", { role: "img", "aria-label": label });
      const node = element("div", { class: "chart" }, canvas);
      node.style.background = model.fill === null ? "#FFFFFF" : model.fill === "none" ? "transparent" : model.fill;
      if (model.border.colour === "none" || model.border.style === "None") node.style.borderColor = "transparent";
      this.host.append(node);
      // The box must be as large as the chart before Chart.js measures it.
      const box = boxOfAnchor(sheet, chart.anchor);
      node.style.width = `${box.width * PIXEL}px`;
      node.style.height = `${box.height * PIXEL}px`;
      return { node, chart, drawn: new Chart(canvas, chartConfiguration(model, series)) };
    });
  }

  place(sheet: Sheet, layout: Layout, x: number, y: number): void {
    for (const { node, chart } of this.shown) {
      const { from, to } = chart.anchor;
      const box = boxOfAnchor(sheet, chart.anchor);
      // Whole cells keep to the grid's own rounding.
      const left = layout.left(from.column) + (from.columnOffset / 12_700) * PIXEL;
      const top = layout.top(from.row) + (from.rowOffset / 12_700) * PIXEL;
      node.style.insetInlineStart = `${left - x}px`;
      node.style.top = `${top - y}px`;
      const exact = to.columnOffset === 0 && to.rowOffset === 0;
      node.style.width = `${exact ? layout.left(to.column) - left : box.width * PIXEL}px`;
      node.style.height = `${exact ? layout.top(to.row) - top : box.height * PIXEL}px`;
    }
  }
}

function pointsOf({ model }: { readonly model: SheetChart["model"]["series"][number] }): unknown {
  return [...model.points];
}
