import { COMPONENTS } from "../../alignment/evaluation";
import { type Figure, isComputable, valueOrNull } from "../../alignment/figure";
import type { CriterionResult, DepartmentResult } from "../../alignment/results";
import { formatDay } from "../../language/number-formats";
import type { HeadlineFigure, ReportSheet } from "./description";
import { figureCell, type ReportContext } from "./report-context";
import { distanceToTarget } from "./sentences";
import { HEADING, newSheetDraft, SCORE_SCALE, SUBTITLE, TITLE } from "./sheet-draft";
import { shown } from "./shown-figures";
import { addFirstActions, firstActions } from "./summary-actions";
import { addHeadline } from "./summary-headline";
import { rowAfter, tableColumns, tableOf } from "./table";
import { criterionWording } from "./wording";

const HEADLINE_ROW = 3;
const TABLE_ROW = 9;
/** As on the Summary, whose actions stand below. */
const WIDTHS = [5, 60, 12, 12, 12, 12, 3, 25, 13, 13, 13, 13];
const PLACES = [
  { column: 0, columns: 2 },
  { column: 2, columns: 2 },
  { column: 4, columns: 2 },
  { column: 7, columns: 1 },
  { column: 8, columns: 4 },
];

/**
 * One department's own page: its scores against its target and the company's mean, its criteria, what to do. Of the other departments it
 * shows what everyone may see, the mean of all.
 */
export function departmentPage(context: ReportContext, department: DepartmentResult): ReportSheet {
  const { say, departmentName } = context;
  const draft = newSheetDraft("department", sheetNameOf(departmentName(department.id)));
  draft.put(0, 0, titleOf(context, department), TITLE);
  draft.put(1, 0, subtitleOf(context, department), SUBTITLE);
  addHeadline(context, draft, HEADLINE_ROW, headlineOf(context, department), PLACES);
  draft.put(TABLE_ROW - 1, 0, say("sheet.criteria"), HEADING);
  const table = criteriaTable(context, department);
  draft.table(table);
  for (const area of tableColumns(table, ["score"])) draft.rule({ kind: "colourScale", area, ...SCORE_SCALE });
  const own = {
    ...context.results,
    priorities: context.results.priorities.filter((one) => one.department === department.id),
  };
  const actions = firstActions({ ...context, results: own });
  const last = addFirstActions(context, draft, rowAfter(table) + 1, actions, false);
  return draft.finish({
    columnWidths: WIDTHS,
    titleRow: TABLE_ROW,
    printArea: { row: 0, column: 0, rows: last, columns: WIDTHS.length },
  });
}

/** Characters that Excel allows a sheet's name. */
const LONGEST_NAME = 31;

function sheetNameOf(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, "-").slice(0, LONGEST_NAME);
}

function titleOf(context: ReportContext, { id, alignment, target }: DepartmentResult): string {
  const { say, score, departmentName, reason } = context;
  if (!isComputable(alignment)) return `${departmentName(id)}: ${reason(alignment)}`;
  return say("title.single", {
    department: departmentName(id),
    score: score(alignment),
    distance: distanceToTarget(context, shown(alignment), target),
  });
}

function subtitleOf({ say, results, analysis, language, today }: ReportContext, { raters }: DepartmentResult): string {
  return [
    analysis.company,
    results.period,
    say("page.raters", {
      raters: typeof raters === "number" ? raters : raters.fewerThan,
      known: typeof raters === "number" ? "yes" : "no",
    }),
    today === null ? null : formatDay(language, today),
  ]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" · ");
}

function headlineOf(context: ReportContext, department: DepartmentResult): readonly HeadlineFigure[] {
  const { say, score, results, reason } = context;
  const notes = (figure: Figure, company: Figure): readonly string[] =>
    isComputable(figure)
      ? [
          distanceToTarget(context, shown(figure), department.target),
          ...(isComputable(company) ? [say("page.company", { score: score(company) })] : []),
        ]
      : [reason(figure)];
  return [
    {
      label: say("component.alignment"),
      value: valueOrNull(department.alignment),
      notes: notes(department.alignment, results.organisation.alignment),
    },
    ...COMPONENTS.map((component) => ({
      label: say(`component.${component}`),
      value: valueOrNull(department.components[component]),
      notes: notes(department.components[component], results.organisation.components[component]),
    })),
  ];
}

/** Lowest first; what is hidden or has no ratings comes last. */
function criteriaTable({ say, formats, language }: ReportContext, department: DepartmentResult) {
  const order = ({ score }: CriterionResult): number => valueOrNull(score) ?? Infinity;
  const self = ({ byRole }: CriterionResult): number | null =>
    valueOrNull(byRole.self?.score ?? { notComputable: "no-ratings" });
  return tableOf(
    { name: "Hamrasta_Department", row: TABLE_ROW, column: 0, rowKey: ["number"] },
    [
      {
        key: "number",
        heading: say("column.number"),
        numberFormat: formats.whole,
        cell: (_: CriterionResult, { index }) => index + 1,
      },
      {
        key: "criterion",
        heading: say("column.criterion"),
        wrap: true,
        cell: ({ id, text }) => criterionWording(id, text, language),
      },
      {
        key: "score",
        heading: say("column.score"),
        numberFormat: formats.score1,
        cell: ({ score }) => figureCell(score),
      },
      { key: "target", heading: say("column.target"), numberFormat: formats.score1, cell: () => department.target },
      {
        key: "gap",
        heading: say("column.gap"),
        numberFormat: formats.signed1,
        cell: ({ score }, { cell }) =>
          isComputable(score)
            ? { formula: `${cell("score")}-${cell("target")}`, value: score - department.target }
            : null,
      },
      { key: "self", heading: say("column.self"), numberFormat: formats.score1, cell: self },
    ],
    [...department.criteria].sort((one, other) => order(one) - order(other)),
  );
}
