import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseMapping } from "../../src/workbook/reading/parse-mapping";
import { ROOT } from "../cli/run-command";

/** What the documents point to is there, and what they tell people to write can be read. */

const GUIDES = ["manager", "accountant", "administrator", "privacy", "accessibility", "terms"];
const DOCUMENTS = [
  "README.md",
  ...readdirSync(join(ROOT, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
];
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** Targets of links and pictures in the repository, without those within the page. */
function targets(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^<?https:/.test(target));
}

describe.each(DOCUMENTS)("%s", (file) => {
  const text = read(file);

  it("links only to what is there", () => {
    const missing = targets(text).filter((target) => !existsSync(join(ROOT, dirname(file), target)));
    expect(missing).toEqual([]);
  });

  it("says in words what each of its pictures shows", () => {
    for (const [, words = ""] of text.matchAll(/!\[([^\]]*)\]/g)) expect(words.length).toBeGreaterThan(8);
  });
});

it("no picture of the guides is larger than 150 KB or shown nowhere", () => {
  const shown = new Set(DOCUMENTS.flatMap((file) => targets(read(file))).map((target) => target.split("/").at(-1)));
  const pictures = readdirSync(join(ROOT, "docs/images")).filter((name) => name.startsWith("guide-"));
  expect(pictures.length).toBeGreaterThan(10);
  for (const name of pictures) {
    expect(statSync(join(ROOT, "docs/images", name)).size, name).toBeLessThanOrEqual(150_000);
    expect([...shown]).toContain(name);
  }
});

describe.each(GUIDES)("the guide for the %s", (guide) => {
  it("stands in README.md in both languages", () => {
    const links = targets(read("README.md"));
    expect(links).toEqual(expect.arrayContaining([`docs/guides/en/${guide}.md`, `docs/guides/fa/${guide}.md`]));
  });

  it("has the same headings and the same pictures in both languages", () => {
    const shape = (language: string): unknown => {
      const text = read(`docs/guides/${language}/${guide}.md`);
      return {
        headings: [...text.matchAll(/^(#+) /gm)].map((match) => match[1]),
        pictures: targets(text).flatMap((target) => /guide-(\w+)-/.exec(target)?.[1] ?? []),
      };
    };
    expect(shape("fa")).toEqual(shape("en"));
  });

  it("is written as Persian is, with pictures in Persian", () => {
    const text = read(`docs/guides/fa/${guide}.md`);
    const prose = text.replace(/```[\s\S]*?```|`[^`]*`|<[^>]*>[^<]*<\/code>|\]\([^)]*\)/g, "");
    expect(prose).not.toMatch(/[يكةى٠-٩]/);
    expect(prose).not.toMatch(/\s(ها|های|می|نمی)\s/);
    expect(targets(text).filter((target) => target.endsWith("-en.png"))).toEqual([]);
  });

  it("names no other host than the examples", () => {
    for (const language of ["en", "fa"]) {
      const hosts = [...read(`docs/guides/${language}/${guide}.md`).matchAll(/https?:\/\/([^/\s"`)]+)/g)];
      for (const [, host] of hosts) expect(host).toBe("example.org");
    }
  });
});

it.each(["en", "fa"])("the mapping in the accountant's guide (%s) is one that is read", (language) => {
  const json = /```json\n([\s\S]*?)```/.exec(read(`docs/guides/${language}/accountant.md`))?.[1] ?? "";
  expect(Object.keys(parseMapping(json))).toEqual(["mapping"]);
});
