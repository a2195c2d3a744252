import type { Role } from "../../alignment/evaluation";
import type { AlignmentResults } from "../../alignment/results";
import type { ScoringSettings } from "../../alignment/settings";
import type { Language } from "../../language/language";
import type { Analysis } from "../../workbook/analysis";
import type { Mapping } from "../../workbook/reading/mapping";
import type { RatedCriterion, RatingArea } from "../../workbook/reading/rating-areas";
import type { ReportDescription } from "../../workbook/report/description";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { AdapterErrorCode, WriteRemains } from "../../excel/adapter-error";
import type { StreamProblem } from "../../workbook/sources/streamed-rows";
import type { MergedForms } from "../../workbook/authoring/merge-forms";
import type { TakenClimate } from "../../workbook/authoring/take-climate";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import type { Made, Written } from "../session";

export type Screen = "start" | "newEvaluation" | "check" | "explore" | "write";

/** What is being done now. */
export interface Work {
  readonly kind: "reading" | "scoring" | "describing" | "writing" | "addingSample" | "making";
}

/** How far it is: apart from the work itself, since it changes many times while the work stays the same. */
export interface Progress {
  /** The step as the worker names it; the sheet's name while writing. */
  readonly step: string;
  /** 0-1; null while it cannot be told. */
  readonly fraction: number | null;
}

/** What went wrong: between us and Excel, or in our own reading and scoring. */
export type ProblemCode = AdapterErrorCode | "analysis-failed" | "part-missing" | "lines-refused";

export interface Problem {
  readonly code: ProblemCode;
  /** What Excel called it, or our own fault, for support. */
  readonly officeCode: string;
  readonly remains: WriteRemains;
  /** The sheet that is in the way; null where Excel does not say. */
  readonly sheet: string | null;
  readonly during: Work["kind"];
  /** Of a file of lines that cannot be used. */
  readonly lines?: { readonly file: string; readonly problem: StreamProblem };
}

/** What makes the workbook's evaluation larger. */
export type EvaluationChange = { readonly sheet: string } & (
  | { readonly kind: "rater"; readonly role: Role }
  | { readonly kind: "criterion"; readonly text: string }
  | { readonly kind: "department"; readonly name: string }
);

/** What forms add to the evaluation: those of raters in the workbook, those of the climate survey from files. */
export interface TakenForms {
  readonly merged: MergedForms;
  readonly climate: TakenClimate;
  /** Climate forms that stand in the workbook as sheets: nothing is taken from them. */
  readonly climateSheets: readonly string[];
}

/** What became of growing, splitting and merging. */
export type EvaluationOutcome =
  | { readonly kind: "extended"; readonly sheet: string; readonly isNew: boolean }
  | { readonly kind: "refused" }
  | { readonly kind: "forms"; readonly sheets: number }
  /** As files in a zip of that name. */
  | { readonly kind: "saved"; readonly files: number; readonly name: string }
  /** Each in a window of its own. */
  | { readonly kind: "opened"; readonly files: number }
  /** The blank form of a survey: as a file of that name, or in windows of its own. */
  | { readonly kind: "survey"; readonly name: string | null }
  /** The survey's sheet was changed too much to make a form of it. */
  | { readonly kind: "surveyGone" }
  | ({ readonly kind: "merged"; readonly unreadable: readonly string[] } & TakenForms);

export interface PaneState {
  readonly language: Language;
  readonly screen: Screen;
  /** The department that the explore screen shows; null: the organisation. */
  readonly department: string | null;
  readonly settingsOpen: boolean;
  readonly work: Work | null;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  readonly snapshot: WorkbookSnapshot | null;
  readonly analysis: Analysis | null;
  /** Files on the user's disk from which sales lines are read; kept in this session alone. */
  readonly files: readonly File[];
  /** In the pane's language: previews are drawn from it. */
  readonly preview: ReportDescription | null;
  /** The user's corrections of what was recognised; sheets that are not named are detected. */
  readonly corrections: Mapping;
  /** A sheet changed since it was read. */
  readonly changed: boolean;
  readonly written: (Written & ReportSize) | null;
  /** The new evaluation that is being planned; null: the standard one. */
  readonly plan: EvaluationPlan | null;
  /** What was made of it. */
  readonly made: Made | null;
  readonly outcome: EvaluationOutcome | null;
  /** Settings that are tried out, and what they would make of the scores. */
  readonly tried: { readonly settings: ScoringSettings; readonly results: AlignmentResults } | null;
  /** The criterion whose ratings were asked for, and where they stand. */
  readonly ratings: { readonly of: RatedCriterion; readonly areas: readonly RatingArea[] } | null;
  /** The sample was not added, because the workbook has an evaluation of its own. */
  readonly sampleRefused: boolean;
  /** Whether the last work was ended by the user. */
  readonly cancelled: boolean;
}

export interface ReportSize {
  readonly sheets: number;
  readonly charts: number;
  readonly rightToLeft: boolean;
}

export function initialState(language: Language): PaneState {
  return {
    language,
    screen: "start",
    department: null,
    settingsOpen: false,
    work: null,
    progress: null,
    problem: null,
    snapshot: null,
    analysis: null,
    files: [],
    preview: null,
    corrections: { version: 1, sheets: [] },
    changed: false,
    written: null,
    plan: null,
    made: null,
    outcome: null,
    tried: null,
    ratings: null,
    sampleRefused: false,
    cancelled: false,
  };
}

export function sizeOf(description: ReportDescription): ReportSize {
  return {
    rightToLeft: description.rightToLeft,
    sheets: description.sheets.length,
    charts: description.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0),
  };
}
