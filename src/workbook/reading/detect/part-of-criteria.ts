import type { RatedPart } from "../../../alignment/evaluation";
import { matchingKey } from "../../../language/matching-key";
import { carriesReversalMark } from "../../../language/reversal-words";
import { knownCriterion, type KnownCriterion } from "../criterion-matching";
import { knownDimension } from "../dimensions";
import type { SheetCells } from "../sheet-cells";

const CLIMATE_WORDS =
  /climate|internal marketing|employee|staff survey|engagement|satisfaction survey|job satisfaction|جو بازاریابی|جوّ|بازاریابی داخلی|نظرسنجی کارکنان|کارکنان|رضایت شغلی/i;
const VERTICAL_WORDS = /vertical|senior management statements|هماهنگی عمودی|عمودی/i;

export interface CriteriaMatch {
  readonly part: RatedPart;
  readonly known: readonly KnownCriterion[];
}

/** What else is known of who rates whom. */
export interface RatingContext {
  readonly rowsArePersons: boolean;
  /** A column says who is rated, by its heading. */
  readonly isRated: boolean;
  /** A column says in which role somebody rates. */
  readonly hasRoles: boolean;
  readonly departmentOfRater: boolean;
}

/**
 * Which part statements belong to: that of the instrument's criteria among them, else what the sheet speaks of. Employees about
 * their own work and company are Part B, whoever worded the statements.
 */
export function partOfCriteria(
  texts: readonly string[],
  hints: readonly string[],
  context: RatingContext | null = null,
): CriteriaMatch {
  const known = texts.map(knownCriterion).filter((criterion) => criterion !== null);
  const byPart = (["A", "B", "D"] as const).map((part) => ({ part, all: known.filter((one) => one.part === part) }));
  const best = byPart.reduce((first, second) => (second.all.length > first.all.length ? second : first));
  if (best.all.length > 0) return { part: best.part, known: best.all };
  const said = hints.map(matchingKey).join(" | ");
  if (VERTICAL_WORDS.test(said)) return { part: "D", known: [] };
  if (CLIMATE_WORDS.test(said) || hints.some((hint) => knownDimension(hint) !== null)) return { part: "B", known: [] };
  if (context?.rowsArePersons === true && speaksOfOwnWork(texts, context)) return { part: "B", known: [] };
  return { part: "A", known: [] };
}

/** Somebody who speaks of himself, or of work, pay and those he works for. */
const OWN_WORK =
  /\b(i|i'm|i’m|i've|my|me|myself|we|our|us|ich|mein(?:e|em|en|er)?|mir|wir|unsere?|je|mon|mes|nous|notre|nos|mi|mis|nosotros|nuestr[oa]s?)\b|\bj['’]|\b(my|your|the) (job|work|pay|salary|career|boss|manager|supervisor|employer|workplace|company|organi[sz]ation|colleagues?|team|role|workload)\b|\b(workload|work.?life|job satisfaction|employer|workplace|place to work|supervisor|line manager|management|leadership|career|promotion|compensation|benefits|salary|pay|job security|working conditions|work environment|recognition|training|colleagues|co-?workers|morale|at work|stress|overtime|team ?work|tools|wellbeing|burnout)\b|(^|\s)(من|شغلم|کارم|مدیرم|سرپرستم|همکارانم|حقوقم|ما|خودم)(\s|$)|شغل|حقوق و مزایا|دستمزد|سرپرست|کارفرما|محیط کار|همکاران|ارتقا|پاداش|امنیت شغلی|اضافه ?کار|مدیریت شرکت|شرکت ما|سازمان ما|محل کار|(می|ام|یم|م)( |$)کنم|می ?(شود|کنم|دانم|گیرم|توانم|رسد)/i;
const FIRST_PERSON =
  /\b(i|i'm|i’m|my|me|we|our|ich|mein(?:e|em|en|er)?|mir|wir|unsere?|je|mon|mes|nous|notre|nos|mi|mis|nosotros|nuestr[oa]s?)\b|\bj['’]|(^|\s)(من|ما|خودم)(\s|$)|کارم|مدیرم|شغلم/i;
/** What is said of a department that serves others, of goods and of services. */
const OTHERS_WORK =
  /\b(this|the|that) (unit|department|team|service|product|course|instructor|teacher|hotel|store|website|app|staff|event|session|trainer|speaker|supplier|vendor|programme|program)\b|\b(customers?|clients?|delivery|product|price|quality of|courtesy|speed|accuracy|response time|instructor|lecturer|course|food|room|cleanliness|patients?|guests?|speaker|venue)\b|این واحد|مشتری|مشتریان|تحویل|محصول|استاد|درس|دوره|کلاس|غذا|اتاق|بیمار|مدرس/i;

function speaksOfOwnWork(texts: readonly string[], { isRated, hasRoles, departmentOfRater }: RatingContext): boolean {
  const keys = texts.map((text) => matchingKey(text.replace(/\u200C/g, " ")));
  const own = keys.filter((key) => OWN_WORK.test(key)).length;
  const first = keys.filter((key) => FIRST_PERSON.test(key)).length;
  if ((isRated || hasRoles) && first * 2 <= keys.length) return false;
  const others = keys.filter((key) => OTHERS_WORK.test(key)).length;
  if (departmentOfRater) return others * 2 <= keys.length || own >= others;
  return own > others && own * 3 >= keys.length;
}

/** Whether a statement says of itself that it is reverse-scored, is one of the instrument that is, or a note says so of it. */
export function isMarkedReversed(text: string, { sheet }: SheetCells): boolean {
  if (carriesReversalMark(text)) return true;
  const key = matchingKey(text);
  if (sheet.notedReversed?.some((name) => matchingKey(name) === key) === true) return true;
  const known = knownCriterion(text);
  // A bare id says nothing about the wording that the raters saw.
  return known !== null && known.reverse && key !== known.id;
}
