import type { LineSums } from "../../profitability/line-sums";
import type { ProfitDimension } from "../../profitability/sales";
import type { Selectable } from "../../profitability/selection";
import type { SalesTotals } from "../../profitability/totals/sales-totals";
import type { Finding } from "../finding";

/** What whatever answers for rows outside the workbook gives, and the totals that are made of it. */

export const LINE_NAMES = ["customer", "product", "segment", "territory"] as const;
/** What becomes of a row, in the order in which a sheet's reader decides it. */
export const FATES = ["used", "total", "excluded", "no-amount"] as const;
export type Fate = (typeof FATES)[number];
/** A line that is reported, and one that is compared with. */
export const REPORTED = 1;
export const BASE = 2;

/** Rows of one source, fate, scenario and period. */
export interface Group extends Selectable {
  readonly source: number;
  readonly fate: Fate;
  readonly sums: LineSums;
  readonly negative: { readonly lines: number; readonly netRevenue: number };
  /** List amounts of the lines whose net revenue is not negative; null: not told. */
  readonly listed: number | null;
  readonly zeroRevenue: number;
  readonly refused: number;
  readonly unnamed: { readonly lines: number; readonly netRevenue: number; readonly largest: number };
}

/** What was read of one source: rows by what became of them, and the net revenue of those used. */
export interface CountedRows {
  readonly rows: Readonly<Record<Fate, number>>;
  readonly netRevenue: number;
  readonly zeroRevenue: number;
  readonly refused: number;
  readonly withoutCost: number;
  /** Lines that name nothing, and the largest of them. */
  readonly unnamed: { readonly lines: number; readonly netRevenue: number; readonly largest: number };
}

export interface TotalsOfRows {
  readonly totals: SalesTotals;
  readonly counted: readonly CountedRows[];
  readonly findings: readonly Finding[];
}

export interface NamedSums {
  /** REPORTED or BASE; null: neither. */
  readonly part: number | null;
  /** null: the line names none. */
  readonly name: string | null;
  readonly sums: LineSums;
}

/** The rows of a source by customer: what cost pools are spread by. */
export interface VolumesOfCustomer {
  readonly name: string | null;
  readonly lines: number;
  readonly returns: number;
  readonly volumes: readonly number[];
}

export interface OrdersOfName {
  readonly name: string;
  readonly orders: number;
  readonly value: number;
  readonly below: number;
}

/** Sums of lines by two keys. */
export interface PairedSums {
  readonly part: number | null;
  readonly customer: string | null;
  readonly product: string | null;
  readonly netRevenue: number;
  /** By level, in the levels' order. */
  readonly costs: readonly number[];
  /** null: some line states none. */
  readonly quantity: number | null;
}

/** What a customer bought in a period, plans left out. */
export interface PurchasesOfPeriod {
  readonly customer: string;
  readonly period: string | null;
  /** Days since 1899-12-30 of the first line; null: no line has a date. */
  readonly date: number | null;
  readonly netRevenue: number;
}

/** Answers for the lines that are used, each belonging to the report or to what it is compared with. */
export interface KeyedSums {
  /** One row a name and part. */
  readonly byName: (column: string) => Promise<readonly NamedSums[]>;
  readonly defaultBands: (customers: ReadonlyMap<string, string>) => Promise<readonly number[]>;
  /** One row a band and part, the band by its number; lines without an order have the band "". */
  readonly byBand: (customers: ReadonlyMap<string, string>, bounds: readonly number[]) => Promise<readonly NamedSums[]>;
  readonly volumes: () => Promise<readonly VolumesOfCustomer[]>;
  /** Different orders of each customer, spellings joined. */
  readonly ordersOfCustomers: (
    customers: ReadonlyMap<string, string>,
  ) => Promise<readonly (readonly [string, number])[]>;
  /** Orders of each category: how many, their value, and how many are below the category's own bound. */
  readonly ordersOfCategories: (
    dimension: string,
    renamed: ReadonlyMap<string, string>,
    bounds: ReadonlyMap<string, number | null>,
  ) => Promise<readonly OrdersOfName[]>;
  /** By product and customer; null: there are too many, or they are not told. */
  readonly pairs: () => Promise<readonly PairedSums[] | null>;
  /** By customer and period; null: as above. */
  readonly purchases: () => Promise<readonly PurchasesOfPeriod[] | null>;
  /** Customers who bought, and those with several orders (or days, or periods, where lines name no order); null: not told. */
  readonly repeat: (
    customers: ReadonlyMap<string, string>,
  ) => Promise<{ readonly customers: number; readonly several: number } | null>;
}

/** Rows, by what they are and when they are of. */
export interface AnsweredRows {
  readonly groups: readonly Group[];
  /** Answers for what is reported and compared with, of all used groups. */
  readonly sumsOf: (used: readonly Group[], reported: readonly Group[], base: readonly Group[] | null) => KeyedSums;
  readonly levels: readonly string[];
  /** Other columns and columns of volumes, as the accountant calls them. */
  readonly others: readonly string[];
  readonly volumes: readonly string[];
  readonly dimensions: readonly ProfitDimension[];
  readonly aliases: Readonly<Record<string, string>>;
  /** Net revenue by the ledger, of each source; null: it names none. */
  readonly ledgers: readonly (number | null)[];
}
