import type { AlignmentResults } from "../../alignment/results";
import type { ScoringSettings } from "../../alignment/settings";
import type { Language } from "../../language/language";
import type { Analysis } from "../../workbook/analysis";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import type { Mapping } from "../../workbook/reading/mapping";
import type { RatedCriterion, RatingArea } from "../../workbook/reading/rating-areas";
import type { ReportDescription } from "../../workbook/report/description";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Made, SavedKey, Written } from "../session";
import {
  type EvaluationOutcome,
  type PaneState,
  type Problem,
  type Progress,
  type Screen,
  sizeOf,
  type Work,
} from "./pane-state";

/** What can happen to the pane's state, each by its name: nothing else changes it. A transition gives the parts that become other. */
export type Change = Partial<PaneState>;

// Going about in the pane.
export const languageChosen = (language: Language): Change => ({ language });
export const screenOpened = (screen: Screen): Change => ({
  screen,
  problem: null,
  cancelled: false,
  sampleRefused: false,
});
/** By a task on its way: what it has to say of itself stays. */
export const broughtTo = (screen: Screen): Change => ({ screen });
export const departmentOpened = (department: string | null): Change => ({ department, screen: "explore" });
export const settingsShown = (settingsOpen: boolean): Change => ({ settingsOpen });

export const filesChosen = (files: readonly File[]): Change => ({ files });

// A task.
export const taskBegun = (): Change => ({ problem: null, cancelled: false });
export const workBegun = (work: Work): Change => ({ work, progress: { step: "", fraction: null } });
export const workAdvanced = (progress: Progress): Change => ({ progress });
export const taskEnded = (): Change => ({ work: null, progress: null });
export const taskCancelled = (): Change => ({ cancelled: true });
export const taskFailed = (problem: Problem): Change => ({ problem });
export const problemDismissed = (): Change => ({ problem: null });

// The workbook.
export const sheetChanged = (): Change => ({ changed: true });
export const workbookRead = (snapshot: WorkbookSnapshot, corrections: Mapping): Change => ({ snapshot, corrections });
export const settingSaved = ({ snapshot }: PaneState, key: SavedKey, text: string): Change =>
  snapshot === null ? {} : { snapshot: { ...snapshot, saved: { ...snapshot.saved, [key]: text } } };
/** What was written before the sheets were read is no longer what they say. */
export const readingIsCurrent = (): Change => ({ changed: false, written: null });
export const corrected = (corrections: Mapping): Change => ({ corrections, written: null });
export const settingsApplied = (): Change => ({ settingsOpen: false, written: null });
export const sampleAdded = (): Change => ({ screen: "check", sampleRefused: false });
export const sampleRefused = (): Change => ({ screen: "check", sampleRefused: true });

// Scores and reports.
export const scored = (analysis: Analysis): Change => ({ analysis, preview: null, tried: null, ratings: null });
export const previewDescribed = (preview: ReportDescription): Change => ({ preview });
export const settingsTried = (settings: ScoringSettings, results: AlignmentResults): Change => ({
  tried: { settings, results },
});
export const trialEnded = (): Change => ({ tried: null });
export const ratingsFound = (of: RatedCriterion, areas: readonly RatingArea[]): Change => ({ ratings: { of, areas } });
export const reportBegun = (): Change => ({ written: null });
export const reportWritten = (written: Written, description: ReportDescription): Change => ({
  written: { ...written, ...sizeOf(description) },
  changed: false,
});

// Evaluations made here.
export const planned = (plan: EvaluationPlan | null): Change => ({ plan, made: null });
export const makingBegun = (): Change => ({ made: null });
export const evaluationMade = (made: Made): Change => ({ made, plan: null });
export const growthBegun = (): Change => ({ outcome: null });
export const growthEnded = (outcome: EvaluationOutcome): Change => ({ outcome });
