import type {} from "chartjs-plugin-datalabels";
import { describe, expect, it } from "vitest";
import { chartConfiguration } from "../../../src/taskpane/charts/chart-configuration";
import { colourInTheme } from "../../../src/taskpane/charts/colour-in-theme";
import type { Colour } from "../../../src/workbook/report/theme";
import { chartFigures, type PlacedChart } from "../../../src/workbook/report/chart-figures";
import type { ChartLook } from "../../../src/taskpane/charts/chart-look";
import { formatterOf } from "../../../src/taskpane/charts/number-format";
import type {
  ChartSeries,
  ReportChart,
  ReportDescription,
  ReportSheet,
} from "../../../src/workbook/report/description";

const sheet = {
  key: "departments",
  blocks: [{ row: 0, column: 5, cells: [["loose", 7]] }],
  tables: [
    {
      name: "Hamrasta_Departments",
      row: 1,
      column: 0,
      columns: [
        { key: "department", heading: "Department" },
        { key: "score", heading: "Score" },
        { key: "share", heading: "Share" },
      ],
      rows: [
        ["Sales", 70, { formula: "B3/100", value: 0.7 }],
        ["Finance", 40, { formula: "B4/100", value: 0.4 }],
        ["Legal", null, { formula: "B5/100", value: null }],
      ],
    },
  ],
} as unknown as ReportSheet;
const report = { sheets: [sheet] } as unknown as ReportDescription;
const other = { key: "summary", blocks: [], tables: [] } as unknown as ReportSheet;

const column = (index: number): { row: number; column: number; rows: number; columns: number } => ({
  row: 2,
  column: index,
  rows: 3,
  columns: 1,
});
const scores: ChartSeries = { name: "Score", values: column(1), categories: column(0), colour: "actual" };
const ranking: ReportChart = {
  name: "Hamrasta_Ranking",
  kind: "bar",
  title: "Finance is lowest",
  subtitle: "Points",
  caption: "Sales 70, Finance 40.",
  captionAt: { row: 9, column: 0 },
  series: [scores],
  categoryAxis: { gridlines: false, visible: true, reversed: true },
  valueAxis: { gridlines: false, visible: false, min: 0, max: 100 },
  legend: "none",
  position: column(0),
};
const placed = (part: Partial<ReportChart> = {}): PlacedChart => ({ chart: { ...ranking, ...part }, sheet, report });
const look: ChartLook = {
  language: "en",
  rightToLeft: false,
  fontFamily: "Segoe UI",
  text: "#000000",
  line: "#CCCCCC",
  colour: (meaning) => colourInTheme(meaning, false),
};

describe("a chart's figures", () => {
  it("are the cells that it is bound to, formulas by what they give", () => {
    const figures = chartFigures(placed({ series: [scores, { ...scores, values: column(2) }] }));
    expect(figures.categories).toEqual(["Sales", "Finance", "Legal"]);
    expect(figures.categoryHeading).toBe("Department");
    expect(figures.series.map(({ values }) => values)).toEqual([
      [70, 40, null],
      [0.7, 0.4, null],
    ]);
  });

  it("may lie on another sheet", () => {
    const elsewhere: PlacedChart = {
      chart: { ...ranking, series: [{ ...scores, sheet: "departments" }] },
      sheet: other,
      report,
    };
    expect(chartFigures(elsewhere).series[0]?.values).toEqual([70, 40, null]);
  });
});

describe("a chart's configuration", () => {
  it("puts the first category on top where Excel's axis is reversed", () => {
    expect(chartConfiguration(placed(), look).options?.scales?.["y"]?.reverse).toBe(false);
    const upwards = placed({ categoryAxis: { gridlines: false, visible: true } });
    expect(chartConfiguration(upwards, look).options?.scales?.["y"]?.reverse).toBe(true);
  });

  it("runs from right to left in Persian, with the names on the right", () => {
    const scales = chartConfiguration(placed(), { ...look, language: "fa", rightToLeft: true }).options?.scales;
    expect(scales?.["x"]?.reverse).toBe(true);
    expect(scales?.["y"]).toMatchObject({ position: "right" });
  });

  it("makes shares of a hundred-percent chart", () => {
    const parts = placed({ kind: "barStacked100", series: [scores, { ...scores, name: "Rest", values: column(1) }] });
    expect(chartConfiguration(parts, look).data.datasets[0]?.data).toEqual([0.5, 0.5, null]);
  });

  it("draws a later series over an earlier one, as Excel does", () => {
    const layered = placed({
      overlap: 100,
      series: [scores, { ...scores, name: "Target", colour: null, outline: "target" }],
    });
    const [first, second] = chartConfiguration(layered, look).data.datasets;
    expect(first?.order).toBeGreaterThan(second?.order ?? Number.POSITIVE_INFINITY);
    expect(second).toMatchObject({ backgroundColor: "transparent", borderColor: "#B4690E" });
  });

  it("piles bars up in the order of the description, and lays those of the second axis over the pile", () => {
    const base = { ...scores, name: "To the lower bound" };
    const next = { ...scores, name: "On to the score" };
    const over = { ...scores, name: "Target", kind: "bar" as const, secondaryAxis: true };
    const { datasets } = chartConfiguration(placed({ kind: "barStacked", series: [base, next, over] }), look).data;
    const [first, second, third] = datasets.map(({ order }) => order ?? Number.NaN);
    // Chart.js adds up by this order first, then by the place in the list.
    expect(first).toBe(second);
    expect(third).toBeLessThan(first ?? Number.NaN);
  });
});

describe("labels on bars", () => {
  const shares: ChartSeries = { ...scores, values: column(2), labels: { position: "centre", numberFormat: "0%" } };
  /** A canvas on which every character is 6 pixels wide. */
  const canvasOf = (width: number) => ({
    chartArea: { width, height: 100 },
    ctx: { font: "", measureText: (text: string) => ({ width: text.length * 6 }) },
  });
  const shownAt = (width: number): readonly unknown[] => {
    const stacked = placed({ kind: "barStacked100", series: [shares, { ...shares, name: "Rest" }] });
    const [first] = chartConfiguration(stacked, look).data.datasets;
    const display = first?.datalabels?.display as (context: unknown) => unknown;
    return (first?.data ?? []).map((_value, dataIndex) =>
      display({ dataIndex, dataset: first, chart: canvasOf(width) }),
    );
  };

  it("are shown where their segment is wide enough for them", () => {
    // "50%" is 18 pixels, with 2 on either side: half of 44 holds it.
    expect(shownAt(44)).toEqual(["auto", "auto", "auto"]);
  });

  it("are left out where they would stand on the neighbouring segment", () => {
    expect(shownAt(43).slice(0, 2)).toEqual([false, false]);
  });

  it.each([
    ["actual", false, "#0F6E6E", "#FFFFFF"],
    ["unfavourable", false, "#B4532A", "#FFFFFF"],
    // The dark theme's teal and red: white would stand at 2.5:1 and 2.9:1, dark ink at 5.5:1 and 4.8:1.
    ["actual", true, "#4FB0B0", "#1F2A37"],
    ["unfavourable", true, "#E07B4F", "#1F2A37"],
  ] as const)("on %s (dark pane: %s, %s) are written in %s, which reads better", (meaning, dark, colour, ink) => {
    const inTheme = { ...look, colour: (one: Colour) => colourInTheme(one, dark) };
    expect(inTheme.colour(meaning)).toBe(colour);
    const [first] = chartConfiguration(placed({ series: [{ ...shares, colour: meaning }] }), inTheme).data.datasets;
    expect(first?.datalabels?.color).toBe(ink);
  });
});

describe("a label at the foot of bars that lie over one another", () => {
  it("is written for the bar in front, not for its own", () => {
    const labelled: ChartSeries = { ...scores, colour: "good", labels: { position: "inside", numberFormat: "0" } };
    const target: ChartSeries = { ...scores, name: "Target", colour: null, outline: "target" };
    const layered = placed({ overlap: 100, series: [labelled, { ...scores, colour: "actual" }, target] });
    expect(chartConfiguration(layered, look).data.datasets[0]?.datalabels?.color).toBe("#FFFFFF");
  });
});

describe("a legend", () => {
  const threshold: ChartSeries = {
    ...scores,
    name: "Threshold",
    kind: "line",
    colour: "target",
    marker: "none",
    line: { weight: 1.5, dash: "dash" },
  };
  const items = (series: readonly ChartSeries[]) =>
    chartConfiguration(
      placed({ kind: "column", legend: "bottom", series }),
      look,
    ).options?.plugins?.legend?.labels?.generateLabels?.({ isDatasetVisible: () => true } as never);

  it("shows each series by the mark that it is drawn with", () => {
    const point: ChartSeries = { ...scores, name: "Self", kind: "scatter", marker: "diamond" };
    expect(items([scores, threshold, point])?.map(({ text, pointStyle }) => [text, pointStyle])).toEqual([
      ["Self", "rectRot"],
      ["Threshold", "line"],
      ["Score", "rect"],
    ]);
  });

  it("names what is seen, each name once", () => {
    const unseen: ChartSeries = { ...scores, name: "Offset", colour: null };
    expect(items([unseen, scores, { ...scores, colour: "good" }])?.map(({ text }) => text)).toEqual(["Score"]);
  });
});

describe("names of columns", () => {
  const columns = (part: Partial<ReportChart>) =>
    chartConfiguration(placed({ kind: "column", ...part }), look).options?.scales?.["x"]?.ticks?.maxRotation;

  it("stand upright where there are three", () => {
    expect(columns({})).toBe(0);
  });

  it("are turned as they need it where a second axis takes their room", () => {
    expect(columns({ series: [scores, { ...scores, kind: "line", secondaryAxis: true }] })).toBeUndefined();
  });
});

describe("a second value axis", () => {
  const share: ChartSeries = { ...scores, name: "Share", kind: "line", secondaryAxis: true };
  const pareto = placed({
    kind: "column",
    series: [scores, share],
    categoryAxis: { gridlines: false, visible: true },
    secondaryAxis: { gridlines: false, visible: true, min: 0, max: 1 },
  });

  it.each([
    ["en", false, "left", "right"],
    ["fa", true, "right", "left"],
  ] as const)("stands across from the first in %s", (language, rightToLeft, first, second) => {
    const scales = chartConfiguration(pareto, { ...look, language, rightToLeft }).options?.scales;
    expect(scales?.["y"]).toMatchObject({ position: first });
    expect(scales?.["secondary"]).toMatchObject({ position: second });
  });
});

describe("a number format", () => {
  it.each([
    ["0", 68.4, "68", "۶۸"],
    ["0.0", 68.44, "68.4", "۶۸٫۴"],
    ["0%", 0.614, "61%", "۶۱٪"],
    ["#,##0", 12_345, "12,345", "۱۲٬۳۴۵"],
    ["[$-3000429]#,##0.0", 1234.5, "1,234.5", "۱٬۲۳۴٫۵"],
    ["0%;0%", -0.25, "25%", "۲۵٪"],
    [undefined, 3.14159, "3.14", "۳٫۱۴"],
  ])("%s shows %d as a cell would", (format, value, english, persian) => {
    expect(formatterOf(format, "en")(value)).toBe(english);
    expect(formatterOf(format, "fa")(value)).toBe(persian);
  });
});
