import type { SalesMeaning } from "../../../language/money-words";
import { isPlan } from "../../../profitability/selection";
import type { SalesEntry } from "../../reading/mapping";
import { findColumn, type SheetCells } from "../../reading/sheet-cells";
import { amountsOfColumn } from "./column-amounts";
import { fateOfDocument, fateOfStatus, type LineFate } from "./document-words";
import type { SalesNote } from "./sales-note";

interface Table {
  readonly cells: SheetCells;
  readonly header: number;
  readonly end: number;
  readonly columns: ReadonlyMap<SalesMeaning, readonly number[]>;
  readonly name: (column: number) => string;
  readonly revenue: Pick<SalesEntry, "revenue" | "quantity" | "kinds" | "sign">;
}

interface LineRules {
  readonly rules: Pick<SalesEntry, "exclude" | "negate">;
  /** A column of kinds that turned out to say what is plan. */
  readonly scenario: string | null;
  readonly notes: readonly SalesNote[];
}

/** Texts of a column that are looked at. */
const MOST_WORDS = 60;

/** Lines that are no sales, and credit notes, by the words of a status or of a kind of document. */
export function linesByWords(table: Table): LineRules {
  const { columns, name } = table;
  const exclude: Record<string, readonly string[]> = {};
  const negate: Record<string, readonly string[]> = {};
  const notes: SalesNote[] = [];
  let scenario: string | null = null;
  const note = (code: SalesNote["code"], column: number, words: readonly Word[], line: string): void => {
    const shown = words.map(({ text, lines }) => `“${text}” (${lines})`).join(", ");
    notes.push({ code, column, value: `${shown}; ${line}` });
  };
  for (const column of columns.get("status") ?? []) {
    const all = wordsOf(table, column);
    const gone = all.filter(({ text }) => fateOfStatus(text) === "void");
    if (gone.length === 0 || gone.length === all.length) continue;
    exclude[name(column)] = gone.map(({ text }) => text);
    note("lines-left-out", column, gone, `"exclude": {}`);
  }
  // "نوع" heads kinds of documents as well as scenarios.
  for (const column of [...(columns.get("documentType") ?? []), ...(columns.get("scenario") ?? [])]) {
    const all = wordsOf(table, column);
    const words = all.map(({ text }) => text);
    const fateOf = ({ text }: Word): LineFate | null => fateOfDocument(text, words);
    const credits = all.filter((word) => fateOf(word) === "credit");
    const isDocuments = all.some((word) => fateOf(word) === "sale") || credits.length > 0;
    if (!isDocuments) {
      if (all.some(({ text }) => isPlan(text)) && !all.every(({ text }) => isPlan(text))) scenario = name(column);
      continue;
    }
    const others = all.filter((word) => ["other", "void"].includes(fateOf(word) ?? ""));
    const unknown = all.filter((word) => fateOf(word) === null);
    if (unknown.length > 0 && unknown.length < all.length)
      note("lines-of-unknown-kind", column, unknown, `"exclude": {"${name(column)}": ["${unknown[0]?.text ?? ""}"]}`);
    if (others.length > 0 && others.length < all.length) {
      exclude[name(column)] = others.map(({ text }) => text);
      note("lines-left-out", column, others, `"exclude": {}`);
    }
    const positive = credits.filter(({ positive: above, negative }) => above > negative);
    if (positive.length > 0 && credits.length < all.length) {
      negate[name(column)] = positive.map(({ text }) => text);
      note("lines-negated", column, positive, `"negate": {}`);
    }
  }
  return {
    rules: {
      ...(Object.keys(exclude).length === 0 ? {} : { exclude }),
      ...(Object.keys(negate).length === 0 ? {} : { negate }),
    },
    scenario,
    notes,
  };
}

interface Word {
  readonly text: string;
  readonly lines: number;
  readonly positive: number;
  readonly negative: number;
}

/** The texts of a column with how many lines have them, and the signs of their amounts. Empty: too many to be kinds. */
function wordsOf({ cells, header, end, revenue }: Table, column: number): readonly Word[] {
  const amount = findColumn(cells, header, revenue.revenue);
  const quantity = typeof revenue.quantity === "string" ? findColumn(cells, header, revenue.quantity) : null;
  const amountAt = amount === null ? null : amountsOfColumn(cells, amount, header + 1, end);
  const quantityAt = quantity === null ? null : amountsOfColumn(cells, quantity, header + 1, end);
  const isComputed = revenue.kinds?.[revenue.revenue] === "each";
  const words = new Map<string, { lines: number; positive: number; negative: number }>();
  for (let row = header + 1; row < end; row += 1) {
    const text = cells.textAt(row, column);
    if (text === "" || amountAt === null) continue;
    const word = words.get(text) ?? { lines: 0, positive: 0, negative: 0 };
    if (!words.has(text)) {
      if (words.size >= MOST_WORDS) return [];
      words.set(text, word);
    }
    word.lines += 1;
    const own = Math.sign(amountAt(row) ?? 0);
    const many = Math.sign(quantityAt?.(row) ?? 1);
    const sign = isComputed ? own * many : revenue.sign === "quantity" && many < 0 ? -Math.abs(own) : own;
    if (sign > 0) word.positive += 1;
    else if (sign < 0) word.negative += 1;
  }
  return [...words].map(([text, word]) => ({ text, ...word }));
}
