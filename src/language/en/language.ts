import { type LanguageRecord, numberFormatsWith } from "../language-record";

export const english = {
  code: "en",
  ownName: "English",
  direction: "ltr",
  locale: "en-US",
  letters: null,
  digits: "0123456789",
  listSeparator: ", ",
  clauseSeparator: "; ",
  onward: "→",
  numberFormats: numberFormatsWith("", "yyyy-mm-dd"),
  fonts: {
    sheet: "Calibri",
    pane: '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, Vazirmatn, sans-serif',
    awaited: null,
    tall: false,
  },
  listStyle: "decimal",
  offered: true,
  words: { of: "en", shown: (message) => message },
} as const satisfies LanguageRecord;
