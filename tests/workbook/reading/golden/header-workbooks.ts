import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

export const HEADER_WORKBOOKS = [
  golden(
    "checklist-below-title-block",
    sheetOf("Sales", [
      ["Alvand Industries"],
      ["Customer orientation, spring 2026"],
      ["Scale: 1-5. Please leave no line empty."],
      [],
      ["Statement", "Peer 1", "Peer 2", "Own staff", "Senior management"],
      ["It promises only what it can keep", 4, 3, 5, 4],
      ["It answers complaints within a day", 2, 3, 4, 3],
      ["It knows its ten largest customers", 5, 4, 5, null],
    ]),
  ),
  golden(
    "responses-with-merged-group-headings",
    sheetOf("Employee survey", [
      ["Department", "Training", null, "Motivation", null, "Remarks"],
      [null, "I learned this year", "My trainer was good", "I am thanked", "I am paid fairly", null],
      ["Sales", 4, 5, 3, 2, "none of 7"],
      ["Sales", 3, 4, 4, 1, null],
      ["Finance", 2, 2, 5, 4, null],
      ["Finance", 1, 3, 4, 4, "thanks"],
    ]),
  ),
  golden(
    "checklist-with-roles-in-two-header-rows",
    sheetOf("Logistics", [
      ["Statement", "Other departments", null, "Own staff", null],
      [null, "A", "B", "C", "D"],
      ["Goods arrive on the promised day", 4, 3, 5, 5],
      ["Goods arrive undamaged", 5, 4, 5, 4],
      ["Delays are announced", 2, 1, 3, 4],
    ]),
  ),
  golden(
    "checklist-that-does-not-begin-at-a1",
    sheetOf(
      "Production",
      [
        ["No", "Criterion", "Peer 1", "Peer 2"],
        [1, "It keeps its delivery dates", 3, 4],
        [2, "It invites customers to the line", 2, 2],
      ],
      { at: [4, 2] },
    ),
  ),
  golden(
    "headings-of-one-text-twice",
    sheetOf("Marketing", [
      ["Criterion", "Peer", "Peer", "Self"],
      ["It knows the market", 4, 2, 5],
      ["It tells the others what it knows", 3, 3, 5],
    ]),
  ),
];
