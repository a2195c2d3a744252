import type { Dataset, OracleRecord } from "./dataset";

/** A set of items that are read as one scale. */
export interface ScaleDefinition {
  readonly items: readonly string[];
  readonly reversed: readonly string[];
  /** lo + hi; null: unknown, then nothing can be reversed. */
  readonly mirror: number | null;
}

/** What the records of one data set say about its scales, by name. */
export type Scales = ReadonlyMap<string, ScaleDefinition>;

/** A record whose variables cannot be made from the data and the records. */
export class UnknownVariable extends Error {}

export function scalesOf(records: readonly OracleRecord[], dataset: string): Scales {
  const scales = new Map<string, ScaleDefinition>();
  for (const { dataset: of, params } of records) {
    const name = params["scale"];
    if (of !== dataset || typeof name !== "string" || !isTexts(params["items"])) continue;
    const definition = scaleDefinition(params);
    const known = scales.get(name);
    // A record that knows the reversal tells more than one that does not.
    if (known === undefined || known.mirror === null) scales.set(name, definition);
  }
  return scales;
}

export function scaleDefinition(params: OracleRecord["params"]): ScaleDefinition {
  const min = params["scale_min"];
  const points = params["scale_points"];
  return {
    items: isTexts(params["items"]) ? params["items"] : [],
    reversed: isTexts(params["reversed"]) ? params["reversed"] : [],
    mirror: typeof min === "number" && typeof points === "number" ? 2 * min + points - 1 : null,
  };
}

/** An item's numbers, NaN = missing. */
export function itemColumn(dataset: Dataset, item: string): Float64Array {
  const column = dataset.columns.get(item);
  if (column === undefined) throw new UnknownVariable(`no column "${item}"`);
  return Float64Array.from(column, (cell) => (cell.trim() === "" || cell === "NA" ? Number.NaN : Number(cell)));
}

export function scaleColumns(dataset: Dataset, scale: ScaleDefinition): readonly Float64Array[] {
  return scale.items.map((item) => {
    const column = itemColumn(dataset, item);
    if (!scale.reversed.includes(item)) return column;
    const { mirror } = scale;
    if (mirror === null) throw new UnknownVariable(`no scale to reverse "${item}" on`);
    return column.map((value) => mirror - value);
  });
}

/** An item; or a scale's mean over its items, of whoever answered all, or, "(mean of available)", any of them. */
export function variable(dataset: Dataset, name: string, scales: Scales): Float64Array {
  const [base = "", rule] = name.split("(").map((part) => part.trim());
  if (dataset.columns.has(name)) return itemColumn(dataset, name);
  const scale = scales.get(base);
  if (scale === undefined) throw new UnknownVariable(`"${name}" is neither a column nor a scale`);
  return rowMeans(scaleColumns(dataset, scale), rule?.startsWith("mean of available") === true);
}

export function rowMeans(columns: readonly Float64Array[], available: boolean): Float64Array {
  const rows = columns[0]?.length ?? 0;
  return Float64Array.from({ length: rows }, (_, row) => {
    const given = columns.map((column) => column[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
    if (given.length === 0 || (!available && given.length < columns.length)) return Number.NaN;
    return given.reduce((total, value) => total + value, 0) / given.length;
  });
}

/** Rows of each group, in order of appearance; rows without a group belong to none. */
export function groupsOf(dataset: Dataset, by: string): ReadonlyMap<string, readonly number[]> {
  const column = dataset.columns.get(by);
  if (column === undefined) throw new UnknownVariable(`no column "${by}"`);
  const groups = new Map<string, number[]>();
  column.forEach((cell, row) => {
    if (cell.trim() === "" || cell === "NA") return;
    const rows = groups.get(cell);
    if (rows === undefined) groups.set(cell, [row]);
    else rows.push(row);
  });
  return groups;
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((element) => typeof element === "string");
}
