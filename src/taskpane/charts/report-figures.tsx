import type { ReportDescription, SheetKey } from "../../workbook/report/description";
import { ReportFigure } from "./report-figure";

interface ReportFiguresProps {
  readonly preview: ReportDescription;
  readonly sheets: readonly SheetKey[];
  readonly onChoose?: (category: string) => void;
}

/** The charts of some of the report's sheets, each once. */
export function ReportFigures({ preview, sheets, onChoose }: ReportFiguresProps) {
  const shown = preview.sheets
    .filter(({ key }) => sheets.includes(key))
    .flatMap((sheet) => sheet.charts.map((chart) => ({ sheet, chart })));
  return shown.map(({ sheet, chart }) => (
    <ReportFigure key={chart.name} chart={chart} sheet={sheet} {...(onChoose === undefined ? {} : { onChoose })} />
  ));
}
