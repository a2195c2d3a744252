import type { ReportSheet, ReportTable } from "./description";
import type { ReportContext } from "./report-context";
import { newSheetDraft, SUBTITLE, tableColumn, TITLE } from "./sheet-draft";
import { criterionWording } from "./wording";

const ACTIONS = 20;
const TABLE_ROW = 3;
/** What people type: theirs after the first run, found again by the row's key. */
export const ACTION_USER_COLUMNS = ["action", "owner", "due", "status", "note"] as const;

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
    userColumns: ACTION_USER_COLUMNS,
  };
  draft.table(table);
  draft.validate({
    area: tableColumn(table, "status"),
    list: [say("status.open"), say("status.started"), say("status.done"), say("status.dropped")],
  });
  return draft.finish({ columnWidths: [22, 22, 56, 9, 9, 10, 40, 18, 12, 14, 36], titleRow: TABLE_ROW, frozenRows: 4 });
}
