/** What an amount under a heading is in: "(k€)", "in T€", "(میلیون ریال)". */
export interface MoneyUnit {
  /** A code, "local" or "foreign" where the heading says so without a name; null: no currency is named. */
  readonly currency: string | null;
  /** How many of the currency one unit is: 1000 for thousands, 10 for a toman among rials. */
  readonly factor: number;
  /** Of that, the thousands and millions. */
  readonly scale: number;
}

const CURRENCIES: readonly (readonly [pattern: RegExp, currency: string, factor: number])[] = [
  [/^(€|eur|euros?|یورو)$/, "EUR", 1],
  [/^(\$|us\$|usd|dollars?|دلار)$/, "USD", 1],
  [/^(£|gbp|pounds?|sterling|پوند)$/, "GBP", 1],
  [/^(تومان|تومن|tomans?|irt)$/, "IRR", 10],
  [/^(ریال|﷼|irr|rials?|rls)$/, "IRR", 1],
  [/^(₹|inr|rupees?)$/, "INR", 1],
  [/^(¥|jpy|yen)$/, "JPY", 1],
  [/^(درهم|aed)$/, "AED", 1],
  [/^(لیر|try)$/, "TRY", 1],
  [/^(lc|lcy)$/, "local", 1],
  [/^(fc|fcy)$/, "foreign", 1],
];
const CODES =
  /^(chf|cad|aud|cny|rub|sek|nok|dkk|pln|czk|huf|ron|brl|mxn|zar|krw|sgd|hkd|nzd|sar|qar|kwd|omr|iqd|bhd|ils|egp|thb|myr|idr|php|uah)$/;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(k|t|th|tsd|thousands?|000s?|1000|هزار)$/, 1e3],
  [/^(m|mn|mm|mio|mill|millions?|1000000|میلیون)$/, 1e6],
  [/^(bn|b|mrd|billions?|میلیارد)$/, 1e9],
];
const FILLERS = /^(in|of|all|amounts?|figures?|values?|currency|به|بر|حسب|برحسب|واحد|ارقام|مبالغ|ارز)$/;
const JOINED = /^(t|k|m|bn|mio)(eur|usd|gbp|chf|irr)$/;

/** What a text names when it says nothing but a unit of money; null: it says something else. */
export function moneyUnit(text: string): MoneyUnit | null {
  const tokens = text
    .toLowerCase()
    .replace(/(local|base|company|home|functional|reporting) curr(ency|\.)?|ارز پایه/g, "lcy")
    .replace(/(foreign|document|doc\.?|transaction|source) curr(ency|\.)?/g, "fcy")
    .replace(/us\$/g, "usd")
    .replace(/([€$£₹¥﷼])/g, " $1 ")
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/[.,;:'’]/g, " ")
    .split(/\s+/)
    .filter((token) => token !== "")
    .flatMap((token) => {
      const joined = JOINED.exec(token);
      return joined === null ? [token] : [joined[1] ?? "", joined[2] ?? ""];
    });
  let currency: string | null = null;
  let factor = 1;
  let times = 1;
  let said = 0;
  for (const token of tokens) {
    const known = CURRENCIES.find(([pattern]) => pattern.test(token));
    const scale = SCALES.find(([pattern]) => pattern.test(token));
    if (known !== undefined || CODES.test(token)) {
      currency = known?.[1] ?? token.toUpperCase();
      factor *= known?.[2] ?? 1;
      said += 1;
    } else if (scale !== undefined) {
      times *= scale[1];
      said += 1;
    } else if (!FILLERS.test(token)) return null;
  }
  return said === 0 ? null : { currency, factor: factor * times, scale: times };
}

/** A heading without the unit that it ends or begins with, and that unit. */
export function withoutUnit(heading: string): { readonly text: string; readonly unit: MoneyUnit | null } {
  for (const [bracketed, inside = ""] of heading.matchAll(/[([{]([^()[\]{}]*)[)\]}]/g)) {
    const unit = moneyUnit(inside);
    if (unit !== null) return { text: tidy(heading.replace(bracketed, " ")), unit };
  }
  const separated = /^(.+?)(?:\s*[,|/–—-]\s*|\s+(?:in|به|بر ?حسب)\s+)([^,|/–—]+)$/.exec(heading);
  if (separated !== null) {
    const unit = moneyUnit(separated[2] ?? "");
    if (unit !== null) return { text: tidy(separated[1] ?? ""), unit };
  }
  const words = heading.split(" ");
  for (const length of [3, 2, 1]) {
    if (words.length <= length) continue;
    const unit = moneyUnit(words.slice(-length).join(" "));
    // A letter alone at the end is a scale only beside a currency.
    if (namesCurrency(unit)) return { text: tidy(words.slice(0, -length).join(" ")), unit };
  }
  const [first = "", ...rest] = words;
  const unit = rest.length > 0 ? moneyUnit(first) : null;
  return namesCurrency(unit) && unit?.currency !== "local" && unit?.currency !== "foreign"
    ? { text: tidy(rest.join(" ")), unit }
    : { text: heading, unit: null };
}

function namesCurrency(unit: MoneyUnit | null): boolean {
  return unit !== null && unit.currency !== null;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\s,|/–—-]+$/, "")
    .trim();
}
