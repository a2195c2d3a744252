import { useMemo } from "react";
import type { ReportDescription, SheetKey } from "../../workbook/report/description";
import type { PlacedChart } from "../../workbook/report/chart-figures";
import { ReportFigure } from "./report-figure";

interface ReportFiguresProps {
  readonly preview: ReportDescription;
  readonly sheet: SheetKey;
  /** Charts of this sheet stand elsewhere on the screen already: what they say is not said twice. */
  readonly shownWith?: SheetKey;
  readonly onChoose?: (category: string) => void;
}

/** The charts of one of the report's sheets. */
export function ReportFigures({ preview, sheet: wanted, shownWith, onChoose }: ReportFiguresProps) {
  const charts = useMemo(() => {
    const said = new Set(placedCharts(preview, shownWith ?? null).map(({ chart }) => chart.title));
    return placedCharts(preview, wanted).filter(({ chart }) => !said.has(chart.title));
  }, [preview, wanted, shownWith]);
  return charts.map((placed) => (
    <ReportFigure key={placed.chart.name} placed={placed} {...(onChoose === undefined ? {} : { onChoose })} />
  ));
}

function placedCharts(report: ReportDescription, wanted: SheetKey | null): readonly PlacedChart[] {
  return report.sheets
    .filter(({ key }) => key === wanted)
    .flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet, report })));
}
