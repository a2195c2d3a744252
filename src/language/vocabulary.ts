import { matchingKey } from "./matching-key";

/** Words that people write in headers and cells of evaluation sheets, in both languages, by meaning. */

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split("|").map(matchingKey));
}

/** Cells that say "does not apply to me" or "cannot judge". */
export const NOT_APPLICABLE_WORDS = keys(
  "n/a|na|n.a.|n.a|not applicable|no opinion|no answer|don't know|don’t know|dont know|do not know|not sure|unsure|cannot say|can't say|" +
    "-|–|—|--|---|؟|?|x|.|none|no basis|" +
    "keine meinung|weiß nicht|weiss nicht|keine angabe|k.a.|k. a.|sans opinion|sans avis|ne sait pas|ne se prononce pas|nsp|sin opinión|no sabe|no contesta|ns/nc|sem opinião|não sei|senza opinione|non so|geen mening|weet niet|ingen åsikt|vet ej|vet ikke|fikrim yok|bilmiyorum|не знаю|затрудняюсь ответить|нет мнения|لا رأي|لا رأي لي|لا أعرف|nie wiem|nie mam zdania|" +
    "کاربرد ندارد|موردی ندارد|نظری ندارم|بی‌نظر|بی نظر|بدون نظر|نمی‌دانم|نمی دانم|نامربوط|ندارد|بدون پاسخ|غیرقابل اعمال|مصداق ندارد|بی‌ارتباط",
);

/** Those of them that people put in the middle of a scale of agreement as well. */
export const NO_OPINION_WORDS = keys(
  "no opinion|not sure|unsure|نظری ندارم|بی‌نظر|بی نظر|بدون نظر|" +
    "keine meinung|sans opinion|sans avis|sin opinión|sem opinião|senza opinione|geen mening|ingen åsikt|fikrim yok|затрудняюсь ответить|нет мнения|لا رأي|لا رأي لي|nie mam zdania",
);

/** Labels of rows and columns that sum up others. */
export const SUMMARY_WORDS = keys(
  "total|totals|grand total|sum|average|mean|avg|subtotal|sub-total|overall|overall average|overall mean|median|std dev|std deviation|standard deviation|minimum|maximum|variance|total score|average score|mean score|average rating|mean rating|score total|" +
    "جمع|جمع کل|مجموع|میانگین|میانگین کل|معدل|متوسط کل|کل|میانه|انحراف معیار|واریانس|حداقل|حداکثر|کمینه|بیشینه|امتیاز کل|نمره کل|جمع امتیاز|مجموع امتیاز|مجموع نمرات|میانگین امتیاز|میانگین نمره|میانگین نمرات" +
    // How much could have been reached, and what share of it was.
    "|out of|possible|points possible|possible points|max points|maximum points|max marks|maximum marks|max score|maximum score|full marks|result %|result in %|results %|score %|score in %|percent|percentage|" +
    "سقف|سقف امتیاز|سقف نمره|حداکثر امتیاز|حداکثر نمره|نمره کامل|امتیاز کامل|امتیاز ممکن|درصد|درصد نتیجه|نتیجه به درصد|درصد کسب‌شده",
);

/** How a line begins that explains, and is neither a criterion nor a rater. */
const NOTE_BEGINNING =
  /^(?:\*|※|\(?(?:note|notes|n\.b|nb|remark|remarks|hint|source|توجه|نکته|یادداشت|توضیح|توضیحات|منبع)\s*[:：-])/i;

export function isNote(text: string): boolean {
  return NOTE_BEGINNING.test(text.trim());
}

export const HEADER_WORDS = {
  department: keys(
    "department|dept|dept.|unit|business unit|division|team|function|organisational unit|organizational unit|your department|your unit|which department do you work in|" +
      "rated department|rated unit|department rated|evaluated department|evaluated unit|department evaluated|" +
      "واحد|واحد سازمانی|دپارتمان|بخش|واحد شما|نام واحد|بخش شما|واحد ارزیابی‌شونده|واحد مورد ارزیابی|اداره|مدیریت",
  ),
  role: keys(
    "role|rater role|your role|source|rater type|rater group|perspective|respondent type|relationship|" +
      "نقش|نقش ارزیاب|نوع ارزیاب|گروه ارزیاب|نقش شما|سمت ارزیاب|جایگاه",
  ),
  rater: keys(
    "rater|rater id|id|respondent|respondent id|response id|survey id|surveyid|name|rater name|employee id|employeeid|email|e-mail|email address|participant|evaluator|evaluator id|who|student id|code|no|no.|#|" +
      "ارزیاب|شناسه|شناسه ارزیاب|کد|کد ارزیاب|نام|نام ارزیاب|پاسخ‌دهنده|پاسخگو|ایمیل|ردیف|شماره|کد پرسنلی",
  ),
  period: keys("period|quarter|wave|round|survey wave|year|دوره|فصل|نوبت|سه‌ماهه|سال|موج"),
  timestamp: keys(
    "timestamp|date|submitted|submission date|start time|completion time|date of survey|زمان|تاریخ|تاریخ ثبت|زمان پاسخ",
  ),
  criterion: keys(
    "criterion|criteria|statement|item|question|indicator|what is judged|aspect|checklist|" +
      "معیار|معیارها|گویه|گزاره|سؤال|سوال|شاخص|پرسش|عبارت|شرح|شرح معیار|عنوان معیار",
  ),
  criterionId: keys("criterion id|item id|ref|reference|کد معیار|شناسه معیار"),
  rating: keys("rating|score|value|mark|answer|response|points|نمره|امتیاز|پاسخ|مقدار|ارزیابی|نمره ارزیابی"),
  weight: keys("weight|importance|وزن|ضریب|اهمیت|ضریب اهمیت"),
  reverse: keys("reverse|reversed|reverse scored|معکوس"),
  supplier: keys(
    "supplier|internal supplier|supplying department|supplying unit|from|from department|from unit|provider|providing department|providing unit|serving department|serving unit|service provider|تأمین‌کننده|تامین کننده|تأمین کنندهٔ داخلی|ارائه‌دهنده|خدمت‌دهنده|واحد ارائه‌دهنده|واحد ارائه‌کننده|واحد خدمت‌دهنده|واحد تأمین‌کننده|واحد تامین کننده|از واحد",
  ),
  customer: keys(
    "customer|internal customer|customer department|to|to department|to unit|receiver|receiving department|receiving unit|recipient|served department|served unit|rating department|rating unit|مشتری|مشتری داخلی|خدمت‌گیرنده|گیرنده|واحد گیرنده|واحد خدمت‌گیرنده|واحد دریافت‌کننده|دریافت‌کننده|واحد مشتری|به واحد",
  ),
  facet: keys("facet|aspect|dimension|quality|جنبه|بعد|وجه|ویژگی"),
  headcount: keys(
    "headcount|head count|staff|employees|number of employees|people|persons|fte|تعداد کارکنان|نفرات|تعداد|کارکنان|تعداد پرسنل|پرسنل",
  ),
  target: keys("target|goal|target score|هدف|امتیاز هدف"),
  retention: keys(
    "retention|retention rate|customer retention|customer retention rate|kept|نرخ حفظ مشتری|حفظ مشتری|نرخ نگهداشت مشتری",
  ),
  comment: keys("comment|comments|note|notes|remarks|remark|توضیح|توضیحات|یادداشت|ملاحظات|نظر"),
} as const;
export type HeaderMeaning = keyof typeof HEADER_WORDS;

/** The meaning of a header cell, or null. */
export function headerMeaning(text: string): HeaderMeaning | null {
  const key = matchingKey(text)
    .replace(/\s*[:*؟?%٪]+$/, "")
    .trim();
  return meaningOf(key) ?? meaningOf(key.replace(REMARK, ""));
}

/** "Rating (1-5)", "Department [choose one]", "نمره (۱ تا ۵)" */
const REMARK = /\s*[([][^()[\]]*[)\]]$/;

function meaningOf(key: string): HeaderMeaning | null {
  for (const [meaning, words] of Object.entries(HEADER_WORDS)) {
    if (words.has(key)) return meaning as HeaderMeaning;
  }
  return null;
}

const ROLE_PATTERNS: readonly (readonly [
  role: "self" | "peer" | "senior" | "customer" | "employee",
  pattern: RegExp,
])[] = [
  // Order matters: "own staff" is self before "staff" is employee, "internal customer" would be a peer.
  [
    "self",
    /\b(self|own|own staff|own people|department manager|dept manager|unit manager|line manager|head of department)\b|خود ?واحد|خودارزیاب|خود ?ارزیابی|خودی|کارکنان خود|مدیر واحد|مدیران واحد|درون واحد/,
  ],
  [
    "peer",
    /\b(peers?|other departments?|other units?|colleagues?|co-? ?workers?|internal customers?|team ?mates?)\b|هم ?رده|هم ?تراز|همکار|واحدهای دیگر|واحد دیگر|سایر واحد|دیگر واحد|همتا|مشتری داخلی/,
  ],
  [
    "senior",
    /\b(senior|senior management|senior manager|top management|executives?|management|board|ceo|directors?|managers?|boss|supervisors?|superiors?|vice president|vp|leaders?)\b|مافوق|سرپرست|رییس|مدیریت ارشد|مدیر ارشد|مدیران ارشد|ارشد|مدیرعامل|مدیر عامل|هی[یا]ت ?مدیره/,
  ],
  ["customer", /\b(customers?|clients?|external)\b|مشتری|مشتریان/],
  [
    "employee",
    /\b(employees?|staff|workers?|personnel|direct reports?|subordinates?|team members?)\b|زیردست|زیر مجموعه|کارکنان|کارمند|پرسنل/,
  ],
];

/** The role that a header ("Peer 2", "ارزیاب واحد دیگر ۱") or a cell names, or null. */
export function roleOf(text: string): "self" | "peer" | "senior" | "customer" | "employee" | null {
  const key = matchingKey(text.replace(/\u200C/g, " ")).replace(/[_-]/g, " ");
  return ROLE_PATTERNS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** What may stand beside a role without naming anybody: "Peer department", "مدیر واحد دیگر", "Customer (external)". */
const NOBODY =
  /\b(raters?|respondents?|evaluators?|judges?|internal|external|other|own|departments?|units?|managers?|management|of|from|the|top|line|head|staff|people)\b|ارزیاب|پاسخ ?دهنده|نماینده|واحدهای|واحد|مدیریت|مدیران|مدیر|دیگر|سایر|داخلی|بیرونی|خود|ها|های|ان/g;

/** Whether a header says a role and nobody's name: two columns of that header are two raters, not one twice. */
export function isRoleAlone(text: string): boolean {
  const key = matchingKey(text.replace(/\u200C/g, " ")).replace(/[_-]/g, " ");
  if (!ROLE_PATTERNS.some(([, pattern]) => pattern.test(key))) return false;
  const rest = ROLE_PATTERNS.reduce((left, [, pattern]) => left.replace(new RegExp(pattern, "g"), " "), key);
  return !/[\p{L}\p{N}]/u.test(rest.replace(NOBODY, " "));
}

/** The same with a number, "Peer 2", "مشتری ۱", or a rater with one, "Rater 3", "R3": no name either. */
export function isNumberedRole(text: string): boolean {
  const key = matchingKey(text.replace(/\u200C/g, " ")).replace(/[_-]/g, " ");
  const words = key.replace(/[0-9]+/g, " ").trim();
  return isRoleAlone(words) || /^(\p{L}|raters?|respondents?|evaluators?|judges?|ارزیاب|پاسخ ?دهنده)?$/u.test(words);
}
