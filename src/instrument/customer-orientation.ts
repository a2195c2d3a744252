import type { Wording } from "./wording";

/** Part A: one statement about one department. */
export interface OrientationCriterion {
  readonly id: string;
  /** Department id. */
  readonly department: string;
  readonly text: Wording;
}

/** The 34 criteria of customer orientation, in the order of the departments. */
export const ORIENTATION_CRITERIA: readonly OrientationCriterion[] = [
  of("rd", "rd-1", {
    en: "This unit's people meet customers often and listen to their problems.",
    fa: "کارکنان این واحد مرتب با مشتریان دیدار می‌کنند و به مشکلات آنان گوش می‌دهند.",
  }),
  of("rd", "rd-2", {
    en: "This unit's managers hear the views of other departments, marketing and production above all.",
    fa: "مدیران این واحد نظر واحدهای دیگر، به‌ویژه بازاریابی و تولید، را جویا می‌شوند و می‌شنوند.",
  }),
  of("rd", "rd-3", {
    en: "This unit studies competitors' products and their position and share in the market.",
    fa: "این واحد محصولات رقبا و جایگاه و سهم آن‌ها در بازار را بررسی می‌کند.",
  }),
  of("rd", "rd-4", {
    en: "This unit treats customers' complaints as a source of progress.",
    fa: "این واحد شکایت‌های مشتریان را سرچشمهٔ پیشرفت می‌داند.",
  }),
  of("rd", "rd-5", {
    en: "This unit improves products and services continuously and follows the feedback of the market.",
    fa: "این واحد محصولات و خدمات را پیوسته بهبود می‌دهد و بازخورد بازار را دنبال می‌کند.",
  }),
  of("purchasing", "pu-1", {
    en: "This unit always searches for the best suppliers.",
    fa: "این واحد همواره در جست‌وجوی بهترین تأمین‌کنندگان است.",
  }),
  of("purchasing", "pu-2", {
    en: "This unit builds effective, long-term relations with reliable suppliers of high quality.",
    fa: "این واحد با تأمین‌کنندگان معتبر و باکیفیت رابطه‌ای مؤثر و بلندمدت برقرار می‌کند.",
  }),
  of("purchasing", "pu-3", {
    en: "This unit does not sacrifice quality to a low price.",
    fa: "این واحد کیفیت را فدای قیمت پایین نمی‌کند.",
  }),
  of("production", "pr-1", {
    en: "This unit's managers invite customers to see the production line.",
    fa: "مدیران این واحد از مشتریان دعوت می‌کنند که از خط تولید بازدید کنند.",
  }),
  of("production", "pr-2", {
    en: "This unit's managers and staff regularly visit the lines of industrial customers.",
    fa: "مدیران و کارکنان این واحد به‌طور منظم از خطوط تولید مشتریان صنعتی بازدید می‌کنند.",
  }),
  of("production", "pr-3", {
    en: "This unit's staff keep their commitments, with overtime if need be.",
    fa: "کارکنان این واحد به تعهدات خود عمل می‌کنند، حتی اگر به اضافه‌کاری نیاز باشد.",
  }),
  of("production", "pr-4", {
    en: "This unit keeps raising productivity and speed and lowering the cost of production.",
    fa: "این واحد پیوسته بهره‌وری و سرعت را بالا می‌برد و هزینهٔ تولید را کم می‌کند.",
  }),
  of("production", "pr-5", {
    en: "This unit keeps raising the quality of products and lowering the rate of defects.",
    fa: "این واحد پیوسته کیفیت محصولات را بالا می‌برد و میزان ضایعات را کم می‌کند.",
  }),
  of("production", "pr-6", {
    en: "This unit makes products to the customer's wishes as far as it can.",
    fa: "این واحد تا جایی که بتواند محصولات را مطابق خواست مشتری سفارشی می‌کند.",
  }),
  of("marketing", "mk-1", {
    en: "This unit's specialists continuously study customers' needs and wants.",
    fa: "کارشناسان این واحد نیازها و خواسته‌های مشتریان را پیوسته بررسی می‌کنند.",
  }),
  of("marketing", "mk-2", {
    en: "This unit's managers allocate resources by the long-term profitability of market segments.",
    fa: "مدیران این واحد منابع را بر پایهٔ سودآوری بلندمدت بخش‌های بازار تخصیص می‌دهند.",
  }),
  of("marketing", "mk-3", {
    en: "This unit makes customers offers that suit them and are better than others'.",
    fa: "این واحد به مشتریان پیشنهادهایی مناسب و برتر ارائه می‌کند.",
  }),
  of("marketing", "mk-4", {
    en: "This unit continuously and carefully measures the image that customers have of the company.",
    fa: "این واحد تصویر شرکت در ذهن مشتریان را پیوسته و به‌دقت می‌سنجد.",
  }),
  of("marketing", "mk-5", {
    en: "This unit continuously gathers ideas for new and better products and services.",
    fa: "این واحد پیوسته ایده‌های تازه برای محصولات و خدمات جدید و بهتر گردآوری می‌کند.",
  }),
  of("marketing", "mk-6", {
    en: "This unit leads the managers and specialists of other departments towards customer orientation.",
    fa: "این واحد مدیران و کارشناسان واحدهای دیگر را به سوی مشتری‌مداری هدایت می‌کند.",
  }),
  of("sales", "sa-1", {
    en: "Every salesperson of this unit knows the customer's business well.",
    fa: "هر فروشندهٔ این واحد کسب‌وکار مشتری را به‌خوبی می‌شناسد.",
  }),
  of("sales", "sa-2", {
    en: "This unit tries to offer the customer the best solution.",
    fa: "این واحد می‌کوشد بهترین راه‌حل را به مشتری پیشنهاد کند.",
  }),
  of("sales", "sa-3", {
    en: "This unit promises only what can be delivered.",
    fa: "این واحد فقط قولی می‌دهد که بتوان به آن عمل کرد.",
  }),
  of("sales", "sa-4", {
    en: "This unit passes customers' views and feedback on to the other departments.",
    fa: "این واحد نظر و بازخورد مشتریان را به واحدهای دیگر می‌رساند.",
  }),
  of("sales", "sa-5", {
    en: "This unit builds effective, long-term relations with customers.",
    fa: "این واحد با مشتریان رابطه‌ای مؤثر و بلندمدت برقرار می‌کند.",
  }),
  of("logistics", "lo-1", {
    en: "This unit's managers set strict standards of logistics, insist on them and watch over them.",
    fa: "مدیران این واحد استانداردهای دقیقی برای تدارکات تعیین می‌کنند، بر آن‌ها پافشاری و بر اجرایشان نظارت می‌کنند.",
  }),
  of("logistics", "lo-2", {
    en: "This unit serves the other departments and the customers reliably.",
    fa: "واحدهای دیگر و مشتریان می‌توانند به خدمات این واحد اطمینان کنند.",
  }),
  of("accounting", "ac-1", {
    en: "This unit regularly reports profitability by product, market segment, local market, order size and individual customer to management.",
    fa: "این واحد گزارش‌های دوره‌ای سودآوری به تفکیک محصول، بخش بازار، بازار محلی، اندازهٔ سفارش و تک‌تک مشتریان را برای مدیریت تهیه می‌کند.",
  }),
  of("accounting", "ac-2", {
    en: "This unit issues invoices in the form customers need and answers their queries quickly and honestly.",
    fa: "این واحد صورت‌حساب‌ها را به شکلی که مشتری نیاز دارد صادر می‌کند و پرسش‌های او را سریع و صادقانه پاسخ می‌دهد.",
  }),
  of("finance", "fi-1", {
    en: "This unit understands the costs of marketing and works to fund them.",
    fa: "این واحد هزینه‌های بازاریابی را درک می‌کند و برای تأمین آن‌ها می‌کوشد.",
  }),
  of("finance", "fi-2", {
    en: "This unit shapes the company's financial offers to customers' financial needs.",
    fa: "این واحد پیشنهادهای مالی شرکت را متناسب با نیازهای مالی مشتریان تنظیم می‌کند.",
  }),
  of("finance", "fi-3", {
    en: "This unit takes sound decisions on customers' credit.",
    fa: "این واحد دربارهٔ اعتبار مشتریان تصمیم‌های درستی می‌گیرد.",
  }),
  of("public-relations", "pb-1", {
    en: "This unit spreads good news fast and answers bad news fast.",
    fa: "این واحد خبرهای خوب را سریع منتشر می‌کند و به خبرهای بد سریع پاسخ می‌دهد.",
  }),
  of("public-relations", "pb-2", {
    en: "This unit speaks up for customers and society and works to improve the company's policies and practice.",
    fa: "این واحد مدافع مشتریان و جامعه است و برای بهبود سیاست‌ها و رفتار شرکت می‌کوشد.",
  }),
];

function of(department: string, id: string, text: Wording): OrientationCriterion {
  return { id, department, text };
}
