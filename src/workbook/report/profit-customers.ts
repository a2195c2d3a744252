import { type Figure, isComputable, valueOrNull } from "../../alignment/figure";
import { localNumbers } from "../../language/number-formats";
import type { CustomersKept, KeptInPeriod } from "../../profitability/customers-kept";
import type { ProfitAmounts } from "./profit-amounts";
import { CHART_ROWS } from "./profit-view";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { rowAfter, tableColumn, tableOf } from "./table";

/** Later periods that a cohort is followed through. */
const MOST_FOLLOWED = 12;

/** Who stayed, went and came, by period; how cohorts last; how many buy again. The next free row. */
export function addCustomersKept(
  words: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  kept: CustomersKept,
  row: number,
  chartAt: number,
): number {
  const { say, formats, share, language } = words;
  const nameOf = (period: string): string => localNumbers(language, period).replace(/[,٬]/g, "");
  draft.put(row, 0, say("kept.heading"), HEADING);
  draft.put(row + 1, 0, keptSentence(words, kept), SUBTITLE);
  draft.put(row + 2, 0, say("kept.how", { unit: kept.unit }), SUBTITLE);
  const rate = (figure: Figure): number | null => valueOrNull(figure);
  const table = tableOf<KeptInPeriod>(
    { name: "Hamrasta_CustomersKept", row: row + 3, column: 0 },
    [
      { key: "period", heading: say("column.period"), cell: ({ period }) => nameOf(period) },
      {
        key: "customers",
        heading: say("column.customers"),
        numberFormat: formats.whole,
        cell: ({ kept: stay, gained, wonBack, customers }, { cell }) => ({
          formula: `${cell("kept")}+${cell("gained")}+${cell("wonBack")}`,
          value: stay + gained + wonBack || customers,
        }),
      },
      { key: "kept", heading: say("column.kept"), numberFormat: formats.whole, cell: ({ kept: stay }) => stay },
      { key: "gained", heading: say("column.gained"), numberFormat: formats.whole, cell: ({ gained }) => gained },
      { key: "wonBack", heading: say("column.wonBack"), numberFormat: formats.whole, cell: ({ wonBack }) => wonBack },
      { key: "lost", heading: say("column.lost"), numberFormat: formats.whole, cell: ({ lost }) => lost },
      {
        key: "retention",
        heading: say("column.retentionByNumber"),
        numberFormat: formats.percent1,
        cell: ({ retention }, { cell, above }) =>
          isComputable(retention) ? { formula: `${cell("kept")}/${above("customers")}`, value: retention } : null,
      },
      {
        key: "revenueRetention",
        heading: say("column.retentionByRevenue"),
        numberFormat: formats.percent1,
        cell: ({ revenueRetention }) => rate(revenueRetention),
      },
      {
        key: "netRevenue",
        heading: say("column.netRevenue"),
        numberFormat: amounts.format,
        cell: ({ netRevenue }) => amounts.scaled(netRevenue),
      },
    ],
    kept.periods,
  );
  draft.table(table);
  const last = kept.periods.at(-1);
  draft.chart({
    name: "Hamrasta_ChartCustomersKept",
    kind: "columnStacked",
    title: keptSentence(words, kept),
    subtitle: say("chart.kept.subtitle"),
    caption: say("chart.kept.caption", {
      period: nameOf(last?.period ?? ""),
      kept: last?.kept ?? 0,
      gained: last?.gained ?? 0,
      wonBack: last?.wonBack ?? 0,
      lost: last?.lost ?? 0,
    }),
    captionAt: { row: row + 3 + CHART_ROWS, column: chartAt },
    series: [
      { key: "kept", colour: "actual" },
      { key: "wonBack", colour: "previous" },
      { key: "gained", colour: "favourable" },
    ].map(({ key, colour }) => ({
      name: say(`column.${key as "kept" | "wonBack" | "gained"}`),
      values: tableColumn(table, key),
      categories: tableColumn(table, "period"),
      colour: colour as "actual" | "previous" | "favourable",
    })),
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: { min: 0, gridlines: false, visible: true, numberFormat: formats.whole },
    legend: "bottom",
    gapWidth: 40,
    overlap: 100,
    position: { row: row + 3, column: chartAt, rows: CHART_ROWS, columns: 9 },
  });
  const cohortsAt = rowAfter(table) + 1;
  draft.put(cohortsAt, 0, say("kept.cohorts"), HEADING);
  draft.put(
    cohortsAt + 1,
    0,
    say("kept.repeat", {
      several: kept.repeat.several,
      customers: kept.repeat.customers,
      share: isComputable(kept.repeat.share) ? share(kept.repeat.share) : "–",
    }),
    SUBTITLE,
  );
  // The table ends before the chart beside it, whose caption is merged cells.
  const followed = Math.min(MOST_FOLLOWED, kept.periods.length - 1, chartAt - 2);
  const cohorts = tableOf(
    { name: "Hamrasta_Cohorts", row: cohortsAt + 2, column: 0 },
    [
      { key: "period", heading: say("column.firstPurchase"), cell: ({ period }) => nameOf(period) },
      ...Array.from({ length: followed + 1 }, (_, later) => ({
        key: `later${later}`,
        heading: say("column.periodsLater", { later }),
        numberFormat: formats.whole,
        cell: ({ customers }: CustomersKept["cohorts"][number]) => customers[later] ?? null,
      })),
    ],
    kept.cohorts,
  );
  draft.table(cohorts);
  return Math.max(rowAfter(cohorts), row + 3 + CHART_ROWS + 2) + 2;
}

/** The latest period against the one before it, in a sentence. */
export function keptSentence({ say, share, language }: ReportWords, { periods }: CustomersKept): string {
  const [last, before] = [periods.at(-1), periods.at(-2)];
  if (last === undefined || before === undefined || !isComputable(last.retention)) return say("kept.unknown");
  const nameOf = (period: string): string => localNumbers(language, period).replace(/[,٬]/g, "");
  return say("kept.sentence", {
    kept: last.kept,
    before: before.customers,
    period: nameOf(last.period),
    earlier: nameOf(before.period),
    retention: share(last.retention),
  });
}
