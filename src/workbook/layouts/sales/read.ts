import { placeInCalendar } from "../../../language/calendar-words";
import { matchingKey } from "../../../language/matching-key";
import { salesMeaning } from "../../../language/money-words";
import type { ProfitDimension, SalesData, SalesLine } from "../../../profitability/sales";
import type { CellValue, WorkbookSnapshot } from "../../snapshot";
import type { JoinedColumn, SalesEntry } from "../../reading/mapping";
import type { ReadingContext } from "../../reading/reading-context";
import { findColumn, headerRow, isBlank } from "../../reading/sheet-cells";
import { cellAddress } from "../../address";
import { currencyKey } from "./amount-cell";
import { signOfAmounts } from "./amount-signs";
import { amountsOfColumn } from "./column-amounts";
import { duplicateHeadings } from "./duplicate-headings";
import { carriedLines } from "./carried-lines";
import { joinedSheets } from "./joined-sheet";
import { contributionOrder } from "./levels";
import { dateOrderOf, monthPeriod, serialOf, textDate } from "./line-dates";
import { lineAmounts } from "./line-amounts";
import { unitBelow } from "./money-columns";
import { lineMoney } from "./line-money";
import { repeatedLines } from "./repeated-lines";
import { newSheetReading, type SheetReading } from "./sheet-reading";
import { type SuspectedTotal, suspectedTotals } from "./suspected-totals";
import { periodOfDate } from "./sales-period";
import { labelledTotals, summariesOfSales } from "./sales-summaries";

const DAYS_FROM_1900_TO_1904 = 1462;
const NAMED = ["customer", "product", "segment", "territory"] as const;

/** What a table of lines gives: its lines, each with its row, and how it was read. */
export interface ReadLines {
  readonly data: SalesData;
  /** Rows of the sheet, from 0, one a line. */
  readonly rows: readonly number[];
  /** Column of the amount. */
  readonly revenue: number;
  readonly reading: SheetReading;
  /** Lines that a word calls totals though nothing proves it. */
  readonly suspected: readonly SuspectedTotal[];
  /** Rows that repeat an earlier one. */
  readonly repeated: readonly number[];
}

/** What was decided from all rows of a table before a part of it is read. */
export interface DecidedBefore {
  /** By column: whether deductions and costs are written as negative amounts. */
  readonly signs: ReadonlyMap<number, 1 | -1>;
  /** Labels that sum up a name, by their matching keys, and whether the lines know the name. */
  readonly totalsOfNames: ReadonlyMap<string, boolean>;
  /** The number of the order that the row before the first belongs to; "": none. */
  readonly orderBefore: string;
}

/**
 * The accountant's table of sales lines.
 * @param decided given where these are some rows of many: totals are told by their words then, and names stand in each row
 * @returns null: its revenue column is not there, or its currencies cannot be added up
 */
export function readSales(
  entry: SalesEntry,
  context: ReadingContext,
  snapshot: Pick<WorkbookSnapshot, "sheets" | "date1904">,
  decided: DecidedBefore | null = null,
): ReadLines | null {
  const { cells, journal } = context;
  const header = headerRow(
    cells,
    entry.header,
    [entry.revenue, entry.customer, entry.product].filter((name) => typeof name === "string"),
  );
  if (header === null) return null;
  const columnOf = (name: string | null | undefined): number | null => {
    if (name === null || name === undefined) return null;
    const column = findColumn(cells, header, name);
    if (column === null) journal.note("mapping-not-found", cells.name, null, name);
    return column;
  };
  const revenue = columnOf(entry.revenue);
  if (revenue === null) return null;
  const place = {
    customer: columnOf(entry.customer),
    product: columnOf(entry.product),
    segment: columnOf(entry.segment),
    territory: columnOf(entry.territory),
    order: columnOf(entry.order),
    date: columnOf(entry.date),
    period: columnOf(entry.period),
    year: columnOf(entry.year),
    scenario: columnOf(entry.scenario),
    currency: columnOf(entry.currencyColumn),
    quantity: columnOf(entry.quantity),
    tax: typeof entry.tax === "string" ? columnOf(entry.tax) : null,
  };
  const income = (entry.income ?? []).flatMap((name) => columnOf(name) ?? []);
  const deductions = (entry.deductions ?? []).flatMap((name) => columnOf(name) ?? []);
  const costs = Object.entries(entry.costs ?? {})
    .map(([level, names]) => ({ level, columns: names.flatMap((name) => columnOf(name) ?? []) }))
    .sort((a, b) => contributionOrder(a.level) - contributionOrder(b.level));
  const profit = columnOf(entry.profit);
  const named = (names: Iterable<string>): readonly { readonly name: string; readonly column: number }[] =>
    [...names].flatMap((name) => {
      const column = columnOf(name);
      return column === null ? [] : [{ name, column }];
    });
  const others = named(entry.views ?? []);
  const volumes = named(new Set((entry.pools ?? []).flatMap(({ keys }) => keys.flatMap(({ column }) => column ?? []))));
  duplicateHeadings(context, header);

  const end = Math.min(context.endRow, cells.bottom);
  const signs = new Map<number, 1 | -1>();
  for (const column of [...deductions, ...costs.flatMap(({ columns }) => columns)]) {
    const sign = decided?.signs.get(column) ?? signOfAmounts(cells, column, header + 1, end, revenue);
    signs.set(column, sign);
    if (sign === -1) journal.noteAt("negative-amounts", cells.name, header, column, cells.textAt(header, column));
  }
  const signOf = (column: number): number => signs.get(column) ?? 1;
  const amounts = [revenue, ...income, ...deductions, ...costs.flatMap(({ columns }) => columns)];
  const { totals: summaries, suspected } =
    decided === null
      ? summariesOfSales(cells, entry, header, end)
      : labelledTotals(cells, entry, header, end, decided.totalsOfNames);
  const isLine = (row: number): boolean => amounts.some((column) => !isBlank(cells.at(row, column)));
  const carried = carriedLines(
    context,
    { ...place, others: [place.segment, place.territory, place.period, place.year] },
    { from: header + 1, to: end, isLine, isSummary: (row) => summaries.has(row) },
    decided?.orderBefore ?? null,
  );
  const rates = new Map(Object.entries(entry.rates ?? {}).map(([name, rate]) => [currencyKey(name), rate]));
  const money = lineAmounts(entry, context, {
    header,
    end,
    revenue,
    quantity: place.quantity,
    columns: [...amounts, ...(profit === null ? [] : [profit]), ...(place.tax === null ? [] : [place.tax])],
    isFirstOfOrder: (row) => !carried.goesOn(row),
    // A column of currencies converts the whole line.
    rates: place.currency === null ? rates : new Map(),
  });
  const taxes = new Set(deductions.filter((column) => salesMeaning(cells.textAt(header, column)) === "tax"));
  const moneyOf = lineMoney(entry, money, {
    revenue,
    quantity: place.quantity,
    tax: place.tax,
    profit,
    income,
    deductions,
    costs,
    isTax: (column) => taxes.has(column),
    signOf,
  });
  const joins = joinedSheets(snapshot, entry.joins ?? [], journal).map((joined) => ({
    ...joined,
    own: columnOf(joined.key),
  }));
  const joinedAt = (row: number, dimension: JoinedColumn): CellValue => {
    for (const { cells: theirs, own, rowOf, columns } of joins) {
      const column = columns[dimension];
      const at = own === null || column === undefined ? null : rowOf(cells.textAt(row, own));
      if (at !== null && column !== undefined && !isBlank(theirs.at(at, column))) return theirs.at(at, column);
    }
    return "";
  };
  const dates = place.date === null ? null : dateOrderOf(cells, place.date, header + 1, end);
  const dateOrder = entry.dateOrder ?? dates?.order ?? "ymd";
  if (dates !== null && place.date !== null && dates.isAssumed && entry.dateOrder === undefined)
    journal.noteAt(
      "dates-as-text",
      cells.name,
      header,
      place.date,
      `${cells.textAt(header, place.date)}; "dateOrder": "${dates.order === "mdy" ? "dmy" : "mdy"}"`,
    );
  const rules = [...rulesOf(entry.exclude, "exclude", columnOf), ...rulesOf(entry.negate, "negate", columnOf)];
  const currencies = new Map<string, string>();
  const quantityAt = place.quantity === null ? null : amountsOfColumn(cells, place.quantity, header + 1, end);
  const reading = newSheetReading(cells.name);
  // A price or an amount of the order has no total that its column adds up to.
  const amountAt = amountsOfColumn(cells, revenue, header + 1, end);
  const statedAt = (row: number): number | null => (entry.kinds?.[entry.revenue] === undefined ? amountAt(row) : null);
  const repeated = repeatedLines(cells, (row) =>
    [place.order, place.customer, place.date].map((column) => (column === null ? "" : carried.textAt(row, column))),
  );
  const called = suspectedTotals();
  const lines: SalesLine[] = [];
  const rows: number[] = [];
  for (let row = header + 1; row < end; row += 1) {
    if (!isLine(row) || (row === header + 1 && unitBelow(cells, header, revenue) !== null)) continue;
    reading.read += 1;
    const summary = summaries.get(row);
    if (summary !== undefined) {
      journal.noteAt("summary-row-ignored", cells.name, row, summary, cells.at(row, summary));
      reading.leaveOut("total", row);
      const total = statedAt(row);
      if (total !== null) reading.total(cellAddress(row, revenue), total);
      continue;
    }
    reading.amount(statedAt(row) ?? 0);
    const ruled = rules.find(({ column, keys }) => keys.has(matchingKey(carried.withinOrder(row, column))));
    if (ruled?.kind === "exclude") {
      reading.leaveOut("excluded", row);
      continue;
    }
    const of = moneyOf(row);
    if (of === null) {
      if (isBlank(cells.at(row, revenue))) journal.noteAt("amount-not-a-number", cells.name, row, revenue, null);
      reading.leaveOut("no-amount", row);
      continue;
    }
    // Of an amount that stands for the whole order only the first line has any.
    if (of.amount === 0 && entry.kinds?.[entry.revenue] !== "order")
      journal.noteAt("zero-revenue", cells.name, row, revenue, 0);
    if (place.order !== null) repeated.add(row);
    const text = (column: number | null): string | null =>
      column === null ? null : carried.textAt(row, column) || null;
    const currency = place.currency === null ? null : carried.withinOrder(row, place.currency) || null;
    if (currency !== null) currencies.set(currencyKey(currency), currency);
    const sign = (entry.sign === "reversed" ? -1 : 1) * (ruled?.kind === "negate" ? -1 : 1);
    const rate = sign * (currency === null ? 1 : (rates.get(currencyKey(currency)) ?? 1));
    const scaled = (amount: number): number => (rate === 1 ? amount : amount * rate);
    const ownDate: CellValue = place.date === null ? "" : carried.at(row, place.date);
    const dateValue = isBlank(ownDate) ? joinedAt(row, "date") : ownDate;
    const asText = typeof dateValue === "string" && dateValue !== "" ? textDate(dateValue, dateOrder) : null;
    const date =
      typeof dateValue === "number"
        ? dateValue + (snapshot.date1904 ? DAYS_FROM_1900_TO_1904 : 0)
        : asText === null
          ? null
          : serialOf(asText);
    if (typeof dateValue === "string" && dateValue !== "" && asText === null && place.date !== null)
      journal.noteAt("date-not-read", cells.name, row, place.date, dateValue);
    const period =
      place.period === null
        ? asText !== null
          ? monthPeriod(asText)
          : date === null
            ? null
            : periodOfDate(date)
        : withYear(text(place.period), text(place.year));
    const nameOf = (dimension: (typeof NAMED)[number]): string | null =>
      text(place[dimension]) ?? (String(joinedAt(row, dimension)) || null);
    const goods = of.costs.find(({ level }) => level === "COGS") ?? of.costs.find(({ level }) => level === "CM1");
    const withoutCost = profit !== null ? of.profit === null : goods !== undefined && !goods.isStated;
    const month = period === null || date !== null ? null : placeInCalendar(period);
    rows.push(row);
    lines.push({
      customer: nameOf("customer"),
      product: nameOf("product"),
      segment: nameOf("segment"),
      territory: nameOf("territory"),
      order: text(place.order),
      date,
      period,
      ...(month === null ? {} : { month }),
      scenario:
        entry.plan === true
          ? "plan"
          : place.scenario === null
            ? null
            : carried.withinOrder(row, place.scenario) || null,
      ...(quantityAt === null ? {} : { quantity: Math.sign(sign) * (quantityAt(row) ?? 0) }),
      revenue: scaled(of.amount),
      deductions: scaled(of.deducted),
      ...(withoutCost ? { withoutCost } : {}),
      ...(others.length === 0 ? {} : { others: others.map(({ column }) => text(column)) }),
      ...(volumes.length === 0 ? {} : { volumes: volumes.map(({ column }) => money.amountOf(row, column, 0) ?? 0) }),
      costs: {
        ...Object.fromEntries(of.costs.map(({ level, sum }) => [level, scaled(sum)])),
        ...(of.profit === null ? {} : { COGS: scaled(of.net - of.profit) }),
      },
    });
    reading.used += 1;
    reading.revenue.push(scaled(of.net));
    const label = suspected.get(row);
    if (label !== undefined) called.add(cells.textAt(header, label), cells.textAt(row, label), scaled(of.net));
  }
  money.note();
  if (decided === null) {
    repeated.note(journal);
    const [at] = suspected;
    const finding = called.finding(cells.name, at === undefined ? null : cellAddress(...at));
    if (finding !== null) journal.note(finding.code, finding.sheet, finding.cell, finding.value);
  }
  const unrated = [...currencies].filter(([key]) => !rates.has(key)).map(([, name]) => name);
  const several = currencies.size > 1 && unrated.length > 0 ? [...currencies.values()] : money.currencies();
  if (several.length > 0) {
    const line = `"rates": {${several.map((name) => `"${name}": …`).join(", ")}}`;
    journal.noteAt(
      "currencies-not-added",
      cells.name,
      header,
      place.currency ?? revenue,
      `${several.join(", ")}; ${line}`,
    );
    return null;
  }
  const joined = new Set(joins.flatMap(({ columns }) => Object.keys(columns)));
  const dimensions = NAMED.filter((name) => place[name] !== null || joined.has(name));
  const goodsFromProfit = profit !== null ? ["COGS"] : [];
  return {
    rows,
    revenue,
    reading: reading.done(),
    suspected: called.all(),
    repeated: repeated.rows(),
    data: {
      lines,
      levels: [
        ...new Set([
          ...goodsFromProfit,
          ...costs.filter(({ columns }) => columns.length > 0).map(({ level }) => level),
        ]),
      ],
      dimensions: place.order === null ? dimensions : [...dimensions, "orderSize" satisfies ProfitDimension],
      ledgerTotal: entry.ledgerTotal ?? null,
      otherColumns: others.map(({ name, column }) => cells.textAt(header, column) || name),
      volumeColumns: volumes.map(({ name }) => name),
    },
  };
}

interface Rule {
  readonly kind: "exclude" | "negate";
  readonly column: number;
  readonly keys: ReadonlySet<string>;
}

function rulesOf(
  rules: Readonly<Record<string, readonly string[]>> | undefined,
  kind: Rule["kind"],
  columnOf: (name: string) => number | null,
): readonly Rule[] {
  return Object.entries(rules ?? {}).flatMap(([name, texts]) => {
    const column = columnOf(name);
    return column === null ? [] : [{ kind, column, keys: new Set(texts.map(matchingKey)) }];
  });
}

/** "1" of 2024 is "2024-01"; "Jan" of 2024 is "Jan 2024". */
function withYear(period: string | null, year: string | null): string | null {
  if (period === null || year === null || period.includes(year)) return period;
  return /^\d{1,2}$/.test(period) ? `${year}-${period.padStart(2, "0")}` : `${period} ${year}`;
}
