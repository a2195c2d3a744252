import { describe, expect, test } from "vitest";
import { notComputable } from "../../src/alignment/figure";
import { rows, table } from "./builders";
import { score } from "./scored";

describe("the organisation", () => {
  test("without departments has no spread, and says why", () => {
    expect(score([]).organisation.spread).toEqual(notComputable("no-ratings"));
  });

  test("of one department has no ICC: there is nothing between departments", () => {
    const { icc1, icc2 } = score([table("a", rows("peer", [3], [4]))]).organisation;
    expect([icc1, icc2]).toEqual([notComputable("too-few-departments"), notComputable("too-few-departments")]);
  });

  test("of departments with one rater each has no ICC: there is nothing within them", () => {
    const { icc1, icc2 } = score([table("a", rows("peer", [3])), table("b", rows("peer", [4]))]).organisation;
    expect([icc1, icc2]).toEqual([notComputable("too-few-raters"), notComputable("too-few-raters")]);
  });
});
