import { matchingKey } from "../../../language/matching-key";

/** What the words of a status or of a kind of document mean for a line. */
export type LineFate = "sale" | "void" | "credit" | "other";

const VOID =
  /^(cancel+ed|cancel+ation|cancel|void(ed)?|deleted|rejected|draft|failed|refunded|returned|return(ed)? to (origin|seller)|returned to seller|unpaid and cancel+ed|lapsed|لغو|لغو شده|لغوشده|کنسل|کنسل شده|ابطال|ابطال شده|باطل|باطل شده|مرجوع|مرجوع شده|مرجوعی|برگشت خورده|برگشتی|پیش نویس|رد شده)$/;
const CREDIT =
  /^(credit( note| memo)?s?|credit memo request|cm|cn|sales? (credit|return)s?( note| memo)?|returns?|refunds?|return order|sc|customer credit|برگشت|برگشت از فروش|فاکتور برگشت( از فروش)?|مرجوعی|مرجوعی فروش|بستانکاری مشتری|اعلامیه بستانکار|برگشتی)$/;
const OTHER =
  /^(payment|customer payment|receipt|payment on account|quote|quotation|estimate|proposal|sales order|order confirmation|purchase|purchase (invoice|order)|bill|bill payment|vendor bill|journal( entry)?|deposit|transfer|inventory adjust(ment)?|پیش فاکتور|دریافت|پرداخت|سند حسابداری|فاکتور خرید|خرید|رسید|انتقال)$/;
const SALE =
  /^(invoices?|sales? invoice|invoice line|cash sales?|sales? receipt|sales?|tax invoice|si|inv|receivable invoice|customer invoice|فاکتور|فاکتور فروش|فروش|صورتحساب|صورتحساب فروش|فروش نقدی|فروش نسیه)$/;

/** Codes of Sage: receipts, payments on account, purchases and postings, beside its invoices and credits. */
const OF_SAGE = /^(sr|sa|sd|pi|pc|pp|pa|pr|pd|br|bp|cr|cp|jd|jc)$/;

/** Of a status: cancelled, returned and refunded lines are no revenue. */
export function fateOfStatus(text: string): LineFate {
  return VOID.test(keyOf(text)) ? "void" : "sale";
}

/**
 * Of a kind of document; "other" where it is neither an invoice nor a credit note. null: an unknown word.
 * @param beside all the words of its column
 */
export function fateOfDocument(text: string, beside: readonly string[] = []): LineFate | null {
  const key = keyOf(text);
  const others = beside.map(keyOf);
  // "SR" alone may as well be a sales return.
  if (OF_SAGE.test(key) && others.includes("si") && others.includes("sc")) return "other";
  if (CREDIT.test(key)) return "credit";
  if (OTHER.test(key)) return "other";
  if (/^(void|cancel)/.test(key)) return "void";
  return SALE.test(key) ? "sale" : null;
}

function keyOf(text: string): string {
  return matchingKey(text.replace(/[\u200C_-]/g, " "))
    .replace(/^shipped +(?=re|can)/, "")
    .trim();
}
