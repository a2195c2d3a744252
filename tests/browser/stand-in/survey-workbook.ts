import type { WrittenLanguage } from "../../../src/language/language";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../workbook/snapshot-of";

/** Employees a department. */
const EMPLOYEES = 9;

/**
 * What a survey tool exports: a time, a department, statements on one scale, a recommendation on another, a fact and a comment. The
 * last two statements show only four points, so that two scales fit.
 */
export function surveyWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  const say = (english: string, persian: string): string => (language === "fa" ? persian : english);
  const departments = [say("Claims", "خسارت"), say("Underwriting", "صدور"), say("Call centre", "مرکز تماس")];
  const headings = [
    say("Timestamp", "زمان ثبت"),
    say("In which department do you work?", "در کدام واحد کار می‌کنید؟"),
    say("My manager explains what is expected of me", "مدیرم می‌گوید چه انتظاری از من دارد"),
    say("I get the tools I need for my work", "ابزار لازم برای کارم را دارم"),
    say("Good work is recognised here", "در اینجا از کار خوب قدردانی می‌شود"),
    say("How likely are you to recommend us as an employer?", "چقدر احتمال دارد ما را به‌عنوان کارفرما پیشنهاد کنید؟"),
    say("How satisfied are you with the canteen?", "از غذاخوری چقدر راضی هستید؟"),
    say("How satisfied are you with parking?", "از پارکینگ چقدر راضی هستید؟"),
    say("Age", "سن"),
    say("What should we do first?", "از کجا شروع کنیم؟"),
  ];
  const rows = departments.flatMap((department, place) =>
    Array.from({ length: EMPLOYEES }, (_, one): readonly CellValue[] => {
      const at = place * EMPLOYEES + one;
      return [
        45_000 + at / 10,
        department,
        1 + ((at * 3) % 5),
        1 + ((at * 2 + 1) % 5),
        1 + ((at * 7 + place) % 5),
        (at * 3 + place) % 11,
        1 + ((at * 3) % 4),
        1 + ((at * 5 + 2) % 4),
        24 + ((at * 5) % 36),
        one % 2 === 0 ? say("Answer faster", "زودتر پاسخ دهیم") : "",
      ];
    }),
  );
  return workbookOf([
    sheetOf(say("Form responses", "پاسخ‌های فرم"), [headings, ...rows], {
      dates: rows.map((_, row) => `${row + 1},0`),
    }),
  ]);
}
