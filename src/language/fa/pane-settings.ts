import type { Messages } from "../message";
import type { PaneSettingsKey } from "../en/pane-settings";

/** The settings drawer. */
export const paneSettings: Messages<PaneSettingsKey> = {
  heading: "تنظیمات",
  lead: "تنظیمات در همین کارپوشه ذخیره می‌شود و در کاربرگ «روش» می‌آید.",
  weights: "وزن مؤلفه‌ها",
  weightsHint: "وزن‌ها نسبی‌اند؛ مؤلفه‌ای که نباشد کنار گذاشته می‌شود و وزنش میان بقیه تقسیم می‌شود.",
  customerOrientation: "مشتری‌مداری",
  climate: "جوّ بازاریابی داخلی",
  horizontal: "هماهنگی افقی",
  vertical: "هماهنگی عمودی",
  share: "{share, number, percent}",
  departmentsWeigh: "وزن واحدها در امتیاز شرکت",
  departmentsWeighHint:
    "بر پایهٔ تعداد کارکنان فقط وقتی ممکن است که فهرست واحدها برای هر واحد دارای امتیاز، تعداد کارکنان را داشته باشد.",
  weighEqually: "همهٔ واحدها یکسان",
  weighByHeadcount: "بر پایهٔ تعداد کارکنان",
  combination: "شیوهٔ ترکیب مؤلفه‌ها",
  arithmetic: "میانگین وزنی",
  geometric: "میانگین هندسی: مؤلفهٔ ضعیف اثر بیشتری دارد",
  thresholds: "هدف و سطح‌ها",
  target: "هدف",
  watch: "نیازمند توجه از",
  good: "خوب از",
  strong: "قوی از",
  stage: "آستانهٔ رسیدن به مرحله",
  anonymity: "ناشناسی",
  minimumGroup: "کوچک‌ترین گروهی که نشان داده می‌شود",
  minimumGroupHint: "هرگز کمتر از ۳ ارزیاب نمی‌شود.",
  recording: "ثبت درخواست‌ها برای پشتیبانی",
  recordingHint: "بدون محتوای خانه‌ها. هنگام خاموش کردن، فایلی ذخیره می‌شود.",
  recordingText:
    "رونوشت درخواست‌ها. این اکسل فایلی ذخیره نمی‌کند: همه را انتخاب و کپی کنید و در یک فایل متنی بچسبانید.",
  apply: "اعمال",
  defaults: "بازگشت به پیش‌فرض‌ها",
  weightsAllZero: "دست‌کم یک وزن باید بیشتر از صفر باشد.",
  bandsNotRising: "مرز سطح‌ها باید به‌ترتیب بزرگ‌تر شود: نیازمند توجه، خوب، قوی.",
};
