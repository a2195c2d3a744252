import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clientSchema } from "@offline-excel/excel-host/node/client-schema";
import { conformance } from "@offline-excel/excel-host/node/conformance";
import { compareVersions } from "@offline-excel/excel-host/api/requirement-sets";
import { documentedSets } from "./documented-sets";
import { blankHost, failure } from "./host";

const FILE = "packages/excel-host/src/api/member-sets.ts";

/** The file, out of the documentation comments of the API's types: every member of the host's that came after the first set. */
function generated(): string {
  const sets = documentedSets();
  const lines = conformance(clientSchema()).flatMap(({ name, supported }) => {
    const bySet = new Map<string, Set<string>>();
    for (const member of supported) {
      const set = sets.get(name)?.get(member.name);
      if (set === undefined || set === "1.1") continue;
      const wires = bySet.get(set) ?? new Set();
      bySet.set(set, wires.add(member.wire).add(member.writtenAs ?? member.wire));
    }
    const entries = [...bySet].sort(([one], [other]) => compareVersions(one, other));
    const text = entries.map(([set, members]) => `"${set}": "${[...members].sort().join(" ")}"`).join(", ");
    return text === "" ? [] : [`  ${name}: { ${text} },`];
  });
  return [
    "/**",
    " * The requirement sets that members belong to, of those that came after ExcelApi 1.1: class, set, names on the wire. Generated",
    " * from the documentation comments of Excel's types by packages/excel-host/tests/member-sets.test.ts (UPDATE_CONFORMANCE=1).",
    " */",
    "// prettier-ignore",
    "export const MEMBER_SETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {",
    ...lines,
    "};",
    "",
  ].join("\n");
}

describe("requirement sets", () => {
  it("of the host's members are those that their documentation names (UPDATE_CONFORMANCE=1 writes them)", () => {
    const file = generated();
    if (process.env["UPDATE_CONFORMANCE"] === "1") writeFileSync(FILE, file);
    expect(readFileSync(FILE, "utf8")).toBe(file);
  });

  // The set of each: its page in the API reference.
  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      "a method of 1.9",
      "1.8",
      (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").copyFrom("B1");
      },
    ],
    [
      "a method that gives an object, of 1.12",
      "1.11",
      (context) => context.workbook.worksheets.getFirst().getRange("A1").getPrecedents().load("addresses"),
    ],
    ["a property to read, of 1.7", "1.6", (context) => context.workbook.worksheets.getFirst().load("tabColor")],
    [
      "a property to write, of 1.9",
      "1.8",
      (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").format.indentLevel = 2;
      },
    ],
    [
      "an object behind a property, of 1.9",
      "1.8",
      (context) => context.workbook.worksheets.getFirst().pageLayout.load("orientation"),
    ],
    ["a property of each item, of 1.7", "1.6", (context) => context.workbook.worksheets.load("items/tabColor")],
  ])("an Excel without it has not: %s", async (_, api, use) => {
    // prettier-ignore
    const run = async (context: Excel.RequestContext): Promise<void> => {
      use(context);
      await context.sync();
    };
    expect((await failure(blankHost({ api }), run)).code).toBe("ApiNotFound");
  });

  it("what is newer is not among all that an object has", async () => {
    const host = blankHost({ api: "1.6" });
    const sheet = await host.Excel.run(async (context) => {
      const first = context.workbook.worksheets.getFirst();
      first.load();
      await context.sync();
      return first.toJSON();
    });
    expect(sheet).toMatchObject({ name: "Sheet1" });
    expect(sheet).not.toHaveProperty("tabColor");
  });
});
