import type { Priority } from "../../alignment/results";
import { remedyOf } from "../../instrument/remedies/remedies";
import { inLanguage } from "../../language/language";
import { formatNumber } from "../../language/number-formats";
import { everyWording } from "../../language/report-messages";
import { areaAddress } from "../address";
import type { ReportSheet, ReportTable } from "./description";
import { ACTIONS_TABLE } from "./planned-actions";
import { type ReportContext, wordings } from "./report-context";
import { newSheetDraft, type SheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { suggestionOf } from "./summary-actions";
import {
  columnIndex,
  printedColumns,
  rowAfter,
  type TableColumn,
  tableCell,
  tableColumn,
  tableColumns,
  tableOf,
} from "./table";
import { criterionWording } from "./wording";

const ACTIONS = 20;
const PROGRESS_ROW = 2;
const TABLE_ROW = 3;
/** Rows below the report's that may hold former actions and actions that people add. */
const ROWS_OF_THEIRS = 100;
const STATUSES = ["open", "started", "done", "dropped"] as const;

/** From priorities to a plan with suggestions, owner, due date and status, and how far it has come. */
export function actionsSheet(context: ReportContext): ReportSheet {
  const { say, results, formats } = context;
  const draft = newSheetDraft("actions", say("sheet.actions"));
  draft.put(0, 0, say("actions.title"), TITLE);
  draft.put(1, 0, say("actions.subtitle"), SUBTITLE);
  const rows = results.priorities.filter(({ priority }) => priority > 0).slice(0, ACTIONS);
  const table = tableOf(
    {
      name: ACTIONS_TABLE,
      row: TABLE_ROW,
      column: 0,
      rowKey: ["key"],
      entries: {
        columns: ["action", "owner", "due", "status", "note"],
        kept: ["firstScore"],
        below: { column: "status", words: [say("status.done"), say("status.dropped")] },
        // A criterion of the user's own has the number of its place in its key: the wording goes before the key.
        foundBy: [["key", "criterion"], ["department", "criterion"], ["criterion"], ["key"]],
        untouched: { status: say("status.open") },
        words: formerWords(context),
        gone: { score: null, target: null, firstScore: null, change: null, priority: say("status.gone") },
      },
    },
    [...criterionColumns(context), ...entryColumns(context), ...quietColumns(context)],
    rows,
  );
  draft.table(table);
  const status = tableColumn(table, "status");
  const statuses = { ...status, rows: status.rows + ROWS_OF_THEIRS };
  addProgress(context, draft, table, rows.length);
  draft.validate({ area: statuses, list: STATUSES.map((name) => say(`status.${name}`)) });
  const all = { row: TABLE_ROW + 1, column: 0, rows: rows.length + ROWS_OF_THEIRS, columns: table.columns.length };
  // Rows that the report no longer has, and what is done with: still the user's, but in the background.
  const statusCell = tableCell(table, "status", 0, "column");
  for (const formula of [
    `${tableCell(table, "priority", 0, "column")}="${say("status.gone")}"`,
    `OR(${statusCell}="${say("status.done")}",${statusCell}="${say("status.dropped")}")`,
  ]) {
    draft.rule({ kind: "formula", area: all, formula, colour: "secondary" });
  }
  const due = tableCell(table, "due", 0, "column");
  draft.rule({
    kind: "formula",
    area: { ...tableColumn(table, "due"), rows: all.rows },
    formula: `AND(ISNUMBER(${due}),${due}<TODAY(),${statusCell}<>"${say("status.done")}",${statusCell}<>"${say("status.dropped")}")`,
    colour: "unfavourable",
  });
  for (const area of tableColumns(table, ["firstScore", "priority", "key"]))
    draft.style(area, { colour: "secondary", size: 9 });
  draft.style(tableColumn(table, "change"), { numberFormat: formats.signed1 });
  return draft.finish({
    titleRow: TABLE_ROW,
    frozenRows: 4,
    printArea: { row: 0, column: 0, rows: rowAfter(table), columns: printedColumns(table) },
  });
}

/** How far the plan has come, live: figures whose formats name them, so that they stay figures in every language's digits. */
function addProgress({ say, formats }: ReportContext, draft: SheetDraft, table: ReportTable, open: number): void {
  const text = (words: string): string => `"${words.replaceAll('"', '""')}"`;
  const rows = tableColumn(table, "status").rows + ROWS_OF_THEIRS;
  const status = areaAddress({ ...tableColumn(table, "status"), rows }, "absolute");
  const due = areaAddress({ ...tableColumn(table, "due"), rows }, "absolute");
  const unfinished = (["done", "dropped"] as const).map((name) => `${status},${text(`<>${say(`status.${name}`)}`)}`);
  const counts = [
    ...STATUSES.map((name) => ({
      label: say(`status.${name}`),
      formula: `COUNTIF(${status},${text(say(`status.${name}`))})`,
      // As it stands before anybody has written anything.
      value: name === "open" ? open : 0,
    })),
    {
      label: say("actions.overdue"),
      formula: `COUNTIFS(${due},"<"&TODAY(),${due},">0",${unfinished.join(",")})`,
      value: 0,
    },
  ];
  WIDE_COLUMNS.forEach((key, index) => {
    const count = counts[index];
    if (count === undefined) return;
    const { label, formula, value } = count;
    draft.put(
      PROGRESS_ROW,
      columnIndex(table, key),
      { formula, value },
      {
        bold: true,
        colour: "ink",
        horizontal: "start",
        numberFormat: formats.whole.replace("#,##0", `"${label}: "#,##0`),
      },
    );
  });
}

/** Columns with room for a figure and its name, in the order of reading. */
const WIDE_COLUMNS = ["department", "criterion", "lack", "suggestion", "action"] as const;

/** What the evaluation says of the criterion, and what can be done. */
function criterionColumns(context: ReportContext): readonly TableColumn<Priority>[] {
  const { say, results, departmentName, formats, language } = context;
  const score = formats.score1;
  return [
    {
      key: "department",
      ...wordings("column.department", say),
      width: 16,
      wrap: true,
      cell: ({ department }) => departmentName(department),
    },
    {
      key: "criterion",
      ...wordings("column.criterion", say),
      width: 40,
      wrap: true,
      cell: (priority) => wordingOf(context, priority),
    },
    {
      key: "lack",
      ...wordings("column.lack", say),
      width: 30,
      wrap: true,
      cell: ({ criterion }) => {
        const lack = remedyOf(criterion)?.lack;
        return lack === undefined ? null : inLanguage(lack, language);
      },
    },
    { key: "score", ...wordings("column.score", say), width: 8, numberFormat: score, cell: (one) => one.score },
    {
      key: "target",
      ...wordings("column.target", say),
      width: 8,
      numberFormat: score,
      cell: ({ department }) => results.departments.find(({ id }) => id === department)?.target ?? null,
    },
    {
      key: "change",
      ...wordings("column.sinceListed", say),
      width: 10,
      numberFormat: formats.signed1,
      // Rows move when the report is refreshed: the formula names its own row only by being in it.
      cell: (_, { columnLetters }) => ({
        formula: `IF(AND(ISNUMBER(INDEX($${columnLetters("score")}:$${columnLetters("score")},ROW())),ISNUMBER(INDEX($${columnLetters("firstScore")}:$${columnLetters("firstScore")},ROW()))),INDEX($${columnLetters("score")}:$${columnLetters("score")},ROW())-INDEX($${columnLetters("firstScore")}:$${columnLetters("firstScore")},ROW()),"")`,
        value: 0,
      }),
    },
    {
      key: "suggestion",
      ...wordings("column.suggestion", say),
      width: 72,
      wrap: true,
      cell: (priority) => suggestionsOf(context, priority),
    },
  ];
}

/** The statement; one that agreement speaks against is named by what is to be reached. */
function wordingOf({ say, results, language }: ReportContext, { department, criterion }: Priority): string {
  const own = results.departments.find(({ id }) => id === department)?.criteria.find(({ id }) => id === criterion);
  const text = criterionWording(criterion, own?.text ?? criterion, language);
  if (own?.reverse !== true) return text;
  const remedy = remedyOf(criterion);
  return remedy === null
    ? say("actions.reversed", { text })
    : say("actions.turned", { name: inLanguage(remedy.name, language), text });
}

/** The instrument's suggestions, each on a line; a criterion of the user's own asks for an action. */
function suggestionsOf(context: ReportContext, priority: Priority): string {
  const { language } = context;
  const actions = remedyOf(priority.criterion)?.actions ?? [];
  if (actions.length === 0) return suggestionOf(context, priority);
  return actions
    .map((action, index) => `${formatNumber(language, index + 1, 0)}. ${inLanguage(action, language)}`)
    .join("\n");
}

/** What people fill in; it survives a refresh. */
function entryColumns({ say, formats }: ReportContext): readonly TableColumn<Priority>[] {
  return [
    { key: "action", ...wordings("column.action", say), width: 36, wrap: true, cell: () => null },
    { key: "owner", ...wordings("column.owner", say), width: 16, cell: () => null },
    { key: "due", ...wordings("column.due", say), width: 12, numberFormat: formats.date, cell: () => null },
    { key: "status", ...wordings("column.status", say), width: 14, cell: () => say("status.open") },
    { key: "note", ...wordings("column.note", say), width: 26, wrap: true, cell: () => null },
  ];
}

/** What the sheet needs to know of a row; nobody has to read it. */
function quietColumns({ say, formats }: ReportContext): readonly TableColumn<Priority>[] {
  const score = formats.score1;
  const columns: readonly TableColumn<Priority>[] = [
    {
      key: "firstScore",
      ...wordings("column.firstScore", say),
      width: 10,
      numberFormat: score,
      cell: (one) => one.score,
    },
    {
      key: "priority",
      ...wordings("column.priority", say),
      width: 10,
      numberFormat: score,
      cell: (one) => one.priority,
    },
    {
      key: "key",
      ...wordings("column.key", say),
      width: 22,
      cell: ({ department, criterion }) => `${department}/${criterion}`,
    },
  ];
  return columns.map((column) => ({ ...column, printed: false }));
}

/** The statuses of a report in another language in the words of this one. */
function formerWords({ say }: ReportContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    STATUSES.flatMap((name) => everyWording(`status.${name}`).map((wording) => [wording, say(`status.${name}`)])),
  );
}
