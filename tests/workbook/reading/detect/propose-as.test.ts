import { describe, expect, it, test } from "vitest";
import { proposeAs, type StatedBlock } from "../../../../src/workbook/reading/detect/propose-as";
import { proposeMapping } from "../../../../src/workbook/reading/detect/propose";
import type { MappingEntry } from "../../../../src/workbook/reading/mapping";
import { readWorkbook } from "../../../../src/workbook/reading/read-workbook";
import type { SheetSnapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../snapshot-of";
import { DEPARTMENT_WORKBOOKS } from "../golden/department-workbooks";
import { LAYOUT_WORKBOOKS } from "../golden/layout-workbooks";

/** The rating cells used that a person counts in each sheet stand beside it. */

const said = (layout: StatedBlock["layout"], rest: Partial<StatedBlock> = {}): StatedBlock => ({
  layout,
  part: null,
  block: null,
  headerRow: null,
  ...rest,
});
const used = (sheet: SheetSnapshot, entries: readonly MappingEntry[]): number =>
  readWorkbook(workbookOf([sheet]), { version: 1, sheets: entries }).cellsBySheet[sheet.name]?.used ?? 0;
const detectedLayouts = (sheet: SheetSnapshot): readonly string[] =>
  proposeMapping(workbookOf([sheet]), new Set([sheet.name])).map(({ entry }) => entry.layout);

const OWN_WORDS = sheetOf("Visit", [
  ["What we saw", "Ali"],
  ["Greets everyone who comes in", 4],
  ["Answers the telephone at once", 2],
  ["Calls back", 5],
]);
const TWO_QUESTIONS = sheetOf("Reception", [
  ["Helpful", "Fast"],
  [4, 5],
  [2, 1],
  [3, 3],
]);
const PAIR = sheetOf("Pair", [
  ["", "Warehouse", "Workshop"],
  ["Warehouse", "", 4],
  ["Workshop", 2, ""],
]);
const TAKINGS = sheetOf("Takings", [
  ["Guest", "Bill"],
  ["Smith", 120],
  ["Jones", 80],
]);
const DESKS = sheetOf("Desks", [
  ["Where", "Chairs"],
  ["Warehouse", 12],
  ["Workshop", 8],
]);
const WORDS_ONLY = sheetOf("Minutes", [["Meeting on Monday"], ["Nobody came"]]);

describe("a sheet that is not recognised by itself", () => {
  test.each([
    { layout: "checklist", sheet: OWN_WORDS, ratings: 3 },
    { layout: "responses", sheet: TWO_QUESTIONS, ratings: 6 },
    { layout: "matrix", sheet: PAIR, ratings: 2 },
  ] as const)("is read as a $layout once its user says so", ({ layout, sheet, ratings }) => {
    expect(detectedLayouts(sheet)).toEqual(["ignore"]);
    const entries = proposeAs(sheet, said(layout));
    expect(entries.map((entry) => entry.layout)).toEqual([layout]);
    expect(used(sheet, entries)).toBe(ratings);
  });

  it("is read as sales lines with its largest amounts as revenue", () => {
    expect(proposeAs(TAKINGS, said("sales"))).toMatchObject([{ layout: "sales", revenue: "Bill", customer: "Guest" }]);
  });

  it("is read as a list of departments with its numbers as figures", () => {
    expect(proposeAs(DESKS, said("departments"))).toMatchObject([
      { layout: "departments", department: "Where", figures: ["Chairs"] },
    ]);
  });

  test.each(["checklist", "responses", "long", "matrix", "sales", "departments"] as const)(
    "is not read as a %s where nothing stands that it needs",
    (layout) => {
      expect(proposeAs(WORDS_ONLY, said(layout))).toEqual([]);
    },
  );
});

describe("what the user says wins", () => {
  it("over the part that the criteria speak for", () => {
    expect(proposeAs(OWN_WORDS, said("checklist", { part: "D" }))).toMatchObject([{ part: "D" }]);
  });

  it("over the row of headings that is found", () => {
    const sheet = sheetOf("Two rows", [
      ["Group", "Day"],
      ["Helpful", "Fast"],
      [4, 5],
      [2, 1],
    ]);
    const [entry] = proposeAs(sheet, said("responses", { headerRow: 1 }));
    expect(entry).toMatchObject({ header: "A2", criteria: ["Helpful", "Fast"] });
    expect(used(sheet, entry === undefined ? [] : [entry])).toBe(4);
  });

  it("about the block that is meant, and no other", () => {
    const sheet = sheetOf("Blocks", [
      ["Helpful", "Fast", "Kind"],
      [4, 5, 3],
      [2, 1, 2],
      [],
      ["Safe", "Clean", "Warm"],
      [3, 3, 1],
      [1, 5, 4],
    ]);
    expect(proposeAs(sheet, said("responses", { block: "A5" }))).toMatchObject([
      { header: "A5", criteria: ["Safe", "Clean", "Warm"] },
    ]);
  });
});

describe("a sheet that is recognised", () => {
  const blocks = [...LAYOUT_WORKBOOKS, ...DEPARTMENT_WORKBOOKS].flatMap(({ name, snapshot }) =>
    proposeMapping(snapshot, new Set(snapshot.sheets.map((sheet) => sheet.name))).flatMap(({ entry }, _, all) => {
      const sheet = snapshot.sheets.find((one) => one.name === entry.sheet);
      const header = headerOf(entry);
      const block = all.map((one) => one.entry).filter((one) => one.sheet === entry.sheet && headerOf(one) === header);
      return entry.layout === "ignore" || sheet === undefined || block[0] !== entry
        ? []
        : [{ name, sheet, layout: entry.layout, header, block }];
    }),
  );

  it.each(blocks)("is read the same when its user confirms it: $name", ({ sheet, layout, header, block }) => {
    const confirmed = proposeAs(sheet, said(layout, { block: header }));
    expect(confirmed.map((entry) => ({ ...entry, scale: null }))).toEqual(
      block.map((entry) => ({ ...entry, scale: null })),
    );
  });
});

function headerOf(entry: MappingEntry): string | null {
  return "header" in entry ? (entry.header ?? null) : null;
}
