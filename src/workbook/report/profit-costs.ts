import { isComputable, valueOrNull } from "../../alignment/figure";
import type { BreakEvenByCategory } from "../../profitability/break-even-by-category";
import type { ServedCustomer, ServedCustomers } from "../../profitability/served-customers";
import { longestServed, MOST_VIEW_ROWS } from "./longest-view";
import type { ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { rowAfter, tableOf } from "./table";

interface PoolRow {
  readonly name: string;
  readonly key: number | null;
  /** Money, not scaled. */
  readonly amount: number;
  readonly rate: number | null;
  readonly volume: number | null;
}

/** The smallest amount that is not 0: it decides how many decimals are shown. */
function smallest(amounts: readonly number[]): number {
  return amounts.reduce(
    (least, one) => (one !== 0 && (least === 0 || Math.abs(one) < Math.abs(least)) ? one : least),
    0,
  );
}

function poolKey(pool: number): string {
  return `pool${pool + 1}`;
}

/** Pools with their keys, rates and remainders, then what each customer leaves after the cost to serve. The next free row. */
export function addCostToServe(
  { say, formats, share }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  served: ServedCustomers,
  row: number,
): number {
  draft.put(row, 0, say("profit.costToServe"), HEADING);
  const isComplete = served.remainder === 0;
  draft.put(
    row + 1,
    0,
    say("profit.spread", {
      spread: amounts.inWords(served.spread),
      remainder: isComplete ? "none" : amounts.inWords(served.remainder),
    }),
    isComplete ? SUBTITLE : { ...SUBTITLE, colour: "loss", bold: true },
  );
  const rates = served.pools.flatMap((pool) => pool.rates.flatMap(({ rate }) => valueOrNull(rate) ?? []));
  const pools = tableOf(
    { name: "Hamrasta_CostPools", row: row + 2, column: 0 },
    [
      { key: "pool", heading: say("column.pool"), cell: ({ name }) => name },
      { key: "key", heading: say("column.share"), numberFormat: formats.percent1, cell: ({ key }) => key },
      {
        key: "amount",
        heading: say("column.amount"),
        numberFormat: amounts.format,
        cell: ({ amount }) => amounts.scaled(amount),
      },
      {
        key: "volume",
        heading: say("column.volume"),
        numberFormat: formats.decimals2,
        cell: ({ volume }) => volume,
      },
      {
        key: "rate",
        heading: say("column.rate"),
        numberFormat: amounts.formatOf(smallest(rates)),
        cell: ({ rate, volume }, { cell }) =>
          rate === null
            ? null
            : volume === null
              ? amounts.scaled(rate)
              : { formula: `${cell("amount")}/${cell("volume")}`, value: amounts.scaled(rate) },
      },
    ],
    served.pools.flatMap(({ name, amount, rates, keySum, remainder }): readonly PoolRow[] => [
      ...rates.map(({ driver, share: key, rate }) => ({
        name: say("profit.poolDriver", { pool: name, driver: say(`driver.${driver}`) }),
        key,
        amount: amount * key,
        rate: valueOrNull(rate),
        volume: isComputable(rate) && rate !== 0 ? (amount * key) / rate : null,
      })),
      {
        name: say("profit.poolTotal", { pool: name, keys: share(keySum) }),
        key: keySum,
        amount,
        rate: null,
        volume: null,
      },
      ...(remainder === 0
        ? []
        : [
            {
              name: say("profit.poolRemainder", { pool: name }),
              key: null,
              amount: remainder,
              rate: null,
              volume: null,
            },
          ]),
    ]),
  );
  draft.table(pools);
  const after = tableOf(
    { name: "Hamrasta_CostToServe", row: rowAfter(pools) + 1, column: 0, rowKey: ["name"] },
    [
      {
        key: "name",
        heading: say("column.customerName"),
        cell: ({ name }) => (name === "" ? say("profit.unnamed") : name),
      },
      {
        key: "rank",
        heading: say("column.rank"),
        numberFormat: formats.whole,
        cell: (_, { index }) => index + 1,
      },
      {
        key: "contribution",
        heading: say("column.contribution"),
        numberFormat: amounts.format,
        cell: ({ contribution }) => amounts.scaled(contribution),
      },
      ...served.pools.map(({ name }, pool) => ({
        key: poolKey(pool),
        heading: say("column.poolCost", { pool: name }),
        numberFormat: amounts.format,
        cell: ({ costs }: ServedCustomer) => amounts.scaled(costs[pool] ?? 0),
      })),
      {
        key: "after",
        heading: say("column.afterCostToServe"),
        numberFormat: amounts.format,
        cell: ({ after: left }, { cell }) => ({
          formula: [cell("contribution"), ...served.pools.map((_, pool) => cell(poolKey(pool)))].join("-"),
          value: amounts.scaled(left),
        }),
      },
    ],
    longestServed(served.rows, (count) => say("profit.rest", { count })),
  );
  draft.table(after);
  return rowAfter(after) + 2;
}

/** From which value an order earns what it costs; the fixed cost is a cell that may be changed. The next free row. */
export function addBreakEven(
  { say, formats }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  { dimension, fixedCost, rows }: BreakEvenByCategory,
  row: number,
): number {
  const heading = say("profit.breakEven");
  draft.put(
    row,
    0,
    rows.length > MOST_VIEW_ROWS
      ? say("profit.firstCategories", { view: heading, shown: MOST_VIEW_ROWS, all: rows.length })
      : heading,
    HEADING,
  );
  draft.put(row + 1, 0, say("profit.fixedCost"), SUBTITLE);
  draft.put(row + 1, 2, amounts.scaled(fixedCost), {
    fill: "inputCell",
    numberFormat: amounts.formatOf(fixedCost),
    bold: true,
  });
  const fixed = `$C$${row + 2}`;
  const table = tableOf(
    { name: "Hamrasta_BreakEven", row: row + 2, column: 0 },
    [
      {
        key: "name",
        heading: say(`profit.view.${dimension}`),
        cell: ({ name }) => (name === "" ? say("profit.unnamed") : name),
      },
      { key: "orders", heading: say("column.orders"), numberFormat: formats.whole, cell: ({ orders }) => orders },
      {
        key: "meanOrder",
        heading: say("column.meanOrder"),
        numberFormat: amounts.format,
        cell: ({ meanOrder }) => (isComputable(meanOrder) ? amounts.scaled(meanOrder) : null),
      },
      {
        key: "grossMargin",
        heading: say("column.grossMarginShare"),
        numberFormat: formats.percent1,
        cell: ({ grossMargin }) => valueOrNull(grossMargin),
      },
      {
        key: "variable",
        heading: say("column.variableShare"),
        numberFormat: formats.percent1,
        cell: ({ variable }) => valueOrNull(variable),
      },
      {
        key: "breakEven",
        heading: say("column.breakEven"),
        numberFormat: amounts.format,
        cell: ({ grossMargin, breakEven }, { cell }) => {
          if (!isComputable(grossMargin)) return null;
          const divisor = `${cell("grossMargin")}-${cell("variable")}`;
          const value = valueOrNull(breakEven);
          return {
            formula: `IF(${divisor}>0,${fixed}/(${divisor}),"")`,
            value: value === null ? "" : amounts.scaled(value),
          };
        },
      },
      { key: "below", heading: say("column.ordersBelow"), numberFormat: formats.whole, cell: ({ below }) => below },
    ],
    rows.length > MOST_VIEW_ROWS
      ? [...rows].sort((one, other) => other.orders - one.orders).slice(0, MOST_VIEW_ROWS)
      : rows,
  );
  draft.table(table);
  return rowAfter(table) + 2;
}
