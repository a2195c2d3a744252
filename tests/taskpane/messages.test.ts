import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

describe("the views", () => {
  const folder = fileURLToPath(new URL("../../src/taskpane/", import.meta.url));
  const views = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));

  it.each(views)("%s holds no sentence of its own", (file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(`${folder}${file}`, "utf8"),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    expect(sentences(source)).toEqual([]);
  });
});

const SPOKEN = new Set(["aria-label", "title", "label", "alt", "placeholder", "hint", "text", "heading", "action"]);

/** Texts that a user would see or hear: between tags, and in the attributes that are read out. */
function sentences(node: ts.Node): readonly string[] {
  const own: string[] = [];
  if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) own.push(node.text.trim());
  if (
    ts.isJsxAttribute(node) &&
    SPOKEN.has(node.name.getText()) &&
    node.initializer !== undefined &&
    ts.isStringLiteral(node.initializer)
  ) {
    own.push(node.initializer.text);
  }
  const below: string[] = [];
  node.forEachChild((child) => {
    below.push(...sentences(child));
  });
  return [...own, ...below];
}
