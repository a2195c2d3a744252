import { anchorKey, anchorScalesWithAll, isAnchor } from "../../../language/anchors";
import { departmentHeadingOf, factWordOf } from "../../../language/column-words";
import { matchingKey } from "../../../language/matching-key";
import { NOT_APPLICABLE_WORDS } from "../../../language/vocabulary";
import { asks } from "./heading-signs";
import type { RegionColumn } from "./region-columns";

const SHARE_IN_WORDS = 0.5;

/** Mostly words of scales; codes count where all are. */
export function isInWords({ profile }: RegionColumn): boolean {
  const { anchors, notApplicable, filled, numbers, texts } = profile;
  return anchors > 0 && anchors > numbers && (anchors + notApplicable) / filled >= SHARE_IN_WORDS && anchors >= texts;
}

const FEWEST_WORDS = 2;

const LONGEST_ANSWER = 40;

/** Few short texts that stand in three columns and more: answers, whatever their words mean. */
export function sharedWords(columns: readonly RegionColumn[]): readonly RegionColumn[] {
  const texts = columns.filter(
    ({ profile, heading }) =>
      profile.texts * 2 > profile.filled - profile.notApplicable &&
      !profile.manyTexts &&
      profile.distinctTexts.size >= FEWEST_WORDS &&
      profile.distinctTexts.size <= MOST_WORDS &&
      profile.filled >= 2 * profile.distinctTexts.size &&
      profile.longestText <= LONGEST_ANSWER &&
      departmentHeadingOf(heading) === null &&
      factWordOf(heading) === null,
  );
  const isLike = (one: RegionColumn, other: RegionColumn): boolean =>
    one !== other &&
    [...one.profile.distinctTexts].filter((text) => other.profile.distinctTexts.has(text)).length >=
      0.6 * Math.max(one.profile.distinctTexts.size, other.profile.distinctTexts.size);
  return texts.filter(
    (column) =>
      texts.filter((other) => isLike(column, other)).length >= 2 ||
      (asks(column) && column.profile.distinctTexts.size >= 3),
  );
}

/** Texts that no scale has together with the others, and too frequent for slips. */
export function hasUnknownWords(column: RegionColumn): boolean {
  return firstUnknown(column) !== null;
}

export function someText({ profile }: RegionColumn): string | null {
  return [...profile.written.keys()][0] ?? null;
}

const SLIP_SHARE = 0.05;

const MOST_SLIPS = 2;

const MOST_WORDS = 12;

export function firstUnknown({ profile }: RegionColumn): string | null {
  const answers = profile.anchors + profile.texts;
  const share = usesAWholeScale(profile) ? SLIP_SHARE_BESIDE_A_WHOLE_SCALE : SLIP_SHARE;
  for (const [text, times] of profile.written) {
    if (isAnchor(anchorKey(text)) || profile.anchorTexts.has(text)) continue;
    if (
      times > Math.max(MOST_SLIPS, share * answers) &&
      profile.distinctTexts.size <= MOST_WORDS &&
      /\p{L}/u.test(text) &&
      !isNotApplicable(text)
    )
      return text;
  }
  return null;
}

/** Where every point of a scale was chosen under its own name, another text is a remark sooner than a point. */
const SLIP_SHARE_BESIDE_A_WHOLE_SCALE = 0.1;

function usesAWholeScale({ anchorTexts }: RegionColumn["profile"]): boolean {
  const keys = new Set([...anchorTexts].map(anchorKey));
  return anchorScalesWithAll(keys, 0).some(({ points }) => points > 2 && points === keys.size);
}

function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE_WORDS.has(matchingKey(text));
}
