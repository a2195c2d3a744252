import { createReadStream } from "node:fs";
import exceljs from "exceljs";

/** How many ratings exceljs reads from a survey export: FILE CRITERIA [stream]. */
const [file = "", criteria = "0", way = ""] = process.argv.slice(2);
/** After rater, department and role; exceljs counts from 1. */
const first = 4;
const last = first + Number(criteria) - 1;
let numbers = 0;

function countRow(values: unknown): void {
  if (!Array.isArray(values)) return;
  for (let column = first; column <= last; column += 1) if (typeof values[column] === "number") numbers += 1;
}

if (way === "stream") {
  const reader = new exceljs.stream.xlsx.WorkbookReader(createReadStream(file), {});
  for await (const sheet of reader) for await (const row of sheet) countRow(row.values);
} else {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      countRow(row.values);
    });
  });
}
process.stdout.write(String(numbers));
