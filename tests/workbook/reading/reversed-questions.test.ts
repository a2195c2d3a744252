import { describe, expect, test } from "vitest";
import { isWordedInTheNegative } from "../../../src/language/negative-wording";
import { carriesReversalMark } from "../../../src/language/reversal-words";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { sheetOf, workbookOf } from "../snapshot-of";

describe("A mark says that a statement is scored in reverse", () => {
  test.each([
    "I often think of quitting (R)",
    "I often think of quitting [reverse-coded]",
    "I often think of quitting – reversed",
    "Ich denke oft an Kündigung (umgepolt)",
    "Je pense souvent à démissionner (item inversé)",
    "Pienso a menudo en renunciar (invertida)",
    "Spesso penso di andarmene (item inverso)",
    "Sık sık ayrılmayı düşünürüm (ters)",
    "Часто думаю об уходе (обратный)",
    "اغلب به ترک شرکت فکر می‌کنم (معکوس)",
    "اغلب به ترک شرکت فکر می‌کنم (نمره‌گذاری معکوس)",
  ])("“%s”", (statement) => {
    expect(carriesReversalMark(statement)).toBe(true);
  });

  test.each([
    "Decisions are often reversed (e.g. by the board)",
    "I often think of quitting (already reversed)",
    "I often think of quitting (recoded)",
    "I am rewarded (R&D only)",
  ])("“%s” does not", (statement) => {
    expect(carriesReversalMark(statement)).toBe(false);
  });
});

describe("A codebook or a note says it of a question", () => {
  const answers = ["Aa", "Bb"].flatMap((name) =>
    [1, 2, 3, 4, 5, 5].map((value, index) => [name, value, 1 + ((index * 3) % 5), 6 - value]),
  );

  function analysed(book: readonly (readonly string[])[]): Analysis {
    return analyseWorkbook(
      workbookOf([sheetOf("Data", [["Dept", "Q1", "Q2", "Q3"], ...answers]), sheetOf("Codebook", book)]),
    );
  }

  test.each<[string, readonly (readonly string[])[]]>([
    [
      "in its label",
      [
        ["Variable", "Label", "Values"],
        ["Q1", "I am proud of my work", "1 = strongly disagree ... 5 = strongly agree"],
        ["Q3", "I often think of leaving (reversed)", "same"],
      ],
    ],
    [
      "in a column of its own",
      [
        ["Variable", "Label", "Reversed"],
        ["Q1", "I am proud of my work", "no"],
        ["Q3", "I often think of leaving", "yes"],
      ],
    ],
    [
      "in another language",
      [
        ["Variable", "Text", "Polung"],
        ["Q1", "Ich bin stolz", "normal"],
        ["Q3", "Ich denke oft an Kündigung", "umgepolt"],
      ],
    ],
    ["in a sentence", [["Notes"], ["Q3 is reverse-scored."]]],
    ["in a Persian sentence", [["راهنما"], ["گویه‌های معکوس: Q3"]]],
  ])("%s", (_, book) => {
    const { mapping, findings } = analysed(book);
    expect(mapping.sheets[0]).toMatchObject({ reverse: ["Q3"] });
    expect(findings).toContainEqual({ code: "reversed-by-note", sheet: "Data", cell: null, value: "Q3" });
  });

  test("what a note says to be turned round already counts as it stands", () => {
    const { mapping } = analysed([["Notes"], ["Q3 was reversed before the export"]]);
    expect(mapping.sheets[0]).not.toHaveProperty("reverse");
  });
});

describe("Agreement is bad", () => {
  test.each([
    "I often think of quitting",
    "I am looking for another job",
    "Ich denke oft an Kündigung",
    "Je pense souvent à démissionner",
    "اغلب به ترک شرکت فکر می‌کنم",
    "حجم کار من بیش از اندازه است",
  ])("with “%s”", (statement) => {
    expect(isWordedInTheNegative(statement)).toBe(true);
  });

  test.each([
    "How quickly does the team reply? [1 = very slow, 5 = very fast]",
    "They reply fast [1 = slow, 5 = fast]",
    "I rarely think of leaving",
    "هرگز به ترک شرکت فکر نمی‌کنم",
    "از رفتن به سر کار خوشحال هستم",
  ])("but not with “%s”", (statement) => {
    expect(isWordedInTheNegative(statement)).toBe(false);
  });
});
