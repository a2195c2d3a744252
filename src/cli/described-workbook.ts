import { createOfficeRuntime, newWorkbook } from "@offline-excel/excel-host/node";
import { deleteSheet } from "@offline-excel/excel-host/workbook/sheet-changes";
import { writeReport } from "../excel/write";
import type { ReportDescription } from "../workbook/report/description";
import { ADD_IN_ID } from "./add-in-id";
import { nameCharts } from "./name-charts";

/** A workbook of its own with what is described and nothing else: what is sent has no ratings in it. */
export async function workbookOf(description: ReportDescription): Promise<Uint8Array> {
  const workbook = newWorkbook({ addIn: ADD_IN_ID });
  const [empty] = workbook.book.sheets;
  Object.assign(globalThis, createOfficeRuntime(workbook));
  await writeReport(description);
  if (empty !== undefined && workbook.book.sheets.length > 1) deleteSheet(workbook.book, empty);
  nameCharts(workbook, description);
  return workbook.save();
}
