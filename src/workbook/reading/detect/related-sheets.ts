import { anchorKey, anchorScaleOf } from "../../../language/anchors";
import { speaksOfImportance } from "../../../language/column-words";
import { matchingKey } from "../../../language/matching-key";
import type { ResponsesEntry } from "../mapping";
import { numberInText } from "../rating-cell";
import { cellsOf, findColumn, firstRowOf, headerRow, type SheetCells } from "../sheet-cells";
import type { SheetSnapshot } from "../../snapshot";
import { knownDepartment } from "../departments";
import { GENERIC_SHEET } from "./generic-sheet";

/** What a sheet of answers is to the others of its workbook. */
export type SheetRelation =
  | { readonly kind: "copy"; readonly of: string }
  | { readonly kind: "importance" }
  | { readonly kind: "department"; readonly name: string }
  | { readonly kind: "period"; readonly name: string }
  | { readonly kind: "own questions" };

interface Answers {
  readonly index: number;
  readonly entry: ResponsesEntry;
  readonly cells: SheetCells;
  readonly header: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly headings: readonly string[];
  readonly raters: ReadonlySet<string>;
}

/**
 * How the sheets of answers of a workbook belong together: the same answers again (raw and coded), a department or a period each,
 * or two questionnaires that share no more than their codes. By index of the given entries.
 */
export function relatedSheets(
  entries: readonly { readonly entry: ResponsesEntry; readonly sheet: SheetSnapshot }[],
): ReadonlyMap<number, SheetRelation> {
  const sheets = entries.map(({ entry, sheet }, index) => answersOf(entry, sheet, index)).filter((one) => one !== null);
  const relations = new Map<number, SheetRelation>();
  const taken: Answers[] = [];
  // The fuller one first: it is the one that stays.
  for (const one of [...sheets].sort((a, b) => fullness(b) - fullness(a) || a.index - b.index)) {
    // Two departments of one sheet may well have been answered alike.
    const original = taken.find((other) => other.cells !== one.cells && isCopyOf(one, other));
    if (original === undefined) taken.push(one);
    else relations.set(one.index, { kind: "copy", of: original.cells.name });
  }
  const ordered = taken.sort((a, b) => a.index - b.index);
  for (const family of familiesOf(ordered)) {
    if (family.length < 2) continue;
    const important = family.filter(({ cells }) => speaksOfImportance(cells.name));
    if (important.length > 0 && important.length < family.length) {
      for (const { index } of important) relations.set(index, { kind: "importance" });
    }
    const rest = family.filter((one) => !important.includes(one) || important.length === family.length);
    const samePeople = rest.some((one) => rest.some((other) => other !== one && shareRaters(one, other)));
    const codesOnly = rest.every(({ headings }) => headings.every(isBareCode));
    if (rest.length < 2) continue;
    if (
      rest.every(({ cells }) => namesPeriod(cells.name)) &&
      rest.every(({ entry }) => (entry.period ?? null) === null)
    ) {
      for (const { index, cells } of rest) relations.set(index, { kind: "period", name: cells.name.trim() });
    } else if (samePeople && codesOnly) {
      for (const { index } of rest) relations.set(index, { kind: "own questions" });
    } else if (
      rest.every(({ entry, cells }) => (entry.department ?? null) === null && !GENERIC_SHEET.test(cells.name))
    ) {
      for (const { index, cells } of rest) relations.set(index, { kind: "department", name: cells.name.trim() });
    }
  }
  return relations;
}

function answersOf(entry: ResponsesEntry, sheet: SheetSnapshot, index: number): Answers | null {
  const cells = cellsOf(sheet);
  const header = headerRow(cells, entry.header, entry.criteria);
  if (header === null) return null;
  const columns = entry.criteria.map((name) => findColumn(cells, header, name)).filter((column) => column !== null);
  const first = firstRowOf(entry, header);
  const end = Math.min(cells.bottom, entry.lastRow ?? cells.bottom);
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, row) => first + row).filter((row) =>
    columns.some((column) => cells.textAt(row, column) !== ""),
  );
  const rater = entry.rater === null || entry.rater === undefined ? null : findColumn(cells, header, entry.rater);
  return {
    index,
    entry,
    cells,
    header,
    rows,
    columns,
    headings: columns.map((column) => matchingKey(cells.textAt(header, column))),
    raters: new Set(
      rater === null ? [] : rows.map((row) => matchingKey(cells.textAt(row, rater))).filter((key) => key !== ""),
    ),
  };
}

/** Rows, then whatever else the sheet says beside its criteria. */
function fullness({ rows, columns, entry }: Answers): number {
  const structure = [entry.department, entry.role, entry.rater, entry.period].filter(
    (one) => (one ?? null) !== null,
  ).length;
  return rows.length * 1000 + columns.length * 10 + structure;
}

const SAME_SHARE = 0.95;
const ROWS_COMPARED = 400;

/** The same respondents' same answers: row by row, in words here and in numbers there. */
function isCopyOf(one: Answers, original: Answers): boolean {
  if (one.rows.length > original.rows.length || one.rows.length * 2 < original.rows.length || one.rows.length < 3)
    return false;
  const pairs = pairedColumns(one, original);
  if (pairs.length === 0 || pairs.length < 0.8 * one.columns.length) return false;
  const rows = pairedRows(one, original);
  if (rows.length < 0.8 * one.rows.length) return false;
  let compared = 0;
  let same = 0;
  const values = new Set<string>();
  for (const [ours, theirs] of pairs) {
    const own = new Map<string, string>();
    for (const [row, other] of rows) {
      const text = one.cells.textAt(row, ours);
      const second = original.cells.textAt(other, theirs);
      if (text === "" && second === "") continue;
      compared += 1;
      values.add(text);
      // Codes and words need not be the same text, but each must always mean the other.
      const before = own.get(text);
      if (before === undefined) own.set(text, second);
      if ((before ?? second) === second && agrees(text, second)) same += 1;
    }
  }
  return compared >= 6 && values.size >= 2 && same >= SAME_SHARE * compared;
}

/** Whether two texts may be one answer: equal, or a word and a number. */
function agrees(one: string, other: string): boolean {
  const first = numberInText(one);
  const second = numberInText(other);
  if (first !== null && second !== null) return first === second;
  if (first === null && second === null) return matchingKey(one) === matchingKey(other);
  return anchorScaleOf(new Set([anchorKey(first === null ? one : other)])) !== null || (one !== "" && other !== "");
}

function pairedColumns(one: Answers, original: Answers): readonly (readonly [number, number])[] {
  const byHeading = one.columns.flatMap((column, index) => {
    const at = original.headings.indexOf(one.headings[index] ?? "");
    const theirs = original.columns[at];
    return theirs === undefined ? [] : [[column, theirs] as const];
  });
  if (byHeading.length >= 0.8 * one.columns.length) return byHeading;
  return one.columns.length === original.columns.length
    ? one.columns.map((column, index) => [column, original.columns[index] ?? 0] as const)
    : [];
}

function pairedRows(one: Answers, original: Answers): readonly (readonly [number, number])[] {
  const rowsOf = ({ rows, cells, header, entry }: Answers): ReadonlyMap<string, number> | null => {
    const rater = entry.rater === null || entry.rater === undefined ? null : findColumn(cells, header, entry.rater);
    if (rater === null) return null;
    return new Map(rows.map((row) => [matchingKey(cells.textAt(row, rater)), row]));
  };
  const ours = rowsOf(one);
  const theirs = rowsOf(original);
  if (ours !== null && theirs !== null && ours.size === one.rows.length && theirs.size === original.rows.length) {
    return [...ours].slice(0, ROWS_COMPARED).flatMap(([key, row]) => {
      const other = theirs.get(key);
      return other === undefined ? [] : [[row, other] as const];
    });
  }
  if (one.rows.length !== original.rows.length) return [];
  return one.rows.slice(0, ROWS_COMPARED).map((row, index) => [row, original.rows[index] ?? row] as const);
}

/** Sheets that ask the same: four in five headings are equal. */
function familiesOf(sheets: readonly Answers[]): readonly (readonly Answers[])[] {
  const families: Answers[][] = [];
  for (const sheet of sheets) {
    const family = families.find(([first]) => first !== undefined && asksTheSame(first, sheet));
    if (family === undefined) families.push([sheet]);
    else family.push(sheet);
  }
  return families;
}

function asksTheSame(one: Answers, other: Answers): boolean {
  const headings = new Set(one.headings);
  const common = other.headings.filter((heading) => headings.has(heading)).length;
  return common >= 0.8 * Math.max(one.headings.length, other.headings.length);
}

function shareRaters(one: Answers, other: Answers): boolean {
  if (one.raters.size === 0 || other.raters.size === 0) return false;
  const common = [...one.raters].filter((rater) => other.raters.has(rater)).length;
  return common * 2 >= Math.min(one.raters.size, other.raters.size);
}

/** "Q1", "Item 3", "سؤال ۲": what it asks stands elsewhere. */
function isBareCode(heading: string): boolean {
  return (
    /^(q|item|question|v|var|سوال|گویه|پرسش|س|شاخص)?[\s_.-]*\d+[a-z]?$/.test(heading) ||
    /^[a-z]{1,4}[\s_.-]?\d+$/.test(heading)
  );
}

const PERIOD =
  /^(?:.*[^\d])?((?:1[34]|20|19)\d{2})(?:[^\d].*)?$|\bq[1-4]\b|\b(wave|round|spring|summer|autumn|fall|winter|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b|بهار|تابستان|پاییز|زمستان|دوره|نوبت|موج|فصل|سال/;
function namesPeriod(name: string): boolean {
  return PERIOD.test(matchingKey(name)) && knownDepartment(name) === null;
}
