import { headingKey } from "./column-words";
import { isRoleAlone, roleOf } from "./vocabulary";

/** What the headings of groups of columns, or of columns that repeat, may be other than names of departments. */

const PERIOD =
  /^(period|year|quarter|wave|round|term|semester|month|week|survey|fy|cycle)?[ -]?\d{2,4}([ /-]?(q[1-4]|h[12]|\d{1,2}))?$|^(q[1-4]|h[12])( ?\d{2,4})?$|^(wave|round|term|semester|week|period|quarter|month|year|cycle) ?([0-9]{1,2}|one|two|three|four|first|second|i{1,3})$|^(first|second|third|fourth|last|previous|this|current|1st|2nd|3rd|4th) (period|year|quarter|wave|round|term|semester|month|week|half)$|^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|spring|summer|autumn|fall|winter)( ?\d{2,4})?$|^(دوره|سال|فصل|نوبت|موج|ماه|نیمه|نیم ?سال|هفته|سه ?ماهه)( ?ی)? ?(\d+|اول|دوم|سوم|چهارم|جاری|گذشته|قبل|پیش)( ?\d{2,4})?$|^(فروردین|اردیبهشت|خرداد|تیر|مرداد|امرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|بهار|تابستان|پاییز|زمستان)( ?(ماه|\d{2,4}))*$/;

/** Whether a heading names a period: "2025", "Q1 2025", "بهار ۱۴۰۴". */
export function isPeriodName(text: string): boolean {
  return PERIOD.test(headingKey(text));
}

const EXPECTED =
  /^(the |your |our )?(expectations?|expected( level| service)?|desired( state| level| situation)?|ideal( state| level)?|to be( state)?|target( state| level)?)$|^(سطح |میزان )?(انتظار|انتظارات|مورد انتظار)$|^(وضع|وضعیت|سطح) (مطلوب|ایده ?آل|مورد انتظار)$|^مطلوب$/;

/** Whether a group of columns says what is expected or wished for, not how it is. */
export function speaksOfExpectation(text: string): boolean {
  return EXPECTED.test(headingKey(text));
}

const CONTRASTS =
  /^(before|after|pre|post|pre ?test|post ?test|now|then|actual|current|as is|perceptions?|perceived|performance|satisfaction|experience|agreement|frequency|importance|priority|planned|plan|budget|baseline|follow ?up|mornings?|afternoons?|evenings?|nights?|weekdays?|weekends?|(day|session|shift|part|section|question|group|block|set|attempt|visit|test|item|page) ?(\d+|[a-z]|one|two|three|i{1,3}))( (\S+ )?\S+)?$|^(پیش از|پس از|قبل از|بعد از|قبل|بعد|پیش ?آزمون|پس ?آزمون|وضع موجود|وضعیت موجود|موجود|ادراک|ادراکات|عملکرد|رضایت|تجربه|اهمیت|اولویت|برنامه|صبح|عصر|شب|روز|جلسه|شیفت|نوبت|بخش|قسمت|پرسش|سوال|گروه|بازدید|صفحه)( \S+){0,2}$/;

/** Whether a heading sets sides of the same thing apart: before and after, morning and evening, what is and what should be. */
export function isSideOfTheSame(text: string): boolean {
  return CONTRASTS.test(headingKey(text)) || speaksOfExpectation(text);
}

const SELF = /^(self|self[ -]?(rating|assessment|evaluation)|خود|خود ?ارزیابی)$/;

/** The role that the heading of a group is, and nothing beside it: "Peers", "Self-assessment"; "Customer service" is none. */
export function roleOfGroup(text: string): ReturnType<typeof roleOf> {
  if (SELF.test(headingKey(text))) return "self";
  return isRoleAlone(text) ? roleOf(text) : null;
}

/** Units of a company that are no departments of the instrument, by what they are called or by a word that is in their names. */
const UNIT =
  /\b(desks?|rooms?|counters?|shops?|stores?|offices?|departments?|dept|units?|teams?|branch(es)?|halls?|reception|front of house|kitchen|bar|restaurant|canteen|warehouse|stores?room|workshop|labs?|laboratory|clinic|wards?|tills?|checkouts?|yard|plant|factory|hub|cent(re|er)|support|service|services|help ?desk|hr|human resources|it|ict|legal|compliance|engineering|maintenance|facilities|security|administration|admin|operations|treasury|audit|payroll|quality (control|assurance)|customer (service|care)|planning|training|design|housekeeping|concierge|bakery|deli|dispatch|shipping|transport|billing|assembly|production|north|south|east|west|downtown|airport|harbou?r)\b|(^| )(میز|اتاق|صندوق|انبار|پذیرش|شعبه|دفتر|آشپزخانه|رستوران|کارگاه|آزمایشگاه|بخش|واحد|تیم|اداره|فروشگاه|کارخانه|خدمات|پشتیبانی|حراست|نگهبانی|منابع انسانی|کارگزینی|فناوری اطلاعات|انفورماتیک|حقوقی|بازرگانی|کنترل کیفیت|تعمیرات|نگهداری|ترابری|حمل و نقل|خزانه|برنامه ریزی|آموزش|مهندسی|لجستیک|روابط عمومی|شمال|جنوب|شرق|غرب|مرکز)(ی|های)?( |$)/;

/** Whether a heading is the name of a unit sooner than of a person: "Fitting rooms", "IT", "پذیرش". */
export function isUnitName(text: string): boolean {
  return UNIT.test(headingKey(text));
}

const COMPARES =
  /\b(departments|units|teams|branches|stores|shops|outlets|sites|counters|divisions)\b|mystery (shop|guest|call)|واحدها|بخش ها|شعب( |$)|شعبه ها|دپارتمان ها|فروشگاه ها|تیم ها|ادارات|مشتری پنهان|مشتری مخفی|خریدار مخفی/;

/** Whether a title speaks of several units side by side: "Comparison of branches", "Mystery shopping", "ارزیابی واحدها". */
export function comparesUnits(title: string): boolean {
  return COMPARES.test(headingKey(title));
}
