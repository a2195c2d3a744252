import { headingKey } from "./column-words";

/**
 * Labels of rows and columns that sum up others, beyond single words: what people write around "mean" and "total", the words for
 * them in the languages that our surveys come in, and counts of an answer ("Number of Yes"). All are patterns over the heading's key.
 */

const HEAD = "(?:total|totals|sum|average|averages|avg|mean|means|median|subtotal|sub total)";
const WHOSE =
  "(?:department|departments|dept|team|teams|unit|units|person|people|rater|raters|respondent|question|questions|criterion|criteria|statement|item|items|row|column|section|group|company|organi[sz]ation|everyone|everybody|all)";
/** "Mean given", "Average per department", "Total for all teams"; not "Total Rewards", which is a department. */
const OF_OTHERS = new RegExp(
  `^(?:the )?(?:overall |grand |general )?${HEAD}(?: ${HEAD})?(?: (?:score|scores|rating|ratings|mark|marks|points|grade|value))?` +
    `(?: (?:given|received|awarded|obtained|achieved|reached|got|so far|overall|all|of all|per ${WHOSE}|by ${WHOSE}|(?:for|of|over|across|in) (?:all |the |each |every )?${WHOSE}|given by ${WHOSE}|received from ${WHOSE}))+$`,
);

/** The words alone or with "general", "given" and the like. "Media" is left to arithmetic: it is a department too. */
const OTHER_LANGUAGES = [
  // German
  "(?:gesamt|zwischen|teil)?summe|gesamt|insgesamt|gesamt(?:ergebnis|wert|punkte|punktzahl|note|durchschnitt|schnitt|mittelwert)|(?:noten)?durchschnitt|(?:noten)?schnitt|mittel|mittelwerte?|durchschnittswert|ø",
  // French
  "total general|total général|totaux|sous total|somme|moyennes?|médiane",
  // Spanish, Portuguese, Italian
  "suma|suma total|promedio|media total|media general|soma|média|total geral|mediana|subtotale|totale|totali|totale generale|somma|media totale|media generale|media complessiva",
  // Dutch, Swedish, Danish, Norwegian, Finnish
  "totaal|eindtotaal|subtotaal|som|gemiddelden?|summa|totalt|medel|medelvärde|genomsnitt|snitt|i alt|ialt|gennemsnit|gjennomsnitt|yhteensä|keskiarvo",
  // Polish, Turkish, Russian, Arabic
  "razem|łącznie|ogółem|średnia|toplam|genel toplam|ortalama|genel ortalama|итого|всего|сумма|среднее|среднее значение|средний балл|(?:ال)?مجموع(?: الکلی)?|(?:ال)?اجمالی|المتوسط|المعدل|متوسط (?:نمره|نمرات|امتیاز|امتیازات|امتیازها|کل)|حاصل جمع|سرجمع",
].join("|");
const QUALIFIED =
  "(?:general|générale?|totale?|gesamt|insgesamt|global|gegeben|vergeben|erhalten|donnée?s?|reçue?s?|dad[ao]s?|recibid[ao]s?|(?:pro|je|par|por|per) \\p{L}+|der \\p{L}+)";
const OF_OTHER_LANGUAGES = new RegExp(
  `^(?:${OTHER_LANGUAGES}|total (?:gegeben|erhalten|donné|reçu))(?: ${QUALIFIED}){0,2}$`,
  "u",
);

const ANSWER =
  "(?:yes(?:es)?|no|n/?a|ticks?|checks?|crosses|positives?|positive|agree|ja|nein|oui|non|sí|si|sim|não|nao|sì|nee|tak|nie|evet|hayır|да|нет|نعم|بله|بلی|آری|خیر|تیک)";
const COUNT =
  "(?:numbers?|no|nr|count|counts|share|percent|percentage|proportion|rate|total|sum|%|#|anzahl|anteil|summe|nombre|part|número|numero|porcentaje|aantal|liczba|sayısı|доля|число|количество|عدد|نسبه|تعداد|درصد|سهم|مجموع|جمع)";
const OF = "(?:of |the |all |der |de |di |van |los |las )*";
/** "Number of Yes", "Yes answers", "% Yes", "Anzahl Ja", "تعداد بله". */
const COUNTS_AN_ANSWER = new RegExp(
  `^${COUNT} ${OF}${ANSWER}(?: (?:answers?|responses?|votes?|antworten|ها|پاسخ ها))?$|` +
    `^${ANSWER} (?:answers|responses|votes|antworten|sayısı|${COUNT}|in %)$|^(?:تعداد|درصد) (?:پاسخ|جواب) ?(?:های|ها)? ?(?:${ANSWER}|مثبت|منفی)$`,
  "u",
);

/** What heads a result as well as a judgement: what stands in its row decides. */
const RESULT =
  /^(?:results?|outcome|scores?|points?|points achieved|compliance( rate| score)?|pass rate|fulfil?lment|achieved|n|count|responses|answers|ergebnis|resultat|punkte|anzahl|erfüllung|résultat|note finale|nombre|resultado|puntos|risultato|punti|resultaat|uitslag|wynik|sonuç|результат|баллы|نتیجه|نتیجه نهایی|امتیاز|نمره|تعداد|تعداد پاسخ|درصد|درصد تحقق|%)$/;

const MOST_WORDS = 6;

function keyOf(text: string): string {
  return headingKey(text.replace(/["“”„«»'’]/g, ""))
    .replace(/[:=.]+$/, "")
    .replace(/\bno\./g, "no")
    .replace(/[()[\]]/g, " ")
    .replace(/%(?=\p{L})/gu, "% ")
    .replace(/-/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a label says that figures sum up others, in any of the forms above. */
export function saysSummary(text: string): boolean {
  const key = keyOf(text);
  if (key === "" || key.split(" ").length > MOST_WORDS) return false;
  return OF_OTHERS.test(key) || OF_OTHER_LANGUAGES.test(key) || COUNTS_AN_ANSWER.test(key);
}

/** Whether a label may say so: "Result", "Score", "n". */
export function mayBeSummary(text: string): boolean {
  return RESULT.test(keyOf(text).replace(/ ?%$/, "").replace(/ in$/, "") || "%");
}
