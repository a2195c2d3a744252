import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { openSample, roundTrips } from "./embedded-excel";

const FEW = 3;
const WEB_LIMIT = 5_000_000;

describe.each(["en", "fa"] as const)("the %s sample", (language) => {
  test("is read in three round trips and its report written in three more, each under the web's limit", async () => {
    const workbook = openSample(language);
    const analysis = analyseWorkbook(await readWorkbook());
    const read = roundTrips(workbook);
    const before = workbook.requests.length;
    await writeReport(describeReport(analysis, { language }));
    expect(read).toBeLessThanOrEqual(FEW);
    expect(roundTrips(workbook, before)).toBeLessThanOrEqual(FEW);
    for (const { bytesIn, bytesOut } of workbook.requests) expect(Math.max(bytesIn, bytesOut)).toBeLessThan(WEB_LIMIT);
  });

  test("is written under the oldest Excel that the product runs on", async () => {
    openSample(language, { api: "1.9" });
    const analysis = analyseWorkbook(await readWorkbook());
    const first = await writeReport(describeReport(analysis, { language }));
    const second = await writeReport(describeReport(analysis, { language }));
    expect(second.sheets).toEqual(first.sheets);
    // Nothing below 1.13 turns a sheet: the pane then gives a hint.
    expect(first.directionSet).toBe(language === "en");
  });
});
