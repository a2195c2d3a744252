import { op, table } from "arquero";
import { medianOf, readRatings, report } from "./measuring";

/** T1 in Arquero; T2 and T3 take it minutes. */
const { columns, bounds, raters } = readRatings();
const department = new Uint8Array(raters);
bounds.slice(1).forEach((last, index) => department.fill(index, bounds[index], last));
const names = columns.map((_, index) => `c${index}`);
const ratings = table({
  d: department,
  ...Object.fromEntries(
    columns.map((column, index): [string, readonly (number | null)[]] => [
      names[index] ?? "",
      Array.from(column, (rating) => (rating === 255 ? null : rating)),
    ]),
  ),
});

const t1 = await medianOf(1, () => {
  const figures = Object.fromEntries(
    names.flatMap((name) => [
      [`${name} n`, op.valid(name)],
      [`${name} mean`, op.mean(name)],
      [`${name} sd`, op.stdev(name)],
    ]),
  );
  const grouped = ratings
    .derive(
      Object.fromEntries(
        names.map((name) => [`${name} f`, `d => d["${name}"] == null ? null : d["${name}"] >= 4 ? 1 : 0`]),
      ),
    )
    .groupby("d")
    .rollup({ ...figures, ...Object.fromEntries(names.map((name) => [`${name} share`, op.mean(`${name} f`)])) });
  let checksum = 0;
  for (const row of grouped.objects()) {
    for (const [name, value] of Object.entries(row)) if (name !== "d") checksum += value as number;
  }
  return checksum;
});

report({ t1: t1.milliseconds, t2: null, t3: null, all: null, checksums: { t1: t1.result, t2: null, t3: null } });
