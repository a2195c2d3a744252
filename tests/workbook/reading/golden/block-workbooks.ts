import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

const blockOf = (department: string, first: number) => [
  [department],
  ["Criterion", "Peer 1", "Peer 2", "Self"],
  ["It listens", first, 3, 5],
  ["It keeps promises", 2, 4, 4],
];

export const BLOCK_WORKBOOKS = [
  golden(
    "blocks-below-one-another-with-headings",
    sheetOf("Evaluation", [...blockOf("Sales", 1), [], ...blockOf("Logistics", 2), [], ...blockOf("Finance", 3)]),
  ),
  golden(
    "blocks-below-one-another-without-blank-rows",
    sheetOf("Evaluation", [...blockOf("Sales", 1), ...blockOf("Logistics", 2)]),
  ),
  golden(
    "blocks-side-by-side",
    sheetOf("Evaluation", [
      ["Sales", null, null, null, "Logistics", null, null],
      ["Criterion", "Peer 1", "Self", null, "Criterion", "Peer 1", "Self"],
      ["It listens", 4, 5, null, "It delivers", 2, 4],
      ["It keeps promises", 3, 4, null, "It warns of delays", 1, 3],
    ]),
  ),
  golden(
    "department-headings-between-rows",
    sheetOf("Evaluation", [
      ["Criterion", "Peer 1", "Peer 2"],
      ["Sales"],
      ["It listens", 4, 3],
      ["It keeps promises", 2, 2],
      ["Logistics"],
      ["It delivers", 5, 4],
      ["It warns of delays", 1, 3],
    ]),
  ),
  golden(
    "notes-before-between-and-after",
    sheetOf("Sales", [
      ["Please rate from 1 to 5."],
      [],
      ["Criterion", "Peer 1", "Peer 2"],
      ["It listens", 4, 3],
      ["Note: the next line was added in May"],
      ["It keeps promises", 2, 2],
      [],
      ["Prepared by the quality office, 12 May."],
      ["Sent to 14 people, answered by 2."],
    ]),
  ),
  golden("excel-tables-on-one-sheet", {
    ...sheetOf("Data", [
      ["Department", "q1", "q2", "q3", null, "Department", "Headcount"],
      ["Sales", 4, 3, 5, null, "Sales", 14],
      ["Finance", 2, 2, 3, null, "Finance", 5],
      ["Total", 6, 5, 8],
    ]),
    tables: [
      { name: "Ratings", area: { row: 0, column: 0, rows: 4, columns: 4 }, hasHeaders: true, hasTotals: true },
      { name: "Units", area: { row: 0, column: 5, rows: 3, columns: 2 }, hasHeaders: true, hasTotals: false },
    ],
  }),
  golden(
    "one-sheet-a-department-with-instructions",
    sheetOf("Instructions", [["How to fill this in"], ["1 = never, 5 = always"]]),
    sheetOf("فروش", blockOf("فروش", 4).slice(1)),
    sheetOf("Logistics", blockOf("Logistics", 2).slice(1)),
    sheetOf("Warehouse-North", blockOf("x", 3).slice(1)),
  ),
];
