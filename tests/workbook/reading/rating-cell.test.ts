import { describe, expect, test } from "vitest";
import { anchorKey, anchorScaleOf } from "../../../src/language/anchors";
import { numberInText, readRatingCell } from "../../../src/workbook/reading/rating-cell";

const FIVE = { min: 1, max: 5 };
const agreement = (...texts: readonly string[]) => anchorScaleOf(new Set(texts.map(anchorKey)), 5);

describe("a rating cell", () => {
  test.each([
    ["a number", 4, 4],
    ["a number as text", "4", 4],
    ["Persian digits", "۴", 4],
    ["Arabic digits", "٤", 4],
    ["a Persian decimal", "۳٫۵", 3.5],
    ["a decimal comma", "3,5", 3.5],
    ["a labelled point", "5 - strongly agree", 5],
    ["a point behind its label", "Strongly agree (5)", 5],
    ["a Persian point behind its label", "مخالفم (۲)", 2],
    ["digits between direction marks", "\u200F۲\u200F", 2],
  ])("is read from %s", (_, value, expected) => {
    expect(readRatingCell(value, false, FIVE, null)).toEqual({ kind: "rating", value: expected });
  });

  test.each(["n/a", "N/A", "-", "؟", "نظری ندارم", "No opinion", "نمی‌دانم"])(
    "takes %s for not applicable",
    (value) => {
      expect(readRatingCell(value, false, FIVE, null)).toEqual({ kind: "notApplicable" });
    },
  );

  test.each([
    [9, false, "rating-out-of-scale"],
    ["۹", false, "rating-out-of-scale"],
    [45_000, true, "date-in-ratings"],
    ["12/05/2026", false, "date-in-ratings"],
    ["#DIV/0!", false, "formula-error"],
    ["good enough", false, "rating-not-a-number"],
    [true, false, "rating-not-a-number"],
  ])("refuses %s with its reason", (value, isDate, code) => {
    expect(readRatingCell(value, isDate, FIVE, null)).toEqual({ kind: "refused", code });
  });

  test.each([
    ["کاملاً مخالفم", 1],
    ["کاملا مخالفم", 1],
    ["نه موافق نه مخالف", 3],
    ["موافقم", 4],
    ["كاملاً موافقم", 5],
  ])("reads the Persian anchor %s", (text, expected) => {
    const scale = agreement("کاملاً مخالفم", "مخالفم", "نه موافق نه مخالف", "موافقم", "کاملاً موافقم");
    expect(readRatingCell(text, false, FIVE, scale)).toEqual({ kind: "rating", value: expected });
  });

  test("spreads anchors of five points over a scale of seven", () => {
    const scale = agreement("never", "sometimes", "always");
    expect(readRatingCell("sometimes", false, { min: 1, max: 7 }, scale)).toEqual({ kind: "rating", value: 4 });
  });

  test("finds seven points where the words of a seven-point scale occur", () => {
    expect(agreement("strongly disagree", "somewhat agree", "agree", "somewhat disagree", "disagree")?.points).toBe(7);
  });
});

test("a number in text is the whole text or a labelled point, never a part of a sentence", () => {
  expect(numberInText("rate 4 of them")).toBeNull();
  expect(numberInText("4th")).toBeNull();
  expect(numberInText("Tehran (4)")).toBeNull();
  expect(numberInText("I agree with 4")).toBeNull();
  expect(numberInText("4 (agree)")).toBe(4);
});
