import type { AlignmentResults } from "../../alignment/results";
import type { ScoringSettings } from "../../alignment/settings";
import type { Analysis } from "../../workbook/analysis";
import type { DrilledLines, RowOfLines } from "../../workbook/layouts/sales/drill-lines";
import type { RatedCriterion, RatingArea } from "../../workbook/reading/rating-areas";
import type { ReportDescription } from "../../workbook/report/description";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { StreamProblem } from "../../workbook/sources/streamed-rows";
import type { ReportChoices } from "../session";
import type { SnapshotOutline, SnapshotRows } from "./snapshot-transfer";

/** A question with the number by which its answers are known. */
export interface AskedQuestion {
  readonly id: number;
  readonly question: Question;
}

export interface GivenAnswer {
  /** Of the question. */
  readonly id: number;
  readonly answer: Answer;
}

/** The worker's first message: its script has run. */
export const READY = "ready";

/** What the pane asks its worker. The worker keeps the last sheets and the last analysis, so that neither travels twice. */
export type Question =
  /** Other sheets than before: what they are. Their rows follow; neither is answered. */
  | { readonly ask: "take"; readonly outline: SnapshotOutline }
  | { readonly ask: "takeRows"; readonly rows: SnapshotRows }
  /** With sales lines from files on the user's disk, in the place of those on the sheets; none: an empty list. */
  | { readonly ask: "analyse"; readonly saved: WorkbookSnapshot["saved"]; readonly files: readonly File[] }
  | { readonly ask: "lines"; readonly of: RowOfLines }
  | { readonly ask: "tryOut"; readonly settings: ScoringSettings }
  | { readonly ask: "ratings"; readonly of: RatedCriterion }
  | { readonly ask: "describe"; readonly choices: ReportChoices };

export type Answer =
  | { readonly answer: "progress"; readonly step: string; readonly fraction: number }
  | { readonly answer: "analysis"; readonly analysis: Analysis }
  | { readonly answer: "description"; readonly description: ReportDescription }
  | { readonly answer: "tried"; readonly results: AlignmentResults }
  | { readonly answer: "ratings"; readonly areas: readonly RatingArea[] }
  | { readonly answer: "lines"; readonly drilled: DrilledLines }
  | { readonly answer: "linesRefused"; readonly file: string; readonly problem: StreamProblem }
  | { readonly answer: "failed"; readonly fault: FaultOfAnalysis };

/** A fault of our own code, as it crosses from the worker: what a developer needs to find it. */
export interface FaultOfAnalysis {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}
