import { beforeAll, describe, expect, it } from "vitest";
import { type Evaluation, type RatingTable, ROLES } from "../../src/alignment/evaluation";
import { valueOrNull } from "../../src/alignment/figure";
import type { DepartmentResult } from "../../src/alignment/results";
import { scoreEvaluation } from "../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { readWorkbook } from "../../src/excel/read";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { openSample } from "../excel/embedded-excel";
import { openWithFunctions, valueOf, write, type Written } from "./function-cells";

/** What a formula over the sample's ratings gives is what the report says of them. */

let evaluation: Evaluation;
let report: readonly DepartmentResult[];
/** The report of the sample's climate survey alone. */
let climate: readonly DepartmentResult[];

beforeAll(async () => {
  openSample("en");
  const analysis = analyseWorkbook(await readWorkbook());
  if (analysis.evaluation === null) throw new Error("The sample has no ratings.");
  ({ evaluation } = analysis);
  report = analysis.alignment?.departments ?? [];
  const survey = { ...evaluation, tables: evaluation.tables.filter(({ part }) => part === "B") };
  climate = scoreEvaluation(survey, DEFAULT_SETTINGS).departments;
});

/** The ratings as they would stand in a block: raters in rows, self-ratings left out, reverse criteria turned. */
function block(table: RatingTable | undefined): Written[][] {
  if (table === undefined) throw new Error("The sample has no such table.");
  const raters = Array.from({ length: table.raters.count }, (_, rater) => rater);
  const { min, max } = table.scale;
  return raters
    .filter((rater) => ROLES[table.raters.role[rater] ?? 0] !== "self")
    .map((rater) =>
      table.ratings.map((column, index) => {
        const rating = column[rater] ?? Number.NaN;
        const blank = column instanceof Uint8Array ? rating === 255 : Number.isNaN(rating);
        const notApplicable = column instanceof Uint8Array ? rating === 254 : rating === Number.NEGATIVE_INFINITY;
        if (blank) return "";
        if (notApplicable) return "n/a";
        return table.criteria[index]?.reverse === true ? min + max - rating : rating;
      }),
    );
}

/** A figure of the report as a cell shows it. */
function shown(figure: number | null | undefined): unknown {
  return figure === null || figure === undefined ? "#N/A" : expect.closeTo(figure, 9);
}

async function figures(rows: readonly (readonly Written[])[], names: readonly string[]): Promise<readonly unknown[]> {
  const workbook = openWithFunctions();
  await write(workbook, rows);
  const corner = `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(rows[0]?.length ?? 1) - 1] ?? ""}${rows.length}`;
  const values: unknown[] = [];
  for (const name of names) values.push(await valueOf(workbook, `=HAMRASTA.${name}(A1:${corner})`));
  return values;
}

/** A range knows no roles: the interval that the report would give if all who are no self had one role, in this department alone. */
function intervalOfOneGroup(id: string) {
  const tables = evaluation.tables
    .filter(({ part, department }) => part === "A" && department === id)
    .map((own) => ({
      ...own,
      raters: {
        ...own.raters,
        role: own.raters.role.map((role) => ROLES.indexOf(ROLES[role] === "self" ? "self" : "customer")),
      },
    }));
  const departments = evaluation.departments.filter((department) => department.id === id);
  const [alone] = scoreEvaluation({ ...evaluation, departments, tables, service: null }, DEFAULT_SETTINGS).departments;
  return alone === undefined ? null : valueOrNull(alone.componentIntervals.customerOrientation);
}

const DEPARTMENTS = ["production", "sales", "logistics", "finance"];

describe("formulas over the sample's ratings give the report's figures:", () => {
  it.each(DEPARTMENTS)("favourable share, agreement and intervals of %s", async (id) => {
    const expected = report.find((department) => department.id === id);
    const rows = block(evaluation.tables.find(({ part, department }) => part === "A" && department === id));
    const names = ["FAVOURABLE", "FAVOURABLE.LOWER", "FAVOURABLE.UPPER", "RWG", "ALPHA", "SCORE.LOWER", "SCORE.UPPER"];
    const share = valueOrNull(expected?.favourableInterval ?? [0, 0]);
    const interval = intervalOfOneGroup(id);
    expect(await figures(rows, names)).toEqual([
      shown(valueOrNull(expected?.favourable ?? 0)),
      shown(share?.[0]),
      shown(share?.[1]),
      shown(valueOrNull(expected?.agreement.rwgj ?? 0)),
      shown(valueOrNull(expected?.reliability.alpha ?? 0)),
      shown(interval?.[0]),
      shown(interval?.[1]),
    ]);
  });

  it.each(["production", "sales", "logistics"])("alpha of the climate survey in %s", async (id) => {
    const expected = climate.find((department) => department.id === id)?.reliability.alpha;
    expect(expected).toBeTypeOf("number");
    const rows = block(evaluation.tables.find(({ part, department }) => part === "B" && department === id));
    expect(await figures(rows, ["ALPHA"])).toEqual([shown(valueOrNull(expected ?? 0))]);
  });

  it("the score of each criterion by one role", async () => {
    const table = evaluation.tables.find(({ part, department }) => part === "B" && department === "production");
    const criteria = climate.find(({ id }) => id === "production")?.criteria ?? [];
    const rows = block(table);
    const scores: unknown[] = [];
    for (const [index] of criteria.entries()) {
      const column = rows.map((row) => [row[index] ?? ""]);
      scores.push(...(await figures(column, ["SCORE"])));
    }
    expect(scores.length).toBe(22);
    expect(scores).toEqual(criteria.map(({ score }) => shown(valueOrNull(score))));
  });

  it.each(DEPARTMENTS)("the alignment score of %s", async (id) => {
    const expected = report.find((department) => department.id === id);
    const { customerOrientation = 0, climate: own = 0, horizontal = 0, vertical = 0 } = expected?.components ?? {};
    const scores = [customerOrientation, own, horizontal, vertical].map((score) => valueOrNull(score) ?? "");
    expect(await figures([scores], ["ALIGNMENT"])).toEqual([shown(valueOrNull(expected?.alignment ?? 0))]);
  });
});
