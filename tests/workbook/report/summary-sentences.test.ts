import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evaluation, Role } from "../../../src/alignment/evaluation";
import { scoreEvaluation } from "../../../src/alignment/score";
import { DEFAULT_SETTINGS } from "../../../src/alignment/settings";
import { readWorkbook } from "../../../src/excel/read";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { describeReport } from "../../../src/workbook/report/describe";
import type { ReportDescription } from "../../../src/workbook/report/description";
import { evaluation, rows, table } from "../../alignment/builders";
import { climateRows, climateTable, evaluationOf, partA } from "../../alignment/generated";
import { openSample } from "../../excel/embedded-excel";
import { analysisOf } from "../../privacy/clever-reader";
import { runs } from "../../property-runs";
import { claims, distance, figure, mean, names, rowsOf, sentencesOf, sheetOf, textsOf } from "./summary-reader";

const reportOf = (given: Evaluation): ReportDescription => describeReport(analysisOf(given), { language: "en" });

const round = (value: number | null): number => Math.round(value ?? Number.NaN);

/** Departments that have a score, as the Departments sheet lists them. */
function scored(report: ReportDescription): readonly { name: string; alignment: number; target: number }[] {
  return rowsOf(report, "Hamrasta_Departments").flatMap(({ department, alignment, target }) =>
    typeof alignment === "number" ? [{ name: String(department), alignment, target: Number(target) }] : [],
  );
}

function extremes(report: ReportDescription, pick: (...values: number[]) => number): readonly string[] {
  const all = scored(report);
  const value = pick(...all.map(({ alignment }) => round(alignment)));
  return all.filter(({ alignment }) => round(alignment) === value).map(({ name }) => name);
}

/** Every claim of the page against the tables of the report. */
function checkPage(report: ReportDescription): void {
  const all = scored(report);
  const company = round(mean(all.map(({ alignment }) => alignment)));
  const lowest = Math.min(...all.map(({ alignment }) => round(alignment)));
  const [title = ""] = textsOf(report);

  for (const [, score, band, rest = ""] of claims(report, "overall")) {
    const { gap, target } = distance(rest);
    expect(Number(score)).toBe(company);
    expect(gap).toBe(target - company);
    expect(band === "good" || band === "strong" ? gap <= 0 : true, rest).toBe(true);
  }
  for (const [, low = "", score, each, high = "", best] of claims(report, "lowest")) {
    expect([...names(low)].sort()).toEqual([...extremes(report, Math.min)].sort());
    expect([...names(high)].sort()).toEqual([...extremes(report, Math.max)].sort());
    expect(Number(score)).toBe(lowest);
    expect(Number(best)).toBe(Math.max(...all.map(({ alignment }) => round(alignment))));
    expect(each !== "").toBe(names(low).length > 1);
  }
  for (const [, shown, of, rest = ""] of claims(report, "scope")) {
    const listed = rowsOf(report, "Hamrasta_Departments").length;
    expect([Number(shown), Number(of)]).toEqual([all.length, listed]);
    const missing = [...rest.matchAll(/(\d+) (?:is|are|has|have)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(missing).toBe(listed - all.length);
  }
  for (const [, name, self, others] of claims(report, "selfOthers")) {
    const row = rowsOf(report, "Hamrasta_Departments").find(({ department }) => department === name);
    expect([Number(self), Number(others)]).toEqual([round(figure(row?.["self"])), round(figure(row?.["others"]))]);
  }
  for (const [, list = "", score] of claims(report, "component")) {
    const means = new Map(
      (
        [
          ["customerOrientation", "Customer orientation"],
          ["climate", "Internal-marketing climate"],
          ["horizontal", "Horizontal coordination"],
          ["vertical", "Vertical coordination"],
        ] as const
      ).flatMap(([key, name]) => {
        const value = mean(rowsOf(report, "Hamrasta_Summary").map((row) => figure(row[key])));
        return value === null ? [] : [[name, round(value)] as const];
      }),
    );
    const weakest = Math.min(...means.values());
    expect(Number(score)).toBe(weakest);
    expect(weakest).toBeLessThan(75);
    expect([...names(list)].sort()).toEqual(
      [...means]
        .filter(([, value]) => value === weakest)
        .map(([name]) => name)
        .sort(),
    );
  }
  checkTitle(title, report, company, lowest);
}

function checkTitle(title: string, report: ReportDescription, company: number, lowest: number): void {
  const all = scored(report);
  const numbers = (title.replaceAll(/\bd\d+\b| of the \d+ departments shown/g, "").match(/\d+/g) ?? []).map(Number);
  const named = /^(.+?) (?:holds?|ha(?:s|ve)) the (?:company|lowest)/.exec(title)?.[1];
  if (named !== undefined) {
    expect([...names(named)].sort()).toEqual([...extremes(report, Math.min)].sort());
    expect([numbers[0], numbers.at(-1)]).toEqual([lowest, company]);
    expect(company).toBeGreaterThan(lowest);
  } else if (title.startsWith("All ")) {
    expect(numbers.slice(0, 2)).toEqual([all.length, lowest]);
    expect(new Set(all.map(({ alignment }) => round(alignment))).size).toBe(1);
  } else if (title.startsWith("Every department")) {
    expect(all.every(({ alignment, target }) => round(alignment) >= round(target))).toBe(true);
    expect(numbers[0]).toBe(lowest);
  } else if (title.includes("stands at")) {
    const { gap, target } = distance(title.split("of 100, ")[1] ?? "");
    expect(numbers[0]).toBe(company);
    expect(gap).toBe(target - company);
  } else {
    expect(all).toEqual([]);
  }
}

async function sample(language: "en" | "fa"): Promise<ReportDescription> {
  openSample("en");
  return describeReport(analyseWorkbook(await readWorkbook()), { language });
}

describe("every sentence of the Summary is what an analyst finds in the tables", () => {
  test("of the sample", async () => {
    const report = await sample("en");
    checkPage(report);
    expect(textsOf(report)[0]).toBe("Logistics holds the company back: 44 against 63");
    expect(claims(report, "supplier").map(([, name, points]) => [name, points])).toEqual([["Logistics", "38"]]);
  });

  test("of generated checklists", () => {
    fc.assert(
      fc.property(fc.array(partA, { minLength: 1, maxLength: 5 }), (parts) => {
        checkPage(reportOf(evaluationOf(parts)));
      }),
      { numRuns: runs(20) },
    );
  });

  test("of climate surveys that are partly hidden", () => {
    fc.assert(
      fc.property(fc.array(climateRows, { minLength: 1, maxLength: 5 }), (groups) => {
        checkPage(reportOf(evaluation(groups.map((own, index) => climateTable(`d${index}`, own)))));
      }),
      { numRuns: runs(8) },
    );
  });

  test("with the same figures in both languages", async () => {
    const latin = (text: string): readonly string[] =>
      (
        text
          .replace(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)))
          .replaceAll("٬", "")
          .replaceAll(/(?<=\d),(?=\d{3})/g, "")
          .match(/\d+/g) ?? []
      ).toSorted();
    const texts = async (language: "en" | "fa"): Promise<readonly (readonly string[])[]> =>
      textsOf(await sample(language)).map(latin);
    expect(await texts("fa")).toEqual(await texts("en"));
  });
});

const peers = (...ratings: readonly number[]) => rows("peer", ...ratings.map((own) => [own, own]));
const of = (...tables: Parameters<typeof evaluation>[0]): ReportDescription => reportOf(evaluation(tables));
const textOfSentences = (report: ReportDescription): string => sentencesOf(report).join(" ");

describe("the Summary", () => {
  test("names a tie as a tie, in whatever order the departments stand", () => {
    const report = of(table("a", peers(2, 2, 3)), table("b", peers(5, 5, 4)), table("c", peers(2, 3, 2)));
    expect(textsOf(report)[0]).toMatch(/^(?:a and c|c and a) have the lowest score: 33 against /);
  });

  test("rests no headline on the word of one rater", () => {
    const report = of(table("a", peers(1)), table("b", peers(4, 4, 5)), table("c", peers(4, 5, 5)));
    expect(textsOf(report)[0]).toMatch(/^Alignment stands at/);
    expect(claims(report, "lowest")).toEqual([]);
  });

  test("says of hidden departments that they are hidden, and speaks of those that it shows", () => {
    const people = (count: number) =>
      rows("employee", ...Array.from({ length: count }, () => [3, 3, 3, 4, 4, 4, 2, 2]));
    const report = of(climateTable("a", people(8)), climateTable("b", people(3)), climateTable("c", people(2)));
    expect(textOfSentences(report)).toContain("1 of 3 departments has a score; 2 are hidden to protect anonymity.");
    expect(textsOf(report)).toContain("Alignment, 1 of 3 departments");
    expect(textsOf(report)[1]).toContain("1 of 3 departments with a score, 8 raters");
  });

  test("does not say that no criterion is below its target where criteria are hidden", () => {
    const people = (count: number) =>
      rows("employee", ...Array.from({ length: count }, () => [5, 5, 5, 5, 5, 5, 5, 5]));
    const report = of(climateTable("a", people(2)), climateTable("b", people(3)));
    expect(textsOf(report)[0]).toBe("The departments’ figures are hidden to protect anonymity");
    expect(textsOf(report)).toContain("No criterion has a score yet, so there is nothing to put first.");
  });

  test("calls nothing good that lies below its target, and no component weak that reaches it", () => {
    const report = of(table("a", peers(4, 4, 3)), table("b", peers(4, 4, 4)));
    expect(textOfSentences(report)).toContain("Alignment is 71 of 100: 4 below the target of 75.");
    expect(claims(report, "component")).toEqual([]);
  });

  test("counts a person once, whatever and however many departments they rated", () => {
    const named = (...keys: readonly [Role, string][]) =>
      keys.map(([role, key]) => ({ role, key, ratings: [3, 4] as const }));
    const report = of(
      table("a", named(["self", "Ahmadi"], ["peer", "Karimi"], ["senior", "Rad"])),
      table("b", named(["self", "Karimi"], ["peer", "Ahmadi"], ["senior", "Rad"])),
      table(null, named(["senior", "Rad"], ["self", "Ahmadi"], ["self", "Moradi"]), { part: "D" }),
    );
    expect(textsOf(report)[1]).toContain("2 departments, 4 raters.");
  });

  test("names the company, the period and the day, and says what the page before said", () => {
    const given = evaluation([table("a", peers(4, 4, 5)), table("b", peers(3, 4, 4))], {
      periods: ["autumn"],
      history: [
        { period: "spring", department: "organisation", component: "alignment", score: 59.4, n: 6, mean: 59.4, sd: 9 },
      ],
    });
    const report = describeReport(
      { ...analysisOf(given), company: "Parsian" },
      { language: "en", today: "2026-12-01" },
    );
    expect(textsOf(report)[1]).toBe(
      "Parsian, autumn, 2 departments, 6 raters. Scores from 0 to 100. As of December 1, 2026",
    );
    expect(textsOf(report)).toContain("+16 since spring, 59 then");
    expect(sheetOf(report, "summary").page.footer).toEqual({
      start: "Parsian, autumn",
      centre: "Page &P of &N",
      end: "December 1, 2026",
    });
  });

  test("names a change by the difference of the two scores that it gives", () => {
    const people = (...scores: readonly number[]) =>
      scores.map((score, index) => ({ role: "peer" as const, key: `p${index}`, ratings: [score, score] }));
    const given = evaluation(
      [
        table("a", people(3, 3, 4, 3, 3, 4), { period: "spring" }),
        table("a", people(4, 4, 4, 4, 4, 5), { period: "autumn" }),
      ],
      { periods: ["spring", "autumn"] },
    );
    const [sentence = ""] = sentencesOf(reportOf(given)).filter((text) => text.startsWith("Since spring"));
    const [difference, from, to] = (sentence.match(/\d+/g) ?? []).map(Number);
    expect(sentence).toMatch(/^Since spring alignment rose by 21, from 58 to 79 /);
    expect(difference).toBe((to ?? 0) - (from ?? 0));
  });

  test("says how many of those asked answered, and where the fewest did", () => {
    const people = (count: number) =>
      rows("employee", ...Array.from({ length: count }, () => [3, 3, 3, 4, 4, 4, 2, 2]));
    const departments = [
      { id: "a", name: "a", headcount: 20 },
      { id: "b", name: "b", headcount: 10 },
    ];
    const report = reportOf(evaluation([climateTable("a", people(6)), climateTable("b", people(9))], { departments }));
    expect(textOfSentences(report)).toContain("15 of 30 employees answered (50%); fewest: a with 30%.");
    expect(
      rowsOf(report, "Hamrasta_Departments")
        .map((row) => row["responseRate"])
        .toSorted(),
    ).toEqual([0.3, 0.9]);
  });

  test("says that departments weigh by headcount, where they do", () => {
    const departments = [
      { id: "a", name: "a", headcount: 30 },
      { id: "b", name: "b", headcount: 10 },
    ];
    const given = evaluation([table("a", peers(5, 5)), table("b", peers(1, 1))], { departments });
    const settings = { ...DEFAULT_SETTINGS, organisationWeights: "headcount" } as const;
    const analysis = { ...analysisOf(given), settings, alignment: scoreEvaluation(given, settings) };
    const report = describeReport(analysis, { language: "en" });
    expect(textsOf(report)[1]).toContain("departments weighed by headcount");
    // (30 x 100 + 10 x 0) / 40
    expect(textOfSentences(report)).toContain("Alignment is 75 of 100");
  });
});
