import { keysOfAmount, moneyHeading } from "./money-heading";

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
  | "scenario"
  | "income"
  | "otherCost"
  | "lineNumber";

const PATTERNS: readonly (readonly [SalesMeaning, RegExp])[] = [
  [
    "income",
    /^((shipping|freight|delivery|postage|carriage|handling|transport|fulfil?lment|packaging|gift ?wrap(ping)?|installation) (income|revenue|charged|billed|recharged?|recovered|recovery|rebilled|on ?charged|collected|received|(charged )?to customers?|fees? (charged|collected)|paid by (customers?|buyers?))|(other|service|additional) (income|charges billed)|(shipping|freight|delivery|handling) \(charged\)|tips?|درآمد (حمل|ارسال|کرایه|حمل و نقل|نصب)|(کرایه|حمل|هزینه (ی )?(ارسال|حمل)) (دریافتی|دریافت شده|از مشتری))$/,
  ],
  [
    "grossRevenue",
    /^(gross sales|gross revenue|amount gross|gross|gross value|gross line amount|list value|amount before discount|total before discount|مبلغ قبل از تخفیف|جمع قبل از تخفیف|مبلغ پیش از تخفیف|list revenue|gross amount|list amount|list price total|invoice gross|sales before discounts?|gross turnover|فروش ناخالص|درآمد ناخالص|مبلغ ناخالص|مبلغ فهرست|فروش پیش از تخفیف)$/,
  ],
  [
    "deduction",
    /^(discounts?|discount amount|discount ?(%|rate|percent(age)?|pct)|disc\.?|disc\.? ?%|rate of discount|line discount|trade discount|(درصد|نرخ) تخفیف|تخفیف ?٪|تخفیف ?%|rebates?|returns?|returns amount|sales returns?|allowances?|bonus|price reductions?|credit notes?|refunds?|refund(ed)? amounts?|(rebate|bonus|discount|return|refund)s? (accruals?|provisions?|allowances?|paid|granted|given)|(sales|revenue) deductions?|coupons?|coupon (discount|amount)|vouchers?|markdowns?|(promotion(al)?|promo|volume|year ?end|annual|customer) rebates?|(promotion(al)?|promo|volume|cash|quantity|seasonal|early payment|customer|total|invoice|sales|item|order|cart|lineitem|additional|other) discounts?|skonto|price adjustments?|trade allowances?|تخفیف نقدی|تخفیف حجمی|کسر تخفیف|جمع تخفیف|تخفیف سطر|تخفیف ردیف|تخفیف|تخفیفات|تخفیف فروش|تخفیفات فروش|برگشتی|برگشت از فروش|برگشت از فروش و تخفیفات|مرجوعی|جایزه|مبلغ تخفیف)$/,
  ],
  [
    "costOfGoods",
    /^(cogs|landed costs?|purchase costs?|buying costs?|goods costs?|merchandise costs?|item costs? total|inventory costs?|cost of goods( sold)?|cost of sales|product costs?|cogs amount|cost of goods|extended cost|ext\.? cost|(est\.? )?extended cost|cost of goods sold amount|standard cost total|مبلغ بهای تمام شده|بهای تمام شده|بهای تمام شده (ی )?کالا|بهای تمام شده (ی )?کالای فروش رفته|بهای کالای فروش رفته|بهای تمام شده (ی )?فروش|بهای تمام شده (ی )?کالای فروخته شده|قیمت تمام شده|بهای تمام شده (ی )?محصول)$/,
  ],
  [
    "variableCost",
    /^(variable costs?|direct costs?|material costs?|materials?|packag?ing( materials?)?( (costs?|expenses?|charges?))?|packing( (costs?|charges?))?|(raw materials?|components?|direct labou?r|labou?r|wages|assembly|subcontract(ing|ors?)|outsourcing|energy|machine|processing|conversion|ingredients?) (costs?|charges?|expenses?)|direct labou?r|production costs?|manufacturing costs?|costs?|cost amount|cost value|line cost|sales cost|total costs?|هزینه کل|جمع هزینه|کل هزینه|هزینه (ی )?متغیر|هزینه (ی )?تولید|هزینه (ی )?بسته بندی|بسته بندی|هزینه|هزینه (ی )?مواد( اولیه)?|هزینه (ی )?(دستمزد|سربار|ساخت|انرژی|کارمزد ساخت)|دستمزد مستقیم|هزینه (ی )?مستقیم)$/,
  ],
  [
    "directSelling",
    /^((sales |selling |marketplace |platform |agent'?s? |agency |broker |affiliate |partner |channel |dealer |reseller )?commissions?( (paid|costs?|fees?|expenses?|amount))?|(payment|payment processing|processing|card|credit card|merchant|payment gateway|gateway|transaction|bank|paypal|stripe|marketplace|platform|referral|listing|amazon|fba|ebay|etsy|shopify|selling|final value|store|app store|franchise|licen[cs]e|distributor) (fees?|charges?|costs?)|brokerage|royalt(y|ies)( (costs?|fees?|paid))?|(ads?|ad spend|trade marketing|sampling|samples|promotional|sponsorship) (costs?|expenses?|spend)|ad spend|bad debts?|financing costs?|(selling|sales|marketing|advertising|promotions?) (costs?|expenses?)|direct selling( costs?)?|sales commissions?|promotions?|پورسانت( (فروش|بازاریاب|ویزیتور|پرداختی))?|کارمزد( (درگاه|درگاه پرداخت|بانک|بانکی|پرداخت|پلتفرم|فروشگاه|دیجی کالا|فروش|سکو|مارکت پلیس|تراکنش))?|حق ویزیت|حق امتیاز|هزینه (ی )?(ویزیتور|کارمزد|درگاه|کمیسیون)|کمیسیون( فروش)?|حق العمل|هزینه (ی )?فروش|هزینه (ی )?بازاریابی|هزینه (ی )?تبلیغات|هزینه های (فروش|بازاریابی|تبلیغات)|هزینه (ی )?پورسانت)$/,
  ],
  [
    "service",
    /^((outbound |inbound |outgoing |incoming |sea |air |road )?(freight|carriage|postage|courier|haulage|cartage|logistics|transport(ation)?|shipping|shipment|dispatch)( ?(out|in|outwards?|inwards?))?( (costs?|fees?|charges?|expenses?|paid))?|(fulfil?lment|pick(ing)?( ?(and|&) ?pack(ing)?)?|storage|warehous(e|ing)|returns? (handling|processing|logistics|shipping|freight)|reverse logistics|import|customs|clearance|brokerage|installation|support|insurance|unloading|loading|packaging and shipping|handling) (costs?|fees?|charges?|expenses?)|fulfil?lment|returns? (handling|processing|logistics|shipping)|reverse logistics|(customs|import|export)?( and)? ?dut(y|ies)( (paid|costs?|amount))?|customs( clearance)?|tariffs?|(freight|transport|cargo) insurance|(delivery|distribution|handling|warehousing|after sales|customer service) (costs?|expenses?)|delivery|logistics( (costs?|expenses?))?|transport(ation)?( (costs?|expenses?))?|service costs?|(warranty|guarantee)( (costs?|provisions?|accruals?|expenses?))?|حمل|حمل و نقل|کرایه|کرایه حمل|کرایه بار|باربری|هزینه (ی )?(باربری|پست|پیک|نصب|بیمه|بارگیری|تخلیه|تخلیه و بارگیری|گمرک|گمرکی|ترخیص|مرجوعی|مرجوعی ها|انبار|پشتیبانی|ضمانت)|حقوق گمرکی|حقوق و عوارض گمرکی|عوارض گمرکی|حق بیمه( حمل)?|هزینه های (ارسال|گمرکی)|هزینه (ی )?حمل و نقل|هزینه (ی )?ارسال|هزینه (ی )?تحویل|هزینه (ی )?انبارداری|هزینه (ی )?گارانتی|هزینه (ی )?پس از فروش|هزینه (ی )?خدمات پس از فروش|هزینه های (حمل|توزیع|خدمات)|هزینه (ی )?حمل|هزینه (ی )?لجستیک|هزینه (ی )?خدمات|هزینه (ی )?توزیع)$/,
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
    /^(quantity|qty\.?|order quantity|quantity (sold|ordered|shipped)|qty (sold|ordered|shipped)|units|units sold|no\.? of units|number of units|pieces|pcs|billed quantity|billed qty|invoiced (quantity|qty)|lineitem quantity|item quantity|quantity invoiced|(quantity|qty) \(- refund\)|count of units|تعداد\/مقدار|مقدار اصلی|تعداد اصلی|تعداد|مقدار|تعداد فروش|مقدار فروش|تعداد کالا)$/,
  ],
  [
    "unitCost",
    /^(unit cost|cost per unit|cost price|unit cost price|cost ?\/ ?unit|standard cost|average cost|avg\.? cost|product standard cost|cost each|purchase price|buying price|بهای واحد|بهای تمام شده (ی )?واحد|بهای تمام شده (ی )?هر واحد|هزینه (ی )?واحد|قیمت خرید|فی خرید|فی تمام شده)$/,
  ],
  [
    "unitPrice",
    /^(unit price|unit amount|item rate|lineitem price|price ?\/ ?unit|unit price net|sales price per unit|unit rate|فی واحد|بهای فروش واحد|نرخ فروش|price|sales? price|selling price|price each|price per unit|rate|unit selling price|item price|net price|list price|manufacturing price|فی|قیمت|قیمت واحد|بهای واحد فروش|قیمت فروش|فی فروش|مبلغ واحد|نرخ|نرخ واحد|قیمت هر واحد)$/,
  ],
  [
    "tax",
    /^((vat|tax|gst) ?(%|rate|percent(age)?|pct)|(نرخ|درصد) (مالیات|ارزش افزوده|مالیات (بر )?ارزش افزوده)|مالیات ?[%٪]|taxes|total tax|vat|vat amount|tax|tax amount|sales tax|amount tax|gst|gst amount|tax value|مالیات|مالیات (بر )?ارزش افزوده|ارزش افزوده|مبلغ مالیات|عوارض و مالیات|مالیات و عوارض)$/,
  ],
  [
    "currency",
    /^(currency|curr\.?|currency code|document currency|doc\.? currency|transaction currency|ccy|ارز|واحد پول|نوع ارز|واحد پولی)$/,
  ],
  [
    "status",
    /^(financial status|status|order status|invoice status|state of order|document status|line status|payment status|fulfil?lment status|وضعیت|وضعیت سفارش|وضعیت فاکتور|وضعیت سند)$/,
  ],
  [
    "documentType",
    /^(document type|doc\.? type|type|transaction type|trans\.? type|invoice type|type of document|billing type|نوع سند|نوع فاکتور|نوع تراکنش|نوع برگه|نوع عملیات)$/,
  ],
  ["year", /^(year|fiscal year|سال|سال مالی)$/],
  ["supplier", /^(supplier|vendor|supplier name|vendor name|seller|تامین کننده|فروشنده|نام تامین کننده|نام فروشنده)$/],
  [
    "netRevenue",
    /^(net sales|net revenue|amount net|net|total|total amount|line amount|extended price|ext\.? price|extended amount|line value|order value|order amount|order total|sales total|total price|total revenue|total value|subtotal|sub total|untaxed (amount|total)|(invoiced|billed|booked|recogni[sz]ed|reali[sz]ed|product|goods|merchandise|service|export|domestic|external|customer) (sales|revenue|turnover|amount)|net line amount|value|revenue amount|turnover amount|billed amount|invoiced amount|amount billed|sold amount|net billed value|price total|line net|line revenue|order net|بهای فروش|بهای کل|مبلغ پس از تخفیف|مبلغ بعد از تخفیف|جمع پس از تخفیف|جمع خالص|جمع|price subtotal|balance due amount|قیمت کل|جمع کل|جمع مبلغ|مبلغ نهایی|جمع فاکتور|مبلغ قابل پرداخت|مبلغ سطر|جمع سطر|sales|sales amount|revenue|turnover|amount|line total|net amount|net sales amount|net turnover|total sales?|sales? total|sale amount|sale value|sales value|sales revenue|net value|invoice amount|فروش|فروش خالص|درآمد|درآمد خالص|مبلغ|مبلغ فروش|مبلغ خالص|مبلغ خالص فروش|خالص فروش|مبلغ فاکتور|مبلغ کل|درآمد فروش)$/,
  ],
  [
    "customer",
    /^(customer|customer name|name of customer|billing name|bill to name|sold to name|ship to name|ship to party|bill to party|payer|company|customer company|company \(billing\)|billing company|customer email|billing email|email \(billing\)|email|customer ?[:/] ?(job|project|name)|customer ?\/ ?(project|job)( company)?( name)?|name 1|account name|نام تفصیلی|تفصیلی|نام حساب|عنوان طرف حساب|نام طرف مقابل|کد طرف حساب|شخص|نام شخص|name|party|party name|partner|ship to|sold to party|customer full name|debtor|contact|contact name|نام طرف حساب|نام خریدار\/مشتری|شرح مشتری|client|client name|account|buyer|sold to|bill to|customer (id|code|no\.?|number)|مشتری|نام مشتری|خریدار|نام خریدار|طرف حساب|کد مشتری)$/,
  ],
  [
    "product",
    /^(lineitem name|lineitem sku|product title|item title|item no\.?|item number|variant|product variant|part number|part no\.?|service|نام محصول\/خدمت|کالا\/خدمت|عنوان کالا|نام کالا\/خدمات|نام کالا و خدمات|کالا و خدمات|شرح|product|product name|item|description|stock code|product\/service|item code|material|material description|product code|item name|item description|product description|article|sku|product (group|line|code|id)|کالا|محصول|نام کالا|نام محصول|شرح کالا|شرح محصول|گروه کالا|گروه محصول|کد کالا)$/,
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
    /^(order reference|order ref|order #|invoice #|invoice ref(erence)?|source document|number|#|شماره (ی )?برگه|شماره (ی )?صورت ?حساب|شماره (ی )?رسید|order|order id|num|document number|document no\.?|doc\.? no\.?|invoice|transaction (no\.?|number|id)|sales order( no\.?| number| id)?|sales document|billing document|voucher no\.?|bill no\.?|reference|شماره (ی )?سند|order no\.?|order number|invoice|invoice no\.?|invoice number|invoice id|order code|receipt no\.?|سفارش|شماره (ی )?سفارش|کد سفارش|فاکتور|شماره (ی )?فاکتور|کد فاکتور|شماره (ی )?حواله)$/,
  ],
  [
    "date",
    /^(date|created at|date created|paid at|date paid|document date|doc\.? date|transaction date|billing date|sales date|txn date|تاریخ سند|order date|invoice date|sale date|posting date|تاریخ|تاریخ سفارش|تاریخ فاکتور|تاریخ فروش)$/,
  ],
  ["period", /^(period|fiscal period|quarter|month|fiscal month|دوره|دوره (ی )?مالی|فصل|ماه)$/],
  [
    "scenario",
    /^(scenario|version|plan\/actual|actual or plan|budget\/actual|category type|value type|actual\/plan|سناریو|نوع)$/,
  ],
  [
    "lineNumber",
    /^(item|line( item)?( no\.?| number| #)?|item (no\.?|number|pos\.?)|line|pos(ition)?\.?( no\.?)?|row( no\.?| id)?|sl\.? ?no\.?|no\.?|#|ردیف|شماره (ی )?(ردیف|سطر)|سطر)$/,
  ],
  ["otherCost", /(^|\s)(costs?|fees?|expenses?|surcharges?)$|^هزینه(ی)? |^هزینه های /],
];

/** Headings over figures that lines are reckoned with. */
export const AMOUNTS: ReadonlySet<SalesMeaning> = new Set<SalesMeaning>([
  "grossRevenue",
  "netRevenue",
  "deduction",
  "costOfGoods",
  "variableCost",
  "directSelling",
  "service",
  "profit",
  "quantity",
  "unitPrice",
  "unitCost",
  "tax",
  "income",
  "otherCost",
]);

/** Everything that a heading may mean, the surer first: "Material" is a cost where figures stand below it, else a product. */
export function salesMeanings(heading: string): readonly SalesMeaning[] {
  const { keys } = moneyHeading(heading);
  const plain = PATTERNS.filter(([, pattern]) => keys.some((key) => pattern.test(key))).map(([meaning]) => meaning);
  const inner = keysOfAmount(keys);
  const ofAmount = PATTERNS.filter(
    ([meaning, pattern]) => AMOUNTS.has(meaning) && inner.some((key) => pattern.test(key)),
  ).map(([meaning]) => meaning);
  // "Commission %" is a cost as well, in another way: as a share of the amount.
  const ofRate = plain.length > 0 || ofAmount.length > 0 ? [] : costsOfRate(keys);
  // A word that is known whole says more than one of which only a part is known.
  const unsure = (meaning: SalesMeaning): boolean => meaning === "otherCost";
  return [
    ...new Set([
      ...plain.filter((one) => !unsure(one)),
      ...ofAmount.filter((one) => !unsure(one)),
      ...plain,
      ...ofAmount,
      ...ofRate,
    ]),
  ];
}

const COSTS: ReadonlySet<SalesMeaning> = new Set<SalesMeaning>([
  "costOfGoods",
  "variableCost",
  "directSelling",
  "service",
]);

function costsOfRate(keys: readonly string[]): readonly SalesMeaning[] {
  const bare = keys
    .map((key) =>
      key
        .replace(/[%٪]|(^|\s)(percent(age)?|pct|rate|ratio|درصد|نرخ)(\s|$)/g, " ")
        .replace(/(^|\s)(of|as|in|to) (net )?(sales|revenue|turnover)$/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((key, index) => key !== "" && key !== keys[index]);
  return PATTERNS.filter(([meaning, pattern]) => COSTS.has(meaning) && bare.some((key) => pattern.test(key))).map(
    ([meaning]) => meaning,
  );
}

/** The surest meaning; null: none is known, or it is a plan's beside the actual. */
export function salesMeaning(heading: string): SalesMeaning | null {
  if (moneyHeading(heading).scenario === "plan") return null;
  return salesMeanings(heading).find((meaning) => meaning !== "otherCost" && meaning !== "lineNumber") ?? null;
}

/** Whether a heading says percent or rate. */
export function saysRate(heading: string): boolean {
  return moneyHeading(heading).keys.some((key) => /%|٪|(^|\s)(percent(age)?|pct|rate|ratio|درصد|نرخ)(\s|$)/.test(key));
}

/** Whether a heading says that deductions are taken off already. */
export function saysNet(heading: string): boolean {
  return /(^|\s)(net|خالص)(\s|$)|(پس|بعد) از تخفیف|after discount/.test(moneyHeading(heading).keys[0] ?? "");
}

const CONTRIBUTION =
  /^(contribution( margin)?|contribution amount|department (profit|result)|result|operating profit|حاشیه (ی )?مشارکت|سود عملیاتی|نتیجه)$/;

/** What a column of a list of departments says about money: revenue, cost or contribution; null: something else. */
export function departmentMoney(heading: string): "revenue" | "cost" | "contribution" | null {
  const key = moneyHeading(heading).keys.at(-1) ?? "";
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
