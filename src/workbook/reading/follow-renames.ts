import { matchingKey } from "../../language/matching-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { columnsOfBlock } from "./block-columns";
import type { Mapping, MappingEntry } from "./mapping";
import { cellsOf, findColumn, headerRow, type SheetCells } from "./sheet-cells";

/**
 * The new names of sheets that were renamed since their entries were saved, by their old names. A sheet is known again by
 * what stands where its entries say: their headings and, among several that are alike, the department in the title.
 */
export function renamedSheets(snapshot: WorkbookSnapshot, mapping: Mapping): ReadonlyMap<string, string> {
  const present = new Set(snapshot.sheets.map(({ name }) => name));
  const saved = new Set(mapping.sheets.map(({ sheet }) => sheet));
  const missing = [...saved].filter((name) => !present.has(name));
  const renamed = new Map<string, string>();
  if (missing.length === 0) return renamed;
  const free = snapshot.sheets.filter((sheet) => !saved.has(sheet.name) && !sheet.own && sheet.used !== null);
  for (const name of missing) {
    const entries = mapping.sheets.filter(({ sheet }) => sheet === name);
    const alike = free.filter((sheet) => {
      const cells = cellsOf(sheet);
      return entries.every((entry) => fits(cells, entry));
    });
    const titled = alike.filter((sheet) => isTitled(sheet, entries));
    const [found, another] = titled.length > 0 ? titled : alike;
    if (found === undefined || another !== undefined) continue;
    renamed.set(name, found.name);
  }
  return withoutDoubts(renamed);
}

/** The mapping under the names that its sheets have now. */
export function followRenames(snapshot: WorkbookSnapshot, mapping: Mapping): Mapping {
  const renamed = renamedSheets(snapshot, mapping);
  if (renamed.size === 0) return mapping;
  return {
    ...mapping,
    sheets: mapping.sheets.map((entry) => ({ ...entry, sheet: renamed.get(entry.sheet) ?? entry.sheet })),
  };
}

/** Two sheets that would both be the same one: neither is. */
function withoutDoubts(renamed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = [...renamed.values()];
  return new Map([...renamed].filter(([, name]) => names.indexOf(name) === names.lastIndexOf(name)));
}

/** Whether every column that the entry names stands in the row that it names. What says nothing of its place fits nowhere. */
function fits(cells: SheetCells, entry: MappingEntry): boolean {
  const names = namedColumns(entry);
  const row = headerRow(cells, "header" in entry ? entry.header : undefined, names);
  if (row === null || row < cells.top || row >= cells.bottom) return false;
  if (entry.layout === "matrix" && "suppliers" in entry) {
    const span = columnsOfBlock(cells, entry);
    return span !== null && isSquare(cells, row, span.first, span.last);
  }
  return (
    names.length > 0 && names.every((name) => !name.startsWith("column:") && findColumn(cells, row, name) !== null)
  );
}

/** The same names across and down. */
function isSquare(cells: SheetCells, header: number, labels: number, last: number): boolean {
  if (last <= labels) return false;
  for (let column = labels + 1; column <= last; column += 1) {
    const across = matchingKey(cells.textAt(header, column));
    if (across === "" || matchingKey(cells.textAt(header + column - labels, labels)) !== across) return false;
  }
  return true;
}

function namedColumns(entry: MappingEntry): readonly string[] {
  switch (entry.layout) {
    case "checklist":
      return [entry.criterion, ...entry.raters.map(({ column }) => column)];
    case "responses":
      return entry.criteria;
    case "long":
      return [entry.criterion, entry.rating];
    case "matrix":
      return "suppliers" in entry ? [] : [entry.supplier, entry.customer, entry.rating];
    case "sales":
      return [entry.revenue, ...[entry.customer, entry.product].filter((name) => typeof name === "string")];
    case "departments":
      return [entry.department];
    case "ignore":
      return [];
  }
}

const TITLE_ROWS = 4;

/** Whether a line above the headings names the department that the entries are about. */
function isTitled(sheet: SheetSnapshot, entries: readonly MappingEntry[]): boolean {
  const departments = entries.flatMap((entry) =>
    "department" in entry && typeof entry.department === "object" && entry.department !== null
      ? [matchingKey(entry.department.fixed)]
      : [],
  );
  const titles = sheet.values
    .slice(0, TITLE_ROWS)
    .flatMap((row) => row.filter((cell) => typeof cell === "string"))
    .map(matchingKey);
  return departments.length > 0 && departments.every((name) => titles.some((title) => title.includes(name)));
}
