import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Evaluation } from "../../../../src/alignment/evaluation";
import { sumOfCounts } from "../../../../src/workbook/reading/journal";
import type { Mapping } from "../../../../src/workbook/reading/mapping";
import { mergedProposals } from "../../../../src/workbook/reading/merge-mapping";
import { readWorkbook, type WorkbookReading } from "../../../../src/workbook/reading/read-workbook";
import { type Answer, type RandomEvaluation, randomEvaluation } from "./evaluation";
import { LAYOUTS, type Written, written } from "./written";
import { runs } from "../../../property-runs";

const RUNS = { numRuns: runs(60) };

/** Answers by department and criterion, sorted: raters are told apart by their sheet, not by their order. */
function ratingsRead(evaluation: Evaluation | null): Record<string, (number | string)[]> {
  const ratings: Record<string, (number | string)[]> = {};
  for (const table of evaluation?.tables ?? []) {
    table.criteria.forEach(({ text }, index) => {
      ratings[`${table.department ?? ""}: ${text}`] = [...(table.ratings[index] ?? [])]
        .filter((rating) => rating !== 255 && !Number.isNaN(rating))
        .map((rating) => (rating === 254 || rating === Number.NEGATIVE_INFINITY ? "n/a" : rating));
    });
  }
  return ratings;
}

function ratingsMeant({ departments, criteria }: RandomEvaluation): Record<string, (number | string)[]> {
  return Object.fromEntries(
    departments.flatMap(({ id, answers }) =>
      criteria.map((text, index) => [
        `${id}: ${text}`,
        (answers[index] ?? []).flatMap((answer): (number | string)[] =>
          answer.kind === "rating" ? [answer.value] : answer.kind === "notApplicable" ? ["n/a"] : [],
        ),
      ]),
    ),
  );
}

function countOf(evaluation: RandomEvaluation, kind: Answer["kind"]): number {
  return evaluation.departments.flatMap(({ answers }) => answers.flat()).filter((answer) => answer.kind === kind)
    .length;
}

const FAULT_CODES = ["rating-out-of-scale", "rating-not-a-number", "date-in-ratings", "formula-error"];

function faultsFound({ findings }: WorkbookReading): string[] {
  return findings
    .filter(({ code }) => FAULT_CODES.includes(code))
    .map(({ code, sheet, cell }) => `${code} ${sheet ?? ""}!${cell ?? ""}`);
}

const detected = ({ snapshot }: Written): Mapping => ({
  version: 1,
  sheets: mergedProposals(snapshot, null, null).map(({ entry }) => entry),
});

describe.each(LAYOUTS)("any evaluation written as %s", (layout) => {
  describe.each([
    ["with its mapping", ({ mapping }: Written) => mapping],
    ["with what detection proposes", detected],
  ])("and read %s", (_, mappingOf) => {
    const holds = (
      check: (evaluation: RandomEvaluation, workbook: Written, reading: WorkbookReading) => void,
    ): void => {
      fc.assert(
        fc.property(randomEvaluation, fc.constantFrom(0, 2, 4), (evaluation, titleRows) => {
          const workbook = written(evaluation, layout, titleRows);
          check(evaluation, workbook, readWorkbook(workbook.snapshot, mappingOf(workbook)));
        }),
        RUNS,
      );
    };

    test("gives the same ratings back", () => {
      holds((evaluation, _workbook, reading) => {
        expect(ratingsRead(reading.evaluation)).toEqual(ratingsMeant(evaluation));
      });
    });

    test("reports every planted fault at its cell, and no other", () => {
      holds((_evaluation, { faults }, reading) => {
        expect(faultsFound(reading).sort()).toEqual([...faults].sort());
      });
    });

    test("accounts for every rating cell", () => {
      holds((evaluation, _workbook, reading) => {
        const cells = sumOfCounts(Object.values(reading.cellsBySheet));
        expect(cells.used + cells.notApplicable + cells.blank + cells.refused).toBe(cells.read);
        expect(cells).toMatchObject({
          used: countOf(evaluation, "rating"),
          notApplicable: countOf(evaluation, "notApplicable"),
          refused: countOf(evaluation, "fault"),
        });
      });
    });
  });
});
