import { DuckDBInstance } from "@duckdb/node-api";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { medianOf, readRatings, report } from "./measuring";

/** The same figures in SQL, data in a table in memory, as many threads as there are processors. */
const { columns, bounds, raters } = readRatings();
const [folder = ""] = process.argv.slice(2);
const file = path.join(folder, "ratings.csv");
writeCsv();
const connection = await (await DuckDBInstance.create(":memory:")).connect();
const names = columns.map((_, index) => `c${index}`);
await connection.run(
  `create table ratings as select * from read_csv('${file}', header = true, columns = {${["d", ...names].map((name) => `'${name}': 'UTINYINT'`).join(", ")}})`,
);

const sumOf = async (sql: string) => {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRows()
    .flat()
    .reduce<number>((sum, cell) => sum + Number(cell), 0);
};
const t1 = await medianOf(3, () =>
  sumOf(
    `select ${names.map((c) => `count(${c}), avg(${c}), stddev_samp(${c}), avg((${c} >= 4)::int)`).join(", ")} from ratings group by d`,
  ),
);
const complete = names.map((c) => `${c} is not null`).join(" and ");
const k = names.length;
const t2 = await medianOf(3, () =>
  sumOf(
    `select ${k} / ${k - 1} * (1 - (${names.map((c) => `var_samp(${c})`).join(" + ")}) / var_samp(${names.map((c) => `${c}::int`).join(" + ")})) from ratings where ${complete} group by d`,
  ),
);
const covariances = names.flatMap((one, i) =>
  names
    .slice(i)
    .map((other, j) => `${j === 0 ? 1 : 2} * covar_samp(${one}, case when ${one} is not null then ${other} end)`),
);
const t3 = await medianOf(1, () => sumOf(`select ${covariances.join(", ")} from ratings group by d`));

report({
  t1: t1.milliseconds,
  t2: t2.milliseconds,
  t3: t3.milliseconds,
  all: null,
  checksums: { t1: t1.result, t2: t2.result, t3: t3.result },
});

function writeCsv(): void {
  const parts: string[] = [`d,${columns.map((_, index) => `c${index}`).join(",")}\n`];
  let department = 0;
  for (let rater = 0; rater < raters; rater += 1) {
    while (rater >= (bounds[department + 1] ?? Infinity)) department += 1;
    const cells = columns.map((column) => (column[rater] === 255 ? "" : String(column[rater])));
    parts.push(`${department},${cells.join(",")}\n`);
  }
  writeFileSync(file, parts.join(""));
}
