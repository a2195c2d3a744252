import { digitsToLatin, matchingKey } from "../../../language/matching-key";
import type { DecimalSign } from "../../reading/mapping";
import type { CellValue } from "../../snapshot";

export interface Amount {
  /** null: blank, or refused. */
  readonly amount: number | null;
  /** The currency that the cell names, unified; null: none. */
  readonly currency: string | null;
  readonly refused: boolean;
}

const CURRENCIES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/€|\beur\b|یورو/i, "EUR"],
  [/£|\bgbp\b|پوند/i, "GBP"],
  [/\$|\busd\b|دلار/i, "USD"],
  [/تومان|تومن/, "toman"],
  [/ریال|﷼|\birr\b/i, "IRR"],
  [/₹|\binr\b/i, "INR"],
  [/¥|\bjpy\b/i, "JPY"],
];

/** The currency that a text names by sign, code or word; null: none that is known. */
export function currencyIn(text: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** By which currencies are matched: their known name, else what is written. */
export function currencyKey(text: string): string {
  return currencyIn(text) ?? matchingKey(text);
}

/** What stands in a text beside its currency, its brackets and its minus: digits with separators. */
export function numberText(text: string): string {
  return withoutCurrency(text).replace(/[()\u2212-]/g, "");
}

function withoutCurrency(text: string): string {
  return text
    .replace(/[€£$₹¥﷼\s'’\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/(eur|gbp|usd|irr|inr|jpy|یورو|پوند|دلار|تومان|تومن|ریال|rls?\.?)/gi, "");
}

const WITH_POINT = /^\d{1,3}(,\d{3})+(\.\d+)?$|^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$|^\d+(\.\d+)?$|^\.\d+$/;
const WITH_COMMA = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d+(,\d+)?$|^,\d+$/;

/**
 * Money in a cell: a number, or text of one with separators, a currency, a bracketed or trailing minus, in any digits.
 * @param decimals the sign that separates decimals in the cell's column
 */
export function readAmount(value: CellValue, decimals: DecimalSign = "point"): Amount {
  if (typeof value === "number") return { amount: value, currency: null, refused: false };
  if (typeof value === "boolean") return { amount: null, currency: null, refused: true };
  const text = digitsToLatin(value.normalize("NFKC")).trim();
  if (text === "" || /^[-–—]$/.test(text)) return { amount: null, currency: null, refused: false };
  const currency = currencyIn(text);
  const isPercent = /^[^%]*\d\s*%$/.test(text);
  const bare = withoutCurrency(isPercent ? text.replace("%", "") : text);
  const negative = /^\(.*\)$/.test(bare) || /^[-\u2212]/.test(bare) || /[-\u2212]$/.test(bare);
  // A minus within is none: "2025-01-03" is a date.
  const digits = bare.replace(/^[(\u2212-]+|[)\u2212-]+$/g, "");
  const plain = (decimals === "point" ? WITH_POINT : WITH_COMMA).test(digits)
    ? decimals === "point"
      ? digits.replace(/,/g, "")
      : digits.replace(/\./g, "").replace(",", ".")
    : null;
  if (plain === null) return { amount: null, currency: null, refused: true };
  const size = isPercent ? Number(plain) / 100 : Number(plain);
  return { amount: negative ? -size : size, currency, refused: false };
}
