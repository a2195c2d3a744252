import { describe, expect, it } from "vitest";
import type { FunctionsFile, Profile } from "@offline-excel/excel-host/node";
import { openWorkbook } from "@offline-excel/excel-host/node";
import { blankHost, type Host, hostOf } from "./host";

/**
 * Functions of a small add-in, hosted through the real client: what docs/dev/add-ins/excel/custom-functions-overview,
 * -parameter-options, -errors, -json and -save-state say they do.
 */
const FILE: FunctionsFile = {
  functions: [
    { id: "ADD", name: "ADD", parameters: [number("first"), number("second")] },
    { id: "MEAN", name: "MEAN", parameters: [{ name: "values", type: "any", dimensionality: "matrix" }] },
    { id: "WAIT", name: "WAIT", parameters: [number("value")] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "code", type: "string" }] },
    { id: "TABLE", name: "TABLE", parameters: [number("rows"), number("columns")] },
    { id: "GIVEN", name: "GIVEN", parameters: [number("first"), { ...number("second"), optional: true }] },
    { id: "ALL", name: "ALL", parameters: [{ name: "values", type: "any", repeating: true }] },
    { id: "ECHO", name: "ECHO", parameters: [{ name: "value", type: "any" }] },
    { id: "WHERE", name: "WHERE", parameters: [], options: { requiresAddress: true } },
    { id: "NOBODY", name: "NOBODY", parameters: [] },
    { id: "TICK", name: "TICK", parameters: [number("step")], options: { stream: true } },
  ],
};

function number(name: string) {
  return { name, type: "number", dimensionality: "scalar" };
}

interface Add {
  readonly host: Host;
  readonly called: string[];
  readonly cancelled: string[];
}

function addIn(profile: Partial<Profile> = {}, host: Host = blankHost(profile)): Add {
  const called: string[] = [];
  const cancelled: string[] = [];
  const { CustomFunctions } = host;
  host.workbook.book.functions.define("TEST", FILE);
  const associate = (id: string, code: (...args: never[]) => unknown): void => {
    CustomFunctions.associate(id, (...args: never[]) => {
      called.push(id);
      return code(...args);
    });
  };
  associate("ADD", (first: number, second: number) => first + second);
  associate("MEAN", (values: readonly (readonly unknown[])[]) => {
    const numbers = values.flat().filter((value) => typeof value === "number");
    return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  });
  associate("WAIT", (value: number) => Promise.resolve(value * 10));
  associate("FAIL", (code: string) => {
    throw code === "" ? new TypeError("plain") : new CustomFunctions.Error(code);
  });
  associate("TABLE", (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 10 + column)),
  );
  associate("GIVEN", (_first: number, second: unknown) => (second === null ? "left out" : "given"));
  associate("ALL", (values: readonly unknown[]) => JSON.stringify(values));
  associate("ECHO", (value: unknown) => JSON.stringify(value));
  associate("WHERE", (invocation: { readonly address: string }) => invocation.address);
  associate(
    "TICK",
    (step: number, invocation: { setResult: (value: number) => void; onCanceled: (() => void) | undefined }) => {
      invocation.onCanceled = () => cancelled.push(`TICK ${step}`);
      invocation.setResult(step * 2);
    },
  );
  return { host, called, cancelled };
}

async function write({ host }: Add, cells: Readonly<Record<string, string | number>>): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (const [address, value] of Object.entries(cells)) sheet.getRange(address).formulas = [[value]];
    sheet.getRange("A1").load("values");
    await context.sync();
  });
}

async function read({ host }: Add, address: string): Promise<unknown> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values.length === 1 && range.values[0]?.length === 1 ? (range.values[0][0] as unknown) : range.values;
  });
}

async function result(add: Add, cells: Readonly<Record<string, string | number>>, address: string): Promise<unknown> {
  await write(add, cells);
  await add.host.workbook.book.functions.settled();
  return read(add, address);
}

describe("a custom function in a cell", () => {
  it("is answered by the function that the add-in associated", async () => {
    expect(await result(addIn(), { B1: "=TEST.ADD(2,3)" }, "B1")).toBe(5);
  });

  it("is busy until the answer is there", async () => {
    const add = addIn();
    await write(add, { B1: "=TEST.WAIT(4)" });
    expect(await read(add, "B1")).toBe("#BUSY!");
    await add.host.workbook.book.functions.settled();
    expect(await read(add, "B1")).toBe(40);
  });

  it("gets a range as rows of cells", async () => {
    expect(await result(addIn(), { A1: 1, A2: 2, A3: 6, B1: "=TEST.MEAN(A1:A3)" }, "B1")).toBe(3);
  });

  it("is called again when what it is made from changes, and not otherwise", async () => {
    const add = addIn();
    await result(add, { A1: 1, A2: 3, B1: "=TEST.MEAN(A1:A2)" }, "B1");
    expect(await result(add, { A2: 5 }, "B1")).toBe(3);
    expect(await result(add, { Z9: 5 }, "B1")).toBe(3);
    expect(add.called).toEqual(["MEAN", "MEAN"]);
  });

  it("stands within a larger formula, and formulas are made from it", async () => {
    const add = addIn();
    expect(await result(add, { A1: 4, B1: "=1+test.add(A1*2,-SUM(A1,1))*10", C1: "=B1*2" }, "C1")).toBe(62);
  });

  it("is made from another", async () => {
    const add = addIn();
    expect(await result(add, { B1: "=TEST.ADD(TEST.WAIT(1),TEST.ADD(2,3))", C1: "=TEST.ADD(B1,1)" }, "C1")).toBe(16);
  });

  it("fills cells beside its own with an array", async () => {
    const add = addIn();
    await result(add, { B1: "=TEST.TABLE(2,3)" }, "B1");
    expect(await read(add, "B1:D2")).toEqual([
      [0, 1, 2],
      [10, 11, 12],
    ]);
  });

  it("takes the cells back that a smaller array no longer fills", async () => {
    const add = addIn();
    await result(add, { A1: 3, B1: "=TEST.TABLE(A1,3)" }, "B1");
    await result(add, { A1: 1 }, "B1");
    expect(await read(add, "B1:D3")).toEqual([
      [0, 1, 2],
      ["", "", ""],
      ["", "", ""],
    ]);
  });

  it("takes the cells of its array back when its formula goes, and leaves what was written into them", async () => {
    const add = addIn();
    await result(add, { B1: "=TEST.TABLE(2,2)" }, "B1");
    await result(add, { C2: "mine", B1: "" }, "B1");
    expect(await read(add, "B1:C2")).toEqual([
      ["", ""],
      ["", "mine"],
    ]);
  });

  it("lets formulas follow the cells that its array fills", async () => {
    const add = addIn();
    await result(add, { A1: 3, B1: "=TEST.TABLE(A1,1)", D1: "=SUM(B1:B9)" }, "B1");
    expect(await read(add, "D1")).toBe(30);
    await result(add, { A1: 2 }, "B1");
    expect(await read(add, "D1")).toBe(10);
  });

  it("keeps its array together when rows are put in above", async () => {
    const add = addIn();
    await result(add, { A1: 2, B1: "=TEST.TABLE(A1,2)" }, "B1");
    await add.host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("1:1").insert("Down");
      await context.sync();
    });
    await result(add, { A2: 1 }, "B2");
    expect(await read(add, "B1:C3")).toEqual([
      ["", ""],
      [0, 1],
      ["", ""],
    ]);
  });

  it("is not called in the branch that IF does not take", async () => {
    const add = addIn();
    const formula = '=IF(A1>0,TEST.ADD(A1,1),TEST.FAIL("#N/A"))';
    expect(await result(add, { A1: 5, B1: formula }, "B1")).toBe(6);
    expect(add.called).toEqual(["ADD"]);
    expect(await result(add, { A1: 0 }, "B1")).toBe("#N/A");
    expect(add.called).toEqual(["ADD", "FAIL"]);
  });

  it("decides an IF by its own answer", async () => {
    const add = addIn();
    const formula = '=IF(TEST.ADD(1,1)=2,IF(FALSE,TEST.FAIL(""),"two"),TEST.NOBODY())';
    expect(await result(add, { B1: formula }, "B1")).toBe("two");
    expect(add.called).toEqual(["ADD"]);
  });

  it.each([
    ["#N/A", "#N/A"],
    ["#DIV/0!", "#DIV/0!"],
    ["#NUM!", "#NUM!"],
    ["#VALUE!", "#VALUE!"],
    ["", "#VALUE!"],
  ])("that throws '%s' is an error in its cell: %s", async (thrown, shown) => {
    expect(await result(addIn(), { B1: `=TEST.FAIL("${thrown}")` }, "B1")).toBe(shown);
  });

  it("is the error of its argument, without a call", async () => {
    const add = addIn();
    expect(await result(add, { A1: "=1/0", B1: "=TEST.ADD(A1,1)" }, "B1")).toBe("#DIV/0!");
    expect(add.called).toEqual([]);
  });

  it("wants numbers where its metadata says so", async () => {
    expect(await result(addIn(), { A1: "a word", B1: "=TEST.ADD(A1,1)" }, "B1")).toBe("#VALUE!");
  });

  it("gets null for an optional parameter that is left out", async () => {
    expect(await result(addIn(), { B1: "=TEST.GIVEN(1)" }, "B1")).toBe("left out");
  });

  it("gets all that follow in an array for a repeating parameter", async () => {
    expect(await result(addIn(), { B1: '=TEST.ALL(1,"b",TRUE)' }, "B1")).toBe('[1,"b",true]');
  });

  // office-js #4702: a blank cell is 0 on the desktop and null on the web.
  it.each([
    ["web", "null"],
    ["desktop", "0"],
  ] as const)("gets a blank cell on the %s as %s", async (platform, given) => {
    expect(await result(addIn({ platform }), { B1: "=TEST.ECHO(A9)" }, "B1")).toBe(given);
  });

  it("knows its cell where it asked for it", async () => {
    expect(await result(addIn(), { B7: "=TEST.WHERE()" }, "B7")).toBe("Sheet1!B7");
  });

  it("without code behind it fails as a function that throws", async () => {
    expect(await result(addIn(), { B1: "=TEST.NOBODY()" }, "B1")).toBe("#VALUE!");
  });

  it("that streams is cancelled when its formula goes", async () => {
    const add = addIn();
    expect(await result(add, { B1: "=TEST.TICK(3)" }, "B1")).toBe(6);
    await result(add, { B1: "=TEST.TICK(4)" }, "B1");
    expect(add.cancelled).toEqual(["TICK 3"]);
  });

  it("reads a table's column, and the cell of its own row", async () => {
    const add = addIn();
    await add.host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:A3").values = [["Score"], [4], [8]];
      sheet.tables.add("A1:B3", true).name = "Scores";
      await context.sync();
    });
    expect(await result(add, { D1: "=TEST.MEAN(Scores[Score])" }, "D1")).toBe(6);
    expect(await result(add, { B3: "=TEST.ADD([@Score],1)" }, "B3")).toBe(9);
  });

  it("is read back as it was written, and stands in the file as Excel writes it", async () => {
    const add = addIn();
    await result(add, { B1: "=TEST.ADD(2,3)" }, "B1");
    const saved = openWorkbook(add.host.workbook.save());
    const [formula] = saved.book.sheets[0]?.file.content.formulas.values() ?? [];
    // office-js #5611, Excel-Custom-Functions #108: "_xldudf_".
    expect(formula?.text).toBe("_xldudf_TEST_ADD(2,3)");
    const again = addIn({}, hostOf(saved));
    const text = await again.host.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("B1").load("formulas,values");
      await context.sync();
      return [range.formulas[0]?.[0], range.values[0]?.[0]] as unknown;
    });
    expect(text).toEqual(["=TEST.ADD(2,3)", 5]);
  });

  it("tells those who listen that the sheet was calculated", async () => {
    const add = addIn();
    const told: string[] = [];
    await add.host.Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().onCalculated.add(() => Promise.resolve(void told.push("calculated")));
      await context.sync();
    });
    await result(add, { B1: "=TEST.ADD(2,3)" }, "B1");
    await read(add, "B1");
    expect(told).toContain("calculated");
  });
});
