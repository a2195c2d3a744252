import type { WrittenLanguage } from "../../../src/language/language";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../workbook/snapshot-of";

/** Employees a department. */
const EMPLOYEES = 9;

/**
 * What a survey tool exports: a time, a department, statements on one scale, a recommendation on another, a fact and a comment. The
 * last two statements show the points 2 to 6, so that two scales fit. Beside it, marks of a visitor under names that may be units.
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
  const wishes = [
    say("Answer customers faster, on the same day", "پاسخ مشتری را همان روز بدهیم"),
    say("Tell us why prices change before customers ask", "پیش از پرسش مشتری دلیل تغییر قیمت را به ما بگویید"),
    "",
    say("New headsets for the whole team, please", "برای همهٔ همکاران گوشی تازه بخرید"),
    say("Fewer meetings in the busy weeks", "در هفته‌های شلوغ جلسه کمتر باشد"),
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
        2 + ((at * 3) % 5),
        2 + ((at * 4 + 2) % 5),
        24 + ((at * 5) % 36),
        wishes[at % wishes.length] ?? "",
      ];
    }),
  );
  return workbookOf([
    sheetOf(say("Form responses", "پاسخ‌های فرم"), [headings, ...rows], {
      dates: rows.map((_, row) => `${row + 1},0`),
    }),
    sheetOf(say("Mystery shopping", "مشتری پنهان"), [
      [say("Marks 0 to 10", "نمره ۰ تا ۱۰")],
      [say("Item", "معیار"), say("Till", "صندوق"), say("Fitting rooms", "اتاق پرو"), say("Online desk", "میز آنلاین")],
      [say("Greets", "سلام می‌کند"), 8, 6, 9],
      [say("Explains", "توضیح می‌دهد"), 7, 4, 10],
      [say("Is tidy", "مرتب است"), 9, 5, 0],
    ]),
  ]);
}
