import { type Remedy, remedy } from "./remedy";

/** Part D. */
export const VERTICAL_REMEDIES: readonly Remedy[] = [
  remedy(
    "vd-1",
    ["Clear responsibilities", "مسئولیت‌های روشن"],
    ["Each unit waits for another to care for the customer.", "هر واحد منتظر است دیگری به مشتری برسد."],
    [
      "Write one paragraph for each unit on what it owes the customer, signed by senior management.",
      "برای هر واحد بندی دربارهٔ وظیفه‌اش در برابر مشتری با امضای مدیریت ارشد نوشته شود.",
    ],
    ["Review it with each manager once a year.", "سالی یک بار با هر مدیر بازبینی شود."],
  ),
  remedy(
    "vd-2",
    ["Marketing at the top", "بازاریابی در مدیریت ارشد"],
    ["Senior management decides without looking at the customer.", "مدیریت ارشد بی‌توجه به مشتری تصمیم می‌گیرد."],
    ["Let every senior manager visit two customers a quarter.", "هر مدیر ارشد در هر فصل با دو مشتری دیدار کند."],
    ["Open each management meeting with a figure about customers.", "هر جلسهٔ مدیریت با عددی دربارهٔ مشتریان آغاز شود."],
  ),
  remedy(
    "vd-3",
    ["Resources for marketing", "منابع برای بازاریابی"],
    ["Marketing has tasks and no means.", "بازاریابی وظیفه دارد و امکانات ندارد."],
    [
      "Decide on tasks and resources of marketing in the same meeting.",
      "وظایف و منابع بازاریابی در یک جلسه تصویب شود.",
    ],
    ["Protect agreed budgets until the half-year review.", "بودجهٔ مصوب تا بازبینی نیم‌سال کم نشود."],
  ),
  remedy(
    "vd-4",
    ["Advice with facts", "مشاوره با تکیه بر واقعیت‌ها"],
    ["Marketing's proposals rest on opinions.", "پیشنهادهای بازاریابی بر نظر شخصی تکیه دارد."],
    [
      "Give management one page a month with the figures on customers, market and competitors.",
      "هر ماه یک صفحه عدد دربارهٔ مشتریان، بازار و رقبا به مدیریت داده شود.",
    ],
    [
      "Add to every proposal what it costs and what it should bring.",
      "هزینه و نتیجهٔ مورد انتظار کنار هر پیشنهاد نوشته شود.",
    ],
  ),
  remedy(
    "vd-5",
    ["Recognition of support", "قدردانی از پشتیبانی واحدها"],
    ["Units that help marketing get no thanks for it.", "واحدی که به بازاریابی کمک می‌کند قدردانی نمی‌بیند."],
    ["Name the most helpful unit each quarter, with an example.", "هر فصل یاری‌رسان‌ترین واحد با نمونه معرفی شود."],
    ["Make support for customers a part of managers' appraisal.", "پشتیبانی از مشتری بخشی از ارزیابی مدیران شود."],
  ),
];
