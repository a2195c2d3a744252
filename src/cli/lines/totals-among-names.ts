import { matchingKey } from "../../language/matching-key";
import type { Finding } from "../../workbook/finding";
import { isLabelOfTotal } from "../../workbook/layouts/sales/sales-summaries";
import { suspectedTotals } from "../../workbook/layouts/sales/suspected-totals";
import { namesSummedUp } from "../../workbook/layouts/sales/totals-of-names";
import type { SalesEntry } from "../../workbook/reading/mapping";
import { LINE_NAMES } from "../../workbook/sources/answered-rows";
import type { LinesDatabase } from "./database";
import { literal } from "./dialect";
import { HINTS_OF_TOTALS } from "./labels-of-totals";

/** Names that are looked at: a file with more labels of totals is told of by the first. */
const MOST = 1_000;

/**
 * Names in a file of totals that sum others up: "Alder Ltd Total" beside "Alder Ltd". The statements that gave the file add up all
 * rows, so such rows are in every figure; the finding says which, and how to leave them out of the next statements.
 * @param relation the file's rows, as SQL names it
 */
export async function totalsAmongNames(
  database: LinesDatabase,
  relation: string,
  file: string,
  sales: readonly SalesEntry[],
): Promise<readonly Finding[]> {
  const called = suspectedTotals();
  for (const name of LINE_NAMES) {
    const names = `from ${relation} where statement = 'names' and ${name} is not null`;
    const found = await database.rows({
      sql: `select ${name}, cast(sum(lines) as varchar), cast(sum(net) as varchar) ${names} and regexp_matches(lower(${name}), ${literal(HINTS_OF_TOTALS)}) group by ${name} order by sum(lines) desc, ${name} limit ${MOST}`,
      values: [],
    });
    const wanted = [...new Set(found.flatMap(([label]) => namesSummedUp(label ?? "")))];
    const known = new Set<string>();
    if (wanted.length > 0) {
      const there = await database.rows({
        sql: `select distinct ${name} ${names} and lower(${name}) in (${wanted.map(literal).join(", ")})`,
        values: [],
      });
      for (const [one] of there) known.add(matchingKey(one ?? ""));
    }
    const heading = sales.map((entry) => entry[name]).find((one) => typeof one === "string") ?? name;
    for (const [label, lines, amount] of found) {
      const text = label ?? "";
      if (!isLabelOfTotal(text) && !namesSummedUp(text).some((one) => known.has(one))) continue;
      called.add(heading, text, Number(amount ?? 0), Number(lines ?? 0));
    }
  }
  const finding = called.finding(file, null);
  return finding === null ? [] : [finding];
}
