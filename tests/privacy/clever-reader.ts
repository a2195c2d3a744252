import type { Evaluation, RatingTable } from "../../src/alignment/evaluation";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import type { Analysis } from "../../src/workbook/analysis";
import { describeReport } from "../../src/workbook/report/describe";
import { resultsJson } from "../../src/workbook/results-json";

/** A reader with a pencil: has everything that is shown, and knows who answered what, but not how. */

/** All that a report shows of an evaluation: the results as data and every sheet. */
export function analysisOf(evaluation: Evaluation): Analysis {
  return {
    language: "en",
    proposals: [],
    mapping: { version: 1, sheets: [] },
    settings: DEFAULT_SETTINGS,
    findings: [],
    columns: [],
    questions: [],
    otherReadings: [],
    cells: { read: 0, used: 0, notApplicable: 0, blank: 0, refused: 0 },
    cellsBySheet: {},
    evaluation,
    alignment: scoreEvaluation(evaluation, DEFAULT_SETTINGS),
    profitability: null,
  };
}

export function shownJson(evaluation: Evaluation): string {
  return JSON.stringify(resultsJson(analysisOf(evaluation), "en"));
}

export function shownSheets(evaluation: Evaluation): string {
  return JSON.stringify(describeReport(analysisOf(evaluation), { language: "en" }));
}

/** Ratings of a group: in which table, of which criterion, by whom. */
export interface Answer {
  readonly table: number;
  readonly criterion: number;
  readonly rater: number;
}

export function answersOf({ ratings, raters }: RatingTable, table: number): readonly Answer[] {
  return ratings.flatMap((column, criterion) =>
    Array.from({ length: raters.count }, (_, rater) => ({ table, criterion, rater })).filter(
      ({ rater }) => Number.isFinite(column[rater]) && (column instanceof Float64Array || (column[rater] ?? 255) < 254),
    ),
  );
}

/** Groups below the minimum among those who were promised anonymity: by role, criterion, both, and by what they left out. */
export function smallGroups(evaluation: Evaluation, minimum: number): ReadonlyMap<string, readonly Answer[]> {
  const groups = new Map<string, Answer[]>();
  const raters = new Map<string, Set<number>>();
  evaluation.tables.forEach((table, index) => {
    if (!table.anonymous) return;
    const answers = answersOf(table, index);
    const pattern = (rater: number): string =>
      answers.flatMap((one) => (one.rater === rater ? [one.criterion] : [])).join(",");
    for (const answer of answers) {
      const role = table.raters.role[answer.rater] ?? 0;
      const left = pattern(answer.rater);
      for (const name of [
        "all",
        `role ${role}`,
        `criterion ${answer.criterion}`,
        `role ${role} criterion ${answer.criterion}`,
        `answered ${left}`,
        `answered ${left} criterion ${answer.criterion}`,
        `role ${role} answered ${left}`,
      ]) {
        const key = `${table.department ?? "company"} ${table.part}: ${name}`;
        groups.set(key, [...(groups.get(key) ?? []), answer]);
        raters.set(key, (raters.get(key) ?? new Set()).add(answer.rater));
      }
    }
  });
  return new Map([...groups].filter(([key]) => (raters.get(key)?.size ?? 0) < minimum));
}

/** The evaluation with other answers in these places. */
export function withAnswers(evaluation: Evaluation, places: readonly Answer[], values: readonly number[]): Evaluation {
  const tables = evaluation.tables.map((table) => ({
    ...table,
    ratings: table.ratings.map((column) => column.slice()),
  }));
  places.forEach(({ table, criterion, rater }, index) => {
    const column = tables[table]?.ratings[criterion];
    if (column !== undefined) column[rater] = values[index] ?? Number.NaN;
  });
  return { ...evaluation, tables };
}

/** Every multiset of so many whole ratings of 1 to 5, ascending. */
export function multisets(size: number, least = 1): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: 6 - least }, (_, index) => least + index).flatMap((first) =>
    multisets(size - 1, first).map((rest) => [first, ...rest]),
  );
}

/**
 * The groups whose sum follows from what is shown by linear algebra: shown figures that are linear in the answers, found by
 * moving each answer a little, are the reader's equations; a sum that is a combination of them is known.
 */
export function sumsThatFollow(
  evaluation: Evaluation,
  groups: ReadonlyMap<string, readonly Answer[]>,
  shown: (of: Evaluation) => string = shownJson,
): readonly string[] {
  const places = evaluation.tables.flatMap((table, index) => (table.anonymous ? answersOf(table, index) : []));
  const base = numbersOf(JSON.parse(shown(evaluation)));
  const STEP = 0.01;
  const moved = places.map((place) => {
    const own = evaluation.tables[place.table]?.ratings[place.criterion]?.[place.rater] ?? Number.NaN;
    return [STEP, -STEP].map((step) => numbersOf(JSON.parse(shown(withAnswers(evaluation, [place], [own + step])))));
  });
  const equations: number[][] = [];
  for (const [path, value] of base) {
    const slopes: number[] = [];
    for (const [up, down] of moved) {
      const [more, less] = [up?.get(path), down?.get(path)];
      if (
        more === undefined ||
        less === undefined ||
        Math.abs(more + less - 2 * value) > 1e-9 * Math.max(1, Math.abs(value))
      )
        break;
      slopes.push((more - less) / (2 * STEP));
    }
    if (slopes.length === places.length && slopes.some((slope) => Math.abs(slope) > 1e-9)) equations.push(slopes);
  }
  const basis = orthonormal(equations);
  const at = new Map(places.map((place, index) => [JSON.stringify(place), index]));
  return [...groups].flatMap(([name, answers]) => {
    const sum = new Array<number>(places.length).fill(0);
    for (const answer of answers) sum[at.get(JSON.stringify(answer)) ?? -1] = 1;
    const rest = basis.reduce((left, one) => minus(left, one, dot(left, one)), sum);
    return Math.sqrt(dot(rest, rest)) < 1e-6 * Math.sqrt(answers.length) ? [name] : [];
  });
}

function numbersOf(value: unknown, path = "", into = new Map<string, number>()): Map<string, number> {
  if (typeof value === "number") into.set(path, value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, own] of Object.entries(value)) numbersOf(own, `${path}/${key}`, into);
  }
  return into;
}

/** Gram and Schmidt, twice over for the sake of rounding. */
function orthonormal(rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const basis: number[][] = [];
  for (const row of rows) {
    const size = Math.sqrt(dot(row, row));
    let left: readonly number[] = row.map((one) => one / size);
    for (let pass = 0; pass < 2; pass += 1) for (const one of basis) left = minus(left, one, dot(left, one));
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-6) basis.push(left.map((one) => one / length));
  }
  return basis;
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}

function minus(from: readonly number[], what: readonly number[], times: number): readonly number[] {
  return from.map((value, index) => value - times * (what[index] ?? 0));
}
