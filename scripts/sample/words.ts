import type { Role } from "../../src/alignment/evaluation";
import type { WrittenLanguage } from "../../src/language/language";

interface Words {
  readonly company: string;
  readonly sheets: {
    readonly departments: string;
    readonly climate: string;
    readonly service: string;
    readonly vertical: string;
  };
  readonly departmentsNote: string;
  readonly departmentColumns: readonly string[];
  readonly checklistTitle: (department: string) => string;
  readonly climateTitle: string;
  readonly serviceTitle: string;
  readonly verticalTitle: string;
  readonly scaleNote: string;
  readonly criterionId: string;
  readonly criterion: string;
  readonly respondent: string;
  readonly department: string;
  readonly supplierByCustomer: string;
  readonly notApplicable: string;
  readonly rater: (role: Role, number: number) => string;
}

const PERSIAN = new Intl.NumberFormat("fa-IR", { useGrouping: false });

const ENGLISH_ROLES: Readonly<Record<Role, string>> = {
  self: "Own staff",
  peer: "Other department",
  senior: "Senior management",
  customer: "Customer",
  employee: "Employee",
};

const PERSIAN_ROLES: Readonly<Record<Role, string>> = {
  self: "خود واحد",
  peer: "واحد دیگر",
  senior: "مدیریت ارشد",
  customer: "مشتری",
  employee: "کارمند",
};

export const WORDS: Readonly<Record<WrittenLanguage, Words>> = {
  en: {
    company: "Alvand Packaging, evaluation of spring 2026",
    sheets: {
      departments: "Units",
      climate: "Climate survey",
      service: "Internal service",
      vertical: "Senior management",
    },
    departmentsNote:
      "The departments, their people and targets; revenue and cost in million rials, services inside at transfer prices",
    departmentColumns: ["Department", "Headcount", "Target", "Customer retention rate", "Revenue", "Cost"],
    checklistTitle: (department) => `Customer orientation: ${department}`,
    climateTitle: "Internal-marketing climate: answers of employees, without names",
    serviceTitle: "Internal service: how departments as customers rate the departments that serve them",
    verticalTitle: "Vertical coordination: statements rated by senior management and by department managers",
    scaleNote: "Scale: 1 to 5 (1 = strongly disagree, 5 = strongly agree); n/a where it does not apply",
    criterionId: "Ref",
    criterion: "Criterion",
    respondent: "Respondent",
    department: "Department",
    supplierByCustomer: "Supplier \\ Customer",
    notApplicable: "n/a",
    rater: (role, number) => `${ENGLISH_ROLES[role]} ${number}`,
  },
  fa: {
    company: "بسته‌بندی الوند، ارزیابی بهار ۱۴۰۵",
    sheets: {
      departments: "فهرست واحدها",
      climate: "نظرسنجی کارکنان",
      service: "خدمت میان واحدها",
      vertical: "هماهنگی با مدیریت ارشد",
    },
    departmentsNote: "واحدها، کارکنان و هدف هر یک؛ درآمد و هزینه به میلیون ریال، خدمت درونی به قیمت انتقالی",
    departmentColumns: ["واحد", "تعداد کارکنان", "هدف", "نرخ حفظ مشتری", "درآمد", "هزینه"],
    checklistTitle: (department) => `مشتری‌مداری: ${department}`,
    climateTitle: "جوّ بازاریابی داخلی: پاسخ کارکنان، بی‌نام",
    serviceTitle: "خدمت درون‌سازمانی: واحدها در نقش مشتری به واحدهایی که به آن‌ها خدمت می‌دهند نمره داده‌اند",
    verticalTitle: "هماهنگی عمودی: گزاره‌هایی که مدیریت ارشد و مدیران واحدها نمره داده‌اند",
    scaleNote: "مقیاس: ۱ تا ۵ (۱ = کاملاً مخالفم، ۵ = کاملاً موافقم)؛ «ندارد» اگر موردی نیست",
    criterionId: "کد معیار",
    criterion: "معیار",
    respondent: "ردیف",
    department: "واحد",
    supplierByCustomer: "تأمین‌کننده \\ مشتری",
    notApplicable: "ندارد",
    rater: (role, number) => `${PERSIAN_ROLES[role]} ${PERSIAN.format(number)}`,
  },
};
