import { describe, expect, test } from "vitest";
import { anonymousRaters } from "../../src/alignment/department-parts";
import type { RatingTable } from "../../src/alignment/evaluation";
import { poolTables } from "../../src/alignment/panel";
import { scorePart } from "../../src/alignment/part";
import { DEFAULT_SETTINGS } from "../../src/alignment/settings";
import { type Row, table } from "./builders";
import { times } from "./scored";

function counted(...tables: readonly RatingTable[]): number {
  const panel = poolTables(tables);
  if (panel === null) throw new Error("no panel");
  return anonymousRaters(scorePart(panel, DEFAULT_SETTINGS));
}

const anonymous = (...rows: readonly (readonly Row[])[]) => table("a", rows.flat(), { anonymous: true });

describe("the raters who were promised anonymity", () => {
  test("are none where all gave their names", () => {
    expect(counted(table("a", times(9, "peer", 3)))).toBe(0);
  });

  test("are counted without those beside them who gave their names", () => {
    expect(counted(anonymous(times(3, "peer", 3)), table("a", times(9, "peer", 3)))).toBe(3);
    expect(counted(table("a", times(9, "peer", 3)), anonymous(times(3, "peer", 3)))).toBe(3);
  });

  test("are those of the headline: who rated the own department is not in it", () => {
    expect(counted(anonymous(times(4, "self", 3), times(2, "peer", 3)))).toBe(2);
  });

  test("have rated something", () => {
    expect(counted(anonymous(times(2, "peer", 3), [{ role: "peer", ratings: [null] }]))).toBe(2);
  });
});
