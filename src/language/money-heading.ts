import { matchingKey } from "./matching-key";
import { type MoneyUnit, withoutUnit } from "./money-units";

/** What a heading of an amount says beside its meaning. */
export interface MoneyHeading {
  /** The keys to match, the fullest first: as it stands, without brackets, without what a shop's export puts before it. */
  readonly keys: readonly string[];
  readonly unit: MoneyUnit | null;
  /** Whether tax is in the amount, and at which rate (a fraction); null: it says nothing of tax. */
  readonly tax: { readonly isIncluded: boolean; readonly rate: number | null } | null;
  /** Of budget and actual side by side; null: it says neither. */
  readonly scenario: "actual" | "plan" | null;
  /** Of years side by side; null: none is named. */
  readonly year: number | null;
}

const RATE = String.raw`(?:(\d+(?:[.,]\d+)?) ?(?:[%٪]|درصد) ?)?`;
const TAX = String.raw`(?:sales tax|vat|taxes|tax|gst|hst|mwst|مالیات(?: و عوارض)?(?: بر)?(?: ارزش افزوده)?|ارزش افزوده)`;
const INCLUDED = [
  String.raw`(?:including|inclusive of|incl\.?|inc\.?|with|gross of|با احتساب|با|شامل|همراه با) ${RATE}${TAX}(?: ?${RATE})?`,
  String.raw`${RATE}${TAX} (?:incl\.?|included|inclusive)`,
];
const EXCLUDED = [
  String.raw`(?:excluding|exclusive of|excl\.?|ex\.?|without|net of|before|pre|بدون(?: احتساب)?|قبل از|پیش از|منهای) ${RATE}${TAX}(?: ?${RATE})?`,
  String.raw`${RATE}${TAX} (?:excl\.?|excluded|exclusive)`,
];
const patternsOf = (sources: readonly string[]): readonly RegExp[] =>
  sources.map((source) => new RegExp(String.raw`(?<![\p{L}\d])${source}(?![\p{L}\d])`, "u"));
const SAYS_INCLUDED = patternsOf(INCLUDED);
const SAYS_EXCLUDED = patternsOf(EXCLUDED);

const ACTUAL =
  /^(?:actuals?|act\.?|واقعی|عملکرد) | (?:actuals?|act\.?|واقعی|عملکرد)$|[([](?:actuals?|act\.?|واقعی|عملکرد)[)\]]/;
const PLAN =
  /^(?:budget(?:ed)?|plan(?:ned)?|target|forecast(?:ed)?|fcst|bud\.?|بودجه(?: ای)?|برنامه(?: ای)?|پیش بینی|هدف) | (?:budget(?:ed)?|plan(?:ned)?|target|forecast(?:ed)?|fcst|bud\.?|بودجه(?: ای)?|برنامه(?: ای)?|پیش بینی(?: شده)?|هدف)$|[([](?:budget(?:ed)?|plan(?:ned)?|target|forecast|بودجه|برنامه|پیش بینی|هدف)[)\]]/;

/** What shops and accounting programs put before the name of an amount, and behind it. */
const BEFORE = /^(?:line ?items?|order line|order|cart|invoice line|invoice|sum of|total of|line) /;
const BEHIND = / (?:amount|amt\.?|value|total)$/;

/**
 * A heading of an amount, taken apart: half-spaces, underscores and joined words ("InvoiceNo", "Customer: Name") become words
 * apart, "Amount (Net)" says net, "Est." says nothing of the meaning; its unit, its tax and its scenario stand by themselves.
 */
export function moneyHeading(heading: string): MoneyHeading {
  const known = headings.get(heading);
  if (known !== undefined) return known;
  const parsed = parse(heading);
  if (headings.size < MOST_KEPT) headings.set(heading, parsed);
  return parsed;
}
const headings = new Map<string, MoneyHeading>();
const MOST_KEPT = 5000;

function parse(heading: string): MoneyHeading {
  const apart = heading
    .replace(/\u200C/g, " ")
    .replace(/[_:]/g, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  const { text: bareOfTax, tax } = withoutTax(matchingKey(apart).replace(/^est\.? /, ""));
  const { text, unit } = withoutUnit(bareOfTax);
  const { text: bareOfYear, year } = withoutYear(text);
  const isPlan = PLAN.exec(bareOfYear);
  const isActual = isPlan === null ? ACTUAL.exec(bareOfYear) : null;
  const said = isPlan ?? isActual;
  const without = said === null ? bareOfYear : tidy(bareOfYear.replace(said[0], " "));
  const scenario = without === "" || said === null ? null : isPlan !== null ? "plan" : "actual";
  return { keys: keysOf(without === "" ? bareOfYear : without), unit, tax, scenario, year };
}

/** "Sales 2025", "FY25 revenue", "فروش ۱۴۰۴": a heading without its year, and that. */
function withoutYear(heading: string): { readonly text: string; readonly year: number | null } {
  const found =
    /(?:^|\s|\()(?:fy ?|سال )?((?:19|20|13|14)\d\d)\)?$|^(?:fy ?|سال )?((?:19|20|13|14)\d\d)\s|(?:^|\s)fy ?(\d\d)(?:$|\s)/.exec(
      heading,
    );
  const text = found === null ? "" : tidy(heading.replace(found[0], " "));
  if (found === null || text === "") return { text: heading, year: null };
  const year = Number(found[1] ?? found[2] ?? found[3]);
  return { text, year: year < 100 ? year + 2000 : year };
}

/** A heading without what it says of tax, and that. */
function withoutTax(heading: string): { readonly text: string; readonly tax: MoneyHeading["tax"] } {
  for (const [isIncluded, patterns] of [
    [true, SAYS_INCLUDED],
    [false, SAYS_EXCLUDED],
  ] as const) {
    for (const pattern of patterns) {
      const found = pattern.exec(heading);
      if (found === null || found[0] === heading) continue;
      const percent: string | undefined = found.slice(1).find((one: string | undefined) => one !== undefined);
      const rate = percent === undefined ? null : Number(percent.replace(",", ".")) / 100;
      return { text: tidy(heading.replace(found[0], " ")), tax: { isIncluded, rate } };
    }
  }
  return { text: heading, tax: null };
}

function keysOf(whole: string): readonly string[] {
  const qualifier = /[([](net|gross|tax|vat|خالص|ناخالص|مالیات)[)\]]$/.exec(whole)?.[1];
  const bare = whole.replace(/\s*[([].*[)\]]$/, "");
  const full = qualifier === undefined ? [whole, bare] : [`${bare} ${qualifier}`];
  const spaced = full.map((key) => key.replace(/(?<=\p{L})[-–](?=\p{L})/gu, " "));
  return [...new Set([...full, ...spaced])].filter((key) => key !== "");
}

/** The keys of an amount without what exports put around it: "lineitem price", "Order Discount Amount". */
export function keysOfAmount(keys: readonly string[]): readonly string[] {
  const inner = keys.map((key) => key.replace(BEFORE, ""));
  const short = [...keys, ...inner].map((key) => key.replace(BEHIND, ""));
  return [...new Set([...inner, ...short])].filter((key) => key !== "" && !keys.includes(key));
}

function tidy(text: string): string {
  return text
    .replace(/[([{][\s,;]*[)\]}]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,–—-]+|[\s,–—-]+$/g, "")
    .trim();
}
