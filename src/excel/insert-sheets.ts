import { run } from "./run";

/** Adds all sheets of another workbook, given as base64 of an .xlsx file, after the present ones. Needs `can("insertSheets")`. */
export async function insertSheets(base64: string): Promise<void> {
  await run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(base64, { positionType: Excel.WorksheetPositionType.end });
    await context.sync();
  });
}
