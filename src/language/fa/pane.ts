import type { Messages } from "../message";
import type { PaneKey } from "../en/pane";

/** The pane's frame, its start screen, its progress and its problems. */
export const pane: Messages<PaneKey> = {
  product: "همراستا",
  loading: "همراستا در حال آماده شدن است",
  screenLoading: "در حال بارگذاری",
  start: "شروع",
  check: "بررسی",
  explore: "نتایج",
  write: "گزارش",
  steps: "گام‌ها",
  settings: "تنظیمات",
  close: "بستن",
  cancel: "انصراف",
  cancelled: "کار لغو شد. چیزی نوشته نشد.",
  tryAgain: "تلاش دوباره",
  fieldNoNumber: "«{text}» عدد نیست؛ {value} می‌ماند.",
  fieldEmptied: "چیزی وارد نشد؛ {value} می‌ماند.",
  fieldOutside: "عددی از {minimum} تا {maximum} وارد کنید؛ {value} می‌ماند.",
  increase: "افزایش",
  decrease: "کاهش",
  refresh: "خواندن دوبارهٔ کاربرگ‌ها",
  switchLanguageLabel: "Show in English",
  privacy: "نمره‌های شما هرگز از کارپوشه بیرون نمی‌رود.",

  startHeading: "واحدهای شما چقدر هم‌راستا هستند؟",
  startLead: "همراستا به کاربرگ‌های ارزیابی این کارپوشه امتیاز می‌دهد و گزارشی با نمودارهای قابل ویرایش می‌نویسد.",
  useWorkbook: "کاربرگ‌های همین کارپوشه",
  useWorkbookHint: "نمره‌هایی که دارید: چک‌لیست، پاسخ پرسش‌نامه یا فهرست.",
  linesFromFile: "سطرها از فایل",
  linesFromFileHint:
    "سطرهای فروش در فایلی از رایانهٔ شما، حتی بیش از گنجایش یک کاربرگ. چیزی از این رایانه بیرون نمی‌رود.",
  trySample: "دیدن نمونه",
  trySampleHint: "کاربرگ‌های یک شرکت فرضی با نُه واحد به کارپوشه افزوده می‌شود.",
  sampleRefused: "این کارپوشه خود ارزیابی دارد؛ از این رو نمونه افزوده نشد. برای دیدن نمونه یک کارپوشهٔ خالی باز کنید.",
  newEvaluation: "ارزیابی تازه",
  newEvaluationHint: "کاربرگ‌های آمادهٔ پر کردن می‌سازد.",

  reading: "خواندن کاربرگ‌ها",
  scoring: "محاسبهٔ امتیاز واحدها",
  describing: "آماده‌سازی گزارش",
  writing: "نوشتن گزارش",
  addingSample: "افزودن کاربرگ‌های نمونه",
  making: "ساختن کاربرگ‌ها",
  percentDone: "{fraction, number, percent}",
  scored: "{departments, plural, =0 {هیچ واحدی امتیاز نگرفت.} other {# واحد امتیاز گرفت.}}",
  changedSinceReading: "کاربرگ‌ها پس از خواندن تغییر کرده‌اند.",
  changedSinceReport: "کاربرگ‌ها پس از نوشتن گزارش تغییر کرده‌اند.",

  problem: "انجام نشد",
  officeBlockedTitle: "آفیس پاسخ نداد",
  officeBlockedText:
    "پنل به office.js نیاز دارد و این فایل بارگذاری نشد. اتصال را بررسی کنید یا از مدیر سامانه بپرسید که آیا دسترسی به آن بسته شده است.",
  notInExcelTitle: "این صفحه درون اکسل کار می‌کند",
  notInExcelText: "همراستا را از زبانهٔ Home در اکسل باز کنید.",
  nothingRecognisedTitle: "نمره‌ای شناخته نشد",
  nothingRecognisedText:
    "هیچ کاربرگی شبیه ارزیابی نیست. کاربرگ ارزیابی معیار و نمره دارد؛ برای نمونه هر سطر یک معیار و هر ستون یک ارزیاب.",
  cellEditing: "یک خانه در حال ویرایش است. در کاربرگ Enter را بزنید و دوباره تلاش کنید.",
  readOnly: "کارپوشه فقط برای خواندن باز است. یک رونوشت ذخیره کنید و دوباره تلاش کنید.",
  tooLarge:
    "کاربرگ‌ها بزرگ‌تر از آن‌اند که اکسل بتواند به افزونه بدهد. بخش‌های غیرضروری را حذف کنید و دوباره تلاش کنید.",
  notSupported: "این نسخهٔ اکسل امکان لازم برای این کار را ندارد.",
  partMissing:
    "بخشی از همراستا بارگذاری نشد: شاید شبکه قطع است، یا پس از باز شدن این پنل نسخهٔ تازه‌ای نصب شده است. پنل را ببندید و دوباره باز کنید.",
  openAnew: "باز کردن دوبارهٔ پنل",
  analysisFailed:
    "خود همراستا روی این کارپوشه خطا کرد ({code}). چیزی تغییر نکرد. لطفاً آن را با همین جمله و، اگر مجازید، همراه با کارپوشه گزارش کنید.",
  unknownProblem: "اکسل خطایی گزارش کرد ({code}). دوباره تلاش کنید؛ اگر تکرار شد، پنل را ببندید و باز کنید.",
  protectedWorkbook: "ساختار کارپوشه محافظت‌شده است. محافظت را از زبانهٔ Review بردارید و دوباره تلاش کنید.",
  protectedSheet:
    "{sheet, select, none {یک کاربرگ} other {کاربرگ {sheet}}} محافظت‌شده است. محافظت را از زبانهٔ Review بردارید و دوباره تلاش کنید.",
  filteredRows:
    "{sheet, select, none {ردیف‌هایی} other {ردیف‌هایی از کاربرگ {sheet}}} با فیلتر پنهان شده است. فیلتر را در زبانهٔ Data پاک کنید و دوباره تلاش کنید.",
  interrupted: "پیش از پایان متوقف شد.",
  partlyWritten: "شاید این کاربرگ‌ها ناتمام باشند: {sheets}. گزارش را دوباره بنویسید تا کامل شود.",
  listComma: "، ",
  nothingWritten: "کارپوشه تغییری نکرده است.",
};
