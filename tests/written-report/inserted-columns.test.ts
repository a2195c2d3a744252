import { describe, expect, test, vi } from "vitest";
import { read } from "xlsx";
import type * as TableModule from "../../src/workbook/report/table";
import { HAS_LIBRE_OFFICE, recalculated } from "./libre-office";
import { describedCells, writtenSample } from "./written-report";

/** A column that no report has, put into every table before its second column and before its last. */
vi.mock("../../src/workbook/report/table", async (original) => {
  const table = await original<typeof TableModule>();
  const inserted = (key: string): TableModule.TableColumn<unknown> => ({ key, heading: key, cell: () => 1 });
  const tableOf: typeof table.tableOf = (place, columns, rows) =>
    table.tableOf(
      place,
      [
        ...columns.slice(0, 1),
        inserted("inserted1"),
        ...columns.slice(1, -1),
        inserted("inserted2"),
        ...columns.slice(-1),
      ] as typeof columns,
      rows,
    );
  return { ...table, tableOf };
});

describe("with a column put into every table of the report", () => {
  test("each table has it, and the columns around it stand where they did in their order", async () => {
    const { description } = await writtenSample("en");
    for (const { name, columns } of description.sheets.flatMap(({ tables }) => tables)) {
      expect(columns[1]?.key, name).toBe("inserted1");
      expect(columns.at(-2)?.key, name).toBe("inserted2");
    }
  });

  test("each chart still takes its figures from the column that it names", async () => {
    const { description } = await writtenSample("en");
    const columnOf = (key: string | undefined, column: number, row: number): string | undefined =>
      description.sheets
        .find((sheet) => sheet.key === key)
        ?.tables.flatMap((table) =>
          row > table.row && row <= table.row + table.rows.length ? (table.columns[column - table.column] ?? []) : [],
        )[0]?.key;
    const taken = description.sheets.flatMap((sheet) =>
      sheet.charts.flatMap(({ series }) =>
        series.flatMap(({ values, categories, sheet: other }) =>
          [values, categories].map(({ row, column }) => columnOf(other ?? sheet.key, column, row)),
        ),
      ),
    );
    expect(taken.length).toBeGreaterThan(30);
    expect(taken.filter((key) => key === undefined || key.startsWith("inserted"))).toEqual([]);
  });

  test.skipIf(!HAS_LIBRE_OFFICE)(
    "LibreOffice computes every formula to the domain's value (skipped where it is not installed)",
    async () => {
      const report = await writtenSample("en");
      const { Sheets } = read(recalculated(report.bytes));
      const compared = describedCells(report).flatMap(({ sheet, address, content }) => {
        if (content === null || typeof content !== "object") return [];
        const value = (Sheets[sheet]?.[address] as { readonly v?: unknown } | undefined)?.v ?? "";
        const expected = content.value ?? "";
        const same =
          typeof value === "number" && typeof expected === "number"
            ? Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
            : value === expected;
        return [{ cell: `${sheet}!${address}`, formula: content.formula, value, expected, same }];
      });
      expect(compared.filter(({ same }) => !same)).toEqual([]);
      expect(compared.length).toBeGreaterThan(200);
    },
  );
});
