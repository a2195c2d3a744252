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
  | "marginRate"
  | "quantity"
  | "unitPrice"
  | "unitCost"
  | "tax"
  | "currency"
  | "status"
  | "documentType"
  | "year"
  | "supplier"
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
    /^(gross sales|gross revenue|amount gross|gross|gross value|gross line amount|total incl\.? (vat|tax)|amount incl\.? (vat|tax)|total with tax|amount before discount|total before discount|مبلغ قبل از تخفیف|جمع قبل از تخفیف|مبلغ پیش از تخفیف|مبلغ با مالیات|مبلغ با احتساب مالیات|list revenue|gross amount|list amount|list price total|invoice gross|sales before discounts?|gross turnover|فروش ناخالص|درآمد ناخالص|مبلغ ناخالص|مبلغ فهرست|فروش پیش از تخفیف)$/,
  ],
  [
    "deduction",
    /^(discounts?|discount amount|discount ?(%|rate|percent(age)?|pct)|disc\.?|disc\.? ?%|rate of discount|line discount|trade discount|(درصد|نرخ) تخفیف|تخفیف ?٪|تخفیف ?%|rebates?|returns?|returns amount|sales returns?|allowances?|bonus|price reductions?|credit notes?|تخفیف|تخفیفات|تخفیف فروش|تخفیفات فروش|برگشتی|برگشت از فروش|برگشت از فروش و تخفیفات|مرجوعی|جایزه|مبلغ تخفیف)$/,
  ],
  [
    "costOfGoods",
    /^(cogs|cost of goods( sold)?|cost of sales|product costs?|cogs amount|cost of goods|extended cost|ext\.? cost|(est\.? )?extended cost|cost of goods sold amount|standard cost total|مبلغ بهای تمام شده|بهای تمام شده|بهای تمام شده (ی )?کالا|بهای تمام شده (ی )?کالای فروش رفته|بهای کالای فروش رفته|بهای تمام شده (ی )?فروش|بهای تمام شده (ی )?کالای فروخته شده|قیمت تمام شده|بهای تمام شده (ی )?محصول)$/,
  ],
  [
    "variableCost",
    /^(variable costs?|direct costs?|material costs?|materials?|packaging( costs?)?|production costs?|manufacturing costs?|costs?|cost amount|cost value|line cost|sales cost|total costs?|هزینه کل|جمع هزینه|کل هزینه|هزینه (ی )?متغیر|هزینه (ی )?تولید|هزینه (ی )?بسته بندی|بسته بندی|هزینه|هزینه (ی )?مواد|هزینه (ی )?مستقیم)$/,
  ],
  [
    "directSelling",
    /^(commissions?( paid)?|(selling|sales|marketing|advertising|promotions?) (costs?|expenses?)|direct selling( costs?)?|sales commissions?|promotions?|پورسانت( فروش)?|کمیسیون( فروش)?|حق العمل|هزینه (ی )?فروش|هزینه (ی )?بازاریابی|هزینه (ی )?تبلیغات|هزینه های (فروش|بازاریابی|تبلیغات)|هزینه (ی )?پورسانت)$/,
  ],
  [
    "service",
    /^(freight( out| costs?)?|shipping( (costs?|expenses?))?|(delivery|distribution|handling|warehousing|after sales|customer service) (costs?|expenses?)|delivery|logistics( (costs?|expenses?))?|transport(ation)?( (costs?|expenses?))?|service costs?|warranty( costs?)?|حمل|حمل و نقل|کرایه|کرایه حمل|هزینه (ی )?حمل و نقل|هزینه (ی )?ارسال|هزینه (ی )?تحویل|هزینه (ی )?انبارداری|هزینه (ی )?گارانتی|هزینه (ی )?پس از فروش|هزینه (ی )?خدمات پس از فروش|هزینه های (حمل|توزیع|خدمات)|هزینه (ی )?حمل|هزینه (ی )?لجستیک|هزینه (ی )?خدمات|هزینه (ی )?توزیع)$/,
  ],
  [
    "marginRate",
    /^((gross |net )?(profit|margin) ?(%|rate|percent(age)?|pct|ratio)|(gross )?margin in %|gm ?%|gp ?%|profitability ?%|(درصد|نرخ) (سود|حاشیه سود|سود ناخالص)|حاشیه (ی )?سود ?[%٪]?)$/,
  ],
  [
    "profit",
    /^((total |line |order )?profit|profit amount|(operating|net) profit|gross profit( amount)?|gp|margin|margin amount|margin value|gross margin( amount)?|سود|سود ناخالص|سود ناویژه|سود خالص|سود عملیاتی|مبلغ سود|سود فروش)$/,
  ],
  [
    "quantity",
    /^(quantity|qty\.?|order quantity|quantity (sold|ordered|shipped)|qty (sold|ordered|shipped)|units|units sold|no\.? of units|number of units|pieces|pcs|billed quantity|تعداد|مقدار|تعداد فروش|مقدار فروش|تعداد کالا)$/,
  ],
  [
    "unitCost",
    /^(unit cost|cost per unit|cost price|unit cost price|cost ?\/ ?unit|standard cost|average cost|avg\.? cost|product standard cost|cost each|purchase price|buying price|بهای واحد|بهای تمام شده (ی )?واحد|بهای تمام شده (ی )?هر واحد|هزینه (ی )?واحد|قیمت خرید|فی خرید|فی تمام شده)$/,
  ],
  [
    "unitPrice",
    /^(unit price|price|sales? price|selling price|price each|price per unit|rate|unit selling price|item price|net price|list price|manufacturing price|فی|قیمت|قیمت واحد|بهای واحد فروش|قیمت فروش|فی فروش|مبلغ واحد|نرخ|نرخ واحد|قیمت هر واحد)$/,
  ],
  [
    "tax",
    /^(vat|vat amount|tax|tax amount|sales tax|amount tax|gst|gst amount|tax value|مالیات|مالیات (بر )?ارزش افزوده|ارزش افزوده|مبلغ مالیات|عوارض و مالیات|مالیات و عوارض)$/,
  ],
  [
    "currency",
    /^(currency|curr\.?|currency code|document currency|doc\.? currency|transaction currency|ccy|ارز|واحد پول|نوع ارز|واحد پولی)$/,
  ],
  [
    "status",
    /^(status|order status|invoice status|state of order|document status|line status|payment status|fulfil?lment status|وضعیت|وضعیت سفارش|وضعیت فاکتور|وضعیت سند)$/,
  ],
  [
    "documentType",
    /^(document type|doc\.? type|type|transaction type|trans\.? type|invoice type|type of document|billing type|نوع سند|نوع فاکتور|نوع تراکنش|نوع برگه|نوع عملیات)$/,
  ],
  ["year", /^(year|fiscal year|سال|سال مالی)$/],
  ["supplier", /^(supplier|vendor|supplier name|vendor name|seller|تامین کننده|فروشنده|نام تامین کننده|نام فروشنده)$/],
  [
    "netRevenue",
    /^(net sales|net revenue|amount net|net|total|total amount|line amount|extended price|ext\.? price|extended amount|line value|order value|order amount|order total|sales total|total price|total revenue|total value|subtotal|sub total|amount excl\.? (vat|tax)|total excl\.? (vat|tax)|untaxed (amount|total)|price subtotal|balance due amount|قیمت کل|جمع کل|جمع مبلغ|مبلغ نهایی|جمع فاکتور|مبلغ قابل پرداخت|مبلغ سطر|جمع سطر|sales|sales amount|revenue|turnover|amount|line total|net amount|net sales amount|net turnover|total sales?|sales? total|sale amount|sale value|sales value|sales revenue|net value|invoice amount|فروش|فروش خالص|درآمد|درآمد خالص|مبلغ|مبلغ فروش|مبلغ خالص|مبلغ خالص فروش|خالص فروش|مبلغ فاکتور|مبلغ کل|درآمد فروش)$/,
  ],
  [
    "customer",
    /^(customer|customer name|name of customer|name|party|party name|partner|ship to|sold to party|customer full name|debtor|contact|contact name|نام طرف حساب|نام خریدار\/مشتری|شرح مشتری|client|client name|account|buyer|sold to|bill to|customer (id|code|no\.?|number)|مشتری|نام مشتری|خریدار|نام خریدار|طرف حساب|کد مشتری)$/,
  ],
  [
    "product",
    /^(product|product name|item|description|stock code|product\/service|item code|material|material description|product code|item name|item description|product description|article|sku|product (group|line|code|id)|کالا|محصول|نام کالا|نام محصول|شرح کالا|شرح محصول|گروه کالا|گروه محصول|کد کالا)$/,
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
    /^(order|order id|num|document number|document no\.?|doc\.? no\.?|invoice|transaction (no\.?|number|id)|sales order( no\.?| number| id)?|sales document|billing document|voucher no\.?|bill no\.?|reference|شماره (ی )?سند|order no\.?|order number|invoice|invoice no\.?|invoice number|invoice id|order code|receipt no\.?|سفارش|شماره (ی )?سفارش|کد سفارش|فاکتور|شماره (ی )?فاکتور|کد فاکتور|شماره (ی )?حواله)$/,
  ],
  [
    "date",
    /^(date|document date|doc\.? date|transaction date|billing date|sales date|txn date|تاریخ سند|order date|invoice date|sale date|posting date|تاریخ|تاریخ سفارش|تاریخ فاکتور|تاریخ فروش)$/,
  ],
  ["period", /^(period|fiscal period|quarter|month|fiscal month|دوره|دوره (ی )?مالی|فصل|ماه)$/],
  [
    "scenario",
    /^(scenario|version|plan\/actual|actual or plan|budget\/actual|category type|value type|actual\/plan|سناریو|نوع)$/,
  ],
];

export function salesMeaning(heading: string): SalesMeaning | null {
  const [whole, key] = headingKeys(heading);
  return PATTERNS.find(([, pattern]) => pattern.test(key) || pattern.test(whole))?.[0] ?? null;
}

/**
 * The keys of a heading, with what its brackets say and without: half-spaces, underscores and joined words ("InvoiceNo",
 * "Customer: Name") become words apart, "Amount (Net)" says net, "Est." and "Total ... (USD)" say nothing of the meaning.
 */
function headingKeys(heading: string): readonly [whole: string, bare: string] {
  const apart = heading
    .replace(/\u200C/g, " ")
    .replace(/[_:]/g, " ")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  const whole = matchingKey(apart).replace(/^est\.? /, "");
  const qualifier = /[([](net|gross|tax|vat|خالص|ناخالص|مالیات)[)\]]$/.exec(whole)?.[1];
  const bare = whole.replace(/\s*[([].*[)\]]$/, "");
  return [
    qualifier === undefined ? whole : `${bare} ${qualifier}`,
    qualifier === undefined ? bare : `${bare} ${qualifier}`,
  ];
}

/** Whether a heading says percent or rate. */
export function saysRate(heading: string): boolean {
  return /%|٪|(^|\s)(percent(age)?|pct|rate|ratio|درصد|نرخ)(\s|$)/.test(headingKeys(heading)[0]);
}

/** Whether a heading says that deductions are taken off already. */
export function saysNet(heading: string): boolean {
  return /(^|\s)(net|خالص)(\s|$)/.test(headingKeys(heading)[0]);
}

/** Whether a heading says that tax is in the amount. */
export function saysWithTax(heading: string): boolean {
  return /incl|with tax|با مالیات|با احتساب/.test(headingKeys(heading)[0]);
}

const CONTRIBUTION =
  /^(contribution( margin)?|contribution amount|department (profit|result)|result|operating profit|حاشیه (ی )?مشارکت|سود عملیاتی|نتیجه)$/;

/** What a column of a list of departments says about money: revenue, cost or contribution; null: something else. */
export function departmentMoney(heading: string): "revenue" | "cost" | "contribution" | null {
  const [, key] = headingKeys(heading);
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
