import { newWorkbook } from "@offline-excel/xlsx/new-workbook";

/** Names that no user's sheet bears, until ours get their own. */
export function templateSheetName(index: number): string {
  return `hamrasta-rtl-${index + 1}`;
}

/**
 * A workbook of empty right-to-left sheets as base64. No member of Office.js sets a sheet's direction; inserting sheets that
 * have it does.
 */
export function rightToLeftTemplate(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) => ({ name: templateSheetName(index), rightToLeft: true }));
  let binary = "";
  for (const byte of newWorkbook({ sheets })) binary += String.fromCharCode(byte);
  return btoa(binary);
}
