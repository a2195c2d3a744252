import { matchingKey } from "./matching-key";

/**
 * Verbal anchors of common survey tools, worst first, one entry a scale; "|" separates spellings of one point. A family may
 * have several lengths. "No opinion" is no point of a scale: it is not applicable.
 */
const FAMILIES: readonly (readonly string[])[] = [
  // Agreement
  [
    "strongly disagree|totally disagree|completely disagree|fully disagree",
    "disagree|somewhat disagree|tend to disagree",
    "neither agree nor disagree|neither agree or disagree|neutral|undecided|neither",
    "agree|somewhat agree|tend to agree",
    "strongly agree|totally agree|completely agree|fully agree",
  ],
  [
    "strongly disagree|totally disagree|completely disagree",
    "disagree|moderately disagree",
    "somewhat disagree|slightly disagree|rather disagree",
    "neither agree nor disagree|neutral|undecided|neither",
    "somewhat agree|slightly agree|rather agree",
    "agree|moderately agree",
    "strongly agree|totally agree|completely agree",
  ],
  ["strongly disagree", "disagree", "agree", "strongly agree"],
  [
    "کاملا مخالفم|کاملا مخالف|به شدت مخالفم|خیلی مخالفم|بسیار مخالفم",
    "مخالفم|مخالف|تا حدی مخالفم|تا حدودی مخالفم",
    "نه موافقم نه مخالفم|نه موافق نه مخالف|نه مخالفم نه موافقم|نه مخالف نه موافق|خنثی|بینابین|ممتنع|متوسط",
    "موافقم|موافق|تا حدی موافقم|تا حدودی موافقم",
    "کاملا موافقم|کاملا موافق|به شدت موافقم|خیلی موافقم|بسیار موافقم",
  ],
  [
    "کاملا مخالفم|کاملا مخالف|به شدت مخالفم",
    "مخالفم|مخالف",
    "تا حدی مخالفم|تا حدودی مخالفم|کمی مخالفم|نسبتا مخالفم",
    "نه موافقم نه مخالفم|نه موافق نه مخالف|نه مخالفم نه موافقم|نه مخالف نه موافق|خنثی",
    "تا حدی موافقم|تا حدودی موافقم|کمی موافقم|نسبتا موافقم",
    "موافقم|موافق",
    "کاملا موافقم|کاملا موافق|به شدت موافقم",
  ],
  ["کاملا مخالفم", "مخالفم", "موافقم", "کاملا موافقم"],
  // Frequency
  [
    "never",
    "rarely|seldom|almost never|hardly ever",
    "sometimes|occasionally",
    "often|frequently|usually|very often",
    "always|almost always",
  ],
  [
    "never",
    "rarely|very rarely",
    "occasionally|seldom",
    "sometimes",
    "frequently|often",
    "usually|very often",
    "always",
  ],
  [
    "هرگز|هیچ وقت|هیچگاه|هیچ گاه",
    "به ندرت|بندرت|کمتر",
    "گاهی|گاهی اوقات|گاه گاه|بعضی وقت ها",
    "اغلب|بیشتر اوقات|غالبا|معمولا",
    "همیشه|همواره",
  ],
  // Quality
  [
    "very poor|very bad|terrible|awful",
    "poor|bad|below average",
    "fair|average|acceptable|ok|okay|moderate",
    "good|above average",
    "very good|excellent|outstanding",
  ],
  ["poor", "fair", "good", "very good", "excellent"],
  ["خیلی ضعیف|بسیار ضعیف|خیلی بد|بسیار بد", "ضعیف|بد", "متوسط|معمولی|قابل قبول", "خوب", "خیلی خوب|بسیار خوب|عالی"],
  ["ضعیف", "متوسط", "خوب", "خیلی خوب|بسیار خوب", "عالی"],
  // Amount
  [
    "very low|very little|not at all",
    "low|little|a little|slightly",
    "medium|moderate|moderately|average",
    "high|much|a lot|very",
    "very high|very much|a great deal|extremely",
  ],
  ["خیلی کم|بسیار کم|اصلا", "کم", "متوسط|تا حدی|تا حدودی", "زیاد", "خیلی زیاد|بسیار زیاد|کاملا"],
  // Satisfaction
  [
    "very dissatisfied|extremely dissatisfied|completely dissatisfied|very unsatisfied",
    "dissatisfied|somewhat dissatisfied|unsatisfied",
    "neither satisfied nor dissatisfied|neutral",
    "satisfied|somewhat satisfied",
    "very satisfied|extremely satisfied|completely satisfied",
  ],
  [
    "extremely dissatisfied|completely dissatisfied|very dissatisfied",
    "dissatisfied|mostly dissatisfied|moderately dissatisfied",
    "slightly dissatisfied|somewhat dissatisfied",
    "neither satisfied nor dissatisfied|neutral",
    "slightly satisfied|somewhat satisfied",
    "satisfied|mostly satisfied|moderately satisfied",
    "extremely satisfied|completely satisfied|very satisfied",
  ],
  [
    "کاملا ناراضی|کاملا ناراضیم|خیلی ناراضی|بسیار ناراضی|کاملا ناراضی ام",
    "ناراضی|ناراضیم|ناراضی ام",
    "نه راضی نه ناراضی|خنثی|متوسط",
    "راضی|راضیم|راضی ام",
    "کاملا راضی|کاملا راضیم|خیلی راضی|بسیار راضی|کاملا راضی ام",
  ],
  // Importance
  [
    "not important|not at all important|unimportant|very unimportant",
    "less important|slightly important|of little importance|somewhat unimportant|low importance",
    "neutral|moderately important|neither important nor unimportant",
    "somewhat important|important|fairly important",
    "very important|extremely important|essential",
  ],
  [
    "not at all important|not important|unimportant",
    "slightly important",
    "moderately important|somewhat important",
    "very important|important",
    "extremely important",
  ],
  [
    "اصلا مهم نیست|بی اهمیت|کاملا بی اهمیت|خیلی کم اهمیت",
    "کم اهمیت|کمی مهم",
    "تا حدی مهم|نسبتا مهم|متوسط|خنثی",
    "مهم|بااهمیت",
    "خیلی مهم|بسیار مهم|کاملا مهم",
  ],
  // Likelihood
  [
    "very unlikely|extremely unlikely",
    "unlikely|somewhat unlikely",
    "neutral|neither likely nor unlikely",
    "likely|somewhat likely",
    "very likely|extremely likely",
  ],
];

/** One family of anchors: the rank (0 = worst) of each spelling's key, and the number of points. */
export interface AnchorScale {
  readonly points: number;
  readonly rankOf: ReadonlyMap<string, number>;
}

const SCALES: readonly AnchorScale[] = FAMILIES.map((anchors) => ({
  points: anchors.length,
  rankOf: new Map(
    anchors.flatMap((point, rank) => point.split("|").map((spelling) => [anchorKey(spelling), rank] as const)),
  ),
}));

/** Tolerates what people and tools vary: ZWNJ or blank, hyphens, tanvin, dots, trailing words in brackets. */
export function anchorKey(text: string): string {
  return matchingKey(text.replace(/\u200C/g, " "))
    .replace(/[().!،,;:'"’]/g, " ")
    .replace(/[-–—_/]+/g, " ")
    .replace(/\s+/g, "")
    .trim();
}

/**
 * The anchor scale that covers the given keys: all of them, or - where some are misspelt - most of them and at least two.
 * Where several do, the one with the wanted number of points, then the one without unused ends.
 */
export function anchorScaleOf(keys: ReadonlySet<string>, wantedPoints?: number): AnchorScale | null {
  let best: AnchorScale | null = null;
  let bestMerit = 0;
  for (const scale of SCALES) {
    let covered = 0;
    const ranks = new Set<number>();
    for (const key of keys) {
      const rank = scale.rankOf.get(key);
      if (rank === undefined) continue;
      covered += 1;
      ranks.add(rank);
    }
    if (covered === 0 || covered * 2 <= keys.size) continue;
    // Two spellings on one point ("disagree", "somewhat disagree") speak for a longer scale that tells them apart.
    const fitsWanted = scale.points === wantedPoints ? 5 : 0;
    const merit = ranks.size * 100 + covered * 10 + fitsWanted + (ranks.has(scale.points - 1) ? 1 : 0);
    if (merit > bestMerit) {
      best = scale;
      bestMerit = merit;
    }
  }
  return best;
}

/** Whether any family knows the text. */
export function isAnchor(key: string): boolean {
  return SCALES.some((scale) => scale.rankOf.has(key));
}
