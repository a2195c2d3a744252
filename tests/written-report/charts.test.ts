import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { read, utils, type WorkBook } from "xlsx";
import { type WrittenReport, writtenSample } from "./written-report";

interface WrittenChart {
  readonly part: string;
  readonly title: string;
  /** Series with the references of its values and of its labels. */
  readonly series: readonly { readonly values: string; readonly categories: string | null; readonly hidden: boolean }[];
}

/** The charts that stand in the file, from their XML alone. */
function chartsOf({ bytes }: WrittenReport): readonly WrittenChart[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    .map(([part, content]) => {
      const xml = strFromU8(content);
      const title = /<c:title>.*?<\/c:title>/s.exec(xml)?.[0] ?? "";
      return {
        part,
        title: [...title.matchAll(/<a:t>([^<]*)</g)].map((match) => match[1] ?? "").join(""),
        series: [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([ser]) => ({
          values: referenceIn(ser, "val") ?? referenceIn(ser, "yVal") ?? "",
          categories: referenceIn(ser, "cat") ?? referenceIn(ser, "xVal"),
          hidden: /<c:spPr>\s*<a:noFill\/>/.test(ser),
        })),
      };
    });
}

function referenceIn(series: string, element: string): string | null {
  const inner = new RegExp(`<c:${element}>.*?</c:${element}>`, "s").exec(series)?.[0] ?? "";
  return /<c:f>([^<]*)<\/c:f>/.exec(inner)?.[1]?.replaceAll("&apos;", "'").replaceAll("&amp;", "&") ?? null;
}

/** The values of the cells that a chart refers to, as SheetJS reads them. */
function cellsAt(book: WorkBook, reference: string): readonly unknown[] {
  const match = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(reference);
  const sheet = book.Sheets[(match?.[1]?.replaceAll("''", "'") ?? match?.[2]) || ""];
  const area = utils.decode_range((match?.[3] ?? "A1").replaceAll("$", ""));
  const values: unknown[] = [];
  for (let row = area.s.r; row <= area.e.r; row += 1) {
    for (let column = area.s.c; column <= area.e.c; column += 1) {
      values.push((sheet?.[utils.encode_cell({ r: row, c: column })] as { readonly v?: unknown } | undefined)?.v);
    }
  }
  return values;
}

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
