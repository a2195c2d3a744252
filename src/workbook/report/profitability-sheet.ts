import { type Figure, isComputable } from "../../alignment/figure";
import { localNumbers } from "../../language/number-formats";
import type { ProfitabilityResults, ProfitRow } from "../../profitability/results";
import type { ProfitDimension } from "../../profitability/sales";
import type { SheetReading } from "../layouts/sales/sheet-reading";
import { areaAddress } from "../address";
import type { ReportSheet, ReportTable } from "./description";
import { longestView, MOST_VIEW_ROWS } from "./longest-view";
import { type ProfitAmounts, profitAmounts } from "./profit-amounts";
import { addBreakEven, addCostToServe } from "./profit-costs";
import { addProfitView, chartColumn, profitViewHeight, type ProfitViewContent, profitViewTable } from "./profit-view";
import type { ReportWords } from "./report-context";
import { HEADING, newSheetDraft, SUBTITLE, TITLE } from "./sheet-draft";
import { rowAfter, type TableColumn, tableCell, tableColumn, tableOf } from "./table";
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

/** The accountant's periodic report: views that reconcile to the lines and the ledger, cost to serve, and the whale curve. */
export function profitabilitySheet(
  words: ReportWords,
  results: ProfitabilityResults,
  readings: readonly SheetReading[] = [],
): ReportSheet {
  const { say } = words;
  const amounts = profitAmounts(words, results);
  const inWords = (figure: Figure): string => (isComputable(figure) ? amounts.inWords(figure) : say("profit.unknown"));
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
      gross: inWords(results.grossMargin),
      contribution: inWords(results.contribution),
    }),
    HEADING,
  );
  const notes = [readingNote(words, readings), comparisonNote(words, results), negativeNote(words, results)].filter(
    (note) => note !== null,
  );
  notes.forEach((note, index) => {
    draft.put(3 + index, 0, note, SUBTITLE);
  });
  draft.put(RECONCILIATION_ROW - 1, 0, say("profit.reconciliation"), HEADING);
  const views = viewsOf(words, results);
  const places = placesOf(views);
  const tables = new Map<OrderedView, ReportTable>();
  const columns = reconciliationColumns(words, amounts, results, tables);
  const reconciliationPlace = { name: "Hamrasta_Reconciliation", row: RECONCILIATION_ROW, column: 0 };
  // Views refer to their totals, and the totals add up the views: the place of a total is known from the columns alone.
  const layout = tableOf(reconciliationPlace, columns, []);
  for (const [view, row] of places) {
    const totalCell = tableCell(layout, "total", views.indexOf(view), "both");
    tables.set(view, profitViewTable(words, amounts, results, view, row, totalCell));
  }
  const reconciliation = tableOf(reconciliationPlace, columns, views);
  draft.table(reconciliation);
  for (const [view, table] of tables) addProfitView(words, amounts, draft, results, view, table);
  let row = rowAfter(reconciliation) + 2;
  for (const [view, place] of places) row = Math.max(row, place + profitViewHeight(view));
  if (results.costToServe !== null) row = addCostToServe(words, amounts, draft, results.costToServe, row);
  if (results.breakEven !== null) row = addBreakEven(words, amounts, draft, results.breakEven, row);
  addWhaleCurve(words, amounts, draft, results, row);
  return draft.finish({ columnWidths: [34, 12, ...Array.from({ length: chartColumn(results) - 3 }, () => 15), 3] });
}

/** Each view against the sum of the lines or the ledger; live where the view has rows to add up. */
function reconciliationColumns(
  { say, formats }: ReportWords,
  amounts: ProfitAmounts,
  results: ProfitabilityResults,
  tables: ReadonlyMap<OrderedView, ReportTable>,
): readonly TableColumn<OrderedView>[] {
  return [
    { key: "view", heading: say("column.view"), cell: ({ heading }) => heading },
    {
      key: "viewNumber",
      heading: say("column.number"),
      numberFormat: formats.whole,
      cell: (_, { index }) => index + 1,
    },
    {
      key: "total",
      heading: say("column.total"),
      numberFormat: amounts.format,
      cell: (view) => {
        const table = tables.get(view);
        const value = amounts.scaled(view.total);
        return table === undefined
          ? value
          : { formula: `SUM(${areaAddress(tableColumn(table, "netRevenue"), "absolute")})`, value };
      },
    },
    {
      key: "expected",
      heading: say(results.ledgerTotal === null ? "column.sumOfLines" : "column.ledgerTotal"),
      numberFormat: amounts.format,
      cell: () => amounts.scaled(results.ledgerTotal ?? results.netRevenue),
    },
    {
      key: "difference",
      heading: say("column.difference"),
      numberFormat: formats.money2,
      cell: ({ difference }) => amounts.scaled(difference),
    },
  ];
}

/** All views in the order in which they reconcile. */
function viewsOf({ say, language }: ReportWords, results: ProfitabilityResults): readonly OrderedView[] {
  const shown = (heading: string, rows: readonly ProfitRow[]): Pick<OrderedView, "heading" | "rows"> => ({
    heading:
      rows.length > MOST_VIEW_ROWS
        ? say("profit.firstRows", { view: heading, shown: MOST_VIEW_ROWS, all: rows.length })
        : heading,
    rows: longestView(rows, (count) => say("profit.others", { count })),
  });
  return [
    ...results.reconciliation.map(({ dimension, total, difference }) => ({
      ...shown(
        say(`profit.view.${dimension}`),
        // Bands are named by figures; other names are the user's and stay as they are.
        dimension === "orderSize"
          ? results.views.orderSize.map((one) => ({ ...one, name: localNumbers(language, one.name) }))
          : results.views[dimension],
      ),
      tableName: TABLE_NAMES[dimension],
      order: ORDER.indexOf(dimension),
      total,
      difference,
    })),
    ...results.otherViews.map(({ name, rows, total, difference }, index) => ({
      ...shown(say("profit.viewByColumn", { column: name }), rows),
      tableName: `Hamrasta_ProfitByColumn${index + 1}`,
      order: ORDER.length + index,
      total,
      difference,
    })),
  ];
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

/** The reading check in a sentence; the rows stand on Method. */
function readingNote({ say }: ReportWords, readings: readonly SheetReading[]): string | null {
  if (readings.length === 0) return null;
  const sum = (key: "read" | "used"): number => readings.reduce((total, one) => total + one[key], 0);
  return say("profit.readingCheck", {
    sheets: readings.map(({ sheet }) => sheet).join(", "),
    read: sum("read"),
    used: sum("used"),
    leftOut: sum("read") - sum("used"),
  });
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
