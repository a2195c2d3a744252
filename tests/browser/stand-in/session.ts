import { AdapterError, type AdapterErrorCode } from "../../../src/excel/adapter-error";
import type { WrittenLanguage } from "../../../src/language/language";
import { createAnalysisClient } from "../../../src/taskpane/analysis/analysis-client";
import type { Session } from "../../../src/taskpane/session";
import { companyWorkbook } from "./company-workbook";
import { homeMadeWorkbook } from "./home-made-workbook";
import { madeWorkbook } from "./made-workbook";
import { surveyWorkbook } from "./survey-workbook";
import { emptyWorkbook, evaluationWorkbook } from "./workbook";

interface StandIn {
  readonly language: WrittenLanguage;
  /** "made": an evaluation that the product itself made, filled in; "home-made": sheets that nobody recognises. */
  readonly workbook: keyof typeof WORKBOOKS;
  /** The error that writing ends with; null: it works. */
  readonly fails: string | null;
  /** How many times reading reports its progress. */
  readonly ticks: number;
  /** Never finishes: for the states in between. */
  readonly slow: boolean;
  readonly dark: boolean;
}

const WORKBOOKS = {
  evaluation: evaluationWorkbook,
  empty: emptyWorkbook,
  made: madeWorkbook,
  "home-made": homeMadeWorkbook,
  company: companyWorkbook,
  survey: surveyWorkbook,
} as const;

/** A workbook in memory behind the pane's seam, with the real analysis and the real report. */
export function standInSession(options: StandIn): Session & { readonly change: () => void } {
  let changed: (sheet: string | null) => void = () => undefined;
  const settle = async (): Promise<void> => {
    if (options.slow) await new Promise(() => undefined);
  };
  // As a workbook does: what is saved is there when it is read again.
  let saved: Readonly<Record<string, string>> = {};
  return {
    displayLanguage: options.language === "fa" ? "fa-IR" : "en-US",
    savedLanguage: () => "",
    save: (key, text) => {
      saved = { ...saved, [key]: text };
      return Promise.resolve();
    },
    read: async ({ onProgress }) => {
      for (let tick = 0; tick < options.ticks; tick += 1) {
        onProgress("", tick / options.ticks);
        await new Promise(requestAnimationFrame);
      }
      onProgress("", 0.4);
      await settle();
      const workbook = WORKBOOKS[options.workbook](options.language);
      return { ...workbook, saved: { ...workbook.saved, ...saved } };
    },
    ...createAnalysisClient(),
    write: (description) => {
      if (options.fails !== null) {
        return Promise.reject(new AdapterError(options.fails as AdapterErrorCode, "GeneralException"));
      }
      return Promise.resolve({
        firstSheet: description.sheets[0]?.name ?? null,
        sheetNames: description.sheets.map(({ name }) => name),
        renamed: [],
        directionSet: !description.rightToLeft,
        pagesSet: true,
      });
    },
    makeSheets: ({ sheets, rightToLeft }) =>
      Promise.resolve({
        sheets: sheets.map(({ name }) => name),
        renamed: sheets.slice(0, 1).map(({ name }) => ({ wanted: name, name: `${name} …` })),
        directionSet: !rightToLeft,
        pagesSet: true,
      }),
    selectCell: () => Promise.resolve(),
    activateSheet: () => Promise.resolve(),
    watch: (callback) => {
      changed = callback;
      return Promise.resolve(() => Promise.resolve());
    },
    addWorkbook: () => Promise.resolve(),
    addSample: () => Promise.resolve(),
    saveFile: () => undefined,
    openWorkbook: () => Promise.resolve(),
    isDark: () => options.dark,
    change: () => {
      changed(null);
    },
  };
}
