import { localNumbers } from "../../language/number-formats";
import type { PriceWaterfall } from "../../profitability/price-waterfall";
import type { ProductByCustomer } from "../../profitability/product-by-customer";
import type { ProfitabilityResults } from "../../profitability/results";
import type { BridgeRow, VarianceBridge } from "../../profitability/variance-bridge";
import { areaAddress } from "../address";
import { levelHeadings, type ProfitAmounts } from "./profit-amounts";
import { CHART_ROWS } from "./profit-view";
import type { ReportWords } from "./report-context";
import { HEADING, type SheetDraft, SUBTITLE } from "./sheet-draft";
import { columnIndex, rowAfter, tableColumn, tableColumns, tableOf } from "./table";

/** A step of the waterfall with the place at which its bar floats. */
interface FloatingStep {
  readonly heading: string;
  readonly amount: number;
  readonly isTotal: boolean;
  readonly offset: number;
  /** Money after the step. */
  readonly after: number;
}

/** From list amount to contribution, with a chart of floating bars. The next free row. */
export function addWaterfall(
  words: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  { waterfall, levels }: ProfitabilityResults,
  row: number,
  chartAt: number,
): number {
  const { say } = words;
  if (waterfall === null) return row;
  const steps = floating(words, waterfall, levels);
  const net = steps.findIndex(({ isTotal }, index) => isTotal && index > 0);
  draft.put(row, 0, say("waterfall.heading"), HEADING);
  draft.put(row + 1, 0, say("waterfall.how"), SUBTITLE);
  const money = (key: string, heading: string, of: (step: FloatingStep) => number | null) => ({
    key,
    heading,
    numberFormat: amounts.format,
    cell: (step: FloatingStep) => {
      const value = of(step);
      return value === null ? null : amounts.scaled(value);
    },
  });
  const table = tableOf<FloatingStep>(
    { name: "Hamrasta_Waterfall", row: row + 2, column: 0 },
    [
      { key: "step", heading: say("column.step"), cell: ({ heading }) => heading },
      {
        key: "amount",
        heading: say("column.amount"),
        numberFormat: amounts.format,
        cell: ({ amount, isTotal }, { column, index, columnLetters: letters, cell }) => {
          const value = amounts.scaled(amount);
          if (!isTotal || index === 0) return value;
          const first = column("amount").split(":")[0] ?? "";
          const own = Number(/\d+$/.exec(cell("amount"))?.[0]);
          const above = `SUM(${first}:${letters("amount")}${own - 1})`;
          // Net revenue is a sum of what stands above it already.
          return { formula: index === net ? above : `${above}-${letters("amount")}${own - index + net}`, value };
        },
      },
      money("offset", say("column.barFrom"), ({ offset }) => offset),
      money("total", say("column.barTotal"), ({ isTotal, after }) => (isTotal ? after : null)),
      money("takenOff", say("column.barTakenOff"), ({ isTotal, amount }) => (!isTotal && amount <= 0 ? -amount : null)),
      money("added", say("column.barAdded"), ({ isTotal, amount }) => (!isTotal && amount > 0 ? amount : null)),
    ],
    steps,
  );
  draft.table(table);
  // A bar that crosses zero cannot float.
  if (steps.some(({ after }) => after < 0)) return rowAfter(table) + 2;
  const [first, last] = [steps[0], steps.at(-1)];
  draft.chart({
    name: "Hamrasta_ChartWaterfall",
    kind: "columnStacked",
    title: say("chart.waterfall.title", {
      first: first?.heading ?? "",
      last: last?.heading ?? "",
      list: amounts.inWords(first?.amount ?? 0),
      left: amounts.inWords(last?.amount ?? 0),
    }),
    subtitle: say("chart.waterfall.subtitle"),
    caption: say("chart.waterfall.caption", { step: largestStep(steps)?.heading ?? "–" }),
    captionAt: { row: row + 2 + CHART_ROWS, column: chartAt },
    series: (
      [
        ["offset", null],
        ["total", "actual"],
        ["takenOff", "loss"],
        ["added", "favourable"],
      ] as const
    )
      .filter(([key]) => key !== "added" || steps.some(({ isTotal, amount }) => !isTotal && amount > 0))
      .filter(([key]) => key !== "takenOff" || steps.some(({ isTotal, amount }) => !isTotal && amount <= 0))
      .map(([key, colour]) => ({
        name: table.columns[columnIndex(table, key)]?.heading ?? key,
        values: tableColumn(table, key),
        categories: tableColumn(table, "step"),
        colour,
      })),
    categoryAxis: { gridlines: false, visible: true },
    valueAxis: { min: 0, gridlines: false, visible: true, numberFormat: amounts.format },
    legend: "none",
    gapWidth: 30,
    overlap: 100,
    position: { row: row + 2, column: chartAt, rows: CHART_ROWS, columns: 9 },
  });
  return Math.max(rowAfter(table), row + 2 + CHART_ROWS + 2) + 2;
}

function largestStep(steps: readonly FloatingStep[]): FloatingStep | null {
  return steps.reduce<FloatingStep | null>(
    (least, one) => (!one.isTotal && one.amount < (least?.amount ?? 0) ? one : least),
    null,
  );
}

function floating(
  words: ReportWords,
  { steps }: PriceWaterfall,
  levels: ProfitabilityResults["levels"],
): readonly FloatingStep[] {
  const headings = levelHeadings(words, levels);
  let after = 0;
  return steps.map(({ step, level, amount, isTotal }) => {
    const before = after;
    after = isTotal ? amount : before + amount;
    const heading =
      level === null || level === "COGS"
        ? words.say(`waterfall.${level === null ? step : "goods"}`)
        : words.say("waterfall.level", {
            level: headings[levels.filter((one) => one !== "COGS").indexOf(level)] ?? level,
          });
    return { heading, amount, isTotal, after, offset: isTotal ? 0 : Math.min(before, after) };
  });
}

/** Products of a bridge that have a row of their own. */
const MOST_BRIDGED = 50;

/** Price, cost, volume and mix of each product, adding up to the change of the contribution. The next free row. */
export function addBridge(
  { say }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  bridge: VarianceBridge,
  row: number,
): number {
  draft.put(row, 0, say("bridge.heading"), HEADING);
  draft.put(
    row + 1,
    0,
    say("bridge.sentence", {
      before: amounts.inWords(bridge.before),
      now: amounts.inWords(bridge.now),
      price: amounts.inWords(bridge.total.price),
      cost: amounts.inWords(bridge.total.cost),
      volume: amounts.inWords(bridge.total.volume),
      mix: amounts.inWords(bridge.total.mix),
      gained: amounts.inWords(bridge.total.gained),
      lost: amounts.inWords(bridge.total.lost),
    }),
    SUBTITLE,
  );
  draft.put(row + 2, 0, say("bridge.how"), SUBTITLE);
  const parts = ["price", "cost", "volume", "mix", "gained", "lost"] as const;
  const table = tableOf<BridgeRow>(
    { name: "Hamrasta_Variances", row: row + 3, column: 0 },
    [
      { key: "name", heading: say("column.product"), cell: ({ name }) => (name === "" ? say("profit.unnamed") : name) },
      ...parts.map((key) => ({
        key,
        heading: say(`bridge.${key}`),
        numberFormat: amounts.format,
        cell: (one: BridgeRow) => amounts.scaled(one[key]),
      })),
      {
        key: "change",
        heading: say("bridge.change"),
        numberFormat: amounts.format,
        cell: ({ change }, { cell }) => ({
          formula: `SUM(${cell("price")}:${cell("lost")})`,
          value: amounts.scaled(change),
        }),
      },
    ],
    withOthers(bridge.rows, say("profit.others")),
  );
  draft.table(table);
  const total = rowAfter(table);
  draft.put(total, 0, say("profit.viewTotal"), { bold: true });
  for (const key of [...parts, "change"] as const)
    draft.put(
      total,
      columnIndex(table, key),
      {
        formula: `SUM(${areaAddress(tableColumn(table, key), "absolute")})`,
        value: amounts.scaled(bridge.total[key]),
      },
      { bold: true, numberFormat: amounts.format },
    );
  return total + 3;
}

function withOthers(rows: readonly BridgeRow[], others: string): readonly BridgeRow[] {
  if (rows.length <= MOST_BRIDGED) return rows;
  const rest = rows.slice(MOST_BRIDGED).reduce(
    (sum, row) => ({
      name: others,
      price: sum.price + row.price,
      cost: sum.cost + row.cost,
      volume: sum.volume + row.volume,
      mix: sum.mix + row.mix,
      gained: sum.gained + row.gained,
      lost: sum.lost + row.lost,
      change: sum.change + row.change,
    }),
    { name: others, price: 0, cost: 0, volume: 0, mix: 0, gained: 0, lost: 0, change: 0 },
  );
  return [...rows.slice(0, MOST_BRIDGED), rest];
}

/** What each product earns with each of the largest customers. The next free row. */
export function addProductByCustomer(
  { say, language }: ReportWords,
  amounts: ProfitAmounts,
  draft: SheetDraft,
  matrix: ProductByCustomer,
  row: number,
): number {
  const nameOf = (name: string): string => (name === "" ? say("profit.unnamed") : name);
  const products = [...matrix.products.map(nameOf), ...(matrix.hasOtherProducts ? [say("profit.others")] : [])];
  const customers = [...matrix.customers.map(nameOf), ...(matrix.hasOtherCustomers ? [say("profit.others")] : [])];
  draft.put(row, 0, say("matrix.heading"), HEADING);
  draft.put(row + 1, 0, say("matrix.how", { most: localNumbers(language, String(matrix.customers.length)) }), SUBTITLE);
  const keys = customers.map((_, index) => `customer${index}`);
  const table = tableOf(
    { name: "Hamrasta_ProductByCustomer", row: row + 2, column: 0 },
    [
      { key: "product", heading: say("column.product"), cell: ({ product }) => product },
      ...customers.map((heading, index) => ({
        key: keys[index] ?? "",
        heading,
        numberFormat: amounts.format,
        cell: ({ figures }: { readonly figures: readonly (number | null)[] }) => {
          const figure = figures[index] ?? null;
          return figure === null ? null : amounts.scaled(figure);
        },
      })),
      {
        key: "total",
        heading: say("profit.viewTotal"),
        numberFormat: amounts.format,
        cell: ({ figures }, { cell }) => ({
          formula: `SUM(${cell(keys[0] ?? "")}:${cell(keys.at(-1) ?? "")})`,
          value: amounts.scaled(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0)),
        }),
      },
    ],
    matrix.contribution.map((figures, index) => ({ product: products[index] ?? "", figures })),
  );
  draft.table(table);
  for (const area of tableColumns(table, [...keys, "total"]))
    draft.rule({
      kind: "formula",
      area,
      formula: `${areaAddress({ ...area, rows: 1, columns: 1 })}<0`,
      colour: "loss",
    });
  return rowAfter(table) + 2;
}
