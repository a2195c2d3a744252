import { newWorkbook } from "@offline-excel/xlsx/new-workbook";
import { codeOf } from "./adapter-error";
import { base64Of } from "./base64";

const TEMPLATE_NAME = "hamrasta-rtl-";

/** Names that no user's sheet bears, until ours get their own. */
export function templateSheetName(index: number): string {
  return `${TEMPLATE_NAME}${index + 1}`;
}

/**
 * A workbook of empty right-to-left sheets as base64. No member of Office.js sets a sheet's direction; inserting sheets that
 * have it does.
 */
export function rightToLeftTemplate(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => ({ name: templateSheetName(index), rightToLeft: true }));
  return base64Of(newWorkbook({ sheets }));
}

/**
 * Inserts empty right-to-left sheets at the end. Excel on the web is known to insert them and then to answer with an error
 * (office-js issues 3179, 2718, 5785): what came in is taken away again.
 * @returns their ids, or null where Excel could not: sheets of the usual direction do, with a hint
 */
export async function insertTemplate(context: Excel.RequestContext, count: number): Promise<readonly string[] | null> {
  const { workbook } = context;
  try {
    const inserted = workbook.insertWorksheetsFromBase64(rightToLeftTemplate(count), {
      positionType: Excel.WorksheetPositionType.end,
    });
    await context.sync();
    if (inserted.value.length === count) return inserted.value;
  } catch (error) {
    // A person who types, or a locked workbook, stops the whole: nothing came in.
    if (codeOf(error) === "InvalidOperationInCellEditMode" || codeOf(error) === "AccessDenied") throw error;
  }
  const sheets = workbook.worksheets.load("items/name");
  await context.sync();
  const isOurs = (name: string): boolean => name.startsWith(TEMPLATE_NAME);
  for (const sheet of sheets.items) if (isOurs(sheet.name)) sheet.delete();
  await context.sync();
  return null;
}
