import { expect, test } from "vitest";
import { isNumberedRole } from "../../src/language/vocabulary";

test.each(["Peer 1", "Senior management", "R3", "Rater 12", "7", "مشتری ۲", "ارزیاب ۱", "Customer_2"])(
  "%s names nobody",
  (heading) => {
    expect(isNumberedRole(heading)).toBe(true);
  },
);

test.each(["Sara", "Sara (peer)", "M. Karimi", "رضا", "سارا کریمی"])("%s names somebody", (heading) => {
  expect(isNumberedRole(heading)).toBe(false);
});
