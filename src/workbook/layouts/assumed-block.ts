import { type HeaderMeaning, headerMeaning } from "../../language/vocabulary";
import { cellAddress, columnLetters } from "../address";
import { type CellProfile, looksLikeRatings, profileOfColumn } from "../reading/account/column-profile";
import { isSummaryLabel } from "../reading/block-rows";
import { knownDepartment } from "../reading/departments";
import { columnName, type DetectionContext } from "../reading/detect/draft";
import { headerCandidates } from "../reading/detect/header-rows";
import { partOfCriteria } from "../reading/detect/part-of-criteria";
import { titlesOver } from "../reading/detect/regions";

export interface AssumedColumn {
  readonly column: number;
  readonly text: string;
  /** As a mapping calls it. */
  readonly name: string;
  readonly meaning: HeaderMeaning | null;
  readonly profile: CellProfile;
}

export interface AssumedBlock {
  readonly context: DetectionContext;
  readonly header: number;
  readonly headerCell: string;
  readonly columns: readonly AssumedColumn[];
  readonly texts: readonly AssumedColumn[];
  /** Columns of ratings; where none looks like that, those with any number or anchor. */
  readonly rated: readonly AssumedColumn[];
}

/** What each column of a region looks like, where its user has said what the region is. */
export function assumedBlock(context: DetectionContext): AssumedBlock {
  const { cells, region, endRow } = context;
  const header = headerCandidates(cells, region)[0] ?? region.row;
  const columns: AssumedColumn[] = [];
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

/** The column of the longest texts. */
export function statements(columns: readonly AssumedColumn[]): AssumedColumn | null {
  const average = ({ profile }: AssumedColumn): number => profile.textLength / profile.texts;
  return columns.reduce<AssumedColumn | null>(
    (best, column) => (best === null || average(column) > average(best) ? column : best),
    null,
  );
}

export function headed({ columns }: AssumedBlock, wanted: HeaderMeaning): string | null {
  return columns.find(({ meaning }) => meaning === wanted)?.name ?? null;
}

export function departmentColumn({ columns, texts }: AssumedBlock): AssumedColumn | null {
  return columns.find(({ meaning }) => meaning === "department") ?? texts.find(isNamesOfDepartments) ?? null;
}

export function isNamesOfDepartments({ profile }: AssumedColumn): boolean {
  const known = [...profile.distinctTexts].filter((text) => knownDepartment(text) !== null).length;
  return known > 0 && known * 2 >= profile.distinctTexts.size;
}

/** The one that says so, else the last that is none of the given. */
export function ratingColumn(
  { rated }: AssumedBlock,
  others: readonly (AssumedColumn | null | undefined)[],
): AssumedColumn | null {
  const possible = rated.filter((column) => !others.includes(column));
  return possible.find(({ meaning }) => meaning === "rating") ?? possible.at(-1) ?? null;
}

/** Rows looked at for statements. */
const MOST_STATEMENTS = 2000;

export function textsBelow(
  { context: { cells, endRow }, header }: AssumedBlock,
  { column }: AssumedColumn,
): readonly string[] {
  const texts = new Set<string>();
  for (let row = header + 1; row < Math.min(endRow, header + MOST_STATEMENTS); row += 1) {
    const text = cells.textAt(row, column);
    if (text !== "" && !isSummaryLabel(text)) texts.add(text);
  }
  return [...texts];
}

export function partOf(
  { context: { cells, region }, header }: AssumedBlock,
  texts: readonly string[],
): "A" | "B" | "D" {
  return partOfCriteria(texts, [cells.name, ...titlesOver(cells, region, header)]).part;
}
