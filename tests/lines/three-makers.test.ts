import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { valueOrNull } from "../../src/alignment/figure";
import { readFiles } from "../../src/cli/lines/open-sources";
import { COST_TO_SERVE } from "../../src/profitability/cost-to-serve-of-lines";
import type { ProfitabilityResults, ProfitRow } from "../../src/profitability/results";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { csvSnapshot } from "../../src/workbook/csv/csv-snapshot";
import { streamLines } from "../../src/workbook/sources/stream-lines";
import type { Mapping } from "../../src/workbook/reading/mapping";
import { streamOf } from "./makers";
import { type Awkward, csvOf, randomTable } from "./random-lines";

/** The same lines by every maker of totals: the same views to the last unit, whatever the amounts look like. */
const folder = mkdtempSync(join(tmpdir(), "three-makers-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const decode = (bytes: Uint8Array, encoding: string, isStrict: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: isStrict }).decode(bytes);
  } catch {
    return null;
  }
};

/** What of a view must agree: everything, amounts to a hundredth of the smallest unit. */
function comparable(results: ProfitabilityResults | null): object {
  if (results === null) throw new Error("no results");
  const money = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e4) / 1e4 + 0);
  // Lines at hand bear the cost to serve in every view; of totals it is known by customer only, and stands apart.
  const isServed = results.levels.includes(COST_TO_SERVE);
  const contributionOf = ({ contribution, contributions, grossMargin }: ProfitRow): number | null =>
    valueOrNull(isServed ? (contributions.at(-2) ?? grossMargin) : contribution);
  const row = (one: ProfitRow): object => ({
    name: one.name,
    lines: one.lines,
    withoutCost: one.withoutCost,
    net: money(one.netRevenue),
    gross: money(valueOrNull(one.grossMargin)),
    contribution: money(contributionOf(one)),
    variance: money(valueOrNull(one.variance)),
    class: one.class,
  });
  const byName = (rows: readonly ProfitRow[]): readonly object[] =>
    [...rows].sort((one, other) => (one.name < other.name ? -1 : 1)).map(row);
  return {
    lines: results.lines,
    net: money(results.netRevenue),
    negative: { ...results.negative, netRevenue: money(results.negative.netRevenue) },
    periods: results.periods,
    comparedWith: results.comparedWith,
    bands: results.orderSizeBands,
    // After cost to serve only lines at hand tell.
    kept: JSON.stringify(results.customersKept, (_, value: unknown) =>
      typeof value === "number" ? money(value) : value,
    ),
    waterfall:
      results.costToServe !== null
        ? null
        : (results.waterfall?.steps.map(({ amount, ...step }) => ({ ...step, amount: money(amount) })) ?? null),
    matrix:
      results.costToServe !== null
        ? null
        : (results.productByCustomer?.contribution.map((cells) => cells.map((cell) => money(cell))) ?? null),
    bridge:
      results.bridge?.rows.map(({ name, change, price, mix }) => [name, ...[change, price, mix].map(money)]).sort() ??
      null,
    levels: results.levels.filter((level) => level !== COST_TO_SERVE),
    views: Object.fromEntries(Object.entries(results.views).map(([name, rows]) => [name, byName(rows)])),
    breakEven:
      results.breakEven?.rows
        .map(({ name, orders, meanOrder, below }) => ({
          name,
          orders,
          below,
          meanOrder: money(valueOrNull(meanOrder)),
        }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)) ?? null,
    served:
      results.costToServe?.rows
        .map(({ name, costs, after }) => ({ name, costs: costs.map(money), after: money(after) }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)) ?? null,
  };
}

const CASES: readonly (readonly ["en" | "fa", Awkward, number])[] = [
  ["en", "plain", 1],
  ["fa", "plain", 2],
  ["en", "decimal-comma", 3],
  ["en", "currency", 4],
  ["fa", "persian-digits", 5],
  ["fa", "negative-costs", 6],
];

describe.each(CASES)("lines in %s, %s", (language, awkward, seed) => {
  const csv = csvOf(randomTable(seed, language, awkward));
  const file = join(folder, `lines-${seed}.csv`);
  writeFileSync(file, csv);
  const snapshot = csvSnapshot("lines.csv", new TextEncoder().encode(csv), decode);

  test("give the same views by every maker", async () => {
    const period = seed % 2 === 0 ? null : language === "fa" ? "1403-02" : "2024-02";
    const inMemory = analyseWorkbook(snapshot, period === null ? {} : { period });
    const { analysed } = await readFiles([file], { mapping: null, period }, () => undefined);
    const bySql = analyseWorkbook({ sheets: [], saved: {}, date1904: false }, { sources: analysed });
    expect(comparable(bySql.profitability)).toEqual(comparable(inMemory.profitability));
    const streamed = await streamLines(streamOf(csv), { mapping: null, period });
    const byStream = analyseWorkbook({ sheets: [], saved: {}, date1904: false }, { sources: streamed });
    expect(comparable(byStream.profitability)).toEqual(comparable(inMemory.profitability));
    expect([streamed.readings[0]?.read, streamed.readings[0]?.used]).toEqual([
      inMemory.salesReadings?.[0]?.read,
      inMemory.salesReadings?.[0]?.used,
    ]);
    const [ofSheet] = inMemory.salesReadings ?? [];
    const [ofSource] = analysed.readings;
    expect([ofSource?.read, ofSource?.used]).toEqual([ofSheet?.read, ofSheet?.used]);
  });

  test.runIf(seed < 3)("give the same with pools, break-even and bands of the accountant's", async () => {
    const [entry] = analyseWorkbook(snapshot).mapping.sheets;
    if (entry?.layout !== "sales") throw new Error("no sales");
    const options = {
      ...entry,
      bands: [100, 1500.5],
      fixedCostPerOrder: 40,
      breakEvenBy: "territory" as const,
      pools: [
        {
          name: "Handling",
          amount: 1000,
          keys: [
            { driver: "orders" as const, share: 0.6 },
            { driver: "returns" as const, share: 0.4 },
          ],
        },
      ],
    };
    const mapping = (sheet: string): Mapping => ({ version: 1, sheets: [{ ...options, sheet }] });
    const inMemory = analyseWorkbook(snapshot, { mapping: mapping("lines") });
    const { analysed } = await readFiles([file], { mapping: mapping(file), period: null }, () => undefined);
    const bySql = analyseWorkbook({ sheets: [], saved: {}, date1904: false }, { sources: analysed });
    expect(comparable(bySql.profitability)).toEqual(comparable(inMemory.profitability));
    const streamed = await streamLines(streamOf(csv), { mapping: mapping("stream"), period: null });
    const byStream = analyseWorkbook({ sheets: [], saved: {}, date1904: false }, { sources: streamed });
    expect(comparable(byStream.profitability)).toEqual(comparable(inMemory.profitability));
  });
});

test("lines of sheets beside those of a file are not added, and it is said", async () => {
  const csv = csvOf(randomTable(7, "en", "plain"));
  const file = join(folder, "beside.csv");
  writeFileSync(file, csv);
  const snapshot = csvSnapshot("sheet.csv", new TextEncoder().encode(csv), decode);
  const { analysed } = await readFiles([file], { mapping: null, period: null }, () => undefined);
  const { findings, profitability } = analyseWorkbook(snapshot, { sources: analysed });
  const alone = analyseWorkbook({ sheets: [], saved: {}, date1904: false }, { sources: analysed });
  expect(profitability?.netRevenue).toBe(alone.profitability?.netRevenue);
  expect(findings.filter(({ code }) => code === "sheet-lines-not-added")).toHaveLength(1);
});
