import { localNumbers } from "../../language/number-formats";
import type { ProfitabilityResults } from "../../profitability/results";
import type { ProfitDimension } from "../../profitability/sales";
import type { CellContent, ReportSheet, ReportTable } from "./description";
import { profitAmounts } from "./profit-amounts";
import { addBreakEven, addCostToServe } from "./profit-costs";
import { addProfitView, chartColumn, netRevenueCells, profitViewHeight, type ProfitViewContent } from "./profit-view";
import type { ReportWords } from "./report-context";
import { HEADING, newSheetDraft, rowAfter, SUBTITLE, TITLE } from "./sheet-draft";
import { addWhaleCurve } from "./whale-chart";

/** Small views first, so that the page begins with what can be taken in at once. */
const ORDER: readonly ProfitDimension[] = ["segment", "territory", "orderSize", "product", "customer"];
const TABLE_NAMES: Readonly<Record<ProfitDimension, string>> = {
  customer: "Hamrasta_ProfitByCustomer",
  product: "Hamrasta_ProfitByProduct",
  segment: "Hamrasta_ProfitBySegment",
  territory: "Hamrasta_ProfitByTerritory",
  orderSize: "Hamrasta_ProfitByOrderSize",
};
const RECONCILIATION_ROW = 7;
/** The column of the views' totals in the reconciliation. */
const TOTAL_LETTER = "C";

/** The accountant's periodic report: views that reconcile to the lines and the ledger, cost to serve, and the whale curve. */
export function profitabilitySheet(words: ReportWords, results: ProfitabilityResults): ReportSheet {
  const { say } = words;
  const amounts = profitAmounts(words, results);
  const draft = newSheetDraft("profitability", say("sheet.profitability"));
  draft.put(0, 0, say("profit.title"), TITLE);
  draft.put(
    1,
    0,
    say("profit.subtitle", { lines: results.lines, period: results.period ?? "none", unit: amounts.unit }),
    SUBTITLE,
  );
  draft.put(
    2,
    0,
    say("profit.totals", {
      net: amounts.inWords(results.netRevenue),
      gross: amounts.inWords(results.grossMargin),
      contribution: amounts.inWords(results.contribution),
    }),
    HEADING,
  );
  const notes = [comparisonNote(words, results), negativeNote(words, results)].filter((note) => note !== null);
  notes.forEach((note, index) => {
    draft.put(3 + index, 0, note, SUBTITLE);
  });
  draft.put(RECONCILIATION_ROW - 1, 0, say("profit.reconciliation"), HEADING);
  const views = viewsOf(words, results);
  const places = placesOf(views);
  const reconciliation: ReportTable = {
    name: "Hamrasta_Reconciliation",
    row: RECONCILIATION_ROW,
    column: 0,
    columns: [
      { key: "view", heading: say("column.view") },
      { key: "viewNumber", heading: say("column.number"), numberFormat: words.formats.whole },
      { key: "total", heading: say("column.total"), numberFormat: amounts.format },
      {
        key: "expected",
        heading: say(results.ledgerTotal === null ? "column.sumOfLines" : "column.ledgerTotal"),
        numberFormat: amounts.format,
      },
      { key: "difference", heading: say("column.difference"), numberFormat: words.formats.money2 },
    ],
    rows: views.map((view, index) => [
      view.heading,
      index + 1,
      totalOf(view, places.get(view), amounts.scaled(view.total)),
      amounts.scaled(results.ledgerTotal ?? results.netRevenue),
      amounts.scaled(view.difference),
    ]),
  };
  draft.table(reconciliation);
  for (const [view, place] of places) addProfitView(words, amounts, draft, results, view, place);
  let row = rowAfter(reconciliation) + 2;
  for (const [view, place] of places) row = Math.max(row, place + profitViewHeight(view));
  if (results.costToServe !== null) row = addCostToServe(words, amounts, draft, results.costToServe, row);
  if (results.breakEven !== null) row = addBreakEven(words, amounts, draft, results.breakEven, row);
  addWhaleCurve(words, amounts, draft, results, row);
  return draft.finish({ columnWidths: [34, 12, ...Array.from({ length: chartColumn(results) - 3 }, () => 15), 3] });
}

/** All views in the order in which they reconcile. */
function viewsOf({ say, language }: ReportWords, results: ProfitabilityResults): readonly OrderedView[] {
  const views = [
    ...results.reconciliation.map(({ dimension, total, difference }) => ({
      heading: say(`profit.view.${dimension}`),
      tableName: TABLE_NAMES[dimension],
      order: ORDER.indexOf(dimension),
      // Bands are named by figures; other names are the user's and stay as they are.
      rows:
        dimension === "orderSize"
          ? results.views.orderSize.map((one) => ({ ...one, name: localNumbers(language, one.name) }))
          : results.views[dimension],
      total,
      difference,
    })),
    ...results.otherViews.map(({ name, rows, total, difference }, index) => ({
      heading: say("profit.viewByColumn", { column: name }),
      tableName: `Hamrasta_ProfitByColumn${index + 1}`,
      order: ORDER.length + index,
      rows,
      total,
      difference,
    })),
  ];
  return views.map((view, index) => ({
    ...view,
    totalCell: `$${TOTAL_LETTER}$${RECONCILIATION_ROW + 2 + index}`,
  }));
}

interface OrderedView extends ProfitViewContent {
  /** Where it comes on the page. */
  readonly order: number;
}

/** The first row of each view that has rows, in the order of the page. */
function placesOf(views: readonly OrderedView[]): ReadonlyMap<OrderedView, number> {
  const places = new Map<OrderedView, number>();
  let row = RECONCILIATION_ROW + 1 + Math.max(1, views.length) + 2;
  for (const view of [...views].sort((one, other) => one.order - other.order)) {
    if (view.rows.length === 0) continue;
    places.set(view, row);
    row += profitViewHeight(view);
  }
  return places;
}

/** Live where there are rows to add up. */
function totalOf(view: OrderedView, place: number | undefined, value: number): CellContent {
  return place === undefined ? value : { formula: `SUM(${netRevenueCells(view, place)})`, value };
}

function comparisonNote({ say }: ReportWords, { comparedWith }: ProfitabilityResults): string | null {
  if (comparedWith === null) return null;
  return say("profit.compared", { with: comparedWith.with, period: comparedWith.period ?? "none" });
}

/** Returns and corrections count like any other line; said where there are some, so that nobody has to look for them. */
function negativeNote(words: ReportWords, results: ProfitabilityResults): string | null {
  const { lines, netRevenue } = results.negative;
  if (lines === 0) return null;
  return words.say("profit.negative", { lines, amount: profitAmounts(words, results).inWords(netRevenue) });
}
