import { describe, expect, test } from "vitest";
import { scoreEvaluation } from "../../src/alignment/score";
import { WORKED_EVALUATIONS } from "./worked-evaluations";

/**
 * Every figure of some evaluations that touch every rule, held still. Whether figures are right is for oracles.test.ts and the
 * tests by hand; here none may change without being seen: the file of a changed one stands beside the old one in the diff.
 */
describe("every figure of a worked evaluation stays as it is:", () => {
  test.each(WORKED_EVALUATIONS)("$name", async ({ name, evaluation, settings }) => {
    const results = scoreEvaluation(evaluation, settings);
    await expect(`${JSON.stringify(results, steady, 1)}\n`).toMatchFileSnapshot(`worked-results/${name}.json`);
  });
});

/** Ten digits: what remains after them differs between processors. */
function steady(_: string, value: unknown): unknown {
  if (typeof value === "number") return Number(value.toPrecision(10));
  return ArrayBuffer.isView(value) ? Array.from(value as Uint8Array, (one) => one) : value;
}
