import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { functionsEn } from "../../src/language/en/functions";
import { functionsFa } from "../../src/language/fa/functions";
import { FIGURES } from "../../src/functions/figures";
import { FUNCTION_IDS, latinId } from "../../src/functions/function-ids";
import { ROOT } from "../cli/run-command";
import { metadataOf } from "./function-cells";

/** What Excel asks of a functions file: docs/excel/custom-functions-naming and -json of Office's documentation. */

const english = metadataOf("en").functions;
const persian = metadataOf("fa").functions;

describe.each([
  ["English", english],
  ["Persian", persian],
])("the list of functions in %s", (_language, functions) => {
  it("has ids and names that Excel takes, each once", () => {
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{N}_.]{2,}$/u);
    }
    expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
    expect(new Set(functions.map(({ name }) => name.toLowerCase())).size).toBe(functions.length);
  });

  it("describes every function and parameter", () => {
    for (const { description, parameters } of functions) {
      expect(description.length).toBeGreaterThan(20);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(15);
    }
  });

  it("points to a help page with a section for each", () => {
    for (const { helpUrl } of functions) {
      const [page = "", section = ""] = helpUrl.replace("https://localhost:3000/", "").split("#");
      const html = readFileSync(join(ROOT, "src/functions/help", page), "utf8");
      expect(html).toContain(`<section id="${section}">`);
    }
  });

  it("lets optional parameters stand last", () => {
    for (const { parameters } of functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort((one, other) => Number(one) - Number(other)));
    }
  });
});

it("the English list has each function once, under its id", () => {
  expect(english.map(({ id }) => id)).toEqual(FUNCTION_IDS);
  expect(english.map(({ name }) => name)).toEqual(FUNCTION_IDS);
  expect(Object.keys(FIGURES)).toEqual(FUNCTION_IDS);
});

it("the Persian list has each under a Persian name by the same id, and again under the Latin name", () => {
  expect(persian.map(({ id }) => id)).toEqual([...FUNCTION_IDS, ...FUNCTION_IDS.map(latinId)]);
  for (const { name } of persian.slice(0, FUNCTION_IDS.length)) expect(name).toMatch(/^[آ-ی_.]+$/);
  expect(persian.slice(FUNCTION_IDS.length).map(({ name }) => name)).toEqual(FUNCTION_IDS);
});

it("both lists ask for the same arguments", () => {
  const shapes = (functions: typeof english) =>
    functions.map(({ parameters }) =>
      parameters.map(({ type, dimensionality, optional }) => [type, dimensionality, optional]),
    );
  const wanted = shapes(english);
  expect(shapes(persian)).toEqual([...wanted, ...wanted]);
});

it("Persian is written as Persian is", () => {
  for (const { description, parameters } of persian) {
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).not.toMatch(/[يكةى٠-٩]/);
      expect(text.replace("r_wg(j)", "").replace("TRUE", "")).not.toMatch(/[0-9;?]/);
    }
  }
});

it.each(Object.entries(functionsEn))("the error %s says the same things in both languages", (key, english) => {
  const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const persian = functionsFa[key as keyof typeof functionsEn];
  expect(names(persian)).toEqual(names(english));
  expect(persian).not.toMatch(/[يكةى٠-٩0-9]/);
});

it.each(["functions-help.html", "functions-help-fa.html"])("%s tells of every function of its language", (page) => {
  const html = readFileSync(join(ROOT, "src/functions/help", page), "utf8");
  const document = new DOMParser().parseFromString(html, "text/html");
  const told = [...document.getElementsByTagName("code")].map(({ textContent }) => textContent ?? "");
  for (const { name } of page.includes("-fa") ? persian : english) expect(told).toContain(`HAMRASTA.${name}`);
});
