/**
 * Words by which a corner or a title says which side of a matrix rates the other. Who is served rates, who serves is rated. First
 * what whole phrases say ("we rate": those whom we rate; "served by": those who serve), then single words.
 */

const RATE = "(?:rate|evaluate|assess|score|judge|review|mark)";
const RATES = "(?:rates?|evaluates?|assess(?:es)?|reviews?)";
const OWN = "(?:our|my|your)(?: own)? (?:department|team|unit|area)";
/** "bewertet" and "évalué" end in letters that \b does not know. */
const END = "(?![\\p{L}])";
const START = "(?<![\\p{L}])";

export const RATED_PHRASES = new RegExp(
  [
    `\\b(?:we|i|you|they) ${RATE}\\b(?! (?:us|you|me)\\b)`,
    "\\bserves? (?:us|you|me)\\b|\\bserved by\\b|\\bwho serves\\b",
    `\\b(?:is|are|was|being|be|get|gets) ${RATE}e?d\\b(?! by)`,
    `${START}(?:wir (?:bewerten|beurteilen)|nous (?:évaluons|notons)|évaluons|evaluamos|calificamos|puntuamos|valutiamo)${END}`,
    "(?:ارزیابی|نمره|امتیاز)(?: \\p{L}+)? می ?(?:کنیم|کنید|دهیم|دهید|کنم|دهم)|(?:نمره|امتیاز) می ?گیر(?:د|ند)|به (?:ما|شما|من) خدمت|(?:ارزیابی|نمره داده) می ?شو(?:د|ند)",
  ].join("|"),
  "u",
);
export const RATER_PHRASES = new RegExp(
  [
    `\\b(?:we|i|you) (?:are|am)\\b(?! (?:being )?(?:${RATE}|serv))|^(?:we|us|i|me|you|${OWN})[^\\p{L}]*$`,
    `\\b(?:they|who|which) ${RATES}(?: (?:us|you|me))?\\b|\\b(?:they|who) ${RATES} (?:us|you|me)\\b`,
    "\\b(?:we|i|you|they) serve\\b|\\b(?:is|are|who(?:m)? is) served\\b(?! by)",
    "\\b(?:rated|evaluated|assessed|scored|judged|reviewed|given|filled in|completed|answered) by\\b",
    `${START}(?:wir sind|nous sommes|somos|siamo|bewertet von|beurteilt von|évaluée? par|notée? par|evaluad[ao] por)${END}`,
    "^(?:ما|من|شما|واحد (?:ما|من|شما|خودتان|خودمان))(?: هستی[مد])?[^\\p{L}]*$|(?:نمره|امتیاز) می ?ده(?:د|ند)|ارزیابی می ?کن(?:د|ند)|پر کرده|پاسخ داده",
  ].join("|"),
  "u",
);
/** At the head of a second part, after the name of the rows: "Department ↓ rates →", "serves →". */
export const VERB_RATED = new RegExp(`^${RATES}\\b(?! (?:us|you|me)\\b)|^(?:is |are )?served by\\b`);
export const VERB_RATER = /^serves?\b(?! (?:us|you|me)\b)/;

export const RATER =
  /\brat(?:ers?|ing|es?)\b|\bevaluat(?:ors?|ing|es?)\b|\bassess(?:ors?|ing|es)?\b|\bscor(?:ers?|ing)\b|\bjudges?\b|\breview(?:ers?|ing)\b|\b(?:internal )?customers?\b|\brespondents?\b|\bgivers?\b|\bclients?\b|\breceivers?\b|(?<!\p{L})(?:bewertende[rn]?|bewerter(?:in|innen)?|beurteiler|kunden?|empfänger|évaluat(?:eur|rice)s?|destinataires?|evaluador(?:es|a)?|clientes?|valutator[ei])(?!\p{L})|ارزیابی? ?کننده|ارزیاب(?:ان)?(?!\p{L}| ?شونده| ?شده)|نظر ?دهنده|امتیاز ?دهنده|نمره ?دهنده|مشتری|خدمت ?گیرنده|گیرنده|پاسخ ?دهنده/u;
export const RATED =
  /\brated\b(?! by)|\bratees?\b|\bevaluated\b(?! by)|\bevaluee?s?\b|\bassessed\b(?! by)|\bscored\b(?! by)|\breviewed\b(?! by)|\bsuppliers?\b|\bproviders?\b|\bserv(?:es?|ing)\b|(?<!\p{L})(?:bewertete[rsn]?|beurteilte[rsn]?|lieferant(?:en)?|dienstleister|évaluée?s?(?! par)|notée?s?(?! par)|fournisseurs?|prestataires?|evaluad[ao]s?(?! por)|proveedor(?:es)?|valutat[oai]|fornitor[ei])(?!\p{L})|ارزیابی? ?شونده|ارزیابی? ?شده|مورد ارزیابی|تامین ?کننده|خدمت ?دهنده|ارائه ?دهنده|ارایه ?دهنده/u;
/** In a corner alone: in a sentence they say nothing. */
export const FROM = /\bfrom\b/;
export const TO = /\bto\b/;
