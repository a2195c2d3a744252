import { basename } from "node:path";
import { columnLetters } from "../../workbook/address";
import type { Finding } from "../../workbook/finding";
import { type CountedRows, FATES } from "../../workbook/sources/answered-rows";
import type { LeftOutRow } from "../../workbook/layouts/sales/sheet-reading";
import { type LinesDatabase, StatementWriter } from "./database";
import { type LinesShape, readRows } from "./lines-statement";
import type { AmountPlan, ReadingPlan } from "./reading-plan";

/** Places that are named of each kind. */
const MOST_PLACES = 10;
const NO_SHAPE: LinesShape = { levels: [], others: [], volumes: [], hasUnits: false, keys: 0 };

/** The first rows of a source that were left out, each with why; none where rows have no place. */
export async function leftOutPlaces(
  database: LinesDatabase,
  plan: ReadingPlan,
  counted: CountedRows,
): Promise<readonly LeftOutRow[]> {
  const { placed } = plan.table;
  const left: LeftOutRow[] = [];
  if (placed === null) return left;
  for (const reason of ["total", "excluded", "no-amount"] as const) {
    if (counted.rows[reason] === 0) continue;
    const writer = new StatementWriter();
    const rows = readRows(database, writer, plan, 0, NO_SHAPE, { placed: placed.relation });
    const found = await database.rows(
      writer.done(
        `select place_file, cast(place_row as varchar) from (${rows}) r where fate = ${FATES.indexOf(reason)} order by place_file, place_row limit ${MOST_PLACES}`,
      ),
    );
    for (const [file, row] of found)
      left.push({ reason, row: Number(row), ...(file === null || file === undefined ? {} : { file: basename(file) }) });
  }
  return left;
}

/** A finding a place for amounts that are none, up to the first ten; one more says how many there are. */
export async function refusedAmounts(
  database: LinesDatabase,
  plan: ReadingPlan,
  counted: CountedRows,
): Promise<readonly Finding[]> {
  if (counted.refused === 0) return [];
  const { placed, name } = plan.table;
  const columns: readonly AmountPlan[] = [
    plan.revenue,
    ...plan.deductions,
    ...plan.costs.flatMap((one) => one.columns),
  ];
  const findings: Finding[] = [];
  for (const { column, isRefused } of columns) {
    const text = `cast(${column.sql} as varchar)`;
    const relation = placed === null ? plan.table.relation : placed.relation;
    const place =
      placed === null ? "cast(null as varchar), cast(null as varchar)" : "place_file, cast(place_row as varchar)";
    const found = await database.rows({
      sql: `select ${text}, ${place} from ${relation} where ${isRefused} limit ${MOST_PLACES}`,
      values: [],
    });
    for (const [value, file, row] of found) {
      findings.push({
        code: "amount-not-a-number",
        sheet: file === null || file === undefined ? name : basename(file),
        cell: row === null || row === undefined ? null : `${columnLetter(plan, column.heading)}${row}`,
        value: value ?? null,
      });
    }
  }
  return counted.refused > findings.length
    ? [...findings, { code: "amounts-refused", sheet: name, cell: null, value: `${counted.refused}` }]
    : findings;
}

function columnLetter({ table }: ReadingPlan, heading: string): string {
  return columnLetters(table.columns.findIndex((column) => column.heading === heading));
}
