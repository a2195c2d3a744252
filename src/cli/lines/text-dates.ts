import { dateOrderOf, textDate } from "../../workbook/layouts/sales/line-dates";
import type { DateOrder } from "../../workbook/reading/mapping";
import { cellsOf } from "../../workbook/reading/sheet-cells";
import { GENERAL_FORMATS } from "../../workbook/cell-formats";
import { type LinesDatabase, StatementWriter } from "./database";
import type { Dialect } from "./dialect";
import { RefusedLines } from "./refused-lines";
import type { SourceColumn, SourceTable } from "./source-table";
import { isBlankText, latinDigits, shapeOf, trimmed } from "./text-amounts";

/** Dates of a column as SQL reads them. */
export interface DateReading {
  /** Year, month and day as one number (20240115); null: no date. */
  readonly ymd: string;
  /** The order that was taken where the texts prove none; null: they prove one, or are no texts. */
  readonly assumed: DateOrder | null;
  /** Texts that are no dates, one of each kind. */
  readonly unread: readonly string[];
}

const PARTS = "^([0-9]{1,4})[/.[:space:]-]([0-9]{1,2})[/.[:space:]-]([0-9]{1,4})([[:space:]T].*)?$";
const MOST_SHAPES = 2000;
const MOST_UNREAD = 10;
/** Days from which Excel counts. */
const EPOCH = "date '1899-12-30'";

export async function profileDates(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
  stated: DateOrder | null,
): Promise<DateReading> {
  const { dialect } = database;
  switch (column.kind) {
    case "date":
      return { ymd: dialect.ymd(column.sql), assumed: null, unread: [] };
    case "integer":
    case "decimal":
    case "double":
      return { ymd: dialect.ymd(`(${EPOCH} + cast(floor(${column.sql}) as integer))`), assumed: null, unread: [] };
    default:
      return profileTextDates(database, table, column, stated);
  }
}

/** The order of day and month from all texts of the column: their kinds, and whether either part is ever over 12. */
async function profileTextDates(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
  stated: DateOrder | null,
): Promise<DateReading> {
  const { dialect } = database;
  const { first, second } = partsOf(dialect, "t");
  const over = (part: string): string => `max(case when length(${part}) <= 2 then cast(${part} as integer) end)`;
  const counted = await database.rows({
    sql: `select s, cast(sum(n) as varchar), min(t), max(t), cast(${over("a")} as varchar), cast(${over("b")} as varchar) from (select ${shapeOf(dialect, "t")} as s, t, n, nullif(${first}, '') as a, nullif(${second}, '') as b from (select ${column.sql} as t, count(*) as n from ${table.relation} group by ${column.sql} limit 10000000000) d where not ${isBlankText(dialect, "t")}) k group by s order by sum(n) desc, s limit ${MOST_SHAPES + 1}`,
    values: [],
  });
  if (counted.length > MOST_SHAPES) {
    throw new RefusedLines("lines.text-date", {
      source: table.name,
      column: column.heading,
      example: counted[0]?.[2] ?? "",
    });
  }
  const kinds = counted.map(([, lines, least, most, a, b]) => ({
    lines: Number(lines),
    examples: [least ?? "", most ?? ""],
    first: Number(a ?? 0),
    second: Number(b ?? 0),
  }));
  const proven = orderOf(kinds);
  const order = stated ?? proven?.order ?? "ymd";
  const isIso = counted.every(([shape]) => shape === "9999-99-99");
  const ymdOf = (text: string): string => (isIso ? ymdOfIso(dialect, text) : ymdOfText(dialect, text, order));
  const ymd = ymdOf(column.sql);
  const unread: string[] = [];
  const examples = [...new Set(kinds.flatMap((one) => one.examples))];
  const SOME = 400;
  for (let from = 0; from < examples.length; from += SOME) {
    const some = examples.slice(from, from + SOME);
    const writer = new StatementWriter();
    const values = some.map((text, index) => `(${index}, ${writer.text(text)})`).join(", ");
    const read = await database.rows(
      writer.done(
        `select cast(n as varchar), cast(${ymdOf("t")} as varchar) from (values ${values}) v(n, t) order by n`,
      ),
    );
    some.forEach((text, index) => {
      const date = textDate(text, order);
      const expected = date === null ? null : date.year * 10_000 + date.month * 100 + date.day;
      const got = read[index]?.[1] ?? null;
      // A number alone is a day of Excel's calendar in a sheet: here nothing says so.
      if ((got === null ? null : Number(got)) !== expected || /^\s*\d+([.]\d+)?\s*$/.test(text)) {
        throw new RefusedLines("lines.text-date", { source: table.name, column: column.heading, example: text });
      }
      if (date === null && unread.length < MOST_UNREAD) unread.push(text);
    });
  }
  return { ymd, assumed: stated === null && proven?.isAssumed === true ? order : null, unread };
}

/** As `dateOrderOf` decides from the cells of a column: here each kind of text stands for all of its kind. */
function orderOf(
  kinds: readonly {
    readonly lines: number;
    readonly examples: readonly string[];
    readonly first: number;
    readonly second: number;
  }[],
): ReturnType<typeof dateOrderOf> {
  const texts = kinds.flatMap(({ examples: [text = ""], lines, first, second }) => {
    const parts = /^(\D*)(\d{1,2})(\D+)(\d{1,2})(\D+.*)$/.exec(text);
    // The largest day or month of the kind proves as much as all of them.
    const told = parts === null || first === 0 ? text : `${parts[1]}${first}${parts[3]}${second}${parts[5]}`;
    return Array.from({ length: Math.min(1000, Math.ceil((1000 * lines) / totalOf(kinds))) }, () => told);
  });
  const cells = cellsOf({
    name: "",
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: texts.length, columns: 1 },
    values: texts.map((text) => [text]),
    formats: GENERAL_FORMATS,
    tables: [],
  });
  return dateOrderOf(cells, 0, 0, texts.length);
}

function totalOf(kinds: readonly { readonly lines: number }[]): number {
  return kinds.reduce((sum, { lines }) => sum + lines, 0);
}

function partsOf(
  dialect: Dialect,
  text: string,
): { readonly first: string; readonly second: string; readonly third: string } {
  const latin = latinDigits(trimmed(dialect, text));
  const part = (number: number): string => dialect.group(latin, PARTS, number);
  return { first: part(1), second: part(2), third: part(3) };
}

/** "2024-01-31", as most programs write dates. */
function ymdOfIso(dialect: Dialect, text: string): string {
  const number = `cast(replace(${trimmed(dialect, text)}, '-', '') as integer)`;
  return `case when ${isBlankText(dialect, text)} then null when ${number} % 100 between 1 and 31 and ${number} % 10000 between 101 and 1299 then ${number} end`;
}

function ymdOfText(dialect: Dialect, text: string, order: DateOrder): string {
  const { first, second, third } = partsOf(dialect, text);
  const number = (part: string): string => `cast(nullif(${part}, '') as integer)`;
  const [one, two, three] = [number(first), number(second), number(third)];
  const yearFirst = `length(${first}) = 4`;
  const year = order === "ymd" ? one : `case when ${yearFirst} then ${one} else ${three} end`;
  const month = order === "mdy" ? `case when ${yearFirst} then ${two} else ${one} end` : two;
  const day =
    order === "ymd"
      ? three
      : order === "dmy"
        ? `case when ${yearFirst} then ${three} else ${one} end`
        : `case when ${yearFirst} then ${three} else ${two} end`;
  const isDate = `(${month}) between 1 and 12 and (${day}) between 1 and 31`;
  const fullYear = `(case when (${year}) < 100 then (${year}) + 2000 else (${year}) end)`;
  return `case when ${isDate} then ${fullYear} * 10000 + (${month}) * 100 + (${day}) end`;
}
