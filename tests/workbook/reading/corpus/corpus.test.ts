import { expect, test } from "vitest";
import { expectSumsToHold, ratingsInFigures } from "../account-sums";
import { generatedSurvey } from "./generated-survey";
import { recognise } from "./recognition";

/** All tools several times over; `npm run bench -- recognition` reads five hundred. */
const SEEDS = Array.from({ length: 90 }, (_, seed) => seed + 1);

test.each(SEEDS)("the survey of seed %i is read back as it was made", (seed) => {
  const { faults, analysis } = recognise(generatedSurvey(seed));
  expect(faults).toEqual([]);
  expectSumsToHold(analysis);
  expect(ratingsInFigures(analysis)).toBe(analysis.cells.used);
});
