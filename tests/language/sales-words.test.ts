import { describe, expect, test } from "vitest";
import { salesMeaning } from "../../src/language/money-words";
import { localNumbers } from "../../src/language/number-formats";

describe("headings of sales lines", () => {
  test.each([
    ["Sales commission", "directSelling"],
    ["پورسانت فروش", "directSelling"],
    ["کمیسیون فروش", "directSelling"],
    ["حق‌العمل", "directSelling"],
    ["Market", "market"],
    ["بازار", "market"],
    // Surer than "market" alone.
    ["Local market", "territory"],
    ["بازار محلی", "territory"],
    ["Market segment", "segment"],
    ["بخش بازار", "segment"],
  ])("%s means %s", (heading, meaning) => {
    expect(salesMeaning(heading)).toBe(meaning);
  });
});

describe("the name of an order band is read as figures of the language", () => {
  test.each([
    ["en", "33000 - 170000", "33,000 - 170,000"],
    ["fa", "33000 - 170000", "۳۳٬۰۰۰ - ۱۷۰٬۰۰۰"],
    ["en", "≥ 650", "≥ 650"],
    ["fa", "≥ 650", "≥ ۶۵۰"],
    ["en", "< -1250.5", "< -1,250.5"],
    ["fa", "< 0.25", "< ۰٫۲۵"],
  ] as const)("%s: %s as %s", (language, name, text) => {
    expect(localNumbers(language, name)).toBe(text);
  });
});
