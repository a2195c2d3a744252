import { matchingKey } from "../../../language/matching-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../../snapshot";
import type { LongEntry, MappingEntry } from "../mapping";
import { cellsOf, findColumn, firstRowOf, headerRow } from "../sheet-cells";
import type { WorkbookProposal } from "./workbook-proposal";

const SAME_SHARE = 0.95;
const FEWEST_LINES = 6;
const LINES_COMPARED = 20_000;
const FEWEST_AVERAGES = 4;
/** So many more answers than averages stand in the sheet that they were made of. */
const MORE_ANSWERS = 3;

/**
 * Sheets that repeat the answers of another one: a list of ratings copied to be cleaned, a table of averages by department or role.
 * Counted beside it they would count every answer twice.
 */
export function withoutRepeatedAnswers(
  snapshot: WorkbookSnapshot,
  proposals: readonly WorkbookProposal[],
): readonly WorkbookProposal[] {
  const sheetOf = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const ignored = new Map<number, WorkbookProposal>();
  const lists = proposals.flatMap(({ entry }, index) => {
    const sheet = sheetOf.get(entry.sheet);
    return entry.layout === "long" && sheet !== undefined ? [{ index, entry, lines: linesOf(entry, sheet) }] : [];
  });
  const kept: (typeof lists)[number][] = [];
  for (const list of [...lists].sort(
    (one, other) => other.lines.length - one.lines.length || one.index - other.index,
  )) {
    const original = kept.find(({ lines }) => repeats(list.lines, lines));
    if (original === undefined) kept.push(list);
    else ignored.set(list.index, left(list.entry, "copy-of-sheet", original.entry.sheet));
  }
  const numbers = proposals.map(({ entry }) => {
    const sheet = sheetOf.get(entry.sheet);
    return sheet === undefined || !("scale" in entry) ? NONE : numbersOf(entry, sheet);
  });
  numbers.forEach(({ averages, all }, index) => {
    const entry = proposals[index]?.entry;
    if (entry === undefined || ignored.has(index) || averages < FEWEST_AVERAGES || averages * 2 < all) return;
    const source = numbers.findIndex(
      (other, at) =>
        at !== index && !ignored.has(at) && other.averages * 10 < other.all && other.all > MORE_ANSWERS * all,
    );
    const of = proposals[source]?.entry.sheet;
    if (of !== undefined && of !== entry.sheet) ignored.set(index, left(entry, "averages-of-sheet", of));
  });
  return proposals.map((proposal, index) => ignored.get(index) ?? proposal);
}

const NONE = { averages: 0, all: 0 };

function left(entry: MappingEntry, code: "copy-of-sheet" | "averages-of-sheet", sheet: string): WorkbookProposal {
  return {
    entry: { layout: "ignore", sheet: entry.sheet },
    confidence: 0.8,
    reasons: [{ code, count: 0, sheet }],
    scaleAmbiguous: false,
  };
}

/** Who rated what how, a line of a list each. */
function linesOf(entry: LongEntry, sheet: SheetSnapshot): readonly string[] {
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, [entry.criterion, entry.rating]);
  if (header === null) return [];
  // Where raters are named, questions may go by shorter names in the copy.
  const named =
    (entry.rater ?? null) === null
      ? [entry.department, entry.criterion, entry.rating]
      : [entry.rater, entry.department, entry.rating];
  const columns = named.map((name) => (typeof name === "string" ? findColumn(cells, header, name) : null));
  const lines: string[] = [];
  const end = Math.min(cells.bottom, entry.lastRow ?? cells.bottom, header + 1 + LINES_COMPARED);
  for (let row = firstRowOf(entry, header); row < end; row += 1)
    lines.push(columns.map((column) => (column === null ? "" : matchingKey(cells.textAt(row, column)))).join("\n"));
  return lines;
}

function repeats(lines: readonly string[], original: readonly string[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const left = new Map<string, number>();
  for (const line of original) left.set(line, (left.get(line) ?? 0) + 1);
  let same = 0;
  for (const line of lines) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    same += 1;
  }
  return same >= SAME_SHARE * lines.length;
}

/** Numbers on the scale of an entry, and those that are no whole, half or quarter point, as averages mostly are. */
function numbersOf(
  { scale, ...entry }: Extract<MappingEntry, { readonly scale: unknown }>,
  sheet: SheetSnapshot,
): { readonly averages: number; readonly all: number } {
  const cells = cellsOf(sheet);
  const header = "header" in entry ? headerRow(cells, entry.header, []) : null;
  const first = header ?? cells.top;
  let averages = 0;
  let all = 0;
  for (const row of sheet.values.slice(Math.max(0, first - cells.top))) {
    for (const value of row) {
      if (typeof value !== "number" || value < scale.min || value > scale.max) continue;
      all += 1;
      if (Math.abs(value * 4 - Math.round(value * 4)) > 1e-6) averages += 1;
    }
  }
  return { averages, all };
}
