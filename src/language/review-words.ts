import { headingKey } from "./column-words";
import { comparesUnits } from "./group-words";
import { roleOf } from "./vocabulary";

/** Words of titles by which departments are judged, and by whom; words of headings by which they are measured. */

const REVIEWS =
  /\b(reviews?|reviewed|assess(ed|ment|ments)?|apprais(al|als|ed)|evaluat(ed|ion|ions)|audit(ed|s)?|inspect(ion|ions|ed)|marks?|marked|grades?|graded|score ?card|report card|feedback|judg(ed|e?ments?))\b|بازدید|بازرسی|سنجش|ارزشیابی|بررسی|ممیزی|کارنامه|بازخورد|نمره/;

/** Whether a title says that units are reviewed, or that somebody in a role reviews: "Board review of departments". */
export function speaksOfReview(title: string): boolean {
  return REVIEWS.test(headingKey(title)) && (comparesUnits(title) || roleSaid([title]) !== null);
}

const INDICATOR =
  /\b(growth|margin|turnover|utili[sz]ation|capacity|absen(ce|ces|teeism)|attendance|occupancy|conversion|share|yield|churn|retention|completion|completed|progress|costs?|revenues?|profits?|sales|returns?|discounts?|tax|interest|rate|ratio|variance|overheads?|scrap|defects?|waste|downtime|uptime|availability|forecast|actual|achieved|achievement|spent|used|roi|ebit(da)?)\b|رشد|حاشیه|سود|فروش|سهم|ظرفیت|غیبت|حضور|ترک خدمت|بهره ?وری|بازده|هزینه|درآمد|تحقق|پیشرفت|انحراف|نرخ|نسبت|ضایعات|توقف|موجودی|مصرف/;

/** Whether a heading is that of a measured share, no mark: "Growth", "Margin", "Capacity used". */
export function isIndicator(heading: string): boolean {
  return INDICATOR.test(headingKey(heading));
}

/** "by the CEO", "by customers", "judged by senior management"; "Scores by manager" says how they are listed. */
const BY = /\bby (the |our |their |its )?((?:[\p{L}&'’-]+ ?){1,4})/gu;
/** One person or body of its kind in a company: without an article too. */
const ALONE =
  /^(ceo|coo|cfo|md|managing director|general manager|chief executive( officer)?|senior management|top management|management|board|executives|directors|leadership)\b/;
const BODIES =
  /\b(board|ceo|executive|senior management|top management|managing director)('s)? (review|rating|evaluation|assessment|appraisal|audit|marks|feedback)s?\b/;
/** Those at the head of a department rate their own, if they rate it. */
const OF_THEIR_OWN = /\b(department|unit|line|team|section|branch|store|shop)s?'? (managers?|heads?|leaders?)\b/;
const SELF = /\bself[ -]?(assessments?|evaluations?|ratings?|appraisals?|review)\b|خود ?ارزیابی/;
const BY_FA = /(?:توسط|به دست|از (?:دید|نگاه|نظر|سوی|دیدگاه)|به وسیله) (.{2,40}?)(?= از | به | در | برای |[(،:]|$)/g;
const OF_UNITS_FA =
  /(?:ارزیابی|ارزشیابی|نمره ?دهی|امتیازدهی|بازدید|بازرسی|ممیزی|سنجش) (.{2,40}?) (?:از|به) (?:همه |کلیه |تمام )?(?:واحد|بخش|دپارتمان|شعب|اداره)/g;

type Role = ReturnType<typeof roleOf>;

/** In whose name the titles say that departments were rated: their own, others', customers' or senior management's; null: they do not. */
export function roleSaid(titles: readonly string[]): Exclude<Role, "employee"> {
  for (const title of titles) {
    const role = roleIn(headingKey(title));
    if (role !== null && role !== "employee") return role;
  }
  return null;
}

function roleIn(key: string): Role {
  if (SELF.test(key)) return "self";
  for (const [, article = "", words = ""] of key.matchAll(BY)) {
    const said = words.split(/ (?:of|in|on|for|at|from|and|q\d)\b/)[0]?.trim() ?? "";
    if (OF_THEIR_OWN.test(said)) continue;
    if (article !== "" || ALONE.test(said) || said.endsWith("s")) return roleOf(said);
  }
  if (BODIES.test(key)) return "senior";
  for (const [, words = ""] of [...key.matchAll(BY_FA), ...key.matchAll(OF_UNITS_FA)]) {
    if (roleOf(words) !== null) return roleOf(words);
  }
  return null;
}
