import { currencyIn } from "./amount-cell";

/**
 * The currency that a number format shows beside its number: "$#,##0", "[$€-407] #,##0", "#,##0 \"ریال\"". null: none. A tag of
 * a locale alone ("[$-3000429]") names no currency.
 */
export function currencyOfFormat(format: string): string | null {
  if (format === "General" || format === "@" || format === "") return null;
  const symbols = [...format.matchAll(/\[\$([^\]-]*)(?:-[0-9A-Za-z,-]*)?\]/g)].map(([, symbol]) => symbol ?? "");
  const quoted = [...format.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? "");
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"/g, "").match(/[$€£¥₹﷼]/g) ?? [];
  for (const text of [...symbols, ...quoted, ...bare]) {
    const known = currencyIn(text);
    if (known !== null) return known;
  }
  // A code that we do not know is a currency all the same.
  return symbols.map((symbol) => symbol.trim()).find((symbol) => /^[A-Z]{3}$/.test(symbol)) ?? null;
}
