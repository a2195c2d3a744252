import type { CommandLineKey } from "../en/command-line";
import type { Messages } from "../message";

/** گفته‌های فرمان گزارش به فارسی. */
export const commandLineFa: Messages<CommandLineKey> = {
  usage:
    "شیوهٔ کاربرد: report [INPUT.xlsx] --out OUTPUT.xlsx [--lines SOURCE ... | --totals FILE | --print-sql duckdb|postgresql] [--json RESULTS.json] [--slides SLIDES.pptx] [--summary SUMMARY.xlsx] [--departments FOLDER] [--mapping MAPPING.json] [--language en|fa] [--period NAME] [--min-group N] [--add-columns] [--remove-columns]",
  "usage.unknown": "«{argument}» از گزینه‌های این فرمان نیست.",
  "usage.input": "نام یک کارپوشه را برای خواندن بدهید.",
  "usage.out": "با --out بگویید گزارش کجا نوشته شود.",
  "usage.language": "«{value}» از زبان‌های این فرمان نیست: en یا fa را انتخاب کنید.",
  "usage.group": "«{value}» اندازهٔ گروه نیست: عددی صحیح و دست‌کم ۳ بدهید.",
  "usage.mapping":
    "نگاشت {file} به کار نمی‌آید: {path, select, none {به‌صورت JSON خوانده نمی‌شود} other {{path} نیست یا نادرست است}}.",
  "usage.no-mapping": "نگاشت {file} خوانده نمی‌شود: نشانی و اجازهٔ باز کردن آن را بررسی کنید.",
  "usage.same-file":
    "{file} دو بار نام برده شده است: هر فایلی که نوشته می‌شود نامی جدا می‌خواهد. نام دیگری انتخاب کنید.",
  "step.open": "باز کردن {file}",
  "step.read": "خواندن خانه‌ها",
  "step.recognise": "شناسایی کاربرگ‌ها",
  "step.score": "محاسبهٔ امتیازها",
  "step.profitability": "محاسبهٔ سودآوری",
  "step.write": "نوشتن گزارش",
  "step.save": "ذخیرهٔ {file}",
  "columns.withheld":
    "به کاربرگ {sheet} ستونی افزوده نشد: مبلغ‌های آن به شکلی خوانده شده (درصد، قیمت واحد، مالیات، علامت یا نرخ) که فرمول‌های کنار آن نمی‌توانند نشان دهند. ارقام در گزارش آمده است.",
  "columns.text-amounts":
    "مبلغ‌هایی که به‌صورت متن نوشته شده‌اند: \u2066{cells}\u2069{more, plural, =0 {} other { و # جای دیگر}}. گزارش آن‌ها را می‌شمارد و ستون‌های افزوده صفر می‌گیرند: آن‌ها را به‌صورت عدد بنویسید.",
  done: "{sheets} کاربرگ در {file} نوشته شد؛ {departments} واحد، {findings, plural, =0 {بدون ایراد داده} other {# ایراد داده}}.",
  "refused.missing": "{file} خوانده نمی‌شود: نشانی و اجازهٔ باز کردن آن را بررسی کنید.",
  "refused.empty-file": "{file} خالی است: کارپوشه‌ای را انتخاب کنید که ارزیابی داشته باشد.",
  "refused.not-a-workbook": "{file} کارپوشهٔ اکسل (xlsx) نیست: آن را در اکسل با همین قالب ذخیره کنید و دوباره بکوشید.",
  "refused.encrypted":
    "{file} گذرواژه دارد: گذرواژه را در اکسل بردارید (File > Info > Protect Workbook) و دوباره بکوشید.",
  "refused.strict":
    "{file} کارپوشهٔ Strict Open XML است: آن را در اکسل با قالب «Excel Workbook (*.xlsx)» ذخیره کنید و دوباره بکوشید.",
  "refused.hostile": "{file} بخش‌هایی دارد که هیچ کارپوشه‌ای لازم ندارد (بمب فشرده‌سازی یا موجودیت XML) و باز نشد.",
  "refused.checksum":
    "{file} پس از ذخیره دست‌کاری شده است: جمع‌آزمای {part} نمی‌خواند. چیزی خوانده نشد؛ نسخهٔ سالمی از فایل به کار ببرید.",
  "refused.malformed":
    "{file} خوانده نمی‌شود: بخش {part} آن نیست یا آسیب دیده است. آن را در اکسل باز، ترمیم و ذخیره کنید و دوباره بکوشید.",
  "refused.damaged": "{file} آسیب دیده است: آن را در اکسل باز، ترمیم و ذخیره کنید و دوباره بکوشید.",
  "refused.too-large":
    "کاربرگ‌های {file} پس از باز شدن {size, number} گیگابایت است؛ اینجا تا {limit, number} گیگابایت خوانده می‌شود. سطرهای آن را به‌صورت فایل CSV یا Parquet ذخیره کنید و با --lines بخوانید.",
  "refused.nothing": "در {file} ارزیابی‌ای شناخته نشد: کاربرگ‌ها و ستون‌ها را در یک فایل نگاشت (--mapping) نام ببرید.",
  "refused.nothing-but":
    "در {file} ارزیابی‌ای شناخته نشد. نزدیک‌ترین به آن ستون {column} در کاربرگ {sheet} است: {reason}. برای خواندن آن، فایل نگاشتی (--mapping) با این سطر بدهید: {line}",
  "refused.sales":
    "در {file} کاربرگ {sheet} از فروش می‌گوید ({headings})، ولی سطرهای فروش ستونی از مبلغ‌ها، ستونی که خریدار یا کالا را بگوید و دست‌کم سه سطر می‌خواهد. ستون‌ها را در نگاشت (--mapping) نام ببرید، با مدخل {line}.",
  "refused.currencies":
    "مبلغ‌های {file} به چند واحد پول است ({currencies}) و با هم جمع نمی‌شود: نرخ‌ها را با «rates» در فایل نگاشت (--mapping) بنویسید.",
  "refused.period": "سطرهای فروش {file} دورهٔ «{period}» ندارند. دوره‌های موجود: {periods}.",
  "refused.no-summary":
    "در {file} امتیازی نیست؛ پس چیزی برای اسلاید یا خلاصه وجود ندارد. ‎--slides و ‎--summary را حذف کنید یا نمره بیفزایید.",
  "refused.no-ratings":
    "{file} شناخته شد، اما هیچ نمره‌ای از آن به کار نمی‌آید: ایرادها را ببینید و خانه‌ها یا مقیاس را درست کنید.",
  "failed.write": "{file} نوشته نشد: بررسی کنید که پوشه وجود داشته باشد و نوشتن در آن مجاز باشد.",
  "failed.disk-full":
    "{file} نوشته نشد: دیسک پر است. چیزی تغییر نکرد؛ جا باز کنید یا دیسک دیگری انتخاب کنید و دوباره بکوشید.",
  "failed.kind":
    "{file} نوشته نشد: نام این کارپوشه باید به {ending} پایان یابد وگرنه اکسل آن را باز نمی‌کند. چنین نامی انتخاب کنید.",
  "failed.protected": "کارپوشه محافظت شده است و کاربرگی به آن افزوده نمی‌شود: محافظت را بردارید و دوباره بکوشید.",
  "failed.protected-sheet": "کاربرگ «{sheet}» محافظت شده است: محافظت را بردارید و دوباره بکوشید.",
  "failed.filtered-rows": "ردیف‌هایی از کاربرگ «{sheet}» با فیلتر پنهان شده است: فیلتر را پاک کنید و دوباره بکوشید.",
  "failed.excel": "گزارش نوشته نشد ({code}) و چیزی ذخیره نشد.",
};
