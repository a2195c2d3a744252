import type { WrittenLanguage } from "../../../src/language/language";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { sheetOf, workbookOf } from "../../workbook/snapshot-of";

/** Sheets that nobody could recognise by themselves: one that fits each layout, once somebody says so, and one that fits none. */
export function homeMadeWorkbook(language: WrittenLanguage): WorkbookSnapshot {
  const say = (english: string, persian: string): string => (language === "fa" ? persian : english);
  const warehouse = say("Warehouse", "انبار");
  const workshop = say("Workshop", "کارگاه");
  return workbookOf([
    sheetOf(say("Visit", "بازدید"), [
      [say("What we saw", "آنچه دیدیم"), say("Ali", "علی")],
      [say("Greets everyone who comes in", "به هر که وارد شود سلام می‌کند"), 4],
      [say("Answers the telephone at once", "تلفن را بی‌درنگ پاسخ می‌دهد"), 2],
      [say("Calls back", "دوباره تماس می‌گیرد"), 5],
    ]),
    sheetOf(say("Reception", "پذیرش"), [
      [say("Helpful", "کمک‌رسان"), say("Fast", "چابک")],
      [4, 5],
      [2, 1],
      [3, 3],
    ]),
    sheetOf(say("Diary", "دفترچه"), [
      [say("What was judged", "آنچه سنجیده شد"), say("Stars", "ستاره")],
      [say("Greets everyone who comes in", "به هر که وارد شود سلام می‌کند"), 4],
      [say("Calls back", "دوباره تماس می‌گیرد"), 2],
      [say("Greets everyone who comes in", "به هر که وارد شود سلام می‌کند"), 3],
      [say("Calls back", "دوباره تماس می‌گیرد"), 5],
    ]),
    sheetOf(say("Pair", "جفت"), [
      ["", warehouse, workshop],
      [warehouse, "", 4],
      [workshop, 2, ""],
    ]),
    sheetOf(say("Desks", "میزها"), [
      [say("Where", "کجا"), say("Chairs", "صندلی")],
      [warehouse, 12],
      [workshop, 8],
    ]),
    sheetOf(say("Takings", "دخل"), [
      [say("Guest", "مهمان"), say("Bill", "صورت‌حساب")],
      [say("Smith", "رضایی"), 120],
      [say("Jones", "کریمی"), 80],
      [say("Smith", "رضایی"), 40],
    ]),
    sheetOf(say("Minutes", "صورت‌جلسه"), [[say("Nobody came", "هیچ‌کس نیامد")]]),
  ]);
}
