import { expect, test } from "vitest";
import { analyseWorkbook } from "../../../src/workbook/analyse";
import { sheetOf, workbookOf } from "../snapshot-of";

const GROUPS = ["Sales", "Marketing", "Finance", "Logistics"];
const CRITERIA = ["Speed", "Courtesy", "Quality"];

test.each([[[]], [["Evaluation of departments by staff (1 = poor ... 5 = excellent)"]]])(
  "Departments that head groups of the same few columns are the rated ones (title: %j)",
  (title) => {
    const groups = ["Rater", ...GROUPS.flatMap((name) => [name, "", ""])];
    const headings = ["", ...GROUPS.flatMap(() => CRITERIA)];
    const rows = Array.from({ length: 10 }, (_, rater) => [
      `Person ${rater + 1}`,
      // Sales 5 and 4, Marketing 4 and 3, and so on down.
      ...GROUPS.flatMap((_name, group) =>
        CRITERIA.map((_text, index) => 5 - group - ((rater + index) % 2 && group < 3 ? 1 : 0)),
      ),
    ]);
    const sheet = sheetOf("Survey", [...(title.length > 0 ? [title] : []), groups, headings, ...rows]);
    const { evaluation } = analyseWorkbook(workbookOf([sheet]));
    expect(evaluation?.departments.map(({ id }) => id).sort()).toEqual(["finance", "logistics", "marketing", "sales"]);
    expect([...new Set(evaluation?.tables.flatMap(({ criteria }) => criteria.map(({ text }) => text)))]).toEqual(
      CRITERIA,
    );
  },
);
