import { run } from "./run";

/** Shows a cell or range to the user: its sheet comes to the front, even a hidden one, and the cells are selected. */
export async function selectCells(sheetName: string, address: string | null): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName).load("visibility");
    await context.sync();
    if (sheet.visibility !== Excel.SheetVisibility.visible) sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    if (address !== null) sheet.getRange(address).select();
    await context.sync();
  });
}

export async function activateSheet(sheetName: string): Promise<void> {
  await selectCells(sheetName, null);
}
