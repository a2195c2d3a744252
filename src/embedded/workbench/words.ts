/** What the page says, in its two languages. */
export type PageLanguage = "en" | "fa";

const ENGLISH = {
  title: "Workbench",
  tagline: "Excel without Excel",
  open: "Open",
  save: "Download",
  sampleEnglish: "Sample (English)",
  samplePersian: "Sample (Persian)",
  samples: "Samples",
  language: "فارسی",
  nameBox: "Name box",
  formulaBar: "Formula",
  worksheet: "Worksheet",
  sheets: "Sheets",
  pane: "Task pane",
  paneWidth: "Width of the pane",
  ribbon: "Commands",
  drop: "Drop a workbook here",
  loading: "Opening …",
  blank: "Blank workbook",
  saved: "Downloaded",
  opened: "Opened",
  emptyCell: "blank",
  notAddress: "No such cell",
  noSample: "The sample is not there; a blank workbook is shown instead.",
  "empty-file": "The file is empty.",
  "not-a-workbook": "The file is not an Excel workbook (.xlsx).",
  encrypted: "The workbook is encrypted; save it without a password first.",
  strict: "The workbook is Strict Open XML; save it as an ordinary Excel workbook first.",
  hostile: "The file was refused because its contents look hostile.",
  damaged: "The workbook is damaged and cannot be read.",
};

export type Words = Readonly<Record<keyof typeof ENGLISH, string>>;

const PERSIAN: Words = {
  title: "میز کار",
  tagline: "اکسل بدون اکسل",
  open: "باز کردن",
  save: "دریافت",
  sampleEnglish: "نمونهٔ انگلیسی",
  samplePersian: "نمونهٔ فارسی",
  samples: "نمونه‌ها",
  language: "English",
  nameBox: "نام خانه",
  formulaBar: "فرمول",
  worksheet: "کاربرگ",
  sheets: "کاربرگ‌ها",
  pane: "پنل افزونه",
  paneWidth: "پهنای پنل",
  ribbon: "فرمان‌ها",
  drop: "کارپوشه را اینجا رها کنید",
  loading: "در حال باز کردن …",
  blank: "کارپوشهٔ خالی",
  saved: "دریافت شد",
  opened: "باز شد",
  emptyCell: "خالی",
  notAddress: "چنین خانه‌ای نیست",
  noSample: "نمونه در دسترس نیست؛ کارپوشه‌ای خالی نشان داده می‌شود.",
  "empty-file": "پرونده خالی است.",
  "not-a-workbook": "این پرونده کارپوشهٔ اکسل (.xlsx) نیست.",
  encrypted: "کارپوشه رمزگذاری شده است؛ نخست آن را بدون گذرواژه ذخیره کنید.",
  strict: "قالب کارپوشه Strict Open XML است؛ نخست آن را به شکل عادی ذخیره کنید.",
  hostile: "پرونده پذیرفته نشد، چون محتوایش مشکوک است.",
  damaged: "کارپوشه آسیب دیده است و خوانده نمی‌شود.",
};

export function wordsOf(language: PageLanguage): Words {
  return language === "fa" ? PERSIAN : ENGLISH;
}
