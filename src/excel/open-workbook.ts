import { adapterError } from "./adapter-error";

/** Opens a new workbook, given as base64 of an .xlsx file, in a window of its own. */
export async function openWorkbook(base64: string): Promise<void> {
  try {
    await Excel.createWorkbook(base64);
  } catch (error) {
    throw adapterError(error);
  }
}
