import { DuckDBInstance } from "@duckdb/node-api";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFiles, readTotalsOf } from "../../src/cli/lines/open-sources";
import { RefusedLines } from "../../src/cli/lines/refused-lines";
import { statementsOf } from "../../src/cli/lines/statements-of-source";
import type { Mapping } from "../../src/workbook/reading/mapping";
import { csvOf, randomTable } from "./random-lines";

const folder = mkdtempSync(join(tmpdir(), "printed-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const [csv, lines, results] = ["lines.csv", "lines.parquet", "totals.csv"].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

const mapping: Mapping = {
  version: 1,
  sheets: [
    {
      layout: "sales",
      sheet: lines,
      customer: "Customer",
      product: "Product",
      segment: "Segment",
      territory: "Region",
      order: "Order No",
      date: "Date",
      scenario: "Scenario",
      revenue: "Sales",
      deductions: ["Discount"],
      costs: { COGS: ["COGS"] },
    },
  ],
};

test("what printed statements give is read back to the totals that the lines themselves give", async () => {
  writeFileSync(csv, csvOf(randomTable(11, "en", "plain")));
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(
    `copy (select * replace (try_cast("Sales" as decimal(12,2)) as "Sales", try_cast("Discount" as decimal(12,2)) as "Discount", try_cast("COGS" as decimal(12,2)) as "COGS", try_cast("Date" as date) as "Date") from read_csv('${csv}', all_varchar = true) where "Customer" is distinct from 'Grand total') to '${lines}'`,
  );
  const [names, orders] = statementsOf("duckdb", lines, mapping);
  const union = [names, orders].map((statement) => (statement ?? "").replace(/;$/, "")).join(" union all ");
  await connection.run(`copy (${union}) to '${results}' (header)`);
  const direct = await readFiles([lines], { mapping, period: "2024-02" }, () => undefined);
  const printed = await readTotalsOf(results, { mapping, period: "2024-02" });
  const { views, ...rest } = printed.analysed.totals;
  const apart = { negative: null, detail: null };
  expect({ ...rest, ...apart }).toEqual({ ...direct.analysed.totals, views: undefined, ...apart });
  expect(views).toEqual(direct.analysed.totals.views);
  expect(printed.analysed.totals.negative.lines).toBe(direct.analysed.totals.negative.lines);
});

test("names of columns stay names, whatever they are, and texts stay texts", () => {
  const [sql = ""] = statementsOf("postgresql", 'postgresql://h/d?table=s."; drop table x', {
    version: 1,
    sheets: [
      {
        layout: "sales",
        sheet: 'postgresql://h/d?table=s."; drop table x',
        customer: 'a" from y; --',
        revenue: "it's",
        exclude: { Status: ["'; drop table z; --"] },
      },
    ],
  });
  expect(sql).toContain('"a"" from y; --"');
  expect(sql).toContain('"s"."""; drop table x"');
  expect(sql).toContain("'''; drop table z; --'");
});

test("results without the statement of orders are refused where orders are mapped", async () => {
  const file = join(folder, "names-only.csv");
  writeFileSync(
    file,
    "statement,planned,period,customer,product,segment,territory,order_number,ymd,lines,without_cost,net,returns,returned,zeros,refused\nnames,false,,A,,,,,,1,0,5,0,0,0,0\n",
  );
  await expect(readTotalsOf(file, { mapping, period: null })).rejects.toMatchObject({
    sentence: ["totals.incomplete", { statement: "orders" }],
  });
  await expect(readTotalsOf(join(folder, "nowhere.csv"), { mapping, period: null })).rejects.toBeInstanceOf(
    RefusedLines,
  );
});

test("names in a file of totals that sum others up are told of, with the line that leaves them out", async () => {
  const file = join(folder, "with-subtotals.csv");
  const row = (customer: string, lines: number, net: number): string =>
    `names,false,,${customer},,,,,,${lines},0,${net},0,0,0,0`;
  const heading =
    "statement,planned,period,customer,product,segment,territory,order_number,ymd,lines,without_cost,net,returns,returned,zeros,refused";
  const rows = [row("Alder Ltd", 3, 30), row("Alder Ltd Total", 1, 30), row("Total Energies", 2, 50)];
  writeFileSync(file, [heading, ...rows, ""].join("\n"));
  const bare: Mapping = { version: 1, sheets: [{ layout: "sales", sheet: "x", customer: "Client", revenue: "Sales" }] };
  const { analysed } = await readTotalsOf(file, { mapping: bare, period: null });
  // "Energies" is nobody's name: that customer is one.
  expect(analysed.findings.filter(({ code }) => code === "totals-suspected")).toEqual([
    {
      code: "totals-suspected",
      sheet: "with-subtotals.csv",
      cell: null,
      value: '“Alder Ltd Total” (1); "exclude": {"Client":["Alder Ltd Total"]}',
    },
  ]);
});
