import { moneyHeading } from "../../../language/money-heading";
import { matchingKey } from "../../../language/matching-key";
import { type MoneyUnit, moneyUnit } from "../../../language/money-units";
import type { SalesMeaning } from "../../../language/money-words";
import type { SheetCells } from "../../reading/sheet-cells";
import type { ColumnsByMeaning, TablePlace } from "./table-columns";

const AMOUNTS: readonly SalesMeaning[] = ["grossRevenue", "netRevenue"];
const COSTS: readonly SalesMeaning[] = ["costOfGoods", "variableCost", "directSelling", "service", "unitCost"];

/** The columns of money that belong together: one scenario, one currency; and what one unit of each is in those of the amounts. */
export interface MoneyColumns {
  readonly money: (meaning: SalesMeaning) => readonly number[];
  readonly factorOf: (column: number) => number;
  /** Whether headings name the currency, so that a column of currencies speaks of other amounts. */
  readonly isInOneCurrency: boolean;
}

/** The unit in a row of units below the headings; null: none stands there. */
export function unitBelow(cells: SheetCells, header: number, column: number): MoneyUnit | null {
  const text = cells.at(header + 1, column);
  return typeof text === "string" && text.length < 30 ? moneyUnit(matchingKey(text.replace(/[()[\]]/g, ""))) : null;
}

type HeadingOf = (column: number) => string;

export function moneyColumns(columns: ColumnsByMeaning, place: TablePlace, headingOf: HeadingOf): MoneyColumns {
  const unitOf = (column: number): MoneyUnit | null =>
    moneyHeading(headingOf(column)).unit ?? unitBelow(place.cells, place.header, column);
  const currency = currencyToTake(columns, place, unitOf);
  const money = (meaning: SalesMeaning): readonly number[] =>
    (columns.get(meaning) ?? []).filter((column) => {
      if (currency === null || meaning === "quantity" || meaning === "marginRate") return true;
      const own = unitOf(column)?.currency ?? null;
      return own === currency;
    });
  const amounts = [...AMOUNTS.flatMap(money), ...money("unitPrice")];
  const base = amounts.map(unitOf).find((unit) => unit !== null) ?? null;
  const scaled = new Set([...columns].filter(([meaning]) => meaning !== "quantity").flatMap(([, some]) => some));
  return {
    money,
    isInOneCurrency: currency !== null,
    factorOf: (column) => {
      const unit = scaled.has(column) ? unitOf(column) : null;
      if (unit === null) return 1;
      // Beside amounts that name no unit only thousands and millions tell.
      if (base === null) return unit.scale;
      const isSame = unit.currency === base.currency;
      return isSame ? unit.factor / base.factor : unit.scale / base.scale;
    },
  };
}

/** The currency whose columns are taken where headings name several, or one beside amounts of each line's own; null: all. */
function currencyToTake(
  columns: ColumnsByMeaning,
  place: TablePlace,
  unitOf: (column: number) => MoneyUnit | null,
): string | null {
  const currenciesOf = (meanings: readonly SalesMeaning[]): readonly string[] =>
    meanings.flatMap((meaning) => (columns.get(meaning) ?? []).flatMap((column) => unitOf(column)?.currency ?? []));
  const named = [...new Set(currenciesOf(AMOUNTS))];
  if (named.length === 0) return null;
  const [column] = columns.get("currency") ?? [];
  const isMixed = column !== undefined && distinctTexts(place, column) > 1;
  if (named.length === 1 && !isMixed) return null;
  const ofCosts = currenciesOf(COSTS);
  const known = named.filter((one) => one !== "foreign");
  return known.find((one) => ofCosts.includes(one)) ?? (known.includes("local") ? "local" : (known[0] ?? null));
}

function distinctTexts({ cells, header, end }: TablePlace, column: number): number {
  const texts = new Set<string>();
  for (let row = header + 1; row < end && texts.size < 2; row += 1) {
    const text = cells.textAt(row, column);
    if (text !== "") texts.add(text);
  }
  return texts.size;
}

/** The columns of the actual, and those of a plan beside it; plan null: there is none. */
export function byScenario(
  columns: ColumnsByMeaning,
  headingOf: HeadingOf,
): { readonly actual: ColumnsByMeaning; readonly plan: ColumnsByMeaning | null } {
  const scenarioOf = (column: number): "actual" | "plan" | null => moneyHeading(headingOf(column)).scenario;
  const without = (left: "actual" | "plan"): ColumnsByMeaning =>
    new Map([...columns].map(([meaning, some]) => [meaning, some.filter((one) => scenarioOf(one) !== left)]));
  const hasAmounts = (some: ColumnsByMeaning, scenario: "actual" | "plan"): boolean =>
    AMOUNTS.some((meaning) =>
      (some.get(meaning) ?? []).some((one) => scenario !== "plan" || scenarioOf(one) === "plan"),
    );
  const actual = ofLatestYear(without("plan"), headingOf);
  const isBeside = AMOUNTS.some((meaning) => (columns.get(meaning) ?? []).some((one) => scenarioOf(one) === "plan"));
  if (!isBeside || !hasAmounts(actual, "actual")) return { actual, plan: null };
  // The plan has its own money; names, dates and numbers of orders are those of the line.
  const plan = new Map(
    [...columns].map(([meaning, some]): [SalesMeaning, readonly number[]] => [
      meaning,
      OF_MONEY.has(meaning) ? some.filter((one) => scenarioOf(one) === "plan") : some,
    ]),
  );
  return { actual, plan };
}

/** Of years side by side the latest: the others are not added to it. */
function ofLatestYear(columns: ColumnsByMeaning, headingOf: HeadingOf): ColumnsByMeaning {
  const yearOf = (column: number): number | null => moneyHeading(headingOf(column)).year;
  const years = AMOUNTS.flatMap((meaning) => (columns.get(meaning) ?? []).flatMap((column) => yearOf(column) ?? []));
  if (years.length === 0) return columns;
  const latest = Math.max(...years);
  return new Map(
    [...columns].map(([meaning, some]) => [meaning, some.filter((one) => [null, latest].includes(yearOf(one)))]),
  );
}

const OF_MONEY: ReadonlySet<SalesMeaning> = new Set<SalesMeaning>([
  ...AMOUNTS,
  ...COSTS,
  "deduction",
  "profit",
  "marginRate",
  "quantity",
  "unitPrice",
  "tax",
  "income",
  "otherCost",
]);
