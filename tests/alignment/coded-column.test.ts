import { describe, expect, test } from "vitest";
import { type CodedColumn, codeColumn, columnAsDoubles } from "../../src/alignment/coded-column";
import { BLANK_BYTE, NOT_APPLICABLE_BYTE, type RatingColumn } from "../../src/alignment/evaluation";
import { ONE_TO_FIVE, type Row, table } from "./builders";
import { score } from "./scored";

/** What the codes stand for, a rater each. */
function meaning({ codes, values }: CodedColumn): readonly (number | "n/a" | "blank")[] {
  return Array.from(codes, (code) => values[code] ?? (code === values.length ? "n/a" : "blank"));
}

const doubles = (...ratings: readonly number[]): RatingColumn => Float64Array.from(ratings);

describe("a coded column", () => {
  test("of bytes is its own codes, and reversed within its scale", () => {
    const bytes = Uint8Array.of(1, 5, NOT_APPLICABLE_BYTE, BLANK_BYTE, 2);
    expect(codeColumn(bytes, ONE_TO_FIVE, false).codes).toBe(bytes);
    expect(meaning(codeColumn(bytes, ONE_TO_FIVE, false))).toEqual([1, 5, "n/a", "blank", 2]);
    expect(meaning(codeColumn(bytes, ONE_TO_FIVE, true))).toEqual([5, 1, "n/a", "blank", 4]);
  });

  test("of decimals keeps what they are, and is reversed within its scale", () => {
    const decimals = doubles(3.5, 1, Number.NEGATIVE_INFINITY, Number.NaN, 3.5, 2.25);
    expect(meaning(codeColumn(decimals, ONE_TO_FIVE, false))).toEqual([3.5, 1, "n/a", "blank", 3.5, 2.25]);
    expect(meaning(codeColumn(decimals, ONE_TO_FIVE, true))).toEqual([2.5, 5, "n/a", "blank", 2.5, 3.75]);
  });

  test("of decimals has its values in order", () => {
    expect(codeColumn(doubles(3.5, 1, 2.25, 1), ONE_TO_FIVE, false).values).toEqual(Float64Array.of(1, 2.25, 3.5));
  });

  test.each([254, 255, 256, 300])("of %i different decimals loses none, no blank and nothing not applicable", (n) => {
    const many = Array.from({ length: n }, (_, index) => index / 8);
    const column = doubles(...many, Number.NEGATIVE_INFINITY, Number.NaN);
    expect(meaning(codeColumn(column, { min: 0, max: 100 }, false))).toEqual([...many, "n/a", "blank"]);
  });

  test("takes one byte a rater while its codes fit", () => {
    const different = (n: number) => doubles(...Array.from({ length: n }, (_, index) => index / 8));
    expect(codeColumn(different(254), ONE_TO_FIVE, false).codes).toBeInstanceOf(Uint8Array);
    expect(codeColumn(different(255), ONE_TO_FIVE, false).codes).toBeInstanceOf(Uint32Array);
  });

  test("in another scale keeps its marks", () => {
    const ten = { min: 0, max: 10 };
    expect(columnAsDoubles(Uint8Array.of(1, 3, NOT_APPLICABLE_BYTE, BLANK_BYTE), ONE_TO_FIVE, ten)).toEqual(
      Float64Array.of(0, 5, Number.NEGATIVE_INFINITY, Number.NaN),
    );
    expect(columnAsDoubles(doubles(2, Number.NEGATIVE_INFINITY, Number.NaN), ONE_TO_FIVE, ten)).toEqual(
      Float64Array.of(2.5, Number.NEGATIVE_INFINITY, Number.NaN),
    );
  });
});

test("who gave no name in two parts is two people, who gave one is one", () => {
  const people: readonly Row[] = [
    { role: "peer", ratings: [3], key: "mina" },
    { role: "peer", ratings: [4], key: "" },
  ];
  const [department] = score([table("a", people), table("a", people, { part: "D" })]).departments;
  expect(department?.raters).toBe(3);
});
