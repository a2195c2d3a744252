import { matchingKey } from "../../../language/matching-key";
import type { SalesMeaning } from "../../../language/money-words";
import { cellAddress, columnLetters } from "../../address";
import type { SalesEntry } from "../../reading/mapping";
import { readAmount } from "./amount-cell";
import { decideAmounts } from "./decide-amounts";
import { figureAt, lineFigures } from "./line-figures";
import { linesByWords } from "./lines-by-words";
import { areMarksOfDepartments, lookLikeMarks } from "./marks-of-departments";
import { byScenario, moneyColumns } from "./money-columns";
import { orderLines } from "./order-lines";
import { groupNames } from "./group-names";
import { type ColumnsByMeaning, columnsByMeaning, headingOver, headingsKnown, holdsCodes } from "./table-columns";
import { summaryRowsAt } from "./sales-summaries";
import type { SalesNote } from "./sales-note";
import { findColumn, type SheetCells } from "../../reading/sheet-cells";
import { columnName, type DetectionContext, type Draft } from "../../reading/detect/draft";
import { headerCandidates } from "../../reading/detect/header-rows";
import type { Region } from "../../reading/detect/regions";
import { unusedFigures } from "./unused-figures";

const FEWEST_LINES = 3;
/** An entry that follows what its headings say by arithmetic names it surer than one that multiplies. */
const SURE = 0.7;

/** The accountant's lines: an amount sold, and something that says to whom or of what. */
export function detectSales({ cells, region }: DetectionContext): Draft | null {
  const candidates = headerCandidates(cells, region)
    .map((header) => ({ header, known: headingsKnown(cells, region, header) }))
    .filter(({ known }) => known > 1)
    // Headings in two rows: the row under which the most columns are known.
    .sort((one, other) => other.known - one.known || one.header - other.header);
  for (const { header } of candidates) {
    const draft = draftBelow(cells, region, header);
    if (draft !== null) return draft;
  }
  return null;
}

function draftBelow(cells: SheetCells, region: Region, header: number): Draft | null {
  const end = endOfLines(cells, region, header);
  if (end - header - 1 < FEWEST_LINES) return null;
  if (areMarksOfDepartments({ cells, region, header, end })) return null;
  const all = columnsByMeaning({ cells, region, header, end });
  const { actual, plan } = byScenario(all, (column) => headingOver(cells, region, header, column));
  const read = draftOf(cells, region, header, end, actual, plan === null ? [] : [...plan.values()].flat());
  const draft = read !== null && lookLikeMarks({ cells, region, header, end }) ? likeMarks(read) : read;
  const planned = draft === null || plan === null ? null : draftOf(cells, region, header, end, plan, null);
  if (draft === null || planned?.entry.layout !== "sales") return draft;
  const beside: Draft = { ...planned, entry: { ...planned.entry, plan: true }, salesNotes: [] };
  const said: SalesNote = { code: "table-as-plan", column: null, value: `${planned.entry.revenue}; "plan": false` };
  return { ...draft, salesNotes: [...(draft.salesNotes ?? []), said], siblings: [beside] };
}

function likeMarks(draft: Draft): Draft {
  const said: SalesNote = { code: "amounts-like-marks", column: null, value: draft.entry.sheet };
  return { ...draft, salesNotes: [...(draft.salesNotes ?? []), said] };
}

/** @param planned columns of a plan beside the lines; null: these are its columns */
function draftOf(
  cells: SheetCells,
  region: Region,
  header: number,
  end: number,
  columns: ColumnsByMeaning,
  planned: readonly number[] | null,
): Draft | null {
  const place = { cells, region, header, end };
  const dimensions = DIMENSIONS.filter((one) => (columns.get(one) ?? []).length > 0);
  if (dimensions.length === 0) return null;
  const name = (column: number): string => columnName(cells, header, column, columnLetters(column));
  const headingOf = (column: number): string => headingOver(cells, region, header, column);
  const first = (meaning: SalesMeaning): string | null => {
    // A name says more than its code or its group.
    const rank = (column: number): number => rankOf(headingOf(column)) + (holdsCodes(place, column) ? 1.5 : 0);
    const some = columns.get(meaning) ?? [];
    const ranked = some.length < 2 ? some : [...some].sort((one, other) => rank(one) - rank(other));
    // A column that says the same in every line divides nothing: prefer one that differs.
    const column = ranked.find((one) => differs(cells, header, end, one)) ?? ranked[0];
    return column === undefined ? null : name(column);
  };
  const { money, factorOf, isInOneCurrency } = moneyColumns(columns, place, headingOf);
  const summaries = summaryRowsAt(cells, header, end, money("grossRevenue")[0] ?? money("netRevenue")[0] ?? null);
  const figures = lineFigures(cells, { from: header + 1, to: end, skip: summaries, factorOf });
  const order = first("order");
  const orders = orderLines(cells, order === null ? null : findColumn(cells, header, order), figures, headingOf);
  const amounts = decideAmounts({ cells, header, money, headingOf, nameOf: name, figures, orders });
  if (amounts === null) return null;
  const { notes, isComputed, explained, ...decided } = amounts;
  if (isComputed && (columns.get("supplier") ?? []).length > 0 && !columns.has("customer")) return null;
  const lines = linesByWords({ cells, header, end, columns, name, revenue: decided });
  const year = first("year");
  const currency = isInOneCurrency ? null : first("currency");
  const units = unitsOf(decided, (named) => factorOf(findColumn(cells, header, named) ?? -1));
  const entry: SalesEntry = {
    layout: "sales",
    sheet: cells.name,
    header: cellAddress(header, region.column),
    // Another table stands below: its rows are none of these lines.
    ...(!region.isTable && end < cells.bottom ? { lastRow: end } : {}),
    customer: first("customer") ?? groupNames(place),
    product: first("product"),
    segment: first("segment"),
    territory: first("territory") ?? first("market"),
    order,
    date: first("date"),
    period: first("period"),
    scenario: first("scenario") ?? lines.scenario,
    ...decided,
    ...(units === null ? {} : { units }),
    ...(year === null || !columns.has("period") ? {} : { year }),
    ...(currency === null ? {} : { currencyColumn: currency }),
    ...lines.rules,
  };
  const said: SalesNote[] = [...notes, ...lines.notes];
  if (units !== null) said.push(unitsNote(units, (named) => findColumn(cells, header, named)));
  if (planned !== null) {
    const named = [...namesIn(entry)].map((one) => findColumn(cells, header, one) ?? -1);
    const told = new Set([...named, ...planned, ...explained, ...said.flatMap(({ column }) => column ?? [])]);
    const to = region.column + region.columns;
    const revenue = figures.of(findColumn(cells, header, entry.revenue) ?? region.column);
    const isRepeated = (column: number): boolean =>
      figures.proves(
        (row) => figureAt(figures.of(column), row) - figureAt(revenue, row),
        (row) => figureAt(revenue, row),
      );
    const reach = { from: region.column, to };
    const unused = unusedFigures({ cells, header, end, columns: reach, headingOf, told, isRepeated });
    if (unused !== null) said.push(unused);
  }
  return {
    entry,
    confidence: Math.min(0.95, SURE + 0.1 * dimensions.length - (isComputed ? 0.15 : 0)),
    reasons: [{ code: "money-and-dimensions", count: dimensions.length }],
    profiles: [],
    statedScale: null,
    headerRow: header,
    salesNotes: said,
  };
}

const DIMENSIONS = ["customer", "product", "segment", "territory", "market", "order"] as const;

type Decided = Pick<SalesEntry, "revenue" | "deductions" | "costs" | "profit" | "tax">;

function moneyIn({ revenue, deductions = [], costs = {}, profit, tax }: Decided): readonly string[] {
  return [revenue, ...deductions, ...Object.values(costs).flat(), profit, tax].filter((one) => typeof one === "string");
}

function namesIn(entry: SalesEntry): ReadonlySet<string> {
  const { customer, product, segment, territory, order, date, period, scenario, quantity, year, currencyColumn } =
    entry;
  const others = [customer, product, segment, territory, order, date, period, scenario, quantity, year, currencyColumn];
  const ruled = [...Object.keys(entry.exclude ?? {}), ...Object.keys(entry.negate ?? {})];
  return new Set([...moneyIn(entry), ...others.filter((one) => typeof one === "string"), ...ruled]);
}

/** What each column is multiplied by to be in the unit of the amounts; null: all are in one. */
function unitsOf(decided: Decided, factorOf: (name: string) => number): Readonly<Record<string, number>> | null {
  const units = Object.fromEntries(
    moneyIn(decided)
      .map((name): [string, number] => [name, factorOf(name)])
      .filter(([, factor]) => factor !== 1),
  );
  return Object.keys(units).length === 0 ? null : units;
}

function unitsNote(units: Readonly<Record<string, number>>, columnOf: (name: string) => number | null): SalesNote {
  const [first = ""] = Object.keys(units);
  const shown = Object.entries(units).map(([name, factor]) => `${name} × ${factor}`);
  return { code: "units-converted", column: columnOf(first), value: `${shown.join(", ")}; "units": {"${first}": 1}` };
}

/** One past the last row that may be a line: blank rows do not end a table, headings of another one do. */
function endOfLines(cells: SheetCells, region: Region, header: number): number {
  if (region.isTable) return region.row + region.rows;
  let row = region.row + region.rows;
  for (; row < cells.bottom; row += 1) {
    let texts = 0;
    let filled = 0;
    for (let column = region.column; column < region.column + region.columns; column += 1) {
      const value = cells.at(row, column);
      if (value === "") continue;
      filled += 1;
      if (typeof value === "string" && readAmount(value).amount === null) texts += 1;
    }
    if (filled >= 2 && texts === filled && headingsKnown(cells, { ...region, isTable: true }, row) >= 2) break;
  }
  return Math.max(row, header + 1);
}

function rankOf(heading: string): number {
  const key = matchingKey(heading);
  if (/(^|[\s_])(id|code|no\.?|number|sku|barcode|email)$|^(کد|شماره) /.test(key)) return 2;
  return /[\s_](group|line|type|class)$|^(گروه|نوع) /.test(key) ? 1 : 0;
}

function differs(cells: SheetCells, header: number, end: number, column: number): boolean {
  const first = cells.at(header + 1, column);
  for (let row = header + 2; row < end; row += 1) if (cells.at(row, column) !== first) return true;
  return false;
}
