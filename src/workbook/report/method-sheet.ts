import { COMPONENTS } from "../../alignment/evaluation";
import { findingSentence } from "../../language/finding-sentence";
import { formatNumber } from "../../language/number-formats";
import type { ReportSheet } from "./description";
import type { ReportContext } from "./report-context";
import { HEADING, newSheetDraft, rowAfter, SUBTITLE, TITLE } from "./sheet-draft";

const FINDINGS_SHOWN = 500;

/** How every figure is computed, the settings in force, what was read, and what could not be used. */
export function methodSheet(context: ReportContext): ReportSheet {
  const { say } = context;
  const draft = newSheetDraft("method", say("sheet.method"));
  draft.put(0, 0, say("method.title"), TITLE);
  draft.put(1, 0, say("method.subtitle"), SUBTITLE);
  const definitions = {
    name: "Hamrasta_Method",
    row: 3,
    column: 0,
    columns: [
      { key: "figure", heading: say("column.figure"), wrap: true },
      { key: "definition", heading: say("column.definition"), wrap: true },
      { key: "source", heading: say("column.source"), wrap: true },
    ],
    rows: definitionRows(context),
  };
  draft.table(definitions);
  const settings = {
    name: "Hamrasta_Settings",
    row: rowAfter(definitions) + 2,
    column: 0,
    columns: [
      { key: "setting", heading: say("column.setting"), wrap: true },
      { key: "value", heading: say("column.value"), wrap: true },
    ],
    rows: settingRows(context),
  };
  draft.put(settings.row - 1, 0, say("method.settings"), HEADING);
  draft.table(settings);
  const row = addCells(context, draft, rowAfter(settings) + 2);
  addFindings(context, draft, row);
  return draft.finish({ columnWidths: [34, 90, 30, 16, 16, 16], portrait: true });
}

function definitionRows({ say, analysis }: ReportContext): readonly (readonly string[])[] {
  const own = say("source.own");
  return [
    [say("method.points"), say("method.points.how"), own],
    [say("method.criterion"), say("method.criterion.how"), own],
    [say("component.customerOrientation"), say("method.customerOrientation.how"), say("source.kotler")],
    [say("component.climate"), say("method.climate.how"), own],
    [say("component.horizontal"), say("method.horizontal.how"), own],
    [say("component.vertical"), say("method.vertical.how"), own],
    [say("component.alignment"), say("method.alignment.how"), own],
    [say("column.favourable"), say("method.favourable.how"), say("source.wilson")],
    [`${say("column.low")} – ${say("column.high")}`, say("method.interval.how"), say("source.bca")],
    [say("column.change"), say("method.change.how"), say("source.change")],
    [say("column.alpha"), say("method.alpha.how"), say("source.cronbach")],
    [say("column.omega"), say("method.omega.how"), say("source.mcdonald")],
    [say("column.rwgj"), say("method.rwgj.how"), say("source.james")],
    [say("column.priority"), say("method.priority.how"), own],
    [say("column.stage"), say("method.stage.how"), own],
    ...(analysis.profitability === null ? [] : [[say("method.profit"), say("method.profit.how"), own]]),
    [say("method.anonymity"), say("method.anonymity.how"), own],
  ];
}

function settingRows({ say, analysis, results, language }: ReportContext): readonly (readonly string[])[] {
  const { settings } = analysis;
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
  const list = (values: readonly number[]): string => values.map(number).join(language === "fa" ? "، " : ", ");
  return [
    [
      say("setting.weights"),
      COMPONENTS.map(
        (component) => `${say(`component.${component}`)} ${number(settings.componentWeights[component])}`,
      ).join(language === "fa" ? "، " : ", "),
    ],
    [say("setting.combination"), say(`setting.combination.${settings.combination}`)],
    [say("setting.target"), number(settings.target)],
    [say("setting.bands"), list(settings.bands)],
    [say("setting.threshold"), number(settings.stageThreshold)],
    [say("setting.minimumGroup"), number(settings.minimumGroup)],
    [say("setting.covariances"), say(`setting.covariances.${settings.covariances}`)],
    [say("setting.scale"), `${number(results.scale.min)} – ${number(results.scale.max)}`],
  ];
}

function addCells(
  { say, analysis, formats }: ReportContext,
  draft: ReturnType<typeof newSheetDraft>,
  row: number,
): number {
  draft.put(row - 1, 0, say("method.cells"), HEADING);
  const whole = formats.whole;
  const table = {
    name: "Hamrasta_Cells",
    row,
    column: 0,
    columns: [
      { key: "sheet", heading: say("column.sheet") },
      { key: "read", heading: say("column.read"), numberFormat: whole },
      { key: "used", heading: say("column.used"), numberFormat: whole },
      { key: "notApplicable", heading: say("column.notApplicable"), numberFormat: whole },
      { key: "blank", heading: say("column.blank"), numberFormat: whole },
      { key: "refused", heading: say("column.refused"), numberFormat: whole },
    ],
    rows: Object.entries(analysis.cellsBySheet).map(([sheet, counts]) => [
      sheet,
      counts.read,
      counts.used,
      counts.notApplicable,
      counts.blank,
      counts.refused,
    ]),
  };
  draft.table(table);
  return rowAfter(table) + 2;
}

function addFindings(
  { say, analysis, language }: ReportContext,
  draft: ReturnType<typeof newSheetDraft>,
  row: number,
): void {
  draft.put(row - 1, 0, say("method.findings"), HEADING);
  if (analysis.findings.length === 0) {
    draft.put(row, 0, say("method.noFindings"), SUBTITLE);
    return;
  }
  draft.table({
    name: "Hamrasta_Findings",
    row,
    column: 0,
    columns: [
      { key: "sheet", heading: say("column.sheet") },
      { key: "finding", heading: say("column.finding"), wrap: true },
      { key: "cell", heading: say("column.cell") },
    ],
    rows: analysis.findings
      .slice(0, FINDINGS_SHOWN)
      .map(({ code, sheet, cell, value }) => [sheet ?? "", findingSentence(code, value, language), cell ?? ""]),
  });
}
