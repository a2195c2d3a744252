import { matchingKey } from "../../language/matching-key";
import { isPlan } from "../../profitability/selection";
import { contributionOrder } from "../../workbook/layouts/sales/levels";
import { currencyIn } from "../../workbook/layouts/sales/amount-cell";
import type { Finding, FindingCode } from "../../workbook/finding";
import type { AmountKind, DateOrder, SalesEntry } from "../../workbook/reading/mapping";
import { cellAddress } from "../../workbook/address";
import { cellsOf, findColumn } from "../../workbook/reading/sheet-cells";
import { typicalOfSample } from "../../workbook/sources/decimals-of-kinds";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { type LinesDatabase, StatementWriter } from "./database";
import { isTotalRow, type LabelsOfTotals, labelsOfTotals, type PlannedTotals } from "./labels-of-totals";
import { RefusedLines } from "./refused-lines";
import type { SourceColumn, SourceTable } from "./source-table";
import { nameOf, textsOf } from "./source-texts";
import { isBlankText, isNoAmount } from "./text-amounts";
import { profileTexts, type TextProfile } from "./text-profile";
import { profileDates } from "./text-dates";

/** A column of money: what SQL reads in it. */
export interface AmountPlan {
  readonly column: SourceColumn;
  /** The amount; null where there is none. */
  readonly amount: string;
  /** Whether anything stands there. */
  readonly isFilled: string;
  /** Whether what stands there is no amount. */
  readonly isRefused: string;
  readonly kind: AmountKind;
  /** -1: written as negative amounts that are to be taken off. */
  readonly sign: 1 | -1;
}

/** All that is decided of a source before its lines are added up; SQL of ours and names quoted, texts of cells as values. */
export interface ReadingPlan {
  readonly table: SourceTable;
  readonly entry: SalesEntry;
  readonly revenue: AmountPlan;
  readonly quantity: AmountPlan | null;
  readonly tax: AmountPlan | { readonly rate: number } | null;
  readonly deductions: readonly AmountPlan[];
  readonly costs: readonly { readonly level: string; readonly columns: readonly AmountPlan[] }[];
  readonly profit: AmountPlan | null;
  readonly volumes: readonly { readonly name: string; readonly plan: AmountPlan }[];
  readonly named: Readonly<Record<"customer" | "product" | "segment" | "territory" | "order", SourceColumn | null>>;
  readonly date: { readonly ymd: string; readonly column: SourceColumn } | null;
  readonly period: SourceColumn | null;
  readonly year: SourceColumn | null;
  readonly totals: readonly PlannedTotals[];
  readonly suspected: LabelsOfTotals["suspected"];
  readonly rules: readonly {
    readonly kind: "exclude" | "negate";
    readonly column: SourceColumn;
    readonly texts: readonly string[];
    readonly hasBlank: boolean;
  }[];
  readonly plan: { readonly column: SourceColumn; readonly texts: readonly string[] } | boolean;
  readonly currency: {
    readonly column: SourceColumn;
    readonly rates: readonly { readonly text: string; readonly rate: number }[];
  } | null;
  readonly others: readonly { readonly heading: string; readonly column: SourceColumn }[];
  /** Whether all money has at most four decimals and fifteen digits. */
  readonly isNarrow: boolean;
  readonly findings: readonly Finding[];
}

const NAMED = ["customer", "product", "segment", "territory", "order"] as const;
/** As `namesDown` has it: blank among the lines at least this share, a name stands once above its lines. */
const MOSTLY_BLANK = 0.4;

/** @throws RefusedLines where anything cannot be read as a sheet's cells would be */
export async function planReading(
  database: LinesDatabase,
  table: SourceTable,
  entry: SalesEntry,
  sheet: SheetSnapshot,
): Promise<ReadingPlan> {
  const { dialect } = database;
  const source = table.name;
  const cells = cellsOf(sheet);
  const findings: Finding[] = [];
  const note = (code: FindingCode, column: number | null, value: Finding["value"]): void => {
    findings.push({ code, sheet: source, cell: column === null ? null : cellAddress(0, column), value });
  };
  const onlyInSheets = onlyInSheetsOf(entry);
  if (onlyInSheets !== null) throw new RefusedLines("lines.only-in-sheets", { source, ...onlyInSheets });
  if ((entry.joins ?? []).length > 0) throw new RefusedLines("lines.joins", { source });
  if (entry.lastRow !== undefined) throw new RefusedLines("lines.several-tables", { source, row: entry.lastRow + 1 });
  const indexOf = (name: string): number => {
    const index = findColumn(cells, 0, name);
    if (index === null || table.columns[index] === undefined) {
      throw new RefusedLines("lines.column-missing", { source, column: name, columns: headingsOf(table) });
    }
    return index;
  };
  const columnAt = (index: number): SourceColumn => table.columns[index] as SourceColumn;
  const columnOf = (name: string | null | undefined): SourceColumn | null =>
    name === null || name === undefined ? null : columnAt(indexOf(name));
  noteDuplicates(table, note);

  const revenueIndex = indexOf(entry.revenue);
  const typical = typicalOfSample(sheet, revenueIndex);
  const byColumn = <Value>(named: Readonly<Record<string, Value>> | undefined): ReadonlyMap<number, Value> =>
    new Map(Object.entries(named ?? {}).map(([name, value]) => [indexOf(name), value]));
  const kinds = byColumn(entry.kinds);
  const stated = byColumn(entry.decimals);
  const taken = new Set([
    revenueIndex,
    ...[...(entry.deductions ?? []), ...Object.values(entry.costs ?? {}).flat()].map(indexOf),
  ]);
  const currencies = new Map<string, string>();
  const profiles = new Map<number, TextProfile>();
  const amountOf = async (name: string): Promise<{ readonly index: number }> => {
    const index = indexOf(name);
    const column = columnAt(index);
    if (column.kind !== "text" || profiles.has(index)) return { index };
    const compare = index === revenueIndex || !taken.has(index) || kinds.has(index) ? null : typical;
    const profile = await profileTexts(database, table, column, stated.get(index), { sheet, column: index, compare });
    profiles.set(index, profile);
    if (profile.assumed !== null) {
      const { example, read } = profile.assumed;
      const other = profile.sign === "comma" ? "point" : "comma";
      note("decimals-assumed", index, `${example} = ${read}; "decimals": {"${column.heading}": "${other}"}`);
    }
    for (const [currency, example] of profile.currencies) {
      if (!currencies.has(currency)) currencies.set(currency, example);
    }
    return { index };
  };
  const names = new Set([
    entry.revenue,
    ...(entry.deductions ?? []),
    ...Object.values(entry.costs ?? {}).flat(),
    ...[entry.profit, entry.quantity, typeof entry.tax === "string" ? entry.tax : null].filter(
      (name) => typeof name === "string",
    ),
    ...(entry.pools ?? []).flatMap(({ keys }) => keys.flatMap(({ column }) => column ?? [])),
  ]);
  const indices = new Map<string, number>();
  for (const name of names) indices.set(name, (await amountOf(name)).index);
  if (currencies.size > 1) {
    const [, second] = [...currencies.values()];
    note("mixed-currency", null, second ?? "");
  }

  const raw = (index: number): Pick<AmountPlan, "amount" | "isFilled" | "isRefused"> =>
    rawAmount(database, columnAt(index), profiles.get(index));
  const measured = await measure(
    database,
    table,
    raw(revenueIndex).amount,
    [...new Set(indices.values())],
    columnAt,
    raw,
  );
  const isNarrow = [...measured.values()].every(({ narrow }) => narrow);
  const money = dialect.money(isNarrow);
  const planOf = (name: string, isTakenOff = false): AmountPlan => {
    const index = indices.get(name) ?? indexOf(name);
    const { amount, ...rest } = raw(index);
    const counts = measured.get(index);
    const sign = isTakenOff && counts !== undefined && counts.negative > counts.positive ? -1 : 1;
    if (sign === -1) note("negative-amounts", index, columnAt(index).heading);
    return {
      column: columnAt(index),
      amount: `cast(${amount} as ${money})`,
      ...rest,
      kind: kinds.get(index) ?? "money",
      sign,
    };
  };
  const deductions = (entry.deductions ?? []).map((name) => planOf(name, true));
  const costs = Object.entries(entry.costs ?? {})
    .map(([level, columns]) => ({ level, columns: columns.map((name) => planOf(name, true)) }))
    .sort((one, other) => contributionOrder(one.level) - contributionOrder(other.level));

  const named = Object.fromEntries(NAMED.map((key) => [key, columnOf(entry[key])])) as ReadingPlan["named"];
  const dateColumn = columnOf(entry.date);
  const dates = dateColumn === null ? null : await profileDates(database, table, dateColumn, entry.dateOrder ?? null);
  if (dates !== null && dates.assumed !== null && dateColumn !== null) {
    const other: DateOrder = dates.assumed === "mdy" ? "dmy" : "mdy";
    note("dates-as-text", table.columns.indexOf(dateColumn), `${dateColumn.heading}; "dateOrder": "${other}"`);
  }
  if (dates !== null && dateColumn !== null) {
    for (const example of dates.unread) note("date-not-read", table.columns.indexOf(dateColumn), example);
  }
  const texts = async (column: SourceColumn): Promise<readonly string[]> => textsOf(database, table, column);
  const scenario = columnOf(entry.scenario);
  const plan =
    entry.plan === true
      ? true
      : scenario === null
        ? false
        : { column: scenario, texts: (await texts(scenario)).filter(isPlan) };
  const rules = [];
  for (const kind of ["exclude", "negate"] as const) {
    for (const [name, words] of Object.entries(entry[kind] ?? {})) {
      const column = columnAt(indexOf(name));
      const keys = new Set(words.map(matchingKey));
      rules.push({
        kind,
        column,
        texts: (await texts(column)).filter((text) => keys.has(matchingKey(text))),
        hasBlank: keys.has(""),
      });
    }
  }
  const currency = await currencyPlan(database, table, entry, columnOf(entry.currencyColumn));
  const labels = labelColumns(
    table,
    revenueIndex,
    [...Object.values(named), dateColumn, columnOf(entry.period), scenario],
    [...indices.values()],
  );
  const said = [...Object.values(named), dateColumn, columnOf(entry.period), scenario].filter((one) => one !== null);
  const { totals, suspected } = await labelsOfTotals(database, table, labels, [...new Set(said)]);
  const optional = (name: string | null | undefined): AmountPlan | null =>
    typeof name === "string" ? planOf(name) : null;
  const result: ReadingPlan = {
    table,
    entry,
    revenue: planOf(entry.revenue),
    quantity: optional(entry.quantity),
    tax: typeof entry.tax === "string" ? planOf(entry.tax) : (entry.tax ?? null),
    deductions,
    costs,
    profit: optional(entry.profit),
    volumes: [...new Set((entry.pools ?? []).flatMap(({ keys }) => keys.flatMap(({ column }) => column ?? [])))].map(
      (name) => ({ name, plan: planOf(name) }),
    ),
    named,
    date: dates === null || dateColumn === null ? null : { ymd: dates.ymd, column: dateColumn },
    period: columnOf(entry.period),
    year: columnOf(entry.year),
    totals,
    suspected,
    rules,
    plan,
    currency,
    others: (entry.views ?? []).map((name) => {
      const column = columnAt(indexOf(name));
      return { heading: column.heading === "" ? name : column.heading, column };
    }),
    isNarrow,
    findings,
  };
  await refuseNamesAboveLines(database, result);
  return result;
}

/** What of an entry a sheet's reader does and no statement here: reading on without it would give other figures. null: nothing. */
function onlyInSheetsOf(
  entry: SalesEntry,
): { readonly column: string; readonly kind: string; readonly line: string } | null {
  const [unit] = Object.keys(entry.units ?? {});
  if (unit !== undefined) return { column: unit, kind: "units", line: "" };
  const [income] = entry.income ?? [];
  if (income !== undefined) return { column: income, kind: "income", line: "" };
  const [ofOrder] = Object.entries(entry.kinds ?? {}).flatMap(([name, kind]) => (kind === "order" ? [name] : []));
  return ofOrder === undefined ? null : { column: ofOrder, kind: "order", line: `"kinds": {"${ofOrder}": "money"}` };
}

export function headingsOf({ columns }: SourceTable): string {
  return columns.map(({ heading }) => heading).join(", ");
}

function noteDuplicates(
  { columns }: SourceTable,
  note: (code: FindingCode, column: number, value: string) => void,
): void {
  const met = new Set<string>();
  columns.forEach(({ heading }, index) => {
    const key = matchingKey(heading);
    if (key !== "" && met.has(key)) note("duplicate-heading", index, heading);
    met.add(key);
  });
}

function rawAmount(
  { dialect }: LinesDatabase,
  { sql, kind }: SourceColumn,
  profile: TextProfile | undefined,
): Pick<AmountPlan, "amount" | "isFilled" | "isRefused"> {
  switch (kind) {
    case "text": {
      const amount = profile?.amount(dialect.money(false)) ?? "null";
      const isFilled = `not ${isBlankText(dialect, sql)}`;
      return { amount, isFilled, isRefused: `(not ${isNoAmount(dialect, sql)} and ${amount} is null)` };
    }
    case "double":
      return {
        amount: `case when ${dialect.isFinite(sql)} then ${sql} end`,
        isFilled: `${sql} is not null`,
        isRefused: `(${sql} is not null and not ${dialect.isFinite(sql)})`,
      };
    case "integer":
    case "decimal":
      return { amount: sql, isFilled: `${sql} is not null`, isRefused: "false" };
    default:
      return {
        amount: `cast(null as ${dialect.money(true)})`,
        isFilled: `${sql} is not null`,
        isRefused: `${sql} is not null`,
      };
  }
}

interface Measured {
  readonly narrow: boolean;
  readonly negative: number;
  readonly positive: number;
}

/** Largest amount of narrow money, and how many digits exact money has before its decimals. */
const NARROW = 1e13;
const LARGEST = 1e26;

/** In one pass over the source: how large and how fine amounts are, and their signs against revenue's. */
async function measure(
  database: LinesDatabase,
  table: SourceTable,
  revenue: string,
  indices: readonly number[],
  columnAt: (index: number) => SourceColumn,
  raw: (index: number) => Pick<AmountPlan, "amount">,
): Promise<ReadonlyMap<number, Measured>> {
  const keys = table.partitionedBy.map(({ sql }) => sql).join(", ");
  const inner = indices.map((index, n) => `${raw(index).amount} as a${n}`).join(", ");
  const isNegative = (n: number): string => `(a${n} < 0) <> (r is not null and r < 0)`;
  const parts = indices.map(
    (_, n) =>
      `max(abs(a${n})) as most_${n}, count(case when ${database.dialect.isFine(`a${n}`)} then 1 end) as fine_${n}, count(case when a${n} <> 0 and ${isNegative(n)} then 1 end) as negative_${n}, count(case when a${n} <> 0 and not (${isNegative(n)}) then 1 end) as positive_${n}`,
  );
  const outer = indices.map(
    (_, n) =>
      `cast(coalesce(max(most_${n}), 0) as varchar), cast(sum(fine_${n}) as varchar), cast(sum(negative_${n}) as varchar), cast(sum(positive_${n}) as varchar)`,
  );
  const [row = []] = await database.rows({
    sql: `select ${outer.join(", ")} from (select ${parts.join(", ")} from (select ${[`${revenue} as r`, inner, ...table.partitionedBy.map(({ sql }) => sql)].join(", ")} from ${table.relation}) t${keys === "" ? "" : ` group by ${keys}`}) p`,
    values: [],
  });
  return new Map(
    indices.map((index, n) => {
      const [most = 0, fine = 0, negative = 0, positive = 0] = row.slice(4 * n, 4 * n + 4).map(Number);
      if (most >= LARGEST) {
        throw new RefusedLines("lines.too-large", { source: table.name, column: columnAt(index).heading });
      }
      return [index, { narrow: fine === 0 && most < NARROW, negative, positive }];
    }),
  );
}

async function currencyPlan(
  database: LinesDatabase,
  table: SourceTable,
  entry: SalesEntry,
  column: SourceColumn | null,
): Promise<ReadingPlan["currency"]> {
  if (column === null) return null;
  const found = await textsOf(database, table, column);
  const keyOf = (name: string): string => currencyIn(name) ?? matchingKey(name);
  const rates = new Map(Object.entries(entry.rates ?? {}).map(([name, rate]) => [keyOf(name), rate]));
  const keys = new Map(found.map((text) => [keyOf(text), text]));
  if (keys.size > 1 && [...keys.keys()].some((key) => !rates.has(key))) {
    throw new RefusedLines("lines.currencies", { source: table.name, currencies: [...keys.values()].join(", ") });
  }
  return { column, rates: found.map((text) => ({ text, rate: rates.get(keyOf(text)) ?? 1 })) };
}

/** Columns of words in which labels of totals may stand: the mapped dimensions and the texts up to the last of them. */
function labelColumns(
  { columns }: SourceTable,
  revenue: number,
  mapped: readonly (SourceColumn | null)[],
  amounts: readonly number[],
): readonly SourceColumn[] {
  const dimensions = new Set(mapped.filter((column) => column !== null));
  const last = Math.max(revenue, ...[...dimensions].map((column) => columns.indexOf(column)));
  return columns.filter(
    (column, index) =>
      !amounts.includes(index) &&
      (dimensions.has(column) || (index <= last && column.kind === "text" && column.heading !== "")),
  );
}

/** Names that stand once above their lines belong to an order of rows that a database does not keep. */
async function refuseNamesAboveLines(database: LinesDatabase, plan: ReadingPlan): Promise<void> {
  const columns = Object.values(plan.named).filter((column) => column !== null);
  if (columns.length === 0) return;
  const isLine = [plan.revenue, ...plan.deductions, ...plan.costs.flatMap((one) => one.columns)]
    .map(({ isFilled }) => isFilled)
    .join(" or ");
  const { relation, partitionedBy } = plan.table;
  const keys = partitionedBy.map(({ sql }) => sql).join(", ");
  const writer = new StatementWriter();
  const isTotal = isTotalRow(database, writer, plan);
  const counts = columns.map((column, n) => `count(case when ${nameOf(database, column)} is null then 1 end) as b${n}`);
  const [row = []] = await database.rows(
    writer.done(
      `select cast(sum(n) as varchar), ${columns.map((_, n) => `cast(sum(b${n}) as varchar)`).join(", ")} from (select count(*) as n, ${counts.join(", ")} from ${relation} where (${isLine}) and case when ${isTotal} then 1 else 0 end = 0${keys === "" ? "" : ` group by ${keys}`}) p`,
    ),
  );
  const [lines = 0, ...blanks] = row.map(Number);
  columns.forEach(({ heading }, index) => {
    const blank = blanks[index] ?? 0;
    if (blank < lines && blank >= MOSTLY_BLANK * lines && blank > 0) {
      throw new RefusedLines("lines.blank-names", { source: plan.table.name, column: heading, blank, lines });
    }
  });
}
