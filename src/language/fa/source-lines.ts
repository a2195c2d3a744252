import type { SourceLinesKey } from "../en/source-lines";
import type { Messages } from "../message";

/** گفته‌های فرمان گزارش دربارهٔ سطرهایی که از فایل و پایگاه داده خوانده می‌شود، به فارسی. */
export const sourceLinesFa: Messages<SourceLinesKey> = {
  "step.lines": "خواندن سطرهای {source}",
  "step.totals": "جمع زدن {source}",
  "usage.lines-format":
    "«{source}» منبع سطرها نیست: فایل (csv، csv.gz، tsv، txt، parquet)، الگویی از فایل‌ها، یا postgresql://USER@HOST/DATABASE?table=SCHEMA.TABLE بدهید.",
  "usage.password":
    "در نشانی {source} گذرواژه آمده است: آن را بردارید و در متغیر محیطی PGPASSWORD یا فایل سرویس بگذارید.",
  "usage.print-sql": "«{value}» از گویش‌های این فرمان نیست: duckdb یا postgresql را برگزینید.",
  "usage.print-one": "با --lines یک منبع نام ببرید که دستورهایش چاپ شود.",
  "usage.totals-alone": "‏--totals به‌جای --lines می‌آید: یکی از این دو را بدهید.",
  "lines.missing": "در {source} فایلی از سطرها پیدا نشد: نشانی و الگو را بررسی کنید.",
  "lines.headings-differ":
    "سرستون‌ها یا جداکنندهٔ {file} با {first} یکی نیست: فایل‌های یک الگو باید ستون‌های یکسان داشته باشند.",
  "lines.empty": "{source} سطری ندارد.",
  "lines.column-missing": "{source} ستون «{column}» ندارد. ستون‌های آن: {columns}.",
  "lines.no-sales":
    "در {source} سطرهای فروش شناخته نشد؛ ستون‌های آن: {columns}. آن‌ها را در فایل نگاشت (--mapping) با این سطر نام ببرید: {line}",
  "lines.not-sales":
    "نگاشت، {source} را چیزی جز سطرهای فروش می‌خواند؛ از فایل و پایگاه داده تنها سطرهای فروش خوانده می‌شود.",
  "lines.no-money":
    "ستون «{column}» در {source} متن‌هایی دارد که مبلغ نیست، مانند «{example}»: ستون دیگری در فایل نگاشت (--mapping) برگزینید.",
  "lines.text-amount":
    "«{example}» در ستون «{column}» از {source} با اطمینان به‌صورت مبلغ خوانده نمی‌شود: مبلغ‌های این ستون را به‌صورت عدد ساده بنویسید.",
  "lines.text-date":
    "«{example}» در ستون «{column}» از {source} با اطمینان به‌صورت تاریخ خوانده نمی‌شود: تاریخ‌های این ستون را به شکل ۱۴۰۳-۰۱-۳۱ بنویسید.",
  "lines.too-large": "مبلغ‌های ستون «{column}» در {source} بزرگ‌تر از آن است که بی‌کم‌وکاست جمع شود.",
  "lines.currencies":
    "مبلغ‌های {source} به چند واحد پول است ({currencies}) و با هم جمع نمی‌شود: نرخ‌ها را با «rates» در فایل نگاشت (--mapping) بنویسید.",
  "lines.blank-names":
    "ستون «{column}» در {source} در {blank} سطر از {lines} سطر خالی است، مانند جایی که نام تنها یک بار بالای سطرهایش می‌آید: نام‌ها را در همهٔ سطرها بنویسید یا ستون را از نگاشت بردارید.",
  "lines.unnamed-total":
    "ردیفی از {source} هیچ نامی ندارد و مبلغش برابر جمع همهٔ ردیف‌های دیگر است ({amount}): این ردیف جمع است؛ آن را از سطرها بردارید.",
  "lines.only-in-sheets":
    "{source}: این مبلغ‌ها به {member} نیاز دارند که تنها برای سطرهای کاربرگ به کار می‌رود. مبلغ‌ها را در خود فایل یکدست کنید یا آن ستون را از نگاشت بردارید.",
  "lines.joins":
    "نگاشت {source} ستون‌هایی را از کاربرگ دیگری می‌جوید («joins») که برای سطرهای فایل و پایگاه داده شدنی نیست: ستون‌ها را در خود سطرها بیاورید.",
  "lines.several-tables":
    "به نظر می‌رسد در ردیف {row} از {source} جدول دومی آغاز می‌شود: هر جدول را در فایلی جداگانه بگذارید.",
  "lines.beside-sheets":
    "{file} خود سطرهای فروش دارد ({sheets}) که با سطرهای {source} جمع نمی‌شود: آن‌ها را با فایل نگاشت (--mapping) و این سطر کنار بگذارید: {line}",
  "lines.several-databases":
    "سطرهای فایل و پایگاه داده، یا دو پایگاه داده، در یک گزارش جمع نمی‌شود: آن‌ها را یکی پس از دیگری بدهید.",
  "lines.csv":
    "{source} از سطر {line} به بعد خوانده نمی‌شود: {problem, select, quote {در آنجا گیومه‌ای باز شده که هرگز بسته نمی‌شود} fields {بیش از سرستون‌ها ستون دارد} encoding {کدگذاری نویسه‌های آن شناخته نیست} other {به شکل سطرهای پیش از خود نیست}}. آن سطر را درست کنید و دوباره بکوشید.",
  "lines.damaged": "{source} آسیب دیده یا از آن نوع فایل نیست: {detail}.",
  "lines.disk-full":
    "دیسک پر است: جمع زدن {source} در {folder} جا می‌خواهد. جا باز کنید یا متغیر محیطی TMPDIR را به دیسک دیگری ببرید و دوباره بکوشید.",
  "lines.memory": "حافظه برای جمع زدن {source} کافی نیست: برنامه‌های دیگر را ببندید یا سطرهای کمتری بدهید.",
  "lines.failed": "سطرهای {source} جمع زده نشد: {detail}.",
  "lines.period": "سطرهای فروش {source} دورهٔ «{period}» ندارند. دوره‌های موجود: {periods}.",
  "lines.no-server": "سرور {server} پاسخ نمی‌دهد: نشانی، روشن بودن سرور و باز بودن شبکه را بررسی کنید.",
  "lines.refused-login": "سرور {server} ورود {user} را نپذیرفت: گذرواژه را در PGPASSWORD یا فایل سرویس بگذارید.",
  "lines.no-database": "سرور {server} پایگاه دادهٔ «{database}» ندارد.",
  "lines.no-table": "پایگاه دادهٔ {server} جدول «{table}» را که {user} اجازهٔ دیدنش را داشته باشد ندارد.",
  "lines.no-right": "{user} اجازهٔ خواندن جدول «{table}» از {server} را ندارد: اجازهٔ select آن را بخواهید.",
  "lines.refused-query": "سرور {server} پرسش را نپذیرفت: {detail}.",
  "lines.cut": "هنگام جمع زدن سطرها پیوند با {server} قطع شد. چیزی نوشته نشد؛ دوباره بکوشید.",
  "lines.no-worker":
    "بخشی از سطرهای {server} روی سروری است که پاسخ نمی‌دهد ({detail}). چیزی نوشته نشد؛ پس از روشن شدن آن دوباره بکوشید.",
  "lines.print-needs-mapping":
    "برای چاپ دستورها بدون دیدن {source} ستون‌های آن را در فایل نگاشت (--mapping) با این سطر نام ببرید: {line}",
  "totals.missing": "جمع‌های {file} خوانده نمی‌شود: نشانی را بررسی کنید؛ فایل باید CSV یا Parquet باشد.",
  "totals.columns":
    "{file} آنچه را دستورهای چاپ‌شده می‌دهند در خود ندارد: ستون «{column}» نیست. نتیجهٔ همهٔ دستورها را در یک فایل ذخیره کنید.",
  "totals.incomplete": "{file} نتیجهٔ دستور «{statement}» را ندارد: آن را بیفزایید و دوباره بکوشید.",
};
