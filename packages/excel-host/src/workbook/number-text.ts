import { format, isDateFormat } from "numfmt";

/** Language 0x0429 is Persian; 3000429 asks for its digits, the names and "96" for its calendar. */
const LOCALE = /\[\$([^\]-]*)-([^\]]*)\]/;
const PERSIAN = /^(?:fa(?:-IR)?|(?:[0-9A-F]*)0?429)(?:,|$)/i;

const CALENDAR = new Intl.DateTimeFormat("en-u-ca-persian", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});
const MONTHS = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];

/** A number as its cell shows it. Persian digits and the solar calendar are ours, the rest is numfmt's. */
export function numberText(value: number, pattern: string, date1904: boolean): string {
  const locale = LOCALE.exec(pattern)?.[2] ?? "";
  const persian = PERSIAN.test(locale);
  const solar = persian && (/,96$/.test(locale) || /^(?:[0-9A-F]{2})?(?:16|96)0?429$/i.test(locale));
  const persianDigits = persian && (/^30\d*0?429$/i.test(locale) || /,96$/.test(locale) || /^30/.test(locale));
  const plain = persian ? pattern.replace(LOCALE, "") : pattern;
  const text =
    solar && isDateFormat(plain) ? solarText(value + (date1904 ? 1462 : 0), plain) : formatted(value, plain, date1904);
  return persianDigits ? inPersianDigits(text) : text;
}

function formatted(value: number, pattern: string, date1904: boolean): string {
  try {
    return format(pattern, value, {
      throws: true,
      nbsp: false,
      ...(date1904 && isDateFormat(pattern) ? { dateShift: 0 } : {}),
    });
  } catch {
    return format("General", value);
  }
}

function solarText(serial: number, pattern: string): string {
  // Excel's day 60 is the 29 February 1900 that never was; earlier days are one off.
  const days = Math.floor(serial) - (serial < 60 ? 25_568 : 25_569);
  const parts = new Map(CALENDAR.formatToParts(new Date(days * 86_400_000)).map(({ type, value }) => [type, value]));
  const number = (name: Intl.DateTimeFormatPartTypes): number => Number.parseInt(parts.get(name) ?? "0", 10);
  const year = number("year");
  const month = number("month");
  const day = number("day");
  const section = pattern.split(";")[0] ?? pattern;
  return section
    .replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => `\ue000${quoted ?? escaped ?? ""}\ue001`)
    .replace(/\ue000[^\ue001]*\ue001|y{3,4}|y{1,2}|m{3,5}|m{1,2}|d{1,2}/gi, (token) => {
      if (token.startsWith("\ue000")) return token.slice(1, -1);
      const length = token.length;
      switch (token.charAt(0).toLowerCase()) {
        case "y":
          return length > 2 ? String(year) : String(year % 100).padStart(2, "0");
        case "m":
          return length > 2 ? (MONTHS[month - 1] ?? "") : String(month).padStart(length, "0");
        default:
          return String(day).padStart(length, "0");
      }
    });
}

function inPersianDigits(text: string): string {
  return text
    .replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
    .replace(/(?<=[۰-۹]),(?=[۰-۹])/g, "٬")
    .replace(/(?<=[۰-۹])\.(?=[۰-۹])/g, "٫");
}
