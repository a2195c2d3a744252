import { localDigits } from "../../language/number-formats";
import type { ProfitabilityResults } from "../../profitability/results";
import type { ProfitDimension } from "../../profitability/sales";
import type { ReportSheet, ReportTable } from "./description";
import { profitAmounts } from "./profit-amounts";
import { addBreakEven, addCostToServe } from "./profit-costs";
import { addProfitView } from "./profit-view";
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
  const views = [
    ...results.reconciliation.map(({ dimension, total, difference }) => ({
      name: say(`profit.view.${dimension}`),
      total,
      difference,
    })),
    ...results.otherViews.map(({ name, total, difference }) => ({
      name: say("profit.viewByColumn", { column: name }),
      total,
      difference,
    })),
  ];
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
    rows: views.map(({ name, total, difference }, index) => [
      name,
      index + 1,
      amounts.scaled(total),
      amounts.scaled(results.ledgerTotal ?? results.netRevenue),
      amounts.scaled(difference),
    ]),
  };
  draft.table(reconciliation);
  let row = rowAfter(reconciliation) + 2;
  for (const dimension of ORDER) {
    const own = results.reconciliation.find((one) => one.dimension === dimension);
    if (own === undefined || results.views[dimension].length === 0) continue;
    const { total, difference } = own;
    const heading = say(`profit.view.${dimension}`);
    // Bands are named by figures; other names are the user's and stay as they are.
    const rows =
      dimension === "orderSize"
        ? results.views.orderSize.map((one) => ({ ...one, name: localDigits(words.language, one.name) }))
        : results.views[dimension];
    const view = { heading, tableName: TABLE_NAMES[dimension], rows, total, difference };
    row = addProfitView(words, amounts, draft, results, view, row);
  }
  results.otherViews.forEach(({ name, rows, total, difference }, index) => {
    if (rows.length === 0) return;
    const heading = say("profit.viewByColumn", { column: name });
    const tableName = `Hamrasta_ProfitByColumn${index + 1}`;
    row = addProfitView(words, amounts, draft, results, { heading, tableName, rows, total, difference }, row);
  });
  if (results.costToServe !== null) row = addCostToServe(words, amounts, draft, results.costToServe, row);
  if (results.breakEven !== null) row = addBreakEven(words, amounts, draft, results.breakEven, row);
  addWhaleCurve(words, amounts, draft, results, row);
  return draft.finish({ columnWidths: [34, 12, ...Array.from({ length: 12 }, () => 15), 3] });
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
