import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

export const CELL_WORKBOOKS = [
  golden(
    "digits-of-three-scripts-as-text",
    sheetOf("Responses", [
      ["id", "department", "q1", "q2", "q3"],
      ["1", "Sales", "۴", "٤", "4"],
      ["2", "Sales", "۵", "٣", " 2 "],
      ["3", "Sales", "۱", "٢", "\u200F3\u200F"],
      ["4", "Sales", "۳٫۵", "1", "5"],
    ]),
  ),
  golden(
    "every-kind-of-fault",
    sheetOf(
      "Responses",
      [
        ["id", "department", "q1", "q2", "q3"],
        ["1", "Sales", 4, 9, "n/a"],
        ["2", "Sales", 45_000, 3, "؟"],
        ["3", "Sales", "#DIV/0!", 2, null],
        ["4", "Sales", "yes", 1, 5],
        ["5", null, 3, 3, 3],
        ["6", "Finance", 2, true, 4.5],
        ["7", "Finance", 2, -1, 4],
      ],
      { dates: ["2,2"] },
    ),
  ),
  golden(
    "hidden-and-filtered",
    sheetOf(
      "Sales",
      [
        ["Criterion", "Peer 1"],
        ["It listens", 4],
        ["It keeps promises", 3],
      ],
      { hidden: true },
    ),
    sheetOf(
      "Finance",
      [
        ["Criterion", "Peer 1"],
        ["It pays on time", 2],
        ["It explains", 5],
      ],
      { filtered: true },
    ),
  ),
  golden(
    "totals-and-averages-in-rows-and-columns",
    sheetOf("Sales", [
      ["Criterion", "Peer 1", "Peer 2", "Average", "Total"],
      ["It listens", 4, 3, 3.5, 7],
      ["It keeps promises", 2, 2, 2, 4],
      ["Average", 3, 2.5, 2.75, 5.5],
      ["Std. deviation", 1, 0.7, 0.8, 1],
    ]),
  ),
  golden(
    "averages-in-persian",
    sheetOf("پاسخ‌ها", [
      ["ردیف", "واحد", "سؤال ۱", "سؤال ۲", "سؤال ۳", "میانگین"],
      [1, "فروش", 4, 3, 5, 4],
      [2, "فروش", 2, 2, 2, 2],
      [3, "مالی", 1, 3, 5, 3],
      [null, "میانگین کل", 2.3, 2.7, 4, 3],
    ]),
  ),
  golden(
    "duplicate-raters",
    sheetOf("Responses", [
      ["Name", "Department", "q1", "q2", "q3"],
      ["Ali", "Sales", 4, 3, 5],
      ["Ali", "Sales", 4, 3, 5],
      ["Sara", "Sales", 2, 2, 1],
      ["sara ", "Sales", 3, 2, 1],
      ["Ali", "Finance", 4, 3, 5],
    ]),
  ),
  golden(
    "reverse-marks-weights-and-ids",
    sheetOf("Sales", [
      ["Criterion id", "Criterion", "Weight", "Peer 1", "Peer 2"],
      ["x-1", "It listens", 2, 4, 3],
      ["x-2", "It forgets what was promised (R)", 1, 2, 1],
      ["x-3", "It hides delays [معکوس]", 0.5, 1, 2],
    ]),
  ),
];
