import { expect, test } from "vitest";
import { withKnownFunctions } from "../src/calculation/known-functions";
import { createOfficeRuntime, newWorkbook } from "../src/node/node";

/** Tables of the distributions; of beta by its relation to t: x = df / (df + t^2), t = 2.0859634 with 20 degrees of freedom. */
test.each([
  ["=BETAINV(0.05,10,0.5)", 0.8213133],
  ["=TINV(0.05,20)", 2.0859634],
  ["=FINV(0.05,3,20)", 3.0983912],
  ["=CHIINV(0.05,10)", 18.3070381],
  ['=IF(1=1,betainv(0.05,10,0.5),"BETAINV(")', 0.8213133],
])("%s is calculated under its older name", async (formula, expected) => {
  const workbook = newWorkbook();
  const { Excel } = createOfficeRuntime(workbook);
  const value = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange("A1");
    range.formulas = [[formula]];
    range.load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual([[formula]]);
    return range.values[0]?.[0] as unknown;
  });
  expect(value).toBeCloseTo(expected, 4);
});

test("what only looks like a function is left alone", () => {
  const formula = "A1&\"TINV(2)\"&'TINV(x)'!B2&Tinvoice(3)";
  expect(withKnownFunctions(formula)).toBe(formula);
});
