import { packFormats } from "../../workbook/cell-formats";
import { cellOfField } from "../../workbook/csv/parse-table";
import type { CellValue, SheetSnapshot } from "../../workbook/snapshot";
import { type LinesDatabase, type ResultRow, StatementWriter } from "./database";
import { isBlankText } from "./text-amounts";
import type { SourceColumn, SourceTable } from "./source-table";

/** Rows by whose arithmetic the columns are recognised, as of a sheet. */
const ROWS = 5000;
/** Texts of a column that says what a line is. */
const MOST_WORDS = 60;
/** Rows that are added for each text that the first rows do not know. */
const ROWS_A_WORD = 3;

const DATE_FORMAT = "yyyy-mm-dd";

/** The first rows of a source as a sheet, to be recognised and corrected as one. */
export async function sampleOf(database: LinesDatabase, table: SourceTable): Promise<SheetSnapshot> {
  const rows = await database.rows({
    sql: `select ${table.columns.map((column) => asText(database, column)).join(", ")} from ${table.relation} limit ${ROWS}`,
    values: [],
  });
  return sheetOf(table, rows);
}

/** The sample with rows for every text of these columns, so that none that stands further down is missed. */
export async function withAllWords(
  database: LinesDatabase,
  table: SourceTable,
  sheet: SheetSnapshot,
  columns: readonly number[],
): Promise<SheetSnapshot> {
  const { dialect } = database;
  const rows: ResultRow[] = [];
  for (const index of columns) {
    const column = table.columns[index];
    if (column === undefined) continue;
    const text = asText(database, column);
    const words = await database.rows({
      sql: `select w from (select ${text} as w from ${table.relation}) t where not ${isBlankText(dialect, "w")} group by w order by w limit ${MOST_WORDS + 1}`,
      values: [],
    });
    const met = new Set(sheet.values.map((row) => String(row[index] ?? "")));
    const missing = words.flatMap(([word]) => (typeof word === "string" && !met.has(word) ? [word] : []));
    if (words.length > MOST_WORDS) continue;
    for (const word of missing) {
      const writer = new StatementWriter();
      rows.push(
        ...(await database.rows(
          writer.done(
            `select ${table.columns.map((one) => asText(database, one)).join(", ")} from ${table.relation} where ${text} = ${writer.text(word)} limit ${ROWS_A_WORD}`,
          ),
        )),
      );
    }
  }
  if (rows.length === 0) return sheet;
  const more = sheetOf(table, rows);
  return {
    ...sheet,
    used: sheet.used === null ? null : { ...sheet.used, rows: sheet.used.rows + rows.length },
    values: [...sheet.values, ...more.values.slice(1)],
  };
}

/** A cell of a column as text, a date as its day. */
function asText({ dialect }: LinesDatabase, { sql, kind }: SourceColumn): string {
  return kind === "date" ? `cast(${dialect.ymd(sql)} as varchar)` : `cast(${sql} as varchar)`;
}

function sheetOf({ name, columns, text }: SourceTable, rows: readonly ResultRow[]): SheetSnapshot {
  const values: (readonly CellValue[])[] = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column, index) => cellOf(column, row[index] ?? null, text?.commaIsDecimal))),
  ];
  const formats = columns.map(({ kind }) => (kind === "date" ? DATE_FORMAT : "General"));
  return {
    name,
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: values.length, columns: columns.length },
    values,
    formats: packFormats([undefined], formats, 1),
    tables: [],
  };
}

function cellOf({ kind }: SourceColumn, value: string | null, commaIsDecimal: boolean | undefined): CellValue {
  if (value === null) return "";
  switch (kind) {
    case "integer":
    case "decimal":
    case "double":
      return Number.isFinite(Number(value)) ? Number(value) : value;
    case "date":
      return serialOfYmd(Number(value)) ?? "";
    default:
      return commaIsDecimal === undefined ? value : cellOfField(value, commaIsDecimal);
  }
}

/** Days since 1899-12-30 of 20240115; null: a day that the Gregorian calendar of sales does not know. */
export function serialOfYmd(ymd: number): number | null {
  const year = Math.floor(ymd / 10_000);
  if (year >= 1300 && year < 1500) return null;
  return Date.UTC(year, (Math.floor(ymd / 100) % 100) - 1, ymd % 100) / 86_400_000 + 25_569;
}
