import type { CellContent } from "../workbook/report/description";

/** Signs with which Excel would take a text for a formula or a command. */
const FORMULA_START = /^[=+\-@\t\r]/;
/** "MAR10", "1E5", "10 May", "12 %": what Excel takes for a number or a date, in whatever locale, has a digit in it. */
const MAY_BE_VALUE = /\p{Nd}|^(?:true|false)$/iu;

/**
 * What is written to a cell so that it means what the description says: only a formula becomes a formula; a text that looks
 * like one, or that Excel might take for a number or a date, is marked as text by the apostrophe, which Excel does not show.
 */
export function cellInput(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "object") return `=${content.formula}`;
  if (typeof content !== "string") return content;
  return content.startsWith("'") || FORMULA_START.test(content) || MAY_BE_VALUE.test(content) ? `'${content}` : content;
}
