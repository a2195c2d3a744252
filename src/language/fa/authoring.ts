import type { AuthoringKey } from "../en/authoring";
import type { Messages } from "../message";

/** What stands on evaluation sheets that the product makes: titles, instructions, headings. */
export const authoring: Messages<AuthoringKey> = {
  checklistTitle: "مشتری‌مداری: {department}",
  climateTitle: "جوّ بازاریابی داخلی",
  serviceTitle: "خدمت واحدها به یکدیگر",
  serviceFacetTitle: "خدمت واحدها به یکدیگر: {facet}",
  verticalTitle: "هماهنگی عمودی",
  climateFormTitle: "جوّ بازاریابی داخلی: پاسخ‌های شما",
  formTitle: "برگهٔ پاسخ: {rater}",

  climateSheet: "جوّ بازاریابی داخلی",
  serviceSheet: "ماتریس خدمت",
  verticalSheet: "هماهنگی عمودی",
  climateForm: "برگهٔ نظرسنجی جوّ بازاریابی",
  climateFormOf: "برگهٔ نظرسنجی، {sheet}",
  formSheet: "برگهٔ {rater}",
  formOwnRater: "{rater}، {department}",

  scaleAgreement: "{min, number} = {low}، {max, number} = {high}",
  scalePlain: "{min, number} = کمترین، {max, number} = بیشترین",
  scaleService: "{min, number} = بسیار بد، {max, number} = بسیار خوب",
  checklistInstructions:
    "به هر معیار دربارهٔ این واحد نمره بدهید: {scale}. هر ستون مخصوص یک ارزیاب است؛ هرجا نمی‌توانید نظر بدهید «{notApplicable}» را انتخاب کنید.",
  climateInstructions:
    "هر سطر مخصوص یکی از کارکنان است، بدون نام: {scale}. بگویید هر گزاره تا چه اندازه دربارهٔ واحد خودتان درست است؛ هرجا نمی‌توانید نظر بدهید «{notApplicable}» را انتخاب کنید.",
  serviceInstructions:
    "هر واحد ستون خودش را پر می‌کند: واحدهای نوشته‌شده در سطرها چقدر خوب به آن خدمت می‌دهند؟ {scale}. هیچ واحدی به خودش نمره نمی‌دهد.",
  verticalInstructions:
    "به هر گزاره دربارهٔ شرکت نمره بدهید: {scale}. هر ستون مخصوص یک مدیر است؛ هرجا نمی‌توانید نظر بدهید «{notApplicable}» را انتخاب کنید.",
  formInstructions:
    "در ستون آخر به هر گزاره نمره بدهید: {scale}. هرجا نمی‌توانید نظر بدهید «{notApplicable}» را انتخاب کنید؛ سپس کارپوشه را ذخیره کنید و برگردانید.",
  climateFormInstructions:
    "واحد خود را انتخاب کنید و بگویید هر گزاره تا چه اندازه دربارهٔ آن درست است: {scale}. هرجا نمی‌توانید نظر بدهید «{notApplicable}» را انتخاب کنید. نامی ننویسید؛ همهٔ برگه‌ها یکسان‌اند. سپس کارپوشه را ذخیره کنید و برگردانید.",
  filled: "{filled} از {total} خانه پر شده است",
  notApplicable: "نظری ندارم",
  chooseTitle: "بیرون از مقیاس",
  chooseRating: "لطفاً نمره‌ای از {min, number} تا {max, number} یا «{notApplicable}» را انتخاب کنید.",
  chooseNumber: "لطفاً عددی صحیح از {min, number} تا {max, number} بنویسید.",
  chooseDepartment: "لطفاً واحد را از فهرست برگزینید.",

  reference: "کد معیار",
  statement: "گزاره",
  yourDepartment: "واحد شما",
  departmentsToChoose: "یکی از این‌ها را بنویسید: {departments}",
  criterion: "معیار",
  weight: "وزن",
  department: "واحد",
  respondent: "پاسخ‌دهنده",
  rating: "نمره",
  supplierByCustomer: "تأمین‌کننده \\ مشتری",
  raterSelf: "خود واحد {number, number}",
  raterPeer: "واحد دیگر {number, number}",
  raterSenior: "مدیر ارشد {number, number}",
  raterCustomer: "مشتری {number, number}",
  raterEmployee: "کارمند {number, number}",
  raterManager: "مدیر واحد، {department}",
  respondentNumber: "نفر {number, number}",

  starterNeeds: "کارکنان این واحد می‌دانند به چه کسانی خدمت می‌دهند و از آنان چه انتظار می‌رود.",
  starterPromise: "این واحد به قول‌هایی که به واحدهای دیگر و مشتریان می‌دهد عمل می‌کند.",
  starterListens: "این واحد نظر دیگران دربارهٔ کارش را می‌پرسد و به کار می‌بندد.",
};
