import { describe, expect, test } from "vitest";
import { PROFILES, type ProfileName } from "@offline-excel/excel-host/node";
import type { AdapterError } from "../../src/excel/adapter-error";
import { readWorkbook } from "../../src/excel/read";
import { writeReport } from "../../src/excel/write";
import { analyseWorkbook } from "../../src/workbook/analyse";
import { describeReport } from "../../src/workbook/report/describe";
import { openSample } from "./embedded-excel";

/** How a run ends: the sheets that were written, or why none were. */
async function outcome(profile: ProfileName): Promise<string> {
  const workbook = openSample("en", PROFILES[profile]);
  const before = workbook.book.sheets.length;
  try {
    const analysis = analyseWorkbook(await readWorkbook());
    const { sheets } = await writeReport(describeReport(analysis, { language: "en" }));
    expect(workbook.book.sheets.length).toBe(before + sheets.length);
    return "written";
  } catch (error) {
    const { code, remains } = error as AdapterError;
    expect(workbook.book.sheets.length).toBe(before);
    return `${code}, ${remains.state}`;
  }
}

/** Of every profile there is: the type sees to it. */
const ENDS: Readonly<Record<ProfileName, string>> = {
  "excel-web": "written",
  "excel-2024": "written",
  "excel-2021": "written",
  "excel-2019": "written",
  "slow-network": "written",
  "read-only": "read-only, as-before",
  protected: "protected-workbook, as-before",
  "cell-being-edited": "cell-being-edited, as-before",
};

describe("a run of the report", () => {
  test.each(Object.entries(ENDS))("under the profile '%s' ends: %s", async (profile, end) => {
    expect(await outcome(profile as ProfileName)).toBe(end);
  });
});
