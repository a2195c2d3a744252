import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

export const OTHER_DATA_WORKBOOKS = [
  golden(
    "no-ratings-measurements",
    sheetOf("mtcars", [
      ["model", "mpg", "cyl", "disp", "hp", "drat", "wt", "qsec", "vs", "am", "gear", "carb"],
      ["Mazda RX4", 21, 6, 160, 110, 3.9, 2.62, 16.46, 0, 1, 4, 4],
      ["Datsun 710", 22.8, 4, 108, 93, 3.85, 2.32, 18.61, 1, 1, 4, 1],
      ["Hornet 4 Drive", 21.4, 6, 258, 110, 3.08, 3.215, 19.44, 1, 0, 3, 1],
      ["Valiant", 18.1, 6, 225, 105, 2.76, 3.46, 20.22, 1, 0, 3, 1],
      ["Duster 360", 14.3, 8, 360, 245, 3.21, 3.57, 15.84, 0, 0, 3, 4],
    ]),
  ),
  golden(
    "no-ratings-z-scores",
    sheetOf("z", [
      ["case", "z1", "z2", "z3", "z4"],
      ["a", -1.2, 0.3, 1.1, 0.9],
      ["b", 0.4, -0.8, 0.2, 1.4],
      ["c", 0.9, 0.6, -1.5, -0.1],
      ["d", -0.1, 1.2, 0.2, -2.2],
    ]),
  ),
  golden(
    "no-ratings-ages-identifiers-and-flags",
    sheetOf("Staff", [
      ["Employee ID", "Age", "Years of service", "Full time", "Remote", "Has car", "Dependants"],
      [101, 34, 4, 1, 0, 1, 2],
      [102, 51, 10, 1, 1, 0, 0],
      [103, 28, 2, 0, 1, 1, 1],
      [104, 45, 7, 1, 0, 0, 3],
    ]),
  ),
  golden(
    "ratings-among-ages-identifiers-and-flags",
    sheetOf("Survey", [
      ["Employee ID", "Age", "Full time", "Department", "My work is valued", "I am told what matters", "I would stay"],
      [1, 34, 1, "Sales", 4, 3, 5],
      [2, 51, 0, "Sales", 2, 2, 1],
      [3, 28, 1, "Finance", 3, 4, 4],
      [4, 45, 1, "Finance", 5, 5, 4],
    ]),
  ),
  golden(
    "no-ratings-calendar",
    sheetOf(
      "Plan",
      [
        ["Task", "Start", "End"],
        ["Prepare", 46_000, 46_010],
        ["Ask", 46_011, 46_020],
        ["Report", 46_021, 46_030],
      ],
      { dates: ["1,1", "1,2", "2,1", "2,2", "3,1", "3,2"] },
    ),
    sheetOf("Empty", []),
    sheetOf("Letter", [["Dear colleagues,"], ["thank you for your answers."]]),
  ),
];
