import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clientSchema } from "@offline-excel/excel-host/node/client-schema";
import { conformance, conformanceDocument } from "@offline-excel/excel-host/node/conformance";
import { definedTypes } from "@offline-excel/excel-host/protocol/host-object";

const FILE = "docs/conformance.md";
/** Classes that the client speaks to and has no public class of their own for. */
/** Names that a setter uses by way of a function, where the schema cannot see them. */
const WRITTEN_AS = new Set(["Worksheet.Gridlines", "Worksheet.Headings", "Workbook.CreateAndOpenWorkbook"]);
const SHELL = new Set(["AddinInternalService", "AppRuntimeService", "CustomFunctions"]);

describe("conformance", () => {
  const schema = clientSchema();

  it("names classes and members as the client does", () => {
    const classes = new Map(
      schema.map((one) => [
        one.name,
        new Set(one.members.flatMap(({ wire, writtenAs }) => (writtenAs === null ? [wire] : [wire, writtenAs]))),
      ]),
    );
    const unknown: string[] = [];
    for (const type of definedTypes().values()) {
      if (SHELL.has(type.name)) continue;
      const members = classes.get(type.name);
      if (members === undefined) {
        unknown.push(type.name);
        continue;
      }
      for (const name of [...type.readable, ...type.navigation, ...type.methods]) {
        // "GetItem" answers indexers too; names with "_" and Id are the protocol's.
        if (
          !members.has(name) &&
          !name.startsWith("_") &&
          name !== "GetItem" &&
          name !== "Id" &&
          !WRITTEN_AS.has(`${type.name}.${name}`)
        )
          unknown.push(`${type.name}.${name}`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it("lets nothing be written that the client only reads", () => {
    const wrong = schema.flatMap(({ name, members }) => {
      const writable = new Set(definedTypes().get(name)?.writable ?? []);
      return members
        .filter((member) => member.kind === "property" && !member.writable && writable.has(member.wire))
        .map((member) => `${name}.${member.name}`);
    });
    expect(wrong).toEqual([]);
  });

  it("is documented as it is (UPDATE_CONFORMANCE=1 writes the document)", () => {
    const document = conformanceDocument(conformance(schema));
    if (process.env["UPDATE_CONFORMANCE"] === "1") writeFileSync(FILE, document);
    expect(readFileSync(FILE, "utf8")).toBe(document);
  });
});
