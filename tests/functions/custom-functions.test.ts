import { describe, expect, it } from "vitest";
import { cell, openWithFunctions, valueOf, write } from "./function-cells";

/** The functions in the cells of a workbook, asked through the real client's protocol. */
describe("a custom function", () => {
  it("gives the score of a column of ratings", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[4], [5], [3], [4]]);
    // By hand: mean 4 on 1-5 is 75 points.
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:A4)")).toBe(75);
  });

  it("follows its cells", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[4], [5], [3], [4]]);
    await valueOf(workbook, "=HAMRASTA.SCORE(A1:A4)");
    await write(workbook, [[1], [1], [1], [1]]);
    expect(await cell("AZ1")).toBe(0);
  });

  it("takes the scale that it is given", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[4, 7]]);
    // By hand: mean 5.5 on 1-7 is 75 points.
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:B1,1,7)")).toBe(75);
  });

  it("weighs criteria alike, whatever their number of answers", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [
      [5, 1],
      [5, ""],
      [5, ""],
    ]);
    // By hand: criteria at 100 and 0 points; the ratings pooled would have 75.
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:B3)")).toBe(50);
  });

  it("reads digits as text, blanks and 'n/a' as the evaluation sheets are read", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [["'5"], ["'۳"], [""], ["n/a"], ["نظری ندارم"], [4]]);
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:A6)")).toBe(75);
  });

  it("reads the words of a scale", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [["Agree"], ["Strongly agree"], ["Disagree"], ["Agree"]]);
    // By hand: 75, 100, 25, 75.
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:A4)")).toBe(68.75);
  });

  it("gives the favourable share and its Wilson interval", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[5, 4, 3, 2, 5, 4, 4, 1, 5, 4]]);
    expect(await valueOf(workbook, "=HAMRASTA.FAVOURABLE(A1:J1)")).toBe(0.7);
    // prop.test(7, 10, correct = FALSE)$conf.int in R
    expect(await valueOf(workbook, "=HAMRASTA.FAVOURABLE.LOWER(A1:J1)")).toBeCloseTo(0.3967781, 6);
    expect(await valueOf(workbook, "=HAMRASTA.FAVOURABLE.UPPER(A1:J1)")).toBeCloseTo(0.8922087, 6);
  });

  it("gives Student's interval of a score", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[1], [2], [3], [4], [5]]);
    // By hand: points 0, 25 .. 100, sd 39.528, t(0.975, 4) = 2.776445: 50 -+ 49.081
    expect(await valueOf(workbook, "=HAMRASTA.SCORE.LOWER(A1:A5)")).toBeCloseTo(0.919, 2);
    expect(await valueOf(workbook, "=HAMRASTA.SCORE.UPPER(A1:A5)")).toBeCloseTo(99.081, 2);
  });

  it("gives r_wg(j)", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [
      [4, 5],
      [5, 4],
    ]);
    // James, Demaree & Wolf by hand: ratio 0.5 / 2 = 0.25; 2 x 0.75 / (2 x 0.75 + 0.25)
    expect(await valueOf(workbook, "=HAMRASTA.RWG(A1:B2)")).toBeCloseTo(6 / 7, 12);
  });

  it("gives the alignment score of the components that exist", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[80, 60, "", 40]]);
    // By hand: (40 x 80 + 20 x 60 + 20 x 40) / 80
    expect(await valueOf(workbook, "=HAMRASTA.ALIGNMENT(A1:D1)")).toBe(65);
  });

  it("weighs components as it is told, and takes the geometric mean", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [
      [80, 20, 0, 0],
      [1, 1, 0, 0],
    ]);
    expect(await valueOf(workbook, "=HAMRASTA.ALIGNMENT(A1:D1,A2:D2)")).toBe(50);
    expect(await valueOf(workbook, "=HAMRASTA.ALIGNMENT(A1:D1,A2:D2,TRUE)")).toBeCloseTo(40, 12);
  });

  it("gives the net promoter score", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[10, 9, 8, 7, 6, 0, 10, "n/a", 9, 3]]);
    // By hand: 4 promoters, 3 detractors of 9.
    expect(await valueOf(workbook, "=HAMRASTA.NPS(A1:J1)")).toBeCloseTo(100 / 9, 12);
  });

  it("stands within a larger formula", async () => {
    const workbook = openWithFunctions();
    await write(workbook, [[4], [5], [3], [4]]);
    expect(await valueOf(workbook, "=ROUND(HAMRASTA.SCORE(A1:A4)/2,0)+1")).toBe(39);
  });
});

// office-js #1951, #4702: Excel on the desktop hands blank cells over as zeros.
describe.each(["desktop", "web"] as const)("a blank cell in Excel on the %s", (platform) => {
  it("is no detractor", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[10], [""], [9], [""]]);
    expect(await valueOf(workbook, "=HAMRASTA.NPS(A1:A4)")).toBe(100);
  });

  it("is no rating outside the scale", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[5], [""], [3]]);
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A1:A3)")).toBe(75);
  });

  it("is told from a zero that was given", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[10], [0], [""]]);
    expect(await valueOf(workbook, "=HAMRASTA.NPS(A1:A3)")).toBe(0);
  });

  it("is none beside a formula that gives an empty text", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[10], ['=""'], [""]]);
    expect(await valueOf(workbook, "=HAMRASTA.NPS(A1:A3)")).toBe(100);
  });

  it("is a component that is missing", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[80, "", "", ""]]);
    expect(await valueOf(workbook, "=HAMRASTA.ALIGNMENT(A1:D1)")).toBe(80);
  });

  it("of a checklist that is turned is no rating outside the scale", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [
      [5, "", 5],
      [1, 1, 1],
    ]);
    // By hand: criteria at 100 and 0 points.
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(TRANSPOSE(A1:C2))")).toBe(50);
  });

  it("may be one of a whole column", async () => {
    const workbook = openWithFunctions({ platform });
    await write(workbook, [[5], [""], [3]]);
    expect(await valueOf(workbook, "=HAMRASTA.SCORE(A:A)")).toBe(75);
  });
});

describe("a custom function that has no figure", () => {
  it.each([
    ["a rating outside the scale", [[4], [9]], "=HAMRASTA.SCORE(A1:A2)", "#VALUE!"],
    ["a text that is no rating", [["Finance"], [4]], "=HAMRASTA.SCORE(A1:A2)", "#VALUE!"],
    ["a scale the wrong way round", [[4], [4]], "=HAMRASTA.SCORE(A1:A2,5,1)", "#VALUE!"],
    ["no ratings", [["n/a"], ["n/a"]], "=HAMRASTA.SCORE(A1:A2)", "#N/A"],
    ["four raters for an interval", [[1], [2], [3], [4]], "=HAMRASTA.SCORE.LOWER(A1:A4)", "#N/A"],
    ["one rater for agreement", [[1, 2]], "=HAMRASTA.RWG(A1)", "#N/A"],
    ["three components", [[80, 60, 40]], "=HAMRASTA.ALIGNMENT(A1:C1)", "#VALUE!"],
    ["an error among the ratings", [["=1/0"], [4]], "=HAMRASTA.SCORE(A1:A2)", "#DIV/0!"],
  ] as const)("because of %s shows an error", async (_why, rows, formula, error) => {
    const workbook = openWithFunctions();
    await write(workbook, rows);
    expect(await valueOf(workbook, formula)).toBe(error);
  });

  it("says why in the user's language, with the cell", async () => {
    const workbook = openWithFunctions({}, "fa");
    const answers: string[] = [];
    const answer = workbook.answer.bind(workbook);
    workbook.answer = (body) => {
      answers.push(body);
      return answer(body);
    };
    await write(workbook, [[4], [9]]);
    await valueOf(workbook, "=HAMRASTA.SCORE(A1:A2)");
    expect(answers.join("\n")).toContain("«۹» در سطر ۲ و ستون ۱ محدوده");
  });
});
