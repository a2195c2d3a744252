import { LANGUAGES } from "../../language/language";
import { COMPONENTS } from "../../alignment/evaluation";
import { findingSentence } from "../../language/finding-sentence";
import { formatNumber } from "../../language/number-formats";
import { certaintyTables } from "./certainty-tables";
import { publishedFindings } from "../published-findings";
import type { CellCounts } from "../finding";
import type { Analysis } from "../analysis";
import type { ReportSheet, ReportTable } from "./description";
import type { ReportContext, ReportWords } from "./report-context";
import { departmentsWeigh } from "./shown-figures";
import { HEADING, newSheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { shownSheet } from "./shown-sheet";
import { rowAfter, type TableColumn, tableOf } from "./table";

const FINDINGS_SHOWN = 500;

/** How every figure is computed, the settings in force, what was read, and what could not be used. */
export function methodSheet(context: ReportContext): ReportSheet {
  const { say } = context;
  const draft = newSheetDraft("method", say("sheet.method"));
  draft.put(0, 0, say("method.title"), TITLE);
  draft.put(1, 0, say("method.subtitle"), SUBTITLE);
  const definitions = definitionTable(context, definitionRows(context));
  draft.table(definitions);
  const settings = tableOf(
    { name: "Hamrasta_Settings", row: rowAfter(definitions) + 2, column: 0 },
    [
      { key: "setting", heading: say("column.setting"), wrap: true, cell: ([setting]) => setting ?? null },
      { key: "value", heading: say("column.value"), wrap: true, cell: ([, value]) => value ?? null },
    ],
    settingRows(context),
  );
  draft.put(settings.row - 1, 0, say("method.settings"), HEADING);
  draft.table(settings);
  const certainty = certaintyTables(context, rowAfter(settings) + 3);
  if (certainty !== null) {
    draft.put(rowAfter(settings) + 1, 0, say("method.groups"), HEADING);
    draft.put(rowAfter(settings) + 2, 0, say("method.groups.how"), SUBTITLE);
    for (const table of certainty) draft.table(table);
  }
  const afterCells = addCells(context, draft, rowAfter(certainty?.[1] ?? settings) + 2);
  addFindings(context, draft, afterCells);
  return draft.finish({ portrait: true });
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
    [`${say("column.low")} – ${say("column.high")}`, say("method.interval.how"), say("source.welch")],
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
  const { listSeparator } = LANGUAGES[language];
  const number = (value: number): string => formatNumber(language, value, Number.isInteger(value) ? 0 : 2);
  const list = (values: readonly number[]): string => values.map(number).join(listSeparator);
  return [
    [
      say("setting.weights"),
      COMPONENTS.map(
        (component) => `${say(`component.${component}`)} ${number(settings.componentWeights[component])}`,
      ).join(listSeparator),
    ],
    [say("setting.combination"), say(`setting.combination.${settings.combination}`)],
    [say("setting.departments"), say(`setting.departments.${departmentsWeigh(results, settings)}`)],
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
  const count = (key: keyof CellCounts): TableColumn<readonly [string, CellCounts]> => ({
    key,
    heading: say(`column.${key}`),
    width: 16,
    numberFormat: formats.whole,
    cell: ([, counts]) => counts[key],
  });
  const table = tableOf(
    { name: "Hamrasta_Cells", row, column: 0 },
    [
      { key: "sheet", heading: say("column.sheet"), cell: ([sheet]) => sheet },
      ...(["read", "used", "notApplicable", "blank", "refused"] as const).map(count),
    ],
    Object.entries(analysis.cellsBySheet),
  );
  draft.table(table);
  return rowAfter(table) + 2;
}

/** Method of a report on sales lines alone: the definitions, and what was taken as the likelier. */
export function salesMethodSheet(words: ReportWords, analysis: Analysis): ReportSheet {
  const { say } = words;
  const draft = newSheetDraft("method", say("sheet.method"));
  draft.put(0, 0, say("method.title"), TITLE);
  draft.put(1, 0, say("method.salesSubtitle"), SUBTITLE);
  const definitions = definitionTable(words, [[say("method.profit"), say("method.profit.how"), say("source.own")]]);
  draft.table(definitions);
  addFindings({ ...words, analysis }, draft, rowAfter(definitions) + 2);
  return draft.finish({ portrait: true });
}

function definitionTable({ say }: ReportWords, rows: readonly (readonly string[])[]): ReportTable {
  return tableOf(
    { name: "Hamrasta_Method", row: 3, column: 0 },
    [
      { key: "figure", heading: say("column.figure"), width: 34, wrap: true, cell: ([figure]) => figure ?? null },
      { key: "definition", heading: say("column.definition"), width: 90, wrap: true, cell: ([, how]) => how ?? null },
      { key: "source", heading: say("column.source"), width: 30, wrap: true, cell: ([, , source]) => source ?? null },
    ],
    rows,
  );
}

function addFindings(
  { say, analysis, language }: Pick<ReportContext, "say" | "analysis" | "language">,
  draft: ReturnType<typeof newSheetDraft>,
  row: number,
): void {
  draft.put(row - 1, 0, say("method.findings"), HEADING);
  if (analysis.findings.length === 0) {
    draft.put(row, 0, say(analysis.evaluation === null ? "method.noSalesFindings" : "method.noFindings"), SUBTITLE);
    return;
  }
  draft.table(
    tableOf(
      { name: "Hamrasta_Findings", row, column: 0 },
      [
        { key: "sheet", heading: say("column.sheet"), cell: ({ sheet }) => shownSheet(sheet ?? "") },
        {
          key: "finding",
          heading: say("column.finding"),
          wrap: true,
          cell: ({ code, value }) => findingSentence(code, value, language),
        },
        { key: "cell", heading: say("column.cell"), cell: ({ cell }) => cell ?? "" },
      ],
      publishedFindings(analysis).slice(0, FINDINGS_SHOWN),
    ),
  );
}
