import type { Named } from "./wording";

/** A department of the default instrument. Ids never change: saved workbooks refer to them. */
export interface InstrumentDepartment extends Named {
  readonly id: string;
}

/**
 * In report order. Synonyms are other names of the same department only: a warehouse, a treasury or operations may be
 * departments of their own beside it.
 */
export const DEPARTMENTS: readonly InstrumentDepartment[] = [
  {
    id: "rd",
    name: { en: "Research & development", fa: "تحقیق و توسعه" },
    synonyms: {
      en: ["Research and development", "R&D", "R & D", "R and D", "RnD", "Research"],
      fa: ["تحقیقات و توسعه", "پژوهش و توسعه", "آر اند دی", "آر‌اند‌دی", "تحقیقات", "پژوهش"],
    },
  },
  {
    id: "purchasing",
    name: { en: "Purchasing", fa: "خرید" },
    synonyms: {
      en: ["Procurement", "Buying", "Purchase", "Sourcing"],
      fa: ["تدارک و خرید", "خرید و تأمین", "بازرگانی خرید", "تأمین و خرید"],
    },
  },
  {
    id: "production",
    name: { en: "Production", fa: "تولید" },
    synonyms: {
      en: ["Manufacturing", "Production and operations"],
      fa: ["تولید و عملیات", "ساخت و تولید"],
    },
  },
  {
    id: "marketing",
    name: { en: "Marketing", fa: "بازاریابی" },
    synonyms: {
      en: ["Marketing and brand"],
      fa: ["مارکتینگ", "بازاریابی و برند"],
    },
  },
  {
    id: "sales",
    name: { en: "Sales", fa: "فروش" },
    synonyms: {
      en: ["Selling", "Sales force"],
      fa: ["واحد فروش", "فروشندگان", "نیروی فروش", "بازرگانی فروش", "فروش و بازرگانی"],
    },
  },
  {
    id: "logistics",
    name: { en: "Logistics", fa: "تدارکات" },
    synonyms: {
      en: ["Logistics and distribution"],
      fa: ["لجستیک", "پشتیبانی و تدارکات"],
    },
  },
  {
    id: "accounting",
    name: { en: "Accounting", fa: "حسابداری" },
    synonyms: {
      en: ["Accounts", "Accountancy", "Bookkeeping", "Management accounting"],
      fa: ["حسابداری مدیریت", "حساب‌داری", "امور حسابداری", "حسابداری صنعتی"],
    },
  },
  {
    id: "finance",
    name: { en: "Finance", fa: "مالی" },
    synonyms: {
      en: ["Financial", "Financial affairs", "Finance department"],
      fa: ["امور مالی", "مدیریت مالی", "واحد مالی"],
    },
  },
  {
    id: "public-relations",
    name: { en: "Public relations", fa: "روابط عمومی" },
    synonyms: {
      en: ["PR", "P.R."],
      fa: ["روابط عمومی و ارتباطات"],
    },
  },
];

/** null: no department of the default instrument. */
export function departmentById(id: string): InstrumentDepartment | null {
  return DEPARTMENTS.find((department) => department.id === id) ?? null;
}
