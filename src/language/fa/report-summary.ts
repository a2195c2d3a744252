import type { reportSummary as en } from "../en/report-summary";
import type { Messages } from "../message";

/** The executive's page, in Persian: ICU messages. */
export const reportSummary: Messages<keyof typeof en> = {
  distance:
    // A line that begins and ends with a figure needs a mark of its direction: readers order it by its first letter.
    "{distance, select, above {\u200f{gap} امتیاز بالای هدف {target}} at {برابر با هدف {target}} other {\u200f{gap} امتیاز زیر هدف {target}}}",

  "title.none": "هنوز هیچ واحدی امتیاز هم‌راستایی ندارد",
  "title.hidden": "عددهای واحدها برای حفظ ناشناسی پنهان است",
  "title.single": "امتیاز {department} {score} از ۱۰۰ است؛ {distance}",
  "title.equal": "امتیاز هر {count} واحد {score} از ۱۰۰ است",
  "title.reached":
    "همهٔ واحدها به هدف خود رسیده‌اند؛ کمترین امتیاز {count, plural, one {از آن} other {مشترکاً از آن}} {departments} است: {score} از ۱۰۰",
  "title.holdsBack":
    "{count, plural, one {{departments} شرکت را عقب نگه داشته است} other {{departments} شرکت را عقب نگه داشته‌اند}}: {score} در برابر {company}",
  "title.lowest":
    "کمترین امتیاز {count, plural, one {از آن} other {مشترکاً از آن}} {departments} است: {score} در برابر {company} برای کل شرکت",
  "title.lowestShown":
    "در میان {shown} واحدِ نشان‌داده‌شده، کمترین امتیاز {count, plural, one {از آن} other {مشترکاً از آن}} {departments} است: {score} در برابر میانگین {company}",
  "title.overall": "هم‌راستایی {score} از ۱۰۰ است؛ {distance}",

  "summary.counts":
    "{company, select, none {} other {{company}، }}{period, select, none {} other {{period}، }}{shown, select, all {{departments, plural, other {#}} واحد} other {{scored, plural, other {#}} واحد از {departments, plural, other {#}} واحد دارای امتیاز}}، {persons, plural, =0 {بدون شمارش تک‌تک ارزیابان} other {# ارزیاب}}. امتیازها از ۰ تا ۱۰۰{weighted, select, headcount {، وزن واحدها بر پایهٔ تعداد کارکنان} other {}}.",
  "summary.date": "تاریخ: {date}",
  "summary.headline": "هم‌راستایی شرکت",
  "summary.headlineOf": "هم‌راستایی {shown} واحد از {all} واحد",
  "summary.since": "{moved, select, none {بی‌تغییر از {since}} other {{difference} از {since}، آن زمان {before}}}",
  "summary.interval": "فاصلهٔ اطمینان ۹۵٪: {low} تا {high}",
  "summary.noInterval": "بدون فاصلهٔ اطمینان: {reason}",
  "summary.what": "نکته‌های مهم",
  "summary.components": "مؤلفه‌ها به تفکیک واحد",
  "summary.priorities": "از کجا شروع کنیم",
  "summary.noPriorities":
    "{scope, select, none {هنوز هیچ معیاری امتیاز ندارد؛ پس اولویتی هم نیست.} all {هیچ معیاری پایین‌تر از هدف خود نیست.} other {هیچ‌یک از معیارهای نشان‌داده‌شده پایین‌تر از هدف خود نیست؛ معیارهای پنهان یا بی‌نمره ممکن است باشند.}}",
  "summary.doThis": "چه باید کرد",
  "summary.because": "چرا",
  "summary.evidence": "{criterion}: {score} از ۱۰۰، هدف {target}{ratings, select, one { (یک نمره)} other {}}",
  "summary.ownAction": "اقدامی تعیین کنید و در برگهٔ {sheet} بنویسید.",
  "summary.owner": "مسئول",
  "summary.due": "تا تاریخ",
  "summary.tied": "اولویت {count, plural, other {#}} معیار دیگر با آخرین معیار برابر است؛ برگهٔ {sheet} را ببینید.",
  "summary.hidden": "عدد گروه‌های کمتر از {count} نفر برای حفظ ناشناسی پنهان است.",
  "page.raters":
    "{known, select, yes {{raters, plural, other {#}} ارزیاب} other {کمتر از {raters, plural, other {#}} ارزیاب}}",
  "page.company": "کل شرکت: {score}",
  "slides.lowestCell": "پایین‌ترین امتیاز: {department}، {component}، {score} از ۱۰۰",
  "slides.heatmap": "مؤلفه‌ها به تفکیک واحد، امتیاز ۰ تا ۱۰۰؛ رنگ روشن‌تر یعنی نزدیک‌تر به ۶۰",
  "slides.ranking": "امتیاز هم‌راستایی هر واحد در کنار هدف آن",
  "slides.view": "فروش خالص بزرگ‌ترین‌ها.",
  "slides.actions": "بر پایهٔ اولویت‌ها: وزن معیار ضرب در فاصله تا هدف",
  "summary.footer": "&P / &N",

  "sentence.overall": "هم‌راستایی {score} از ۱۰۰ است{band, select, none {} other { ({band})}}؛ {distance}.",
  "sentence.scope":
    "از {all} واحد، {shown} واحد امتیاز دارد{hidden, plural, =0 {} other {؛ # واحد برای حفظ ناشناسی پنهان است}}{unrated, plural, =0 {} other {؛ # واحد نمره‌ای ندارد}}.",
  "sentence.response":
    "از {asked, plural, other {#}} نفر از کارکنان، {answers, plural, other {#}} نفر پاسخ داده‌اند ({share}){departments, select, none {} other {؛ کمترین: {departments} با {low}{count, plural, one {} other { در هر یک}}}}.",
  "sentence.rising":
    "{scope, select, all {از {since} تاکنون} other {در {compared} واحد مقایسه‌پذیر از {all} واحد، از {since} تاکنون}} هم‌راستایی {difference} امتیاز بالا رفته و از {before} به {now} رسیده است (فاصلهٔ اطمینان ۹۰٪ تغییر: {low} تا {high}).",
  "sentence.falling":
    "{scope, select, all {از {since} تاکنون} other {در {compared} واحد مقایسه‌پذیر از {all} واحد، از {since} تاکنون}} هم‌راستایی {difference} امتیاز پایین آمده و از {before} به {now} رسیده است (فاصلهٔ اطمینان ۹۰٪ تغییر: {low} تا {high}).",
  "sentence.stable":
    "{scope, select, all {از {since} تاکنون} other {در {compared} واحد مقایسه‌پذیر از {all} واحد، از {since} تاکنون}} هم‌راستایی تغییر روشنی ندارد: آن زمان {before} و اکنون {now} (فاصلهٔ اطمینان ۹۰٪ تغییر: {low} تا {high}).",
  "sentence.lowest":
    "پایین‌ترین: {departments}{count, plural, one {} other { هر یک}} با {score} از ۱۰۰؛ بالاترین: {best} با {bestScore}.",
  "sentence.supplier":
    "در نقش تأمین‌کنندهٔ داخلی، کمترین امتیاز از آن {departments} است: {points} از ۱۰۰{count, plural, one { به نظر {raters} واحد} other {}}.",
  "sentence.selfOthers": "{department} مشتری‌مداری خود را {self} می‌داند؛ دیگران آن را {others} می‌دانند.",
  "sentence.stage":
    "{stage, select, 0 {شرکت هنوز به مرحلهٔ نخست بازاریابی داخلی، اشتیاق کارکنان، نرسیده است: {score} در برابر آستانهٔ {threshold}.} 3 {شرکت به هر سه مرحلهٔ بازاریابی داخلی رسیده است.} other {شرکت به مرحلهٔ {number} از ۳ مرحلهٔ بازاریابی داخلی رسیده است؛ امتیاز مرحلهٔ بعد {score} و آستانهٔ آن {threshold} است.}}",
  "sentence.weakestComponent":
    "{count, plural, one {ضعیف‌ترین مؤلفه} other {ضعیف‌ترین مؤلفه‌ها}}: {components} با {score} از ۱۰۰.",
  "sentence.profit":
    "فروش خالص {net}{gross, select, none {} other {، سود ناخالص {gross}}}{contribution, select, none {} other {، حاشیهٔ مشارکت {contribution}}}{lossMakers, plural, =-1 {} =0 {؛ هیچ مشتری‌ای زیان‌ده نیست} other {؛ # مشتری از {customers} مشتری زیان‌ده است}}. {unit}",
  "sentence.kept": "{department} {share} از مشتریان خود را حفظ کرده است.",
};
