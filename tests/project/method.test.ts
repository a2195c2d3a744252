import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportEn } from "../../src/language/en/report";

const FILE = "docs/method.md";
const text = readFileSync(FILE, "utf8");
/** Lines wrap as the formatter likes; words are what is compared. */
const words = text.replace(/\s*\n>?\s*/g, " ");

describe("the method on paper", () => {
  const sentences = Object.entries(reportEn).filter(
    ([key]) => /^method\.\w+\.how$/.test(key) && key !== "method.groups.how",
  );

  test.each(sentences)("%s is quoted in the words of the Method sheet", (_key, sentence) => {
    expect(words).toContain(sentence);
  });

  test("names no file that is not there", () => {
    const missing = [...text.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, path = ""]) => path)
      .filter((path) => !existsSync(join(dirname(FILE), path)));
    expect(missing).toEqual([]);
  });
});
