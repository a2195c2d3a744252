import { adapterError } from "../../excel/adapter-error";
import type { EvaluationPlan } from "../../workbook/authoring/plan";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { base64Of, bytesOf } from "../../excel/base64";
import type { Made, Session } from "../session";
import type { ReturnedClimateFile } from "../../workbook/authoring/returned-climate-forms";
import type { SheetsToMake } from "./new-evaluation";
import type { EvaluationChange, PaneState } from "./pane-state";
import type { Run, Tasks } from "./tasks";
import * as transitions from "./transitions";
import { unpredictable } from "./unpredictable";

/** Making an evaluation, letting it grow, sending its forms and taking them back. */
export interface EvaluationActions {
  /** Makes the sheets of a plan without problems. */
  readonly makeEvaluation: (plan: EvaluationPlan) => Promise<void>;
  /** Makes the workbook's evaluation larger. */
  readonly extend: (change: EvaluationChange) => Promise<void>;
  readonly makeForms: () => Promise<void>;
  /** Whether this Excel lets an add-in give the user a file. */
  readonly canSaveFiles: boolean;
  /** Gives the user the forms as files, in a zip of the given name; where that cannot be, as workbooks that are opened. */
  readonly saveForms: (name: string) => Promise<void>;
  /** Gives the user the blank form of the climate survey, the same for all employees; several surveys in a zip of the name. */
  readonly saveClimateForm: (zipName: string) => Promise<void>;
  /** Whether this Excel can add the sheets of workbooks that came back. */
  readonly canAddWorkbooks: boolean;
  /**
   * Takes answers from the raters' forms in the workbook, after adding those of other workbooks, given as base64; climate forms
   * are read from their files and never become sheets.
   */
  readonly mergeForms: (files: readonly FormFile[]) => Promise<void>;
}

/** A workbook that came back. */
export interface FormFile {
  readonly name: string;
  readonly base64: string;
}

/** What the actions need of the pane. */
interface PaneParts {
  readonly session: Session;
  readonly tasks: Tasks;
  readonly state: () => PaneState;
  readonly change: (parts: transitions.Change) => void;
  /** Reads the sheets as they are now. */
  readonly latest: (run: Run) => Promise<WorkbookSnapshot>;
  readonly make: (run: Run, sheets: SheetsToMake) => Promise<Made>;
  readonly readAndScore: (run: Run) => Promise<void>;
}

/**
 * Codes of a workbook whose sheets Excel does not add: it is none, or it holds comments, charts or pivot tables, which Excel on
 * the web refuses (docs: "Insert a copy of an existing workbook").
 */
const NOT_ADDED: ReadonlySet<string> = new Set(["InvalidArgument", "UnsupportedFeature", "GeneralException"]);

/** What describes sheets is fetched when it is needed: most sessions make no evaluation. */
export function evaluationActions({
  session,
  tasks,
  state,
  change,
  latest,
  make,
  readAndScore,
}: PaneParts): EvaluationActions {
  return {
    makeEvaluation: (plan) =>
      tasks.start(async (run) => {
        const { describeNewEvaluation } = await import("./new-evaluation");
        change(transitions.makingBegun());
        const made = await make(run, describeNewEvaluation(plan));
        change(transitions.evaluationMade(made));
        await readAndScore(run);
      }),
    extend: (growth) =>
      tasks.start(async (run) => {
        change(transitions.growthBegun());
        const snapshot = await latest(run);
        const { describeChange } = await import("./new-evaluation");
        const described = describeChange(snapshot, growth, state().language);
        if (described === null) {
          change(transitions.growthEnded({ kind: "refused" }));
          return;
        }
        const made = await make(run, described);
        const [added] = made.sheets;
        change(transitions.growthEnded({ kind: "extended", sheet: added ?? growth.sheet, isNew: added !== undefined }));
        await readAndScore(run);
      }),
    makeForms: () =>
      tasks.start(async (run) => {
        change(transitions.growthBegun());
        const snapshot = await latest(run);
        const { describeForms } = await import("./new-evaluation");
        const made = await make(run, describeForms(snapshot, state().language));
        change(transitions.growthEnded({ kind: "forms", sheets: made.sheets.length }));
        await readAndScore(run);
      }),
    saveForms: (name) =>
      tasks.start(async (run) => {
        change(transitions.growthBegun());
        const snapshot = await latest(run);
        const { formFiles, zipOfForms } = await import("./form-files");
        const files = formFiles(snapshot, state().language);
        if (session.saveFile !== null) {
          session.saveFile(name, zipOfForms(files));
          change(transitions.growthEnded({ kind: "saved", files: files.length, name }));
          return;
        }
        await run("making", async ({ signal, onProgress }) => {
          for (const [index, [, bytes]] of files.entries()) {
            if (signal.aborted) return;
            onProgress("", index / files.length);
            await session.openWorkbook(base64Of(bytes));
          }
        });
        change(transitions.growthEnded({ kind: "opened", files: files.length }));
      }),
    saveClimateForm: (zipName) =>
      tasks.start(async (run) => {
        change(transitions.growthBegun());
        const snapshot = await latest(run);
        const { climateFormFiles, zipOfForms } = await import("./form-files");
        const files = climateFormFiles(snapshot, state().language);
        const [first] = files;
        if (first === undefined) {
          change(transitions.growthEnded({ kind: "surveyGone" }));
          return;
        }
        const { saveFile } = session;
        if (saveFile === null) {
          await run("making", async () => {
            for (const [, bytes] of files) await session.openWorkbook(base64Of(bytes));
          });
          change(transitions.growthEnded({ kind: "survey", name: null }));
          return;
        }
        const [name, bytes] = files.length === 1 ? first : ([zipName, zipOfForms(files)] as const);
        saveFile(name, bytes);
        change(transitions.growthEnded({ kind: "survey", name }));
      }),
    canSaveFiles: session.saveFile !== null,
    canAddWorkbooks: session.addWorkbook !== null,
    mergeForms: (files) =>
      tasks.start(async (run) => {
        change(transitions.growthBegun());
        const { returnedClimateFile } = await import("../../workbook/authoring/returned-climate-forms");
        const unreadable: string[] = [];
        const climateFiles: ReturnedClimateFile[] = [];
        const others: FormFile[] = [];
        for (const { name, base64 } of files) {
          const returned = await returnedClimateFile(name, bytesOf(base64));
          if (returned === null) others.push({ name, base64 });
          else climateFiles.push(returned);
        }
        const { addWorkbook } = session;
        for (const { name, base64 } of others) {
          if (addWorkbook === null) {
            unreadable.push(name);
            continue;
          }
          try {
            await run("making", () => addWorkbook(base64));
          } catch (error) {
            // What this Excel does not add is told by name, and the others follow; a trouble of Excel's ends the task as always.
            if (!NOT_ADDED.has(adapterError(error).officeCode)) throw error;
            unreadable.push(name);
          }
        }
        const snapshot = await latest(run);
        const { describeMerge } = await import("./new-evaluation");
        const { authored, settings, ...taken } = describeMerge(snapshot, state().language, climateFiles, unpredictable);
        await make(run, { authored, settings });
        change(transitions.growthEnded({ kind: "merged", ...taken, unreadable }));
        await readAndScore(run);
      }),
  };
}
