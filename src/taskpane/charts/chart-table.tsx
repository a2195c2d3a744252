import { exploreWords } from "../language/explore-words";
import { useWords } from "../language/use-words";
import { DataTable } from "../parts/data-table";
import { chartFigures, isDrawn, kindOf, type PlacedChart } from "../../workbook/report/chart-figures";
import { formatterOf } from "./number-format";

/** The figures of a chart, a row a category and a column a visible series. */
export function ChartTable({ placed }: { placed: PlacedChart }) {
  const { language } = useWords(exploreWords);
  const { chart } = placed;
  const figures = chartFigures(placed);
  const shown = figures.series.filter(({ series }) => isDrawn(series));

  if (chart.kind === "scatter") {
    const x = formatterOf(chart.categoryAxis.numberFormat, language);
    const y = formatterOf(chart.valueAxis.numberFormat, language);
    const rows = shown.flatMap((entry) =>
      entry.values.map((value, index) => ({
        key: `${entry.series.name}-${index}`,
        cells: [
          entry.series.pointLabels?.[index] ?? entry.series.name,
          figure(entry.x[index] ?? null, x),
          figure(value, y),
        ],
      })),
    );
    return (
      <DataTable
        label={chart.title}
        headings={[figures.categoryHeading, chart.categoryAxis.title ?? "", chart.valueAxis.title ?? ""]}
        rows={rows}
      />
    );
  }

  // Drawn from the back to the front, read in the order of the sheet's columns.
  const columns = shown
    .filter(({ series }) => kindOf(series, chart) !== "scatter")
    .sort((one, other) => one.series.values.column - other.series.values.column);
  return (
    <DataTable
      label={chart.title}
      headings={[figures.categoryHeading, ...columns.map(({ series }) => series.name)]}
      rows={figures.categories.map((category, index) => ({
        key: `${category}-${index}`,
        cells: [
          category,
          ...columns.map(({ values, numberFormat }) =>
            figure(values[index] ?? null, formatterOf(numberFormat, language)),
          ),
        ],
      }))}
    />
  );
}

function figure(value: number | null, format: (value: number) => string): string {
  return value === null ? "–" : format(value);
}
