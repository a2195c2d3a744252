import type { Mapping, MappingEntry } from "../reading/mapping";
import type { AuthoredSheet } from "./authored-sheet";

/** Excel's limit, in UTF-16 units. */
const LONGEST_NAME = 31;
/** Excel keeps it for itself. */
const RESERVED = "history";

/** A name that Excel takes for a sheet: without the signs that it refuses, not longer than it allows. */
export function sheetNameOf(wanted: string): string {
  const clean = wanted
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    // Excel refuses an apostrophe at either end, also where the name was cut.
    .replace(/^['\s]+/, "")
    .slice(0, LONGEST_NAME)
    .replace(/['\s]+$/, "");
  return clean === "" ? "1" : clean;
}

/** The wanted name, or "Name (2)", "Name (3)" ... where it is taken. */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const isFree = (name: string): boolean => !taken.has(name.toLowerCase()) && name.toLowerCase() !== RESERVED;
  if (isFree(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const name = `${wanted.slice(0, LONGEST_NAME - suffix.length).trim()}${suffix}`;
    if (isFree(name)) return name;
  }
}

/** Sheets with names that Excel takes and that differ from one another; their entries follow. */
export function withSheetNames(sheets: readonly AuthoredSheet[]): readonly AuthoredSheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    const name = freeSheetName(sheetNameOf(sheet.name), taken);
    taken.add(name.toLowerCase());
    return { ...sheet, name, entries: renamed(sheet.entries, name) };
  });
}

export function renamed(entries: readonly MappingEntry[], sheet: string): readonly MappingEntry[] {
  return entries.map((entry) => ({ ...entry, sheet }));
}

/** The saved mapping with the entries of new sheets, under the names that they got. */
export function withEntries(saved: Mapping, sheets: readonly AuthoredSheet[], names: readonly string[]): Mapping {
  const added = sheets.flatMap((sheet, index) => renamed(sheet.entries, names[index] ?? sheet.name));
  const replaced = new Set(added.map(({ sheet }) => sheet));
  return { version: 1, sheets: [...saved.sheets.filter(({ sheet }) => !replaced.has(sheet)), ...added] };
}
