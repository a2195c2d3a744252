import type { DecimalSign } from "../../workbook/reading/mapping";
import { type Dialect, literal } from "./dialect";

/**
 * Money that stands as text, read by SQL as `readAmount` and `cellOfField` read it in a cell. What SQL makes of each kind of text that a
 * column holds is compared with what they make of it before anything is added up (text-profile.ts).
 */

export interface TextReading {
  readonly sign: DecimalSign;
  /** "12,5" is a number, as where semicolons separate. */
  readonly commaIsDecimal: boolean;
}

const DIGITS = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫٬";
const LATIN = "01234567890123456789.,";
/** Blanks, quotes and marks of direction that stand within numbers. */
const WITHIN = "[\u0009-\u000D\u0020\u00A0\u1680\u2000-\u200F\u2028-\u202F\u205F\u2066-\u2069\u3000\uFEFF'’€£$₹¥﷼]";
/** What JavaScript trims. */
const BLANKS = [
  "\u0009\u000A\u000B\u000C\u000D\u0020\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A",
  "\u2028\u2029\u202F\u205F\u3000\uFEFF",
].join("");
const NAMES = "(eur|gbp|usd|irr|inr|jpy|یورو|پوند|دلار|تومان|تومن|ریال|rls?[.]?)";
const NUMBER = "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)(e[+-]?[0-9]+)?$";
const COMMA_NUMBER = "^[+-]?[0-9]+,[0-9]+$";
const POINT =
  "^[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?$|^[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}([.][0-9]+)?$|^[0-9]+([.][0-9]+)?$|^[.][0-9]+$";
const COMMA = "^[0-9]{1,3}([.][0-9]{3})+(,[0-9]+)?$|^[0-9]+(,[0-9]+)?$|^,[0-9]+$";

/** A text without the blanks around it, as JavaScript trims. */
export function trimmed(dialect: Dialect, text: string): string {
  return dialect.trim(text, BLANKS);
}

/** Its digits as those of ASCII. */
export function latinDigits(text: string): string {
  return `translate(${text}, ${literal(DIGITS)}, ${literal(LATIN)})`;
}

/** Whether a text holds nothing. */
export function isBlankText(dialect: Dialect, text: string): string {
  return `(${text} is null or ${trimmed(dialect, text)} = '')`;
}

/** The amount that a text holds; null: none. */
export function amountOfText(dialect: Dialect, text: string, reading: TextReading, type: string): string {
  const latin = latinDigits(trimmed(dialect, text));
  const bare = dialect.replaceAll(dialect.replaceAll(latin, WITHIN, ""), NAMES, "", true);
  const isPercent = dialect.matches(bare, "^[^%]*[0-9]%$");
  const amount = `replace(${bare}, '%', '')`;
  const digits = dialect.replaceAll(amount, "[()−-]", "");
  const plain =
    reading.sign === "point" ? `replace(${digits}, ',', '')` : `replace(replace(${digits}, '.', ''), ',', '.')`;
  const isNegative = dialect.matches(amount, "^[(].*[)]$|^[−-]|[−-]$");
  const size = dialect.toNumber(plain, type);
  const isAmount = dialect.matches(digits, reading.sign === "point" ? POINT : COMMA);
  const isWhole = `(${isPercent} or not ${dialect.matches(bare, "%")})`;
  const asNumber = `when ${dialect.matches(`lower(${latin})`, NUMBER)} then ${dialect.toNumber(latin, type)}`;
  const asComma = reading.commaIsDecimal
    ? ` when ${dialect.matches(latin, COMMA_NUMBER)} then ${dialect.toNumber(`replace(${latin}, ',', '.')`, type)}`
    : "";
  const signed = `(case when ${isNegative} then -1 else 1 end) * ${size} * (case when ${isPercent} then 0.01 else 1 end)`;
  return `cast(case ${asNumber}${asComma} when ${isAmount} and ${isWhole} then ${signed} end as ${type})`;
}

/** The amount of a text where the column holds plain numbers and nothing else. */
export function amountOfPlainText(dialect: Dialect, text: string, type: string): string {
  return `case when ${isBlankText(dialect, text)} then null else ${dialect.toNumber(trimmed(dialect, text), type)} end`;
}

/** Whether a text stands for no amount without being wrong: nothing, or a dash. */
export function isNoAmount(dialect: Dialect, text: string): string {
  return `(${text} is null or ${trimmed(dialect, text)} in ('', '-', '–', '—'))`;
}

/** The kind of a text: its digits all 9, long runs of them cut, a zero before decimals kept. */
export function shapeOf(dialect: Dialect, text: string): string {
  const latin = latinDigits(trimmed(dialect, text));
  const nines = dialect.replaceAll(dialect.replaceAll(latin, "[0-9]", "9"), "9999+", "9999");
  return `(case when ${dialect.matches(latin, "^[^0-9]*0[.,]")} then '0' else '' end || ${nines})`;
}
