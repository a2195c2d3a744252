import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/excel/read";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { describeReport } from "../../../src/workbook/report/describe";
import type { ReportDescription } from "../../../src/workbook/report/description";
import { openSample } from "../../excel/embedded-excel";
import { descriptionText } from "./description-text";

describe.each(["en", "fa"] as const)("the report of the %s sample", (language) => {
  const described = async (): Promise<ReportDescription> => {
    openSample(language);
    return describeReport(analyseWorkbook(await readWorkbook()), { language });
  };

  test("is what was last looked at (npx vitest run tests/workbook/report -u after looking)", async () => {
    await expect(descriptionText(await described())).toMatchFileSnapshot(`../../golden/report-${language}.txt`);
  });

  test("has charts of which every one has a message, a caption and cells with figures", async () => {
    const { sheets } = await described();
    const charts = sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet })));
    expect(charts.length).toBeGreaterThanOrEqual(5);
    for (const { chart, sheet } of charts) {
      expect(
        [chart.title, chart.caption].every((text) => text.length > 10),
        chart.name,
      ).toBe(true);
      for (const series of chart.series) {
        const owner = sheets.find(({ key }) => key === (series.sheet ?? sheet.key));
        const table = owner?.tables.find(
          ({ row, column, columns, rows }) =>
            series.values.row === row + 1 &&
            series.values.column >= column &&
            series.values.column < column + columns.length &&
            series.values.rows <= rows.length,
        );
        const figures = table?.rows.map((line) => line[series.values.column - table.column]) ?? [];
        expect(
          figures.some((cell) => cell !== null && typeof cell !== "string"),
          `${chart.name}/${series.name}`,
        ).toBe(true);
      }
    }
  });

  test("has tables of unique names whose headings differ within each", async () => {
    const tables = (await described()).sheets.flatMap((sheet) => sheet.tables);
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
    for (const { name, columns } of tables) {
      expect(new Set(columns.map(({ heading }) => heading.toLowerCase())).size, name).toBe(columns.length);
    }
  });
});
