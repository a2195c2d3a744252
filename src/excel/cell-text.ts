import type { CellContent } from "../workbook/report/description";

/** Signs with which Excel would take a text for a formula or a command. */
const FORMULA_START = /^[=+\-@\t\r]/;
const LOOKS_LIKE_VALUE = /^\s*[\d.,%/:$€£()\u06F0-\u06F9-]+\s*$|^(true|false)$/i;

/**
 * What is written to a cell so that it means what the description says: only a formula becomes a formula; a text that looks
 * like one, or like a number or a date, is marked as text by the apostrophe, which Excel does not show.
 */
export function cellInput(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return `=${content.formula}`;
  if (typeof content !== "string") return content;
  return content.startsWith("'") || FORMULA_START.test(content) || LOOKS_LIKE_VALUE.test(content)
    ? `'${content}`
    : content;
}
