import { columnLetters, parseCell } from "../../address";
import type { WorkbookSnapshot } from "../../snapshot";
import { layoutOf } from "../../layouts/registry";
import { isResponseForm } from "../../authoring/response-form-mark";
import type { MappingEntry, ProposalReason } from "../mapping";
import { regionsOf } from "../detect/regions";
import { cellsOf, isBlank, type SheetCells } from "../sheet-cells";
import type { AccountColumn, NamedUse } from "./column-use";
import type { Decision } from "./decision";
import { accountOf, type RegionAccount } from "./region-account";
import type { RegionColumn } from "./region-columns";

/** What each block of the mapping is, and why. */
export interface AccountedEntry {
  readonly entry: MappingEntry;
  readonly reasons: readonly ProposalReason[];
}

/**
 * One use for every column that holds anything: what the mapping makes of it, else what its heading and cells say. Sheets of our
 * own are no part of it.
 */
export function accountOfWorkbook(
  snapshot: WorkbookSnapshot,
  entries: readonly AccountedEntry[],
): readonly AccountColumn[] {
  return snapshot.sheets
    .filter(({ own, used }) => !own && used !== null)
    .filter((sheet) => !isResponseForm(sheet))
    .flatMap((sheet) =>
      columnsOfSheet(
        cellsOf(sheet),
        entries.filter(({ entry }) => entry.sheet === sheet.name),
      ),
    );
}

function columnsOfSheet(cells: SheetCells, entries: readonly AccountedEntry[]): readonly AccountColumn[] {
  const named = new Map<number, { readonly named: NamedUse; readonly from: AccountedEntry }>();
  for (const from of entries) {
    for (const one of layoutOf(from.entry.layout)?.columns(from.entry, cells) ?? [])
      if (!named.has(one.column)) named.set(one.column, { named: one, from });
  }
  const accounts = regionsOf(cells)
    .map((region) => accountOf(cells, region, region.row + region.rows))
    .filter((account) => account !== null)
    .sort((one, other) => other.region.rows - one.region.rows);
  const columns: AccountColumn[] = [];
  for (let column = cells.left; column < cells.right; column += 1) {
    const own = inAccounts(accounts, column);
    const use = named.get(column);
    if (own === null && use === undefined && isEmpty(cells, column)) continue;
    const heading = own?.column.heading ?? headingIn(cells, entries, column);
    const decision = own === null ? null : own.account.decisionOf(own.column);
    columns.push({
      sheet: cells.name,
      column: columnLetters(column),
      heading,
      ...(use === undefined ? unnamed(decision, entries) : ofEntry(use.named, use.from, decision)),
    });
  }
  return columns;
}

type Said = Pick<AccountColumn, "use" | "scale" | "direction" | "reason" | "confidence">;

function ofEntry(named: NamedUse, { reasons }: AccountedEntry, decision: Decision | null): Said {
  const { use, scale, direction } = named;
  const stated = reasons.some(({ code }) => code === "given")
    ? "given"
    : reasons.some(({ code }) => code === "saved")
      ? "confirmed"
      : null;
  if (stated !== null) return { use, scale, direction, reason: { code: stated, value: null }, confidence: 1 };
  if (decision !== null && decision.use === use)
    return { use, scale, direction, reason: decision.reason, confidence: decision.confidence };
  return { use, scale, direction, reason: { code: named.because, value: null }, confidence: 0.8 };
}

/** A column that no block names: never a criterion, whatever it looks like. */
function unnamed(decision: Decision | null, entries: readonly AccountedEntry[]): Said {
  const plain = { scale: null, direction: null };
  if (decision === null)
    return { ...plain, use: "left out", reason: { code: "not-an-evaluation", value: null }, confidence: 0.5 };
  const { use, reason, confidence, family } = decision;
  const isBesideLines = entries.length > 0 && entries.every(({ entry }) => entry.layout === "sales");
  if (isBesideLines && (use === "criterion" || use === "left out"))
    return { ...plain, use: "left out", reason: { code: "not-in-lines", value: null }, confidence: 0.7 };
  // The scale that it would be read on.
  if (use === "left out") return { ...plain, scale: family?.scale ?? null, use, reason, confidence };
  if (use !== "criterion") return { ...plain, use, reason, confidence };
  const copied = entries.flatMap(({ reasons }) => reasons).find(({ code }) => code === "copy-of-sheet");
  if (copied !== undefined)
    return {
      ...plain,
      use: "left out",
      reason: { code: "copy-of-another-sheet", value: copied.sheet ?? null },
      confidence: 0.8,
    };
  if (entries.some(({ reasons }) => reasons.some(({ code }) => code === "importance")))
    return { ...plain, use: "left out", reason: { code: "importance", value: null }, confidence: 0.7 };
  return {
    ...plain,
    scale: family?.scale ?? null,
    use: "left out",
    reason: { code: "not-an-evaluation", value: null },
    confidence: 0.5,
  };
}

function inAccounts(
  accounts: readonly RegionAccount[],
  column: number,
): { readonly account: RegionAccount; readonly column: RegionColumn } | null {
  for (const account of accounts) {
    const found = account.columns.find((one) => one.column === column);
    if (found !== undefined) return { account, column: found };
  }
  return null;
}

function headingIn(cells: SheetCells, entries: readonly AccountedEntry[], column: number): string {
  const [first] = entries;
  const header = first !== undefined && "header" in first.entry ? parseCell(first.entry.header ?? "") : null;
  return header === null ? "" : cells.textAt(header.row, column);
}

function isEmpty(cells: SheetCells, column: number): boolean {
  for (let row = cells.top; row < cells.bottom; row += 1) if (!isBlank(cells.at(row, column))) return false;
  return true;
}
