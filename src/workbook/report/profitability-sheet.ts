import { type Figure, isComputable } from "../../alignment/figure";
import { LANGUAGES } from "../../language/language";
import { formatNumber, localNumbers } from "../../language/number-formats";
import { costOfGoodsLevel } from "../../profitability/margins";
import type { ProfitabilityResults, ProfitRow } from "../../profitability/results";
import type { ProfitDimension } from "../../profitability/sales";
import { CURRENCY_SCALES } from "../../profitability/currency-scale";
import { MOST_LIVE_LINES } from "../layouts/sales/live-lines";
import { type LiveSums, liveSums } from "./live-sums";
import { NO_FACTS, type SalesFacts } from "./sales-facts";
import { addSalesReading } from "./sales-reading-table";
import { areaAddress } from "../address";
import type { ReportSheet, ReportTable } from "./description";
import { longestView, MOST_VIEW_ROWS } from "./longest-view";
import { type ProfitAmounts, profitAmounts } from "./profit-amounts";
import { addBridge, addProductByCustomer, addWaterfall } from "./profit-changes";
import { addCustomersKept } from "./profit-customers";
import { salesLine } from "./sales-line";
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
/** Row of the first note. */
const NOTES_ROW = 3;

/** The accountant's periodic report: views that reconcile to the lines and the ledger, cost to serve, and the whale curve. */
export function profitabilitySheet(
  words: ReportWords,
  results: ProfitabilityResults,
  facts: SalesFacts = NO_FACTS,
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
  const notes = [
    salesLine(words, results, amounts, facts),
    ...levelNotes(words, results, facts),
    ratesNote(words, facts),
    comparisonNote(words, results),
    negativeNote(words, results),
    liveNote(words, facts),
    say("profit.rounded"),
  ].filter((note) => note !== null);
  notes.forEach((note, index) => {
    draft.put(NOTES_ROW + index, 0, note, SUBTITLE);
  });
  const afterReading = addSalesReading(words, results, facts, draft, NOTES_ROW + notes.length + 2);
  draft.put(afterReading - 1, 0, say("profit.reconciliation"), HEADING);
  const views = viewsOf(words, results, facts);
  const places = placesOf(views, afterReading);
  const tables = new Map<OrderedView, ReportTable>();
  const columns = reconciliationColumns(words, amounts, results, tables);
  const reconciliationPlace = { name: "Hamrasta_Reconciliation", row: afterReading, column: 0 };
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
  const chartAt = chartColumn(results);
  if (results.customersKept !== null)
    row = addCustomersKept(words, amounts, draft, results.customersKept, row, chartAt);
  row = addWaterfall(words, amounts, draft, results, row, chartAt);
  if (results.bridge !== null) row = addBridge(words, amounts, draft, results.bridge, row);
  if (results.productByCustomer !== null)
    row = addProductByCustomer(words, amounts, draft, results.productByCustomer, row);
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
      cell: ({ difference }, { cell }) => ({
        // Sums of binary fractions differ in places that no money has.
        formula: `ROUND(${cell("expected")}-${cell("total")},6)`,
        value: Math.round(amounts.scaled(difference) * 1e6) / 1e6,
      }),
    },
  ];
}

/** All views in the order in which they reconcile. */
function viewsOf(
  { say, language }: ReportWords,
  results: ProfitabilityResults,
  { live }: SalesFacts,
): readonly OrderedView[] {
  const divisor = CURRENCY_SCALES[results.currencyScale];
  const liveOf = (dimension: ProfitDimension): LiveSums | null => {
    // The row of all others has no name by which lines could be added up.
    if (results.views[dimension].length > MOST_VIEW_ROWS) return null;
    const key =
      live === null || typeof live === "string" || dimension === "orderSize" ? undefined : live.views[dimension];
    return key === undefined || live === null || typeof live === "string" ? null : liveSums(live, key, divisor);
  };
  const shown = (heading: string, rows: readonly ProfitRow[]): Pick<OrderedView, "heading" | "rows"> => ({
    heading:
      rows.length > MOST_VIEW_ROWS
        ? say("profit.firstRows", { view: heading, shown: MOST_VIEW_ROWS, all: rows.length })
        : heading,
    rows: longestView(rows, (count) => say("profit.rest", { count })),
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
      isOrdered: dimension === "orderSize",
      live: liveOf(dimension),
    })),
    ...results.otherViews.map(({ name, rows, total, difference }, index) => ({
      ...shown(say("profit.viewByColumn", { column: name }), rows),
      tableName: `Hamrasta_ProfitByColumn${index + 1}`,
      order: ORDER.length + index,
      total,
      difference,
      isOrdered: false,
      live: null,
    })),
  ];
}

interface OrderedView extends ProfitViewContent {
  /** Where it comes on the page. */
  readonly order: number;
}

/** The first row of each view that has rows, in the order of the page. */
function placesOf(views: readonly OrderedView[], reconciliation: number): ReadonlyMap<OrderedView, number> {
  const places = new Map<OrderedView, number>();
  let row = reconciliation + 1 + Math.max(1, views.length) + 2;
  for (const view of [...views].sort((one, other) => one.order - other.order)) {
    if (view.rows.length === 0) continue;
    places.set(view, row);
    row += profitViewHeight(view);
  }
  return places;
}

/** Which columns each level takes off; a level without any says so. */
function levelNotes(
  { say, language }: ReportWords,
  { levels }: ProfitabilityResults,
  { costColumns, profitColumns }: SalesFacts,
): readonly (string | null)[] {
  if (levels.length === 0) return [];
  const goods = costOfGoodsLevel(levels);
  const { listSeparator } = LANGUAGES[language];
  const named = ["COGS", "CM1", "CM2", "CM3"].map((level) => {
    const columns = costColumns[level]?.join(listSeparator);
    if (level === "COGS" && columns === undefined && profitColumns.length > 0)
      return say("profit.goodsOfProfit", { columns: profitColumns.join(listSeparator) });
    // Where no cost of goods stands apart, gross margin takes off the first level.
    if (level === "COGS" && columns === undefined && goods === "CM1")
      return say("profit.goodsOfLevel", { columns: costColumns["CM1"]?.join(listSeparator) ?? "–" });
    return say("profit.levelColumns", {
      kind: level === "COGS" ? "goods" : "level",
      level: Number(level.slice(2)) || 0,
      columns: columns ?? "none",
    });
  });
  const [ofGoods = "", first = "", second = "", third = ""] = named;
  return [say("profit.levels", { goods: ofGoods, first, second, third })];
}

/** Which currency the report is in where lines were converted to it, and at what rates. */
function ratesNote({ say, language }: ReportWords, { rates }: SalesFacts): string | null {
  const own = Object.entries(rates).find(([, rate]) => rate === 1)?.[0] ?? null;
  const others = Object.entries(rates).filter(([name]) => name !== own);
  if (others.length === 0) return null;
  const shown = others.map(([name, rate]) => `1 ${name} = ${formatNumber(language, rate, decimalsOf(rate))}`);
  return say("profit.rates", { currency: own ?? "none", rates: shown.join(LANGUAGES[language].listSeparator) });
}

/** As many as the rate was given with. */
function decimalsOf(rate: number): number {
  return Math.min(10, String(rate).split(".")[1]?.length ?? 0);
}

/** Which figures are formulas over the lines, or why none are. */
function liveNote({ say }: ReportWords, { live }: SalesFacts): string | null {
  if (live === null) return null;
  return typeof live === "string"
    ? say("profit.notLive", { why: live.replace(/-/g, ""), most: MOST_LIVE_LINES })
    : say("profit.live", { sheet: live.sheet });
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
