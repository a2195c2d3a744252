import { readFileSync } from "node:fs";
import { createOfficeRuntime, openWorkbook } from "@offline-excel/excel-host/node";
import { readWorkbook } from "../src/excel/read";

/** How many ratings the product reads from a survey export, through office.js and the embedded host: FILE CRITERIA. */
const [file = "", criteria = "0"] = process.argv.slice(2);
Object.assign(globalThis, createOfficeRuntime(openWorkbook(readFileSync(file))));
const { sheets } = await readWorkbook();
let numbers = 0;
for (const row of sheets[0]?.values.slice(1) ?? []) {
  // After rater, department and role.
  for (let column = 3; column < 3 + Number(criteria); column += 1) if (typeof row[column] === "number") numbers += 1;
}
process.stdout.write(String(numbers));
