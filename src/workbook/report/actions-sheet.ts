import { everyWording } from "../../language/report-messages";
import type { Priority } from "../../alignment/results";
import type { ReportSheet } from "./description";
import { type ReportContext, wordings } from "./report-context";
import { newSheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { type TableColumn, tableCell, tableColumn, tableOf } from "./table";
import { criterionWording } from "./wording";

const ACTIONS = 20;
const TABLE_ROW = 3;
/** Rows below the report's that may hold former actions and actions that people add. */
const ROWS_OF_THEIRS = 100;
const STATUSES = ["open", "started", "done", "dropped"] as const;

/** From priorities to a plan with owner, due date and status. */
export function actionsSheet(context: ReportContext): ReportSheet {
  const { say, results } = context;
  const draft = newSheetDraft("actions", say("sheet.actions"));
  draft.put(0, 0, say("actions.title"), TITLE);
  draft.put(1, 0, say("actions.subtitle"), SUBTITLE);
  const rows = results.priorities.filter(({ priority }) => priority > 0).slice(0, ACTIONS);
  const table = tableOf(
    {
      name: "Hamrasta_Actions",
      row: TABLE_ROW,
      column: 0,
      rowKey: ["key"],
      entries: {
        columns: ["action", "owner", "due", "status", "note"],
        // A criterion of the user's own has the number of its place in its key: the wording goes before the key.
        foundBy: [["key", "criterion"], ["department", "criterion"], ["criterion"], ["key"]],
        untouched: { status: say("status.open") },
        words: formerWords(context),
        gone: { score: null, target: null, priority: say("status.gone") },
      },
    },
    [...criterionColumns(context), ...entryColumns(context)],
    rows,
  );
  draft.table(table);
  const status = tableColumn(table, "status");
  draft.validate({
    area: { ...status, rows: status.rows + ROWS_OF_THEIRS },
    list: STATUSES.map((name) => say(`status.${name}`)),
  });
  // Rows that the report no longer has: still the user's, but in the background.
  draft.rule({
    kind: "formula",
    area: { row: TABLE_ROW + 1, column: 0, rows: rows.length + ROWS_OF_THEIRS, columns: table.columns.length },
    formula: `${tableCell(table, "priority", 0, "column")}="${say("status.gone")}"`,
    colour: "secondary",
  });
  return draft.finish({ titleRow: TABLE_ROW, frozenRows: 4 });
}

/** What the evaluation says of the criterion. */
function criterionColumns(context: ReportContext): readonly TableColumn<Priority>[] {
  const { say, results, departmentName, formats, language } = context;
  const score = formats.score1;
  return [
    {
      key: "key",
      ...wordings("column.key", say),
      width: 22,
      cell: ({ department, criterion }) => `${department}/${criterion}`,
    },
    {
      key: "department",
      ...wordings("column.department", say),
      width: 22,
      cell: ({ department }) => departmentName(department),
    },
    {
      key: "criterion",
      ...wordings("column.criterion", say),
      width: 56,
      wrap: true,
      cell: ({ department, criterion }) => {
        const owner = results.departments.find(({ id }) => id === department);
        const text = owner?.criteria.find(({ id }) => id === criterion)?.text ?? criterion;
        return criterionWording(criterion, text, language);
      },
    },
    { key: "score", ...wordings("column.score", say), width: 9, numberFormat: score, cell: (one) => one.score },
    {
      key: "target",
      ...wordings("column.target", say),
      width: 9,
      numberFormat: score,
      cell: ({ department }) => results.departments.find(({ id }) => id === department)?.target ?? null,
    },
    {
      key: "priority",
      ...wordings("column.priority", say),
      width: 10,
      numberFormat: score,
      cell: ({ priority }) => priority,
    },
  ];
}

/** What people fill in; it survives a refresh. */
function entryColumns({ say, formats }: ReportContext): readonly TableColumn<Priority>[] {
  return [
    { key: "action", ...wordings("column.action", say), width: 40, wrap: true, cell: () => null },
    { key: "owner", ...wordings("column.owner", say), width: 18, cell: () => null },
    { key: "due", ...wordings("column.due", say), width: 12, numberFormat: formats.date, cell: () => null },
    { key: "status", ...wordings("column.status", say), width: 14, cell: () => say("status.open") },
    { key: "note", ...wordings("column.note", say), width: 36, wrap: true, cell: () => null },
  ];
}

/** The statuses of a report in another language in the words of this one. */
function formerWords({ say }: ReportContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    STATUSES.flatMap((name) => everyWording(`status.${name}`).map((wording) => [wording, say(`status.${name}`)])),
  );
}
