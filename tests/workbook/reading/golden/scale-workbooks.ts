import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

/** Five questions and some forty answers that use the whole of a scale. */
function rated(min: number, max: number, step = 1, title: readonly string[] = []) {
  const points = Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, index) => min + index * step);
  return [
    ...title.map((text) => [text]),
    ["Respondent", "Department", "q1", "q2", "q3", "q4", "q5"],
    ...Array.from({ length: 40 }, (_, rater) => [
      `r${rater + 1}`,
      rater % 2 === 0 ? "Sales" : "Finance",
      ...[1, 2, 3, 5, 7].map((factor) => points[(rater * factor + factor) % points.length] ?? min),
    ]),
  ];
}

export const SCALE_WORKBOOKS = [
  golden("scale-0-to-10", sheetOf("Responses", rated(0, 10))),
  golden(
    "half-points-alone-in-a-column",
    sheetOf("Responses", [
      ["Department", "Rater", "It listens", "It delivers", "It explains", "Days to answer", "It knows"],
      ["Sales", "a", 3, 4, 3.5, 12.5, 4],
      ["Finance", "b", 2, 3, 2.5, 1.5, 1],
      ["Logistics", "c", 4, 2, 1.5, 7.2, 3],
    ]),
  ),
  golden("scale-1-to-7", sheetOf("Responses", rated(1, 7))),
  golden("scale-1-to-4-stated", sheetOf("Responses", rated(1, 4, 1, ["Scale: 1-4"]))),
  golden(
    "scale-1-to-7-stated-on-another-sheet",
    sheetOf("Read me", [["How to fill this in"], ["Please rate each statement from 1 (never) to 7 (always)."]]),
    sheetOf("Responses", rated(1, 6)),
  ),
  golden("scale-1-to-4-not-stated", sheetOf("Responses", rated(1, 4))),
  golden("scale-0-to-100-in-the-name-of-the-sheet", sheetOf("Scores (0-100)", rated(0, 100, 10))),
  golden("scale-0-to-100-beside-raters-and-departments", sheetOf("Responses", rated(4, 96, 4))),
  golden("scale-0-to-100-stated", sheetOf("Responses", rated(0, 100, 10, ["امتیاز از ۰ تا ۱۰۰"]))),
];
