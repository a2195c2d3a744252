import { describe, expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import type { Analysis } from "../../../src/workbook/analysis";
import { isSummaryLabel } from "../../../src/workbook/reading/summary-label";
import { isComputedRow } from "../../../src/workbook/reading/computed-rows";
import { cellsOf } from "../../../src/workbook/reading/sheet-cells";
import { areComputed } from "../../../src/workbook/reading/computed-figures";
import { sheetOf, workbookOf } from "../snapshot-of";

type Row = readonly (string | number)[];

function analysed(rows: readonly Row[], name = "Sheet"): Analysis {
  return analyseWorkbook(workbookOf([sheetOf(name, rows)]));
}

function ignored({ findings }: Analysis): readonly string[] {
  return findings.flatMap(({ code, cell }) => (/-row-ignored$/.test(code) ? [`${code} ${cell ?? ""}`] : []));
}

const mean = (values: readonly number[]): number => sum(values) / values.length;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("A label says that figures sum up others", () => {
  test.each([
    "Mean given",
    "Average received",
    "Average per department",
    "Total for all teams",
    "Number of Yes",
    "Yes answers",
    "Share of Yes",
    "No. of yes",
    "% Yes",
    "Summe",
    "Gesamt",
    "Durchschnitt",
    "Anzahl Ja",
    "Somme",
    "Moyenne générale",
    "Nombre de oui",
    "Suma",
    "Promedio",
    "Totale",
    "Ortalama",
    "Итого",
    "المجموع",
    "تعداد بله",
    "درصد پاسخ مثبت",
    "میانگین داده‌شده",
  ])("“%s”", (label) => {
    expect(isSummaryLabel(label)).toBe(true);
  });

  test.each([
    "Total Rewards",
    "Mean Machines",
    "Sum & Co",
    "Media",
    "Gesamtzufriedenheit",
    "Yes, we greet customers",
    "Number of complaints is low",
    "Result",
    "تعداد کارکنان کافی است",
  ])("“%s” does not", (label) => {
    expect(isSummaryLabel(label)).toBe(false);
  });
});

describe("Figures that are the means or the sums of the others are computed, whatever they are called", () => {
  test.each([
    [
      "means with decimals",
      [
        { value: 3.67, from: [5, 4, 2] },
        { value: 2.33, from: [1, 2, 4] },
      ],
      true,
    ],
    [
      "sums beyond every rating",
      [
        [4, 5, 2],
        [1, 3, 3],
        [5, 5, 4],
      ].map((from) => ({ value: sum(from), from })),
      true,
    ],
    [
      "whole means of three ratings, which chance may give",
      [
        { value: 3, from: [2, 3, 4] },
        { value: 2, from: [1, 2, 3] },
      ],
      false,
    ],
    [
      "equal ratings, of which anything is the mean",
      [1, 2, 3, 4].map((value) => ({ value, from: [value, value, value] })),
      false,
    ],
    [
      "one figure that is not the mean",
      [
        { value: 3.67, from: [5, 4, 2] },
        { value: 2.5, from: [1, 2, 4] },
      ],
      false,
    ],
  ])("%s", (_, figures, expected) => {
    expect(areComputed(figures)).toBe(expected);
  });

  const given = [
    [null, 7, 10, 2, 7],
    [8, null, 8, 10, 8],
    [3, 2, null, 6, 5],
    [7, 4, 2, null, 7],
    [8, 3, 9, 6, null],
  ];
  const names = ["Kitchen", "Housekeeping", "Bar", "Concierge", "Maintenance"];
  const filled = (values: readonly (number | null | undefined)[]): number[] =>
    values.filter((one) => typeof one === "number");
  const columns = names.map((_, column) => filled(given.map((row) => row[column])));

  test.each([
    ["Zzz", "Qqq", mean],
    ["Zzz", "Qqq", sum],
    ["Result", "Ergebnis", mean],
    ["امتیاز دریافتی", "امتیاز داده‌شده", mean],
  ])("a matrix with “%s” below and “%s” beside", (below, beside, of) => {
    const analysis = analysed([
      ["", ...names, beside],
      ...names.map((name, row) => [name, ...(given[row] ?? []).map((one) => one ?? ""), of(filled(given[row] ?? []))]),
      [below, ...columns.map(of), ""],
    ]);
    expect(ignored(analysis)).toEqual(["computed-row-ignored G1", "computed-row-ignored A7"]);
    expect(analysis.columns.at(-1)).toMatchObject({ use: "derived", reason: { code: "computed-from-others" } });
    expect(analysis.alignment?.departments.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(analysis.mapping.sheets[0]).toMatchObject({ scale: { max: 10 } });
  });

  const ratings = [
    [1, 3, 5],
    [2, 2, 5],
    [4, 4, 5],
    [3, 5, 1],
  ];
  test.each([
    ["Resultat", mean],
    ["Wertung", sum],
    ["Alle zusammen", mean],
  ])("a checklist with “%s” below its criteria", (label, of) => {
    const statements = ["Customers are greeted", "Promises are kept", "The area is clean", "Feedback is asked for"];
    const analysis = analysed(
      [
        ["Criterion", "Anna", "Boris", "Chen"],
        ...statements.map((text, row) => [text, ...(ratings[row] ?? [])]),
        [label, ...[0, 1, 2].map((rater) => of(ratings.map((row) => row[rater] ?? 0)))],
      ],
      "Sales",
    );
    expect(ignored(analysis)).toEqual(["computed-row-ignored A6"]);
    // By hand: (3 + 3 + 13 / 3 + 3) / 4 = 3.333; 100 (3.333 - 1) / 4.
    expect(analysis.alignment?.departments[0]?.alignment).toBeCloseTo(58.333, 3);
  });

  test.each([
    ["Result", (yes: number) => yes / 4],
    ["Fertig", (yes: number) => yes],
    ["تعداد", (yes: number) => yes],
  ])("numbers below yes and no, called “%s”", (label, of) => {
    const answers = [
      ["Yes", "No", "Yes"],
      ["No", "No", "Yes"],
      ["Yes", "Yes", "Yes"],
      ["No", "No", "No"],
    ];
    const analysis = analysed(
      [
        ["Question", "Anna", "Boris", "Chen"],
        ...answers.map((row, index) => [`Is task ${"ABCD"[index] ?? ""} done on time?`, ...row]),
        [label, ...[0, 1, 2].map((rater) => of(answers.filter((row) => row[rater] === "Yes").length))],
      ],
      "Reception",
    );
    expect(ignored(analysis)).toEqual(["computed-row-ignored A6"]);
    expect(analysis.alignment?.departments[0]?.alignment).toBeCloseTo(50, 9);
  });

  test("a sheet of very many rows is looked through", () => {
    const values = Array.from({ length: 150_000 }, (_, row) => [1 + (row % 5)]);
    const sheet = {
      ...sheetOf("Long", [["Q1"]]),
      used: { row: 0, column: 0, rows: values.length, columns: 1 },
      values,
    };
    expect(isComputedRow(cellsOf(sheet), values.length - 1)).toBe(false);
  });

  test("a last respondent of middling answers is a respondent", () => {
    const rows = [3, 2, 4, 1, 5, 3].map((value, index) => ["Sales", `R${index}`, value, 6 - value, 3, 3]);
    const analysis = analysed([
      ["Department", "Respondent", "I like it", "I am heard", "I am trained", "I stay"],
      ...rows,
    ]);
    expect(ignored(analysis)).toEqual([]);
    expect(analysis.cells.used).toBe(24);
  });
});
