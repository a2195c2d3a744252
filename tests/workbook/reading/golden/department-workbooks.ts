import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

const STATEMENTS = ["Listens to what the customer needs", "Delivers on the agreed date", "Explains its decisions"];

/** Where the department is said neither in a column nor between the rows. */
export const DEPARTMENT_WORKBOOKS = [
  golden(
    "responses-on-a-sheet-for-each-department",
    sheetOf("Sales", [
      ["Name", ...STATEMENTS],
      ["Person 1", 4, 3, 5],
      ["Person 2", 2, 2, 4],
    ]),
    sheetOf("واحد مالی", [
      ["Name", ...STATEMENTS],
      ["Person 1", 1, 3, 2],
      ["Person 2", 5, 2, 4],
    ]),
    sheetOf("Round 1", [
      ["Department: Logistics"],
      ["Name", ...STATEMENTS],
      ["Person 1", 3, 3, 3],
      ["Person 2", 5, 4, 4],
    ]),
  ),
  golden(
    "departments-over-groups-of-columns",
    sheetOf("Ratings", [
      ["Rater", "Sales", null, null, "Finance", null, null],
      [null, ...STATEMENTS, ...STATEMENTS],
      ["Person 1", 4, 3, 5, 1, 2, 2],
      ["Person 2", 2, 2, 4, 3, null, 1],
      ["Person 3", 5, 4, 4, 2, 2, 3],
    ]),
  ),
  golden(
    "departments-over-many-groups-of-columns",
    sheetOf("Ratings", [
      ["Rater", "Sales", null, null, "Finance", null, null, "Quality control", null, null],
      [null, ...STATEMENTS, ...STATEMENTS, ...STATEMENTS],
      ["Person 1", 4, 3, 5, 1, 2, 2, 4, 3, 5],
      ["Person 2", 2, 2, 4, 3, null, 1, 5, 5, 4],
      ["Person 3", 5, 4, 4, 2, 2, 3, 3, 4, 4],
    ]),
  ),
  golden(
    "departments-as-columns-of-a-checklist",
    sheetOf("Scores", [
      ["Criterion", "Sales", "Logistics", "Finance"],
      [STATEMENTS[0] ?? "", 4, 3, 5],
      [STATEMENTS[1] ?? "", 2, 2, 4],
      [STATEMENTS[2] ?? "", 1, 5, 3],
    ]),
  ),
  golden(
    "departments-as-columns-of-means",
    sheetOf("Results", [
      ["Criterion", "Sales", "Logistics", "Finance", "Average"],
      [STATEMENTS[0] ?? "", 4.2, 3.25, 5, 4.15],
      [STATEMENTS[1] ?? "", 2.4, 2.5, 4, 2.97],
      [STATEMENTS[2] ?? "", 1.8, 4.75, 3, 3.18],
    ]),
  ),
  golden(
    "departments-marked-out-of-twenty",
    sheetOf("امتیازها", [
      ["شاخص", "فروش", "لجستیک", "مالی"],
      ["پاسخ‌گویی", 17, 12, 19],
      ["کیفیت کار", 14, 9, 20],
      ["سرعت", 15.5, 11, 18],
    ]),
  ),
  golden(
    "departments-as-raters-of-a-department",
    sheetOf("Production", [
      ["Criterion", "Sales", "Logistics", "Finance"],
      [STATEMENTS[0] ?? "", 4, 3, 5],
      [STATEMENTS[1] ?? "", 2, 2, 4],
      [STATEMENTS[2] ?? "", 1, 5, 3],
    ]),
  ),
  golden(
    "raters-known-by-their-roles-alone",
    sheetOf("Sales", [
      ["Criterion", "Peer", "Peer", "Customer", "Customer", "Maryam (peer)", "Maryam (peer)"],
      [STATEMENTS[0] ?? "", 4, 4, 5, 3, 2, 2],
      [STATEMENTS[1] ?? "", 2, 2, 4, 1, 3, 3],
      [STATEMENTS[2] ?? "", 1, 1, 3, 2, 5, 5],
    ]),
  ),
];
