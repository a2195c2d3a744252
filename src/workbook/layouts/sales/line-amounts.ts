import { moneyHeading } from "../../../language/money-heading";
import { formatAt } from "../../cell-formats";
import type { DecimalSign, SalesEntry } from "../../reading/mapping";
import type { ReadingContext } from "../../reading/reading-context";
import { remembered } from "../../reading/remembered";
import { findColumn, isBlank } from "../../reading/sheet-cells";
import { currencyKey, readAmount } from "./amount-cell";
import { currencyOfFormat } from "./currency-of-format";
import { unitBelow } from "./money-columns";
import { decimalsOf } from "./decimal-sign";
import { lineFigures } from "./line-figures";
import { rowsInWords } from "./repeated-lines";
import { TextAmounts } from "./text-amounts";

interface AmountPlace {
  readonly header: number;
  readonly end: number;
  readonly revenue: number;
  readonly quantity: number | null;
  readonly columns: readonly number[];
  /** Whether a row is the first of its order. */
  readonly isFirstOfOrder: (row: number) => boolean;
  /** What one unit of each currency is in the report's, by the currency's key. */
  readonly rates: ReadonlyMap<string, number>;
}

/** The money of lines: each column in its own convention of decimals and as what its kind says. */
export interface LineAmounts {
  /**
   * @param base what a share or a percentage is of, money
   * @returns null: blank, or refused with a finding
   */
  readonly amountOf: (row: number, column: number, base: number, isCost?: boolean) => number | null;
  /** Currencies that cells or headings name and that cannot be added up; empty: there is one. */
  readonly currencies: () => readonly string[];
  /** Notes the amounts that are typed as text, after the last line. */
  readonly note: () => void;
}

export function lineAmounts(entry: SalesEntry, { cells, journal }: ReadingContext, place: AmountPlace): LineAmounts {
  const { header, end, revenue, quantity, columns, rates } = place;
  const stated = byColumn(entry.decimals);
  const kinds = byColumn(entry.kinds);
  const units = byColumn(entry.units);
  const signs = new Map<number, DecimalSign>();
  let typical: number | null | undefined;
  const typicalRevenue = (): number | null =>
    (typical ??= lineFigures(cells, { from: header + 1, to: end, skip: new Set() }).typical(revenue));
  const signOf = (column: number): DecimalSign => {
    let sign = signs.get(column);
    if (sign === undefined) {
      const given = stated.get(column);
      const compare = column === revenue || !columns.includes(column) || kinds.has(column) ? null : typicalRevenue();
      const found = decimalsOf(cells, column, header + 1, end, compare);
      sign = given ?? found.sign;
      signs.set(column, sign);
      if (given === undefined && found.isAssumed) {
        const name = cells.textAt(header, column);
        const read = readAmount(found.example ?? "", sign).amount ?? 0;
        journal.noteAt(
          "decimals-assumed",
          cells.name,
          header,
          column,
          `${found.example ?? ""} = ${read}; "decimals": {"${name}": "${sign === "comma" ? "point" : "comma"}"}`,
        );
      }
    }
    return sign;
  };
  const currencies = new Set<string>();
  const currencyByFormat = remembered(currencyOfFormat);
  const formatCurrency = (row: number, column: number): string | null =>
    currencyByFormat(formatAt(cells.sheet.formats, row - cells.top, column - cells.left));
  const texts = new TextAmounts();
  const missing = new Map<number, Set<number>>();
  const missingIn = (column: number): Set<number> => {
    const rows = missing.get(column) ?? new Set();
    missing.set(column, rows);
    return rows;
  };
  const oncePerOrder = new Map<number, boolean>();
  /** What no further line of an order states is the order's: nothing is missing there. */
  const standsOncePerOrder = (column: number): boolean => {
    let isOnce = oncePerOrder.get(column);
    if (isOnce === undefined) {
      isOnce = true;
      for (let row = header + 1; row < end && isOnce; row += 1)
        isOnce = isBlank(cells.at(row, column)) || place.isFirstOfOrder(row);
      oncePerOrder.set(column, isOnce);
    }
    return isOnce;
  };
  const readAt = (row: number, column: number, isCost: boolean): number | null => {
    const value = cells.at(row, column);
    const read = readAmount(value, typeof value === "string" ? signOf(column) : "point");
    if (read.amount !== null && typeof value === "string") texts.add(row, column, value);
    // Named in the cell itself, or by the format that shows it.
    const currency = read.amount === null ? null : (read.currency ?? formatCurrency(row, column));
    if (currency !== null) currencies.add(currency);
    if (currency !== null && currencies.size > 1 && currency !== currencies.values().next().value) {
      journal.noteAt(
        "mixed-currency",
        cells.name,
        row,
        column,
        read.currency === null ? `${String(value)} ${currency}` : value,
      );
    }
    if (read.refused) {
      journal.noteAt("amount-not-a-number", cells.name, row, column, value);
      return null;
    }
    if (read.amount === null && isCost && !(standsOncePerOrder(column) && !place.isFirstOfOrder(row)))
      missingIn(column).add(row);
    if (read.amount === null || currency === null) return read.amount;
    return read.amount * (rates.get(currencyKey(currency)) ?? 1);
  };
  const inHeadings = new Map(
    columns.flatMap((column): [string, number][] => {
      const named = units.has(column)
        ? null
        : ((moneyHeading(cells.textAt(header, column)).unit ?? unitBelow(cells, header, column))?.currency ?? null);
      return named === null ? [] : [[named, column]];
    }),
  );
  return {
    amountOf: (row, column, base, isCost = false) => {
      const figure = readAt(row, column, isCost);
      if (figure === null) return null;
      switch (kinds.get(column)) {
        case "each": {
          const many = quantity === null ? 1 : readAt(row, quantity, false);
          return many === null ? null : toCents(figure * many * (units.get(column) ?? 1));
        }
        case "share":
          return figure * base;
        case "percent":
          return (figure / 100) * base;
        case "order":
          return place.isFirstOfOrder(row) ? figure * (units.get(column) ?? 1) : 0;
        default:
          return units.has(column) ? toCents(figure * (units.get(column) ?? 1)) : figure;
      }
    },
    currencies: () => {
      if (inHeadings.size > 1) return [...inHeadings.keys()];
      const named = [...currencies];
      return named.length > 1 && named.some((one) => !rates.has(currencyKey(one))) ? named : [];
    },
    note: () => {
      texts.note(journal, cells.name);
      for (const [column, found] of missing) {
        const rows = [...found];
        const value = `${cells.textAt(header, column)} (${rows.length}): ${rowsInWords(rows)}`;
        journal.noteAt("missing-cost", cells.name, rows[0] ?? header, column, value);
      }
    },
  };

  function byColumn<Value>(named: Readonly<Record<string, Value>> | undefined): ReadonlyMap<number, Value> {
    return new Map(
      Object.entries(named ?? {}).flatMap(([name, value]): [number, Value][] => {
        const column = findColumn(cells, header, name);
        return column === null ? [] : [[column, value]];
      }),
    );
  }
}

/** Products of two decimals carry the error of binary fractions far behind any figure that money has. */
function toCents(product: number): number {
  return Number(product.toPrecision(14));
}
