import { isComputable } from "../../alignment/figure";
import type { Priority } from "../../alignment/results";
import { remedyOf } from "../../instrument/remedies/remedies";
import { inLanguage } from "../../language/language";
import type { CellContent, CellStyle, FirstAction, FirstActions } from "./description";
import { ACTIONS_TABLE } from "./planned-actions";
import type { ReportContext } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { scoredDepartments } from "./shown-figures";
import { criterionName } from "./wording";

const PRIORITIES = 5;
/** Points: two lines of text. */
const ROW_HEIGHT = 29;
const TEXT: CellStyle = { size: 10, colour: "ink", wrap: true, vertical: "top" };

interface Column {
  readonly column: number;
  readonly columns: number;
}
const PLACES = {
  number: { column: 0, columns: 1 },
  department: { column: 1, columns: 1 },
  action: { column: 2, columns: 4 },
  because: { column: 7, columns: 2 },
  owner: { column: 9, columns: 2 },
  due: { column: 11, columns: 1 },
} as const satisfies Record<string, Column>;

/** What to do, by whom, by when. */
export function firstActions(context: ReportContext): FirstActions {
  const { say, results, departmentName, analysis } = context;
  const all = results.priorities.filter(({ priority }) => priority > 0);
  const first = all.slice(0, PRIORITIES);
  const tied = tiedWithLast(all, first.length);
  return {
    heading: say("summary.priorities"),
    rows: first.map((priority): FirstAction => {
      const planned = analysis.plans?.find(({ key }) => key === keyOf(priority));
      const suggestion = suggestionOf(context, priority);
      const due = planned?.due ?? "";
      return {
        key: keyOf(priority),
        department: departmentName(priority.department),
        action: planned === undefined || planned.action === "" ? suggestion : planned.action,
        suggestion,
        because: evidence(context, priority),
        owner: planned?.owner ?? "",
        due: typeof due === "boolean" ? "" : due,
      };
    }),
    notes: [
      first.length === 0 ? say("summary.noPriorities", { scope: scopeOfNone(context) }) : null,
      tied > 0 ? say("summary.tied", { count: tied, sheet: say("sheet.actions") }) : null,
      results.departments.some(({ hidden }) => hidden)
        ? say("summary.hidden", { count: analysis.settings.minimumGroup })
        : null,
    ].filter((note) => note !== null),
  };
}

/**
 * The same on the page; the row after it. Action, owner and date follow the sheet of actions as people fill it in, where that is
 * written too.
 */
export function addFirstActions(
  context: ReportContext,
  draft: SheetDraft,
  row: number,
  { heading, rows, notes }: FirstActions,
  isLive: boolean,
): number {
  const { say, formats } = context;
  draft.put(row, 0, heading, HEADING);
  if (rows.length > 0) addHeadings(context, draft, row + 1);
  rows.forEach(({ key, department, action, suggestion, because, owner, due }, index) => {
    const line = row + 2 + index;
    const put = (place: Column, content: CellContent, style: CellStyle = TEXT): void => {
      draft.put(line, place.column, content, style);
      if (place.columns > 1) draft.merge({ row: line, column: place.column, rows: 1, columns: place.columns });
    };
    const follow = (column: string, otherwise: string, value: string | number): CellContent =>
      isLive ? { formula: lookUpFormula(say("column.key"), column, key, otherwise), value } : value;
    put(PLACES.number, index + 1, { ...TEXT, numberFormat: formats.whole, horizontal: "start" });
    put(PLACES.department, department);
    put(PLACES.action, follow(say("column.action"), suggestion, action));
    put(PLACES.because, because);
    put(PLACES.owner, follow(say("column.owner"), "", owner));
    put(PLACES.due, follow(say("column.due"), "", due), {
      ...TEXT,
      numberFormat: formats.date,
      horizontal: "start",
    });
    draft.rowHeight(line, ROW_HEIGHT);
  });
  const last = row + (rows.length === 0 ? 1 : 2 + rows.length);
  notes.forEach((note, index) => {
    draft.put(last + index, 0, note, SUBTITLE);
  });
  return last + notes.length;
}

function addHeadings({ say }: ReportContext, draft: SheetDraft, row: number): void {
  const headings = {
    number: "",
    department: say("column.department"),
    action: say("summary.doThis"),
    because: say("summary.because"),
    owner: say("summary.owner"),
    due: say("summary.due"),
  };
  for (const [key, heading] of Object.entries(headings)) {
    if (heading !== "") draft.put(row, PLACES[key as keyof typeof PLACES].column, heading);
  }
  draft.style(
    { row, column: 0, rows: 1, columns: 12 },
    { bold: true, size: 10, colour: "secondary", bottomBorder: "hairline" },
  );
}

function keyOf({ department, criterion }: Priority): string {
  return `${department}/${criterion}`;
}

/** The instrument's nearest action; for a criterion of the user's own the request for one. */
export function suggestionOf({ say, language }: ReportContext, { criterion }: Pick<Priority, "criterion">): string {
  const [action] = remedyOf(criterion)?.actions ?? [];
  return action === undefined
    ? say("summary.ownAction", { sheet: say("sheet.actions") })
    : inLanguage(action, language);
}

/** "Reliable service: 28 of 100, target 75", and that it is one person's word where it is. */
function evidence(context: ReportContext, { department, criterion, score: points }: Priority): string {
  const { say, score, results, language } = context;
  const owner = results.departments.find(({ id }) => id === department);
  const own = owner?.criteria.find(({ id }) => id === criterion);
  return say("summary.evidence", {
    criterion: criterionName(criterion, own?.text ?? criterion, language),
    score: score(points),
    target: score(owner?.target ?? results.organisation.target),
    ratings: own !== undefined && isComputable(own.n) && own.n === 1 ? "one" : "several",
  });
}

/** How many more have the priority of the last that is shown, as far as a page without decimals tells. */
function tiedWithLast(all: readonly Priority[], count: number): number {
  const last = all[count - 1];
  if (last === undefined) return 0;
  return all.slice(count).filter(({ priority }) => Math.round(priority) === Math.round(last.priority)).length;
}

function scopeOfNone({ results }: ReportContext): "none" | "some" | "all" {
  const scored = scoredDepartments(results);
  const criteria = results.departments.flatMap((department) => department.criteria);
  if (!criteria.some(({ score }) => isComputable(score))) return "none";
  return scored.length === results.departments.length && criteria.every(({ score }) => isComputable(score))
    ? "all"
    : "some";
}

/** What people wrote in the row of the key; blank cells count as nothing written. */
function lookUpFormula(keyHeading: string, heading: string, key: string, otherwise: string): string {
  const column = (name: string): string => `${ACTIONS_TABLE}[${name.replace(/['[\]#@]/g, "'$&")}]`;
  const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const cell = `INDEX(${column(heading)},MATCH(${literal(key)},${column(keyHeading)},0))`;
  return `IFERROR(IF(${cell}="",${literal(otherwise)},${cell}),${literal(otherwise)})`;
}
