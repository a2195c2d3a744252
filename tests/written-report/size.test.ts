import { expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { openEmpty, roundTrips } from "../excel/embedded-excel";

/** Bytes of a request and of a response in Excel on the web. */
const WEB_LIMIT = 5_000_000;
const DEPARTMENTS = 50;
const CRITERIA = 40;
const RATERS = 10;

async function fillSurvey(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const rows = [
      ["Department", "Role", ...Array.from({ length: CRITERIA }, (_, index) => `Statement ${index + 1} of the survey`)],
      ...Array.from({ length: DEPARTMENTS * RATERS }, (_, rater) => [
        `Unit ${(rater % DEPARTMENTS) + 1}`,
        "peer",
        ...Array.from({ length: CRITERIA }, (_, index) => ((rater * 7 + index * 3 + (rater % 11)) % 5) + 1),
      ]),
    ];
    sheet.getRangeByIndexes(0, 0, rows.length, CRITERIA + 2).values = rows;
    await context.sync();
  });
}

test("a report on 50 departments x 40 criteria takes at most six round trips, each under the web's limit", async () => {
  const workbook = openEmpty({ payloadLimits: true });
  await fillSurvey();
  const before = workbook.requests.length;
  const analysis = analyseWorkbook(await readWorkbook());
  expect(analysis.alignment?.departments).toHaveLength(DEPARTMENTS);
  await writeReport(describeReport(analysis, { language: "en" }));
  const requests = workbook.requests.slice(before).filter(({ cleanup }) => !cleanup);
  process.stdout.write(
    `50 x 40: ${requests.length} round trips, bytes ${requests.map(({ bytesIn, bytesOut }) => `${bytesIn}/${bytesOut}`).join(", ")}\n`,
  );
  expect(roundTrips(workbook, before)).toBeLessThanOrEqual(6);
  for (const { bytesIn, bytesOut } of requests) expect(Math.max(bytesIn, bytesOut)).toBeLessThan(WEB_LIMIT);
});
