import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { behaviourDocument, behaviourList } from "./behaviour-list";

const FILE = "docs/behaviours.md";
/** What the host promises at least. */
const LEAST = 60;

describe("the list of documented behaviours", () => {
  const list = behaviourList();

  it("names a page for every test", () => {
    expect(list.undocumented).toEqual([]);
  });

  it("has at least sixty, each a test of its own", () => {
    expect(list.behaviours.length).toBeGreaterThanOrEqual(LEAST);
  });

  it("is written down as it is (UPDATE_CONFORMANCE=1 writes the document)", () => {
    const document = behaviourDocument(list);
    if (process.env["UPDATE_CONFORMANCE"] === "1") writeFileSync(FILE, document);
    expect(readFileSync(FILE, "utf8")).toBe(document);
  });
});
