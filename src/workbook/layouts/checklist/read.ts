import type { Role } from "../../../alignment/evaluation";
import { headerMeaning, isNumberedRole, isRoleAlone, roleOf } from "../../../language/vocabulary";
import { cellAddress } from "../../address";
import { blockCriterion, numberedAlike } from "../../reading/block-criterion";
import { blockRows, isSummaryLabel, noteSummaryColumns } from "../../reading/block-rows";
import { knownDepartment } from "../../reading/departments";
import { sameRaters } from "../../reading/duplicate-raters";
import { lastHeadingRow } from "../../reading/heading-rows";
import type { ChecklistEntry } from "../../reading/mapping";
import { criterionOptions } from "../../reading/named-values";
import type { RatingBlock } from "../../reading/rating-block";
import { readRatingCells } from "../../reading/rating-cells";
import type { ReadingContext } from "../../reading/reading-context";
import { defaultRole } from "../../reading/survey-raters";
import { findColumn, firstRowOf, headerRow, isBlank } from "../../reading/sheet-cells";
import { withTickedAnswers } from "../../reading/ticked-answers";

/** Criteria down the rows of one department. */
interface Section {
  readonly department: string | null;
  readonly rows: number[];
}

/**
 * Criteria down the rows, one rating column a rater, for one department or in blocks under department headings; one block
 * of ratings a department. Empty: its header is not there.
 */
export function readChecklist(entry: ChecklistEntry, given: ReadingContext): readonly RatingBlock[] {
  const row = headerRow(given.cells, entry.header, [entry.criterion, ...entry.raters.map(({ column }) => column)]);
  const firstRow = row === null ? 0 : firstRowOf(entry, row);
  const cells = row === null ? given.cells : withTickedAnswers(given.cells, row, firstRow, entry.ticks);
  const context = { ...given, cells };
  const { journal } = context;
  const criterionColumn = row === null ? null : findColumn(cells, row, entry.criterion);
  if (row === null || criterionColumn === null) {
    journal.note("mapping-not-found", cells.name, null, entry.criterion);
    return [];
  }
  const raters = entry.raters.flatMap((rater) => {
    const column = findColumn(cells, row, rater.column);
    if (column === null) {
      journal.note("mapping-not-found", cells.name, null, rater.column);
      return [];
    }
    const header = cells.textAt(row, column);
    // Noted with the others of its kind below.
    if (isSummaryLabel(header)) return [];
    return [
      {
        column,
        header,
        role: rater.role ?? roleOf(header) ?? defaultRole(entry.part, "checklist"),
      },
    ];
  });
  if (raters.length === 0) return [];
  const isShared = (header: string): boolean => raters.filter((rater) => rater.header === header).length > 1;
  // Two peers are two people; two columns of one name may be one person twice.
  const named = raters.map(({ column, header, role }) => ({
    column,
    name: isRoleAlone(header) && isShared(header) ? "" : header,
    role,
  }));
  const ratingColumns = raters.map(({ column }) => column);
  noteSummaryColumns(context, row, ratingColumns);
  const headingsEnd = lastHeadingRow(cells, row, criterionColumn, ratingColumns);
  const rows = blockRows(context, row, ratingColumns, [criterionColumn]).filter(
    (at) => at > headingsEnd && at >= firstRow,
  );
  return sectionsOf(entry, context, row, rows, criterionColumn, ratingColumns).map((section) =>
    readSection(entry, context, section, { header: row, criterion: criterionColumn, raters: named }),
  );
}

interface Places {
  readonly header: number;
  readonly criterion: number;
  /** Name: as the header has it; "": nobody's. */
  readonly raters: readonly { readonly column: number; readonly name: string; readonly role: Role }[];
}

function readSection(
  entry: ChecklistEntry,
  { cells, journal }: ReadingContext,
  section: Section,
  places: Places,
): RatingBlock {
  const { raters } = places;
  const duplicates = sameRaters({
    count: raters.length,
    keyOf: (rater) => raters[rater]?.name ?? "",
    groupOf: (rater) => raters[rater]?.role ?? "",
    valuesOf: (rater) => section.rows.map((row) => cells.at(row, raters[rater]?.column ?? 0)),
  });
  for (const { rater } of duplicates) {
    // Who it is stays on the sheet: names of raters go into no report.
    journal.noteAt("duplicate-rater", cells.name, places.header, raters[rater]?.column ?? 0, null);
  }
  const refused = new Set(duplicates.filter(({ identical }) => identical).map(({ rater }) => rater));
  const facts = criterionOptions(entry);
  const textOf = (criterion: number): string => cells.textAt(section.rows[criterion] ?? 0, places.criterion);
  const columns = readRatingCells(
    cells,
    {
      raterCount: raters.length,
      criterionCount: section.rows.length,
      rowOf: (criterion) => section.rows[criterion] ?? 0,
      columnOf: (_, rater) => raters[rater]?.column ?? 0,
    },
    (criterion) => facts([textOf(criterion)]),
    (rater) => refused.has(rater),
    journal,
  );
  const idColumn = columnWithMeaning(cells, places.header, "criterionId");
  const facet = columnWithMeaning(cells, places.header, "facet");
  const dimensionColumn = raters.some(({ column }) => column === facet) ? null : facet;
  const weightColumn = entry.weights === undefined ? columnWithMeaning(cells, places.header, "weight") : null;
  const period = typeof entry.period === "object" && entry.period !== null ? entry.period.fixed : null;
  return {
    part: entry.part,
    scale: entry.scale,
    // Their headers name the raters: nobody was promised anonymity.
    anonymous: entry.anonymous ?? false,
    criteria: numberedAlike(
      section.rows.map((row) => {
        const text = cells.textAt(row, places.criterion);
        const id = idColumn === null ? "" : cells.textAt(row, idColumn);
        const stated = facts(id === "" ? [text] : [text, id]);
        const weight = weightColumn === null ? null : cells.at(row, weightColumn);
        const criterion = blockCriterion(
          entry.part,
          id === "" ? text : `${id} ${text}`,
          typeof weight === "number" && weight >= 0 ? { ...stated, weight } : stated,
          dimensionColumn === null ? null : cells.textAt(row, dimensionColumn),
          { sheet: cells.name, cell: cellAddress(row, places.criterion) },
        );
        return { ...criterion, text };
      }),
    ),
    raterCount: raters.length,
    department: raters.map(() => section.department),
    role: raters.map(({ role }) => role),
    period: raters.map(() => period),
    // "Peer 1" names nobody: in every department it is somebody else.
    key: raters.map(({ name }) => (name !== "" && isNumberedRole(name) ? `${section.department ?? ""} ${name}` : name)),
    columns,
    cellsOf: (criterion, wanted) =>
      wanted.map((rater) => ({ row: section.rows[criterion] ?? 0, column: raters[rater]?.column ?? 0 })),
    askedWhatWasRated: false,
  };
}

/** One section where the department is fixed; else by the department column (filled down) or by headings between the rows. */
function sectionsOf(
  entry: ChecklistEntry,
  { cells, journal, departments }: ReadingContext,
  headerRowIndex: number,
  rows: readonly number[],
  criterionColumn: number,
  ratingColumns: readonly number[],
): readonly Section[] {
  const fixed = typeof entry.department === "object" && entry.department !== null ? entry.department.fixed : null;
  const column = typeof entry.department === "string" ? findColumn(cells, headerRowIndex, entry.department) : null;
  if (typeof entry.department === "string" && column === null) {
    journal.note("mapping-not-found", cells.name, null, entry.department);
  }
  let current = fixed ?? knownNameOf(cells.name);
  const sections = new Map<string | null, Section>();
  for (const row of rows) {
    const label = cells.textAt(row, criterionColumn);
    const unrated = ratingColumns.every((place) => isBlank(cells.at(row, place)));
    if (fixed === null && column === null && unrated && knownDepartment(label) !== null) {
      current = label;
      continue;
    }
    if (column !== null) current = cells.textAt(row, column) || current;
    if (label === "") {
      if (!unrated) refuseUnlabelled(cells, journal, row, criterionColumn, ratingColumns);
      continue;
    }
    const department = current === null ? null : departments.idOf(current);
    let section = sections.get(department);
    if (section === undefined) {
      section = { department, rows: [] };
      sections.set(department, section);
    }
    section.rows.push(row);
  }
  return [...sections.values()];
}

function knownNameOf(sheet: string): string | null {
  return knownDepartment(sheet) === null ? null : sheet;
}

/** Ratings of a criterion without a text: nobody could say what they are about. */
function refuseUnlabelled(
  cells: ReadingContext["cells"],
  journal: ReadingContext["journal"],
  row: number,
  criterionColumn: number,
  ratingColumns: readonly number[],
): void {
  journal.noteAt("unknown-criterion", cells.name, row, criterionColumn, "");
  for (const column of ratingColumns) {
    journal.count(cells.name, isBlank(cells.at(row, column)) ? "blank" : "refused");
  }
}

function columnWithMeaning(
  cells: ReadingContext["cells"],
  row: number,
  meaning: "criterionId" | "facet" | "weight",
): number | null {
  for (let column = cells.left; column < cells.right; column += 1) {
    if (headerMeaning(cells.textAt(row, column)) === meaning) return column;
  }
  return null;
}
