import { scoreEvaluation } from "../../alignment/score";
import { analyseWorkbook } from "../../workbook/analyse";
import type { Analysis } from "../../workbook/analysis";
import { ratingAreas } from "../../workbook/reading/rating-areas";
import { describeReport } from "../../workbook/report/describe";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Answer, Question } from "./analysis-messages";
import { type TransferableSnapshot, unpackSnapshot } from "./snapshot-transfer";

/** Answers questions about one workbook; the same in a worker and, where there is none, in the page itself. */
export function createAnalyst(): (question: Question, answer: (answer: Answer) => void) => void {
  let packed: TransferableSnapshot | null = null;
  let saved: WorkbookSnapshot["saved"] = {};
  let analysis: Analysis | null = null;

  return (question, answer) => {
    try {
      if (question.ask === "analyse") {
        packed = question.snapshot ?? packed;
        ({ saved } = question);
        if (packed === null) throw new Error("There is no snapshot to analyse.");
        const snapshot: WorkbookSnapshot = unpackSnapshot(packed, question.saved);
        analysis = analyseWorkbook(snapshot, {
          onProgress: (step, fraction) => {
            answer({ answer: "progress", step, fraction });
          },
        });
        answer({ answer: "analysis", analysis });
      } else if (question.ask === "ratings") {
        if (packed === null || analysis === null) throw new Error("There are no ratings.");
        // The mapping of the analysis stands for what is saved.
        const areas = ratingAreas(unpackSnapshot(packed, saved), analysis.mapping, question.of);
        answer({ answer: "ratings", areas });
      } else if (question.ask === "tryOut") {
        const evaluation = analysis?.evaluation ?? null;
        if (evaluation === null) throw new Error("There is no evaluation to score.");
        // The last analysis stays: what is tried out is kept nowhere.
        const results = scoreEvaluation(evaluation, question.settings, {
          onProgress: (fraction) => {
            answer({ answer: "progress", step: "score", fraction });
          },
        });
        answer({ answer: "tried", results });
      } else {
        if (analysis === null) throw new Error("There is no analysis to describe.");
        const { language, sheets } = question.choices;
        answer({
          answer: "description",
          description: describeReport(analysis, { language, ...(sheets === null ? {} : { sheets }) }),
        });
      }
    } catch (error) {
      answer({ answer: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  };
}
