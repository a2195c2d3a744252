import { can } from "../excel/capabilities";
import { insertSheets } from "../excel/insert-sheets";
import { openWorkbook } from "../excel/open-workbook";
import { readWorkbook } from "../excel/read";
import { saveText } from "../excel/saved";
import { activateSheet, selectCells } from "../excel/select";
import { onWorkbookChanged } from "../excel/watch";
import { writeEvaluation } from "../excel/write-evaluation";
import { writeReport } from "../excel/write";
import { SAVED_KEYS } from "../workbook/saved-keys";
import { createAnalysisClient } from "./analysis/analysis-client";
import { sampleWorkbook } from "./sample/sample-workbook";
import { canSaveFiles, saveFile } from "./save-file";
import type { Session } from "./session";

/** The workbook that Excel has open, and the analysis beside it. */
export function createOfficeSession(): Session {
  return {
    displayLanguage: Office.context.displayLanguage,
    // Office hands a document's settings over at start: no round trip.
    savedLanguage: () => String(Office.context.document.settings.get(SAVED_KEYS.language) ?? ""),
    save: saveText,
    read: ({ signal, onProgress }) =>
      readWorkbook({
        signal,
        onProgress: (share) => {
          onProgress("", share);
        },
      }),
    ...createAnalysisClient(),
    write: async (description, { signal, onProgress }) => {
      const outcome = await writeReport(description, { signal, onProgress });
      return {
        firstSheet: outcome.sheets[0] ?? null,
        sheetNames: outcome.sheets,
        renamed: outcome.renamed,
        directionSet: outcome.directionSet,
        pagesSet: outcome.pagesSet,
      };
    },
    makeSheets: (authored, settings, { signal, onProgress }) =>
      writeEvaluation(authored, {
        settings,
        signal,
        onProgress: (share) => {
          onProgress("", share);
        },
      }),
    selectCell: selectCells,
    activateSheet,
    watch: onWorkbookChanged,
    addSample: can("insertSheets") ? async (language) => insertSheets(await sampleWorkbook(language)) : null,
    addWorkbook: can("insertSheets") ? insertSheets : null,
    saveFile: canSaveFiles() ? saveFile : null,
    openWorkbook,
    isDark: officeIsDark,
  };
}

/** Office tells its theme by colours; dark is what carries light text. */
function officeIsDark(): boolean {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = theme?.bodyBackgroundColor;
  // Mac and some webs do not tell it: there the system's choice holds.
  if (background === undefined || !/^#[0-9a-f]{6}$/i.test(background)) {
    return window.matchMedia("(prefers-color-scheme: dark)").matches;
  }
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16));
  return 0.299 * (red ?? 255) + 0.587 * (green ?? 255) + 0.114 * (blue ?? 255) < 128;
}
