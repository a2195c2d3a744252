import type { WrittenLanguage } from "../../src/language/language";

type Words = Readonly<Record<WrittenLanguage, string>>;

/**
 * Who buys what from the sample's company: two large dairies and a confectioner earn the profit; small orders far away, and a
 * beverage maker with the deepest discount, cost a part of it again.
 */

export const SEGMENTS = {
  dairy: { en: "Dairy", fa: "لبنیات" },
  sweets: { en: "Confectionery", fa: "شیرینی و شکلات" },
  drinks: { en: "Beverages", fa: "نوشیدنی" },
  cans: { en: "Canned food", fa: "کنسرو" },
} as const satisfies Record<string, Words>;

export const TERRITORIES = {
  tehran: { en: "Tehran", fa: "تهران" },
  isfahan: { en: "Isfahan", fa: "اصفهان" },
  mashhad: { en: "Mashhad", fa: "مشهد" },
  tabriz: { en: "Tabriz", fa: "تبریز" },
  shiraz: { en: "Shiraz", fa: "شیراز" },
} as const satisfies Record<string, Words>;

export interface CustomerStory {
  readonly name: Words;
  readonly segment: keyof typeof SEGMENTS;
  readonly territory: keyof typeof TERRITORIES;
  /** How often it orders, against the others. */
  readonly orders: number;
  /** Units a line. */
  readonly size: number;
  /** Fraction of the list revenue. */
  readonly discount: number;
  /** Million rials a line. */
  readonly freight: number;
}

export const CUSTOMERS: readonly CustomerStory[] = [
  customer("Golpar Dairy", "لبنیات گلپر", "dairy", "tehran", 9, 160, 0.05, 18),
  customer("Sahand Dairy", "لبنیات سهند", "dairy", "tabriz", 7, 120, 0.06, 34),
  customer("Shirin Confectionery", "شیرینی شیرین", "sweets", "tehran", 8, 95, 0.04, 14),
  customer("Nila Chocolate", "شکلات نیلا", "sweets", "isfahan", 5, 80, 0.05, 22),
  customer("Zarrin Beverages", "نوشیدنی زرین", "drinks", "mashhad", 7, 130, 0.24, 62),
  customer("Kavir Dates", "خرمای کویر", "sweets", "shiraz", 4, 40, 0.03, 27),
  customer("Parto Juice", "آب‌میوهٔ پرتو", "drinks", "isfahan", 5, 70, 0.08, 24),
  customer("Daryan Canning", "کنسرو دریان", "cans", "shiraz", 4, 85, 0.07, 36),
  customer("Mehr Canning", "کنسرو مهر", "cans", "mashhad", 4, 55, 0.06, 48),
  customer("Sepid Ice Cream", "بستنی سپید", "dairy", "tehran", 5, 45, 0.03, 12),
  customer("Baran Water", "آب معدنی باران", "drinks", "tabriz", 6, 22, 0.05, 39),
  customer("Atlas Pickles", "ترشی اطلس", "cans", "isfahan", 5, 18, 0.02, 26),
  customer("Roya Biscuits", "بیسکویت رؤیا", "sweets", "tabriz", 4, 60, 0.06, 33),
  customer("Aftab Syrup", "شربت آفتاب", "drinks", "shiraz", 5, 14, 0.02, 37),
  customer("Toos Cheese", "پنیر توس", "dairy", "mashhad", 6, 16, 0.03, 46),
  customer("Simin Halva", "حلوای سیمین", "sweets", "isfahan", 3, 24, 0.02, 20),
];

function customer(
  en: string,
  fa: string,
  segment: CustomerStory["segment"],
  territory: CustomerStory["territory"],
  orders: number,
  size: number,
  discount: number,
  freight: number,
): CustomerStory {
  return { name: { en, fa }, segment, territory, orders, size, discount, freight };
}

/** Price in million rials a unit; cost of goods as a fraction of the list revenue. */
export const PRODUCTS: readonly { readonly name: Words; readonly price: number; readonly cost: number }[] = [
  { name: { en: "Printed cartons", fa: "کارتن چاپی" }, price: 4.2, cost: 0.61 },
  { name: { en: "Plain cartons", fa: "کارتن ساده" }, price: 2.8, cost: 0.72 },
  { name: { en: "Stand-up pouches", fa: "پاکت ایستا" }, price: 3.6, cost: 0.55 },
  { name: { en: "Shrink film", fa: "فیلم شرینک" }, price: 2.1, cost: 0.76 },
  { name: { en: "Cup lids", fa: "درِ لیوان" }, price: 1.9, cost: 0.58 },
  { name: { en: "Glass jars", fa: "شیشهٔ دهان‌گشاد" }, price: 5.1, cost: 0.69 },
];

export const LINES_A_PERIOD = 120;

/** First days as Excel counts them: 22 December 2025 and 21 March 2026, where winter and spring begin. */
export const PERIODS: readonly {
  readonly name: Words;
  readonly firstDay: number;
  readonly days: number;
  /** Of prices and volumes together, against winter. */
  readonly growth: number;
}[] = [
  { name: { en: "Winter 2026", fa: "زمستان ۱۴۰۴" }, firstDay: 46_013, days: 89, growth: 1 },
  { name: { en: "Spring 2026", fa: "بهار ۱۴۰۵" }, firstDay: 46_102, days: 62, growth: 1.06 },
];

export const SALES_WORDS: Readonly<
  Record<
    WrittenLanguage,
    { readonly sheet: string; readonly title: string; readonly unit: string; readonly header: readonly string[] }
  >
> = {
  en: {
    sheet: "Sales lines",
    title: "Sales lines of winter and spring, from the ledger",
    unit: "Amounts in million rials",
    header: [
      "Order no",
      "Date",
      "Period",
      "Customer",
      "Market segment",
      "Region",
      "Product",
      "Gross sales",
      "Discount",
      "Returns",
      "Cost of goods",
      "Commission",
      "Freight",
    ],
  },
  fa: {
    sheet: "سطرهای فروش",
    title: "سطرهای فروش زمستان و بهار، از دفتر کل",
    unit: "مبلغ‌ها به میلیون ریال",
    header: [
      "شماره سفارش",
      "تاریخ",
      "دوره",
      "مشتری",
      "بخش بازار",
      "منطقه",
      "محصول",
      "فروش ناخالص",
      "تخفیف",
      "برگشت از فروش",
      "بهای تمام‌شده",
      "پورسانت",
      "هزینهٔ حمل",
    ],
  },
};
