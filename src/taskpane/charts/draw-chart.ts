import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from "chart.js";
import Labels from "chartjs-plugin-datalabels";
import type { PaneChartConfiguration } from "./chart-configuration";

// Only what the report's charts are made of: the rest of Chart.js stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
  Labels,
);

/** Draws the chart and gives back what removes it. `chosen`: the index of a category that was clicked. */
export function drawChart(
  canvas: HTMLCanvasElement,
  configuration: PaneChartConfiguration,
  chosen: ((index: number) => void) | null,
): () => void {
  const chart = new Chart(canvas, {
    ...configuration,
    options: {
      ...configuration.options,
      ...(chosen === null
        ? {}
        : {
            onClick: (_event, elements) => {
              const [element] = elements;
              if (element !== undefined) chosen(element.index);
            },
            onHover: (event, elements) => {
              const target = event.native?.target;
              if (target instanceof HTMLElement) target.style.cursor = elements.length > 0 ? "pointer" : "default";
            },
          }),
    },
  });
  return () => {
    chart.destroy();
  };
}
