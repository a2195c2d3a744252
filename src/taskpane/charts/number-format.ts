import { type Language, LANGUAGES } from "../../language/language";

/**
 * A function that shows numbers as an Excel number format would, in the pane's language: decimals, percent, grouping and
 * sign. Colours, conditions and literal texts of a format are left out: labels on a preview need no more.
 */
export function formatterOf(numberFormat: string | undefined, language: Language): (value: number) => string {
  const [positive = "General", negative, zero] = (numberFormat ?? "General").split(";");
  const bare = withoutBrackets(positive).replace(/"[^"]*"/g, "");
  const { locale } = LANGUAGES[language];
  if (!/[0#]/.test(bare)) {
    const general = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    return (value) => general.format(value);
  }
  const decimals = /\.([0#]+)/.exec(bare)?.[1] ?? "";
  const percent = bare.includes("%");
  const format = new Intl.NumberFormat(locale, {
    style: percent ? "percent" : "decimal",
    minimumFractionDigits: decimals.replaceAll("#", "").length,
    maximumFractionDigits: decimals.length,
    useGrouping: bare.includes(","),
    signDisplay: bare.startsWith("+") ? "exceptZero" : "auto",
  });
  // A section of its own for negative figures brings its own sign, or none.
  const unsigned = negative !== undefined && !/[-−(]/.test(withoutBrackets(negative));
  // An empty section for zero shows nothing.
  return (value) => (value === 0 && zero === "" ? "" : format.format(unsigned ? Math.abs(value) : value));
}

/** Drops what says colour, condition or locale: "[$-3000429]". */
function withoutBrackets(section: string): string {
  return section.replace(/\[[^\]]*\]/g, "");
}
