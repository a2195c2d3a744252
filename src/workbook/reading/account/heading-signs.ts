import {
  asksForJudgement,
  departmentHeadingOf,
  factWordOf,
  headingKey,
  isRateeHeading,
  isRaterHeading,
  isRoleHeading,
  speaksOfImportance,
} from "../../../language/column-words";
import { speaksOfExpectation } from "../../../language/group-words";
import { headerMeaning } from "../../../language/vocabulary";
import type { RegionColumn } from "./region-columns";

export function asks({ heading }: RegionColumn): boolean {
  return factWordOf(heading) !== "fact" && asksForJudgement(heading);
}

export const WORDS_OF_A_SENTENCE = 4;

export function isSentence({ heading }: RegionColumn): boolean {
  return wordsOf(heading) >= WORDS_OF_A_SENTENCE;
}

export function wordsOf(heading: string): number {
  return headingKey(heading)
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
}

/** Whether the criteria are worded as sentences. */
export function styleOf(columns: readonly RegionColumn[]): boolean {
  return columns.filter(isSentence).length * 2 > columns.length;
}

export function isStructureHeading({ heading, profile }: RegionColumn): boolean {
  const meaning = headerMeaning(heading);
  if (meaning === "rating" || meaning === "criterion" || meaning === "facet") return false;
  if (isRaterHeading(heading) || isRoleHeading(heading) || isRateeHeading(heading)) return true;
  if (meaning === "customer" || meaning === "supplier") return profile.texts > 0;
  if (meaning !== null && meaning !== "weight") return true;
  return departmentHeadingOf(heading) !== null && wordsOf(heading) <= 2;
}

export function isFactHeading({ heading }: RegionColumn): boolean {
  return factWordOf(heading) !== null;
}

/** How important something is, or how it should be, and not how it is. */
export function isImportance({ heading, group }: RegionColumn, sheet: string): boolean {
  if (speaksOfExpectation(group)) return true;
  return speaksOfImportance(heading) || speaksOfImportance(group) || (wordsOf(sheet) <= 3 && speaksOfImportance(sheet));
}
