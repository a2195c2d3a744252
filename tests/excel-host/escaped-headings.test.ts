import { describe, expect, it } from "vitest";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { HAS_LIBRE_OFFICE, recalculated } from "../written-report/libre-office";
import { blankHost, type Host, hostOf, reopened } from "../../packages/excel-host/tests/host";

/**
 * Headings with characters that mean something in structured references. Microsoft, "Using structured references with Excel
 * tables": an apostrophe goes before [ ] # ' and @; all others stand as they are, within the heading's own brackets.
 */
const HEADINGS = [
  "Plain",
  "Net [EUR]",
  "Order #",
  "Cust's",
  "At @home",
  "A]b",
  "[x]",
  "a,b",
  "a:b",
  'a"b',
  "(p)",
  " s ",
];
/** LibreOffice does not find it. */
const LINE_BREAK = "Net\nrevenue";

const escaped = (heading: string): string => heading.replace(/['[\]#@]/g, "'$&");

/** A table of those headings over three lines, and on another sheet what formulas say of each of its columns. */
async function workbookWith(headings: readonly string[]): Promise<Host> {
  const host = blankHost();
  await host.Excel.run(async (context) => {
    const lines = context.workbook.worksheets.getFirst();
    const range = lines.getRangeByIndexes(1, 1, 4, headings.length);
    range.values = [[...headings], ...[1, 2, 3].map((line) => headings.map((_, column) => line + 10 * column))];
    lines.tables.add(range, true).name = "Lines";
    const figures = context.workbook.worksheets.add("Figures");
    headings.forEach((heading, index) => {
      const name = escaped(heading);
      figures.getRangeByIndexes(0, index, 3, 1).formulas = [
        [`=SUM(Lines[${name}])`],
        [`=SUMIFS(Lines[[#Data],[${name}]],Lines[Plain],2)`],
        [`=ROWS(Lines[[#All],[${name}]])`],
      ];
      // In the table's second line.
      lines.getRangeByIndexes(3, 30 + index, 1, 1).formulas = [[`=Lines[[#This Row],[${name}]]*2`]];
    });
    await context.sync();
  });
  return host;
}

/** By heading: the sum, the sum of the second line, the rows with the heading, and twice the second line. */
async function figuresOf(host: Host, headings: readonly string[]): Promise<Readonly<Record<string, unknown[]>>> {
  return host.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const figures = worksheets.getItem("Figures").getRangeByIndexes(0, 0, 3, headings.length).load("values");
    const own = worksheets.getFirst().getRangeByIndexes(3, 30, 1, headings.length).load("values");
    await context.sync();
    return Object.fromEntries(
      headings.map((heading, column): [string, unknown[]] => [
        heading,
        [...figures.values, ...own.values].map((row): unknown => row[column]),
      ]),
    );
  });
}

/** By hand: three lines of 1, 2, 3 and ten more in each column. */
function byHand(headings: readonly string[]): Readonly<Record<string, unknown[]>> {
  return Object.fromEntries(
    headings.map((heading, column) => [heading, [6 + 30 * column, 2 + 10 * column, 4, 4 + 20 * column]]),
  );
}

describe("a heading with brackets, number signs, apostrophes or line breaks", () => {
  const all = [...HEADINGS, LINE_BREAK];

  it("is found where it is escaped", async () => {
    expect(await figuresOf(await workbookWith(all), all)).toEqual(byHand(all));
  });

  it("is what the table's column is called, after saving too", async () => {
    const host = reopened(await workbookWith(all));
    await host.Excel.run(async (context) => {
      const columns = context.workbook.tables.getItem("Lines").columns.load("items/name");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(all);
    });
  });

  const name = "is found by LibreOffice in the same cells";
  it.skipIf(!HAS_LIBRE_OFFICE)(HAS_LIBRE_OFFICE ? name : `${name} (skipped: it is not installed)`, async () => {
    const { workbook } = await workbookWith(HEADINGS);
    const opened = hostOf(openWorkbook(recalculated(workbook.save())));
    expect(await figuresOf(opened, HEADINGS)).toEqual(byHand(HEADINGS));
  });
});
