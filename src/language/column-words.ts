import { matchingKey } from "./matching-key";

/**
 * Words by which headings say what a column is, in both languages, as patterns over the heading's matching key with half-spaces
 * as blanks. Technical columns are those of the exports of Google Forms, Microsoft Forms, SurveyMonkey, Qualtrics, LimeSurvey,
 * Typeform and Porsline, as their help pages list them.
 */

/** The key that the patterns are for. */
export function headingKey(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "))
    .replace(/[_]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const TECHNICAL =
  /^(start ?date|end ?date|recorded ?date|response ?id|response ?type|collector ?id|collector|network id|#|token|seed|last ?page|start ?language|submit ?date|date ?stamp|start ?stamp|date submitted|date started|date last action|ref ?url|referer( url)?|ip ?addr(ess)?|status|progress|finished|duration( \(in seconds\))?|duration in seconds|recipient ?(last|first) ?name|recipient ?email|external (data )?reference|external reference|location ?(latitude|longitude)|distribution ?channel|user ?language|language|user ?agent|browser|operating system|device( type)?|custom data( \d+)?|start time|completion time|last modified time|time (started|submitted|taken)|time to complete.*|total points|quiz feedback|score|start date \(utc\)|stage date \(utc\)|submit date \(utc\)|response type|tags|ending|interview ?time|group ?time ?\d*|.* ?(question|group) ?time( ?\d+)?|timing .*|.* (first|last) click|.* page submit|.* click count|q ?recaptcha ?score|q ?relevant ?id.*|q ?(total)?duration|q ?ballotboxstuffing|q ?duplicate ?respondent|import ?id|weight ?factor|utm .*|hidden|calculated|winning outcome( id)?|ip|timestamp|submission (date|id|ip)|submitted (at|on)|created( at| on)?|updated( at| on)?|last update|edit (link|url)|response (url|link|number)|entry id|respondent ip|url|completion status|completed|channel|source url|زمان شروع|زمان پایان|زمان ثبت|زمان پاسخ ?(دهی|گویی)?|تاریخ( و زمان)?( ثبت| شروع| پایان| ارسال| پاسخ)?|مدت (زمان )?پاسخ ?(دهی|گویی)?|کد رهگیری|شماره رهگیری|آی ?پی|نشانی آی ?پی|دستگاه|مرورگر|زبان|وضعیت( پاسخ)?|شناسه (پاسخ|رهگیری|نظرسنجی)|لینک( ویرایش)?|برچسب ها?)$/;
/** Points and feedback that Microsoft Forms puts beside each question of a quiz. */
const QUIZ = /^(points|feedback|امتیاز سوال|بازخورد) - /;

/** Whether a survey tool added the column by itself. */
export function isTechnicalHeading(heading: string): boolean {
  const key = headingKey(heading);
  return TECHNICAL.test(key) || QUIZ.test(key);
}

/** Facts about persons or records that are never a judgement, whatever numbers stand below. */
const FACT =
  /^(your |respondent'?s? |employee'?s? |current |total |annual |what is your |what'?s your |please (state|select|enter|choose|indicate) your )*(age|gender|sex|birth|date of birth|year of birth|marital|family status|children|dependants?|dependents?|education|educational|degree|qualification|highest (level|degree)|nationality|citizenship|ethnic|race|religion|native|zip|post ?code|postal|phone|mobile|telephone|tel\b|address|tenure|seniority|length of service|service length|job tenure|years?\b|months?\b|days?\b|hours?\b|minutes?\b|weeks?\b|number of|no\.? of|count|num\b|n\b|quantity|qty|headcount|people|employees|how (many|long|old|much (time|money|do you (earn|pay|spend)))|income|hire date|start date|id\b|code\b|index\b|row\b|rank\b|ranking|height|body weight|weight \((kg|lb)|bmi|shift|contract|employment (type|status)|work (type|mode|location)|job (title|position|grade|level|family|role)|position|occupation|profession|title\b|grade level|pay grade|country|city|state\b|province|region|location|latitude|longitude|email|e mail|username|user name)|(^| )(id|uuid|guid)$|\b(age|gender)( group| range| band| bracket)?$|\b(years?|months?) (of|in|at|with)\b|^(سن|جنس|جنسیت|تاهل|وضعیت تاهل|تحصیلات|مدرک|میزان تحصیلات|سطح تحصیلات|رشته|سابقه|سنوات|تعداد|چند|مدت|سال|ماه|روز|ساعت|کد|شماره|تلفن|موبایل|آدرس|نشانی|درآمد|حقوق ماهانه|تاریخ|ردیف|استان|شهر|کشور|منطقه|شغل|سمت|عنوان شغلی|پست|رده|نوع استخدام|نوع قرارداد|نوع همکاری|گروه سنی|رده سنی|قد|وزن بدن|ایمیل|کد ملی|شناسه)( |$|ی |:|؟|\?)/;
/** Words that head facts in one sheet and ratings in another ("Price", "Level"): what stands around them decides. */
const FACT_OR_RATING =
  /^(price|salary|pay|wage|amount|size|level|grade|class|group|type|category|status|experience|position|rank|year|month|period|budget|income|condition|stage|priority|risk|quality|result|value|قیمت|حقوق|مبلغ|اندازه|سطح|پایه|کلاس|گروه|نوع|دسته|وضعیت|تجربه|اولویت|ریسک|نتیجه|جایگاه|رتبه)( \S+)?$/;

export type FactWord = "fact" | "fact or rating";

/** Whether a heading is the word for a fact; null: it is not. A sentence is no word for a fact, "How many ..." is. */
export function factWordOf(heading: string): FactWord | null {
  const key = headingKey(heading).replace(/[:؟?*]+$/, "");
  const words = key.split(" ").length;
  const asks = /^(how (many|long|old)|what is your|what'?s your|number of|چند|چه مدت|please)/.test(key);
  if (words > LONGEST_FACT && !asks) return null;
  if (FACT_OR_RATING.test(key)) return "fact or rating";
  if (words > LONGEST_COUNT && COUNTED.test(key) && !COUNTS.test(key)) return null;
  return FACT.test(key) ? "fact" : null;
}
const LONGEST_FACT = 6;
/** What is counted: "People" and "Days of training" are facts, "People here say what they think" is none. */
const COUNTED =
  /^(people|employees|days?|hours?|minutes?|weeks?|months?|years?|position|title|region|location|contract|shift|count)\b|^(شغل|پست|رده|سمت|شهر|منطقه|مدت|سال|ماه|روز|ساعت)( |$)/;
const COUNTS = /^\S+ (of|in|at|with|per|since|worked|spent|last|this|as)\b|^\S+ (خدمت|کار|سابقه|در|با)( |$)/;
const LONGEST_COUNT = 2;

/** Results of other columns or rows. */
const DERIVED =
  /^((section|category|group|dimension|domain|overall|grand|sub|company|team|department|unit|weighted|final|total|mean|average|avg|combined|composite|simple|arithmetic|general|row|column|area|factor|theme|part|organisation|organization|company wide|cumulative|normalised|normalized|benchmark|industry|last year|previous|sum of|max|maximum|possible)[ -])*(average|averages|avg|mean|means|total|totals|sum|subtotal|sub total|median|std dev|stdev|standard deviation|variance|minimum|maximum|weighted( score| average| mean| rating| value)?|total score|overall score|final score|overall average|percent(age)?|% of total|share|gap|gaps|difference|diff|delta|deviation|variance|change|change %|rank|ranking|index|composite|benchmark|target|goal|max score|maximum score|score %|z score|t score|percentile|quartile|mode|count|responses|n)( \(?[%\d.]*\)?)?$|^(weighted|average|mean|avg|total|sum|gap|difference|rank|z score|overall) (of |in |by |between )?(score|scores|rating|ratings|points|mark|marks|value|self|peer|manager|all|section|group|department|team)s?\b.{0,30}$|^(average|mean|sum|total|count|max|min|std ?dev) of |^(جمع|مجموع|میانگین|معدل|میانه|انحراف|واریانس|حداقل|حداکثر|شکاف|اختلاف|تفاوت|فاصله|رتبه|درصد|سهم|شاخص کل|امتیاز کل|نمره کل|امتیاز وزنی|نمره وزنی|امتیاز موزون|وزنی|میانگین وزنی|هدف|نمره نهایی|امتیاز نهایی|تغییر)( |$)/;
const LONGEST_DERIVED = 6;

/** Whether a heading or a label says that its figures come from others: "Section average", "Weighted score", "Gap". */
export function isDerivedLabel(text: string): boolean {
  const key = headingKey(text)
    .replace(/[:=]+$/, "")
    .trim();
  if (key === "" || key.split(" ").length > LONGEST_DERIVED) return false;
  return DERIVED.test(key) || DERIVED.test(key.replace(/\s*[([].*[)\]]$/, "").trim());
}

/** Headings of the tables that Excel's pivot tables leave behind. */
const PIVOT =
  /^(row labels|column labels|grand total|(sum|count|average|max|min|stddev|product|count distinct|distinct count) of .+|values|برچسب های (ردیف|سطر)|برچسب های ستون|جمع کل|(مجموع|تعداد|میانگین|جمع) از .+)$/;
export function isPivotLabel(text: string): boolean {
  return PIVOT.test(headingKey(text));
}

const COMMENT =
  /comment|remark|suggestion|feedback|anything else|any other|additional|explain|please (describe|specify|elaborate)|other \(please|in your own words|why\b|what (could|can|would|should|do you (like|dislike)|did you|else|improvements?)|how (could|can|would|should) we|improve\?|open.?ended|توضیح|پیشنهاد|انتقاد|نظرات|نظر خود|دیدگاه|یادداشت|ملاحظات|شرح دهید|بنویسید|چرا|سایر/;
export function isCommentHeading(heading: string): boolean {
  return COMMENT.test(headingKey(heading));
}

/** "Importance of delivery", "Delivery (importance)"; not "understands the importance of customers", nor "attaches importance". */
const IMPORTANCE =
  /(^|[-–—:([|/]\s*)(the |your |relative |overall |level of |degree of )*importance\b|\bimportance( rating| score| level)?[)\]]?$|\bhow important\b|(^|[-–—:([|/]\s*)((میزان|درجه|سطح) )?اهمیت(?! ?(ن?می ?)?د[ها])|(^| )اهمیت[)\]]?$|چقدر مهم|چه قدر مهم/;
export function speaksOfImportance(text: string): boolean {
  return IMPORTANCE.test(headingKey(text));
}

const RECOMMENDS =
  /\b(recommend|refer)\b.{0,80}\b(us|company|employer|friend|colleague|others?|organi[sz]ation|place to work|product|service)\b|how likely .{0,60}recommend|net promoter|\be?nps\b|توصیه (می ?کنید|کنید|خواهید|کردن)|پیشنهاد (می ?کنید|دهید|می ?دهید|کنید|خواهید).{0,40}(دوست|همکار|دیگران|شرکت)|به (دوستان|دیگران|همکاران).{0,40}(توصیه|پیشنهاد|معرفی)/;
/** The question of the Net Promoter Score, from 0 to 10 by definition. */
export function asksForRecommendation(heading: string): boolean {
  return RECOMMENDS.test(headingKey(heading));
}

const JUDGES =
  /satisf|score|rating|\brat(e|ed)\b|agree|how (well|good|likely|satisfied|easy|would you (rate|describe|evaluate)|do you (rate|feel|find))|evaluat|recommend|\be?nps\b|to what extent|grade the|رضایت|راضی|امتیاز|نمره|ارزیابی|موافق|چقدر|تا چه (حد|اندازه|میزان)|چه میزان|کیفیت/;
const ASKS_OPINION =
  /\bhow (fulfilling|rewarding|happy|motivated|valued|comfortable|confident|supported|proud|safe|clear|fair|useful|helpful|do you (feel|like|think|see))\b|\bdo you (feel|think|believe|find|enjoy)\b|\bare you (happy|satisfied|proud|comfortable|confident)\b|احساس می ?کنید|به نظر شما|چه احساسی|آیا فکر می ?کنید/;
/** Whether a question asks what somebody thinks or feels, whatever its answers look like. */
export function asksForOpinion(heading: string): boolean {
  return asksForJudgement(heading) || ASKS_OPINION.test(headingKey(heading));
}

/** Whether a heading asks for a judgement. */
export function asksForJudgement(heading: string): boolean {
  return JUDGES.test(headingKey(heading));
}

const DEPARTMENT_WORDS =
  "departments?|dept\\.?|division|business unit|organi[sz]ational unit|unit|team|section|function|directorate|work ?group|work(ing)? area|area of work|bereich|abteilung|d[eé]partement|departamento|dipartimento|reparto|direction|afdeling|avdelning|avdeling|osasto|oddział|dział|отдел|bölüm|departman|birim|قسم|القسم|الإدارة|واحد|بخش|دپارتمان|اداره|معاونت|تیم|حوزه کاری|مدیریت";
const PLACE_WORDS =
  "branch|office|store|shop|site|plant|faculty|school|ward|clinic|hub|شعبه|دفتر|فروشگاه|کارخانه|دانشکده|مرکز|گروه کاری";
const IS_DEPARTMENT = new RegExp(
  `(^|[^\\p{L}])(${DEPARTMENT_WORDS})($|[^\\p{L}])|(واحد|بخش|دپارتمان|تیم|اداره)(ی|تان|ت|ها)?( |$)`,
  "u",
);
const IS_PLACE = new RegExp(`(^|[^\\p{L}])(${PLACE_WORDS})($|[^\\p{L}])`, "u");
const IS_RATED =
  /\b(rated|evaluated|assessed|reviewed|appraised|judged|scored|under review|being (rated|evaluated|assessed|reviewed)|you (are|'re) (rating|evaluating|assessing|reviewing)|to (rate|evaluate|assess|review)|reviewee|ratee|appraisee|subject|target|about whom|receiving feedback|feedback (for|about))\b|ارزیابی ?شونده|ارزیابی ?شده|مورد ارزیابی|ارزیابی می ?کنید|مورد نظر|نمره ?گیرنده|درباره (کدام|ی کدام)/;
const IS_OF_RATER =
  /^(rating|evaluating|assessing|reviewing|responding|answering|judging|scoring|from|evaluator|rater) |\b(do you (work|belong|serve)|you work|are you (in|part|a member)|you belong|your|my|rater'?s?|respondent'?s?|reviewer'?s?|evaluator'?s?|participant'?s?|own|home|work in|working in|employee'?s?)\b|کار می ?کنید|شاغل|فعالیت می ?کنید|خدمت می ?کنید|عضو|(واحد|بخش|دپارتمان|اداره|تیم|معاونت|مدیریت|شعبه) (محل خدمت|خود|شما|کاری|ارزیاب|پاسخ|محل کار)|محل (خدمت|کار)|ارزیابی ?کننده|پاسخ ?دهنده/;

/** "Service" is a department in French, Spanish and Italian, where it is the whole heading or asked for as one's own. */
const IS_SERVICE =
  /^(service|servicio|servizio|area|área)( (d'appartenance|de rattachement|de pertenencia))?$|\b(votre|quel|tu|su|cu[aá]l es (tu|su)|il tuo) (service|servicio|servizio|[aá]rea)\b/;

export type DepartmentHeading = { readonly whose: "rated" | "rater" | null; readonly sure: boolean };

/** Whether a heading, a noun or a question, means a department, and whose; null: it does not. */
export function departmentHeadingOf(heading: string): DepartmentHeading | null {
  const key = headingKey(heading);
  if (key === "" || key.length > LONGEST_QUESTION) return null;
  const isDepartment = IS_DEPARTMENT.test(key);
  const isPlace = IS_PLACE.test(key) || IS_SERVICE.test(key);
  if (!isDepartment && !isPlace) return isRateeHeading(heading) ? { whose: "rated", sure: true } : null;
  return { whose: IS_RATED.test(key) ? "rated" : IS_OF_RATER.test(key) ? "rater" : null, sure: isDepartment };
}
const LONGEST_QUESTION = 120;

const RATEE =
  /^(reviewee|ratee|appraisee|assessee|evaluatee|subject|feedback (recipient|receiver)|recipient|person (rated|reviewed|evaluated|assessed)|(name of (the )?)?(person|employee|manager|leader|colleague)( being| to be)? (rated|reviewed|evaluated|assessed|appraised)|who (are you (rating|reviewing|evaluating)|is (being )?(rated|reviewed|evaluated))\??|reviewee name|participant being reviewed|نام ارزیابی ?شونده|ارزیابی ?شونده|فرد ارزیابی ?شونده|فرد مورد ارزیابی|ارزیابی شده)( name| id|\?)?$/;
export function isRateeHeading(heading: string): boolean {
  return RATEE.test(headingKey(heading));
}

const RATER =
  /^(rater|reviewer|evaluator|assessor|respondent|participant|judge|appraiser|voter|employee|staff|member|person|student|attendee|user|patient|customer|client|guest)( ?(id|no|no\.|number|name|code|key|#))?$|^(your |full |first |last |family |respondent |employee |user |reviewer )*(name|names|surname)( \(optional\))?$|(^|[\s_])id$|survey ?id|employee ?id|^(e ?mail|email address|e mail address|username|user name|case|case no\.?|case id|record|record id|sr\.? ?no\.?|s ?no\.?|serial( no\.?)?|no|no\.|nr\.?|#|id|code|index|token|respondents?)$|^(نام|نام و نام خانوادگی|نام خانوادگی|ارزیاب|پاسخ ?دهنده|پاسخگو|نام ارزیاب|کد ارزیاب|کد پاسخ ?دهنده|شناسه|شناسه ارزیاب|کد پرسنلی|شماره پرسنلی|کد|ردیف|شماره|ایمیل|رایانامه|ارزیابی ?کننده|داور)( \(?اختیاری\)?)?$/;
export function isRaterHeading(heading: string): boolean {
  return RATER.test(
    headingKey(heading)
      .replace(/[:؟?*]+$/, "")
      .replace(/\s*[([](optional|اختیاری)[)\]]$/, ""),
  );
}

const WHO_JUDGES =
  /^(rater|reviewer|evaluator|assessor|respondent|participant|judge|appraiser|voter|rated by|reviewed by|ارزیاب|پاسخ ?دهنده|پاسخگو|ارزیابی ?کننده|داور|نمره ?دهنده)( ?(id|no\.?|number|name|code|#))?$|^(نام|کد|شناسه|شماره) (ارزیاب|پاسخ ?دهنده|پاسخگو|داور)$/;
/** Whether a heading means those who judge, and no list of people: "Rater", "Respondent"; "Name" and "Employee" head lists too. */
export function isWhoJudges(heading: string): boolean {
  return WHO_JUDGES.test(headingKey(heading));
}

const ROLE =
  /^(role|rater role|your role|rater type|rater group|respondent type|respondent group|relationship|relation|perspective|source|rated by|evaluator type|reviewer type|(your |the )?(relationship|relation) (to|with) .{0,60}|(what is )?your (relationship|relation|role).{0,60}|you are (his|her|their) .{0,30}|نقش|نقش ارزیاب|نقش شما|نوع ارزیاب|گروه ارزیاب|سمت ارزیاب|نسبت|رابطه|رابطه (با|شما).{0,40}|نسبت (با|شما).{0,40}|جایگاه)\??$/;
export function isRoleHeading(heading: string): boolean {
  return ROLE.test(headingKey(heading));
}

const NOBODY =
  /^(anonymous|anon|anonym|anonymus|n\/?a|none|no name|not given|unknown|guest|private|hidden|prefer not to say|-+|–|—|\.|x+|ناشناس|بی نام|بدون نام|نامشخص|محرمانه|ناشناخته|مهمان)$/;
/** Whether a name says that nobody is named. */
export function namesNobody(name: string): boolean {
  return NOBODY.test(headingKey(name));
}

const GENERIC_HEADING =
  /^(response|responses|open ended response|other \(please specify\)|please specify|selected choice|answer|پاسخ)$/;
/** What survey tools write below a question where a matrix has its statements. */
export function isGenericHeading(text: string): boolean {
  return GENERIC_HEADING.test(headingKey(text).replace(/[-–]/g, " "));
}
