import fc from "fast-check";
import type { Scale } from "../../../../src/alignment/evaluation";
import type { FindingCode } from "../../../../src/workbook/finding";
import type { CellValue } from "../../../../src/workbook/snapshot";

/** How one rating is written down, and what reading has to make of it. */
export type Answer =
  | { readonly kind: "rating"; readonly written: CellValue; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "notApplicable"; readonly written: string }
  | { readonly kind: "fault"; readonly written: CellValue; readonly isDate: boolean; readonly code: FindingCode };

export interface RandomEvaluation {
  readonly language: "en" | "fa";
  readonly scale: Scale;
  /** By department: name, id, answers[criterion][rater]. */
  readonly departments: readonly {
    readonly name: string;
    readonly id: string;
    readonly answers: readonly (readonly Answer[])[];
  }[];
  readonly criteria: readonly string[];
}

const NAMES = {
  en: [
    ["Sales", "sales"],
    ["Procurement", "purchasing"],
    ["Finance", "finance"],
    ["Customer care", "customer-care"],
  ],
  fa: [
    ["فروش", "sales"],
    ["خرید", "purchasing"],
    ["مالی", "finance"],
    ["امور مشتریان", "امور-مشتریان"],
  ],
} as const;

const CRITERIA = {
  en: ["It listens to customers", "It keeps its promises", "It answers within a day", "It warns of delays in time"],
  fa: ["به مشتری گوش می‌دهد", "به قول خود عمل می‌کند", "در همان روز پاسخ می‌دهد", "تأخیر را به‌موقع خبر می‌دهد"],
} as const;

const SCALES: readonly Scale[] = [
  { min: 1, max: 5 },
  { min: 1, max: 7 },
  { min: 0, max: 10 },
];

const digitsFrom = (zero: number) => (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
const WRITINGS: readonly ((value: number) => CellValue)[] = [
  (value) => value,
  (value) => String(value),
  digitsFrom(0x06f0),
  digitsFrom(0x0660),
  (value) => ` ${value} `,
  (value) => `\u200F${value}`,
];

/** The points of the scales that are answered in words. */
const ANCHORS: Readonly<Record<"en" | "fa", Readonly<Record<number, readonly string[]>>>> = {
  en: {
    5: ["Strongly disagree", "disagree ", "Neither agree nor disagree", "Agree", "Strongly  Agree"],
    7: [
      "Very dissatisfied",
      "Dissatisfied",
      "Somewhat dissatisfied",
      "Neutral",
      "Somewhat satisfied",
      "satisfied",
      "Very satisfied",
    ],
  },
  fa: {
    5: ["هرگز", "به‌ندرت", "گاهی", "اغلب", "همیشه"],
    7: ["كاملاً مخالفم", "مخالفم", "تا حدی مخالفم", "نه موافق نه مخالف", "تا حدی موافقم", "موافقم", "کاملا موافقم"],
  },
};

/** How ratings of a scale may be written: as numbers, or in the words of its points. */
function writingsFor(language: "en" | "fa", scale: Scale, inWords: boolean): readonly ((value: number) => CellValue)[] {
  const anchors = ANCHORS[language][scale.max - scale.min + 1];
  return inWords && anchors !== undefined ? [(value) => anchors[value - scale.min] ?? ""] : WRITINGS;
}

const FAULTS = (scale: Scale): readonly Answer[] => [
  { kind: "fault", written: scale.max + 40, isDate: false, code: "rating-out-of-scale" },
  { kind: "fault", written: "-3", isDate: false, code: "rating-out-of-scale" },
  { kind: "fault", written: "see below", isDate: false, code: "rating-not-a-number" },
  { kind: "fault", written: true, isDate: false, code: "rating-not-a-number" },
  { kind: "fault", written: 46_023, isDate: true, code: "date-in-ratings" },
  { kind: "fault", written: "1405/02/11", isDate: false, code: "date-in-ratings" },
  { kind: "fault", written: "#DIV/0!", isDate: false, code: "formula-error" },
];

const NOT_APPLICABLE = ["n/a", "-", "؟", "نظری ندارم", "No opinion", "کاربرد ندارد"];

/** A rating in one case out of some; the more dirt, the more often something else. */
function answer(scale: Scale, dirt: number, writings: readonly ((value: number) => CellValue)[]): fc.Arbitrary<Answer> {
  const rating = fc
    .record({ value: fc.integer(scale), writing: fc.constantFrom(...writings) })
    .map(({ value, writing }): Answer => ({ kind: "rating", written: writing(value), value }));
  return fc.oneof(
    { weight: 100 - 3 * dirt, arbitrary: rating },
    { weight: dirt, arbitrary: fc.constant<Answer>({ kind: "blank" }) },
    {
      weight: dirt,
      arbitrary: fc.constantFrom(...NOT_APPLICABLE).map((written): Answer => ({ kind: "notApplicable", written })),
    },
    { weight: dirt, arbitrary: fc.constantFrom(...FAULTS(scale)) },
  );
}

/** Every point of the scale once, so that it can be told from the ratings. */
function wholeScale(scale: Scale, write: (value: number) => CellValue): Answer[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, point) => ({
    kind: "rating",
    written: write(scale.min + point),
    value: scale.min + point,
  }));
}

export const randomEvaluation: fc.Arbitrary<RandomEvaluation> = fc
  .record({
    language: fc.constantFrom("en" as const, "fa" as const),
    scale: fc.constantFrom(...SCALES),
    departmentCount: fc.integer({ min: 1, max: 4 }),
    raters: fc.integer({ min: 2, max: 8 }),
    dirt: fc.integer({ min: 0, max: 5 }),
    inWords: fc.boolean(),
  })
  .chain(({ language, scale, departmentCount, raters, dirt, inWords }) => {
    const writings = writingsFor(language, scale, inWords);
    return fc
      .array(
        fc.array(fc.array(answer(scale, dirt, writings), { minLength: raters, maxLength: raters }), {
          minLength: CRITERIA.en.length,
          maxLength: CRITERIA.en.length,
        }),
        { minLength: departmentCount, maxLength: departmentCount },
      )
      .map((answers) => ({
        language,
        scale,
        criteria: CRITERIA[language],
        departments: answers.map((ofDepartment, index) => ({
          name: NAMES[language][index]?.[0] ?? "",
          id: NAMES[language][index]?.[1] ?? "",
          // The first raters' answers differ, so that nobody answers like another.
          answers: ofDepartment.map((ofCriterion) => [...wholeScale(scale, writings[0] ?? String), ...ofCriterion]),
        })),
      }));
  });
