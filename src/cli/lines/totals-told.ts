import { totalsLeftOut } from "../../workbook/sources/totals-left-out";
import { suspectedTotals } from "../../workbook/layouts/sales/suspected-totals";
import type { CountedRows } from "../../workbook/sources/answered-rows";
import type { Finding } from "../../workbook/finding";
import { type LinesDatabase, StatementWriter } from "./database";
import { lacks } from "./labels-of-totals";
import type { ReadingPlan } from "./reading-plan";
import { rawTextOf } from "./source-texts";

/** Labels that a finding may name. */
const MOST_LABELS = 50;

/** What is said of rows that sum other lines up: how many were left out, and which may be more of them. */
export async function totalsTold(
  database: LinesDatabase,
  plan: ReadingPlan,
  counted: CountedRows,
): Promise<readonly Finding[]> {
  const source = plan.table.name;
  const labels = plan.totals.flatMap(({ texts }) => texts);
  const told = totalsLeftOut(source, counted.rows.total, labels);
  const called = suspectedTotals();
  const dimensions = [...Object.values(plan.named), plan.date?.column ?? null, plan.period].filter(
    (column) => column !== null,
  );
  for (const { column, texts } of plan.suspected) {
    const writer = new StatementWriter();
    const label = rawTextOf(database, column);
    const alone = dimensions.filter((one) => one !== column).map((one) => lacks(database, one));
    const rows = await database.rows(
      writer.done(
        `select ${label}, cast(count(*) as varchar), cast(sum(${plan.revenue.amount}) as varchar) from ${plan.table.relation} where ${[`${label} in ${writer.texts(texts)}`, ...alone, `${plan.revenue.amount} is not null`].join(" and ")} group by ${label} order by count(*) desc, ${label} limit ${MOST_LABELS}`,
      ),
    );
    for (const [text, lines, amount] of rows)
      called.add(column.heading, text ?? "", Number(amount ?? 0), Number(lines ?? 0));
  }
  const suspected = called.finding(source, null);
  return [...(told === null ? [] : [told]), ...(suspected === null ? [] : [suspected])];
}
