import type { RatedPart } from "../../alignment/evaluation";
import { matchingKey } from "../../language/matching-key";
import { knownCriterion } from "./criterion-matching";
import { knownDimension } from "./dimensions";
import type { CriterionFacts } from "./named-values";
import type { BlockCriterion, CriterionPlace } from "./rating-block";

/** A criterion of a block: the instrument's where the text is known in that part, else the user's own. */
export function blockCriterion(
  part: RatedPart,
  text: string,
  facts: CriterionFacts,
  dimensionText: string | null,
  place: CriterionPlace,
): BlockCriterion {
  const known = knownCriterion(text);
  const ofPart = known?.part === part ? known : null;
  const named = facts.dimension ?? (dimensionText === null ? null : knownDimension(dimensionText));
  return {
    text: text.trim(),
    knownId: ofPart?.id ?? null,
    knownDepartment: ofPart?.department ?? null,
    dimension: part === "B" ? (named ?? ofPart?.dimension ?? null) : null,
    weight: facts.weight,
    reverse: facts.reverse,
    scale: facts.scale,
    place,
  };
}

/** Criteria of one wording in one block are different ones: two services that were rated under the same headings. */
export function numberedAlike(criteria: readonly BlockCriterion[]): readonly BlockCriterion[] {
  const met = new Map<string, number>();
  return criteria.map((criterion) => {
    if (criterion.knownId !== null) return criterion;
    const key = matchingKey(criterion.text);
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    return before === 0 ? criterion : { ...criterion, text: `${criterion.text} (${before + 1})` };
  });
}
