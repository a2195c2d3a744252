import { expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { openEmpty, roundTrips } from "./embedded-excel";

/** A request and a response of Excel on the web, bytes. */
const WEB_LIMIT = 5_000_000;
const DEPARTMENTS = ["Sales", "Finance", "Production", "Marketing", "Purchasing"];

type Row = readonly (string | number)[];

/** A survey export: rater, department, five criteria; the rating from the numbers of rater and criterion. */
/** `shift`: other answers than another sheet has, which would be taken for a copy of it. */
function surveyRows(raters: number, comment: string | null = null, shift = 0): readonly Row[] {
  const criteria = [1, 2, 3, 4, 5];
  return [
    ["Rater", "Department", ...criteria.map((number) => `Q${number}`), ...(comment === null ? [] : ["Comment"])],
    ...Array.from({ length: raters }, (_, rater): Row => [
      `r${rater + 1}`,
      DEPARTMENTS[rater % DEPARTMENTS.length] ?? "",
      ...criteria.map((number) => ((rater * number + Math.floor((rater + 1) * (number + 1) * shift * 1.37)) % 5) + 1),
      ...(comment === null ? [] : [comment]),
    ]),
  ];
}

/** Writes rows in blocks that fit a request. */
async function fill(sheet: Excel.Worksheet, rows: readonly Row[]): Promise<void> {
  const block = 2_000;
  for (let first = 0; first < rows.length; first += block) {
    const part = rows.slice(first, first + block);
    sheet.getRangeByIndexes(first, 0, part.length, part[0]?.length ?? 1).values = part.map((row) => [...row]);
    await sheet.context.sync();
  }
}

test("fifty sheets are read in four round trips, each under the web's limit", async () => {
  const workbook = openEmpty({ payloadLimits: true });
  await Excel.run(async (context) => {
    const [first] = (await loaded(context)).items;
    for (let index = 0; index < 50; index += 1) {
      const sheet = index === 0 && first !== undefined ? first : context.workbook.worksheets.add(`Survey ${index + 1}`);
      await fill(sheet, surveyRows(40, null, index));
    }
  });
  const before = workbook.requests.length;
  const analysis = analyseWorkbook(await readWorkbook());
  expect(roundTrips(workbook, before)).toBeLessThanOrEqual(4);
  for (const { bytesIn, bytesOut } of workbook.requests.slice(before))
    expect(Math.max(bytesIn, bytesOut)).toBeLessThan(WEB_LIMIT);
  // 50 sheets x 40 raters x 5 criteria.
  expect(analysis.cells).toMatchObject({ read: 10_000, used: 10_000 });
});

test("a sheet too large for one answer is read in blocks, each under the web's limit", async () => {
  const workbook = openEmpty({ payloadLimits: true });
  await Excel.run(async (context) => {
    const [sheet] = (await loaded(context)).items;
    if (sheet !== undefined) await fill(sheet, surveyRows(40_000));
  });
  const before = workbook.requests.length;
  const snapshot = await readWorkbook();
  for (const { bytesIn, bytesOut } of workbook.requests.slice(before))
    expect(Math.max(bytesIn, bytesOut)).toBeLessThan(WEB_LIMIT);
  expect(analyseWorkbook(snapshot).cells).toMatchObject({ read: 200_000, used: 200_000 });
});

test("long comments that make an answer too large are read all the same, in smaller pieces", async () => {
  openEmpty({ payloadLimits: true });
  const comment = "A long answer. ".repeat(60);
  await Excel.run(async (context) => {
    const [sheet] = (await loaded(context)).items;
    if (sheet !== undefined) await fill(sheet, surveyRows(9_000, comment));
  });
  const { sheets } = await readWorkbook();
  expect(sheets[0]?.values.filter((row) => row[7] === comment)).toHaveLength(9_000);
});

test("a date among the ratings of a large sheet is reported as a date at its cell", async () => {
  openEmpty();
  await Excel.run(async (context) => {
    const [sheet] = (await loaded(context)).items;
    if (sheet === undefined) return;
    await fill(sheet, surveyRows(12_000));
    const cell = sheet.getRange("D9001");
    cell.numberFormat = [["yyyy-mm-dd"]];
    cell.values = [[45_000]];
    await context.sync();
  });
  const { findings } = analyseWorkbook(await readWorkbook());
  expect(findings.filter(({ cell }) => cell === "D9001")).toMatchObject([{ code: "date-in-ratings", value: 45_000 }]);
});

async function loaded(context: Excel.RequestContext): Promise<Excel.WorksheetCollection> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return sheets;
}
