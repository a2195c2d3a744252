import { COMPONENTS, type HistoryRow } from "../../alignment/evaluation";
import { type Figure, isComputable, valueOrNull } from "../../alignment/figure";
import { formatSigned } from "../../language/number-formats";
import type { HeadlineFigure } from "./description";
import type { ReportContext } from "./report-context";
import { distanceToTarget } from "./sentences";
import { type SheetDraft, SUBTITLE } from "./sheet-draft";
import { scoredDepartments, shown } from "./shown-figures";

interface Place {
  readonly column: number;
  readonly columns: number;
}

/** The company's score and its four components, each against its target and what it was before. */
export function headlineFigures(context: ReportContext): readonly HeadlineFigure[] {
  const { say, score, results, reason } = context;
  const { organisation, departments } = results;
  const scored = scoredDepartments(results).length;
  const notesOf = (figure: Figure, component: HistoryRow["component"]): readonly string[] =>
    isComputable(figure)
      ? [distanceToTarget(context, shown(figure), organisation.target), before(context, figure, component)].filter(
          (note) => note !== null,
        )
      : [reason(figure)];
  const interval = isComputable(organisation.interval)
    ? say("summary.interval", { low: score(organisation.interval[0]), high: score(organisation.interval[1]) })
    : say("summary.noInterval", { reason: reason(organisation.interval) });
  return [
    {
      label:
        scored === departments.length
          ? say("summary.headline")
          : say("summary.headlineOf", { shown: scored, all: departments.length }),
      value: valueOrNull(organisation.alignment),
      notes: [
        ...notesOf(organisation.alignment, "alignment"),
        ...(isComputable(organisation.alignment) ? [interval] : []),
      ],
    },
    ...COMPONENTS.map((component) => ({
      label: say(`component.${component}`),
      value: valueOrNull(organisation.components[component]),
      notes: notesOf(organisation.components[component], component),
    })),
  ];
}

/** The company's score large, the components beside it. */
export function addHeadline(
  { formats }: ReportContext,
  draft: SheetDraft,
  row: number,
  figures: readonly HeadlineFigure[],
  places: readonly Place[],
): void {
  figures.forEach(({ label, value, notes }, index) => {
    const place = places[index] ?? { column: 0, columns: 1 };
    draft.put(row, place.column, label, { size: 11, colour: "secondary" });
    draft.put(row + 1, place.column, value ?? "–", {
      size: index === 0 ? 36 : 22,
      bold: true,
      colour: "actual",
      numberFormat: formats.score,
      horizontal: "start",
      vertical: "centre",
    });
    notes.forEach((note, line) => {
      draft.put(row + 2 + line, place.column, note, SUBTITLE);
    });
    if (place.columns === 1) return;
    for (let line = 0; line < 2 + notes.length; line += 1) {
      draft.merge({ row: row + line, column: place.column, rows: 1, columns: place.columns });
    }
  });
  draft.rowHeight(row + 1, 48);
}

/** "Spring: 59 (+8)": what the earlier report of the company said, and the difference to what this page says. */
function before(
  { say, score, results, language }: ReportContext,
  now: number,
  component: HistoryRow["component"],
): string | null {
  const rows = results.history.filter(({ department }) => department === "organisation");
  const periods = [...new Set(rows.map(({ period }) => period))];
  const since = periods[periods.indexOf(results.period ?? "") - 1];
  const earlier = rows.find((row) => row.period === since && row.component === component)?.score ?? null;
  if (since === undefined || earlier === null) return null;
  // The difference of the two figures that the page shows.
  const difference = shown(now) - Math.round(earlier);
  return say("summary.since", {
    since,
    before: score(earlier),
    moved: difference === 0 ? "none" : "some",
    difference: formatSigned(language, difference, 0),
  });
}
