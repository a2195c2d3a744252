import type { Messages } from "../message";
import type { PaneSettingsKey } from "../en/pane-settings";

/** The settings drawer. */
export const paneSettings: Messages<PaneSettingsKey> = {
  heading: "تنظیمات",
  lead: "در همین کارپوشه ذخیره می‌شود و در کاربرگ «روش» می‌آید.",
  weights: "وزن مؤلفه‌ها",
  weightsHint: "نسبی است؛ آنچه نباشد کنار می‌رود و سهم‌ها از نو تقسیم می‌شود.",
  customerOrientation: "مشتری‌مداری",
  climate: "جوّ بازاریابی داخلی",
  horizontal: "هماهنگی افقی",
  vertical: "هماهنگی عمودی",
  share: "{share, number, percent}",
  combination: "شیوهٔ ترکیب مؤلفه‌ها",
  arithmetic: "میانگین",
  geometric: "هندسی: مؤلفهٔ ضعیف اثر بیشتری دارد",
  thresholds: "هدف و سطح‌ها",
  target: "هدف",
  watch: "نیازمند توجه از",
  good: "خوب از",
  strong: "قوی از",
  stage: "آستانهٔ رسیدن به مرحله",
  anonymity: "ناشناسی",
  minimumGroup: "کوچک‌ترین گروه نمایان",
  minimumGroupHint: "هرگز کمتر از ۳ ارزیاب نمی‌شود.",
  recording: "ثبت درخواست‌ها برای پشتیبانی",
  recordingHint: "بدون محتوای خانه‌ها. با خاموش کردن، پرونده‌ای ذخیره می‌شود.",
  apply: "اعمال",
  defaults: "بازگشت به پیش‌فرض‌ها",
  weightsAllZero: "دست‌کم یک وزن باید بیشتر از صفر باشد.",
  bandsNotRising: "مرز سطح‌ها باید افزایشی باشد: نیازمند توجه، سپس خوب، سپس قوی.",
};
