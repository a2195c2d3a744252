import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { blankHost, type Host, reopened } from "./host";

async function threeSheets(): Promise<Host> {
  const host = blankHost();
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add("Two");
    context.workbook.worksheets.add("Three");
    await context.sync();
  });
  return host;
}

/** Names of the sheets that the file calls selected: two would be a group, and what is typed goes into both. */
function selected(host: Host): string[] {
  const parts = unzipSync(host.workbook.save());
  return Object.entries(parts)
    .filter(([name, bytes]) => name.startsWith("xl/worksheets/sheet") && strFromU8(bytes).includes('tabSelected="1"'))
    .map(([name]) => name);
}

describe("the sheet that a saved workbook opens at", () => {
  it("is the one that was active", async () => {
    const host = await threeSheets();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Three").activate();
      await context.sync();
    });
    expect(selected(host)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect(reopened(host).workbook.book.active.name).toBe("Three");
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").activate();
      await context.sync();
    });
    expect(selected(host)).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("is still the one that was active where a sheet was put before it", async () => {
    const host = reopened(await threeSheets());
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Three").position = 0;
      await context.sync();
    });
    expect(reopened(host).workbook.book.active.name).toBe("Sheet1");
  });

  it("is a visible one where the active one is hidden", async () => {
    const host = await threeSheets();
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").visibility = "Hidden";
      await context.sync();
    });
    expect(selected(host)).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(reopened(host).workbook.book.active.name).toBe("Two");
  });

  it("is another where the active one is deleted", async () => {
    const host = reopened(await threeSheets());
    await host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(selected(host)).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(reopened(host).workbook.book.active.name).toBe("Two");
  });
});
