import { sheetOf } from "../../snapshot-of";
import { golden } from "./golden-workbook";

export const LAYOUT_WORKBOOKS = [
  golden(
    "responses-in-persian-with-department-and-role",
    sheetOf("پاسخ‌ها", [
      ["زمان", "واحد سازمانی", "نقش", "به قول خود عمل می‌کند", "به شکایت‌ها گوش می‌دهد", "مشتری را می‌شناسد"],
      [46_000, "فروش", "مدیریت ارشد", "۴", "۳", "۵"],
      [46_001, "لجستیک", "همکار واحد دیگر", "۲", "۲", "۱"],
      [46_002, "فروش", "کارکنان خود واحد", "۵", "۵", "-"],
    ]),
  ),
  golden(
    "responses-with-words-among-the-ratings",
    sheetOf("نظرسنجی", [
      ["پاسخ‌دهنده", "واحد", "به مشتری گوش می‌دهد", "به قول خود عمل می‌کند", "در همان روز پاسخ می‌دهد"],
      ["الف", "فروش", 7, 3, 8],
      ["ب", "فروش", 2, 10, 5],
      ["پ", "فروش", 9, "کاربرد ندارد", 6],
      ["ت", "فروش", 0, 4, "بعداً خواهم نوشت"],
    ]),
  ),
  golden(
    "checklist-of-numbered-statements",
    sheetOf("Checklist", [
      ["No", "Statement", "Rater 1", "Rater 2"],
      [1, "1. Listens to the customer", 4, 3],
      [2, "2. Keeps what it promised", 5, 4],
      [3, "3. Answers on the same day", 2, "4 - agree"],
    ]),
  ),
  golden(
    "long",
    sheetOf("Long", [
      ["Department", "Statement", "Rater", "Role", "Score"],
      ["Sales", "It listens", "a", "peer", 4],
      ["Sales", "It keeps promises", "a", "peer", 2],
      ["Sales", "It listens", "b", "senior", 5],
      ["Sales", "It keeps promises", "b", "senior", 3],
      ["Finance", "It listens", "a", "peer", 1],
      ["Finance", "It keeps promises", "a", "peer", "n/a"],
    ]),
  ),
  golden(
    "long-in-persian",
    sheetOf("داده", [
      ["واحد", "معیار", "ارزیاب", "نقش", "امتیاز"],
      ["فروش", "گوش می‌دهد", "الف", "همکار", "۴"],
      ["فروش", "قول می‌دهد", "الف", "همکار", "۲"],
      ["مالی", "گوش می‌دهد", "ب", "مدیر ارشد", "۵"],
      ["مالی", "قول می‌دهد", "ب", "مدیر ارشد", "۱"],
    ]),
  ),
  golden(
    "matrix-square",
    sheetOf("Service", [
      ["Who serves whom how well, scale 1 to 5"],
      [],
      ["Supplier \\ Customer", "R&D", "Sales", "Finance", "Average"],
      ["R&D", null, 4, 3, 3.5],
      ["Sales", 2, null, 5, 3.5],
      ["Finance", 1, "n/a", null, 1],
      ["Average", 1.5, 4, 4, null],
    ]),
  ),
  golden(
    "matrix-with-customers-down",
    sheetOf("خدمات", [
      ["مشتری \\ تأمین‌کننده", "فروش", "مالی", "تولید"],
      ["فروش", null, 4, 3],
      ["مالی", 2, null, 5],
      ["تولید", 1, 3, null],
    ]),
  ),
  golden(
    "matrix-long-with-other-headings",
    sheetOf("Ratings", [
      ["From department", "To department", "Rating (1-5)"],
      ["Sales", "Finance", 4],
      ["Sales", "Logistics", 3],
      ["Finance", "Sales", 2],
      ["Logistics", "Sales", 5],
    ]),
  ),
  golden(
    "matrix-long-with-a-column-a-facet",
    sheetOf("ارزیابی واحدها", [
      ["واحد ارائه‌دهنده", "واحد دریافت‌کننده", "کیفیت", "سرعت", "ارتباط"],
      ["فروش", "مالی", 4, 3, 5],
      ["فروش", "لجستیک", 3, 3, "-"],
      ["مالی", "فروش", 2, 1, 2],
      ["لجستیک", "فروش", 5, 4, 4],
    ]),
  ),
  golden(
    "matrix-long",
    sheetOf("Service list", [
      ["From", "To", "Aspect", "Rating"],
      ["Sales", "Finance", "reliability", 4],
      ["Sales", "Finance", "timeliness", 3],
      ["Finance", "Sales", "reliability", 2],
    ]),
  ),
  golden(
    "department-list",
    sheetOf("Units", [
      ["Department", "Headcount", "Target", "Customer retention rate", "Budget"],
      ["Sales", 14, 75, 0.92, 1_200],
      ["Finance", "۵", "70", "88%", 300],
      ["Total", 19, null, null, 1_500],
    ]),
    sheetOf("Responses", [
      ["Department", "q1", "q2", "q3"],
      ["Sales", 4, 5, 3],
      ["Finance", 2, 3, 3],
    ]),
  ),
  golden(
    "sales-lines",
    sheetOf("Ledger", [
      ["Order no", "Date", "Customer", "Product", "Gross sales", "Discount", "COGS", "Freight"],
      ["1", 45_300, "Alvand", "Pump", "1,200", 100, 600, 20],
      ["2", 45_330, "Zagros", "Valve", "(300)", null, "-150", 10],
      ["3", 45_331, "Alvand", "Valve", "۵۰۰", 0, "?", 5],
      ["Total", null, null, null, 1_400, 100, 450, 35],
    ]),
  ),
  golden(
    "instrument-statements-by-id-and-wording",
    sheetOf("Survey", [
      [
        "Respondent",
        "Your department",
        "SA-1",
        "This unit treats customers' complaints as a source of progress.",
        "Coffee is good",
      ],
      ["1", "Sales", 4, 3, 2],
      ["2", "R&D", 5, 2, 1],
    ]),
  ),
];
