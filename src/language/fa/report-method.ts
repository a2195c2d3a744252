import type { reportMethod as en } from "../en/report-method";
import type { Messages } from "../message";

/** The Method sheet: how every figure is made, and what was set, in Persian: ICU messages. */
export const reportMethod: Messages<keyof typeof en> = {
  "method.title": "هر عدد چگونه به دست آمده است",
  "method.subtitle":
    "شاخص هم‌راستایی ساختهٔ همین برنامه است: برای امتیازدهی به چنین چک‌لیست‌هایی ابزار منتشرشده‌ای در دست نیست. همهٔ فرمول‌ها اینجاست.",
  "method.settings": "تنظیمات این گزارش",
  "method.cells": "آنچه خوانده شد",
  "method.findings": "ایرادهای داده",
  "method.noFindings": "همهٔ خانه‌های نمره به کار رفت.",

  "setting.weights": "وزن مؤلفه‌ها",
  "setting.combination": "شیوهٔ ترکیب",
  "setting.combination.arithmetic": "میانگین وزنی",
  "setting.combination.geometric": "میانگین هندسی وزنی",
  "setting.target": "هدف",
  "setting.bands": "سطح‌ها: نیازمند توجه، خوب، قوی از",
  "setting.threshold": "آستانهٔ مرحله",
  "setting.minimumGroup": "کوچک‌ترین گروه ناشناس که نشان داده می‌شود",
  "setting.covariances": "نمره‌های خالی در محاسبهٔ کوواریانس",
  "setting.covariances.pairwise": "جفت‌به‌جفت",
  "setting.covariances.listwise": "حذف سطرهای ناقص",
  "setting.bootstrap": "بوت‌استرپ: تعداد بازنمونه‌گیری، بذر تصادفی",
  "setting.scale": "مقیاس نمره‌ها",

  "method.points": "امتیاز",
  "method.points.how":
    "نمرهٔ x در مقیاس lo تا hi چنین امتیاز می‌شود: \u2066100 (x - lo) / (hi - lo)\u2069؛ در معیار وارونه، نخست \u2066lo + hi - x\u2069 جای x را می‌گیرد.",
  "method.criterion": "امتیاز معیار",
  "method.criterion.how":
    "نخست میانگین نمره‌های هر نقش، سپس میانگین نقش‌ها، تبدیل‌شده به امتیاز. همین که نقش دیگری واحد را ارزیابی کند، نمرهٔ خود واحد کنار گذاشته می‌شود.",
  "method.customerOrientation.how": "بخش الف: میانگین وزنی امتیاز معیارها، \u2066sum(w s) / sum(w)\u2069.",
  "method.climate.how":
    "بخش ب: میانگین بُعدها، که هر بُعد خود میانگین معیارهایش است؛ تا بُعدی با معیارهای بیشتر، بُعدی با معیارهای کمتر را کم‌اثر نکند.",
  "method.horizontal.how": "بخش پ: میانگین سطر واحد در ماتریس خدمت (در نقش تأمین‌کننده) بدون قطر.",
  "method.vertical.how":
    "بخش ت: میانگین دو عدد، هرکدام که موجود باشد: توافق با مدیریت ارشد، \u2066100 (1 - mean |senior - self| / (hi - lo))\u2069، و امتیاز گزاره‌های مستقیم.",
  "method.alignment.how":
    "میانگین وزنی (یا هندسی) مؤلفه‌های موجود؛ وزن مؤلفه‌های ناموجود میان آن‌ها تقسیم می‌شود. کل شرکت: میانگین واحدها.",
  "method.favourable.how": "سهم نمره‌های ۷۵ امتیاز و بیشتر؛ نامساعد: ۲۵ و کمتر. فاصلهٔ اطمینان به روش ویلسون.",
  "method.interval.how":
    "مؤلفه: توزیع t بر پایهٔ میانگین نمره‌های هر ارزیاب، با دست‌کم ۵ ارزیاب. هم‌راستایی: بوت‌استرپ BCa بر ارزیابانِ هر واحد و نقش، ۹۵٪، با دست‌کم ۸ ارزیاب.",
  "method.alpha.how":
    "برابر با \u2066k/(k-1) (1 - trace C / sum C)\u2069، که C ماتریس کوواریانس از جفت‌های کامل است؛ فاصلهٔ اطمینان به روش فلدت؛ با کمتر از ۱۰ ارزیاب پنهان و با کمتر از ۳۰ ارزیاب ضعیف است.",
  "method.omega.how":
    "مدل یک‌عاملی به روش کمترین باقی‌مانده بر ماتریس همبستگی: \u20661 - sum(uniqueness) / sum(R)\u2069.",
  "method.rwgj.how":
    "توافق درون‌گروهی در برابر توزیع یکنواخت با واریانس \u2066(A^2 - 1)/12\u2069؛ مقدار منفی، ۰ نشان داده می‌شود و «دوقطبی» نام می‌گیرد.",
  "method.priority.how": "وزن ضرب در \u2066max(0, target - score)\u2069.",
  "method.stage.how": "بالاترین مرحله از سه مرحله که امتیاز آن و همهٔ مرحله‌های پیشین برابر با آستانه یا بیشتر باشد.",
  "method.change.how":
    "آزمون t جفتی اگر ارزیابان دو دوره یکی باشند، وگرنه آزمون ولچ؛ رو به افزایش یا کاهش یعنی فاصلهٔ اطمینان ۹۰٪ صفر را در بر نمی‌گیرد؛ اندازهٔ اثر g هجز؛ تصحیح بنجامینی–هاکبرگ میان واحدها.",
  "method.anonymity": "ناشناسی",
  "method.anonymity.how":
    "عدد گروهِ کوچک‌تر از کمینه نشان داده نمی‌شود؛ برای آنکه با تفریق هم به دست نیاید، کوچک‌ترین گروه بعدی نیز پنهان می‌شود.",

  "source.own": "همین برنامه",
  "source.wilson": "Wilson 1927",
  "source.bca": "Efron 1987",
  "source.cronbach": "Cronbach 1951, Feldt 1965",
  "source.mcdonald": "McDonald 1999",
  "source.james": "James, Demaree & Wolf 1984",
  "source.kotler": "برگرفته از کاتلر",
  "source.change": "Welch 1947, Hedges 1981, Benjamini & Hochberg 1995",
};
