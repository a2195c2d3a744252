import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Evaluation, type RatedPart, type RatingTable, type Role, ROLES } from "../../src/alignment/evaluation";
import { writeReport } from "../../src/excel/write";
import { describeReport } from "../../src/workbook/report/describe";
import { criterion, evaluation, type Row, table } from "../alignment/builders";
import { openEmpty } from "../excel/embedded-excel";
import { seededRandom } from "../seeded-random";
import {
  analysisOf,
  answersOf,
  multisets,
  shownJson,
  shownSheets,
  smallGroups,
  sumsThatFollow,
  withAnswers,
} from "./clever-reader";

const MINIMUM = 5;

/** Surveys of employees with gaps: departments, roles, criteria, dimensions and parts of all sizes about the minimum. */
function survey(seed: number): Evaluation {
  const random = seededRandom(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const departments = Array.from({ length: between(2, 4) }, (_, index) => `d${index}`);
  const width = between(2, 4);
  const answers = (role: Role, count: number): readonly Row[] =>
    Array.from({ length: count }, () => ({
      role,
      ratings: Array.from({ length: width }, () => (random() < 0.12 ? null : between(1, 5))),
    }));
  const sparse = between(0, width);
  const ask = (department: string, part: RatedPart): RatingTable => {
    const roles: readonly Role[] = part === "B" ? ["employee"] : ["peer", "employee", "self"];
    const rows = roles.flatMap((role) => answers(role, between(part === "B" ? 3 : 2, 9)));
    const few = random() < 0.5 ? sparse : -1;
    const asked = rows.map((row, rater) => ({
      ...row,
      ratings: row.ratings.map((rating, index) => (index === few && rater > 2 ? null : rating)),
    }));
    return table(department, asked, {
      part,
      anonymous: true,
      criteria: Array.from({ length: width }, (_, index) =>
        part === "B"
          ? criterion(`${["train", "inform", "attract", "motivate"][index] ?? "own"}-1`, {
              dimension: ["train", "inform", "attract", "attract"][index] ?? null,
            })
          : criterion(`${department}-own-${index + 1}`, { sharedId: `all-own-${index + 1}` }),
      ),
    });
  };
  const parts: readonly RatedPart[] = random() < 0.5 ? ["A"] : ["A", "B"];
  return evaluation(departments.flatMap((id) => parts.map((part) => ask(id, part))));
}

/** The same with answers between the points of the scale, for whoever solves equations. */
function between(of: Evaluation, seed: number): Evaluation {
  const random = seededRandom(seed);
  return {
    ...of,
    tables: of.tables.map((own) => ({
      ...own,
      ratings: own.ratings.map((column) =>
        Float64Array.from(column, (rating) => (rating >= 254 ? Number.NaN : 2.05 + 1.85 * random())),
      ),
    })),
  };
}

/** Ratings of a group of which nothing may be known at all: every part in every way that it can be hidden. */
function hiddenPlaces(of: Evaluation) {
  const json = JSON.parse(shownJson(of)) as {
    departments: { id: string; hidden: boolean; criteria: { id: string; n: number | null }[] }[];
  };
  return of.tables.flatMap((own, index) => {
    const department = json.departments.find(({ id }) => id === own.department);
    const counts = own.criteria.map((_, place) =>
      ROLES.map(
        (__, role) =>
          answersOf(own, index).filter((one) => one.criterion === place && own.raters.role[one.rater] === role).length,
      ),
    );
    return answersOf(own, index).filter(({ criterion: place, rater }) => {
      const shown = department?.criteria.find(({ id }) => id === own.criteria[place]?.id);
      return shown === undefined || shown.n === null || (counts[place]?.[own.raters.role[rater] ?? 0] ?? 0) < MINIMUM;
    });
  });
}

const SEEDS = Array.from({ length: 5 }, (_, index) => index + 1);

describe("a reader of all that is shown", () => {
  test.each(SEEDS)("finds no sum of a group below the minimum by linear algebra, survey %i", (seed) => {
    const numbers = between(survey(seed), seed);
    const groups = smallGroups(numbers, MINIMUM);
    expect(groups.size).toBeGreaterThan(0);
    expect(sumsThatFollow(numbers, groups)).toEqual([]);
  });

  test.each(SEEDS)("can rule out no multiset of whole ratings of a hidden criterion, survey %i", (seed) => {
    const whole = survey(seed);
    const [shown, sheets] = [shownJson(whole), shownSheets(whole)];
    const groups = [...smallGroups(whole, MINIMUM)].filter(([name]) => /: (criterion|role . criterion) .$/.test(name));
    for (const [name, places] of groups) {
      if (places.length > 3) continue;
      for (const ratings of multisets(places.length)) {
        const other = withAnswers(whole, places, ratings);
        expect(shownJson(other), `${name}: ${ratings.join()}`).toBe(shown);
      }
      const other = withAnswers(
        whole,
        places,
        places.map(() => 5),
      );
      expect(shownSheets(other), name).toBe(sheets);
    }
  });

  test.each(SEEDS)("sees no difference whatever is hidden, survey %i", (seed) => {
    const whole = survey(seed);
    const places = hiddenPlaces(whole);
    const turned = places.map(
      ({ table: index, criterion: place, rater }) => 6 - (whole.tables[index]?.ratings[place]?.[rater] ?? 3),
    );
    const other = withAnswers(whole, places, turned);
    expect(shownJson(other)).toBe(shownJson(whole));
    expect(shownSheets(other)).toBe(shownSheets(whole));
  });

  test("sees no difference in any part of the written package", async () => {
    const whole = survey(3);
    const other = withAnswers(
      whole,
      hiddenPlaces(whole),
      hiddenPlaces(whole).map(() => 5),
    );
    const written = async (of: Evaluation): Promise<readonly [string, string][]> => {
      const workbook = openEmpty();
      await writeReport(describeReport(analysisOf(of), { language: "en" }));
      return Object.entries(unzipSync(workbook.save())).map(([name, bytes]) => [
        name,
        strFromU8(bytes).replace(/\{[0-9A-Fa-f-]{36}\}/g, "{}"),
      ]);
    };
    expect(await written(other)).toEqual(await written(whole));
  });
});

describe("a reader of two reports of one period", () => {
  const numbered = (raters: number, seed: number): Evaluation => {
    const random = seededRandom(seed);
    const ask = (department: string, count: number): RatingTable => ({
      ...table(
        department,
        Array.from({ length: count }, () => ({ role: "employee" as const, ratings: [3, 3, 3] })),
        { part: "B", anonymous: true, period: "1405" },
      ),
      ratings: [0, 1, 2].map(() => Float64Array.from({ length: count }, () => 2.05 + 1.85 * random())),
    });
    return evaluation([ask("a", raters), ask("b", 9), ask("c", 8)], { periods: ["1405"] });
  };
  /** The first report is written before the last raters of the first department have answered. */
  const both =
    (late: number) =>
    (whole: Evaluation): string => {
      const [first, ...others] = whole.tables;
      if (first === undefined) throw new Error("no table");
      const count = first.raters.count - late;
      const early = {
        ...first,
        raters: { ...first.raters, count },
        ratings: first.ratings.map((column) => column.slice(0, count)),
      };
      const before = { ...whole, tables: [early, ...others] };
      const history = analysisOf(before).alignment?.history ?? [];
      return `[${shownJson(before)},${shownJson({ ...whole, history })}]`;
    };
  const lateAnswers = (whole: Evaluation, late: number) =>
    new Map([
      [
        "late",
        whole.tables.flatMap((own, index) =>
          index === 0 ? answersOf(own, index).filter(({ rater }) => rater >= own.raters.count - late) : [],
        ),
      ],
    ]);

  test.each([1, 4])("does not find what %i who came late answered", (late) => {
    const whole = numbered(8 + late, 5);
    expect(sumsThatFollow(whole, lateAnswers(whole, late), both(late))).toEqual([]);
  });

  test("finds what five who came late answered: they are a group", () => {
    const whole = numbered(13, 5);
    expect(sumsThatFollow(whole, lateAnswers(whole, 5), both(5))).toEqual(["late"]);
  });

  test("is told which group and why, and finds its earlier figures in the history", () => {
    const whole = numbered(9, 5);
    const [, second] = JSON.parse(both(1)(whole)) as {
      departments: { id: string; hidden: boolean }[];
      history: { department: string; component: string; score: number | null; n: number | null }[];
    }[];
    expect(second?.departments.map(({ hidden }) => hidden)).toEqual([true, false, false]);
    expect(second?.history.find((row) => row.department === "a" && row.component === "climate")).toMatchObject({
      n: 8,
    });
    const first = {
      ...whole,
      tables: whole.tables.map((own, index) =>
        index === 0
          ? { ...own, raters: { ...own.raters, count: 8 }, ratings: own.ratings.map((column) => column.slice(0, 8)) }
          : own,
      ),
    };
    const history = analysisOf(first).alignment?.history ?? [];
    const { alignment } = analysisOf({ ...whole, history });
    expect(alignment?.findings).toContainEqual({
      code: "changed-by-too-few",
      department: "a",
      criterion: null,
      value: null,
    });
    expect(analysisOf({ ...first, history }).alignment?.departments[0]?.hidden).toBe(false);
  });
});

test("history written under a smaller group is hidden under a larger one, with all that it could be taken from", () => {
  const row = (department: string, component: "alignment" | "climate", n: number) => ({
    period: "1404",
    department,
    component,
    score: 50,
    n,
    mean: 50,
    sd: 10,
  });
  const history = [
    row("a", "alignment", 3),
    row("a", "climate", 3),
    row("b", "alignment", 9),
    row("b", "climate", 9),
    row("organisation", "alignment", 12),
    row("organisation", "climate", 12),
  ];
  const people = Array.from({ length: 6 }, (_, index) => ({ role: "employee" as const, ratings: [1 + (index % 5)] }));
  const now = table("a", people, { part: "B", anonymous: true, period: "1405" });
  const shown = analysisOf(evaluation([now], { periods: ["1405"], history })).alignment?.history ?? [];
  const left = shown.flatMap(({ period, department, score, n }) =>
    period === "1404" && (score ?? n) !== null ? [department] : [],
  );
  expect(left).toEqual(["b", "b"]);
});
