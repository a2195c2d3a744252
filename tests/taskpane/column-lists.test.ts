import { describe, expect, it } from "vitest";
import { withColumn } from "../../src/taskpane/screens/profitability/column-lists";

const NAMES = ["Discount", "Returns", "Bonus"];

describe("a list of columns that are added up", () => {
  it.each([
    ["takes another in a column's place", 1, "Rebate", ["Discount", "Rebate", "Bonus"]],
    ["takes one more", 3, "Rebate", ["Discount", "Returns", "Bonus", "Rebate"]],
    ["loses one", 0, null, ["Returns", "Bonus"]],
    ["loses nothing at the field for a further one", 3, null, NAMES],
    ["holds a column once: it moves to where it was chosen", 2, "Discount", ["Returns", "Discount"]],
    ["stays as it is where the same is chosen", 1, "Returns", NAMES],
  ] as const)("%s", (_what, index, name, expected) => {
    expect(withColumn(NAMES, index, name)).toEqual(expected);
  });
});
