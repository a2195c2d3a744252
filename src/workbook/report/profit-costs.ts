import { isComputable, valueOrNull } from "../../alignment/figure";
import type { BreakEvenByCategory } from "../../profitability/break-even-by-category";
import type { ServedCustomers } from "../../profitability/served-customers";
import { cellAddress } from "../address";
import type { CellContent, ReportTable } from "./description";
import { PALETTE } from "./palette";
import type { ProfitAmounts } from "./profit-amounts";
import type { ReportWords } from "./report-context";
import { HEADING, rowAfter, type SheetDraft, SUBTITLE } from "./sheet-draft";

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
    isComplete ? SUBTITLE : { ...SUBTITLE, colour: PALETTE.unfavourable, bold: true },
  );
  const pools: ReportTable = {
    name: "Hamrasta_CostPools",
    row: row + 2,
    column: 0,
    columns: [
      { key: "pool", heading: say("column.pool") },
      { key: "key", heading: say("column.share"), numberFormat: formats.percent1 },
      { key: "amount", heading: say("column.amount"), numberFormat: amounts.format },
      { key: "rate", heading: say("column.rate"), numberFormat: formats.decimals2 },
    ],
    rows: served.pools.flatMap(({ name, amount, rates, keySum, remainder }): (readonly CellContent[])[] => [
      ...rates.map(({ driver, share: key, rate }): readonly CellContent[] => [
        say("profit.poolDriver", { pool: name, driver: say(`driver.${driver}`) }),
        key,
        amounts.scaled(amount * key),
        isComputable(rate) ? amounts.scaled(rate) : null,
      ]),
      [say("profit.poolTotal", { pool: name, keys: share(keySum) }), keySum, amounts.scaled(amount), null],
      ...(remainder === 0
        ? []
        : [[say("profit.poolRemainder", { pool: name }), null, amounts.scaled(remainder), null] as const]),
    ]),
  };
  draft.table(pools);
  const firstRow = rowAfter(pools) + 1;
  const poolCount = served.pools.length;
  const after: ReportTable = {
    name: "Hamrasta_CostToServe",
    row: firstRow,
    column: 0,
    columns: [
      { key: "name", heading: say("column.customerName") },
      { key: "rank", heading: say("column.rank"), numberFormat: formats.whole },
      { key: "contribution", heading: say("column.contribution"), numberFormat: amounts.format },
      ...served.pools.map(({ name }, index) => ({
        key: `pool${index + 1}`,
        heading: say("column.poolCost", { pool: name }),
        numberFormat: amounts.format,
      })),
      { key: "after", heading: say("column.afterCostToServe"), numberFormat: amounts.format },
    ],
    rows: served.rows.map(({ name, contribution, costs, after: left }, index): readonly CellContent[] => {
      const at = (column: number): string => cellAddress(firstRow + 1 + index, column);
      return [
        name === "" ? say("profit.unnamed") : name,
        index + 1,
        amounts.scaled(contribution),
        ...costs.map(amounts.scaled),
        { formula: `${at(2)}-SUM(${at(3)}:${at(2 + poolCount)})`, value: amounts.scaled(left) },
      ];
    }),
    rowKey: ["name"],
  };
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
  draft.put(row, 0, say("profit.breakEven"), HEADING);
  draft.put(row + 1, 0, say("profit.fixedCost"), SUBTITLE);
  draft.put(row + 1, 2, amounts.scaled(fixedCost), {
    fill: PALETTE.inputCell,
    numberFormat: formats.decimals2,
    bold: true,
  });
  const fixed = `$C$${row + 2}`;
  const first = row + 3;
  const table: ReportTable = {
    name: "Hamrasta_BreakEven",
    row: row + 2,
    column: 0,
    columns: [
      { key: "name", heading: say(`profit.view.${dimension}`) },
      { key: "orders", heading: say("column.orders"), numberFormat: formats.whole },
      { key: "meanOrder", heading: say("column.meanOrder"), numberFormat: amounts.format },
      { key: "grossMargin", heading: say("column.grossMarginShare"), numberFormat: formats.percent1 },
      { key: "variable", heading: say("column.variableShare"), numberFormat: formats.percent1 },
      { key: "breakEven", heading: say("column.breakEven"), numberFormat: amounts.format },
      { key: "below", heading: say("column.ordersBelow"), numberFormat: formats.whole },
    ],
    rows: rows.map((one, index): readonly CellContent[] => {
      const line = first + index + 1;
      const value = valueOrNull(one.breakEven);
      return [
        one.name === "" ? say("profit.unnamed") : one.name,
        one.orders,
        isComputable(one.meanOrder) ? amounts.scaled(one.meanOrder) : null,
        valueOrNull(one.grossMargin),
        valueOrNull(one.variable),
        isComputable(one.grossMargin)
          ? {
              formula: `IF(D${line}-E${line}>0,${fixed}/(D${line}-E${line}),"")`,
              value: value === null ? "" : amounts.scaled(value),
            }
          : null,
        one.below,
      ];
    }),
  };
  draft.table(table);
  return rowAfter(table) + 2;
}
