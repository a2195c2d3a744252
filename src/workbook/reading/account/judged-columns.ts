import {
  asksForJudgement,
  departmentHeadingOf,
  factWordOf,
  isRaterHeading,
  isWhoJudges,
} from "../../../language/column-words";
import { isIndicator, speaksOfReview } from "../../../language/review-words";
import { headerMeaning } from "../../../language/vocabulary";
import { knownCriterion } from "../criterion-matching";
import type { Family } from "./family";
import { isInPercent, numberFamilies } from "./number-families";
import { wordFamilies } from "./word-families";
import { type Decision, decided } from "./decision";
import { isFact, isFactInWords, isInNumbers, isMeasure } from "./fact-columns";
import { asks, isFactHeading, isImportance, isSentence, isStructureHeading, styleOf } from "./heading-signs";
import type { Legend } from "./legends";
import { areFulfilments, isYesOrNo, numbersAreRatings } from "./rating-evidence";
import type { RegionColumn } from "./region-columns";
import { firstUnknown, hasUnknownWords, isInWords, sharedWords, someText } from "./word-columns";

interface Judged {
  readonly decisions: ReadonlyMap<RegionColumn, Decision>;
  readonly families: readonly Family[];
  readonly near: readonly RegionColumn[];
}

/** Which columns hold judgements: families of words and of numbers, with the evidence that each needs. */
export function judgedColumns(
  open: readonly RegionColumn[],
  legend: Legend,
  sheet: string,
  titles: readonly string[],
  rowsAreAnswers: boolean,
): Judged {
  const decisions = new Map<RegionColumn, Decision>();
  const near: RegionColumn[] = [];
  const known = open.filter(({ heading }) => knownCriterion(heading) !== null);
  const words = open.filter(isInWords);
  const unknownWords = [
    ...words.filter((column) => hasUnknownWords(column)),
    ...sharedWords(open.filter((column) => !words.includes(column) && !known.includes(column))),
  ];
  for (const column of unknownWords) {
    if (!isFactHeading(column) && !isStructureHeading(column)) near.push(column);
    if (isStructureHeading(column)) continue;
    decisions.set(
      column,
      decided("left out", "words-of-no-known-scale", firstUnknown(column) ?? someText(column), 0.6),
    );
  }
  const byWords = wordFamilies(words.filter((column) => !unknownWords.includes(column) && !isFactInWords(column)));
  // Beside those who rated, "Weight" may be what they rated; beside what was rated, it says how much that counts.
  const areWeights = !open.some(({ heading }) => isRaterHeading(heading));
  const numeric = open.filter(
    (column) =>
      !words.includes(column) &&
      isInNumbers(column, known.includes(column)) &&
      !(areWeights && headerMeaning(column.heading) === "weight"),
  );
  const isSaid = [sheet, ...titles].some(asksForJudgement);
  const isBesideDepartments = open.some(isOfDepartments);
  const mayBeMarks = (column: RegionColumn): boolean =>
    isInPercent(column) && (isSaid || (isBesideDepartments && !isIndicator(column.heading)));
  const measures = numeric.filter(
    (column) => isMeasure(column, legend, rowsAreAnswers || mayBeMarks(column)) && !known.includes(column),
  );
  const statements = styleOf([
    ...byWords.flatMap(({ columns }) => columns),
    ...numeric.filter((one) => !measures.includes(one) && factWordOf(one.heading) === null),
  ]);
  const facts = numeric.filter(
    (column) => !known.includes(column) && !measures.includes(column) && isFact(column, statements, numeric),
  );
  const rated = numeric.filter((column) => !measures.includes(column) && !facts.includes(column));
  const coded =
    legend.scale === null ? rated.filter((column) => !known.includes(column) && isTwoCodes(column, rated)) : [];
  for (const column of coded) decisions.set(column, decided("choice", "yes-or-no", null, 0.6));
  const byNumbers = numberFamilies(
    rated.filter((column) => !coded.includes(column)),
    legend,
  );
  const otherNumbers = measures.filter((column) => factWordOf(column.heading) !== "fact");
  const accepted: Family[] = [];
  const longWords = byWords.filter((family) => !isYesOrNo(family));
  const wordsHold = longWords.filter((family) => family.columns.length >= 2 || family.columns.some(asks));
  const evidence = {
    rowsAreAnswers,
    hasWords: wordsHold.length > 0,
    otherNumbers: otherNumbers.length,
    legend,
    statements,
    percentsAreMarks:
      isSaid ||
      (isBesideDepartments &&
        (legend.scale?.max === 100 || [sheet, ...titles].some(speaksOfReview)) &&
        !numeric.some((column) => isInPercent(column) && isIndicator(column.heading))),
    areRatersNamed: rowsAreAnswers && open.some(({ heading }) => isWhoJudges(heading)),
    isKnown: (column: RegionColumn) => known.includes(column),
  };
  const numbersHold = byNumbers.filter((family) => numbersAreRatings(family, byNumbers, evidence));
  accepted.push(...wordsHold, ...numbersHold);
  // A lone question beside others that hold is one of them where it asks for a judgement.
  if (accepted.length > 0)
    accepted.push(
      ...longWords.filter(
        (family) => !accepted.includes(family) && family.columns.some((one) => isSentence(one) || asks(one)),
      ),
    );
  const twoPoints = byWords.filter(isYesOrNo);
  if (accepted.length === 0) accepted.push(...twoPoints.filter(areFulfilments));
  const judgedOnes = accepted.flatMap(({ columns }) => columns);
  const importances = judgedOnes.filter((column) => isImportance(column, sheet));
  const important = importances.length * 2 <= judgedOnes.length;
  for (const family of accepted) {
    for (const column of family.columns) {
      if (important && isImportance(column, sheet)) {
        decisions.set(column, decided("left out", "importance", column.heading, 0.7));
        continue;
      }
      decisions.set(column, criterion(family));
    }
  }
  for (const family of [...byWords, ...byNumbers].filter((one) => !accepted.includes(one))) {
    for (const column of family.columns) {
      if (decisions.has(column)) continue;
      const isChoice = isYesOrNo(family);
      if (isChoice) decisions.set(column, decided("choice", "yes-or-no", null, 0.7));
      else {
        if (!isStructureHeading(column)) near.push(column);
        if (isFactAmong(column, family))
          decisions.set(column, decided("fact", "heading-says-fact", column.heading, 0.7));
        else if (!isStructureHeading(column))
          decisions.set(column, {
            ...decided("left out", family.columns.length === 1 ? "alone" : "not-an-evaluation", null, 0.5),
            family,
          });
      }
    }
  }
  for (const column of facts) {
    if (!isStructureHeading(column))
      decisions.set(
        column,
        decided(
          "fact",
          factWordOf(column.heading) === "fact" ? "heading-says-fact" : "coded-fact",
          column.heading,
          0.75,
        ),
      );
  }
  for (const column of measures) {
    if (!isStructureHeading(column))
      decisions.set(
        column,
        decided(
          "fact",
          factWordOf(column.heading) === null ? "measurements" : "heading-says-fact",
          column.heading,
          0.7,
        ),
      );
  }
  const families = accepted
    .map((family) => ({
      ...family,
      columns: family.columns.filter((column) => decisions.get(column)?.use === "criterion"),
    }))
    .filter(({ columns }) => columns.length > 0)
    .sort(
      (one, other) =>
        other.columns.length - one.columns.length || (one.columns[0]?.column ?? 0) - (other.columns[0]?.column ?? 0),
    );
  return { decisions, families, near };
}

/** A word for a fact; one that heads ratings too ("Quality") is none among others that are no facts. */
function isFactAmong({ heading }: RegionColumn, { columns }: Family): boolean {
  const word = factWordOf(heading);
  if (word !== "fact or rating") return word !== null;
  return columns.filter((other) => factWordOf(other.heading) === null).length < FEWEST_NO_FACTS;
}
const FEWEST_NO_FACTS = 2;

/** A column of names under a heading that means a department. */
function isOfDepartments({ heading, profile }: RegionColumn): boolean {
  return departmentHeadingOf(heading) !== null && profile.texts > 0;
}

/** Only 1 and 2 in so many answers, where the other columns go on to 4 and 5: yes and no as codes, or one of two kinds. */
function isTwoCodes({ profile }: RegionColumn, others: readonly RegionColumn[]): boolean {
  if (profile.counts.size !== 2 || !profile.counts.has(1) || !profile.counts.has(2)) return false;
  if (profile.numbers < ANSWERS_OF_TWO_CODES) return false;
  const wider = others.filter((other) => other.profile.maximum >= 4 && other.profile.maximum <= 10);
  return wider.length * 2 > others.length;
}
const ANSWERS_OF_TWO_CODES = 60;

function criterion(family: Family): Decision {
  const code =
    family.kind === "words"
      ? "words-of-a-scale"
      : family.kind === "labelled"
        ? "numbers-with-words"
        : family.from === "stated"
          ? "scale-stated"
          : "numbers-of-a-scale";
  const confidence =
    (family.other === null ? 0.9 : 0.7) - (family.directionAssumed ? 0.2 : 0) - (family.columns.length === 1 ? 0.1 : 0);
  return { use: "criterion", reason: { code, value: `${family.scale.min}-${family.scale.max}` }, confidence, family };
}
