import { describe, expect, test } from "vitest";
import { read } from "xlsx";
import { cellsAt, chartsOf } from "./written-charts";
import { writtenSample } from "./written-report";

describe.each(["en", "fa"] as const)("every chart of the written %s report", (language) => {
  test("is there, as many as were described", async () => {
    const report = await writtenSample(language);
    const described = report.description.sheets.flatMap(({ charts }) => charts);
    expect(chartsOf(report)).toHaveLength(described.length);
    expect(described.length).toBeGreaterThanOrEqual(11);
  });

  test("has a title that says something", async () => {
    const titles = chartsOf(await writtenSample(language)).map(({ title }) => title);
    expect(titles.filter((title) => title.length < 15)).toEqual([]);
  });

  test("has a caption and a subtitle beside it, in words", async () => {
    const { description } = await writtenSample(language);
    const charts = description.sheets.flatMap((sheet) => sheet.charts);
    expect(charts.filter(({ caption, subtitle }) => caption.length < 20 || subtitle.length < 5)).toEqual([]);
  });

  test("refers to cells that hold figures, with a label for each", async () => {
    const report = await writtenSample(language);
    const book = read(report.bytes);
    const empty = chartsOf(report).flatMap(({ part, series }) =>
      series.flatMap(({ values, categories }) => {
        const figures = cellsAt(book, values).filter((value) => typeof value === "number");
        const labels = categories === null ? [1] : cellsAt(book, categories).filter((value) => value !== undefined);
        return figures.length > 0 && labels.length > 0 ? [] : [`${part}: ${values}`];
      }),
    );
    expect(empty).toEqual([]);
  });

  test("has a series that can be seen", async () => {
    const blank = chartsOf(await writtenSample(language)).filter(({ series }) => series.every(({ hidden }) => hidden));
    expect(blank).toEqual([]);
  });

  test("refers to no cell with an error", async () => {
    const report = await writtenSample(language);
    const book = read(report.bytes);
    const faulty = chartsOf(report).flatMap(({ series }) =>
      series.filter(({ values }) =>
        cellsAt(book, values).some((value) => typeof value === "string" && value.startsWith("#")),
      ),
    );
    expect(faulty).toEqual([]);
  });
});
