import type { reportNames as en } from "../en/report-names";
import type { Messages } from "../message";

/** What things are called: sheets, components, bands, roles, states, reasons, in Persian: ICU messages. */
export const reportNames: Messages<keyof typeof en> = {
  "sheet.summary": "خلاصه",
  "sheet.departments": "واحدها",
  "sheet.criteria": "معیارها",
  "sheet.coordination": "هماهنگی",
  "sheet.profitability": "سودآوری",
  "sheet.actions": "اقدام‌ها",
  "sheet.history": "سابقه",
  "sheet.method": "روش",

  "component.customerOrientation": "مشتری‌مداری",
  "component.climate": "جوّ بازاریابی داخلی",
  "component.horizontal": "هماهنگی افقی",
  "component.vertical": "هماهنگی عمودی",
  "component.alignment": "هم‌راستایی",

  "short.customerOrientation": "مشتری‌مداری",
  "short.climate": "جوّ داخلی",
  "short.horizontal": "افقی",
  "short.vertical": "عمودی",

  "band.strong": "قوی",
  "band.good": "خوب",
  "band.watch": "نیازمند توجه",
  "band.critical": "بحرانی",

  "role.self": "خود واحد",
  "role.peer": "واحدهای دیگر",
  "role.senior": "مدیریت ارشد",
  "role.customer": "مشتریان",
  "role.employee": "کارکنان",

  "stage.enthusiasm": "۱ اشتیاق کارکنان",
  "stage.customer": "۲ توجه به مشتری بیرونی",
  "stage.strategy": "۳ راهبرد کارآمد",

  "part.A": "الف: مشتری‌مداری",
  "part.B": "ب: جوّ بازاریابی داخلی",
  "part.D": "ت: هماهنگی عمودی",
  "groupPart.A": "الف",
  "groupPart.B": "ب",
  "groupPart.C": "پ، خدمت‌ها",
  "groupPart.D": "ت",
  "groupPart.agreement": "ت، توافق",
  "varianceOf.own": "نمره‌های خودش",
  "varianceOf.role": "نقش، ادغام‌شده",
  "varianceOf.part": "بخش، ادغام‌شده",

  organisation: "کل شرکت",

  allDepartments: "همهٔ ارزیابان با هم",

  yes: "بله",

  "status.open": "باز",
  "status.started": "در دست اجرا",
  "status.done": "انجام شد",
  "status.dropped": "کنار گذاشته شد",
  "status.gone": "دیگر در اولویت نیست",

  "driver.orders": "سفارش",
  "driver.lines": "سطر",
  "driver.visits": "بازدید",
  "driver.deliveries": "تحویل",
  "driver.returns": "برگشتی",

  "reason.no-ratings": "نمره‌ای نیست",
  "reason.too-few-raters": "ارزیابان کافی نیستند",
  "reason.too-few-criteria": "معیارها کافی نیستند",
  "reason.too-few-departments": "کمتر از ۲ واحد",
  "reason.too-few-periods": "دورهٔ پیشینی نیست",
  "reason.no-variance": "همهٔ نمره‌ها برابرند",
  "reason.one-rater-in-every-role": "در هر نقش فقط یک ارزیاب هست",
  "reason.not-rated-by-both": "یکی از دو طرف نمره نداده است",
  "reason.not-positive": "مثبت نیست",
  "reason.did-not-converge": "برآورد همگرا نشد",
  "reason.ill-conditioned": "معیارها بیش از اندازه به هم شبیه‌اند",
  "reason.not-scored": "امتیازی ندارد",
  "reason.no-costs": "هزینه‌ها معلوم نیست",
  "reason.hidden-for-anonymity": "پنهان برای حفظ ناشناسی",

  fewerThan: "کمتر از {count}",

  componentCount: "{count} از ۴",
};
