import type { Wording } from "./wording";

/** One labelled point of a verbal scale. */
export interface Anchor {
  readonly value: number;
  readonly label: Wording;
  readonly synonyms: { readonly en: readonly string[]; readonly fa: readonly string[] };
}

/** The scale on which a workbook is rated unless it says otherwise. */
export const DEFAULT_SCALE = { min: 1, max: 5 } as const;

/** Points 1 to 5 of the default scale. */
export const AGREEMENT_ANCHORS: readonly Anchor[] = [
  {
    value: 1,
    label: { en: "strongly disagree", fa: "کاملاً مخالفم" },
    synonyms: {
      en: ["disagree strongly", "completely disagree", "very poor"],
      fa: ["کاملا مخالف", "کاملا مخالفم", "خیلی کم"],
    },
  },
  { value: 2, label: { en: "disagree", fa: "مخالفم" }, synonyms: { en: ["poor"], fa: ["مخالف", "کم"] } },
  {
    value: 3,
    label: { en: "neither agree nor disagree", fa: "نه موافق نه مخالف" },
    synonyms: {
      en: ["neutral", "undecided", "neither", "fair", "average"],
      fa: ["نه موافقم نه مخالفم", "نه موافقم، نه مخالفم", "بی‌طرف", "متوسط", "تا حدودی"],
    },
  },
  { value: 4, label: { en: "agree", fa: "موافقم" }, synonyms: { en: ["good"], fa: ["موافق", "زیاد"] } },
  {
    value: 5,
    label: { en: "strongly agree", fa: "کاملاً موافقم" },
    synonyms: {
      en: ["agree strongly", "completely agree", "very good", "excellent"],
      fa: ["کاملا موافق", "کاملا موافقم", "خیلی زیاد"],
    },
  },
];

/** Answers that count as given but rate nothing. "No opinion" is not the middle of the scale. */
export const NOT_APPLICABLE_ANSWERS: { readonly en: readonly string[]; readonly fa: readonly string[] } = {
  en: ["n/a", "na", "n.a.", "not applicable", "no opinion", "don't know", "do not know", "-", "–", "—", "?"],
  fa: ["نظری ندارم", "بی‌نظر", "بدون نظر", "نمی‌دانم", "مصداق ندارد", "موردی ندارد", "کاربرد ندارد", "؟", "-"],
};
