import { describe, expect, it } from "vitest";
import { orderedPeriods } from "../../../src/workbook/reading/periods";

/** Each list stands in the order of the calendar. */
describe("periods, given in any order", () => {
  it.each([
    [["Winter 2025", "Spring 2026", "summer 2026", "Fall 2026", "Spring 2027"]],
    [["زمستان ۱۴۰۴", "بهار ۱۴۰۵", "تابستان ۱۴۰۵", "پاییز ۱۴۰۵"]],
    [["Dec 2025", "January 2026", "May 2026", "Sept 2026", "October 2026"]],
    [["اسفند ۱۴۰۴", "فروردین ۱۴۰۵", "تیر ۱۴۰۵", "مهر ۱۴۰۵", "دی ۱۴۰۵"]],
    [["1404-Q4", "1405-Q1", "1405-Q2"]],
    [["Q1 2026", "Q2 2026", "Q1 2027"]],
    [["2024", "2025", "2026"]],
  ])("are put in the order of time: %j", (periods) => {
    const jumbled = [...periods].sort((a, b) => b.length - a.length || (a < b ? 1 : -1));
    expect(orderedPeriods(jumbled)).toEqual(periods);
  });

  it("are named once, whatever the ratings say how often", () => {
    expect(orderedPeriods(["2026", null, "2025", "2026"])).toEqual(["2025", "2026"]);
  });

  it("do not take a word for the month that it begins with", () => {
    // As letters, "Market" < "Mayor": as months "Mar" would stand before "May" as well, but "Decor" after both.
    expect(orderedPeriods(["Mayor 2026", "Decor 2026", "Market 2026"])).toEqual([
      "Decor 2026",
      "Market 2026",
      "Mayor 2026",
    ]);
  });
});
