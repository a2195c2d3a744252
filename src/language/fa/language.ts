import { type LanguageRecord, numberFormatsWith } from "../language-record";

export const persian = {
  code: "fa",
  ownName: "فارسی",
  direction: "rtl",
  locale: "fa-IR",
  letters: /\p{Script=Arabic}/u,
  digits: "۰۱۲۳۴۵۶۷۸۹",
  listSeparator: "، ",
  clauseSeparator: "؛ ",
  onward: "←",
  // The tags say Persian digits, and for dates the Persian calendar.
  numberFormats: numberFormatsWith("[$-3000429]", "[$-fa-IR,96]yyyy/mm/dd"),
  fonts: {
    sheet: "Tahoma",
    pane: 'Vazirmatn, "Segoe UI", Tahoma, sans-serif',
    awaited: { font: "12px Vazirmatn", letter: "آ" },
    tall: true,
  },
  listStyle: "persian",
  offered: true,
  words: { of: "fa", shown: (message) => message },
} as const satisfies LanguageRecord;
