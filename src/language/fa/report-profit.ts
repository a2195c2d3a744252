import type { reportProfit as en } from "../en/report-profit";
import type { Messages } from "../message";

/** The accountant's sheet: its headings, sentences and charts, in Persian: ICU messages. */
export const reportProfit: Messages<keyof typeof en> = {
  "profit.title": "سودآوری",
  "profit.subtitle": "{lines} سطر فروش{period, select, none {} other {، {period}}}. {unit}",
  "profit.totals": "فروش خالص {net}، سود ناخالص {gross}، حاشیهٔ مشارکت {contribution}",
  "profit.reading": "چگونگی خواندن سطرهای فروش",
  "profit.firstRows":
    "{view}: {shown} ردیف نخست از {all} و بقیه روی هم در ردیف آخر؛ جمع‌ها، طبقه‌ها و منحنی از همه است",
  "profit.rest": "{count} مورد دیگر روی هم",
  "profit.firstCategories": "{view}: {shown} ردیف نخست از {all}",
  "column.leftOutWhy": "کنار رفته، به تفکیک سطر",
  "column.linesRead": "سطرهای خوانده‌شده",
  "column.linesUsed": "سطرهای به‌کاررفته",
  "column.linesLeftOut": "سطرهای کنار رفته",
  "profit.leftOut":
    "{reason, select, total {جمع‌ها} excluded {لغوشده یا به‌گفتهٔ ستون وضعیت، فروش نیست} other {بی‌مبلغ}}: {rows}",
  "profit.rounded": "مبلغ‌ها گردشده نشان داده می‌شود؛ خانه‌ها رقم کامل را دارند.",
  "profit.levels": "آنچه در هر سطح کم شده است: {goods}؛ {first}؛ {second}؛ {third}.",
  "profit.levelColumns":
    "{kind, select, goods {بهای تمام‌شده} other {حاشیهٔ مشارکت {level}}}: {columns, select, none {هیچ ستونی} other {{columns}}}",
  "profit.goodsOfProfit": "بهای تمام‌شده: فاصلهٔ فروش خالص با {columns}",
  "profit.goodsOfLevel": "بهای تمام‌شده: ستون جداگانه‌ای ندارد و سود ناخالص پس از {columns} است",
  "profit.rates":
    "مبلغ‌های پول‌های دیگر سطر به سطر{currency, select, none {} other { به {currency}}} تبدیل شد: {rates}.",
  "profit.live":
    "درآمد خالص، سود ناخالص و حاشیهٔ مشارکت هر نام، در نماهایی که چنین نوشته‌اند، فرمولی بر سطرهای کاربرگ {sheet} است.",
  "profit.notLive":
    "جمع‌های نماها عدد است، نه فرمولی بر سطرها: {why, select, severaltables {سطرها در چند جدول است} asread {مبلغ‌ها به گونه‌ای خوانده شده که چنین فرمولی آن را نشان نمی‌دهد (درصد، قیمت، مالیات، علامت، نرخ یا تاریخ)} toomanylines {سطرها بیش از {most} تاست} other {نام‌ها از بالا آمده، یکی شده یا به عدد می‌ماند، یا مبلغ‌ها متن است}}.",
  "profit.reconciledLive":
    "جمع نما {total}، {against, select, ledger {دفتر کل} other {جمع سطرها}} {expected}: {difference, select, none {بدون مغایرت} other {مغایرت {difference}، که میان سطرها سرشکن نشده است}}. جمع‌ها فرمولی بر سطرهاست.",
  "profit.viewTotal": "جمع",
  "profit.columnsUsed":
    "{sheet}: ستون‌هایی که در گزارش است: {used}؛ و ستون‌هایی که نیست: {unused, select, none {هیچ} other {{unused}}}.",
  "profit.ownTotalAt": "جمع خود کارپوشه در {cell}",
  "column.amountsOfLines": "جمع مبلغ سطرها",
  "column.ownTotal": "جمع خود کارپوشه",
  "column.comparedWith": "{with, select, plan {برنامه} other {دورهٔ پیش}}",
  "column.volume": "حجم محرک",
  "column.pointName": "مشتری در این نقطه",
  "profit.unknown": "محاسبه‌نشدنی (هزینه‌ها معلوم نیست)",
  "profit.unit":
    "{scale, select, one {مبلغ‌ها به واحد پول سطرهای فروش است} toman {مبلغ‌ها به تومان (ده ریال) است} thousand {مبلغ‌ها به هزار واحد پول سطرهای فروش است} million {مبلغ‌ها به میلیون واحد پول سطرهای فروش است} millionToman {مبلغ‌ها به میلیون تومان است} other {مبلغ‌ها به میلیارد واحد پول سطرهای فروش است}}.",
  "profit.reconciliation": "مغایرت‌گیری: هر تفکیک در برابر جمع سطرها یا دفتر کل",
  "profit.reconciled":
    "جمع این تفکیک {total}، {against, select, ledger {دفتر کل} other {جمع سطرها}} {expected}: {difference, select, none {بدون مغایرت} other {مغایرت {difference}، که میان سطرها سرشکن نشده است}}.",
  "profit.viewByColumn": "به تفکیک {column}",
  "profit.compared":
    "انحراف‌ها از {with, select, plan {بودجه} other {دورهٔ پیش}}{period, select, none {} other { ({period})}} محاسبه شده است.",
  "profit.negative": "{lines} سطر (برگشتی یا اصلاح، روی هم {amount}) منفی است و مانند سطرهای دیگر به شمار آمده است.",
  "profit.costToServe": "هزینهٔ خدمت‌رسانی به هر مشتری",
  "profit.spread":
    "{spread} بر پایهٔ محرک‌های هزینه تسهیم شد{remainder, select, none {؛ چیزی نمانده است} other {؛ {remainder} مانده و به حساب هیچ مشتری گذاشته نشده است}}.",
  "profit.poolDriver": "{pool}: بر پایهٔ {driver}",
  "profit.poolTotal": "{pool}: جمع کلیدها {keys}",
  "profit.poolRemainder": "{pool}: باقی‌مانده",
  "profit.breakEven": "ارزش سربه‌سر سفارش",
  "profit.fixedCost": "هزینهٔ ثابت هر سفارش",

  "column.pool": "مخزن هزینه و محرک",
  "column.amount": "مبلغ",
  "column.rate": "نرخ هر واحد محرک",
  "column.customerName": "مشتری",
  "column.poolCost": "هزینه: {pool}",
  "column.afterCostToServe": "مانده پس از هزینهٔ خدمت‌رسانی",
  "column.orders": "سفارش‌ها",
  "column.meanOrder": "میانگین سفارش",
  "column.grossMarginShare": "درصد سود ناخالص",
  "column.variableShare": "درصد هزینهٔ متغیر دیگر",
  "column.breakEven": "سفارش سربه‌سر",
  "column.ordersBelow": "سفارش‌های کمتر از آن",
  "column.sumOfLines": "جمع سطرها",
  "column.ledgerTotal": "دفتر کل",
  "column.varianceAgainst": "انحراف از {with, select, plan {بودجه} other {دورهٔ پیش}}",

  "profit.view.customer": "به تفکیک مشتری",
  "profit.view.product": "به تفکیک محصول",
  "profit.view.segment": "به تفکیک بخش بازار",
  "profit.view.territory": "به تفکیک بازار محلی",
  "profit.view.orderSize": "به تفکیک اندازهٔ سفارش",
  "profit.unnamed": "(بدون نام)",
  "profit.whale": "منحنی نهنگ (سود تجمعی مشتریان)",

  "column.name": "نام",
  "column.view": "تفکیک",
  "column.total": "جمع این تفکیک",
  "column.difference": "مغایرت",
  "column.lines": "سطرها",
  "column.netRevenue": "فروش خالص",
  "column.grossMargin": "سود ناخالص",
  "column.contribution": "حاشیهٔ مشارکت",
  "column.contributionLevel": "حاشیهٔ مشارکت {level}",
  "column.orderSizeBand": "ردهٔ اندازهٔ سفارش",
  "column.margin": "درصد حاشیهٔ سود",
  "column.share": "سهم",
  "column.cumulativeShare": "سهم تجمعی",
  "column.class": "رده",
  "column.relativeVariance": "انحراف، درصد",
  "column.customersShare": "سهم مشتریان",
  "column.profitShare": "سود تجمعی",

  "chart.view.title": "سهم {name} از فروش خالص {share} است",
  "chart.view.subtitle": "فروش خالص بزرگ‌ترین‌ها و سهم تجمعی آن‌ها (خط)",
  "chart.view.caption": "{count} مورد با بیشترین فروش خالص؛ خط، سهم تجمعی آن‌هاست. بزرگ‌ترین: {name}، {share}.",
  "chart.whale.title":
    "{lossMakers, plural, =0 {هیچ مشتری‌ای زیان‌ده نیست} other {# مشتری زیان‌ده است}}{erosion, select, none {} other { و {erosion} از سود را از میان می‌برد}}",
  "chart.whale.subtitle": "سود تجمعی مشتریان",
  "chart.whale.caption":
    "مشتریان از سودآورترین تا کم‌سودترین. منحنی پس از {peakAt} از مشتریان به اوج خود، {peak} کل سود، می‌رسد.",
  "chart.margin.title":
    "{link, select, up {واحدهای هم‌راستاتر حاشیهٔ سود بیشتری دارند} down {واحدهای هم‌راستاتر حاشیهٔ سود کمتری دارند} other {میان هم‌راستایی و حاشیهٔ سود {n} واحد رابطهٔ روشنی دیده نمی‌شود}}",
  "chart.margin.none": "میان هم‌راستایی و حاشیهٔ سود {n} واحد رابطه‌ای دیده نمی‌شود",
  "chart.margin.subtitle": "امتیاز هم‌راستایی (۰ تا ۱۰۰) در برابر درصد حاشیهٔ سود هر واحد؛ خط‌چین‌ها میانگین‌اند",
  "chart.margin.caption":
    "همبستگی رتبه‌ای اسپیرمن {rho}{interval, select, given { (فاصلهٔ اطمینان ۹۵٪ از {low} تا {high})} other {}}، p = {p} {exact, select, exact {با آزمون جایگشت دقیق} other {با تقریب t}}، {n} واحد.",
  "chart.margin.notComputable": "هم‌راستایی یا درصد حاشیهٔ سود هر {n} واحد یکسان است: همبستگی محاسبه‌شدنی نیست.",

  "margin.heading": "هم‌راستایی در برابر حاشیهٔ سود",
  "margin.mean": "میانگین‌ها",
  "margin.meanAlignment": "میانگین هم‌راستایی",
  "margin.meanMargin": "میانگین درصد حاشیهٔ سود",
  "margin.warning":
    "{n} نقطه تنها رابطه‌ای بسیار قوی را آشکار می‌کند؛ یک واحد بیشتر یا کمتر می‌تواند آن را وارونه کند، و رابطه به‌معنای علیت نیست.",

  "column.revenue": "درآمد",
  "column.cost": "هزینه",

  "method.profit": "سودآوری",
  "method.profit.how":
    "فروش خالص = فروش ناخالص منهای تخفیف و برگشت از فروش؛ سود ناخالص = فروش خالص منهای بهای تمام‌شده؛ حاشیه‌های مشارکت بر پایهٔ ستون‌های هزینه‌ای که تعیین شده است؛ درصد حاشیهٔ سود = نسبت حاشیهٔ مشارکت به فروش خالص. رده بر پایهٔ سهم تجمعی پیش از سطر: الف (A) زیر ۸۰٪، ب (B) زیر ۹۵٪، پ (C) بقیه.",
};
