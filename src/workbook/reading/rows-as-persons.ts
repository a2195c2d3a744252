import { isRaterHeading, isTechnicalHeading } from "../../language/column-words";
import { parseCell } from "../address";
import type { Finding } from "../finding";
import type { WorkbookSnapshot } from "../snapshot";
import type { AccountColumn } from "./account/column-use";
import type { WorkbookProposal } from "./detect/workbook-proposal";
import { cellsOf, findColumn } from "./sheet-cells";

/** A table of more rows is a survey: nobody lists so many topics. */
const MOST_TOPICS = 40;
const FEWEST_CRITERIA = 2;

/**
 * Tables of one column of words, each another one, beside nothing but ratings: the words may name persons, as is assumed, or what
 * the columns were judged on. Said, since the figures differ.
 */
export function rowsAsPersons(
  snapshot: WorkbookSnapshot,
  proposals: readonly WorkbookProposal[],
  columns: readonly AccountColumn[],
): readonly Finding[] {
  return proposals.flatMap(({ entry }): readonly Finding[] => {
    if (entry.layout !== "responses" || entry.part === "D" || (entry.department ?? null) !== null) return [];
    const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
    const header = parseCell(entry.header ?? "")?.row ?? null;
    if (sheet === undefined || header === null) return [];
    const own = columns.filter((one) => one.sheet === entry.sheet);
    const [label, ...others] = own.filter(({ use }) => use !== "criterion");
    const criteria = own.length - 1 - others.length;
    if (label === undefined || others.length > 0 || criteria < FEWEST_CRITERIA) return [];
    const { heading, use, reason } = label;
    if (use !== "fact" || reason.code !== "identifier" || isRaterHeading(heading) || isTechnicalHeading(heading))
      return [];
    const cells = cellsOf(sheet);
    const column = findColumn(cells, header, heading);
    if (column === null) return [];
    const words = [];
    for (let row = header + 1; row < cells.bottom; row += 1) {
      const value = cells.at(row, column);
      if (value !== "") words.push(typeof value === "string" && WORDS.test(value));
    }
    if (words.length === 0 || words.length > MOST_TOPICS || words.includes(false)) return [];
    return [{ code: "rows-are-persons", sheet: entry.sheet, cell: `${label.column}${header + 1}`, value: heading }];
  });
}

/** Letters, and no number or address. */
const WORDS = /^[^\d@]*\p{L}[^\d@]*$/u;
