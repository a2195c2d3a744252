import { digitsToLatin } from "../../../language/matching-key";
import type { ProfitDimension } from "../../../profitability/sales";
import type { ReportDescription, SheetKey } from "../../../workbook/report/description";
import { ReportFigure } from "../../charts/report-figure";

const VIEW_CHARTS: Readonly<Record<ProfitDimension, string>> = {
  customer: "Hamrasta_ChartProfitByCustomer",
  product: "Hamrasta_ChartProfitByProduct",
  segment: "Hamrasta_ChartProfitBySegment",
  territory: "Hamrasta_ChartProfitByTerritory",
  orderSize: "Hamrasta_ChartProfitByOrderSize",
};

interface ViewFigureProps {
  readonly preview: ReportDescription;
  readonly dimension: ProfitDimension;
  /** A bar was clicked: the name that it stands over. */
  readonly onChoose: (name: string) => void;
}

/** The chart of one view, as the report has it. */
export function ViewFigure({ preview, dimension, onChoose }: ViewFigureProps) {
  // Bands are drawn in the digits of the language, and known by their own.
  const choose =
    dimension === "orderSize"
      ? (name: string) => {
          onChoose(digitsToLatin(name));
        }
      : onChoose;
  return <NamedFigure preview={preview} sheet="profitability" name={VIEW_CHARTS[dimension]} onChoose={choose} />;
}

export function WhaleFigure({ preview }: { preview: ReportDescription }) {
  return <NamedFigure preview={preview} sheet="profitability" name="Hamrasta_ChartWhaleCurve" />;
}

/** Alignment against margin, where the list of departments holds money. */
export function MarginFigure({ preview }: { preview: ReportDescription }) {
  return <NamedFigure preview={preview} sheet="departments" name="Hamrasta_ChartAlignmentMargin" />;
}

interface NamedFigureProps {
  readonly preview: ReportDescription;
  readonly sheet: SheetKey;
  readonly name: string;
  readonly onChoose?: (category: string) => void;
}

function NamedFigure({ preview, sheet: wanted, name, onChoose }: NamedFigureProps) {
  const sheet = preview.sheets.find(({ key }) => key === wanted);
  const chart = sheet?.charts.find((one) => one.name === name);
  if (sheet === undefined || chart === undefined) return null;
  return (
    <ReportFigure
      key={name}
      placed={{ chart, sheet, report: preview }}
      {...(onChoose === undefined ? {} : { onChoose })}
    />
  );
}
