import type { EmbeddedWorkbook } from "@offline-excel/excel-host/node";
import type { ReportDescription } from "../workbook/report/description";

/**
 * Alternative texts of the charts: who cannot see a chart hears its title and its caption. Office has no member that sets them, so that
 * only a file that is written here has them.
 */
export function nameCharts({ book }: EmbeddedWorkbook, { sheets }: ReportDescription): void {
  const described = new Map(sheets.flatMap(({ charts }) => charts).map((chart) => [chart.name, chart]));
  for (const chart of book.charts.all) {
    const own = described.get(chart.name);
    if (own !== undefined) chart.description = `${own.title}. ${own.subtitle}. ${own.caption}`;
  }
}
