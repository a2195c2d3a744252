import type { AlignmentResults } from "../alignment/results";
import type { ScoringSettings } from "../alignment/settings";
import type { Language } from "../language/language";
import type { Analysis } from "../workbook/analysis";
import type { DrilledLines, RowOfLines } from "../workbook/layouts/sales/drill-lines";
import type { RatedCriterion, RatingArea } from "../workbook/reading/rating-areas";
import type { ReportDescription, SheetKey } from "../workbook/report/description";
import type { AuthoredWorkbook } from "../workbook/authoring/authored-sheet";
import type { SAVED_KEYS } from "../workbook/saved-keys";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What the pane needs of the workbook and of the analysis. main.tsx gives it the real one; a test of a screen gives its own. */
export interface Session {
  /** Office's own language, as a tag: "fa-IR". */
  readonly displayLanguage: string;
  /** The language that an earlier session saved in the workbook. */
  readonly savedLanguage: () => string;
  readonly save: (key: SavedKey, text: string) => Promise<void>;
  readonly read: (task: Task) => Promise<WorkbookSnapshot>;
  /** With the mapping and the settings that the snapshot holds as saved; sales lines from files, where some are given. */
  readonly analyse: (snapshot: WorkbookSnapshot, task: Task, files?: readonly File[]) => Promise<Analysis>;
  readonly describe: (analysis: Analysis, choices: ReportChoices, task: Task) => Promise<ReportDescription>;
  /** The last analysis under other settings; nothing is kept. */
  readonly tryOut: (settings: ScoringSettings, task: Task) => Promise<AlignmentResults>;
  /** Where the ratings behind a criterion's score stand, as the last analysis read them. */
  readonly ratingsOf: (of: RatedCriterion, task: Task) => Promise<readonly RatingArea[]>;
  /** The sales lines behind a row of a view, looked up in the cells of the snapshot. */
  readonly linesOf: (snapshot: WorkbookSnapshot, of: RowOfLines, task: Task) => Promise<DrilledLines>;
  readonly write: (description: ReportDescription, task: Task) => Promise<Written>;
  /** Adds sheets to be filled in; what is saved with them follows the names that they got. */
  readonly makeSheets: (authored: AuthoredWorkbook, settings: SettingsOf, task: Task) => Promise<Made>;
  readonly selectCell: (sheet: string, address: string) => Promise<void>;
  readonly activateSheet: (sheet: string) => Promise<void>;
  /** Calls back with the name of a sheet that changes, null where it is gone; gives back what ends it. */
  readonly watch: (changed: (sheet: string | null) => void) => Promise<() => Promise<void>>;
  /** null where this Excel cannot insert sheets. */
  readonly addSample: ((language: Language) => Promise<void>) | null;
  /** Adds all sheets of another workbook, given as base64; null where this Excel cannot. */
  readonly addWorkbook: ((base64: string) => Promise<void>) | null;
  /** Gives the user a file, as a download does; null where this Excel takes none. */
  readonly saveFile: ((name: string, bytes: Uint8Array) => void) | null;
  /** Opens a new workbook, given as base64, in a window of its own. */
  readonly openWorkbook: (base64: string) => Promise<void>;
  /** Office's theme at this moment. */
  readonly isDark: () => boolean;
}

export type SavedKey = (typeof SAVED_KEYS)[keyof typeof SAVED_KEYS];

export interface ReportChoices {
  readonly language: Language;
  readonly sheets: readonly SheetKey[] | null;
}

/** Progress out, cancellation in. */
export interface Task {
  readonly signal: AbortSignal;
  /** 0-1. */
  readonly onProgress: (step: string, fraction: number) => void;
}

export type SettingsOf = (
  names: readonly string[],
  saved: Readonly<Record<string, string>>,
) => Readonly<Record<string, string>>;

export interface Made {
  /** Names of the new sheets. */
  readonly sheets: readonly string[];
  readonly renamed: Written["renamed"];
  readonly directionSet: boolean;
  /** False where Excel refused paper and footers. */
  readonly pagesSet: boolean;
}

export interface Written {
  /** Name of the sheet to land on. */
  readonly firstSheet: string | null;
  /** Names of all sheets of the report. */
  readonly sheetNames: readonly string[];
  /** Sheets that took another name because the user has one of theirs. */
  readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
  /** False where this Excel could not turn the sheets from right to left. */
  readonly directionSet: boolean;
  /** False where Excel refused paper and footers. */
  readonly pagesSet: boolean;
}
