import { beforeAll, describe, expect, test } from "vitest";
import { read, type WorkBook } from "xlsx";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { openEmpty } from "../excel/embedded-excel";
import { cellsAt, chartsOf, type WrittenChart } from "./written-charts";

/**
 * Four departments, worked out on paper. Points are 25 (rating - 1); alignment is the mean of the criteria's means, since
 * nothing but customer orientation was asked; margin = (revenue - cost) / revenue.
 *
 *     department  ratings of two peers    criteria      alignment  revenue  cost  margin
 *     Marketing   5 4 / 4 3               87.5   62.5    75         1000     800    0.2
 *     Sales       3 3 / 3 3               50     50      50          400     440   -0.1
 *     Logistics   5 5 / 4 4               100    75      87.5        500     350    0.3
 *     Accounting  2 3 / 4 2               37.5   50      43.75      2000    1900    0.05
 *
 * Ranks of alignment 3 2 4 1, of margin 3 1 4 2: rho = 1 - 6 x 2 / (4 x 15) = 0.8. Of the 24 orders of four, those as extreme
 * are the order itself, three that swap neighbours, and the mirror of each: p = 8 / 24.
 */
const RATINGS: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  Marketing: [
    ["Answers the same day", 5, 4],
    ["Keeps its promises", 4, 3],
  ],
  Sales: [
    ["Answers the same day", 3, 3],
    ["Keeps its promises", 3, 3],
  ],
  Logistics: [
    ["Answers the same day", 5, 5],
    ["Keeps its promises", 4, 4],
  ],
  Accounting: [
    ["Answers the same day", 2, 3],
    ["Keeps its promises", 4, 2],
  ],
};
const MONEY = [
  ["Department", "Headcount", "Revenue", "Cost"],
  ["Marketing", 10, 1000, 800],
  ["Sales", 20, 400, 440],
  ["Logistics", 30, 500, 350],
  ["Accounting", 40, 2000, 1900],
];

let book: WorkBook;
let chart: WrittenChart;

beforeAll(async () => {
  const workbook = openEmpty();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const [name, rows] of Object.entries(RATINGS)) {
      worksheets.add(name).getRange("A1:C3").values = [
        ["Criterion", "Peer 1", "Peer 2"],
        ...rows.map((row) => [...row]),
      ];
    }
    worksheets.add("Company").getRange("A1:D5").values = MONEY;
    await context.sync();
  });
  const analysis = analyseWorkbook(await readWorkbook(), {
    mapping: {
      version: 1,
      sheets: [
        ...Object.keys(RATINGS).map((sheet) => ({
          layout: "checklist" as const,
          part: "A" as const,
          sheet,
          header: "A1",
          department: { fixed: sheet },
          criterion: "Criterion",
          raters: [
            { column: "Peer 1", role: "peer" as const },
            { column: "Peer 2", role: "peer" as const },
          ],
          scale: { min: 1, max: 5 },
        })),
        {
          layout: "departments",
          sheet: "Company",
          header: "A1",
          department: "Department",
          headcount: "Headcount",
          figures: ["Revenue", "Cost"],
        },
      ],
    },
  });
  await writeReport(describeReport(analysis, { language: "en" }));
  const bytes = workbook.save();
  book = read(bytes);
  const found = chartsOf({ bytes }).find(({ title }) => title.includes("alignment and margin"));
  if (found === undefined) throw new Error("There is no chart of alignment against margin.");
  chart = found;
});

/** The cells of a series: alignment across, margin up, as the file says where they stand. */
function pointsOf(series: number): readonly (readonly unknown[])[] {
  const { values, categories } = chart.series[series] ?? { values: "", categories: null };
  const up = cellsAt(book, values);
  return cellsAt(book, categories ?? "").map((across, index) => [across, up[index]]);
}

/** The texts of the sheet that the chart reads. */
function textsBeside(): readonly string[] {
  const sheet = (chart.series[0]?.values ?? "").split("!")[0]?.replaceAll("'", "") ?? "";
  return Object.values((book.Sheets[sheet] ?? {}) as Record<string, { readonly v?: unknown }>).flatMap(({ v }) =>
    typeof v === "string" ? [v] : [],
  );
}

describe("the chart of alignment against margin", () => {
  test("shows each department where its alignment and margin are, the highest margin first", () => {
    const points = pointsOf(1);
    expect(points.map(([alignment]) => alignment)).toEqual([87.5, 75, 43.75, 50]);
    [0.3, 0.2, 0.05, -0.1].forEach((margin, index) => {
      expect(points[index]?.[1]).toBeCloseTo(margin, 12);
    });
  });

  test("is crossed at the means: 256.25 / 4 points and 0.45 / 4, from the lowest margin to the highest", () => {
    const [low, high, gap, left, right] = pointsOf(0);
    expect(low?.[0]).toBeCloseTo(64.0625, 12);
    expect(high?.[0]).toBeCloseTo(64.0625, 12);
    expect([low?.[1], high?.[1]]).toEqual([-0.1, 0.3]);
    expect(gap).toEqual([undefined, undefined]);
    expect([left?.[0], right?.[0]]).toEqual([0, 100]);
    expect(left?.[1]).toBeCloseTo(0.1125, 12);
    expect(right?.[1]).toBeCloseTo(0.1125, 12);
  });

  test("says of a correlation that chance gives once in three times that there is no clear link", () => {
    expect(chart.title).toContain("4 departments show no clear link between alignment and margin");
    expect(
      textsBeside().filter((text) => /correlation 0\.80 .*p = 0\.333 by exact permutation, 4 departments/.test(text)),
    ).toHaveLength(1);
  });

  test("has beside it what so few points cannot say", () => {
    expect(textsBeside().filter((text) => text.startsWith("4 points can only show a very strong link"))).toHaveLength(
      1,
    );
  });
});
