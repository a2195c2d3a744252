import { readFileSync } from "node:fs";
import { read } from "xlsx";

/** How many ratings SheetJS reads from a survey export: FILE CRITERIA. */
const [file = "", criteria = "0"] = process.argv.slice(2);
const { Sheets, SheetNames } = read(readFileSync(file), { dense: true });
const sheet = Sheets[SheetNames[0] ?? ""] as unknown as readonly (readonly ({ readonly v?: unknown } | undefined)[])[];
let numbers = 0;
for (const row of sheet.slice(1)) {
  row.forEach((cell, column) => {
    // After rater, department and role.
    if (column >= 3 && column < 3 + Number(criteria) && typeof cell?.v === "number") numbers += 1;
  });
}
process.stdout.write(String(numbers));
