import { matchingKey } from "../../language/matching-key";
import { isLabelOfTotal } from "../../workbook/layouts/sales/sales-summaries";
import { namesSummedUp } from "../../workbook/layouts/sales/totals-of-names";
import { type LinesDatabase, StatementWriter } from "./database";
import { literal } from "./dialect";
import { RefusedLines } from "./refused-lines";
import type { SourceColumn, SourceTable } from "./source-table";
import { nameOf, rawTextOf, textsIn } from "./source-texts";
import { latinDigits } from "./text-amounts";

/** A column in which labels of totals stand, with the texts that are such labels. */
export interface PlannedTotals {
  readonly column: SourceColumn;
  readonly texts: readonly string[];
  /** A row is a total where it leaves one of these blank; null, or none: by the label alone. */
  readonly lacking: readonly SourceColumn[] | null;
}

/** Labels by which rows are left out, and those that speak of a total which nothing proves. */
export interface LabelsOfTotals {
  readonly totals: readonly PlannedTotals[];
  /** Counted as sales where they name nothing else. */
  readonly suspected: readonly { readonly column: SourceColumn; readonly texts: readonly string[] }[];
}

/** Words that every label of a total or average holds, in SQL's coarse way: what is one, `isLabelOfTotal` decides. */
export const HINTS_OF_TOTALS =
  "total|sum|average|avg|mean|median|std|deviation|minimum|maximum|min|max|weighted|overall|result|ergebnis|gesamt|cumulative|to date|ytd|carried|brought|b/f|c/f|b/d|c/d|bf|cf|opening balance|count|جمع|مجموع|میانگین|معدل|میانه|انحراف|موزون|وزن|نقل|منقول|مانده|کل|تعداد|شمار";
const LONGEST_LABEL = 120;
/** Texts that are looked at, and labels that a statement can name. */
const MOST_TEXTS = 200_000;
const MOST_LABELS = 10_000;
/** Names that are asked for in one statement. */
const NAMES_AT_ONCE = 2000;

/**
 * The labels of totals in a source, as a sheet's reader tells them; what only the order of rows would prove is suspected.
 * @param columns of words in which labels and names stand
 * @param dimensions those that say to whom, of what and when a line is: a row that lacks none of them is a line
 * @throws RefusedLines
 */
export async function labelsOfTotals(
  database: LinesDatabase,
  table: SourceTable,
  columns: readonly SourceColumn[],
  dimensions: readonly SourceColumn[],
): Promise<LabelsOfTotals> {
  const texts = columns.filter(({ kind }) => kind === "text");
  const totals: PlannedTotals[] = [];
  const ofNames: { readonly column: SourceColumn; readonly labels: readonly string[] }[] = [];
  for (const column of texts) {
    const found = await textsThatMayBe(database, table, column);
    const plain = found.filter(isLabelOfTotal);
    if (plain.length > 0) totals.push({ column, texts: plain, lacking: null });
    const labels = found.filter((text) => !isLabelOfTotal(text) && namesSummedUp(text).length > 0);
    if (labels.length > 0) ofNames.push({ column, labels });
    if (plain.length + labels.length > MOST_LABELS)
      throw new RefusedLines("lines.many-totals", { source: table.name, column: column.heading });
  }
  const wanted = [...new Set(ofNames.flatMap(({ labels }) => labels.flatMap(namesSummedUp)))];
  const known = wanted.length === 0 ? new Set<string>() : await namesThere(database, table, texts, wanted);
  const suspected: { readonly column: SourceColumn; readonly texts: readonly string[] }[] = [];
  for (const { column, labels } of ofNames) {
    const isKnown = (label: string): boolean => namesSummedUp(label).some((name) => known.has(name));
    const sure = labels.filter(isKnown);
    const others = dimensions.filter((one) => one !== column);
    if (sure.length > 0) totals.push({ column, texts: sure, lacking: others });
    const unsure = labels.filter((label) => !isKnown(label));
    if (unsure.length > 0 && others.length > 0) suspected.push({ column, texts: unsure });
  }
  return { totals, suspected };
}

async function textsThatMayBe(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
): Promise<readonly string[]> {
  const { dialect } = database;
  const rows = await database.rows({
    sql: `select w from ${textsIn(database, table, column)} t where w is not null and length(w) <= ${LONGEST_LABEL} and ${dialect.matches(folded("w"), HINTS_OF_TOTALS)} group by w order by w limit ${MOST_TEXTS}`,
    values: [],
  });
  if (rows.length === MOST_TEXTS)
    throw new RefusedLines("lines.many-totals", { source: table.name, column: column.heading });
  return rows.flatMap(([label]) => label ?? []);
}

/** Which of the names stand in some column, by their matching keys. */
async function namesThere(
  database: LinesDatabase,
  table: SourceTable,
  columns: readonly SourceColumn[],
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const column of columns) {
    for (let from = 0; from < wanted.length; from += NAMES_AT_ONCE) {
      const writer = new StatementWriter();
      const names = writer.texts(wanted.slice(from, from + NAMES_AT_ONCE));
      const key = database.dialect.replaceAll(latinDigits(folded("w")), "[ \u00a0]+", " ");
      const rows = await database.rows(
        writer.done(
          `select w from ${textsIn(database, table, column)} t where w is not null and ${key} in ${names} group by w`,
        ),
      );
      for (const [name] of rows) if (typeof name === "string") known.add(matchingKey(name));
    }
  }
  return known;
}

/** Arabic letters may be typed in two forms each, and with marks between them: as `matchingKey` has it, in SQL's coarse way. */
function folded(text: string): string {
  const marks = "\u200c\u200d\u200e\u200f\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652";
  return `translate(lower(${text}), ${literal(`كيىئةۀأإٱؤ${marks}`)}, 'کیییههاااو')`;
}

/** Whether a row sums other lines up, as SQL. */
export function isTotalRow(
  database: Pick<LinesDatabase, "dialect">,
  writer: StatementWriter,
  { totals }: { readonly totals: readonly PlannedTotals[] },
): string {
  const conditions = totals.map(({ column, texts, lacking }) => {
    const isLabel = `${rawTextOf(database, column)} in ${writer.texts(texts)}`;
    const lacksOne = (lacking ?? []).map((one) => lacks(database, one)).join(" or ");
    return lacksOne === "" ? isLabel : `(${isLabel} and (${lacksOne}))`;
  });
  return conditions.join(" or ") || "false";
}

/** Whether a column is blank, as SQL. */
export function lacks(database: Pick<LinesDatabase, "dialect">, column: SourceColumn): string {
  return `${nameOf(database, column)} is null`;
}
