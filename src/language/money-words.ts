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
    /^(gross sales|gross revenue|list revenue|gross amount|list amount|list price total|invoice gross|sales before discounts?|gross turnover|فروش ناخالص|درآمد ناخالص|مبلغ ناخالص|مبلغ فهرست|فروش پیش از تخفیف)$/,
  ],
  [
    "deduction",
    /^(discounts?|discount amount|rebates?|returns?|returns amount|sales returns?|allowances?|bonus|price reductions?|credit notes?|تخفیف|تخفیفات|تخفیف فروش|تخفیفات فروش|برگشتی|برگشت از فروش|برگشت از فروش و تخفیفات|مرجوعی|جایزه|مبلغ تخفیف)$/,
  ],
  [
    "costOfGoods",
    /^(cogs|cost of goods( sold)?|cost of sales|product costs?|cogs amount|cost of goods|بهای تمام شده|بهای تمام شده (ی )?کالا|بهای تمام شده (ی )?کالای فروش رفته|بهای کالای فروش رفته|بهای تمام شده (ی )?فروش|بهای تمام شده (ی )?کالای فروخته شده|قیمت تمام شده|بهای تمام شده (ی )?محصول)$/,
  ],
  [
    "variableCost",
    /^(variable costs?|direct costs?|material costs?|materials?|packaging( costs?)?|production costs?|manufacturing costs?|costs?|هزینه (ی )?متغیر|هزینه (ی )?تولید|هزینه (ی )?بسته بندی|بسته بندی|هزینه|هزینه (ی )?مواد|هزینه (ی )?مستقیم)$/,
  ],
  [
    "directSelling",
    /^(commissions?( paid)?|(selling|sales|marketing|advertising|promotions?) (costs?|expenses?)|direct selling( costs?)?|sales commissions?|promotions?|پورسانت( فروش)?|کمیسیون( فروش)?|حق العمل|هزینه (ی )?فروش|هزینه (ی )?بازاریابی|هزینه (ی )?تبلیغات|هزینه های (فروش|بازاریابی|تبلیغات)|هزینه (ی )?پورسانت)$/,
  ],
  [
    "service",
    /^(freight( out| costs?)?|shipping( (costs?|expenses?))?|(delivery|distribution|handling|warehousing|after sales|customer service) (costs?|expenses?)|delivery|logistics( (costs?|expenses?))?|transport(ation)?( (costs?|expenses?))?|service costs?|warranty( costs?)?|حمل|حمل و نقل|کرایه|کرایه حمل|هزینه (ی )?حمل و نقل|هزینه (ی )?ارسال|هزینه (ی )?تحویل|هزینه (ی )?انبارداری|هزینه (ی )?گارانتی|هزینه (ی )?پس از فروش|هزینه (ی )?خدمات پس از فروش|هزینه های (حمل|توزیع|خدمات)|هزینه (ی )?حمل|هزینه (ی )?لجستیک|هزینه (ی )?خدمات|هزینه (ی )?توزیع)$/,
  ],
  ["profit", /^(profit|gross profit|margin amount|gross margin|سود|سود ناخالص|سود ناویژه)$/],
  [
    "netRevenue",
    /^(net sales|net revenue|sales|sales amount|revenue|turnover|amount|line total|net amount|net sales amount|net turnover|total sales|sales value|sales revenue|net value|invoice amount|فروش|فروش خالص|درآمد|درآمد خالص|مبلغ|مبلغ فروش|مبلغ خالص|مبلغ خالص فروش|خالص فروش|مبلغ فاکتور|مبلغ کل|درآمد فروش)$/,
  ],
  [
    "customer",
    /^(customer|customer name|client|client name|account|buyer|sold to|bill to|customer (id|code|no\.?|number)|مشتری|نام مشتری|خریدار|نام خریدار|طرف حساب|کد مشتری)$/,
  ],
  [
    "product",
    /^(product|product name|item|item name|item description|product description|article|sku|product (group|line|code|id)|کالا|محصول|نام کالا|نام محصول|شرح کالا|شرح محصول|گروه کالا|گروه محصول|کد کالا)$/,
  ],
  [
    "segment",
    /^(segment|market segment|branch|industry|sector|category|channel|sales channel|customer (group|type|segment|class)|بخش بازار|بخش|صنف|صنعت|کانال|کانال فروش|گروه مشتری|نوع مشتری|گروه مشتریان)$/,
  ],
  [
    "territory",
    /^(territory|region|country|local market|city|state|area|province|منطقه|استان|شهر|بازار محلی|کشور|ناحیه)$/,
  ],
  // May mean a region or a group of customers: only where no surer heading names the local market.
  ["market", /^(markets?|sales market|بازار|بازار فروش)$/],
  [
    "order",
    /^(order|order id|order no\.?|order number|invoice|invoice no\.?|invoice number|invoice id|order code|receipt no\.?|سفارش|شماره (ی )?سفارش|کد سفارش|فاکتور|شماره (ی )?فاکتور|کد فاکتور|شماره (ی )?حواله)$/,
  ],
  ["date", /^(date|order date|invoice date|sale date|posting date|تاریخ|تاریخ سفارش|تاریخ فاکتور|تاریخ فروش)$/],
  ["period", /^(period|fiscal period|quarter|month|fiscal month|دوره|دوره (ی )?مالی|فصل|ماه)$/],
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
