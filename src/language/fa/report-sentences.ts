import type { reportSentences as en } from "../en/report-sentences";
import type { Messages } from "../message";

/** The sentences of the sheets and the titles of their charts, in Persian: ICU messages. */
export const reportSentences: Messages<keyof typeof en> = {
  "notes.moved": "یادداشت‌های شما که به اینجا منتقل شد، چون گزارش به خانه‌هایشان نیاز داشت",

  "departments.title": "واحدها",
  "departments.subtitle":
    "هر سطر یک واحد، از بالاترین هم‌راستایی به پایین. با تغییر وزن‌ها در سطر بالای جدول، امتیاز هم‌راستایی از نو محاسبه می‌شود.",
  "departments.weights": "وزن مؤلفه",
  "departments.chartData": "دادهٔ نمودارها",

  "criteria.title": "معیارها",
  "criteria.subtitle": "هر سطر یک معیار از یک واحد. با تغییر وزن، اولویت از نو محاسبه می‌شود.",

  "coordination.title": "هماهنگی میان واحدها",
  "coordination.matrix": "ماتریس خدمت درون‌سازمانی: تأمین‌کنندگان در سطرها، مشتریان در ستون‌ها، امتیاز ۰ تا ۱۰۰",
  "coordination.links": "ضعیف‌ترین پیوندها",
  "coordination.none": "ماتریس خدمتی پیدا نشد؛ دربارهٔ هماهنگی افقی چیزی برای نمایش نیست.",
  "coordination.levels": "امتیاز واحدها",

  "actions.title": "برنامهٔ اقدام",
  "actions.subtitle":
    "معیارهای دارای بالاترین اولویت در آغاز. آنچه زیر اقدام، مسئول، موعد، وضعیت و یادداشت می‌نویسید با تازه‌سازی گزارش می‌ماند؛ آنچه انجام یا کنار گذاشته شود پایین می‌رود. تغییر یک معیارِ تنها فاصلهٔ اطمینان ندارد و فقط یک نشانه است.",
  "actions.overdue": "گذشته از موعد",
  "actions.turned": "{name} (پرسیده شده: {text})",
  "actions.reversed": "خلافِ این: {text}",

  "history.title": "سابقه",
  "history.subtitle": "هر سطر یک دوره، واحد و مؤلفه. گزارش دوبارهٔ یک دوره جایگزین سطرهای پیشین همان دوره می‌شود.",
  "history.onePeriod":
    "روند از دورهٔ دوم به بعد رسم می‌شود: هنگام نوشتن گزارش نام دوره را بدهید و گزارش دورهٔ بعد را در همین کارپوشه بنویسید.",
  "history.trend": "کل شرکت در دوره‌ها",

  "chart.ranking.title":
    "{below, plural, =0 {هر {all} واحد به هدف خود رسیده است} other {از {all} واحد، # واحد پایین‌تر از هدف خود است}}",
  "chart.ranking.subtitle":
    "امتیاز هم‌راستایی واحدها{intervals, select, some {؛ از خط سفید تا پایان بخش کم‌رنگ: فاصلهٔ اطمینان ۹۵٪} other {}}؛ کادر: هدف",
  "chart.ranking.caption": "واحدها از بالاترین هم‌راستایی به پایین‌ترین. {best}: {bestScore}؛ {lowest}: {score}.",
  "chart.favourable.title": "{department} کمترین سهم نمرهٔ مساعد را دارد: {share}",
  "chart.favourable.subtitle":
    "سهم نمره‌های هر واحد: نامساعد در یک سو (آجری)، خنثی در میان (خاکستری)، مساعد در سوی دیگر (سبزآبی)",
  "chart.favourable.caption":
    "{department}: {share} از نمره‌ها مساعد است (۷۵ امتیاز یا بیشتر). بخش میانی هر میله خنثی است.",
  "chart.selfOthers.title":
    "{direction, select, higher {{department} خود را {gap} امتیاز بالاتر از نظر دیگران می‌بیند} other {{department} خود را {gap} امتیاز پایین‌تر از نظر دیگران می‌بیند}}",
  "chart.selfOthers.subtitle": "مشتری‌مداری از نگاه خود واحد و از نگاه دیگران، امتیاز",
  "chart.selfOthers.caption":
    "هر خط ارزیابی واحد از خود را به ارزیابی دیگران پیوند می‌دهد؛ خط بلندتر یعنی شکاف بیشتر. بیشترین شکاف: {department}، {gap} امتیاز.",
  "chart.weakest.title": "نخستین اولویت: {criterion}",
  "chart.weakest.subtitle": "معیارهای دارای بیشترین اولویت: امتیاز در برابر هدف",
  "chart.weakest.caption":
    "معیارهایی که بیشترین اولویت را دارند (وزن ضرب در فاصله تا هدف) و امتیاز آن‌ها. نخستین: {department}، {score} از ۱۰۰.",
  "chart.stages.title":
    "{stage, select, 0 {شرکت هنوز به هیچ مرحله‌ای از بازاریابی داخلی نرسیده است} other {شرکت به مرحلهٔ {number} از ۳ مرحلهٔ بازاریابی داخلی رسیده است}}",
  "chart.stages.subtitle": "امتیاز هر مرحله؛ خط: آستانه",
  "chart.stages.caption": "رسیدن به یک مرحله یعنی امتیاز آن و همهٔ مرحله‌های پیش از آن {threshold} یا بیشتر باشد.",
  "chart.trend.title":
    "{direction, select, up {هم‌راستایی از {first} به {last} رسید} down {هم‌راستایی از {first} به {last} کاهش یافت} other {هم‌راستایی در {last} ماند}}",
  "chart.trend.subtitle": "کل شرکت در دوره‌ها، امتیاز",
  "chart.trend.caption": "هم‌راستایی و مؤلفه‌های آن در هر دوره، از {from} تا {to}.",
  "chart.links.title": "ضعیف‌ترین خدمت از {supplier} به {customer}: {points} از ۱۰۰",
  "chart.links.subtitle": "پایین‌ترین امتیازهای خدمت درون‌سازمانی",
  "chart.links.caption": "جفت‌های تأمین‌کننده و مشتری با پایین‌ترین امتیاز خدمت. پایین‌ترین: {supplier} به {customer}.",

  "importance.middle": "میانگین اهمیت و هدف",
  "importance.meanImportance": "میانگین اهمیت",

  "chart.importance.title": "{department}، مهم اما ضعیف: {criterion}",
  "chart.importance.subtitle": "اهمیت هر معیار در برابر امتیاز آن",
  "chart.importance.caption":
    "محور افقی اهمیت معیار و محور عمودی امتیاز آن است. معیارهای مهم و کم‌امتیاز نیازمند اقدام‌اند.",

  "series.target": "هدف",
  "series.score": "امتیاز",
  "series.gap": "شکاف",
};
