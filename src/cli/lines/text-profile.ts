import { cellOfField } from "../../workbook/csv/parse-table";
import { readAmount } from "../../workbook/layouts/sales/amount-cell";
import type { DecimalSign } from "../../workbook/reading/mapping";
import { type DecidedDecimals, decimalsOfKinds, type TextKind } from "../../workbook/sources/decimals-of-kinds";
import type { CellValue, SheetSnapshot } from "../../workbook/snapshot";
import { type LinesDatabase, type ResultRow, StatementWriter } from "./database";
import { RefusedLines } from "./refused-lines";
import type { SourceColumn, SourceTable } from "./source-table";
import { amountOfPlainText, amountOfText, isNoAmount, shapeOf, type TextReading } from "./text-amounts";

/** Kinds of texts that a column of money holds; of more it is no column of money. */
const MOST_SHAPES = 4000;
const SHAPES_A_STATEMENT = 400;
/** Kinds of plain numbers need no long expression. */
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;

/** How the texts of a column of amounts are read, after all their kinds were looked at. */
export interface TextProfile {
  readonly amount: (type: string) => string;
  readonly sign: DecimalSign;
  /** Both readings of the decimals were possible; an example and what was made of it. */
  readonly assumed: DecidedDecimals["assumed"];
  /** Currencies that the cells name, with a text of each. */
  readonly currencies: ReadonlyMap<string, string>;
}

/**
 * The convention of a column of texts, from all of them: the kinds of texts are counted by the database and read here by the same
 * code as a sheet's cells. Then SQL reads an example of every kind too, and where it makes anything else of one, nothing is read.
 */
export async function profileTexts(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
  stated: DecimalSign | undefined,
  sample: { readonly sheet: SheetSnapshot; readonly column: number; readonly compare: number | null },
): Promise<TextProfile> {
  const { dialect } = database;
  const counted = await database.rows({
    sql: `select s, cast(sum(n) as varchar), min(t) from (select ${shapeOf(dialect, "t")} as s, t, n from (select ${column.sql} as t, count(*) as n from ${table.relation} group by ${column.sql} limit 10000000000) d where not ${isNoAmount(dialect, "t")}) k group by s order by sum(n) desc, s limit ${MOST_SHAPES + 1}`,
    values: [],
  });
  if (counted.length > MOST_SHAPES) {
    throw new RefusedLines("lines.no-money", {
      source: table.name,
      column: column.heading,
      example: counted[0]?.[2] ?? "",
    });
  }
  const shapes = counted.map(([, lines, example]): TextKind => ({ lines: Number(lines), example: example ?? "" }));
  const commaIsDecimal = table.text?.commaIsDecimal ?? false;
  const cellOf = (text: string): CellValue => (table.text === null ? text : cellOfField(text, commaIsDecimal));
  const { sign, assumed } = decimalsOfKinds(shapes, cellOf, stated, sample);
  const reading: TextReading = { sign, commaIsDecimal };
  const isPlain = shapes.every(({ example }) => PLAIN.test(example.trim()));
  const amountOf = (text: string, type: string): string =>
    isPlain ? amountOfPlainText(dialect, text, type) : amountOfText(dialect, text, reading, type);
  await assertSameReading(
    database,
    table,
    column,
    shapes,
    (text) => amountOf(text, dialect.money(false)),
    (text) => readAmount(cellOf(text), sign).amount,
  );
  const currencies = new Map<string, string>();
  for (const { example } of shapes) {
    const { currency, amount } = readAmount(cellOf(example), sign);
    if (currency !== null && amount !== null && !currencies.has(currency)) currencies.set(currency, example);
  }
  return { amount: (type) => amountOf(column.sql, type), sign, assumed, currencies };
}

/** @throws RefusedLines where SQL would read a kind of text otherwise than a sheet's reader does */
async function assertSameReading(
  database: LinesDatabase,
  table: SourceTable,
  column: SourceColumn,
  shapes: readonly TextKind[],
  inSql: (text: string) => string,
  inSheet: (text: string) => number | null,
): Promise<void> {
  for (let first = 0; first < shapes.length; first += SHAPES_A_STATEMENT) {
    const some = shapes.slice(first, first + SHAPES_A_STATEMENT);
    const writer = new StatementWriter();
    const values = some.map(({ example }, index) => `(${index}, ${writer.text(example)})`).join(", ");
    const read = await database.rows(
      writer.done(
        `select cast(n as varchar), cast(${inSql("t")} as varchar) from (values ${values}) v(n, t) order by n`,
      ),
    );
    some.forEach(({ example }, index) => {
      if (!agree(read[index], inSheet(example))) {
        throw new RefusedLines("lines.text-amount", { source: table.name, column: column.heading, example });
      }
    });
  }
}

function agree(row: ResultRow | undefined, expected: number | null): boolean {
  const [, amount] = row ?? [];
  if (amount === undefined || amount === null) return expected === null;
  return expected !== null && Math.abs(Number(amount) - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}
