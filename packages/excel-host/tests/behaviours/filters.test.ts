import { expect, it } from "vitest";
import { blankHost, failure, type Host, onSheet, reopened } from "../host";
import { lintPackage } from "../package-lint";
import { documented } from "./documented";

const SALES = [
  ["Region", "Sales"],
  ["North", 10],
  ["South", 40],
  ["East", 30],
  ["north-east", 20],
  ["", 50],
];

/** A table over A1:B6, filtered. */
async function filtered(apply: (table: Excel.Table) => void): Promise<Host> {
  const host = blankHost();
  await onSheet(host, async (sheet, context) => {
    sheet.getRange("A1:B6").values = SALES;
    const table = sheet.tables.add("A1:B6", true);
    table.name = "Sales";
    await context.sync();
    apply(table);
    await context.sync();
  });
  return host;
}

async function hiddenRows(host: Host): Promise<number[]> {
  return onSheet(host, async (sheet, context) => {
    const rows = Array.from({ length: 6 }, (_, row) => sheet.getRangeByIndexes(row, 0, 1, 1).load("rowHidden"));
    await context.sync();
    return rows.flatMap(({ rowHidden }, row) => (rowHidden ? [row + 1] : []));
  });
}

const column = (table: Excel.Table, name: string): Excel.Filter => table.columns.getItem(name).filter;

documented("api/excel.filter", () => {
  it.each<readonly [string, (table: Excel.Table) => void, readonly number[]]>([
    [
      "values, in any case",
      (table) => {
        column(table, "Region").applyValuesFilter(["NORTH", "East"]);
      },
      [3, 5, 6],
    ],
    [
      "a text that begins so",
      (table) => {
        column(table, "Region").applyCustomFilter("=north*");
      },
      [3, 4, 6],
    ],
    [
      "two limits",
      (table) => {
        column(table, "Sales").applyCustomFilter(">=20", "<40", "And");
      },
      [2, 3, 6],
    ],
    [
      "one limit or the other",
      (table) => {
        column(table, "Sales").applyCustomFilter("<15", ">45", "Or");
      },
      [3, 4, 5],
    ],
    [
      "what is not blank",
      (table) => {
        column(table, "Region").applyCustomFilter("<>");
      },
      [6],
    ],
    [
      "the two highest",
      (table) => {
        column(table, "Sales").applyTopItemsFilter(2);
      },
      [2, 4, 5],
    ],
    [
      "the lowest fifth",
      (table) => {
        column(table, "Sales").applyBottomPercentFilter(20);
      },
      [3, 4, 5, 6],
    ],
    // The average is 30.
    [
      "what is above the average",
      (table) => {
        column(table, "Sales").applyDynamicFilter("AboveAverage");
      },
      [2, 4, 5],
    ],
  ])("shows %s and hides the other rows", async (_, apply, hidden) => {
    expect(await hiddenRows(await filtered(apply))).toEqual(hidden);
  });

  it("shows the cells of a colour", async () => {
    const host = await filtered((table) => {
      table.getDataBodyRange().getCell(2, 1).format.fill.color = "#FFEB9C";
      column(table, "Sales").applyCellColorFilter("#FFEB9C");
    });
    expect(await hiddenRows(host)).toEqual([2, 3, 5, 6]);
  });

  it("lets a row through that every column's filter lets through", async () => {
    const host = await filtered((table) => {
      column(table, "Region").applyCustomFilter("=*north*");
      column(table, "Sales").applyCustomFilter(">15");
    });
    expect(await hiddenRows(host)).toEqual([2, 3, 4, 6]);
  });

  it("tells its criteria, also after saving", async () => {
    const host = await filtered((table) => {
      column(table, "Region").apply({ filterOn: "Values", values: ["North"] });
    });
    const criteria = await onSheet(reopened(host), async (sheet, context) => {
      const filter = sheet.tables.getItem("Sales").columns.getItem("Region").filter.load("criteria");
      await context.sync();
      return filter.criteria;
    });
    expect(criteria).toMatchObject({ filterOn: "Values", values: ["North"] });
  });

  it("keeps hidden rows in the file", async () => {
    const host = await filtered((table) => {
      column(table, "Region").applyValuesFilter(["North"]);
    });
    expect(await hiddenRows(reopened(host))).toEqual([3, 4, 5, 6]);
  });

  it("writes a package that Excel need not repair", async () => {
    const host = await filtered((table) => {
      column(table, "Sales").applyTopItemsFilter(2);
      column(table, "Region").applyCellColorFilter("#FFEB9C");
    });
    expect(lintPackage(host.workbook.save())).toEqual([]);
  });

  it("refuses a kind of filter that is none", async () => {
    const failed = await failure(blankHost(), async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B6").values = SALES;
      const table = sheet.tables.add("A1:B6", true);
      table.columns.getItemAt(0).filter.apply({ filterOn: "Nothing" as "Values" });
      await context.sync();
    });
    expect(failed).toEqual({ code: "InvalidArgument", location: "Filter.apply" });
  });
});

documented("add-ins/excel/excel-add-ins-tables", () => {
  it("clears the filters of a table", async () => {
    const host = await filtered((table) => {
      column(table, "Region").applyValuesFilter(["North"]);
      table.clearFilters();
    });
    expect(await hiddenRows(host)).toEqual([]);
  });

  it("gives the visible rows of a filtered table", async () => {
    const host = await filtered((table) => {
      column(table, "Sales").applyCustomFilter(">=40");
    });
    const values = await onSheet(host, async (sheet, context) => {
      const view = sheet.tables.getItem("Sales").getDataBodyRange().getVisibleView().load("values,rowCount");
      await context.sync();
      return [view.rowCount, view.values];
    });
    expect(values).toEqual([
      2,
      [
        ["South", 40],
        ["", 50],
      ],
    ]);
  });

  it("applies filters again when cells have changed", async () => {
    const host = await filtered((table) => {
      column(table, "Sales").applyCustomFilter(">=40");
    });
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("B2").values = [[99]];
      sheet.tables.getItem("Sales").reapplyFilters();
      await context.sync();
    });
    expect(await hiddenRows(host)).toEqual([4, 5]);
  });

  it("leaves hidden rows out of the totals", async () => {
    const host = await filtered((table) => {
      table.showTotals = true;
      column(table, "Sales").applyCustomFilter(">=40");
    });
    const total = await onSheet<number>(host, async (sheet, context) => {
      const cell = sheet.getRange("B7").load("values");
      await context.sync();
      return Number(cell.values[0]?.[0]);
    });
    expect(total).toBe(90);
  });
});

documented("api/excel.autofilter", () => {
  async function onAutoFilter(host: Host, steps: (sheet: Excel.Worksheet) => void): Promise<readonly number[]> {
    await onSheet(host, async (sheet, context) => {
      sheet.getRange("A1:B6").values = SALES;
      steps(sheet);
      await context.sync();
    });
    return hiddenRows(host);
  }

  it("filters a sheet's range by a column", async () => {
    const host = blankHost();
    const hidden = await onAutoFilter(host, (sheet) => {
      sheet.autoFilter.apply("A1:B6", 1, { filterOn: "BottomItems", criterion1: "2" });
    });
    expect(hidden).toEqual([3, 4, 6]);
  });

  it("says whether it is on and filters", async () => {
    const host = blankHost();
    await onAutoFilter(host, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A1:B6"), 0, { filterOn: "Values", values: ["East"] });
    });
    const seen = await onSheet(reopened(host), async (sheet, context) => {
      const filter: Excel.AutoFilter = sheet.autoFilter.load("enabled,isDataFiltered");
      const range = filter.getRange().load("address");
      await context.sync();
      return [filter.enabled, filter.isDataFiltered, range.address];
    });
    expect(seen).toEqual([true, true, "Sheet1!A1:B6"]);
  });

  it("clears its criteria and stays on", async () => {
    const host = blankHost();
    const hidden = await onAutoFilter(host, (sheet) => {
      sheet.autoFilter.apply("A1:B6", 0, { filterOn: "Values", values: ["East"] });
      sheet.autoFilter.clearCriteria();
    });
    const enabled = await onSheet(host, async (sheet, context) => {
      sheet.autoFilter.load("enabled");
      await context.sync();
      return sheet.autoFilter.enabled;
    });
    expect([hidden, enabled]).toEqual([[], true]);
  });

  it("clears one column's criteria and keeps the others'", async () => {
    const hidden = await onAutoFilter(blankHost(), (sheet) => {
      sheet.autoFilter.apply("A1:B6", 0, { filterOn: "Values", values: ["East", "South"] });
      sheet.autoFilter.apply("A1:B6", 1, { filterOn: "Custom", criterion1: ">35" });
      sheet.autoFilter.clearColumnCriteria(0);
    });
    expect(hidden).toEqual([2, 4, 5]);
  });

  it("is removed with what it hid shown", async () => {
    const host = blankHost();
    const hidden = await onAutoFilter(host, (sheet) => {
      sheet.autoFilter.apply("A1:B6", 0, { filterOn: "Values", values: ["East"] });
      sheet.autoFilter.remove();
    });
    const none = await onSheet(host, async (sheet, context) => {
      const range = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    });
    expect([hidden, none]).toEqual([[], true]);
  });
});
