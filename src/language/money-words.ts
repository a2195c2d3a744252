import { matchingKey } from "./matching-key";

/** Headings of an accountant's table of sales lines, in both languages, by meaning; the surer meaning first. */

export type SalesMeaning =
  | "grossRevenue"
  | "netRevenue"
  | "deduction"
  | "costOfGoods"
  | "variableCost"
  | "directSelling"
  | "service"
  | "profit"
  | "customer"
  | "product"
  | "segment"
  | "territory"
  | "market"
  | "order"
  | "date"
  | "period"
  | "scenario";

const PATTERNS: readonly (readonly [SalesMeaning, RegExp])[] = [
  [
    "grossRevenue",
    /^(gross sales|gross revenue|list revenue|gross amount|list amount|list price total|invoice gross|sales before discounts?|فروش ناخالص|درآمد ناخالص|مبلغ ناخالص|مبلغ فهرست|فروش پیش از تخفیف)$/,
  ],
  [
    "deduction",
    /^(discounts?|discount amount|rebates?|returns?|returns amount|sales returns?|allowances?|bonus|تخفیف|تخفیفات|تخفیف فروش|برگشتی|برگشت از فروش|مرجوعی|جایزه|مبلغ تخفیف)$/,
  ],
  [
    "costOfGoods",
    /^(cogs|cost of goods( sold)?|cost of sales|product cost|بهای تمام شده|بهای تمام شده (ی )?کالا|بهای تمام شده (ی )?کالای فروش رفته|بهای کالای فروش رفته)$/,
  ],
  [
    "variableCost",
    /^(variable costs?|direct costs?|material costs?|materials?|costs?|هزینه (ی )?متغیر|هزینه|هزینه (ی )?مواد|هزینه (ی )?مستقیم)$/,
  ],
  [
    "directSelling",
    /^(commissions?|selling costs?|direct selling( costs?)?|sales commissions?|marketing costs?|پورسانت( فروش)?|کمیسیون( فروش)?|حق العمل|هزینه (ی )?فروش|هزینه (ی )?بازاریابی)$/,
  ],
  [
    "service",
    /^(freight|shipping( costs?)?|delivery costs?|logistics( costs?)?|transport( costs?)?|service costs?|warranty|حمل|کرایه|کرایه حمل|هزینه (ی )?حمل|هزینه (ی )?لجستیک|هزینه (ی )?خدمات|هزینه (ی )?توزیع)$/,
  ],
  ["profit", /^(profit|gross profit|margin amount|سود|سود ناخالص)$/],
  [
    "netRevenue",
    /^(net sales|net revenue|sales|sales amount|revenue|turnover|amount|line total|net amount|total sales|فروش|فروش خالص|درآمد|درآمد خالص|مبلغ|مبلغ فروش|مبلغ خالص)$/,
  ],
  ["customer", /^(customer|customer name|client|client name|account|buyer|مشتری|نام مشتری|خریدار|طرف حساب)$/],
  ["product", /^(product|product name|item|item name|article|sku|کالا|محصول|نام کالا|نام محصول|شرح کالا)$/],
  ["segment", /^(segment|market segment|branch|industry|category|channel|بخش بازار|بخش|صنف|صنعت|کانال|گروه مشتری)$/],
  [
    "territory",
    /^(territory|region|country|local market|city|state|area|province|منطقه|استان|شهر|بازار محلی|کشور|ناحیه)$/,
  ],
  // May mean a region or a group of customers: only where no surer heading names the local market.
  ["market", /^(markets?|sales market|بازار|بازار فروش)$/],
  [
    "order",
    /^(order|order id|order no\.?|order number|invoice|invoice no\.?|invoice number|سفارش|شماره (ی )?سفارش|کد سفارش|فاکتور|شماره (ی )?فاکتور)$/,
  ],
  ["date", /^(date|order date|invoice date|sale date|posting date|تاریخ|تاریخ سفارش|تاریخ فاکتور|تاریخ فروش)$/],
  ["period", /^(period|fiscal period|quarter|دوره|دوره (ی )?مالی|فصل)$/],
  ["scenario", /^(scenario|version|actual\/plan|سناریو|نوع)$/],
];

export function salesMeaning(heading: string): SalesMeaning | null {
  // Half-spaces are written or not: as spaces they meet the words that are written apart.
  const whole = matchingKey(heading.replace(/\u200C/g, " ").replace(/_/g, " "));
  const key = whole.replace(/\s*[([].*[)\]]$/, "");
  return PATTERNS.find(([, pattern]) => pattern.test(key) || pattern.test(whole))?.[0] ?? null;
}

const CONTRIBUTION =
  /^(contribution( margin)?|contribution amount|department (profit|result)|result|operating profit|حاشیه (ی )?مشارکت|سود عملیاتی|نتیجه)$/;

/** What a column of a list of departments says about money: revenue, cost or contribution; null: something else. */
export function departmentMoney(heading: string): "revenue" | "cost" | "contribution" | null {
  const key = matchingKey(heading.replace(/\u200C/g, " ").replace(/_/g, " ")).replace(/\s*[([].*[)\]]$/, "");
  if (CONTRIBUTION.test(key)) return "contribution";
  switch (salesMeaning(heading)) {
    case "grossRevenue":
    case "netRevenue":
      return "revenue";
    case "costOfGoods":
    case "variableCost":
    case "directSelling":
    case "service":
      return "cost";
    case "profit":
      return "contribution";
    default:
      return /^(internal|transfer|department|total) revenue$|^درآمد (داخلی|درونی|واحد)$/.test(key)
        ? "revenue"
        : /^(total|operating|department|personnel) costs?$|^هزینه (کل|عملیاتی|واحد|پرسنلی)$|^(expenses?|هزینه ها)$/.test(
              key,
            )
          ? "cost"
          : null;
  }
}
