import type { ScoringSettings } from "../../alignment/settings";
import { type Language, offeredLanguage } from "../../language/language";
import type { DrilledLines, RowOfLines } from "../../workbook/layouts/sales/drill-lines";
import type { Mapping, MappingEntry, SalesEntry } from "../../workbook/reading/mapping";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import type { SheetKey } from "../../workbook/report/description";
import type { RatedCriterion } from "../../workbook/reading/rating-areas";
import { SAVED_KEYS } from "../../workbook/saved-keys";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Made, SavedKey, Session, Task } from "../session";
import { type EvaluationActions, evaluationActions } from "./evaluation-actions";
import type { SheetsToMake } from "./new-evaluation";
import { initialState, type PaneState, type Screen } from "./pane-state";
import { savedMapping } from "./saved-mapping";
import { createTasks, type Run } from "./tasks";
import * as transitions from "./transitions";

/** The pane's state and everything that can be done to it; views and ribbon commands both act through this. */
export interface Pane extends EvaluationActions {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up what an earlier session saved in the workbook, and starts to watch it. */
  readonly open: () => Promise<void>;
  readonly show: (screen: Screen) => void;
  readonly showDepartment: (department: string | null) => void;
  readonly setLanguage: (language: Language) => Promise<void>;
  readonly setSettingsOpen: (open: boolean) => void;
  readonly useWorkbook: () => Promise<void>;
  /** Takes sales lines from files on the disk, in the place of those on the sheets; none: from the sheets again. */
  readonly useFiles: (files: readonly File[]) => Promise<void>;
  /** Reads and scores again, and shows what was recognised. */
  readonly refresh: () => Promise<void>;
  /** Whether this Excel can add the sample's sheets. */
  readonly canAddSample: boolean;
  readonly addSample: () => Promise<void>;
  readonly setPlan: (plan: EvaluationPlan | null) => void;
  readonly correct: (sheet: string, entries: readonly MappingEntry[] | null) => Promise<void>;
  readonly applySettings: (settings: ScoringSettings) => Promise<void>;
  /** Scores under other settings without keeping them. */
  readonly tryOut: (settings: ScoringSettings) => Promise<void>;
  readonly endTrial: () => void;
  /** `period`: another name for the ratings' period, kept in the workbook; null: it stays what it is. */
  readonly write: (language: Language, sheets: readonly SheetKey[], period: string | null) => Promise<void>;
  readonly scoreAndWrite: () => Promise<void>;
  /** Gives the user the report's slides as a file of this name; whether there were any. */
  readonly saveSlides: (language: Language, name: string) => Promise<boolean>;
  /** Finds the ratings behind a criterion's score and selects the first of them. */
  readonly showRatings: (of: RatedCriterion) => Promise<void>;
  /** The sales lines behind a row of a view; null: nothing is read, or it failed and the problem is told. */
  readonly linesOf: (of: Omit<RowOfLines, "entries">) => Promise<DrilledLines | null>;
  readonly goTo: (sheet: string, cell: string | null) => Promise<void>;
  readonly cancel: () => void;
  readonly dismissProblem: () => void;
}

/** Short enough to be neither told of nor cancelled. */
const UNTOLD: Task = { signal: new AbortController().signal, onProgress: () => undefined };
/** Milliseconds in which changes are taken for the echo of our own writing. */
const ECHO = 3000;

export function createPane(session: Session, language: Language): Pane {
  let state = initialState(language);
  const listeners = new Set<() => void>();
  const change = (parts: transitions.Change): void => {
    state = { ...state, ...parts };
    for (const listener of listeners) listener();
  };
  const tasks = createTasks(change);
  let quietUntil = 0;
  /** The same for sheets of the evaluation, which only making and merging writes to. */
  let madeUntil = 0;
  /** Sheets of reports that were written since the workbook was read. */
  const ownSheets = new Set<string>();

  async function open(): Promise<void> {
    await tasks.quietly(async () => {
      const saved = offeredLanguage(session.savedLanguage());
      if (saved !== null) change(transitions.languageChosen(saved));
      await session.watch((sheet) => {
        const { snapshot, work } = state;
        if (work !== null || snapshot === null) return;
        // Notes in the action plan, or our own writing, which Excel tells of late: what is there was not read.
        const isOwn =
          sheet !== null && (snapshot.sheets.find(({ name }) => name === sheet)?.own ?? ownSheets.has(sheet));
        if (!isOwn && Date.now() > (sheet === null ? quietUntil : madeUntil)) change(transitions.sheetChanged());
      });
    });
  }

  /** Saves in the workbook, and in the snapshot that stands for it. */
  async function keep(key: SavedKey, text: string): Promise<void> {
    await session.save(key, text);
    change(transitions.settingSaved(state, key, text));
  }

  async function readAndScore(run: Run): Promise<void> {
    await latest(run);
    change(transitions.readingIsCurrent());
    await score(run);
  }

  async function score(run: Run): Promise<void> {
    const { snapshot } = state;
    if (snapshot === null) return;
    const analysis = await run("scoring", (task) => session.analyse(snapshot, task, state.files));
    const scorable = analysis.alignment !== null || analysis.profitability !== null;
    change(transitions.scored(analysis));
    if (scorable) await preview(run);
  }

  async function preview(run: Run): Promise<void> {
    const { analysis, language: paneLanguage } = state;
    if (analysis === null) return;
    const described = await run("describing", (task) =>
      session.describe(analysis, { language: paneLanguage, sheets: null }, task),
    );
    change(transitions.previewDescribed(described));
  }

  async function put(run: Run, reportLanguage: Language, sheets: readonly SheetKey[] | null): Promise<void> {
    const { analysis } = state;
    if (analysis === null) return;
    change(transitions.reportBegun());
    const description = await run("describing", (task) =>
      session.describe(analysis, { language: reportLanguage, sheets }, task),
    );
    const written = await run("writing", (task) => session.write(description, task));
    quietUntil = Date.now() + ECHO;
    for (const sheet of written.sheetNames) ownSheets.add(sheet);
    change(transitions.reportWritten(written, description));
    const landing = written.firstSheet ?? description.sheets[0]?.name;
    if (landing !== undefined) await session.activateSheet(landing);
  }

  /** The sheets as they are now: what is added depends on what stands there. What was said of renamed ones goes with them. */
  async function latest(run: Run): Promise<WorkbookSnapshot> {
    const read = await run("reading", (task) => session.read(task));
    const { corrections, renamed } = await savedMapping(read);
    const snapshot = { ...read, saved: { ...read.saved, ...renamed } };
    change(transitions.workbookRead(snapshot, corrections));
    for (const key of Object.values(SAVED_KEYS)) {
      const text = renamed[key];
      if (text !== undefined) await session.save(key, text);
    }
    return snapshot;
  }

  async function make(run: Run, { authored, settings }: SheetsToMake): Promise<Made> {
    const made = await run("making", (task) => session.makeSheets(authored, settings, task));
    madeUntil = quietUntil = Date.now() + ECHO;
    return made;
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    show: (screen) => {
      change(transitions.screenOpened(screen));
    },
    showDepartment: (department) => {
      change(transitions.departmentOpened(department));
    },
    setLanguage: async (chosen) => {
      change(transitions.languageChosen(chosen));
      await tasks.quietly(() => keep(SAVED_KEYS.language, chosen));
      if (state.preview !== null && state.work === null) await tasks.start((run) => preview(run));
    },
    setSettingsOpen: (settingsOpen) => {
      change(transitions.settingsShown(settingsOpen));
    },
    useWorkbook: () =>
      tasks.start(async (run) => {
        await readAndScore(run);
        if (state.screen === "start") change(transitions.broughtTo("check"));
      }),
    useFiles: (files) =>
      tasks.start(async (run) => {
        const before = state.files;
        change(transitions.filesChosen(files));
        try {
          await readAndScore(run);
        } catch (error) {
          // Files that cannot be used, or that were given up, are not asked for again.
          change(transitions.filesChosen(before));
          throw error;
        }
        const named = files.map(({ name, size, lastModified }) => ({ name, size, lastModified }));
        await keep(SAVED_KEYS.lines, JSON.stringify(named));
        change(transitions.broughtTo("check"));
      }),
    refresh: () =>
      tasks.start(async (run) => {
        change(transitions.broughtTo("check"));
        await readAndScore(run);
      }),
    canAddSample: session.addSample !== null,
    addSample: () =>
      tasks.start(async (run) => {
        const { addSample } = session;
        if (addSample === null) return;
        // Beside an evaluation of the user's own, the sample's departments would be scored as theirs.
        await readAndScore(run);
        const occupied = state.preview !== null;
        if (!occupied) {
          await run("addingSample", () => addSample(state.language));
          await readAndScore(run);
        }
        change(occupied ? transitions.sampleRefused() : transitions.sampleAdded());
      }),
    setPlan: (plan) => {
      change(transitions.planned(plan));
    },
    ...evaluationActions({ session, tasks, state: () => state, change, latest, make, readAndScore }),
    correct: (sheet, entries) =>
      tasks.start(async (run) => {
        const others = state.corrections.sheets.filter((entry) => entry.sheet !== sheet);
        const corrections: Mapping = { version: 1, sheets: [...others, ...(entries ?? [])] };
        change(transitions.corrected(corrections));
        await keep(SAVED_KEYS.mapping, JSON.stringify(corrections));
        await score(run);
      }),
    applySettings: (settings) =>
      tasks.start(async (run) => {
        change(transitions.settingsApplied());
        await keep(SAVED_KEYS.settings, JSON.stringify(settings));
        await score(run);
      }),
    tryOut: (settings) =>
      tasks.start(async (run) => {
        const results = await run("scoring", (task) => session.tryOut(settings, task));
        change(transitions.settingsTried(settings, results));
      }),
    endTrial: () => {
      change(transitions.trialEnded());
    },
    write: (reportLanguage, sheets, period) =>
      tasks.start(async (run) => {
        if (period !== null) {
          await keep(SAVED_KEYS.period, JSON.stringify(period));
          await score(run);
        }
        await put(run, reportLanguage, sheets);
      }),
    scoreAndWrite: () =>
      tasks.start(async (run) => {
        change(transitions.broughtTo("write"));
        await readAndScore(run);
        if (state.preview === null) change(transitions.broughtTo("check"));
        else await put(run, state.language, null);
      }),
    saveSlides: async (reportLanguage, name) => {
      let saved = false;
      await tasks.start(async (run) => {
        const { analysis } = state;
        if (analysis === null) return;
        const description = await run("describing", (task) =>
          session.describe(analysis, { language: reportLanguage, sheets: null }, task),
        );
        const { slidesOf } = await import("./slides");
        const slides = await slidesOf(description);
        if (slides === null) return;
        session.saveFile?.(name, slides);
        saved = session.saveFile !== null;
      });
      return saved;
    },
    showRatings: (of) =>
      tasks.start(async (run) => {
        const areas = await run("reading", (task) => session.ratingsOf(of, task));
        change(transitions.ratingsFound(of, areas));
        const [first] = areas;
        if (first !== undefined) await session.selectCell(first.sheet, first.address);
      }),
    linesOf: async (of) => {
      const { snapshot, analysis } = state;
      if (snapshot === null || analysis === null) return null;
      const entries = analysis.mapping.sheets.filter((entry): entry is SalesEntry => entry.layout === "sales");
      let drilled: DrilledLines | null = null;
      await tasks.quietly(async () => {
        drilled = await session.linesOf(snapshot, { ...of, entries }, UNTOLD);
      });
      return drilled;
    },
    goTo: (sheet, cell) =>
      tasks.quietly(() => (cell === null ? session.activateSheet(sheet) : session.selectCell(sheet, cell))),
    cancel: tasks.cancel,
    dismissProblem: () => {
      change(transitions.problemDismissed());
    },
  };
}
