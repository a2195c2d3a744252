import { describe, expect, test } from "vitest";
import { rowsWithEntries } from "../../src/excel/kept-entries";
import type { CellContent, ReportTable } from "../../src/workbook/report/description";

const HEADINGS = ["Key", "Department", "Criterion", "Priority", "Owner", "Status"];

/** An action plan as the report describes it. */
function plan(rows: readonly (readonly CellContent[])[]): ReportTable {
  return {
    name: "Hamrasta_Actions",
    row: 3,
    column: 0,
    columns: ["key", "department", "criterion", "priority", "owner", "status"].map((key, index) => ({
      key,
      heading: HEADINGS[index] ?? key,
    })),
    rows,
    rowKey: ["key"],
    entries: {
      columns: ["owner", "status"],
      foundBy: [["key", "criterion"], ["department", "criterion"], ["criterion"], ["key"]],
      untouched: { status: "open" },
      words: { باز: "open", "انجام شد": "done" },
      gone: { priority: "no longer a priority" },
    },
  };
}

function existing(...rows: readonly (readonly (string | number)[])[]) {
  return { row: 3, column: 0, values: [HEADINGS, ...rows] };
}

const QUEUES = ["sales/sales-own-1", "Sales", "Queues are short", 20, null, "open"];

describe("what people typed beside an action", () => {
  test("stays with its criterion", () => {
    const former = existing(["sales/sales-own-1", "Sales", "Queues are short", 18, "Mina", "started"]);
    expect(rowsWithEntries(plan([QUEUES]), former).rows).toEqual([
      ["sales/sales-own-1", "Sales", "Queues are short", 20, "Mina", "started"],
    ]);
  });

  test("moves with a criterion whose number has changed because another was put before it", () => {
    const inserted = ["sales/sales-own-1", "Sales", "Answers are clear", 30, null, "open"];
    const moved = ["sales/sales-own-2", "Sales", "Queues are short", 20, null, "open"];
    const former = existing(["sales/sales-own-1", "Sales", "Queues are short", 18, "Mina", "done"]);
    expect(rowsWithEntries(plan([inserted, moved]), former)).toEqual({
      rows: [inserted, ["sales/sales-own-2", "Sales", "Queues are short", 20, "Mina", "done"]],
      kept: 0,
    });
  });

  test("stays when the department has got another name", () => {
    const renamed = ["customer-care/customer-care-own-1", "Customer care", "Queues are short", 20, null, "open"];
    const former = existing(["sales/sales-own-1", "Sales", "Queues are short", 18, "Mina", "open"]);
    expect(rowsWithEntries(plan([renamed]), former).rows[0]?.[4]).toBe("Mina");
  });

  test("stays when the statement has been reworded", () => {
    const reworded = ["sales/sa-1", "Sales", "Waiting times are short", 20, null, "open"];
    const former = existing(["sales/sa-1", "Sales", "Queues are short", 18, "Mina", "open"]);
    expect(rowsWithEntries(plan([reworded]), former).rows[0]?.[4]).toBe("Mina");
  });

  test("is given to no criterion by guess where two have the same wording", () => {
    const one = ["rd/rd-own-1", "R&D", "Queues are short", 20, null, "open"];
    const other = ["finance/finance-own-1", "Finance", "Queues are short", 20, null, "open"];
    const former = existing(["old/old-own-1", "Old", "Queues are short", 18, "Mina", "open"]);
    const { rows, kept } = rowsWithEntries(plan([one, other]), former);
    expect(rows.slice(0, 2)).toEqual([one, other]);
    expect([kept, rows[2]?.[4]]).toEqual([1, "Mina"]);
  });

  test("follows the report into the other language", () => {
    const former = existing(["sales/sales-own-1", "فروش", "Queues are short", 18, "مینا", "انجام شد"]);
    expect(rowsWithEntries(plan([QUEUES]), former).rows[0]?.slice(4)).toEqual(["مینا", "done"]);
  });
});

test("what is done goes below what is not, and what a row began with stays", () => {
  const described = plan([QUEUES, ["sales/sa-2", "Sales", "Answers are clear", 12, null, "open"]]);
  const table: ReportTable = {
    ...described,
    entries: {
      ...(described.entries as NonNullable<ReportTable["entries"]>),
      kept: ["priority"],
      below: { column: "status", words: ["done"] },
    },
  };
  const former = existing(
    ["sales/sales-own-1", "Sales", "Queues are short", 40, "Mina", "done"],
    ["sales/sa-2", "Sales", "Answers are clear", 15, "", "open"],
  );
  expect(rowsWithEntries(table, former).rows).toEqual([
    ["sales/sa-2", "Sales", "Answers are clear", 15, null, "open"],
    ["sales/sales-own-1", "Sales", "Queues are short", 40, "Mina", "done"],
  ]);
});

describe("a row that the report no longer has", () => {
  test("is kept at the end and says so where something was typed", () => {
    const former = existing(["rd/rd-own-1", "R&D", "Samples arrive", 9, "Omid", "open"]);
    expect(rowsWithEntries(plan([QUEUES]), former).rows).toEqual([
      QUEUES,
      ["rd/rd-own-1", "R&D", "Samples arrive", "no longer a priority", "Omid", "open"],
    ]);
  });

  test("is kept where only its status was changed", () => {
    const former = existing(["rd/rd-own-1", "R&D", "Samples arrive", 9, "", "done"]);
    expect(rowsWithEntries(plan([QUEUES]), former).kept).toBe(1);
  });

  test("goes where nobody has touched it", () => {
    const former = existing(["rd/rd-own-1", "R&D", "Samples arrive", 9, "", "باز"]);
    expect(rowsWithEntries(plan([QUEUES]), former)).toEqual({ rows: [QUEUES], kept: 0 });
  });
});

test("every row that people added themselves is kept as it is", () => {
  const former = existing(["", "Sales", "Call back", 5, "Mina", ""], ["", "", "Order a sign", "", "", ""]);
  expect(rowsWithEntries(plan([QUEUES]), former).rows.slice(1)).toEqual([
    [null, "Sales", "Call back", 5, "Mina", null],
    [null, null, "Order a sign", null, null, null],
  ]);
});
