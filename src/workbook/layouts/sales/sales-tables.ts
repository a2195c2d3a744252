import { matchingKey } from "../../../language/matching-key";
import { netRevenueOf } from "../../../profitability/margins";
import type { SalesLine } from "../../../profitability/sales";
import type { WorkbookSnapshot } from "../../snapshot";
import type { WorkbookProposal } from "../../reading/detect/workbook-proposal";
import { departmentRegister } from "../../reading/departments";
import { newJournal } from "../../reading/journal";
import type { ProposalReason, SalesEntry } from "../../reading/mapping";
import { cellsOf, headerRow } from "../../reading/sheet-cells";
import { columnsMeaning } from "./columns-meaning";
import { readSales } from "./read";
import type { SalesNote } from "./sales-note";

const PURCHASES = /purchas|procure|(^|\W)(bills?|vendors?|suppliers?)(\W|$)|خرید|تامین/;
const PLAN = /(^|[^a-z])(budget|plan|planned|forecast|target)s?([^a-z]|$)|بودجه|برنامه|پیش ?بینی|هدف/;
const RETURNS = /(^|[^a-z])(returns?|credit (notes?|memos?)|refunds?)([^a-z]|$)|برگشت|مرجوع/;
const EXPENSES = /(^|[^a-z])(expenses?|costs?|payroll|overheads?)([^a-z]|$)|هزینه/;

interface Table {
  readonly proposal: WorkbookProposal;
  readonly entry: SalesEntry;
  readonly lines: readonly SalesLine[];
  readonly total: number;
}

/**
 * Which of several tables that look like sales are sales: purchases, summaries, copies and heads of invoices are not added to the
 * lines they stand beside; a budget is the plan; returns with positive amounts count with the other sign.
 */
export function salesTables(
  snapshot: WorkbookSnapshot,
  proposals: readonly WorkbookProposal[],
): readonly WorkbookProposal[] {
  const tables = proposals.flatMap((proposal): readonly Table[] => {
    const { entry } = proposal;
    return entry.layout === "sales" ? [tableOf(snapshot, proposal, entry)] : [];
  });
  if (tables.length === 0) return proposals;
  const changed = new Map<WorkbookProposal, WorkbookProposal | null>();
  const leaveOut = (table: Table, code: ProposalReason["code"], of: Table | null): void => {
    const beside = tables.find(
      (one) => one !== table && one.entry.sheet === table.entry.sheet && changed.get(one.proposal) !== null,
    );
    if (beside !== undefined) {
      // Another block of the same sheet is read on: what is left out of it is said there.
      const current = changed.get(beside.proposal) ?? beside.proposal;
      const note = {
        code: "summary-left-out" as const,
        column: null,
        value: of?.entry.sheet ?? beside.entry.sheet,
      };
      changed.set(table.proposal, null);
      changed.set(beside.proposal, { ...current, salesNotes: [...(current.salesNotes ?? []), note] });
      return;
    }
    changed.set(table.proposal, leftOut(table, { code, count: 0, ...(of === null ? {} : { sheet: of.entry.sheet }) }));
  };
  const sales: Table[] = [];
  for (const table of tables) {
    const name = matchingKey(table.entry.sheet.replace(/_/g, " "));
    const meanings = meaningsOf(snapshot, table.entry);
    const isPurchase =
      (meanings.has("supplier") && !meanings.has("customer")) || (PURCHASES.test(name) && !/sales|فروش/.test(name));
    if (isPurchase) leaveOut(table, "purchases", null);
    else if (tables.length > 1 && EXPENSES.test(name) && !/sales|فروش/.test(name)) leaveOut(table, "expenses", null);
    else sales.push(table);
  }
  // A plan beside the actual on the same sheet is no copy and no summary of it.
  const others = sales.filter((table) => !changed.has(table.proposal) && table.entry.plan !== true);
  if (others.length < 2) return applied(proposals, changed);
  const kept: Table[] = [];
  for (const table of [...others].sort((one, other) => other.lines.length - one.lines.length)) {
    const plan = planOrReturns(table, others);
    if (plan !== null) {
      changed.set(table.proposal, plan);
      continue;
    }
    const of = kept.find((one) => isSummaryOf(table, one) || isCopyIn(table, one));
    const heads = kept.find((one) => areHeadsOf(table, one));
    if (of !== undefined) leaveOut(table, isCopyIn(table, of) ? "copy-of-sheet" : "summary-of-lines", of);
    else if (heads !== undefined) {
      leaveOut(table, "heads-of-lines", heads);
      const current = changed.get(heads.proposal) ?? heads.proposal;
      if (current.entry.layout === "sales")
        changed.set(heads.proposal, { ...current, entry: joinedTo(current.entry, table.entry) });
    } else kept.push(table);
  }
  for (const table of sumOfOthers(kept)) leaveOut(table, "summary-of-lines", kept.find((one) => one !== table) ?? null);
  return applied(proposals, changed);
}

/** The proposals with what has become of them; null: gone. */
function applied(
  proposals: readonly WorkbookProposal[],
  changed: ReadonlyMap<WorkbookProposal, WorkbookProposal | null>,
): readonly WorkbookProposal[] {
  return proposals.flatMap((proposal) => {
    const other = changed.get(proposal);
    return other === null ? [] : [other ?? proposal];
  });
}

/** A table whose lines are read when they are first compared with those of another: of one table alone never. */
function tableOf(snapshot: WorkbookSnapshot, proposal: WorkbookProposal, entry: SalesEntry): Table {
  let lines: readonly SalesLine[] | null = null;
  const read = (): readonly SalesLine[] => (lines ??= linesOf(snapshot, entry));
  return {
    proposal,
    entry,
    get lines() {
      return read();
    },
    get total() {
      return read().reduce((sum, line) => sum + netRevenueOf(line), 0);
    },
  };
}

function linesOf(snapshot: WorkbookSnapshot, entry: SalesEntry): readonly SalesLine[] {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined) return [];
  const cells = cellsOf(sheet);
  const endRow = Math.min(cells.bottom, entry.lastRow ?? cells.bottom);
  const context = { cells, journal: newJournal(), departments: departmentRegister(), endRow };
  return readSales(entry, context, snapshot)?.data.lines ?? [];
}

function meaningsOf(snapshot: WorkbookSnapshot, entry: SalesEntry): ReadonlySet<string> {
  const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
  if (sheet === undefined) return new Set();
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.revenue]);
  return header === null ? new Set() : columnsMeaning(cells, header);
}

function leftOut({ entry }: Table, reason: ProposalReason): WorkbookProposal {
  return { entry: { layout: "ignore", sheet: entry.sheet }, confidence: 0.8, reasons: [reason], scaleAmbiguous: false };
}

function planOrReturns({ proposal, entry, lines }: Table, tables: readonly Table[]): WorkbookProposal | null {
  const name = matchingKey(entry.sheet.replace(/_/g, " "));
  const note = (code: "table-as-plan" | "returns-negated", value: string): readonly SalesNote[] => [
    ...(proposal.salesNotes ?? []),
    { code, column: null, value },
  ];
  if (tables.length < 2) return null;
  if (PLAN.test(name) && (entry.scenario ?? null) === null)
    return { ...proposal, entry: { ...entry, plan: true }, salesNotes: note("table-as-plan", `"plan": false`) };
  const positive = lines.filter((line) => netRevenueOf(line) > 0).length;
  if (RETURNS.test(name) && positive * 2 > lines.length)
    return { ...proposal, entry: { ...entry, sign: "reversed" }, salesNotes: note("returns-negated", `"sign"`) };
  return null;
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 0.011 + 1e-6 * Math.max(Math.abs(one), Math.abs(other));
}

const KEYS = ["customer", "product", "segment", "territory"] as const;

/** Fewer rows, each name once, and for each name what the lines of that name add up to. */
function isSummaryOf(table: Table, lines: Table): boolean {
  if (table.lines.length === 0 || table.lines.length > lines.lines.length) return false;
  for (const key of KEYS) {
    const names = table.lines.map((line) => matchingKey(line[key] ?? ""));
    if (names.includes("") || new Set(names).size !== names.length) continue;
    const sums = new Map<string, number>();
    for (const line of lines.lines) {
      const name = matchingKey(line[key] ?? "");
      sums.set(name, (sums.get(name) ?? 0) + netRevenueOf(line));
    }
    const agree = table.lines.filter((line) =>
      near(netRevenueOf(line), sums.get(matchingKey(line[key] ?? "")) ?? Number.NaN),
    );
    if (agree.length >= 0.9 * table.lines.length && table.lines.length < lines.lines.length) return true;
  }
  return false;
}

/** Every line of it, with its order or date, stands in the other table too. */
function isCopyIn(table: Table, other: Table): boolean {
  if (table.lines.length === 0 || table.lines.length > other.lines.length) return false;
  const hasKey = table.lines.every(({ order, date }) => order !== null || date !== null);
  if (!hasKey)
    return (
      table.lines.length === other.lines.length && fingerprints(table).join("\n") === fingerprints(other).join("\n")
    );
  const left = new Map<string, number>();
  for (const print of fingerprints(other)) left.set(print, (left.get(print) ?? 0) + 1);
  return fingerprints(table).every((print) => {
    const count = left.get(print) ?? 0;
    left.set(print, count - 1);
    return count > 0;
  });
}

function fingerprints({ lines }: Table): readonly string[] {
  return lines
    .map((line) =>
      [line.order, line.date, line.customer, line.product, Math.round(netRevenueOf(line) * 100)].join("\u0001"),
    )
    .sort();
}

/** One row an order, with the sum of the order's lines. */
function areHeadsOf(heads: Table, lines: Table): boolean {
  const orders = heads.lines.map(({ order }) => order ?? "");
  if (orders.length < 2 || orders.includes("") || new Set(orders).size !== orders.length) return false;
  const sums = new Map<string, number>();
  for (const line of lines.lines) sums.set(line.order ?? "", (sums.get(line.order ?? "") ?? 0) + netRevenueOf(line));
  const known = heads.lines.filter(({ order }) => sums.has(order ?? ""));
  const agree = known.filter((line) => near(netRevenueOf(line), sums.get(line.order ?? "") ?? 0));
  return known.length >= 0.8 * orders.length && agree.length >= 0.8 * known.length;
}

/** The lines look up in the heads what they do not say themselves. */
function joinedTo(lines: SalesEntry, heads: SalesEntry): SalesEntry {
  const columns = Object.fromEntries(
    (["customer", "product", "segment", "territory", "date"] as const).flatMap((key) =>
      (lines[key] ?? null) === null && typeof heads[key] === "string" ? [[key, heads[key]]] : [],
    ),
  );
  if (Object.keys(columns).length === 0 || typeof lines.order !== "string" || typeof heads.order !== "string")
    return lines;
  const join = {
    sheet: heads.sheet,
    ...(heads.header === undefined ? {} : { header: heads.header }),
    key: lines.order,
    theirKey: heads.order,
    columns,
  };
  return { ...lines, joins: [...(lines.joins ?? []), join] };
}

/** Tables of one sum that all the others make together: the year beside its months. */
function sumOfOthers(kept: readonly Table[]): readonly Table[] {
  if (kept.length < 3) return [];
  const total = kept.reduce((sum, table) => sum + table.total, 0);
  return kept.filter((table) => table.total !== 0 && near(table.total, total - table.total)).slice(0, 1);
}
