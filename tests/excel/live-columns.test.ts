import { beforeAll, describe, expect, test } from "vitest";
import { addColumns } from "../../src/excel/add-columns";
import { readWorkbook } from "../../src/excel/read";
import { type Figure, isComputable } from "../../src/alignment/figure";
import { localNumbers } from "../../src/language/number-formats";
import { contributionLevels, marginOf } from "../../src/profitability/margins";
import { bandName, defaultBands, orderKeys, orderValues } from "../../src/profitability/order-size";
import { reportProfitability } from "../../src/profitability/report";
import type { SalesData, SalesLine } from "../../src/profitability/sales";
import { isPlan } from "../../src/profitability/selection";
import type { SalesEntry } from "../../src/workbook/reading/mapping";
import { readWorkbook as readMapped } from "../../src/workbook/reading/read-workbook";
import { PROFIT_COLUMN_KEYS, type ProfitColumnKey } from "../../src/workbook/report/profit-column-formulas";
import { profitColumnHeading, profitColumns } from "../../src/workbook/report/profit-columns";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { HAS_LIBRE_OFFICE, recalculated } from "../written-report/libre-office";
import { openEmpty } from "./embedded-excel";
import { openBytes } from "./sales-workbook";

/** Every column that can be added, on tables and ranges of each kind, line by line against the domain's own figures. */

const TOLERANCE = 1e-9;
const LINES = 60;
const HEADINGS = ["Customer", "Order no", "Scenario", "Gross sales", "Discount", "Rebate", "COGS", "Packing"];
const MORE = ["Commission", "Freight", "Profit"];
const REVENUE = "Gross sales";
const COSTS = { COGS: ["COGS"], CM1: ["Packing"], CM2: ["Commission"], CM3: ["Freight"] };

interface Case {
  readonly name: string;
  /** null: a plain range. */
  readonly table: string | null;
  /** Discounts and costs as the ledger writes them. */
  readonly sign: 1 | -1;
  readonly entry: Partial<SalesEntry>;
  readonly chosen: readonly ProfitColumnKey[];
}

const FULL: Partial<SalesEntry> = { deductions: ["Discount", "Rebate"], costs: COSTS };
const SHARES: readonly ProfitColumnKey[] = ["grossMarginShare", "cm1Share", "cm2Share", "cm3Share", "orderSizeBand"];
const PROFIT_KEYS: readonly ProfitColumnKey[] = ["netRevenue", "grossMargin", "grossMarginShare", "orderSizeBand"];
const CASES: readonly Case[] = [
  { name: "Table", table: "Lines1", sign: 1, entry: FULL, chosen: PROFIT_COLUMN_KEYS },
  { name: "Range", table: null, sign: 1, entry: FULL, chosen: PROFIT_COLUMN_KEYS },
  { name: "Negative amounts", table: "Lines2", sign: -1, entry: FULL, chosen: PROFIT_COLUMN_KEYS },
  // Nothing to refer to: each works out its own numerator and net revenue.
  { name: "Shares alone", table: "Lines3", sign: 1, entry: FULL, chosen: SHARES },
  { name: "Shares alone, range", table: null, sign: -1, entry: FULL, chosen: SHARES },
  {
    name: "Plan and actual",
    table: "Lines4",
    sign: 1,
    entry: { ...FULL, scenario: "Scenario" },
    chosen: PROFIT_COLUMN_KEYS,
  },
  { name: "Profit given", table: "Lines5", sign: 1, entry: { profit: "Profit" }, chosen: PROFIT_KEYS },
  {
    name: "No cost of goods",
    table: "Lines6",
    sign: 1,
    entry: { costs: { CM1: ["COGS", "Packing"], CM3: ["Freight"] } },
    chosen: PROFIT_COLUMN_KEYS.filter((key) => !key.startsWith("cm2")),
  },
];

/** Returns, lines without revenue, blank costs and blank orders among ordinary ones. */
function rowsOf(sign: 1 | -1): (string | number)[][] {
  return Array.from({ length: LINES }, (_, index) => {
    const back = index % 17 === 5 ? -1 : 1;
    const revenue = index % 19 === 7 ? 0 : back * (120.35 + ((index * 37) % 211) * 3.7);
    const off = sign * back;
    return [
      `c${index % 7}`,
      index % 23 === 4 ? "" : index % 2 === 0 ? `O-${index >> 1}` : 1000 + (index >> 2),
      index % 6 === 0 ? "Plan" : "Actual",
      revenue,
      off * (index % 4) * 1.1,
      off * (index % 3) * 0.7,
      off * (60.1 + (index % 11)),
      index % 13 === 2 ? "" : off * (2 + (index % 5) * 0.3),
      off * 3.3,
      off * ((index % 9) * 4.45),
      revenue / 3 - 20,
    ];
  });
}

function entryOf({ name, entry }: Case): SalesEntry {
  const common = { layout: "sales", sheet: name, header: "B3", customer: "Customer", order: "Order no" } as const;
  return { ...common, revenue: REVENUE, ...entry };
}

/** Of a line on its own, except the band: of its order among the lines of its scenario. */
function expectedOf(key: ProfitColumnKey, line: SalesLine, data: SalesData, bands: readonly number[]): unknown {
  const { netRevenue, grossMargin, views } = reportProfitability({ ...data, lines: [{ ...line, scenario: null }] });
  const share = (contribution: Figure): number | string => {
    const margin = marginOf(contribution, netRevenue);
    return isComputable(margin) ? margin : "";
  };
  if (key === "netRevenue") return netRevenue;
  if (key === "grossMargin") return grossMargin;
  if (key === "grossMarginShare") return share(grossMargin);
  if (key === "orderSizeBand") {
    const sameScenario = data.lines.filter(({ scenario }) => isPlan(scenario) === isPlan(line.scenario));
    return localNumbers("en", bandName(orderValues(sameScenario).get(orderKeys(sameScenario)(line)), bands));
  }
  const level = contributionLevels(data.levels).indexOf(key.slice(0, 3).toUpperCase());
  // One line is one customer, whatever its scenario.
  const value = views.customer[0]?.contributions[level] ?? Number.NaN;
  return key.endsWith("Share") ? share(value) : value;
}

interface Differences {
  readonly compared: Readonly<Record<string, number>>;
  readonly wrong: readonly unknown[];
}

/** What the sheets say against what the domain says. */
function differences(snapshot: WorkbookSnapshot, { name, chosen }: Case, expected: readonly unknown[][]): Differences {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  const [headings = [], ...lines] = sheet?.values ?? [];
  const compared: Record<string, number> = {};
  const wrong: unknown[] = [];
  chosen.forEach((key, index) => {
    const column = headings.indexOf(profitColumnHeading(key, "en"));
    expected.forEach((line, row) => {
      const want = line[index];
      const value = lines[row]?.[column];
      const same =
        typeof want === "number" && typeof value === "number" ? Math.abs(value - want) < TOLERANCE : value === want;
      if (!same) wrong.push({ name, key, row, value, want });
      compared[key] = (compared[key] ?? 0) + 1;
    });
  });
  return { compared, wrong };
}

let bytes: Uint8Array;
const expectedBy = new Map<string, readonly unknown[][]>();

beforeAll(async () => {
  const workbook = openEmpty();
  await Excel.run(async (context) => {
    for (const { name, table, sign } of CASES) {
      const sheet = context.workbook.worksheets.add(name);
      const area = `B3:L${LINES + 3}`;
      sheet.getRange(area).values = [[...HEADINGS, ...MORE], ...rowsOf(sign)];
      if (table !== null) sheet.tables.add(area, true).name = table;
    }
    await context.sync();
  });
  const snapshot = await readWorkbook();
  for (const one of CASES) {
    const entry = entryOf(one);
    const { sales } = readMapped(snapshot, { version: 1, sheets: [entry] });
    if (sales === null) throw new Error(`${one.name}: no sales lines were read.`);
    const bands = defaultBands(orderValues(sales.lines).values());
    expectedBy.set(
      one.name,
      sales.lines.map((line) => one.chosen.map((key) => expectedOf(key, line, sales, bands))),
    );
    const columns = profitColumns(snapshot, entry, bands, "en", one.chosen);
    if (columns === null) throw new Error(`${one.name}: there is nothing to add.`);
    await addColumns(columns);
  }
  bytes = workbook.save();
});

async function expectAllSame(calculated: Uint8Array): Promise<void> {
  openBytes(calculated);
  const snapshot = await readWorkbook();
  for (const one of CASES) {
    const { compared, wrong } = differences(snapshot, one, expectedBy.get(one.name) ?? []);
    expect(wrong).toEqual([]);
    // Each chosen column, in each line.
    expect(compared).toEqual(Object.fromEntries(one.chosen.map((key) => [key, LINES])));
  }
}

describe("every added column says in every line what the domain says of it", () => {
  test("and the lines have what is difficult: every band, shares that cannot be, lines without an order", () => {
    const table = expectedBy.get("Table") ?? [];
    expect(new Set(table.map((line) => line.at(-1))).size).toBe(5);
    expect(table.filter((line) => line[2] === "").length).toBeGreaterThan(3);
  });

  test("calculated by the embedded host", async () => {
    await expectAllSame(bytes);
  });

  const name = "calculated by LibreOffice";
  test.skipIf(!HAS_LIBRE_OFFICE)(HAS_LIBRE_OFFICE ? name : `${name} (skipped: it is not installed)`, async () => {
    await expectAllSame(recalculated(bytes));
  });
});
