import { CLIMATE_STATEMENTS } from "../../instrument/climate";
import { ORIENTATION_CRITERIA } from "../../instrument/customer-orientation";
import { VERTICAL_STATEMENTS } from "../../instrument/vertical";
import type { RatedPart } from "../../alignment/evaluation";
import { matchingKey } from "../../language/matching-key";
import { remembered } from "./remembered";

/** A criterion of the instrument that a header or statement of the workbook stands for. */
export interface KnownCriterion {
  readonly id: string;
  readonly part: RatedPart;
  /** Part A: the department that it is about. */
  readonly department: string | null;
  /** Part B. */
  readonly dimension: string | null;
  /** As the instrument words it. */
  readonly reverse: boolean;
  readonly text: { readonly en: string; readonly fa: string };
}

const KNOWN: readonly KnownCriterion[] = [
  ...ORIENTATION_CRITERIA.map(({ id, department, text }): KnownCriterion => ({
    id,
    part: "A",
    department,
    dimension: null,
    reverse: false,
    text,
  })),
  ...CLIMATE_STATEMENTS.map(({ id, dimension, text, reverse }): KnownCriterion => ({
    id,
    part: "B",
    department: null,
    dimension,
    reverse,
    text,
  })),
  ...VERTICAL_STATEMENTS.map(({ id, text }): KnownCriterion => ({
    id,
    part: "D",
    department: null,
    dimension: null,
    reverse: false,
    text,
  })),
];

function wordingKey(text: string): string {
  return matchingKey(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** How the instrument worded a criterion before: sheets that were made then are known by it. */
const FORMERLY: readonly (readonly [id: string, text: string])[] = [
  ["message-1", "شرکت ما به کارکنان و مشتریان خود یک پیام یکسان می‌دهد."],
];

const BY_ID = new Map(KNOWN.map((criterion) => [criterion.id, criterion]));
const BY_WORDING = new Map(
  KNOWN.flatMap((criterion) => [
    [wordingKey(criterion.text.en), criterion] as const,
    [wordingKey(criterion.text.fa), criterion] as const,
    ...FORMERLY.filter(([id]) => id === criterion.id).map(([, text]) => [wordingKey(text), criterion] as const),
  ]),
);

/**
 * The instrument's criterion of a text: by id ("sa-1", "SA-1: ..."), or by its wording in either language, also numbered
 * ("3. It promises ...") or in brackets as survey tools write it ("Rate Sales [It promises ...]"). null: the user's own.
 */
export const knownCriterion = remembered((text: string): KnownCriterion | null => {
  const key = matchingKey(text);
  const id = /^([a-z]+(?:-[a-z]+)?-\d+)(?![\p{L}\p{N}])/u.exec(key)?.[1];
  const byId = id === undefined ? undefined : BY_ID.get(id);
  if (byId !== undefined) return byId;
  const bracketed = /\[([^\]]+)\]\s*$/.exec(text)?.[1];
  for (const candidate of [text, text.replace(/^\s*[\d\u06F0-\u06F9\u0660-\u0669]+\s*[.):-]\s*/, ""), bracketed]) {
    const byWording = candidate === undefined ? undefined : BY_WORDING.get(wordingKey(candidate));
    if (byWording !== undefined) return byWording;
  }
  return null;
});
