import type { Department, Evaluation, Scale, ServiceRating } from "../../alignment/evaluation";
import type { SalesData } from "../../profitability/sales";
import { matchingKey } from "../../language/matching-key";
import { parseCell } from "../address";
import type { CellCounts, Finding } from "../finding";
import type { WorkbookSnapshot } from "../snapshot";
import { columnsOfBlock, spansMeet } from "./block-columns";
import { collectEvaluation, type RatingOrigin } from "./collect-evaluation";
import { departmentRegister } from "./departments";
import { newJournal } from "./journal";
import type { Mapping, MappingEntry } from "./mapping";
import { withPositionsAlike } from "./positions";
import type { CriterionPlace, RatingBlock } from "./rating-block";
import type { ReadingContext } from "./reading-context";
import { layoutOf } from "../layouts/registry";
import { joinedTables, type SalesTable } from "../layouts/sales/joined-tables";
import type { SheetReading } from "../layouts/sales/sheet-reading";
import { readHistory } from "./read-history";
import { cellsOf, type SheetCells } from "./sheet-cells";

export interface WorkbookReading {
  /** null: no ratings at all. */
  readonly evaluation: Evaluation | null;
  /** Where criteria are worded, by placeKey. */
  readonly places: ReadonlyMap<string, CriterionPlace>;
  readonly origins: readonly RatingOrigin[];
  readonly sales: SalesData | null;
  /** How each table of sales lines was read. */
  readonly salesReadings: readonly SheetReading[];
  readonly findings: readonly Finding[];
  readonly cellsBySheet: Readonly<Record<string, CellCounts>>;
}

/** Reads every entry of a mapping. Sheets that it ignores or does not name are not touched. */
export function readWorkbook(snapshot: WorkbookSnapshot, mapping: Mapping): WorkbookReading {
  const journal = newJournal();
  const departments = departmentRegister();
  const cellsBySheet = new Map<string, SheetCells>();
  const withCodes = new Set<SheetCells>();
  const blocks: RatingBlock[] = [];
  const service: { readonly scale: Scale; readonly ratings: readonly ServiceRating[] }[] = [];
  const listed: Department[] = [];
  const tables: SalesTable[] = [];

  for (const entry of mapping.sheets) {
    if (entry.layout === "ignore") continue;
    const sheet = snapshot.sheets.find(({ name }) => name === entry.sheet);
    if (sheet === undefined) {
      journal.note("mapping-not-found", entry.sheet, null, entry.sheet);
      continue;
    }
    let cells = cellsBySheet.get(sheet.name);
    if (cells === undefined) {
      cells = cellsOf(sheet);
      cellsBySheet.set(sheet.name, cells);
      noteHidden(cells, journal);
    }
    if (entry.layout !== "sales" && !withCodes.has(cells)) {
      withCodes.add(cells);
      if (cells.noAnswerCodes.size > 0)
        journal.note("no-answer-codes", sheet.name, null, [...cells.noAnswerCodes].join(", "));
      const reversed = (sheet.notedReversed ?? []).filter((name) => isReversedBy(entry, name));
      if (reversed.length > 0) journal.note("reversed-by-note", sheet.name, null, reversed.join(", "));
    }
    const context: ReadingContext = { cells, departments, journal, endRow: endRowOf(entry, mapping, cells) };
    const read = layoutOf(entry.layout)?.read(entry, context, snapshot) ?? {};
    blocks.push(...(read.blocks ?? []).map((block) => withPositionsAlike(block, sheet.name, journal)));
    if (read.service !== undefined) service.push(read.service);
    listed.push(...(read.departments ?? []));
    if (read.sales !== undefined) tables.push(read.sales);
  }
  const serviceRatings = onOneScale(service);
  const hasRatings = blocks.some(({ raterCount }) => raterCount > 0) || (serviceRatings?.ratings.length ?? 0) > 0;
  const collected = hasRatings
    ? collectEvaluation({ blocks, service: serviceRatings, listed, departments, history: readHistory(snapshot) })
    : null;
  return {
    evaluation: collected?.evaluation ?? null,
    places: collected?.places ?? new Map(),
    origins: collected?.origins ?? [],
    sales: joinedTables(tables, journal),
    salesReadings: tables.flatMap(({ read }) => read?.reading ?? []),
    findings: journal.findings(),
    cellsBySheet: journal.cellsBySheet(),
  };
}

/** Whether an entry scores in reverse what a note says to be reversed. */
function isReversedBy(entry: MappingEntry, name: string): boolean {
  return "reverse" in entry && (entry.reverse ?? []).some((criterion) => matchingKey(criterion) === matchingKey(name));
}

function noteHidden(cells: SheetCells, journal: ReturnType<typeof newJournal>): void {
  const { sheet } = cells;
  if (!sheet.visible) journal.note("hidden-data-used", sheet.name, null, null);
  else if (sheet.hasHiddenRows || sheet.hasHiddenColumns) journal.note("hidden-data-used", sheet.name, null, null);
}

/** A block ends where another entry's header stands below it on the same sheet; one beside it may begin at any row. */
function endRowOf(entry: MappingEntry, mapping: Mapping, cells: SheetCells): number {
  const own = headerOf(entry);
  const span = columnsOfBlock(cells, entry);
  const below = mapping.sheets
    .filter((other) => other !== entry && other.sheet === entry.sheet)
    .filter((other) => spansMeet(span, columnsOfBlock(cells, other)))
    .map(headerOf)
    .filter((row) => row !== null && own !== null && row > own) as number[];
  return Math.min(cells.bottom, entry.lastRow ?? Number.POSITIVE_INFINITY, ...below);
}

function headerOf(entry: MappingEntry): number | null {
  return "header" in entry ? (parseCell(entry.header)?.row ?? null) : null;
}

/** Several matrices (one a facet) on the scale of the first. */
function onOneScale(
  matrices: readonly { readonly scale: Scale; readonly ratings: readonly ServiceRating[] }[],
): { scale: Scale; ratings: readonly ServiceRating[] } | null {
  const scale = matrices[0]?.scale;
  if (scale === undefined) return null;
  return {
    scale,
    ratings: matrices.flatMap(({ scale: own, ratings }) => {
      const factor = (scale.max - scale.min) / (own.max - own.min);
      return ratings.map((rating) => ({ ...rating, rating: scale.min + (rating.rating - own.min) * factor }));
    }),
  };
}
