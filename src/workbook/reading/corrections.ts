import type { Scale } from "../../alignment/evaluation";
import type { ColumnUse } from "./account/column-use";
import type { Direction } from "./account/legends";
import type { Mapping, MappingEntry, ResponsesEntry } from "./mapping";

/** What a person changes about columns of a sheet; columns as the mapping calls them. */
export type Correction = { readonly sheet: string; readonly columns: readonly string[] } & (
  | { readonly kind: "scale"; readonly scale: Scale }
  | { readonly kind: "words"; readonly words: readonly string[]; readonly scale: Scale }
  | { readonly kind: "direction"; readonly direction: Direction }
  | { readonly kind: "use"; readonly use: ColumnUse }
);

/** The mapping after a correction: the same one where nothing in it reads those columns. */
export function corrected(mapping: Mapping, correction: Correction): Mapping {
  return {
    ...mapping,
    sheets: mapping.sheets.map((entry) =>
      entry.sheet === correction.sheet ? correctedEntry(entry, correction) : entry,
    ),
  };
}

function correctedEntry(entry: MappingEntry, correction: Correction): MappingEntry {
  if (!("scale" in entry)) return entry;
  switch (correction.kind) {
    case "scale":
      return withScale(entry, correction.columns, correction.scale);
    case "words":
      return withWords(withScale(entry, correction.columns, correction.scale), correction.columns, correction.words);
    case "direction":
      return entry.layout === "responses" ? withDirection(entry, correction.columns, correction.direction) : entry;
    case "use":
      return entry.layout === "responses"
        ? correction.columns.reduce((one, name) => withUse(one, name, correction.use), entry)
        : entry;
  }
}

type RatedEntry = Extract<MappingEntry, { readonly scale: Scale }>;

function withScale(entry: RatedEntry, columns: readonly string[], scale: Scale): MappingEntry {
  if (entry.layout !== "responses" || entry.criteria.every((name) => columns.includes(name))) {
    if (entry.layout !== "responses" || entry.scales === undefined) return { ...entry, scale };
    return { ...entry, scale, scales: without(entry.scales, columns) };
  }
  return { ...entry, scales: { ...entry.scales, ...Object.fromEntries(columns.map((name) => [name, scale])) } };
}

/** Words of answers, the worst first. */
function withWords(entry: MappingEntry, columns: readonly string[], words: readonly string[]): MappingEntry {
  if (entry.layout === "responses" && !entry.criteria.every((name) => columns.includes(name)))
    return { ...entry, words: { ...entry.words, ...Object.fromEntries(columns.map((name) => [name, words])) } };
  return entry.layout === "responses" || entry.layout === "checklist" || entry.layout === "long"
    ? { ...entry, words: { "*": words } }
    : entry;
}

function without<Value>(record: Readonly<Record<string, Value>>, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function withDirection(entry: ResponsesEntry, columns: readonly string[], direction: Direction): ResponsesEntry {
  const others = (entry.reverse ?? []).filter((name) => !columns.includes(name));
  return { ...entry, reverse: direction === "lowIsBest" ? [...others, ...columns] : others };
}

/** A column is named in one place only: it leaves the one it had. */
function withUse(entry: ResponsesEntry, name: string, use: ColumnUse): ResponsesEntry {
  const criteria = entry.criteria.filter((one) => one !== name);
  const cleared: ResponsesEntry = {
    ...entry,
    criteria,
    department: entry.department === name ? null : (entry.department ?? null),
    role: entry.role === name ? null : (entry.role ?? null),
    rater: entry.rater === name ? null : (entry.rater ?? null),
    period: entry.period === name ? null : (entry.period ?? null),
    uses: without(entry.uses ?? {}, [name]),
  };
  switch (use) {
    case "criterion":
      return { ...cleared, criteria: [...criteria, name] };
    case "department rated":
      return { ...cleared, department: name, departmentOf: "rated" };
    case "department of the rater":
      return { ...cleared, department: name, departmentOf: "rater" };
    case "role":
      return { ...cleared, role: name };
    case "rater":
      return { ...cleared, rater: name };
    case "period":
      return { ...cleared, period: name };
    default:
      return { ...cleared, uses: { ...cleared.uses, [name]: use } };
  }
}
