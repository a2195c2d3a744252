import { headingKey } from "./column-words";

/**
 * Words that turn a statement into a complaint: whoever agrees says that something is wrong. Two of them mostly take each other
 * back ("is never late", "not afraid"); nouns such as "errors" and "complaints" say nothing by themselves ("complaints are answered").
 */
const NEGATIVE =
  /\b(ignores?|ignored|neglects?|neglected|nobody|no one|none of|never|rarely|seldom|hardly|scarcely|lacks?|lacking|fails?|refuses?|blames?|hides?|avoids?|do not|does not|did not|is not|are not|was not|am not|cannot|will not|would not|(?:do|does|did|is|are|was|ca|wo|would)n['’]t|not (?:enough|clear|able|possible)|too (?:much|many|slow|slowly|late|long|little|few|often|high)|unfair(?:ly)?|unclear|unreliable|unhelpful|unfriendly|unable|impossible|difficult|hard to|afraid|poor(?:ly)?|bad(?:ly)?|slow(?:ly)?|late|outdated|confus(?:ed|ing)|pointless|useless|waste of)\b/g;
const NEGATIVE_FA =
  /(^| )(نادیده|هیچ ?کس|هرگز|هیچ ?وقت|به ?ندرت|کمبود|فاقد|ناعادلانه|نامشخص|مبهم|دشوار|سخت است|ضعیف|بی ?فایده|بی ?توجه|بی ?اعتنا|نیست|نیستند|ندار(د|ند|م|یم)|نمی ?(شو|کن|ده|دان|توان|گیر|رس|یاب|آی|خواه|گوی|شنو|بین))/;
/** What one would rather not have: "I have no fear" is good. */
const UNWANTED_FA = /ترس|نگران|تاخیر|تأخیر|اشتباه|خطا|شکایت|مشکل|ابهام|تبعیض|استرس/;

/** Whether a statement is worded so that agreement is bad: "Management ignores our suggestions". */
export function isWordedInTheNegative(statement: string): boolean {
  const key = headingKey(statement);
  if ((key.match(NEGATIVE) ?? []).length % 2 === 1) return true;
  return NEGATIVE_FA.test(key) && !UNWANTED_FA.test(key);
}
