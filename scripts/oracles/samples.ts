import { isComputable } from "../../src/alignment/figure";
import { type PairSums, pairSumsOf } from "../../src/alignment/statistics/pair-sums";
import { summaryOf } from "../../src/alignment/statistics/summary";
import type { SampleMoments } from "../../src/alignment/statistics/t-test";
import type { Dataset, OracleRecord } from "./dataset";
import {
  groupsOf,
  isTexts,
  itemColumn,
  rowMeans,
  scaleColumns,
  scaleDefinition,
  type Scales,
  UnknownVariable,
  variable,
} from "./variables";

/** What a record is about, with its data. */
export interface Question {
  readonly record: OracleRecord;
  readonly dataset: Dataset;
  readonly scales: Scales;
}

export function confidence({ record }: Question): number {
  const given = record.params["conf"];
  return typeof given === "number" ? given : 0.95;
}

export function number({ record }: Question, name: string): number {
  const given = record.params[name];
  if (typeof given !== "number") throw new UnknownVariable(`no number "${name}"`);
  return given;
}

export function text({ record }: Question, name: string): string {
  const given = record.params[name];
  if (typeof given !== "string" && typeof given !== "number") throw new UnknownVariable(`no "${name}"`);
  return String(given);
}

export function has({ record }: Question, name: string): boolean {
  return record.params[name] !== undefined && record.params[name] !== null;
}

/** One item's ratings, of one group where the record says so. */
export function itemValues(question: Question): Float64Array {
  const { dataset, scales } = question;
  const column = has(question, "item")
    ? itemColumn(dataset, text(question, "item"))
    : variable(dataset, text(question, "variable"), scales);
  if (!has(question, "group_by") || !has(question, "group")) return present(column);
  const rows = groupsOf(dataset, text(question, "group_by")).get(text(question, "group")) ?? [];
  return present(Float64Array.from(rows, (row) => column[row] ?? Number.NaN));
}

export function present(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value));
}

/** The record's items, reversed where it says so, of complete rows only where it says listwise. */
export function columnsOf(question: Question): readonly Float64Array[] {
  const { dataset, record, scales } = question;
  const named = typeof record.params["scale"] === "string" ? scales.get(record.params["scale"]) : undefined;
  const scale = isTexts(record.params["items"]) ? scaleDefinition(record.params) : named;
  if (scale === undefined) throw new UnknownVariable("no items");
  const columns = scaleColumns(dataset, scale);
  const missing = missingRule(record);
  if (missing.startsWith("pairwise")) return columns;
  return missing.startsWith("listwise") ? completeRows(columns) : columns;
}

export function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => row).filter((row) =>
    columns.every((column) => !Number.isNaN(column[row] ?? Number.NaN)),
  );
  return columns.map((column) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN));
}

export function pairs(question: Question): PairSums {
  if (question.record.params["missing"] === "fiml") throw new UnknownVariable("full information maximum likelihood");
  return pairSumsOf(columnsOf(question));
}

export function scaleScores(question: Question): Float64Array {
  const rule = text(question, "rule");
  const { dataset, record } = question;
  return present(rowMeans(scaleColumns(dataset, scaleDefinition(record.params)), rule.includes("available")));
}

/** The item named, or the one that the scale's name begins with. */
export function itemOf(question: Question): string {
  if (has(question, "item")) return text(question, "item");
  const [first = ""] = text(question, "scale").split(" ");
  if (!question.dataset.columns.has(first)) throw new UnknownVariable("no items");
  return first;
}

/** Listwise over the scale that an item belongs to: a rater who left out one of its items is left out of all. */
export function listwise(
  { dataset, record, scales }: Question,
  items: readonly string[],
  columns: readonly Float64Array[],
): readonly Float64Array[] {
  const scale = typeof record.params["scale"] === "string" ? scales.get(record.params["scale"]) : undefined;
  if (scale === undefined || !missingRule(record).startsWith("listwise")) return columns;
  const others = scale.items.filter((item) => !items.includes(item)).map((item) => itemColumn(dataset, item));
  return columns.map((column) =>
    column.map((value, row) => (others.some((other) => Number.isNaN(other[row])) ? Number.NaN : value)),
  );
}

export function momentsByGroup(question: Question): ReadonlyMap<string, SampleMoments> {
  const { dataset, scales } = question;
  const column = variable(dataset, text(question, "variable"), scales);
  const moments = new Map<string, SampleMoments>();
  for (const [group, rows] of groupsOf(dataset, text(question, "group_by"))) {
    const own = momentsOf(Float64Array.from(rows, (row) => column[row] ?? Number.NaN));
    if (own !== null) moments.set(group, own);
  }
  return moments;
}

export function momentsOf(column: Float64Array): SampleMoments | null {
  const { n, mean, sd } = summaryOf(present(column));
  return isComputable(mean) ? { n, mean, sd: isComputable(sd) ? sd : 0 } : null;
}

export function twoGroups(question: Question): readonly [SampleMoments, SampleMoments] {
  const moments = momentsByGroup(question);
  const a = moments.get(text(question, "a"));
  const b = moments.get(text(question, "b"));
  if (a === undefined || b === undefined) throw new UnknownVariable("a group without values");
  return [a, b];
}

export function twoVariables(question: Question): { readonly x: Float64Array; readonly y: Float64Array } {
  const [x, y] = completeVariables(question, [text(question, "x"), text(question, "y")]);
  return { x: x ?? new Float64Array(0), y: y ?? new Float64Array(0) };
}

/** Complete rows of items and scales; a bare scale is read by the rule that gives the record's own n. */
export function completeVariables(question: Question, names: readonly string[]): readonly Float64Array[] {
  const { dataset, scales } = question;
  const read = (rule: string) =>
    completeRows(
      names.map((name) =>
        variable(dataset, dataset.columns.has(name) || name.includes("(") ? name : `${name}${rule}`, scales),
      ),
    );
  const complete = read("");
  if (!has(question, "n") || complete[0]?.length === number(question, "n")) return complete;
  const available = read(" (mean of available)");
  return available[0]?.length === number(question, "n") ? available : complete;
}

/** How the record treats missing cells; pairwise unless it says so. */
function missingRule({ params }: OracleRecord): string {
  return typeof params["missing"] === "string" ? params["missing"] : "pairwise";
}
