import { scoreEvaluation } from "../../alignment/score";
import { analyseWorkbook } from "../../workbook/analyse";
import type { AnalysedSources } from "../../workbook/analysed-sources";
import type { Analysis } from "../../workbook/analysis";
import { parseMapping } from "../../workbook/reading/parse-mapping";
import { SAVED_KEYS } from "../../workbook/saved-keys";
import { linesBehind } from "../../workbook/layouts/sales/drill-lines";
import { ratingAreas } from "../../workbook/reading/rating-areas";
import { dayOf } from "../../workbook/report/day";
import { describeReport } from "../../workbook/report/describe";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Answer, FaultOfAnalysis, Question } from "./analysis-messages";
import { type ReceivedSnapshot, receiveSnapshot } from "./snapshot-transfer";

/** Answers questions about one workbook; the same in a worker and, where there is none, in the page itself. */
export function createAnalyst(): (question: Question, answer: (answer: Answer) => void) => void {
  let received: ReceivedSnapshot | null = null;
  let saved: WorkbookSnapshot["saved"] = {};
  let analysis: Analysis | null = null;
  const sheets = (): ReceivedSnapshot => {
    if (received === null) throw new Error("There are no sheets.");
    return received;
  };

  return (question, answer) => {
    try {
      if (question.ask === "take") {
        received = receiveSnapshot(question.outline);
      } else if (question.ask === "takeRows") {
        sheets().add(question.rows);
      } else if (question.ask === "analyse") {
        ({ saved } = question);
        const score = (sources: AnalysedSources | null): void => {
          analysis = analyseWorkbook(sheets().snapshot(saved), {
            ...(sources === null ? {} : { sources }),
            onProgress: (step, fraction) => {
              answer({ answer: "progress", step, fraction });
            },
          });
          answer({ answer: "analysis", analysis });
        };
        if (question.files.length === 0) score(null);
        else void withLines(question.files, saved, score, answer);
      } else if (question.ask === "lines") {
        answer({ answer: "lines", drilled: linesBehind(sheets().snapshot(saved), question.of) });
      } else if (question.ask === "ratings") {
        if (analysis === null) throw new Error("There are no ratings.");
        // The mapping of the analysis stands for what is saved.
        answer({ answer: "ratings", areas: ratingAreas(sheets().snapshot(saved), analysis.mapping, question.of) });
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
        const { language, sheets: chosen } = question.choices;
        answer({
          answer: "description",
          description: describeReport(analysis, {
            language,
            today: dayOf(new Date()),
            ...(chosen === null ? {} : { sheets: chosen }),
          }),
        });
      }
    } catch (error) {
      answer({ answer: "failed", fault: faultOf(error) });
    }
  };
}

/** Reads the files first: what it takes is fetched when somebody has lines in files. */
async function withLines(
  files: readonly File[],
  saved: WorkbookSnapshot["saved"],
  score: (sources: AnalysedSources) => void,
  answer: (answer: Answer) => void,
): Promise<void> {
  const [{ linesOfFiles }, { RefusedStream }] = await Promise.all([
    import("../lines-from-file/lines-of-files"),
    import("../../workbook/sources/streamed-rows"),
  ]);
  try {
    const json = saved[SAVED_KEYS.mapping];
    const parsed = json === undefined ? null : parseMapping(json);
    const mapping = parsed !== null && "mapping" in parsed ? parsed.mapping : null;
    score(
      await linesOfFiles(files, mapping, (fraction) => {
        answer({ answer: "progress", step: "lines", fraction });
      }),
    );
  } catch (error) {
    if (error instanceof RefusedStream) answer({ answer: "linesRefused", file: error.file, problem: error.problem });
    else answer({ answer: "failed", fault: faultOf(error) });
  }
}

function faultOf(error: unknown): FaultOfAnalysis {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: "" };
  return { name: error.name, message: error.message, stack: error.stack ?? "" };
}
