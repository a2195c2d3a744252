import { cellAddress, columnLetters, parseCell } from "../address";
import type { WorkbookSnapshot } from "../snapshot";
import { GENERIC_SHEET } from "./detect/generic-sheet";
import type { WorkbookProposal } from "./detect/workbook-proposal";
import type { ChecklistEntry, MappingEntry, ProposalReason, ResponsesEntry } from "./mapping";
import { cellsOf, findColumn } from "./sheet-cells";

/** What headings of columns were taken for, where they may be the other of the two, and the entries that say so. */
export interface OtherReading {
  readonly taken: "departments" | "raters";
  readonly layout: "checklist" | "responses";
  readonly sheet: string;
  /** A1 of the first heading. */
  readonly cell: string;
  readonly columns: readonly string[];
  /** The headings. */
  readonly names: string;
  /** The sheet's entries under the other reading. */
  readonly entries: readonly MappingEntry[];
}

/**
 * One a sheet whose columns may be departments as well as those who rate one. Where several sheets have raters of plain names, each
 * under its own name, the sheets are the departments.
 */
export function otherReadings(
  snapshot: WorkbookSnapshot,
  proposals: readonly WorkbookProposal[],
): readonly OtherReading[] {
  const ofRaters = proposals.filter(({ reasons }) => reasons.some(({ code }) => code === "columns-are-raters"));
  const sheets = new Set(ofRaters.filter(({ entry }) => isNamedAfterDepartment(entry)).map(({ entry }) => entry.sheet))
    .size;
  return proposals.flatMap(({ entry, reasons }): readonly OtherReading[] => {
    const reason = reasons.find(({ code }) => code === "columns-are-departments" || code === "columns-are-raters");
    if (reason === undefined || (entry.layout !== "checklist" && entry.layout !== "responses")) return [];
    if (reason.code === "columns-are-raters" && isNamedAfterDepartment(entry) && sheets > 1) return [];
    const ofSheet = proposals.map((one) => one.entry).filter(({ sheet }) => sheet === entry.sheet);
    const own = ofSheet.filter((one) => isSibling(one, entry));
    const other = reason.code === "columns-are-raters" ? asDepartments(entry) : asOne(own);
    const entries = ofSheet.flatMap((one) => (one === entry ? other : own.includes(one) ? [] : [one]));
    const taken = reason.code === "columns-are-raters" ? "raters" : "departments";
    return [
      { taken, layout: entry.layout, sheet: entry.sheet, names: namesIn(reason), entries, ...placed(snapshot, own) },
    ];
  });
}

function isNamedAfterDepartment(entry: MappingEntry): boolean {
  return entry.layout === "checklist" && typeof entry.department === "object" && entry.department !== null;
}

function namesIn({ value }: ProposalReason): string {
  return value ?? "";
}

/** Entries over the same rows of one sheet that name a department each. */
function isSibling(one: MappingEntry, entry: ChecklistEntry | ResponsesEntry): boolean {
  if (one === entry) return true;
  return (
    one.layout === entry.layout &&
    one.header === entry.header &&
    typeof one.department === "object" &&
    one.department !== null
  );
}

function asDepartments(entry: MappingEntry): readonly MappingEntry[] {
  if (entry.layout !== "checklist") return [entry];
  return entry.raters.map((rater) => ({ ...entry, department: { fixed: rater.column }, raters: [rater] }));
}

function asOne(entries: readonly MappingEntry[]): readonly MappingEntry[] {
  const [first] = entries;
  if (first?.layout === "checklist") {
    const raters = entries.flatMap((entry) => (entry.layout === "checklist" ? entry.raters : []));
    const name = first.sheet.trim();
    return [{ ...first, department: GENERIC_SHEET.test(name) ? null : { fixed: name }, raters }];
  }
  if (first?.layout !== "responses") return entries;
  const all = entries.filter((entry) => entry.layout === "responses");
  const reverse = all.flatMap((entry) => entry.reverse ?? []);
  const scales = Object.assign({}, ...all.map((entry) => entry.scales ?? {})) as NonNullable<ResponsesEntry["scales"]>;
  return [
    {
      ...first,
      department: null,
      criteria: all.flatMap(({ criteria }) => criteria),
      ...(reverse.length > 0 ? { reverse } : {}),
      ...(Object.keys(scales).length > 0 ? { scales } : {}),
    },
  ];
}

function placed(snapshot: WorkbookSnapshot, entries: readonly MappingEntry[]): Pick<OtherReading, "cell" | "columns"> {
  const [first] = entries;
  const sheet = snapshot.sheets.find(({ name }) => name === first?.sheet);
  const header = first !== undefined && "header" in first ? (parseCell(first.header ?? "")?.row ?? null) : null;
  if (sheet === undefined || header === null) return { cell: "A1", columns: [] };
  const cells = cellsOf(sheet);
  const columns = entries
    .flatMap((entry) =>
      entry.layout === "checklist"
        ? entry.raters.map(({ column }) => column)
        : entry.layout === "responses"
          ? entry.criteria
          : [],
    )
    .map((name) => findColumn(cells, header, name))
    .filter((column) => column !== null);
  return { cell: cellAddress(header, columns[0] ?? cells.left), columns: columns.map(columnLetters) };
}
