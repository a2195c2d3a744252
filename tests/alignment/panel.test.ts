import { describe, expect, test } from "vitest";
import { BLANK_BYTE, ROLES } from "../../src/alignment/evaluation";
import { type Panel, poolTables } from "../../src/alignment/panel";
import { criterion, rows, table } from "./builders";

const SEVEN = { min: 1, max: 7 };

function pooled(...tables: Parameters<typeof poolTables>[0]): Panel {
  const panel = poolTables(tables);
  if (panel === null) throw new Error("no panel");
  return panel;
}

/** What a panel says of one criterion: each rater's value in the units of its scale, null where there is none. */
function valuesOf({ columns }: Panel, index: number): readonly (number | null)[] {
  const column = columns[index];
  return Array.from(column?.codes ?? [], (code) => column?.values[code] ?? null);
}

const first = table("sales", rows("peer", [1, 2], [3, null]));
const second = table("sales", rows("senior", [5, 4]));

describe("tables of one department pooled", () => {
  test("make nothing where there is none", () => {
    expect(poolTables([])).toBeNull();
  });

  test("stand one after the other, with roles", () => {
    const panel = pooled(first, second);
    expect(valuesOf(panel, 0)).toEqual([1, 3, 5]);
    expect(Array.from(panel.role, (role) => ROLES[role])).toEqual(["peer", "peer", "senior"]);
    expect(panel.sources.map(({ first: from, count }) => [from, count])).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });

  test("stay bytes where the scales agree", () => {
    expect(Array.from(pooled(first, second).columns[1]?.codes ?? [])).toEqual([2, BLANK_BYTE, 4]);
  });

  test.each([
    ["a longer scale", SEVEN, [7, 1], [5, 1]],
    ["a scale that begins elsewhere", { min: 0, max: 5 }, [5, 0], [5, 1]],
  ])("are brought to the first one's scale from %s", (_, scale, given, expected) => {
    const other = table("sales", rows("senior", [given[0] ?? 0, 1], [given[1] ?? 0, 1]), { scale });
    expect(valuesOf(pooled(first, other), 0).slice(2)).toEqual(expected);
  });

  test("turn over what another table words the other way round, in its own scale", () => {
    const turned = table("sales", rows("senior", [7, 1]), {
      scale: SEVEN,
      criteria: [criterion("sales-1", { reverse: true }), criterion("sales-2")],
    });
    expect(valuesOf(pooled(first, turned), 0)).toEqual([1, 3, 1]);
  });

  test("have a blank column where a table does not ask a criterion", () => {
    const other = table("sales", rows("senior", [5]), { criteria: [criterion("sales-9")] });
    const panel = pooled(first, other);
    expect(panel.criteria.map(({ id }) => id)).toEqual(["sales-1", "sales-2", "sales-9"]);
    expect([0, 1, 2].map((index) => valuesOf(panel, index))).toEqual([
      [1, 3, null],
      [2, null, null],
      [null, null, 5],
    ]);
    expect(panel.sources.map(({ asked }) => asked)).toEqual([
      [true, true, false],
      [false, false, true],
    ]);
  });

  test("keep the first table's criterion where two tables ask the same", () => {
    const renamed = table("sales", rows("senior", [5, 4]), {
      criteria: [criterion("sales-1", { weight: 9 }), criterion("sales-2")],
    });
    expect(pooled(first, renamed).criteria.map(({ weight }) => weight)).toEqual([1, 1]);
  });

  test("name raters where one of the tables does", () => {
    const named = table("sales", [{ role: "peer", ratings: [4, 4], key: "mina" }]);
    expect(pooled(first, named).keys).toEqual(["", "", "mina"]);
    expect(pooled(named).keys).toEqual(["mina"]);
  });

  test("name nobody where none does", () => {
    expect(pooled(first, second).keys).toBeNull();
  });

  test("say who was promised anonymity, who rates the company, who was asked what was rated", () => {
    const company = table(null, rows("senior", [5, 4]), { anonymous: true, askedWhatWasRated: true });
    expect(
      pooled(first, company).sources.map(({ anonymous, company: whole, askedWhatWasRated }) => [
        anonymous,
        whole,
        askedWhatWasRated,
      ]),
    ).toEqual([
      [false, false, false],
      [true, true, true],
    ]);
  });
});
