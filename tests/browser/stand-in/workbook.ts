import { GENERAL_FORMATS } from "../../../src/workbook/cell-formats";
import { CLIMATE_STATEMENTS } from "../../../src/instrument/climate";
import { ORIENTATION_CRITERIA } from "../../../src/instrument/customer-orientation";
import { DEPARTMENTS } from "../../../src/instrument/departments";
import type { WrittenLanguage } from "../../../src/language/language";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";

/** How well each department does, on the scale: a story with a leader and a straggler. */
const LEVELS: Readonly<Record<string, number>> = {
  rd: 3.6,
  purchasing: 3.4,
  production: 3.2,
  marketing: 4.2,
  sales: 4,
  logistics: 2.6,
  accounting: 3.7,
  finance: 3.5,
  "public-relations": 3.9,
};

const RATERS: Readonly<Record<WrittenLanguage, readonly string[]>> = {
  en: ["Self 1", "Self 2", "Peer 1", "Peer 2", "Peer 3", "Peer 4", "Peer 5", "Senior 1"],
  fa: [
    "خود واحد ۱",
    "خود واحد ۲",
    "واحدهای دیگر ۱",
    "واحدهای دیگر ۲",
    "واحدهای دیگر ۳",
    "واحدهای دیگر ۴",
    "واحدهای دیگر ۵",
    "مدیریت ارشد ۱",
  ],
};
const SELF_RATERS = 2;
const EMPLOYEES = 120;

/** A company's evaluation: a checklist a department, a survey, a service matrix, and a sheet that is none of these. */
export function evaluationWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  const rate = ratings(7);
  const say = (english: string, persian: string): string => (language === "fa" ? persian : english);
  const levelOf = (id: string): number => LEVELS[id] ?? 3;

  const checklists = DEPARTMENTS.map(({ id, name }) => {
    const criteria = ORIENTATION_CRITERIA.filter(({ department }) => department === id);
    const rows = criteria.map(({ text }, index) => [
      text[language],
      ...RATERS[language].map((_rater, rater) =>
        // One slip of the finger, for a finding.
        id === "sales" && index === 0 && rater === 3
          ? 9
          : rate(levelOf(id) + (rater < SELF_RATERS ? 0.7 : 0) - (index % 3) * 0.3),
      ),
    ]);
    return sheet(name[language], [
      [say(`Evaluation of ${name.en}`, `ارزیابی ${name.fa}`)],
      [],
      [say("Criterion", "معیار"), ...RATERS[language]],
      ...rows,
    ]);
  });
  const answers = Array.from({ length: EMPLOYEES }, (_, index) => {
    const department = DEPARTMENTS[index % DEPARTMENTS.length];
    const level = levelOf(department?.id ?? "") - 0.3;
    return [
      index + 1,
      department?.name[language] ?? "",
      ...CLIMATE_STATEMENTS.map(({ reverse }) => rate(reverse ? 6 - level : level)),
    ];
  });
  const matrix = DEPARTMENTS.map((supplier) => [
    supplier.name[language],
    ...DEPARTMENTS.map((customer) => (customer === supplier ? "" : rate(levelOf(supplier.id)))),
  ]);

  return workbook([
    ...checklists,
    sheet(say("Employee survey", "نظرسنجی کارکنان"), [
      [say("Id", "شناسه"), say("Department", "واحد"), ...CLIMATE_STATEMENTS.map(({ text }) => text[language])],
      ...answers,
    ]),
    sheet(say("Service", "ماتریس خدمت"), [["", ...DEPARTMENTS.map(({ name }) => name[language])], ...matrix]),
    notes(language),
  ]);
}

/** Nothing in it that could be scored. */
export function emptyWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  return workbook([notes(language)]);
}

function notes(language: WrittenLanguage): SheetSnapshot {
  return sheet(language === "fa" ? "یادداشت‌ها" : "Notes", [
    [language === "fa" ? "جلسهٔ دوشنبه ساعت ۱۰" : "Meeting on Monday at ten"],
  ]);
}

function workbook(sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, saved: {}, date1904: false };
}

function sheet(name: string, rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const columns = Math.max(...rows.map(({ length }) => length));
  return {
    name,
    visible: true,
    own: false,
    hasHiddenRows: false,
    hasHiddenColumns: false,
    used: { row: 0, column: 0, rows: rows.length, columns },
    values: rows.map((row) => [...row, ...new Array<CellValue>(columns - row.length).fill("")]),
    formats: GENERAL_FORMATS,
    tables: [],
  };
}

/** Ratings around a level, the same at every run (a linear congruential generator, Numerical Recipes). */
function ratings(seed: number): (level: number) => number {
  let state = seed;
  const next = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  return (level) => Math.max(1, Math.min(5, Math.round(level + (next() + next() + next() - 1.5) * 1.6)));
}
