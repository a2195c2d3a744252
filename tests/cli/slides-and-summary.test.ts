import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { reportArguments } from "../../src/cli/arguments";
import { ROOT, runReportCommand, temporaryFolder } from "./run-command";

/** The parts of the slides and of the Summary that one run of the command writes, in Persian. */
let slides: Readonly<Record<string, string>> = {};
let summary: Readonly<Record<string, string>> = {};
let pages: readonly string[] = [];
let sales: Readonly<Record<string, string>> = {};
let report: Readonly<Record<string, string>> = {};

const partsOf = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [
      name,
      name.endsWith("xml") ? strFromU8(bytes) : "",
    ]),
  );

beforeAll(() => {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  const { status } = runReportCommand(
    join(ROOT, "assets/sample-fa.xlsx"),
    "--out",
    at("out.xlsx"),
    "--slides",
    at("slides.pptx"),
    "--summary",
    at("summary.xlsx"),
    "--departments",
    at("pages"),
  );
  pages = readdirSync(at("pages"));
  sales = partsOf(at("pages/فروش.xlsx"));
  expect(status).toBe(0);
  [slides, summary, report] = [partsOf(at("slides.pptx")), partsOf(at("summary.xlsx")), partsOf(at("out.xlsx"))];
});

const named = (parts: Readonly<Record<string, string>>, pattern: RegExp): readonly string[] =>
  Object.keys(parts).filter((name) => pattern.test(name));

describe("the slides", () => {
  test("are five, with native charts whose figures a workbook within holds", () => {
    expect(named(slides, /^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(5);
    const charts = named(slides, /^ppt\/charts\/chart\d+\.xml$/);
    expect(charts.length).toBeGreaterThanOrEqual(3);
    expect(named(slides, /^ppt\/embeddings\/.+\.xlsx$/)).toHaveLength(charts.length);
  });

  test("say the message of the Summary first, right to left", () => {
    const first = slides["ppt/slides/slide1.xml"] ?? "";
    expect(first).toContain("تدارکات شرکت را عقب نگه داشته است: ۴۴ در برابر ۶۳");
    expect(first).toMatch(/rtl="1"/);
  });

  test("have alternative texts on their charts", () => {
    const texts = named(slides, /^ppt\/slides\/slide\d+\.xml$/).flatMap((name) =>
      [...(slides[name] ?? "").matchAll(/<p:graphicFrame>.*?descr="([^"]*)".*?c:chart /gs)].map(([, text]) => text),
    );
    expect(texts.length).toBeGreaterThanOrEqual(3);
    expect(texts).not.toContain("");
  });
});

describe("the Summary alone", () => {
  test("is the only sheet of its workbook", () => {
    expect(summary["xl/workbook.xml"]?.match(/<sheet /g)).toHaveLength(1);
    expect(named(summary, /^xl\/charts\/chart\d+\.xml$/)).toHaveLength(1);
  });

  test("refers to no other sheet", () => {
    const formulas = named(summary, /worksheets\/sheet\d+\.xml$/).flatMap((name) => summary[name]?.match(/<f>/g) ?? []);
    expect(formulas).toEqual([]);
  });
});

describe("the pages of the departments", () => {
  test("are a workbook each", () => {
    expect(pages.toSorted()).toHaveLength(9);
    expect(sales["xl/workbook.xml"]?.match(/<sheet /g)).toHaveLength(1);
  });

  test("list no other department", () => {
    const text = Object.values(sales).join(" ");
    expect(text).toContain("امتیاز فروش ۵۹ از ۱۰۰ است");
    // Suggestions speak of units that sales works with; these they do not name.
    expect(["روابط عمومی", "حسابداری", "تحقیق و توسعه"].filter((name) => text.includes(name))).toEqual([]);
  });
});

test("every chart of the report has an alternative text in the file", () => {
  const frames = named(report, /^xl\/drawings\/drawing\d+\.xml$/).flatMap((name) => [
    ...(report[name] ?? "").matchAll(/<xdr:cNvPr [^>]*name="Hamrasta_[^>]*>/g),
  ]);
  expect(frames.length).toBeGreaterThanOrEqual(11);
  expect(frames.filter(([frame]) => !/descr="[^"]{20,}"/.test(frame))).toEqual([]);
});

test("no output may take another's place", () => {
  expect(reportArguments(["in.xlsx", "--out", "a.xlsx", "--slides", "b", "--summary", "b"])).toEqual({
    fault: ["usage.same-file", { file: "b" }],
  });
});
