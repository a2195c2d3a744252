import { DEFINITIONS, NOT_OURS } from "./definitions";
import { NotDefined } from "./estimates";
import { openOracles, type OracleRecord } from "./dataset";
import { scalesOf, UnknownVariable } from "./variables";

/** A figure of ours that is not the reference's. */
export interface Difference {
  readonly record: OracleRecord;
  readonly where: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

export interface Comparison {
  readonly records: number;
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** By statistic and reason: how many records are not defined by us. */
  readonly notDefined: ReadonlyMap<string, number>;
  /** Keys of compared records that are not ours, by statistic and key. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Compares every record of a folder of reference results whose statistic the product defines. */
export function compareOracles(folder: string): Comparison {
  const oracles = openOracles(folder);
  const differences: Difference[] = [];
  const notDefined = new Map<string, number>();
  const leftOut = new Map<string, number>();
  const scales = new Map<string, ReturnType<typeof scalesOf>>();
  let compared = 0;
  for (const record of oracles.records) {
    const definition = DEFINITIONS[record.statistic];
    if (definition === undefined) {
      count(notDefined, `${record.statistic}: ${NOT_OURS[record.statistic] ?? "not among the product's figures"}`);
      continue;
    }
    const dataset = oracles.dataset(record.dataset);
    const known = scales.get(record.dataset) ?? scalesOf(oracles.records, record.dataset);
    scales.set(record.dataset, known);
    try {
      if (dataset === null) throw new UnknownVariable(`no data/${record.dataset}.csv`);
      const answer = definition({ record, dataset, scales: known });
      if (answer instanceof NotDefined) {
        count(notDefined, `${record.statistic}: ${answer.reason}`);
        continue;
      }
      compared += 1;
      compareValues(record, answer, record.value, "", differences, leftOut);
    } catch (error) {
      if (!(error instanceof UnknownVariable)) throw error;
      compared += 1;
      differences.push({ record, where: error.message, ours: null, theirs: record.value });
    }
  }
  return { records: oracles.records.length, compared, differences, notDefined, leftOut };
}

/** Statistics from iterative fits. */
const ITERATIVE = /omega|loadings/;
const P_VALUE = /(^|_)p($|_)/;

function compareValues(
  record: OracleRecord,
  ours: unknown,
  theirs: unknown,
  where: string,
  differences: Difference[],
  leftOut: Map<string, number>,
): void {
  // "Not computable" is written as null, or as a list of nulls.
  if (isNothing(theirs) && isNothing(ours)) return;
  if (Array.isArray(theirs)) {
    const own: readonly unknown[] = Array.isArray(ours) ? ours : [];
    if (own.length !== theirs.length) differences.push({ record, where: `${where} length`, ours, theirs });
    else {
      theirs.forEach((value: unknown, index) => {
        compareValues(record, own[index], value, `${where}[${index}]`, differences, leftOut);
      });
    }
    return;
  }
  if (typeof theirs === "object" && theirs !== null) {
    const own: Readonly<Record<string, unknown>> = isRecord(ours) ? ours : {};
    const grouped = record.params["group_by"] !== undefined && !hasNamedParts(record);
    for (const [key, value] of Object.entries(theirs as Record<string, unknown>)) {
      if (key in own) compareValues(record, own[key], value, `${where}.${key}`, differences, leftOut);
      else if (grouped || !isRecord(ours))
        differences.push({ record, where: `${where}.${key}`, ours: null, theirs: value });
      else count(leftOut, `${record.statistic}.${key}`);
    }
    return;
  }
  if (!agree(record, ours, theirs, where)) differences.push({ record, where, ours, theirs });
}

/** An object of parts (t, df, p ...), not of groups. */
function hasNamedParts({ statistic }: OracleRecord): boolean {
  return /^(anova|welch|student|hedges|cohens|kruskal|bartlett|mann)/.test(statistic);
}

function agree(record: OracleRecord, ours: unknown, theirs: unknown, where: string): boolean {
  if (typeof ours !== "number" || typeof theirs !== "number" || !Number.isFinite(ours)) return false;
  const off = Math.abs(ours - theirs);
  const isP = where.endsWith(".p") || P_VALUE.test(record.statistic);
  if (isP) return off <= 1e-12 || off <= 1e-6 * Math.abs(theirs);
  return off <= (ITERATIVE.test(record.statistic) ? 1e-5 : 1e-9) * Math.max(1, Math.abs(theirs));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === "number") return !Number.isFinite(value);
  return Array.isArray(value) && value.length > 0 && value.every(isNothing);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** One line a fact, for people. */
export function describeComparison(comparison: Comparison): readonly string[] {
  const { records, compared, differences, notDefined, leftOut } = comparison;
  const without = [...notDefined.values()].reduce((sum, number) => sum + number, 0);
  return [
    `${records} records: ${compared} compared, ${compared - countRecords(differences)} agree, ${countRecords(differences)} differ, ${without} not defined by us`,
    ...[...notDefined].map(([name, number]) => `  not defined by us: ${number} x ${name}`),
    ...[...leftOut].map(([name, number]) => `  compared without: ${number} x ${name}`),
    ...differences.map(
      ({ record, where, ours, theirs }) =>
        `  differs: ${record.dataset} ${record.statistic}${where} ${JSON.stringify(record.params)}: ours ${JSON.stringify(ours)}, theirs ${JSON.stringify(theirs)}`,
    ),
  ];
}

function countRecords(differences: readonly Difference[]): number {
  return new Set(differences.map(({ record }) => record)).size;
}
