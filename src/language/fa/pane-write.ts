import type { Messages } from "../message";
import type { PaneWriteKey } from "../en/pane-write";

/** The screen that writes the report. */
export const paneWrite: Messages<PaneWriteKey> = {
  heading: "نوشتن گزارش",
  lead: "گزارش در کاربرگ‌های خودش نوشته می‌شود. کاربرگ‌های شما دست نمی‌خورد و گزارش پیشین جایگزین می‌شود.",
  language: "زبان گزارش",
  period: "دورهٔ این نمره‌ها",
  periodHint: "برای نمونه «بهار ۱۴۰۵». گزارش بعدی، با نام دوره‌ای دیگر، عددهایش را کنار عددهای این گزارش می‌گذارد.",
  sheets: "کاربرگ‌ها",
  sheetContents: "{tables, plural, =0 {بدون جدول} other {# جدول}}، {charts, plural, =0 {بدون نمودار} other {# نمودار}}",
  write: "نوشتن گزارش",
  saveSlides: "ذخیره به‌صورت اسلاید",
  noSlides: "اکسل مک به افزونه‌ها اجازهٔ ذخیرهٔ فایل نمی‌دهد. برای اسلاید، این کارپوشه را در اکسل وب یا ویندوز باز کنید.",
  slidesFile: "اسلایدهای همراستا.pptx",
  slidesSaved: "اسلایدها با نام {name} ذخیره شد: پنج صفحه با نمودارهای ویرایش‌پذیر.",
  writeAgain: "نوشتن دوباره",
  chooseSheet: "دست‌کم یک کاربرگ را انتخاب کنید.",
  preparing: "آماده‌سازی",
  working: "در حال نوشتن. لطفاً تا پایان، کارپوشه را ویرایش نکنید.",
  done: "گزارش نوشته شد.",
  doneDetail: "{sheets, plural, other {# کاربرگ}}، {charts, plural, =0 {بدون نمودار} other {# نمودار}}.",
  doneUndo: "با Ctrl+Z برمی‌گردد.",
  doneUndoContents: "آنچه نوشته شد با Ctrl+Z برمی‌گردد، ولی کاربرگ‌های راست‌به‌چپِ افزوده‌شده می‌ماند.",
  renamed: "کاربرگ {wanted} از کاربرگ‌های خودتان است و دست نخورد؛ نام کاربرگ گزارش {name} است.",
  goToSummary: "رفتن به خلاصه",
  exploreAgain: "بازگشت به نتایج",
  rightToLeftHint: "برای راست‌به‌چپ کردن کاربرگ: در زبانهٔ Page Layout گزینهٔ Sheet Right-to-Left را بزنید.",
  pagesHint:
    "اکسل تنظیم صفحه را نپذیرفت، شاید چون چاپگری نصب نیست. پیش از چاپ، در زبانهٔ Page Layout کاغذ A4 و Fit to را انتخاب کنید.",
  anonymity: "در پاسخ‌های بی‌نام، عدد گروه‌های کمتر از {count, number} نفر پنهان می‌ماند.",
  empty: "هنوز چیزی برای نوشتن نیست.",
  emptyAction: "بررسی کاربرگ‌ها",
};
