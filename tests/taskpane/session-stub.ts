import type { AlignmentResults } from "../../src/alignment/results";
import type { Session } from "../../src/taskpane/session";
import type { Analysis } from "../../src/workbook/analysis";
import type { ReportDescription } from "../../src/workbook/report/description";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

export const SNAPSHOT: WorkbookSnapshot = { sheets: [], saved: {}, date1904: false };
export const ANALYSIS = { alignment: { departments: [] }, profitability: null, proposals: [] } as unknown as Analysis;
export const NOTHING = { ...ANALYSIS, alignment: null } as Analysis;
export const REPORT = {
  language: "en",
  sheets: [{ name: "Summary", charts: [{}, {}] }],
} as unknown as ReportDescription;

export interface Stub extends Session {
  readonly calls: string[];
  readonly change: (sheet?: string | null) => void;
}

export function stub(part: Partial<Session> = {}): Stub {
  const calls: string[] = [];
  let changed: (sheet: string | null) => void = () => undefined;
  return {
    calls,
    change: (sheet = null) => {
      changed(sheet);
    },
    displayLanguage: "en-US",
    savedLanguage: () => "",
    save: (key, text) => {
      calls.push(`save ${key} ${text}`);
      return Promise.resolve();
    },
    read: () => Promise.resolve(SNAPSHOT),
    analyse: (snapshot) => {
      calls.push(`analyse ${JSON.stringify(snapshot.saved)}`);
      return Promise.resolve(ANALYSIS);
    },
    describe: (_analysis, { language }) => {
      calls.push(`describe ${language}`);
      return Promise.resolve(REPORT);
    },
    tryOut: () => Promise.resolve({ departments: [] } as unknown as AlignmentResults),
    ratingsOf: () => Promise.resolve([{ sheet: "Sales", address: "D7:H7", cells: 5 }]),
    linesOf: (_snapshot, { entries }) => Promise.resolve({ lines: [], count: entries.length }),
    write: () =>
      Promise.resolve({
        firstSheet: "Summary",
        sheetNames: ["Summary"],
        renamed: [],
        directionSet: true,
        pagesSet: true,
      }),
    makeSheets: ({ sheets }) => {
      calls.push(`make ${sheets.length}`);
      return Promise.resolve({
        sheets: sheets.map(({ name }) => name),
        renamed: [],
        directionSet: true,
        pagesSet: true,
      });
    },
    selectCell: (sheet, cell) => {
      calls.push(`select ${sheet} ${cell}`);
      return Promise.resolve();
    },
    activateSheet: (sheet) => {
      calls.push(`activate ${sheet}`);
      return Promise.resolve();
    },
    watch: (callback) => {
      changed = callback;
      return Promise.resolve(() => Promise.resolve());
    },
    addSample: null,
    addWorkbook: null,
    saveFile: (name) => {
      calls.push(`file ${name}`);
    },
    openWorkbook: () => Promise.resolve(),
    isDark: () => false,
    ...part,
  };
}
