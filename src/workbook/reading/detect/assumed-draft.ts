import { type SalesMeaning, salesMeaning } from "../../../language/money-words";
import { type HeaderMeaning, headerMeaning, roleOf } from "../../../language/vocabulary";
import { cellAddress, columnLetters } from "../../address";
import { isSummaryLabel } from "../block-rows";
import { knownDepartment } from "../departments";
import type { Layout, MappingEntry } from "../mapping";
import { type CellProfile, looksLikeRatings, profileOfColumn } from "../account/column-profile";
import { columnName, type DetectionContext, type Draft, UNKNOWN_SCALE } from "./draft";
import { headerCandidates } from "./header-rows";
import { isMarkedReversed, partOfCriteria } from "./part-of-criteria";
import { titlesOver } from "./regions";

interface Column {
  readonly column: number;
  readonly text: string;
  /** As a mapping calls it. */
  readonly name: string;
  readonly meaning: HeaderMeaning | null;
  readonly profile: CellProfile;
}

interface Block {
  readonly context: DetectionContext;
  readonly header: number;
  readonly headerCell: string;
  readonly columns: readonly Column[];
  readonly texts: readonly Column[];
  /** Columns of ratings; where none looks like that, those with any number or anchor. */
  readonly rated: readonly Column[];
}

/**
 * The likeliest reading of a region as the layout that its user says it has, where no detector would have believed it by
 * itself. null: the cells that the layout needs are not there.
 */
export function assumedDraft(context: DetectionContext, layout: Exclude<Layout, "ignore">): Draft | null {
  const block = blockOf(context);
  const entry = ENTRIES[layout](block);
  if (entry === null) return null;
  const rates = "scale" in entry;
  return {
    entry,
    confidence: 1,
    reasons: [{ code: "given", count: 0 }],
    profiles: rates ? block.rated.map(({ profile }) => profile) : [],
    statedScale: null,
    headerRow: block.header,
  };
}

function blockOf(context: DetectionContext): Block {
  const { cells, region, endRow } = context;
  const header = headerCandidates(cells, region)[0] ?? region.row;
  const columns: Column[] = [];
  for (let column = region.column; column < region.column + region.columns; column += 1) {
    const text = cells.textAt(header, column);
    if (isSummaryLabel(text)) continue;
    columns.push({
      column,
      text,
      name: columnName(cells, header, column, columnLetters(column)),
      meaning: headerMeaning(text),
      profile: profileOfColumn(cells, column, header + 1, endRow),
    });
  }
  const texts = columns.filter(({ profile }) => profile.texts > 0 && profile.texts * 2 > profile.filled);
  const numeric = columns.filter(
    (column) => !texts.includes(column) && column.profile.numbers + column.profile.anchors > 0,
  );
  const clear = numeric.filter(
    ({ profile, meaning }) => looksLikeRatings(profile, 100) && (meaning === null || RATING_MEANINGS.has(meaning)),
  );
  const rated = clear.length > 0 ? clear : numeric;
  return { context, header, headerCell: cellAddress(header, region.column), columns, texts, rated };
}

const RATING_MEANINGS: ReadonlySet<HeaderMeaning> = new Set(["rating", "rater", "customer", "criterion"]);

const ENTRIES: Readonly<Record<Exclude<Layout, "ignore">, (block: Block) => MappingEntry | null>> = {
  checklist: (block) => {
    const criterion = statements(block.texts);
    const raters = block.rated.filter((column) => column !== criterion);
    if (criterion === null || raters.length === 0) return null;
    const said = textsBelow(block, criterion);
    const reverse = said.filter(isMarkedReversed);
    const { name } = block.context.cells;
    return {
      layout: "checklist",
      sheet: name,
      part: partOf(block, said),
      header: block.headerCell,
      department: departmentColumn(block)?.name ?? (knownDepartment(name) === null ? null : { fixed: name.trim() }),
      criterion: criterion.name,
      raters: raters.map((column) => {
        const role = roleOf(column.text);
        return { column: column.name, ...(role === null ? {} : { role }) };
      }),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
  },
  responses: (block) => {
    if (block.rated.length === 0) return null;
    const reverse = block.rated.filter(({ text }) => isMarkedReversed(text)).map(({ name }) => name);
    return {
      layout: "responses",
      sheet: block.context.cells.name,
      part: partOf(
        block,
        block.rated.map(({ text }) => text),
      ),
      header: block.headerCell,
      department: departmentColumn(block)?.name ?? null,
      role: headed(block, "role"),
      rater: headed(block, "rater"),
      period: headed(block, "period"),
      criteria: block.rated.map(({ name }) => name),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
  },
  long: (block) => {
    const department = departmentColumn(block);
    const criterion =
      block.columns.find(({ meaning }) => meaning === "criterion" || meaning === "criterionId") ??
      statements(block.texts.filter((column) => column !== department && column.meaning === null));
    const rating = ratingColumn(block, [criterion]);
    if (criterion === null || rating === null) return null;
    const said = textsBelow(block, criterion);
    const reverse = said.filter(isMarkedReversed);
    return {
      layout: "long",
      sheet: block.context.cells.name,
      part: partOf(block, said),
      header: block.headerCell,
      department: department?.name ?? null,
      criterion: criterion.name,
      rater: headed(block, "rater"),
      role: headed(block, "role"),
      rating: rating.name,
      period: headed(block, "period"),
      ...(reverse.length > 0 ? { reverse } : {}),
      scale: UNKNOWN_SCALE,
    };
  },
  matrix: (block) => {
    const { name: sheet } = block.context.cells;
    const names = block.texts.filter((column) => isNamesOfDepartments(column));
    const supplier = block.columns.find(({ meaning }) => meaning === "supplier") ?? names[0];
    const customer =
      block.columns.find(({ meaning }) => meaning === "customer") ?? names.find((one) => one !== supplier);
    const rating = ratingColumn(block, [supplier, customer]);
    const labels = supplier ?? block.texts[0];
    if (labels === undefined || rating === null) return null;
    if (supplier !== undefined && customer !== undefined && customer !== supplier) {
      return {
        layout: "matrix",
        sheet,
        header: block.headerCell,
        supplier: supplier.name,
        customer: customer.name,
        facet: headed(block, "facet"),
        rating: rating.name,
        scale: UNKNOWN_SCALE,
      };
    }
    const header = cellAddress(block.header, labels.column + 1);
    return { layout: "matrix", sheet, header, suppliers: "rows", scale: UNKNOWN_SCALE };
  },
  sales: (block) => {
    const meanings = new Map<SalesMeaning, Column>();
    for (const column of block.columns) {
      const meaning = salesMeaning(column.text);
      if (meaning !== null && !meanings.has(meaning)) meanings.set(meaning, column);
    }
    const amounts = block.columns.filter(
      (column) =>
        column.profile.numbers * 2 > column.profile.filled &&
        ![meanings.get("order"), meanings.get("date")].includes(column),
    );
    const largest = amounts.reduce<Column | null>(
      (best, one) => (best === null || one.profile.maximum > best.profile.maximum ? one : best),
      null,
    );
    const revenue = meanings.get("grossRevenue") ?? meanings.get("netRevenue") ?? largest;
    if (revenue === null) return null;
    const name = (meaning: SalesMeaning): string | null => meanings.get(meaning)?.name ?? null;
    const dimensions = (["customer", "product", "segment", "territory"] as const).filter((one) => meanings.has(one));
    return {
      layout: "sales",
      sheet: block.context.cells.name,
      header: block.headerCell,
      customer: dimensions.length === 0 ? (block.texts[0]?.name ?? null) : name("customer"),
      product: name("product"),
      segment: name("segment"),
      territory: name("territory"),
      order: name("order"),
      date: name("date"),
      period: name("period"),
      scenario: name("scenario"),
      revenue: revenue.name,
      deductions: [],
      costs: {},
    };
  },
  departments: (block) => {
    const department = departmentColumn(block) ?? block.texts[0];
    if (department === undefined) return null;
    const facts = new Set<HeaderMeaning>(["headcount", "target", "retention"]);
    const figures = block.columns
      .filter(({ profile, meaning, text }) => profile.numbers > 0 && meaning === null && text !== "")
      .map(({ name }) => name);
    if (figures.length === 0 && block.columns.every(({ meaning }) => meaning === null || !facts.has(meaning)))
      return null;
    return {
      layout: "departments",
      sheet: block.context.cells.name,
      header: block.headerCell,
      department: department.name,
      headcount: headed(block, "headcount"),
      target: headed(block, "target"),
      retention: headed(block, "retention"),
      ...(figures.length > 0 ? { figures } : {}),
    };
  },
};

/** The column of the longest texts. */
function statements(columns: readonly Column[]): Column | null {
  const average = ({ profile }: Column): number => profile.textLength / profile.texts;
  return columns.reduce<Column | null>(
    (best, column) => (best === null || average(column) > average(best) ? column : best),
    null,
  );
}

function headed({ columns }: Block, wanted: HeaderMeaning): string | null {
  return columns.find(({ meaning }) => meaning === wanted)?.name ?? null;
}

function departmentColumn({ columns, texts }: Block): Column | null {
  return columns.find(({ meaning }) => meaning === "department") ?? texts.find(isNamesOfDepartments) ?? null;
}

function isNamesOfDepartments({ profile }: Column): boolean {
  const known = [...profile.distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return known > 0 && known * 2 >= profile.distinctTexts.size;
}

/** The one that says so, else the last that is none of the given. */
function ratingColumn({ rated }: Block, others: readonly (Column | null | undefined)[]): Column | null {
  const possible = rated.filter((column) => !others.includes(column));
  return possible.find(({ meaning }) => meaning === "rating") ?? possible.at(-1) ?? null;
}

/** Rows looked at for statements. */
const MOST_STATEMENTS = 2000;

function textsBelow({ context: { cells, endRow }, header }: Block, { column }: Column): readonly string[] {
  const texts = new Set<string>();
  for (let row = header + 1; row < Math.min(endRow, header + MOST_STATEMENTS); row += 1) {
    const text = cells.textAt(row, column);
    if (text !== "" && !isSummaryLabel(text)) texts.add(text);
  }
  return [...texts];
}

function partOf({ context: { cells, region }, header }: Block, texts: readonly string[]): "A" | "B" | "D" {
  return partOfCriteria(texts, [cells.name, ...titlesOver(cells, region, header)]).part;
}
