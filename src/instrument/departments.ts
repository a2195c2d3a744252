import type { Named } from "./wording";

/** A department of the default instrument. Ids never change: saved workbooks refer to them. */
export interface InstrumentDepartment extends Named {
  readonly id: string;
}

/** In report order. */
export const DEPARTMENTS: readonly InstrumentDepartment[] = [
  {
    id: "rd",
    name: { en: "Research & development", fa: "تحقیق و توسعه" },
    synonyms: {
      en: ["Research and development", "R&D", "R & D", "R and D", "RnD", "Research", "Engineering and development"],
      fa: ["تحقیقات و توسعه", "پژوهش و توسعه", "آر اند دی", "آر‌اند‌دی", "تحقیقات", "پژوهش", "مهندسی و توسعه"],
    },
  },
  {
    id: "purchasing",
    name: { en: "Purchasing", fa: "خرید" },
    synonyms: {
      en: ["Procurement", "Buying", "Purchase", "Sourcing", "Supply"],
      fa: ["تدارک و خرید", "خرید و تأمین", "بازرگانی خرید", "تأمین", "تأمین کالا", "تأمین و خرید"],
    },
  },
  {
    id: "production",
    name: { en: "Production", fa: "تولید" },
    synonyms: {
      en: ["Manufacturing", "Operations", "Plant", "Factory", "Production and operations"],
      fa: ["تولید و عملیات", "ساخت", "ساخت و تولید", "عملیات", "کارخانه", "بهره‌برداری"],
    },
  },
  {
    id: "marketing",
    name: { en: "Marketing", fa: "بازاریابی" },
    synonyms: {
      en: ["Marketing and brand", "Brand", "Market development"],
      fa: ["مارکتینگ", "بازاریابی و برند", "برند", "توسعه بازار", "توسعهٔ بازار"],
    },
  },
  {
    id: "sales",
    name: { en: "Sales", fa: "فروش" },
    synonyms: {
      en: ["Selling", "Sales force", "Commercial", "Account management"],
      fa: ["واحد فروش", "فروشندگان", "نیروی فروش", "بازرگانی فروش", "فروش و بازرگانی"],
    },
  },
  {
    id: "logistics",
    name: { en: "Logistics", fa: "تدارکات" },
    synonyms: {
      en: ["Distribution", "Supply chain", "Warehouse", "Warehousing", "Shipping", "Transport", "Delivery"],
      fa: ["لجستیک", "پشتیبانی و تدارکات", "توزیع", "زنجیره تأمین", "زنجیرهٔ تأمین", "انبار", "حمل‌ونقل", "حمل و نقل"],
    },
  },
  {
    id: "accounting",
    name: { en: "Accounting", fa: "حسابداری" },
    synonyms: {
      en: ["Accounts", "Accountancy", "Bookkeeping", "Controlling", "Management accounting"],
      fa: ["حسابداری مدیریت", "حساب‌داری", "امور حسابداری", "حسابداری صنعتی", "کنترلینگ"],
    },
  },
  {
    id: "finance",
    name: { en: "Finance", fa: "مالی" },
    synonyms: {
      en: ["Financial", "Financial affairs", "Finance department", "Treasury", "Credit"],
      fa: ["امور مالی", "مدیریت مالی", "واحد مالی", "خزانه‌داری", "اعتبارات"],
    },
  },
  {
    id: "public-relations",
    name: { en: "Public relations", fa: "روابط عمومی" },
    synonyms: {
      en: ["PR", "P.R.", "Communications", "Corporate communications", "Press office"],
      fa: ["ارتباطات", "ارتباطات سازمانی", "روابط عمومی و ارتباطات"],
    },
  },
];

/** null: no department of the default instrument. */
export function departmentById(id: string): InstrumentDepartment | null {
  return DEPARTMENTS.find((department) => department.id === id) ?? null;
}
