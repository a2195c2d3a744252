import { describe, expect, it } from "vitest";
import { heightOf } from "../../../src/workbook/authoring/form-parts";

/** 15 points a line and 5 around them; a column of 11 characters holds 10 letters a line. */
describe("the height of a row of wrapped texts", () => {
  it.each([
    ["Weight", 20],
    ["Own staff 1", 35],
    // "department 1" does not fit into a line, though "Other department 1" is less than two lines long.
    ["Other department 1", 50],
    ["Acknowledgements", 35],
    ["", 20],
  ])("of “%s” is %d points", (text, points) => {
    expect(heightOf([{ text, characters: 11 }])).toBe(points);
  });

  it("is that of the longest", () => {
    expect(heightOf(["Weight", "Other department 1", "Own staff 1"].map((text) => ({ text, characters: 11 })))).toBe(
      50,
    );
  });
});
