import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { RatingTable } from "../../../../src/alignment/evaluation";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../../../../src/excel/read";
import { analyseWorkbook } from "../../../../src/workbook/analyse";
import type { Analysis } from "../../../../src/workbook/analysis";
import { useWorkbook } from "../../../excel/embedded-excel";
import { expectSumsToHold, ratingsInFigures } from "../account-sums";

/** One workbook a kind of mistake, made by hand; the right reading beside it was reckoned from the cells with pandas. */
async function analysed(name: string): Promise<Analysis> {
  useWorkbook(openWorkbook(readFileSync(join(import.meta.dirname, `${name}.xlsx`))));
  return analyseWorkbook(await readWorkbook());
}

interface Read {
  readonly part: string;
  readonly departments: Readonly<Record<string, number>>;
  /** Of each criterion over all its ratings: points 0-100 on its own scale. */
  readonly points: readonly number[];
  readonly scales: readonly string[];
}

function inPoints({ criteria, ratings, scale: ofTable }: RatingTable, index: number): readonly number[] {
  const criterion = criteria[index];
  const column = ratings[index];
  if (criterion === undefined || column === undefined) return [];
  const scale = criterion.scale ?? ofTable;
  return [...column]
    .filter((rating) => (column instanceof Uint8Array ? rating < 254 : Number.isFinite(rating)))
    .map((rating) => (100 * (rating - scale.min)) / (scale.max - scale.min))
    .map((points) => (criterion.reverse ? 100 - points : points));
}

function readingOf({ evaluation }: Analysis): Read {
  const byText = new Map<string, { readonly points: number[]; readonly scale: string }>();
  const departments: Record<string, number> = {};
  for (const table of evaluation?.tables ?? []) {
    departments[table.department ?? ""] = (departments[table.department ?? ""] ?? 0) + table.raters.count;
    table.criteria.forEach((criterion, index) => {
      const { min, max } = criterion.scale ?? table.scale;
      const known = byText.get(criterion.text) ?? { points: [], scale: `${min} to ${max}` };
      known.points.push(...inPoints(table, index));
      byText.set(criterion.text, known);
    });
  }
  const mean = (values: readonly number[]): number =>
    Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
  return {
    part: [...new Set((evaluation?.tables ?? []).map(({ part }) => part))].join(),
    departments,
    points: [...byText.values()].map(({ points }) => mean(points)),
    scales: [...new Set([...byText.values()].map(({ scale }) => scale))],
  };
}

const LIKERT = { part: "B", departments: { all: 12 }, points: [62.5, 62.5, 62.5], scales: ["1 to 5"] };

const RIGHT: Readonly<Record<string, Read>> = {
  "01-transposed-by-a-role-word": LIKERT,
  "02-department-asked-as-a-question": { ...LIKERT, departments: { claims: 4, underwriting: 4, "call-centre": 4 } },
  // 23 and 24 ratings of 3.61, 3.5 and 3.5.
  "03-one-zero-changes-the-scale": { ...LIKERT, departments: { all: 24 }, points: [65.2, 62.5, 62.5] },
  // 7.667 on 0-10.
  "04-enps-beside-likert": { ...LIKERT, points: [62.5, 62.5, 62.5, 76.7], scales: ["1 to 5", "0 to 10"] },
  "05-counts-beat-the-answers-in-words": LIKERT,
  "06-second-family-of-words-dropped": { ...LIKERT, points: [62.5, 62.5, 62.5, 62.5, 62.5] },
  "07-headings-taken-for-facts": { ...LIKERT, part: "A", points: [62.5, 62.5, 62.5, 62.5, 62.5, 62.5] },
  "07c-team-rated-becomes-the-department": { ...LIKERT, points: [62.5, 62.5, 62.5, 62.5] },
  "08-raw-and-coded-count-twice": LIKERT,
  "09-two-questionnaires-with-the-same-codes": { ...LIKERT, part: "A" },
  "10-pivot-becomes-a-department": LIKERT,
  "11-one-means-strongly-agree": LIKERT,
  "12-four-points-in-words": { ...LIKERT, departments: { all: 48 }, points: [75, 77.8, 77.8], scales: ["1 to 4"] },
  "13-poor-average-good-verygood-excellent": LIKERT,
  "13d-highly-satisfied-cut-off": { ...LIKERT, points: [58.3, 60.4, 60.4] },
  "14-one-to-ten-read-as-zero-to-ten": {
    ...LIKERT,
    departments: { all: 36 },
    points: [61.1, 66.7, 64.8],
    scales: ["1 to 10"],
  },
  "15-same-heading-twice": { ...LIKERT, part: "A", points: [62.5, 62.5, 62.5, 37.5, 37.5, 37.5] },
  "16-section-average-is-a-criterion": {
    ...LIKERT,
    part: "A",
    departments: { logistics: 2 },
    points: [87.5, 12.5, 25],
  },
  "16c-company-average-is-a-department": {
    ...LIKERT,
    part: "A",
    departments: { sales: 1, finance: 1 },
    points: [62.5, 62.5, 62.5],
  },
  "16e-weighted-score-is-a-rater": { ...LIKERT, part: "A", departments: { sales: 1 }, points: [75, 25, 100, 50] },
  "16g-gap-column-is-a-rater": { ...LIKERT, part: "A", departments: { sales: 2 }, points: [75, 75, 50, 100] },
  "17-coded-facts-become-criteria": LIKERT,
  "18-qualtrics-three-heading-rows": { ...LIKERT, departments: { sales: 6, finance: 6 } },
  "19-codes-for-no-answer-set-the-scale": {
    part: "A",
    departments: { all: 60 },
    points: [72.2, 75.8, 75.8],
    scales: ["1 to 4"],
  },
  "20-department-in-merged-cells": { ...LIKERT, departments: { claims: 6, underwriting: 6 } },
  "21-a-sheet-for-each-department": { ...LIKERT, departments: { claims: 6, underwriting: 6 } },
  "22-anonymous-is-no-name": { ...LIKERT, points: [75, 70.8, 83.3] },
  "23-reviewee-ignored": { ...LIKERT, part: "A", departments: { "team-a": 6, "team-b": 6 } },
  "25-job-satisfaction-shown-as-customer-orientation": LIKERT,
  "26-minus-two-to-two": { ...LIKERT, scales: ["-2 to 2"] },
  "30-tick-boxes-hide-the-survey": LIKERT,
  "31-words-agree_strongly": LIKERT,
  "31-words-bracketed_number": LIKERT,
  "31-words-fa_razi_hastam": LIKERT,
  "31-words-highly_satisfied": LIKERT,
  "31-words-lime_codes": LIKERT,
  "31-words-meets_expectations": LIKERT,
  "31-words-sa_to_sd": LIKERT,
  "32-yes-no-checklist": {
    part: "A",
    departments: { sales: 3 },
    points: [33.3, 66.7, 33.3, 66.7, 33.3, 66.7],
    scales: ["0 to 1"],
  },
  "33-ticks-under-one-to-five": { ...LIKERT, part: "A", departments: { sales: 1 }, points: [75, 25, 100, 50] },
  "34-one-question-pulse": { ...LIKERT, departments: { sales: 6, finance: 6 }, points: [62.5] },
  "35-surveymonkey-a-column-for-each-answer": { ...LIKERT, points: [62.5, 62.5] },
};

describe("a workbook that was read wrongly is read as its note says:", () => {
  test.each(Object.entries(RIGHT))("%s", async (name, right) => {
    const analysis = await analysed(name);
    expect(readingOf(analysis)).toEqual(right);
    expectSumsToHold(analysis);
    expect(ratingsInFigures(analysis)).toBe(analysis.cells.used);
  });

  test.each(["24-staff-numbers-scored-as-a-survey", "10c-counts-table-read-as-ratings"])(
    "%s is no evaluation",
    async (name) => {
      const analysis = await analysed(name);
      expect(analysis.evaluation).toBeNull();
      expect(analysis.findings.map(({ code }) => code)).toEqual(["not-an-evaluation"]);
      expectSumsToHold(analysis);
    },
  );
});

describe("where two readings differ, the finding says so:", () => {
  test.each([
    ["14-one-to-ten-read-as-zero-to-ten", "scale-ambiguous"],
    ["19-codes-for-no-answer-set-the-scale", "scale-ambiguous"],
    ["31-words-lime_codes", "direction-assumed"],
    ["08-raw-and-coded-count-twice", "copy-ignored"],
    ["09-two-questionnaires-with-the-same-codes", "importance-ignored"],
    ["03-one-zero-changes-the-scale", "rating-out-of-scale"],
  ])("%s: %s", async (name, code) => {
    const { findings } = await analysed(name);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});

test("the weight column of a checklist weighs its criteria", async () => {
  const { evaluation } = await analysed("16e-weighted-score-is-a-rater");
  expect(evaluation?.tables[0]?.criteria.map(({ weight }) => weight)).toEqual([40, 30, 20, 10]);
});
