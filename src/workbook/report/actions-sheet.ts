import { reportMessages } from "../../language/report-messages";
import { cellAddress } from "../address";
import type { ReportSheet, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ReportContext } from "./report-context";
import { newSheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";
import { criterionWording } from "./wording";

const ACTIONS = 20;
const TABLE_ROW = 3;
const PRIORITY_COLUMN = 5;
/** Rows below the report's that may hold former actions and actions that people add. */
const ROWS_OF_THEIRS = 100;
const STATUSES = ["open", "started", "done", "dropped"] as const;

/** From priorities to a plan with owner, due date and status. */
export function actionsSheet(context: ReportContext): ReportSheet {
  const { say, results, departmentName, formats, language } = context;
  const draft = newSheetDraft("actions", say("sheet.actions"));
  draft.put(0, 0, say("actions.title"), TITLE);
  draft.put(1, 0, say("actions.subtitle"), SUBTITLE);
  const rows = results.priorities
    .filter(({ priority }) => priority > 0)
    .slice(0, ACTIONS)
    .map(({ department, criterion, priority, score }) => {
      const owner = results.departments.find(({ id }) => id === department);
      const text = owner?.criteria.find(({ id }) => id === criterion)?.text ?? criterion;
      return [
        `${department}/${criterion}`,
        departmentName(department),
        criterionWording(criterion, text, language),
        score,
        owner?.target ?? null,
        priority,
        null,
        null,
        null,
        say("status.open"),
        null,
      ];
    });
  const table: ReportTable = {
    name: "Hamrasta_Actions",
    row: TABLE_ROW,
    column: 0,
    columns: [
      { key: "key", heading: say("column.key") },
      { key: "department", heading: say("column.department") },
      { key: "criterion", heading: say("column.criterion"), wrap: true },
      { key: "score", heading: say("column.score"), numberFormat: formats.score1 },
      { key: "target", heading: say("column.target"), numberFormat: formats.score1 },
      { key: "priority", heading: say("column.priority"), numberFormat: formats.score1 },
      { key: "action", heading: say("column.action"), wrap: true },
      { key: "owner", heading: say("column.owner") },
      { key: "due", heading: say("column.due"), numberFormat: formats.date },
      { key: "status", heading: say("column.status") },
      { key: "note", heading: say("column.note"), wrap: true },
    ],
    rows,
    rowKey: ["key"],
    entries: {
      columns: ["action", "owner", "due", "status", "note"],
      // A criterion of the user's own has the number of its place in its key: the wording goes before the key.
      foundBy: [["key", "criterion"], ["department", "criterion"], ["criterion"], ["key"]],
      untouched: { status: say("status.open") },
      words: formerWords(context),
      gone: { score: null, target: null, priority: say("status.gone") },
    },
  };
  draft.table(table);
  const status = tableColumn(table, "status");
  draft.validate({
    area: { ...status, rows: status.rows + ROWS_OF_THEIRS },
    list: STATUSES.map((name) => say(`status.${name}`)),
  });
  // Rows that the report no longer has: still the user's, but in the background.
  const priority = `$${cellAddress(TABLE_ROW + 1, PRIORITY_COLUMN)}`;
  draft.rule({
    kind: "formula",
    area: { row: TABLE_ROW + 1, column: 0, rows: rows.length + ROWS_OF_THEIRS, columns: table.columns.length },
    formula: `${priority}="${say("status.gone")}"`,
    colour: PALETTE.secondary,
  });
  return draft.finish({ columnWidths: [22, 22, 56, 9, 9, 10, 40, 18, 12, 14, 36], titleRow: TABLE_ROW, frozenRows: 4 });
}

/** The statuses of a report in the other language in the words of this one. */
function formerWords({ say, language }: ReportContext): Readonly<Record<string, string>> {
  const other = reportMessages(language === "en" ? "fa" : "en");
  return Object.fromEntries(STATUSES.map((name) => [other(`status.${name}`), say(`status.${name}`)]));
}
