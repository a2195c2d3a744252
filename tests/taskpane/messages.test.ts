import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { checkWords } from "../../src/taskpane/language/check-words";
import { exploreWords } from "../../src/taskpane/language/explore-words";
import { paneWords } from "../../src/taskpane/language/pane-words";
import { settingsWords } from "../../src/taskpane/language/settings-words";
import { writeWords } from "../../src/taskpane/language/write-words";

const CATALOGUES = { paneWords, checkWords, exploreWords, writeWords, settingsWords };

describe.each(Object.entries(CATALOGUES))("the messages of %s", (_name, { en, fa }) => {
  const pairs = Object.entries(en).map(([key, english]) => [key, english, (fa as Record<string, string>)[key] ?? ""]);

  it.each(pairs)("%s says the same things in both languages", (_key, english = "", persian = "") => {
    expect(names(parse(persian))).toEqual(names(parse(english)));
  });

  it.each(pairs)("%s is written as Persian is", (_key, _english, persian = "") => {
    expect(persian).not.toBe("");
    expect(persian).not.toMatch(/[يكةى٠-٩]/);
    // Placeholders aside, digits and punctuation are Persian.
    const text = persian.replace(/=\d+/g, "").replace(/\{[^{}]*\}/g, (inner) => inner.replace(/^\{\w+|\}$/g, ""));
    if (/[آ-ی]/.test(text)) expect(text).not.toMatch(/[0-9;?]/);
    expect(persian).not.toMatch(/\s(ها|های|می|نمی)\s/);
    expect(persian).not.toMatch(/ {2}| \u200c|\u200c /);
  });
});

/** Names of a message's placeholders, in order of the alphabet. */
function names(elements: readonly MessageFormatElement[]): readonly string[] {
  const found = elements.flatMap((element): readonly string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))];
      default:
        return [];
    }
  });
  return [...new Set(found)].sort();
}

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
