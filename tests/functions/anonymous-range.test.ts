import { expect, test } from "vitest";
import { saveText } from "../../src/excel/saved";
import { SAVED_KEYS } from "../../src/workbook/saved-keys";
import { openWithFunctions, valueOf, write } from "./function-cells";

/** A survey of so many employees in the first sheet, from A2; null: nobody has said whether it is anonymous. */
async function survey(raters: number, anonymous: boolean | null) {
  const workbook = openWithFunctions();
  await write(workbook, [
    ["train-1", "train-2"],
    ...Array.from({ length: raters }, (_, index) => [4, 1 + (index % 5)]),
  ]);
  const entry = {
    sheet: "Sheet1",
    layout: "responses",
    part: "B",
    header: "A1",
    department: null,
    role: null,
    rater: null,
    period: null,
    criteria: ["train-1", "train-2"],
    scale: { min: 1, max: 5 },
    ...(anonymous === null ? {} : { anonymous }),
  };
  await saveText(SAVED_KEYS.mapping, JSON.stringify({ version: 1, sheets: [entry] }));
  return (formula: string) => valueOf(workbook, formula);
}

test("a figure of fewer anonymous answers than the minimum is an error, whatever range they are taken from", async () => {
  const figure = await survey(8, null);
  expect(await figure("=HAMRASTA.SCORE(A2:A5)")).toBe("#N/A");
  expect(await figure("=HAMRASTA.SCORE(A2:B5)")).toBe("#N/A");
  expect(await figure("=HAMRASTA.FAVOURABLE(A2:A2)")).toBe("#N/A");
});

test("a figure of as many anonymous answers as the minimum is one", async () => {
  const figure = await survey(8, true);
  expect(await figure("=HAMRASTA.SCORE(A2:A6)")).toBe(75);
});

test("a figure of few answers is one where their raters were promised nothing", async () => {
  const figure = await survey(8, false);
  expect(await figure("=HAMRASTA.SCORE(A2:A5)")).toBe(75);
});
