import { headingKey } from "./column-words";

/**
 * Words that turn a statement into a complaint: whoever agrees says that something is wrong. Two of them mostly take each other
 * back ("is never late", "not afraid"); nouns such as "errors" and "complaints" say nothing by themselves ("complaints are answered").
 */
const NEGATIVE =
  /\b(ignores?|ignored|neglects?|neglected|nobody|no one|none of|never|rarely|seldom|hardly|scarcely|lacks?|lacking|fails?|refuses?|blames?|hides?|avoids?|do not|does not|did not|is not|are not|was not|am not|cannot|will not|would not|(?:do|does|did|is|are|was|ca|wo|would)n['’]t|not (?:enough|clear|able|possible)|too (?:much|many|slow|slowly|late|long|little|few|often|high)|unfair(?:ly)?|unclear|unreliable|unhelpful|unfriendly|unable|impossible|difficult|hard to|afraid|poor(?:ly)?|bad(?:ly)?|slow(?:ly)?|late|outdated|confus(?:ed|ing)|pointless|useless|waste of)\b/g;
/** What somebody says who would rather be elsewhere, or has too much of it. */
const FED_UP =
  /\bthink(?:ing)? (?:of|about) (?:leaving|quitting|resigning|changing jobs?|a new job|another job)|\b(?:want|wish|intend|plan|planning|tempted|going|would like|considering|considered) (?:to )?(?:leav(?:e|ing)|quit(?:ting)?|resign(?:ing)?|chang(?:e|ing) jobs?)\b|\blook(?:ing)? for (?:a |an |another |other |new )+(?:job|work|employer|position)|\b(?:burn(?:ed|t)[ -]?out|burn ?out|stressed|stressful|overworked|overloaded|exhaust(?:ed|ing)|worn out|frustrat(?:ed|ing)|bored|boring|bullied|harassed|more (?:work )?than i can)\b/g;
const NEGATIVE_FA =
  /(^| )(نادیده|هیچ ?کس|هرگز|هیچ ?وقت|به ?ندرت|کمبود|فاقد|ناعادلانه|نامشخص|مبهم|دشوار|سخت است|ضعیف|بی ?فایده|بی ?توجه|بی ?اعتنا|نیست|نیستند|ندار(د|ند|م|یم)|نمی ?(شو|کن|ده|دان|توان|گیر|رس|یاب|آی|خواه|گوی|شنو|بین))/;
/** What one would rather not have: "I have no fear" is good. */
const UNWANTED_FA = /ترس|نگران|تاخیر|تأخیر|اشتباه|خطا|شکایت|مشکل|ابهام|تبعیض|استرس/;

const FED_UP_FA =
  /ترک (این )?(شرکت|سازمان|کار|شغل|خدمت|اینجا)|استعفا|تغییر شغل|رفتن از (شرکت|سازمان|اینجا)|به رفتن فکر|دنبال (کار|شغل) (دیگر|تازه|جدید)|بیش از (حد|اندازه|توان)|خسته ام|فرسوده|کلافه|زیر فشار/;

/** In other languages single words alone: a statement that has one may well be negative, and is asked about. */
const NEGATIVE_OF_OTHERS =
  /(?<!\p{L})(?:kündigung|kündigen|nie|niemals|selten|überlastet|überfordert|gestresst|ungerecht|unklar|zu (?:viel|wenig|spät|langsam)|nicht|keine?[nmrs]?|démissionner|démission|quitter|jamais|rarement|trop|injuste|débordé|épuisée?|stressée?|renunciar|nunca|raramente|demasiad[oa]s?|injust[oa]s?|agotad[oa]|estresad[oa]|dimettermi|mai|troppo|ingiust[oa])(?!\p{L})/gu;
/** Languages are told apart by words that English has not: "mai" and "nie" are names. */
const OF_OTHERS =
  /(?<!\p{L})(?:ich|wir|mein\p{L}*|unser\p{L}*|der|die|das|mich|je|nous|mon|mes|notre|les|une?|mi|me|mis|nuestr\p{L}*|el|la|los|il|mio|nostr\p{L}*|che|di|pienso|à|que)(?!\p{L})/u;

/** "How quickly ...": whoever answers says how it is. */
const ASKS =
  /^(?:how|which|what|when|where|who|to what extent|wie|welche\p{L}*|comment|quel\p{L}*|cómo|qué|come|quanto|چقدر|چه|چگونه|تا چه)(?!\p{L})/u;

/** Whether a statement is worded so that agreement is bad: "Management ignores our suggestions". */
export function isWordedInTheNegative(statement: string): boolean {
  // What stands in brackets are the ends of the scale, or remarks.
  const bare = statement.replace(/[([{][^()[\]{}]*[)\]}]/g, " ");
  const key = headingKey(bare);
  if (ASKS.test(key)) return false;
  const words = (key.match(NEGATIVE) ?? []).length + (key.match(FED_UP) ?? []).length;
  if (words % 2 === 1) return true;
  if (words === 0 && OF_OTHERS.test(key) && (key.match(NEGATIVE_OF_OTHERS) ?? []).length % 2 === 1) return true;
  return (NEGATIVE_FA.test(key) && !UNWANTED_FA.test(key)) !== FED_UP_FA.test(key);
}
