import type { reportCustomers as en } from "../en/report-customers";
import type { Messages } from "../message";

/** Customers kept, variances and the waterfall on the accountant's sheet, in Persian: ICU messages. */
export const reportCustomers: Messages<keyof typeof en> = {
  "kept.heading": "حفظ مشتری",
  "kept.sentence": "از {before} مشتری {earlier}، {kept} نفر در {period} هم خرید کردند: {retention}",
  "kept.unknown": "در دورهٔ پیش کسی خرید نکرده است و دربارهٔ حفظ مشتری چیزی نمی‌توان گفت",
  "kept.how":
    "{unit, select, period {به تفکیک دوره‌های سطرها} quarter {به تفکیک فصل، چون ماه‌ها پرشمارند} other {به تفکیک سال، چون ماه‌ها پرشمارند}}. مشتری هر دوره کسی است که درآمد خالصش در آن دوره بیش از صفر باشد. به درآمد: آنچه مشتریان دورهٔ پیش اکنون می‌آورند، تقسیم بر آنچه آن زمان آوردند.",
  "kept.cohorts": "مشتریان به تفکیک نخستین خرید، و اینکه چند نفرشان بعدها خریدند",
  "kept.repeat": "{several} نفر از {customers} مشتری ({share}) بیش از یک سفارش دارند.",
  "column.customers": "مشتریان",
  "column.kept": "حفظ‌شده",
  "column.gained": "تازه",
  "column.wonBack": "بازگشته",
  "column.lost": "از دست رفته",
  "column.retentionByNumber": "نرخ حفظ به تعداد",
  "column.retentionByRevenue": "نرخ حفظ به درآمد",
  "column.firstPurchase": "نخستین خرید",
  "column.periodsLater": "{later, plural, =0 {در همان دوره} other {# دوره بعد}}",
  "chart.kept.subtitle": "مشتریان هر دوره: حفظ‌شده، بازگشته و تازه",
  "chart.kept.caption":
    "{period}: {kept} حفظ‌شده، {wonBack} بازگشته، {gained} تازه؛ {lost} مشتری دورهٔ پیش دیگر نخریدند.",
  "waterfall.heading": "از مبلغ فهرست تا حاشیهٔ مشارکت",
  "waterfall.how":
    "مبلغ فهرستِ آنچه فروخته شد، منهای تخفیف، منهای برگشتی، درآمد خالص است؛ منهای هزینه‌های هر سطح، حاشیهٔ مشارکت است.",
  "waterfall.list": "مبلغ فهرست",
  "waterfall.deductions": "تخفیف و برگشت از فروش",
  "waterfall.returns": "سطرهای برگشتی و اصلاح",
  "waterfall.net": "درآمد خالص",
  "waterfall.goods": "بهای تمام‌شده",
  "waterfall.cost": "هزینه‌ها",
  "waterfall.level": "هزینه‌های سطح {level}",
  "waterfall.contribution": "حاشیهٔ مشارکت",
  "column.step": "گام",
  "column.barFrom": "ستون از",
  "column.barTotal": "ستون: جمع",
  "column.barTakenOff": "ستون: کم‌شده",
  "column.barAdded": "ستون: افزوده",
  "chart.waterfall.title": "از {list} {first}، {left} {last} می‌ماند",
  "chart.waterfall.subtitle": "آنچه در این راه کم می‌شود",
  "chart.waterfall.caption": "ستون‌های تیره جمع است و بقیه آنچه کم یا افزوده می‌شود. بیشترین کاهش: {step}.",
  "bridge.heading": "چرا حاشیهٔ مشارکت تغییر کرد: قیمت، هزینه، حجم و ترکیب",
  "bridge.sentence":
    "حاشیهٔ مشارکت پیش از این {before} و اکنون {now}: قیمت {price}، هزینه {cost}، حجم {volume}، ترکیب {mix}، محصولات تازه {gained}، محصولات کنار رفته {lost}.",
  "bridge.how":
    "برای محصولاتی که هر دو بار فروخته شده‌اند: قیمت = تغییر قیمت ضرب در تعداد کنونی؛ هزینه = تغییر بهای واحد ضرب در تعداد کنونی، با علامت وارونه؛ حجم = حاشیهٔ مشارکت پیشین ضرب در رشد کل تعداد؛ ترکیب = باقی‌مانده. پیش از هزینهٔ خدمت‌رسانی.",
  "bridge.price": "قیمت",
  "bridge.cost": "هزینه",
  "bridge.volume": "حجم",
  "bridge.mix": "ترکیب",
  "bridge.gained": "تازه",
  "bridge.lost": "کنار رفته",
  "bridge.change": "تغییر",
  "column.product": "محصول",
  "profit.others": "بقیه",
  "matrix.heading": "حاشیهٔ مشارکت به تفکیک محصول و مشتری",
  "matrix.how": "{most} مشتری بزرگ‌تر به درآمد خالص و بقیه روی هم؛ خانهٔ خالی: فروشی نبوده است.",
  "sales.profit": "حاشیهٔ مشارکت {contribution} از درآمد خالص {net}.",
  "sales.revenueAlone": "درآمد خالص {net}؛ هزینه‌ها معلوم نیست.",
  "sales.leak":
    "{kind, select, deductions {بیشترین کاهش پیش از فروش خالص از تخفیف و برگشت از فروش است} returns {بیشترین کاهش از سطرهای برگشتی است} losses {بیشترین زیان از مشتریانی است که بیش از آنچه می‌آورند هزینه دارند} serving {پس از بهای تمام‌شده، بیشترین کاهش از هزینهٔ خدمت‌رسانی به مشتریان است} other {پس از بهای تمام‌شده، بیشترین کاهش از {columns, select, none {هزینه‌های دیگر} other {{columns}}} است}}: {amount}.",
};
