import { describe, expect, test } from "vitest";
import { BLANK_BYTE, NOT_APPLICABLE_BYTE } from "../../../src/alignment/evaluation";
import type { Mapping, MappingEntry } from "../../../src/workbook/reading/mapping";
import { readWorkbook } from "../../../src/workbook/reading/read-workbook";
import { sheetOf, workbookOf } from "../snapshot-of";

const FIVE = { min: 1, max: 5 };
const mapping = (...sheets: readonly MappingEntry[]): Mapping => ({ version: 1, sheets });

describe("responses", () => {
  const sheet = sheetOf("Responses", [
    ["id", "dept", "role", "q1", "q2"],
    ["a", "Sales", "self", 4, "۵"],
    ["b", "فروش", "peer", 9, null],
    ["c", "HR", "senior", "n/a", 2],
    ["Total", null, null, 17, 7],
  ]);
  const entry: MappingEntry = {
    layout: "responses",
    sheet: "Responses",
    part: "A",
    header: "A1",
    department: "dept",
    role: "role",
    rater: "id",
    criteria: ["q1", "q2"],
    reverse: ["q2"],
    weights: { q1: 2 },
    scale: FIVE,
  };
  const reading = readWorkbook(workbookOf([sheet]), mapping(entry));

  test("give one table a department, whatever the language of its name", () => {
    expect(reading.evaluation?.tables.map(({ department, raters }) => [department, raters.count])).toEqual([
      ["sales", 2],
      ["hr", 1],
    ]);
  });

  test("keep ratings, blanks and what is not applicable apart", () => {
    const [sales, hr] = reading.evaluation?.tables ?? [];
    expect(sales?.ratings.map((column) => [...column])).toEqual([
      [4, BLANK_BYTE],
      [5, BLANK_BYTE],
    ]);
    expect([...(hr?.ratings[0] ?? [])]).toEqual([NOT_APPLICABLE_BYTE]);
  });

  test("name own criteria by department and number, with weight and direction", () => {
    expect(reading.evaluation?.tables[1]?.criteria).toEqual([
      { id: "hr-own-1", sharedId: "all-own-1", text: "q1", weight: 2, reverse: false, dimension: null },
      { id: "hr-own-2", sharedId: "all-own-2", text: "q2", weight: 1, reverse: true, dimension: null },
    ]);
  });

  test("count every rating cell and note what was refused and ignored", () => {
    expect(reading.cellsBySheet["Responses"]).toEqual({ read: 6, used: 3, notApplicable: 1, blank: 1, refused: 1 });
    expect(reading.findings).toEqual([
      { code: "summary-row-ignored", sheet: "Responses", cell: "A5", value: "Total" },
      { code: "rating-out-of-scale", sheet: "Responses", cell: "D3", value: 9 },
    ]);
  });

  test("are anonymous where somebody rates as an employee, and not otherwise", () => {
    expect(reading.evaluation?.tables.some(({ anonymous }) => anonymous)).toBe(false);
    const asEmployees = readWorkbook(workbookOf([sheet]), mapping({ ...entry, role: { fixed: "employee" } }));
    expect(asEmployees.evaluation?.tables.every(({ anonymous }) => anonymous)).toBe(true);
  });

  test("without a department column are one department", () => {
    const whole = readWorkbook(workbookOf([sheet]), mapping({ ...entry, department: null }));
    expect(whole.evaluation?.departments.map(({ id }) => id)).toEqual(["all"]);
  });
});

describe("a checklist", () => {
  const sheet = sheetOf("Checks", [
    ["Alvand, spring"],
    [],
    ["Statement", "Peer 1", "Own staff", "Average"],
    ["Sales"],
    ["It listens", 4, 5, 4.5],
    ["It keeps promises", 2, 4, 3],
    ["Logistics"],
    ["It delivers", 1, 3, 2],
  ]);
  const reading = readWorkbook(
    workbookOf([sheet]),
    mapping({
      layout: "checklist",
      sheet: "Checks",
      part: "A",
      header: "A3",
      department: null,
      criterion: "Statement",
      raters: [{ column: "Peer 1" }, { column: "Own staff" }, { column: "Average" }],
      scale: FIVE,
    }),
  );

  test("is divided by the department headings between its rows", () => {
    expect(reading.evaluation?.tables.map(({ department, criteria }) => [department, criteria.length])).toEqual([
      ["sales", 2],
      ["logistics", 1],
    ]);
  });

  test("takes roles from its headers and leaves averages out", () => {
    expect([...(reading.evaluation?.tables[0]?.raters.role ?? [])]).toEqual([1, 0]);
    expect(reading.findings).toContainEqual({
      code: "summary-row-ignored",
      sheet: "Checks",
      cell: "D3",
      value: "Average",
    });
  });
});

describe("raters of one name", () => {
  const entry: MappingEntry = {
    layout: "responses",
    sheet: "S",
    part: "A",
    rater: "name",
    criteria: ["q1", "q2"],
    scale: FIVE,
  };
  const rows = (second: readonly number[]) => [
    ["name", "q1", "q2"],
    ["Ali", 3, 4],
    ["علی", 1, 2],
    ["Ali", ...second],
  ];

  test("count once where all their ratings are equal", () => {
    const { cellsBySheet, findings } = readWorkbook(workbookOf([sheetOf("S", rows([3, 4]))]), mapping(entry));
    expect(cellsBySheet["S"]).toEqual({ read: 6, used: 4, notApplicable: 0, blank: 0, refused: 2 });
    expect(findings).toEqual([{ code: "duplicate-rater", sheet: "S", cell: "A4", value: null }]);
  });

  test("both count where they differ", () => {
    const { cellsBySheet } = readWorkbook(workbookOf([sheetOf("S", rows([3, 5]))]), mapping(entry));
    expect(cellsBySheet["S"]?.used).toBe(6);
  });
});

describe("a service matrix", () => {
  const square = sheetOf("Service", [
    ["Supplier \\ Customer", "R&D", "Sales", "Average"],
    ["R&D", null, 4, 4],
    ["Sales", 2, 5, 3.5],
  ]);

  test.each([
    ["the first customer's cell", "B1"],
    ["the corner", "A1"],
  ])("is found by %s", (_, header) => {
    const { evaluation } = readWorkbook(
      workbookOf([square]),
      mapping({ layout: "matrix", sheet: "Service", header, suppliers: "rows", scale: FIVE }),
    );
    expect(evaluation?.service?.ratings.map(({ supplier, customer, rating }) => [supplier, customer, rating])).toEqual([
      ["rd", "sales", 4],
      ["sales", "rd", 2],
      ["sales", "sales", 5],
    ]);
  });

  test("can have its suppliers across", () => {
    const { evaluation } = readWorkbook(
      workbookOf([square]),
      mapping({ layout: "matrix", sheet: "Service", header: "B1", suppliers: "columns", scale: FIVE }),
    );
    expect(evaluation?.service?.ratings[0]).toMatchObject({ supplier: "sales", customer: "rd", rating: 4 });
  });
});

test("long ratings make one row a rater and note the second answer to one criterion", () => {
  const sheet = sheetOf("Long", [
    ["unit", "statement", "who", "role", "score"],
    ["Sales", "s1", "a", "peer", 4],
    ["Sales", "s2", "a", "peer", 2],
    ["Sales", "s1", "a", "peer", 5],
    [null, "s1", "b", "peer", 3],
  ]);
  const { evaluation, findings, cellsBySheet } = readWorkbook(
    workbookOf([sheet]),
    mapping({
      layout: "long",
      sheet: "Long",
      part: "A",
      department: "unit",
      criterion: "statement",
      rater: "who",
      role: "role",
      rating: "score",
      scale: FIVE,
    }),
  );
  expect(evaluation?.tables.map(({ raters, ratings }) => [raters.count, ratings.map((column) => [...column])])).toEqual(
    [[1, [[4], [2]]]],
  );
  expect(cellsBySheet["Long"]).toEqual({ read: 4, used: 2, notApplicable: 0, blank: 0, refused: 2 });
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
    ["unknown-department", "A5"],
    ["duplicate-rater", "C4"],
  ]);
});
