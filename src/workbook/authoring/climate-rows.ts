import type { Language } from "../../language/language";
import { matchingKey } from "../../language/matching-key";
import type { Area, CellValue } from "../snapshot";
import { NO_CONTENT, type SheetAddition } from "./authored-sheet";
import { authoringWords } from "./authoring-words";
import type { ClimatePlace } from "./climate-place";
import {
  departmentValidation,
  HEADER_ROW,
  heightOf,
  INPUT_STYLE,
  PROGRESS_ROW,
  progressFormula,
  QUIET_STYLE,
  ratingValidation,
  TEXT_STYLE,
} from "./form-parts";
import { randomIndex, type Random } from "./random-order";

/** An employee's row of the climate survey. */
export interface ClimateRow {
  readonly department: string;
  /** The department's matching key. */
  readonly key: string;
  /** One a statement; "": none. */
  readonly answers: readonly CellValue[];
  /** Its number among the rows that are there, from 0; null: it is put in. */
  readonly origin: number | null;
  /** It has no answers, and nothing else stands beside them. */
  readonly isFree: boolean;
  /** Its answers are to be written. */
  readonly isChanged: boolean;
}

/**
 * New answers in blank rows of their departments, chosen at random; without a blank row, in rows that are put in at random
 * among the department's own: either way the place says nothing of the order in which answers came.
 */
export function placedAtRandom(
  present: readonly ClimateRow[],
  answers: readonly ClimateRow[],
  random: Random,
): readonly ClimateRow[] {
  const rows = [...present];
  for (const answer of answers) {
    const own = rows.flatMap(({ key }, index) => (key === answer.key ? [index] : []));
    const blank = own.filter((index) => rows[index]?.isFree === true);
    const target = blank[randomIndex(blank.length, random)];
    if (target !== undefined) {
      rows[target] = { ...answer, origin: rows[target]?.origin ?? null };
      continue;
    }
    // Before each of them, or behind the last.
    const gaps = [...own, (own.at(-1) ?? rows.length - 1) + 1];
    rows.splice(gaps[randomIndex(gaps.length, random)] ?? rows.length, 0, answer);
  }
  return rows;
}

/** Rows are put in from the top down; then everything is written where it stands by then. */
export function climateAdditions(
  place: ClimatePlace,
  rows: readonly ClimateRow[],
  language: Language,
): readonly SheetAddition[] {
  const first = place.header + 1;
  const added = runsOf(rows, ({ origin }) => origin === null);
  const insertions = added.map(({ from, count }): SheetAddition => ({
    ...NO_CONTENT,
    sheet: place.entry.sheet,
    insertedRows: { row: first + from, count },
    insertedColumns: null,
  }));
  const content: SheetAddition = {
    ...NO_CONTENT,
    sheet: place.entry.sheet,
    insertedRows: null,
    insertedColumns: null,
    blocks: runsOf(rows, ({ isChanged }) => isChanged).map(({ from, count }) => ({
      row: first + from,
      column: place.statements.first,
      cells: rows.slice(from, from + count).map(({ answers }) => [...answers]),
    })),
  };
  return added.length === 0 ? [content] : [...insertions, withAddedRows(content, place, rows, added, language)];
}

interface Run {
  readonly from: number;
  readonly count: number;
}

/** Rows below one another that are of a kind. */
function runsOf(rows: readonly ClimateRow[], isOne: (row: ClimateRow) => boolean): readonly Run[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (!isOne(row)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === index) last.count += 1;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}

/** What rows need that were put in: department, number, look and drop-downs; and the count of all cells. */
function withAddedRows(
  content: SheetAddition,
  place: ClimatePlace,
  rows: readonly ClimateRow[],
  added: readonly Run[],
  language: Language,
): SheetAddition {
  const { header, respondent, department, statements, entry } = place;
  const first = header + 1;
  const left = Math.min(respondent, department);
  const area = ({ from, count }: Run, column: number, columns = 1): Area => ({
    row: first + from,
    column,
    rows: count,
    columns,
  });
  const all: Run = { from: 0, count: rows.length };
  const names = [...new Map(rows.map(({ key, department: name }) => [key, name])).values()];
  const choice = departmentValidation(area(all, department), names, language);
  return {
    ...content,
    blocks: [
      ...content.blocks,
      { row: first, column: respondent, cells: numbersOf(place, rows, language).map((number) => [number]) },
      ...added.map((run) => ({
        row: first + run.from,
        column: department,
        cells: rows.slice(run.from, run.from + run.count).map((row) => [row.department]),
      })),
      ...(header === HEADER_ROW
        ? [
            {
              row: PROGRESS_ROW,
              column: 0,
              cells: [[progressFormula(language, [area(all, statements.first, statements.count)])]],
            },
          ]
        : []),
    ],
    // All rows are made to look alike anew, with one rule for all: a look of its own would tell which rows came late. The fill is
    // said, since a row below the headings takes their look.
    styles: [
      { area: area(all, respondent), style: { ...QUIET_STYLE, bold: false, fill: "paper" } },
      { area: area(all, department), style: { ...TEXT_STYLE, bold: false, fill: "paper" } },
      { area: area(all, statements.first, statements.count), style: { ...INPUT_STYLE, bold: false } },
    ],
    grids: [area(all, left, statements.first + statements.count - left)],
    validations: [
      ratingValidation(area(all, statements.first, statements.count), entry.scale, language),
      ...(choice === null ? [] : [choice]),
    ],
    rowHeights: rows.map((_, index) => ({ row: first + index, height: heightOf([]) })),
  };
}

/** Employees are numbered down the rows anew: a higher number would tell who came later. Labels of the user's own stay. */
function numbersOf(place: ClimatePlace, rows: readonly ClimateRow[], language: Language): readonly CellValue[] {
  const t = authoringWords(language);
  const ours = new Map(
    Array.from({ length: 2 * rows.length }, (_, index) => {
      return [matchingKey(t("respondentNumber", { number: index + 1 })), index + 1] as const;
    }),
  );
  const labels = rows.map(({ origin }) =>
    origin === null ? null : place.cells.at(place.header + 1 + origin, place.respondent),
  );
  const numbers = labels.map((label) => (label === null ? null : ours.get(matchingKey(String(label)))));
  const used = numbers.filter((number) => typeof number === "number");
  const fresh: number[] = [];
  for (let number = 1; fresh.length < labels.filter((label) => label === null).length; number += 1)
    if (!used.includes(number)) fresh.push(number);
  const down = [...used, ...fresh].sort((one, other) => one - other);
  let next = 0;
  return labels.map((label, index) => {
    if (label !== null && numbers[index] === undefined) return label;
    const number = down[next] ?? down.length + next;
    next += 1;
    return t("respondentNumber", { number });
  });
}
